# Solve for me: what should hold, what may be changed, and what comes of it.
solve-title = Find it for me
solve-text = Say what should hold. Aimak finds the lowest tariff with which all of it does, or says which wishes stand against each other.
solve-wants-title = What should hold?
solve-levers-title = What may be changed for it?
solve-coverage-name = Costs covered by tariffs, at least
solve-share-name = Part of a group’s income, at most
solve-cash-name = Money at the end of a year, at least
solve-rise-name = Rise of a rate in a year, at most
solve-ratio-name = Times the rate of the population, at most
solve-subsidy-name = Given by the budget in a year, at most
solve-from-name = From which year on costs are covered
solve-coverage-want = Tariffs cover at least { $limit } of costs from { $year } on
solve-share-want = No group of households pays more than { $limit } of its income
solve-cash-want = There is never less money than { $limit } at the end of a year
solve-rise-want = No rate rises by more than { $limit } a year
solve-ratio-want = No group pays more than { $limit } times the rate of the population
solve-subsidy-want = The budget gives at most { $limit } a year

# Parts of the sentence that tells a conflict, after a colon.
solve-coverage-phrase = { $limit } coverage of costs from { $year } on
solve-share-phrase = no group above { $limit } of its income
solve-cash-phrase = money never below { $limit }
solve-rise-phrase = no rate rising by more than { $limit } a year
solve-ratio-phrase = no group above { $limit } times the rate of the population
solve-subsidy-phrase = at most { $limit } a year from the budget

# What may be moved.
solve-may-rates = All rates together
solve-may-group = Only rates of this group: { $group }
solve-may-pace = How fast the new rates come
solve-may-subsidy = What the budget gives

solve-find-action = Find the lowest tariff
solve-stop-action = Stop
solve-searching-text = Aimak is searching. You can go on working.
solve-long-text = This is a hard question. You can wait, stop, or let less be changed.
solve-stopped-text = The search was stopped. Nothing was changed.
solve-changed-text = The plan has changed, so the search was stopped. Start it again.
solve-broken-text = The search could not be done here. Reload the page and try again.
solve-nothing-text = Tick at least one wish, and at least one thing that may be changed.

solve-solved-title = All of it can hold
solve-solved-text = These are the lowest values with which it does. That nothing lower would do is proven.
solve-solved-open-text = These values would do. Whether lower ones would is not proven: the search ended early.
solve-moved-pace = Each year goes { $part } of the way; the new rates are reached in { $year }.
solve-moved-pace-open = Each year goes { $part } of the way; the new rates are not reached in these years.
solve-moved-subsidy = In { $year } the budget gives { $now } instead of { $before }; later years go with it.
solve-rates-caption = Rates that would do
solve-rate-head = Rate
solve-today-head = Today
solve-plan-head = This plan
solve-found-head = Found
solve-kept-caption = What the studio’s own figures say of it
solve-wish-head = Wish
solve-reached-head = At the worst
solve-holds-text = holds
solve-fails-text = does not hold
solve-take-action = Take it over
solve-taken-text = This is the scenario in view now. “Undo” takes it back.
solve-outdated-text = The plan has changed since. Search again for an answer to it.

solve-conflict-title = These wishes stand against each other
solve-conflict-one = This cannot be reached, whatever is changed here: { $one }. At best: { $instead }.
solve-conflict-two = These cannot both hold: { $one } and { $two }. Either { $first }, or { $second }.
solve-conflict-many = These cannot all hold: { $all }. One of these would do: { $instead }.
solve-conflict-without = do without this wish ({ $wish })
solve-conflict-open-text = This is not fully proven: the search ended early, and the numbers may be closer.
solve-conflict-others-text = Other wishes do not hold even then.
solve-conflict-take = Take this way: { $instead }
solve-undecided-title = No answer in the time there is
solve-undecided-text = Nothing was found, and it is not sure that there is nothing. Let fewer things be changed, or ask for less.

# Options side by side.
solve-options-title = Or compare many options
solve-options-text = Options are spread over what may be changed above. Some are better in one thing and worse in another: between these only people can choose.
solve-options-action = Compare { $count } options
solve-options-incomplete = Tick at least one thing that may be changed.
solve-options-stopped = The comparison was stopped. Nothing was changed.
solve-options-running = { $done } of { $count } options compared
solve-options-told = { $best } options that no other one beats; { $beaten } that another one does
solve-options-caption = Options that no other one beats
solve-options-head = Option
solve-options-coverage = Costs covered in the last year
solve-options-share = Largest share of a group’s income
solve-options-rise = Rise of a bill in the first year
solve-options-subsidy = Needed from the budget in all years
solve-options-moved = What is changed
solve-options-all = Show all { $count }
solve-options-name = Option { $number }
solve-options-take = Take option { $number }
solve-option-rates = rates { $share } of this plan’s
solve-option-group = { $group }: rates { $share } of this plan’s
solve-option-pace = { $part } of the way each year
solve-option-subsidy = subsidy { $share } of this plan’s
solve-option-budget = { $sum } from the budget each year
solve-beaten-title = { $count } options that another one beats
solve-beaten-caption = Options that another one beats, and which
solve-beaten-head = What beats it
solve-beaten-by = Option { $number } is in nothing worse
solve-beaten-more = Show more

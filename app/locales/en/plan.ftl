# The studio of a financial plan.
plan-page-title = { $service } over the years: { $place }
plan-head-title = What does it take to keep this service running?
plan-head-lead = Books of { $year }, { $years ->
    [one] { $years } year ahead
   *[other] { $years } years ahead
}. Amounts are in the prices of their own year, before tax.
plan-head-hint = Tap a number to see where it comes from.
plan-head-fictional = These data are fictional.
plan-none-title = No books for this service yet
plan-none-text = Aimak knows no costs of this service here. It invents none. Its page offers a first picture of drinking water from twelve questions where nobody has books.
plan-year-label = Year in view
plan-undo-action = Undo
plan-redo-action = Redo
plan-reset-action = Back to the books
plan-actions-title = What to do with this scenario

# Choices side by side.
plan-choice-today = Today's rates
plan-choice-option = This plan
plan-choice-nothing = If nothing is done

# The strip of main figures.
plan-strip-title = Main figures
plan-strip-coverage = Costs covered in { $year }
plan-strip-cash-low = Least money at the end of a year
plan-strip-bill = Household bill a month in { $year }
plan-strip-tariff = Average tariff in { $year }
plan-strip-weakest = Weakest group's share of income in { $year }
plan-strip-subsidy = Needed from the budget in { $year }
plan-strip-hours = Hours of water a day in { $year }
plan-strip-backlog = Renewal put off by { $year }
plan-verdict-covers = covers all costs
plan-verdict-covers-not = does not cover all costs
plan-verdict-lasts = the money lasts
plan-verdict-runs-out = the money runs out
plan-verdict-put-off = renewal is put off
plan-missing-value = no data

# What is moved.
plan-controls-title = What we can change
plan-projects-title = Which projects are carried out?
plan-question-rate = What should this tariff be: { $payers }?
plan-question-block = block { $number }, { $range }
plan-block-upto = up to { $limit } m³ a month
plan-block-between = { $from } to { $limit } m³
plan-block-above = above { $from } m³
plan-question-collection = How much of the bills do people pay in the end?
plan-question-losses = How much water leaks in the end?
plan-question-subsidy = What does the budget give in { $year }?
plan-question-phase-in = In how many years is the new tariff reached?
plan-question-rate-rise = By how much do rates rise each year after that?
plan-question-reserve = How much is put aside for renewal each year?
plan-question-project = Carry out: { $name } (from { $year }, { $cost })?

# Questions and answers.
plan-answers-title = Questions and answers
plan-money-question = Will the money last?
plan-money-lasts = Yes. The money lasts to the end of { $year }; least is { $least }.
plan-money-runs-out = No. The money runs out in { $year }; { $least } would be missing at the worst.
plan-who-question = Who pays?
plan-who-both = Pay more than they cost in { $year }: { $more }. Pay less: { $less }. The sums are for a year.
plan-who-more = Pay more than they cost in { $year }: { $more } a year. Nobody pays less.
plan-who-less = Pay less than they cost in { $year }: { $less } a year. Nobody pays more.
plan-who-same = In { $year } each group pays what serving it costs.
plan-who-one = Only one group pays: { $name }. In { $year } it is billed { $billed } and costs { $cost }.
plan-who-item = { $name }, { $sum }
plan-poor-question = Can the poorest pay?
plan-poor-answer = The weakest group pays { $share } of its income in { $year }: { $verdict }.
plan-poor-unknown = Incomes are not known: enter them in the books.
plan-get-question = What do we get?
plan-get-hours = In { $year } water runs { $hours } hours a day. If nothing is done: { $nothing }.
plan-get-backlog = By { $year } renewal worth { $planned } is put off. If nothing is done: { $nothing }.
plan-cost-question = What does doing nothing cost?
plan-cost-answer = By { $year } the rates would have to rise by { $later } at once; this plan raises them by { $planned }.

# The comparison.
plan-comparison-title = Side by side in { $year }
plan-comparison-figure = Figure

# A kept plan beside others.
plan-kept-title = Plans side by side
plan-kept-hint = Keep the plan in view, or drag it here. Up to three stand beside it.
plan-kept-action = Keep this plan
plan-kept-full = Three plans are kept. Remove one to keep another.
plan-kept-handle = This plan
plan-kept-name = Name of this plan
plan-kept-new = Plan { $number }
plan-kept-take-action = Make "{ $name }" the plan in view
plan-kept-remove-action = Remove "{ $name }"
plan-kept-differs = Against the plan in view:
plan-kept-same = The same as the plan in view.
plan-opened-same = Nothing has changed since you opened this page.
plan-opened-title = Changed since you opened it
plan-restored-title = Your work from last time is here
plan-restored-text = It was kept on this device. Nothing you did is lost.
plan-restored-action = Begin with the books

# What differs, in one sentence.
plan-difference-sentence = { $parts }.
plan-difference-rate = the tariff of { $payers } is { $is } instead of { $was }
plan-difference-collection = { $is } of the bills are paid in the end instead of { $was }
plan-difference-losses = { $is } of the water leaks in the end instead of { $was }
plan-difference-subsidy = the budget gives { $is } instead of { $was }
plan-difference-phase-in = the new tariff takes { $is } instead of { $was }
plan-difference-rate-rise = rates then rise by { $is } a year instead of { $was }
plan-difference-reserve = { $is } is put aside a year instead of { $was }
plan-difference-with = with the project "{ $name }"
plan-difference-without = without the project "{ $name }"
plan-difference-books = { $count ->
    [one] { $count } entry in the books differs
   *[other] { $count } entries in the books differ
}

# A link.
plan-link-action = Copy the link
plan-link-bad-title = This link could not be opened
plan-link-bad-text = The plan of the books is in view instead. The link is kept below.
plan-link-shape = What the link holds is not a scenario.
plan-link-form = The link has form { $form }, which this version does not read.
plan-link-no-books = There are no books for this place here.
plan-link-name = The name is longer than { $limit } characters.
plan-link-no-place = The books have no entry { $pointer }.
plan-link-books = What was written into the books breaks their rules at { $pointer }.
plan-link-no-control = There is nothing called { $control } to change.
plan-link-amount = { $control } cannot be { $amount }.
plan-then-title = This link is older than what you see
plan-then-books = The books have changed since it was made.
plan-then-model = The models have changed since it was made.
plan-then-figures = Then and now, in { $year }:
plan-then-head = Then
plan-now-head = Now
plan-share-title = Share this scenario
plan-share-papers = Papers for printing

# How deep the questions go, and the books.
plan-depth-title = How much is asked
plan-depth-simple = Simple
plan-depth-full = All
plan-depth-books = Books
plan-books-part = { $part } ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
})
plan-books-since = { $name }, from { $year }
plan-books-service = The service as a whole
plan-books-costs = Costs
plan-books-consumers = Consumers and rates
plan-books-capital = Assets, loans and projects
plan-books-households = Households
plan-books-prices = Prices and incomes

# Pictures.
plan-pictures-title = Pictures

# The projector.
plan-cast-title = Projector
plan-cast-action = Open on the projector
plan-cast-hint = Move the new window to the projector. It follows what you do here; arrow keys turn its screens too.
plan-cast-compare = Pay and get
plan-cast-money = The money
plan-cast-poorest = The poorest
plan-cast-nothing = Doing nothing

# On the page of a place.
plan-place-action = The plan over the years

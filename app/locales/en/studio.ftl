# The scenario studio.
studio-page-title = { $service }: { $place }
studio-head-title = What should drinking water cost?

# The lead under the title: sentences in a row.
studio-lead-decided = It starts from the tariff of { $date }.
studio-lead-status = It starts from the tariff of { $date } ({ $status }).
studio-lead-seen = It starts from the tariff known as of { $date }.
studio-lead-seen-status = It starts from the tariff known as of { $date } ({ $status }).
studio-lead-net = The tariffs are before tax.
studio-lead-tax-unknown = The source does not say whether tax is included.
studio-lead-fictional = These data are fictional.
studio-lead-hint = Tap a number to see where it comes from.

# Actions beside the title.
studio-undo-action = Undo
studio-redo-action = Redo
studio-reset-action = Back to today’s tariff
studio-calculator-action = Open my bill under this option
studio-share-action = Copy link
studio-share-done = The link is copied. Whoever opens it sees the same figures.
studio-share-by-hand = The browser does not let us copy. Copy the link from this field.
studio-share-field = Link to this scenario

# Strip of main figures.
studio-strip-title = Main figures
studio-strip-coverage = Costs covered by the tariff
studio-strip-balance = Surplus or gap, a year
studio-strip-required = The tariff must bring in, a year
studio-strip-covering-tariff = Average tariff that covers costs
# $home: way of connection, small first letter.
studio-strip-bill = Typical bill a month: { $home }
studio-strip-poorest-share = At the poverty line: share of income

# Why a status is good, to be watched, or a problem.
studio-verdict-covers = covers all costs
studio-verdict-covers-not = does not cover all costs
studio-verdict-gap = money is missing
studio-verdict-balanced = balanced
studio-verdict-surplus = money is left

# A figure without a value.
studio-missing-value = No data: enter it
studio-missing-short = no data
studio-missing-title = Cost not published: enter it
studio-missing-text = No data does not mean zero. Enter what you know, and the figures appear. It counts for today and for the option.

# Foot of a phone's screen.
studio-dock-title = Two main figures
studio-dock-bill = Bill a month
studio-dock-coverage = Tariff covers
studio-dock-all = All

# Questions, one for each input.
studio-questions-title = Questions
studio-questions-more = { $count ->
    [one] { $count } more question: costs, consumers, household
   *[other] { $count } more questions: costs, consumers, household
}
studio-errors-title = { $count ->
    [one] Check { $count } field
   *[other] Check { $count } fields
}
studio-question-tariff = { $who ->
    [population] What do households pay
    [metered] What do homes with a meter pay
    [flat] What do flats without a meter pay
    [house] What do houses without a meter pay
    [yard-tap] What do homes with a yard tap pay
    [street-tap] What do users of a street tap pay
    [budget] What do budget organisations pay
   *[others] What do other consumers pay
} { $unit ->
    [som-per-person-month] for one person a month?
    [som-per-person-year] for one person a year?
    [som-per-household-month] for a household a month?
    [som-per-household-year] for a household a year?
    [som-per-tonne] for a tonne?
   *[som-per-cubic-metre] for 1 m³?
}
studio-question-tariff-of = How much is the tariff for { $payer }, { $unit }?
studio-question-collection = How much of the billing is collected?
studio-question-losses = How much water is lost in the network?
studio-question-norm = How much is billed per person and day: { $home }?
studio-question-subsidy = How much does the budget add a year?
studio-question-cost = What does a year cost: { $item }?
studio-question-volume = How much water do meters count a year: { $payer }?
studio-question-persons = How many people are served: { $payer }?
studio-question-households = How many households are served: { $payer }?
studio-question-produced = How much water was pumped in the book’s year?
studio-question-book-losses = How much of it was lost?
studio-question-household-persons = How many people live in a typical home?
studio-question-income = What income does one person have a month?

# Table of homes.
studio-households-title = What each kind of home pays
studio-households-text = Typical bill a month, before tax. Shares are of the mean income and of the income at the poverty line.
studio-households-home = Home
studio-households-today = Bill today
studio-households-option = Bill in the option
studio-households-difference = Difference
studio-households-share = Share of mean income
studio-households-poor = Share at the poverty line
studio-households-line = Line

# Table of today beside the option.
studio-comparison-title = Today and the option
studio-choice-today = Today
studio-choice-option = Option
studio-choice-unchanged = Option, as today

studio-charts-title = Charts

# Said aloud when changes have come to rest.
studio-said-result = The tariff covers { $coverage } of costs. The typical bill is { $bill } a month.
studio-said-bill = The typical bill is { $bill } a month.

# A link that could not be opened; a link that rests on an old decision.
studio-link-fault-title = The link could not be opened
studio-link-fault-today = You see today’s tariff. Nothing of the link is lost:
studio-link-fault-kept = The link as it came
studio-link-fault-close = Close
studio-link-no-service = The plan does not have this service. Choose a file with it.
studio-outdated-title = There is a newer tariff
studio-outdated-text = This link rests on the tariff of { $old }. The newest is of { $new }.
studio-outdated-action = Move the changes to the newest tariff

# In place of a studio.
studio-none-title = No plan of this service yet
studio-none-text = Nobody published the costs of this service here. The page of the place shows the tariffs in force.
studio-undecided-title = No tariff to start from
studio-undecided-text = No decision on drinking water is known for this place. Its page shows what is known.
studio-service-unknown-title = There is no such service
studio-service-unknown-text = The address names a service that Aimak does not have. The page of the place lists its services.

# On paper only.
studio-paper-title = What was changed, and where it comes from
studio-paper-unchanged = Nothing was changed: this is today’s tariff.
studio-paper-source = Source of the tariff:
studio-paper-version = Model version { $version }. Mark of the figures: { $mark }.

# A link of one year beside a plan; plans of one’s own.
studio-year-title = This is a link of one year
studio-year-text = It shows one year: rates, costs and bills. This place also has a plan over the years.
studio-year-left = These changes have no place in the plan and stay in this link:
studio-year-action = Open in the studio of the plan
studio-ways-text = Or begin with a plan of your own. It stays on this device.
studio-ways-questions = Answer twelve questions
studio-ways-file = Open the file of a plan
studio-own-kept-title = Your own figures, on this device
studio-own-kept-text = Nobody published this plan. This device keeps it, and only those who get your link see it.
studio-own-sent-title = Figures of whoever made this plan
studio-own-sent-text = Nobody published this plan. It came with the link, and this device does not keep it.
studio-own-refused-text = The browser keeps nothing on this device. Save the plan as a file, or copy the link.
studio-own-keep = Keep on this device
studio-own-remove = Remove from this device
studio-own-source = Source: own figures for { $place }, { $year }; nobody published them.
studio-own-badge = Own figures, not published

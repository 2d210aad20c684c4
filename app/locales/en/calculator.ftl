# A citizen's bill: questions, one on each screen, and the answer.
calculator-page-title = { $place }: my bill
calculator-head-title = My bill
calculator-head-privacy = Your answers stay on this screen. They are not sent or stored anywhere.

# The way through the questions.
calculator-step-count = Step { $step } of { $steps }
calculator-back-action = Back
calculator-next-action = Continue
calculator-show-action = Show my bill

# The questions.
calculator-connection-question = How does water come to your home?
calculator-connection-meter-hint = It sits where the water enters: round or square.
calculator-people-question = How many people live there?
calculator-people-hint = Count children too.
calculator-pensioners-question = How many of them are pensioners?
calculator-pensioners-hint = Pensioners pay another rate for waste here.
calculator-pensioners-many = { $count ->
    [one] There are more pensioners than people. { $count } is counted. Lower this number or raise the one above.
   *[other] There are more pensioners than people. { $count } are counted. Lower this number or raise the one above.
}
calculator-dwelling-question = Do you live in a flat or in a house?
calculator-dwelling-flat = In a flat
calculator-dwelling-house = In a private house
calculator-use-question = How much water in a month?
calculator-use-hint = Look at the marked place on your bill.
calculator-use-buckets = { $buckets ->
    [one] { $water } is about { $buckets } bucket of 10 l.
   *[other] { $water } is about { $buckets } buckets of 10 l.
}

# A drawn bill that shows where to look; readings stand as dots.
calculator-sample-title = Bill
calculator-sample-before = Before
calculator-sample-after = Now
calculator-sample-used = Used

# All questions answered.
calculator-answers-title = Your answers
calculator-answers-change = Change
calculator-answers-pensioners = { $people }, pensioners: { $count }

# The answer.
calculator-bill-title = Your bill for a month
calculator-bar-label = Together a month
calculator-pay-title = You pay for water
calculator-get-title = You get
calculator-choice-today = Now
calculator-choice-option = Option of the link
calculator-difference-more = You pay { $sum } more a month.
calculator-difference-less = You pay { $sum } less a month.
calculator-difference-none = The bill stays the same.
# $water: 9 m³
calculator-get-water = { $buckets ->
    [one] { $water } of water a month: about { $buckets } bucket of 10 l
   *[other] { $water } of water a month: about { $buckets } buckets of 10 l
}
calculator-get-price = 1,000 litres for { $price }
calculator-get-price-option = 1,000 litres for { $price } in the option, now { $today }
calculator-get-unknown = Hours of supply and quality of the water are not known here yet.

# The scenario that a link carries.
calculator-option-note = The option came with the link. It is not approved.
calculator-option-outdated = The option rests on the tariff of { $date }. A newer one is known.
calculator-link-title = The link did not open
calculator-link-today = Your bill of today is shown.

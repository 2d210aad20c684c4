# The parts "Who pays for whom" and "What this bill pays for".
subsidy-title = Who pays for whom
subsidy-text = Every cubic metre costs the same, but groups pay differently.
subsidy-payers-label = { $group ->
    [population] How many households pay
    [budget] How many budget organisations pay
    [others] How many shops and other consumers pay
   *[large-commercial-1] How many large consumers pay
}
subsidy-giver-households = { $group ->
    [population] Each household
    [budget] Each budget organisation
    [others] Each shop or other consumer
   *[large-commercial-1] Each large consumer
} pays { $sum } a month for { $households }, with { $rest } left over.
subsidy-giver-less = { $group ->
    [population] Each household
    [budget] Each budget organisation
    [others] Each shop or other consumer
   *[large-commercial-1] Each large consumer
} pays { $sum } a month above its cost: less than one household lacks ({ $lack }).
subsidy-giver-others = { $group ->
    [population] Each household
    [budget] Each budget organisation
    [others] Each shop or other consumer
   *[large-commercial-1] Each large consumer
} pays { $sum } a month for other groups.
subsidy-giver-unknown = { $group ->
    [population] Each household
    [budget] Each budget organisation
    [others] Each shop or other consumer
   *[large-commercial-1] Each large consumer
} pays above its cost. Enter the number of payers to see how much.
subsidy-nobody = No group pays more than its water costs.
subsidy-households = Together they pay for { $supported } of { $all ->
    [one] { $all } household
   *[other] { $all } households
}.
subsidy-gap = The rest that is missing, { $sum } a year, nobody pays.
subsidy-surplus = { $sum } a year is left over.
subsidy-table-title = By group
subsidy-head-group = Group
subsidy-head-cost = Cost of serving, a year
subsidy-head-billed = Billed, a year
subsidy-head-difference = Difference, a year
subsidy-head-each = For one payer a month
subsidy-note = The cost of serving is less the subsidy and holds what others leave unpaid.
subsidy-none = No decision about water is known here, so groups cannot be compared.
subsidy-split-title = What this bill pays for
subsidy-split-text = The bill shown above, before tax, at the average cost of a cubic metre.
subsidy-split-head-part = For what
subsidy-split-head-sum = A month
subsidy-split-above = Above its own cost: for others
subsidy-split-below = Below its own cost: others pay, or nobody
subsidy-split-total = In all
subsidy-split-none = There must be a bill for water to take apart.

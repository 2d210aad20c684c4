# What a solver may move in a financial plan, what is to be reached, and what does not fit.

solve-lever-rates = { $service }: rates as a share of the proposed ones
solve-lever-group-rates = { $line }: rates as a share of the proposed ones
solve-lever-rate = { $line }: rate
solve-lever-phase-in = { $service }: part of the way to the proposed rates that is gone by { $year }
solve-lever-pace = { $service }: part of the way to the proposed rates that each year adds
solve-lever-subsidy = { $service }: subsidy a year
solve-lever-subsidy-share = { $service }: subsidy as a share of the planned one
# Sentences of targets: whose is a service, or all of them.
solve-target-coverage = { $whose }: coverage of costs is at least { $limit } from { $year } on
solve-target-operating-coverage = { $whose }: coverage of operating costs is at least { $limit } from { $year } on
solve-target-income-share = No group of households pays more than { $limit } of its income
solve-target-class-ratio = { $whose }: no group has a rate more than { $limit } times that of the population
solve-target-cash = { $whose }: cash is at least { $limit } at the end of each year
solve-target-rise = { $whose }: no rate rises by more than { $limit } a year
solve-target-subsidy = { $whose }: the subsidy is at most { $limit } a year
solve-target-subsidy-need = { $whose }: the need for subsidy is at most { $limit } a year
solve-fault-no-levers = Nothing may be moved. Add at least one lever.
solve-fault-no-targets = Nothing is to be reached. Add at least one target.
solve-fault-nothing-is-done = This plan is computed as if nothing were done, so no rate changes in it. Set neglected to false.
solve-fault-no-such-service = The plan does not have this service. Write one that it has.
solve-fault-nothing-to-move = The plan does not have this group, charge, block or year. Count groups, charges and blocks from 1 in the order of the plan; the year must lie after the book year.
solve-fault-range = The range cannot be used. The least value must be zero or more and not above the greatest, the step above zero; of the way to the proposed rates at most 100%.
solve-fault-goes-back = Every way to the proposed rates that the levers allow goes back in some year. Let later years reach at least as far as earlier ones.
solve-fault-too-many-values = The range has more than two billion values. Make the step larger.
solve-fault-too-many-levers = There are too many levers to compare options. Leave out some.
solve-fault-moved-twice = Lever { $other } moves the same. Keep one of the two.
solve-fault-year-outside = The year is not in the projection. Write one of the years after the book year.
solve-fault-nothing-to-compare = The plan has nothing that this target could be held against: no households by income, no rates of other groups for the same measure, or no rates. Add them to the plan, or leave the target out.
solve-fault-no-value = In this plan the figure of the target has no value, whatever is moved. Check the costs of the service, or leave the target out.

# Charts: finding, unit, key, table, downloads.
chart-waiting-text = The chart is on its way.
chart-failed-text = The chart did not load. The table has the same numbers.
chart-too-large-text = The numbers are too large to be calculated exactly.
chart-table-button = Table
chart-csv-button = CSV file
chart-image-button = Picture
chart-table-today-head = Today
chart-table-option-head = This option
chart-table-missing-cell = no data
# The picture in words, one sentence for each number.
chart-summary-row-text = { $name }: { $option }, today { $today }.
chart-source-known-text = Source: { $title } ({ $date }). Results are modelled.
chart-source-entered-text = Source: entered here. Results are modelled.

# Costs against revenue. The key follows the bars from below.
chart-cost-unit-millions = Costs and revenue, million som a year
chart-cost-unit-thousands = Costs and revenue, thousand som a year
chart-cost-table-head = Som a year
chart-cost-changed-finding = Payments cover { $option } of costs, { $today } today
chart-cost-same-finding = Payments cover { $option } of costs
chart-cost-none-finding = Costs are entered as zero
chart-cost-missing-finding = Do payments cover the costs?
chart-cost-missing-text = Enter what is missing, and the chart appears: { $names }.
chart-cost-running-key = Running costs
chart-cost-pumping-key = Electricity and chlorine
chart-cost-capital-key = Wear, loans, renewal
chart-cost-tariff-key = Payments
chart-cost-subsidy-key = Subsidy
chart-cost-gap-key = Short or left over
chart-cost-costs-bar = Costs
chart-cost-money-bar = Revenue
# On top of a bar, over the sum.
chart-cost-short-label = short by
chart-cost-over-label = left over

# Monthly bills.
chart-bills-unit-text = Monthly bill before tax, som, { $persons ->
    [one] household of { $persons } person
   *[other] household of { $persons } people
}
chart-bills-unit-any-text = Monthly bill before tax, som
chart-bills-table-head = Som a month
chart-bills-more-finding = Largest rise, { $sum } a month: { $household }
chart-bills-less-finding = Largest fall, { $sum } a month: { $household }
chart-bills-same-finding = Monthly bills stay as they are today
chart-bills-range-finding = Monthly bills are from { $least } to { $most }
chart-bills-missing-finding = What will a month of water cost?
chart-bills-missing-text = The decision has no charge for homes.
chart-bills-missing-names-text = Enter what is missing, and the chart appears: { $names }.

# Short forms of large sums, after a name: "Costs and revenue, million som, by year".
chart-sums-millions = million som
chart-sums-thousands = thousand som

# Charts of financial plans. { $title } is the plan's own title.
chart-plan-source = Source: plan { $title }. Results are modelled.
chart-plan-fictional-source = Source: plan { $title }. The data are made up, the results are modelled.
chart-plan-missing-text = The plan has no figures for this chart.

# What the required revenue of a year is made of. { $sums }: "million som".
chart-build-up-unit = Required revenue, { $sums }, { $year }
chart-build-up-finding = In { $year } consumers would have to pay { $required }; the largest cost: { $name }, { $share }
chart-build-up-only-finding = In { $year } consumers would have to pay { $required }
chart-build-up-missing-finding = What does the service cost in { $year }?
chart-build-up-all-row = All costs
chart-build-up-left-row = Left for consumers
chart-build-up-cost-key = Parts of the costs
chart-build-up-off-key = Taken off: subsidy and other income

# Costs and money over the years.
chart-years-cost-unit = Costs and revenue, { $sums }, by year
chart-years-cost-short-finding = In { $year } payments cover { $share } of costs; { $short } is missing
chart-years-cost-covered-finding = From { $from } on costs are covered; in { $year } payments cover { $share }
chart-years-cost-share-finding = In { $year } payments cover { $share } of costs
chart-years-cost-missing-finding = Do payments cover the costs?
chart-years-subsidy-key = Subsidy and other income
chart-years-gap-key = Missing
# As a line in the picture and a column: what is paid when nothing is done.
chart-years-nothing-key = Payments if nothing is done

# Money at the end of each year.
chart-cash-unit = Money at the end of the year, { $sums }
chart-cash-head = Som at the end of the year
chart-cash-below-finding = In { $year } { $sum } is missing in the cash
chart-cash-lasts-finding = The cash lasts; it is lowest in { $year }: { $sum }
chart-cash-missing-finding = How long does the money last?
# What may happen: { $count } futures. { $of-ten } is 8.
chart-fan-unit = Money of all services at the end of the year, { $sums }, { $count } futures
chart-fan-lasts-finding = In { $of-ten } of 10 futures the cash lasts to the end of { $year }
chart-fan-finding = In 8 of 10 futures the cash at the end of { $year } is between { $low } and { $high }
chart-fan-wide-key = 8 of 10 futures
chart-fan-narrow-key = 5 of 10 futures
chart-fan-middle-key = The middle one
chart-fan-low-head = 1 of 10 is below
chart-fan-quarter-head = A quarter is below
chart-fan-three-quarters-head = A quarter is above
chart-fan-high-head = 1 of 10 is above

# Bill over income, by band of households. { $line } is 2.5%, 3%, 4% or 5%.
chart-afford-unit = Bill for all services, percent of income, { $year }
chart-afford-head = Percent of income
chart-afford-finding = Heaviest in { $year }: { $name }, { $share } of income
chart-afford-today-finding = Heaviest in { $year }: { $name }, { $share } of income, { $today } with today’s rates
chart-afford-missing-finding = Who can pay the bill in { $year }?
chart-afford-bands-text = Enter households by income, and the chart appears.
chart-afford-above-row = Households above { $line }

# Who pays for whom: what a group is billed against what serving it costs.
chart-between-unit = Billed less the cost of serving the group, { $sums }, { $year }
chart-between-both-finding = Pay more than they cost: { $more }, by { $above }; pay less: { $less }, by { $below }
chart-between-more-finding = Pay more than they cost: { $more }, by { $above }; nobody pays less
chart-between-less-finding = Pay less than they cost: { $less }, by { $below }; nobody pays more
chart-between-same-finding = Each group pays what serving it costs
chart-between-missing-finding = Who pays for whom?
chart-between-billed-head = Billed
chart-between-cost-head = Cost of serving
chart-between-difference-head = Difference
chart-between-more-key = Pay more than they cost
chart-between-less-key = Pay less than they cost

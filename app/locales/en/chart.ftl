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
# Below a table that is too long to be shown whole.
chart-table-some-text = { $shown } of { $all } rows are shown. The CSV file has all.
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

# What each uncertain thing alone does to the lowest cash.
chart-tornado-unit = Lowest cash of all services, { $sums }, each datum alone at both ends of its range
chart-tornado-finding = The lowest cash hangs most on { $name }: by { $swing }
chart-tornado-missing-finding = What does the cash hang on?
chart-tornado-missing-text = No datum of the plan has a range, or none moves the cash.
chart-tornado-head = Datum
chart-tornado-low-head = Lowest
chart-tornado-cash-low-head = Cash then, som
chart-tornado-today-head = In the plan
chart-tornado-high-head = Highest
chart-tornado-cash-high-head = Cash then, som
chart-tornado-low-key = Datum at its lowest
chart-tornado-high-key = Datum at its highest

# Options as dots. { $across } is one of the heads below.
chart-map-unit = Upwards: costs covered in the last year. To the right: { $across }
chart-map-finding = Nothing beats { $best } of { $all } options; they cover from { $low } to { $high } of costs
chart-map-missing-finding = Which options are worth a look?
chart-map-missing-text = Compare options, and the map appears.
chart-map-head = Option
chart-map-coverage-head = Costs covered
chart-map-share-head = Largest share of income
chart-map-rise-head = Largest rise of a bill
chart-map-subsidy-head = Budget in all years, som
chart-map-best-key = Nothing beats it
chart-map-beaten-key = Another option beats it
chart-map-some-beaten-key = Another option beats it (one of { $every } is drawn)
chart-map-chosen-key = Chosen

# What bills pay for: of each 100 som of costs.
chart-pays-unit = Of each 100 som of costs, som, { $year }
chart-pays-finding = In { $year }, { $share } of each 100 som of costs go to { $name }
chart-pays-missing-finding = What do bills pay for?
chart-pays-head = Cost
chart-pays-hundred-head = Of 100 som
chart-pays-saved-key = Saved by projects
chart-pays-capital-key = Wear, loans, renewal, tax

# Use and money by block of a tariff.
chart-block-unit = Share of metered use and of its money, { $year }
chart-block-finding = { $name }: { $used } of metered use, { $paid } of its money
chart-block-missing-finding = Who uses much, and who pays for it?
chart-block-none-text = The tariff has no blocks.
chart-block-head = Block
chart-block-use-key = Share of use
chart-block-money-key = Share of money

# Water and money of a year.
chart-flow-unit = { $volume }; money in { $sums }, { $year }
chart-flow-money-unit = Money, { $sums }, { $year }
chart-flow-both-finding = In { $year } { $lost } of the water brings no money; { $paid } of bills are paid
chart-flow-paid-finding = In { $year } { $paid } of bills are paid
chart-flow-missing-finding = Where do water and money go in { $year }?
chart-flow-head = Part of the flow
chart-flow-sold-row = Taken: { $name }
chart-flow-paid-row = Paid: { $name }
chart-flow-left-row = Left in the cash
chart-flow-taken-row = Taken from the cash
chart-flow-money-station = Money of the year
chart-flow-unpaid-row = Not paid: { $name }
chart-flow-spent-row = Spent: { $name }
chart-flow-paid-key = Taken, paid
chart-flow-lost-key = Brings no money
chart-flow-unpaid-key = Not paid
chart-flow-elsewhere-key = From elsewhere
chart-flow-cash-key = Change of the cash
chart-flow-capital-key = Tax, investment, loans

# Who pays less, the same and more than with today’s rates.
chart-winners-unit = Change of the monthly bill, percent of today’s (and som), { $year }
chart-winners-homes-finding = In { $year } more is paid by { $more } homes, less by { $less }, the same by { $same }
chart-winners-all-more-finding = In { $year } all { $count } homes pay more, by { $least } to { $most } a month
chart-winners-all-less-finding = In { $year } all { $count } homes pay less, by { $least } to { $most } a month
chart-winners-most-finding = In { $year } the bill changes most for { $name }: { $change } a month
chart-winners-same-finding = In { $year } everybody pays the same as with today’s rates
chart-winners-missing-finding = Who pays more in { $year }?
chart-winners-head = Who pays
chart-winners-count-head = Homes, payers
chart-winners-change-head = Change, som a month
chart-winners-share-head = Change
chart-winners-more-key = Pays more
chart-winners-less-key = Pays less
chart-winners-end-label = { $share } ({ $change })

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

# The workbook that aimak model sheet writes: names of its sheets, heads of columns, the first sheet.

sheet-written = { $count ->
    [one] { $file }: { $count } figure.
   *[other] { $file }: { $count } figures.
}
sheet-about-name = About this workbook
sheet-municipality-name = Municipality
sheet-column-figure = Figure
sheet-column-line = What it is of
sheet-column-unit = Unit
sheet-column-origin = Where it comes from
sheet-column-all-years = All years
sheet-origin-given = given: { $evidence }
sheet-origin-computed = computed
# Evidence is one of: assumed, draft, not yet confirmed, fictional.
sheet-origin-computed-on = computed; rests on: { $evidence }
sheet-about-purpose = Every figure of the financial plan stands here once: a given number, or a formula over other cells. Change a given number, and all that follows from it is computed anew.
sheet-about-fictional = All figures are made up for learning. They say nothing about a real municipality.
sheet-about-entered = The given numbers are those of the people who made the plan. The fourth column says where each comes from and which are assumptions.
sheet-about-neglected = This is what comes if nothing is done: no project, no renewal, no change of rates.
sheet-about-prices = Given money is in prices of { $year }; computed money in prices of the year that it belongs to.
sheet-about-tax = Money is before the tax that a bill adds as a line of its own.
sheet-about-rounding = Each figure is rounded where it is computed, from the middle away from zero; later figures use the rounded one. Shares stand as parts of one and are shown as percent.
sheet-about-whole = Whole numbers are rounded twice, first to 8 decimals: a spreadsheet counts in binary fractions and holds a middle such as 5176.5 a little too low.
sheet-about-gaps = A cell with #DIV/0! or #N/A has no value: a divisor is zero, or a number that it needs is not known. That is not zero.
sheet-about-version = Made by Aimak { $version }. Check figure of all numbers as delivered: { $check }.
sheet-legend-given = A cell of this look holds a given number: change it here.
sheet-legend-weak = A cell of this look holds a number that is assumed, drafted, not yet confirmed or made up: replace it with your own.
sheet-legend-fixed = All other numbers are computed, with the formula in the cell, or constants such as the months of a year.

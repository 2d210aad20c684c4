# The tariff editor.
tariff-page-title = Tariff editor: { $service }, { $place }
tariff-head-title = { $service }: what the tariff is made of
tariff-lead-decided = It starts from the tariff of { $date }.
tariff-lead-seen = It starts from the tariff known as of { $date }.
tariff-lead-none = No decision is known, so it starts from nothing.
tariff-lead-hint = Change anything: the bill beside it follows at once.

# Whether the draft is kept.
tariff-keeping-unchanged = This is today’s tariff. Changes are kept on this device.
tariff-keeping-kept = Kept on this device, { $time }.
tariff-keeping-found = This is your draft, kept on this device.
tariff-keeping-refused = This browser keeps nothing. Download the file so that your work is not lost.
tariff-keeping-faulty = Not kept yet: mend what is marked. The last draft without faults is kept.

# Actions and ways on.
tariff-anew-action = Start from nothing
tariff-download-action = Download the file
tariff-open-action = Open a file
tariff-place-action = Try a change to this tariff
tariff-studio-action = Blocks, groups, reliefs
tariff-studio-link = To the scenario studio
tariff-place-link = All tariffs: { $place }
tariff-day-label = From which day
tariff-day-hint = Day, month, year: 05.12.2026
tariff-day-wrong = This is no day of the calendar. Until then { $kept } counts.

# Charges as cards.
tariff-charges-title = Charges
tariff-charge-heading = Charge { $number }
tariff-charge-add = Add a charge
tariff-charge-copy = Copy
tariff-charge-remove = Remove
tariff-charge-more = For whom and what, season
tariff-family-text = Of charges { $numbers } each consumer pays only one: the one that names the consumer most exactly.
tariff-group-label = For whom
tariff-connection-label = Connection
tariff-measure-label = What is counted
tariff-every-label = How often
tariff-dwelling-label = Kind of home
tariff-relief-people-label = Only people with a relief
tariff-relief-everybody = Everybody
tariff-season-first-label = Season: from
tariff-season-last-label = Season: through
tariff-share-label = Share of the quantity that is charged
tariff-any = Any
tariff-audience-everybody = All consumers
tariff-relation-label = Beside other charges
tariff-relation-on-top = Paid on top of them
tariff-relation-variant = A variant of charge { $number } ({ $whom })

# What is counted; stands in a list, and in lower case after a colon.
tariff-measure-consumer = Consumer (one account)
tariff-measure-household = Household
tariff-measure-person = Person
tariff-measure-cubic-metre = Cubic metre
tariff-measure-tonne = Tonne taken away
tariff-measure-tonne-delivered = Tonne brought to the landfill
tariff-measure-cubic-metre-buried = Cubic metre buried
tariff-measure-container = Container
tariff-measure-lift = Emptying of a container
tariff-measure-visit = Visit
tariff-measure-stall = Stall
tariff-measure-square-metre = Square metre
tariff-measure-frontage-metre = Metre of frontage
tariff-every-month = each month
tariff-every-year = each year

# Price.
tariff-pricing-legend = How it is priced
tariff-pricing-rate = One price
tariff-pricing-blocks = Blocks
tariff-pricing-sizes = By meter size
tariff-rate-label = Price, { $unit }
tariff-per-text = The price is for { $count } { $unit }.
tariff-size-label = Meter of { $size } mm
tariff-size-add = Add a meter size
tariff-size-remove = Remove

# Blocks. The end of a block belongs to it.
tariff-block-all = everything
tariff-block-first = up to { $to }
tariff-block-middle = { $from } to { $to }
tariff-block-last = above { $from }
tariff-block-heading = Block { $number }: { $range }
tariff-block-end-label = Block { $number } ends at
tariff-block-person-label = Block { $number }: and for each person
tariff-block-area-label = Block { $number }: and for each square metre
tariff-block-allowance-label = Block { $number }: share of the consumer’s allowance
tariff-block-rate-label = Price of block { $number }
tariff-block-person-action = Let the end grow with the household
tariff-block-split = Split block { $number }
tariff-block-remove = Remove block { $number }
tariff-picture-caption = Up: { $rate }. Across: { $unit } a month. { $persons ->
    [one] For a household of { $persons } person.
   *[other] For a household of { $persons } people.
}
tariff-picture-block = { $range }: { $rate }
tariff-picture-hint = Drag the round handles, use the arrow keys on them, or type below.
tariff-picture-option-key = This draft
tariff-picture-today-key = Today (dashed)
tariff-handle-rate = Price of block { $number }
tariff-handle-end = End of block { $number }
tariff-handle-rate-spoken = { $rate }, { $range }

# Rules around the charges.
tariff-rules-title = Rules for all charges
tariff-rule-none = none
tariff-coefficients-title = Coefficients of groups
tariff-coefficients-text = What a group pays of every price. 100% is the price itself.
tariff-scheme-label = Which groups are told apart
tariff-scheme-each = Each group by itself
tariff-scheme-two = Two: population and others
tariff-norms-title = Norms without a meter
tariff-norms-text = Litres for one person and day where a price is for a cubic metre and there is no meter.
tariff-norm-label = Norm: { $home }
tariff-norm-now = { $home }: { $litres } l
tariff-reliefs-title = Reliefs
tariff-reliefs-text = What is taken off the bill of some people, and who pays for it.
tariff-relief-label = For whom
tariff-relief-of-label = What it counts for
tariff-relief-of-person = That person’s part of the bill
tariff-relief-of-household = The whole household’s bill
tariff-relief-share-label = How much is taken off
tariff-relief-add = Add a relief
tariff-relief-remove = Remove this relief
tariff-bearer-label = Who pays for it
tariff-bearer-budget = Local budget
tariff-bearer-other-consumers = Other consumers
tariff-bearer-provider = The provider
tariff-minimums-title = Minimum bill
tariff-minimums-text = Nobody of these pays less for a month, before tax.
tariff-minimum-label = At least, a month
tariff-minimum-add = Add a minimum bill
tariff-minimum-remove = Remove this minimum
tariff-tax-title = Tax on the bill
tariff-tax-text = The bill adds it as its own line. Leave it empty for none.
tariff-tax-label = Tax
tariff-rounding-title = Rounding
tariff-rounding-text = To what the sum to pay is rounded. The difference stands on its own line.
tariff-rounding-tyiyn = To the tyiyn
tariff-rounding-step = To { $sum }
tariff-rounding-step-label = Rounded
tariff-rounding-mode-label = In which way
tariff-rounding-nearest = To the nearest, a half up
tariff-rounding-even = To the nearest, a half to the even one
tariff-rounding-down = Always down
tariff-rounding-up = Always up

# The household and its bills.
tariff-household-title = What one household pays
tariff-home-group-label = Who pays
tariff-home-connection-label = Connection
tariff-home-dwelling-unknown = Not said
tariff-home-relief-label = Relief
tariff-home-relief-none = None
tariff-home-meter-size-label = Size of the meter
tariff-home-month-label = Month
tariff-home-persons-label = People
tariff-home-use-label = Water by the meter in a month
tariff-home-flow-label = In a month: { $measure }
tariff-home-waste-label = Waste in a month
tariff-home-relieved-label = People with the relief
tariff-home-area-label = Square metres
tariff-home-frontage-label = Metres of frontage
tariff-home-containers-label = Containers
tariff-home-stalls-label = Stalls
tariff-home-allowance-label = Allowance
tariff-bill-option-title = This draft
tariff-bill-total = To pay a month
tariff-bill-no-decision = No decision is known.
tariff-bill-no-charge = No charge is for such a household. Add a charge, or choose another household.
tariff-bill-no-norm = There is no meter and no norm for such a home. Enter a norm under the rules.
tariff-bill-no-meter-size = No price is set for a meter of { $size } mm. Add this size to the charge.
tariff-bill-blocks = The blocks of charge { $charge } are in disorder. Each must end above the one before it.
tariff-bill-too-large = The numbers are too large to be calculated exactly.
tariff-line-relief = Relief: { $who }; paid by: { $bearer }
tariff-line-minimum = Top-up to the minimum bill
tariff-line-tax = Tax
tariff-line-rounding = Rounding
tariff-difference-more = You pay { $by } more a month.
tariff-difference-less = You pay { $by } less a month.
tariff-difference-none = You pay as much as today.
tariff-dock-title = Bill of the household
tariff-dock-action = Bill
tariff-said-result = To pay a month: { $sum }. { $difference }

# Charts over the quantity. $own: 12 m³, or 4 people.
tariff-curve-household = ; { $persons ->
    [one] household of { $persons } person
   *[other] household of { $persons } people
}
tariff-curve-bill-unit = To pay a month, som. Across: { $unit }{ $household }
tariff-curve-bill-head = Quantity; som a month
tariff-curve-bill-more = { $own }: the bill rises by { $by }
tariff-curve-bill-less = { $own }: the bill falls by { $by }
tariff-curve-bill-same = { $own }: the bill stays at { $sum }
tariff-curve-bill-only = { $own }: the bill is { $sum }
tariff-curve-bill-none = There is no bill to draw yet
tariff-curve-next-unit = What one more costs, som. Across: { $unit }{ $household }
tariff-curve-next-head = Quantity; som for one more
tariff-curve-next-changed = After { $own } one more costs { $option }, today { $today }
tariff-curve-next-same = After { $own } one more costs { $option }
tariff-curve-missing = No charge is for such a household: there is nothing to draw.

# What is wrong, and the way out.
tariff-faults-title = Not a tariff yet
tariff-fault-empty = There is no charge. Add one below, or open a file.
tariff-fault-same-people = Charges { $first } and { $second } are for the same people: only charge { $first } counts. Choose other people, or have this one paid on top.
tariff-fault-same-minimum = Minimum bills { $first } and { $second } are for the same people. Remove one.
tariff-fault-first-block = Charge { $charge }: block 1 ends at nothing. Enter where it ends.
tariff-fault-order = Charge { $charge }: block { $block } must end above block { $below }.
tariff-unpublished-title = Some prices are not published
tariff-unpublished-text = The decision has these charges without a price: { $names }. They are not in the draft; that does not mean zero.
tariff-lost-title = The kept draft cannot be read
tariff-lost-text = You see today’s tariff. What was kept is not lost: download it before you change anything.
tariff-file-title = The file was not taken
tariff-file-kept = The draft stays as it was.
tariff-file-bytes = The file could not be read from the device. Choose it again.
tariff-file-too-long = The file is too long for a tariff. Choose another one.
tariff-file-shape = Line { $line }, place { $column }: this is not the form of a tariff file. The reader says: { $detail }
tariff-file-service = The file is a tariff of another service: { $service }. Open it there.
tariff-file-empty = Nothing stands here. Write something.
tariff-file-text-too-long = At most { $limit } characters may stand here; there are { $length }.
tariff-file-too-many = At most { $limit } entries may stand here; there are { $count }.
tariff-file-control-character = Character { $position } cannot be seen. Remove it.
tariff-file-unknown-word = “{ $value }” is not known. Write one of: { $known }.
tariff-file-not-a-decimal = “{ $value }” is no number. Write it like 19.50.
tariff-file-too-fine = “{ $value }” has too many digits after the point; { $decimals } are kept.
tariff-file-too-large = “{ $value }” is too large to be calculated exactly.
tariff-file-negative = “{ $value }” is below zero. Write zero or more.
tariff-file-not-positive = “{ $value }” is too little. Write more than zero.
tariff-file-above-whole = “{ $value }” is more than 100 percent. Write 100 or less.
tariff-file-not-a-date = “{ $value }” is no day of the calendar. Write it like 2026-12-05.
tariff-file-version-order = This version must begin after { $before }, when the one before it begins.
tariff-file-not-a-month = { $value } is no month. Write a number from 1 to 12.
tariff-file-not-a-size = { $value } is no size of a meter. Write millimetres from 0 to 65535.
tariff-file-price-choice = There are { $count } prices here. Keep exactly one of rate, blocks and meter_sizes.
tariff-file-block-without-end = Only the last block has no end. Write up_to.
tariff-file-last-block-ends = The last block must have no end. Remove up_to.
tariff-file-block-order = This block must end above the one before it.
tariff-file-twice = This stands at { $first } already. Keep one of them.
tariff-file-outside-scheme = A tariff of two groups does not know “{ $group }”. Write population or others.

# Tariffs as JSON files: aimak bill --tariff, --compare. Names of fields (rate, blocks, up_to …) stay
# as they are.

tariff-file-unreadable = { $file }: cannot be read ({ $reason }). Check its name and the rights to it.
tariff-file-too-large = { $file }: larger than { $limit } bytes, more than a tariff needs. Check that it is a tariff file.
tariff-file-malformed = { $file }, line { $line }, column { $column }: not the form of a tariff ({ $reason }). Compare it with what “aimak schema tariff” prints.
tariff-file-date = { $text } is no day of the calendar. Write --on as YYYY-MM-DD, for instance 2026-01-31.
tariff-file-not-in-force = { $file }: no version is in force on { $date }; the first begins on { $first }. Name a later day with --on.
tariff-file-measures = The charges count several things that flow: { $known }. Say with --flow which one the columns of the register hold.
tariff-file-measure-unknown = { $text } is none of the measures { $known }. Write one of them after --flow.
# Place in the file (a JSON pointer) and the sentence about it.
tariff-fault-told = { $file } { $pointer }: { $sentence }
tariff-note-counted-together = { $file } { $pointer }: the rates are finer than a tyiyn; they are kept exactly, as rates for { $per } units.

tariff-rule-empty = Nothing stands here. Fill it in.
tariff-rule-too-long = The text has { $length } characters; { $limit } are kept. Shorten it.
tariff-rule-too-many = The list has { $count } entries; at most { $limit } are read. Shorten it.
tariff-rule-control-character = The character at place { $position } cannot be seen. Delete it.
tariff-rule-unknown-word = “{ $value }” is not known here. Write one of: { $known }.
tariff-rule-not-a-decimal = “{ $value }” is no decimal number. Write digits and at most one point, for instance 19.50.
tariff-rule-too-fine = “{ $value }” has more than { $decimals } digits after the point. Round it.
tariff-rule-too-large = “{ $value }” is more than can be computed exactly. Check it.
tariff-rule-negative = “{ $value }” is below zero. Write zero or more.
tariff-rule-not-positive = “{ $value }” must be more than zero. Check it.
tariff-rule-above-whole = “{ $value }” is more than 100 percent. Write 100 or less.
tariff-rule-not-a-date = “{ $value }” is no day of the calendar. Write YYYY-MM-DD.
tariff-rule-version-order = The version does not begin after the one before it ({ $before }). Put the versions in order, the oldest first.
tariff-rule-not-a-month = { $value } is no month. Write 1 to 12.
tariff-rule-not-a-size = { $value } is no size of a meter. Write millimetres, 0 to 65535.
tariff-rule-price-none = The charge has no price. Add rate, blocks or meter_sizes.
tariff-rule-price-many = The charge has { $count } prices. Keep one of rate, blocks and meter_sizes.
tariff-rule-block-without-end = Only the last block has no end. Add up_to.
tariff-rule-last-block-ends = The last block ends, so that nothing says what is paid above it. Take up_to away, or add a block.
tariff-rule-block-order = The block does not end above the one before it. Put the blocks in order, the lowest first.
tariff-rule-twice = This was said before, at { $first }. Keep one of the two.
tariff-rule-outside-scheme = A tariff of two groups does not know the group { $group }. Write population or others, or take the scheme away.

# Registers of consumers as CSV and XLSX files: aimak bill --register.

register-file-unreadable = { $file }: cannot be read ({ $reason }). Check its name and the rights to it.
register-out-is-input = { $path } is one of the files that are read, and would be lost. Name another file with --out.
register-out-unwritable = { $path } cannot be written ({ $reason }). Name another file with --out.
register-mapping-malformed = { $file }: not the form of a mapping ({ $reason }). Compare it with what “aimak schema register-mapping” prints, or delete the file: it is made anew.
register-mapping-unwritable = { $path } cannot be written ({ $reason }). Name another file with --mapping.
register-reading-progress = Reading { $file } …
register-bills-progress = Bills written: { $done } …

# The place of a fault: the file, or its sheet, then row and column.
register-place-sheet = { $file }, sheet “{ $sheet }”
register-place-row = { $file }, row { $row }
register-place-column = { $file }, row { $row }, column { $letters }
register-place-named-column = { $file }, row { $row }, column { $letters } “{ $head }”
register-fault-told = { $place }: { $sentence }
register-fault-told-value = { $place }, “{ $value }”: { $sentence }
register-faults-more = Faults that are not listed: { $count }.
register-refused-sum = Nothing was billed: rows refused: { $rows }, faults: { $faults }. Mend them, or take --skip-refused to bill the other rows.
register-skipped-sum = Rows left out: { $rows }, faults: { $faults }.

register-rule-file-empty = The file is empty. Check that it is the right one.
register-rule-file-too-large = The file, or what it unpacks to, is larger than is read. Divide it.
register-rule-file-kind = This is neither CSV nor XLSX. Open it in your spreadsheet program and save it as XLSX (without a password) or CSV.
register-rule-file-damaged = The file is cut off or damaged. Open it in your spreadsheet program and save it once more.
register-rule-sheet-unknown = There is no sheet “{ $wanted }”. The file has: { $known }. Correct “sheet” in the mapping.
register-rule-header-missing = No row with the heads of the columns was found: it must name the account and at least one more column. Heads that are known: { $account }, { $group }, { $persons } … Others can be named in a mapping (--mapping).
register-rule-mapping-field = The mapping says “{ $value }” for “{ $head }”, and there is no such field. “aimak schema register” lists the fields.
register-rule-column-twice = Column { $first } holds the same already. Name one of the two “ignore” in the mapping (--mapping), or rename it.
register-rule-column-missing = The tariff needs the column “{ $field }”, and the register has none. Add it, or name the column that holds it in the mapping (--mapping).
register-rule-too-many-rows = More than { $limit } rows. Divide the file.
register-rule-cell-without-head = The cell stands to the right of the last head. Give its column a head; or, where a comma divides the columns, put numbers with a decimal comma between quotation marks.
register-rule-account-missing = The row has no account number. Add it, or delete the row.
register-rule-account-twice = The account stands in row { $row } already. Correct one of the two, or delete it.
register-rule-too-long = The text has more than { $limit } characters. Shorten it.
register-rule-control-character = The text has a character that cannot be seen. Type it anew.
register-rule-unknown-word = The word is not known. Write one of: { $known }.
register-rule-cell-empty = “{ $field }” is empty, and the bill rests on it. Fill it in; where there is none, write 0.
register-rule-not-a-number = This is not a number. Write digits and at most one decimal mark, without the unit.
register-rule-ambiguous = This could be { $thousands } or { $decimal }. Write it as one of them, or say in the mapping (--mapping) which decimal mark the file uses.
register-rule-too-fine-whole = A whole number is needed here. Write it without a decimal mark.
register-rule-too-fine = More than { $decimals } digits after the decimal mark. Round it.
register-rule-too-large = This is more than can be. Check the digits.
register-rule-negative = The number is below zero. Write zero or more; corrections of earlier months do not belong here.
register-rule-error-value = The formula in this cell failed. Mend it in the spreadsheet.
register-rule-relief-missing = People with a relief are named, but not which relief. Fill in “{ $field }”.
register-rule-relief-twice = The row names two reliefs. Keep one.
register-rule-more-relieved = More people with the relief than people. Correct one of the two.

register-note-cp1251 = { $file }: read as Windows-1251. Letters that look wrong mean that it is in another encoding: save it in UTF-8.
register-note-sheet = { $file }: read from the sheet “{ $name }”. Not read: { $others }.
register-note-header = { $file }: the heads of the columns stand in row { $row }.
register-note-ignored = { $file }: columns not read: { $heads }.
register-note-numbering = { $file }: row { $row } only numbers the columns and was not read.
register-note-total = { $file }: row { $row } is a row of totals and was not read.
register-note-metered = { $file }: no column says how consumers are connected; all were taken to have a meter.
register-note-same-use = { $file }: one column holds the use; it was taken for each of the twelve months.

# Why an account has no bill.
register-bill-refused = { $file }, row { $row }, account { $account }, { $month }: { $sentence }
register-bill-no-charge = The tariff has no charge for such a consumer. Check group and connection, or add a charge.
register-bill-no-norm = There is no meter, and the tariff has no norm for such a connection. Add the norm, or correct the connection.
register-bill-no-meter-size = The tariff has no rate for a meter of { $size } mm. Add it, or correct the size.
register-bill-blocks = The blocks of charge { $charge } fall for this consumer. Correct their limits.
register-bill-too-large = The amounts are too large to be computed exactly. Check use and rates.
register-bill-by-other = By the other tariff: { $sentence }
register-bills-more = Accounts without a bill that are not listed: { $count }. The column error of the output has them all.

# The totals at the end.
register-total-tariff = { $title } (in force from { $date })
register-total-fictional = The figures of this tariff are made up.
register-total-compared = Compared with: { $title } (in force from { $date })
register-total-group = { $group }: accounts { $accounts }, a year { $amount }
register-total-change = { $group }: accounts { $accounts }, a year { $amount }; by the other tariff { $other }, difference { $difference }; it gets cheaper for { $less }, the same for { $same }, dearer for { $more }
register-total-all = Together
register-total-too-large = more than can be computed

register-group-population = Population
register-group-budget = Budget organisations
register-group-others = Other consumers
register-group-large-commercial-1 = Large commercial, class 1
register-group-large-commercial-2 = Large commercial, class 2
register-group-large-commercial-3 = Large commercial, class 3

# Registers of consumers as CSV and XLSX files: aimak bill --register.

register-file-unreadable = { $file }: cannot be read ({ $reason }). Check its name and the rights to it.
register-out-is-input = { $path } is one of the files that are read, and would be lost. Name another file with --out.
register-out-unwritable = { $path } cannot be written ({ $reason }). Name another file with --out.
register-mapping-malformed = { $file }: not the form of a mapping ({ $reason }). Compare it with what “aimak schema register-mapping” prints, or delete the file: it is made anew.
register-mapping-unwritable = { $path } cannot be written ({ $reason }). Name another file with --mapping.
register-reading-progress = Reading { $file } …
register-bills-progress = Bills written: { $done } …
register-faults-more = Faults that are not listed: { $count }.
register-refused-sum = Nothing was billed: rows refused: { $rows }, faults: { $faults }. Mend them, or take --skip-refused to bill the other rows.
register-skipped-sum = Rows left out: { $rows }, faults: { $faults }.


# Why an account has no bill.
register-bill-refused = { $file }, row { $row }, account { $account }, { $month }: { $sentence }
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

# The first plan of a village without books: aimak model village. Questions and assumptions stand in the core’s words.

village-file-malformed = { $file }, line { $line }, column { $column }: not the form of answers ({ $reason }). Compare it with what “aimak schema village” prints.
village-refused-count = { $count ->
    [one] { $file }: { $count } thing to mend; no plan was made.
   *[other] { $file }: { $count } things to mend; no plan was made.
}
# A figure of one year; of the first and the last year of the projection.
village-picture-year = { $name }, { $year }: { $value }
village-picture-years = { $name }, { $first } → { $last }: { $from } → { $to }
village-assumed-head = Assumed until somebody counts it; none of it is a norm:
village-assumed-line = { $name }: { $value }; may well lie from { $low } to { $high }. { $reason }
# What moves the tariff most, the first number first.
village-next-head = Find out these first: they move the average cost-covering tariff most.
village-next-line = { $number }. { $name }: the tariff lies from { $low } to { $high }.
village-next-open = { $number }. { $name }: at one end of its range there is no tariff at all.

# Ways to deliver a service: aimak model delivery. Names of ways, risks and figures stand in the core’s words.

delivery-file-malformed = { $file }, line { $line }, column { $column }: not the form of ways ({ $reason }). Compare it with what “aimak schema ways” prints.
delivery-refused-count = { $count ->
    [one] { $file }: { $count } thing to mend; nothing was compared.
   *[other] { $file }: { $count } things to mend; nothing was compared.
}
delivery-head = { $service }, { $first }–{ $last }. Present values of { $book }; fees in prices of { $book }, the contract sum in those of each year.
# A way by its number and name; the number goes after --tender.
delivery-way = { $number }. { $name }
delivery-line = { $name }: { $value }
delivery-saving = { $name }: { $value } ({ $share })
delivery-risk = { $risk }: the municipality bears { $share }
delivery-no-room = The highest fee that pays for the municipality is below the lowest that covers the other party’s costs: there is nothing to tender.
# The tender annex.
delivery-tender-absent = { $file }: “tender” is missing, and an annex needs its identifiers, buyer and title. Add it; “aimak schema ways” prints its form.
delivery-tender-unknown = There is no way { $way }. Write a number from 2 to { $last } after --tender.
delivery-tender-gap = There is no annex, for a figure of it has no value: { $gap }.

# The public page of a place.
place-page-title = { $place }: tariffs of services
place-kind-town = Town
place-kind-ayil-aimak = Ayil aimak
place-kind-village = Village
place-population-count = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
place-calculator-action = Calculate my bill
place-studio-action = Open the tariff studio

# Heading above the cards of services.
place-services-heading = Services and tariffs
place-hint-figures = Press a number to see what it means and where it comes from.

# A card of a service.
place-from-date = Applies from: { $date }
place-seen-date = Known as of: { $date }
place-act-name = Act: { $act }
place-norms-heading = Norm without a meter, for one person and day
place-norm-litres = { $litres ->
    [one] { $litres } litre
   *[other] { $litres } litres
}
# A figure printed in the source beside ours, for one person and month.
place-checks-heading = Check for one person and month
place-check-published = Published: { $sum }
place-check-computed = Our calculation:
place-remark-heading = Remark
place-proposed-heading = Proposal
place-earlier-heading = { $count ->
    [one] { $count } earlier decision
   *[other] { $count } earlier decisions
}
place-costs-missing = The costs of this service are not published. You can enter them in the studio.

# Which tariff applied on a day that is typed.
place-day-title = What applied on a certain day?
place-day-label = Day
place-day-hint = Day, month, year: 05.12.2023
place-day-wrong = This is no day of the calendar. Write day, month and year: 05.12.2023.
place-day-said = { $date }: what is known.
place-day-future = That day is still to come: the tariff can change before it.
place-day-applied = This tariff was in force.
place-day-last = This is the last tariff known. A later one may have replaced it.
place-day-either = A later tariff is known ({ $date }), but not the day it began. It may have applied already.
place-day-perhaps = The day on which the first known tariff began is not known ({ $date }). It may have applied already.
place-day-before = The first known tariff: { $date }. What applied before it is not known.

# No decision known.
place-none-title = No tariff decision is known
place-none-text = This does not mean that water is free. Ask the ayil okmotu or the mayor's office for the decision of the kenesh.
place-none-action = Try with the fictional Ülgü

# An address with a place that does not exist.
place-unknown-title = This place is not known
place-unknown-text = The address names “{ $typed }”. There is no such place here. Choose one below or search again.

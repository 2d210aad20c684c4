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

# No decision known.
place-none-title = No tariff decision is known
place-none-text = This does not mean that water is free. Ask the ayil okmotu or the mayor's office for the decision of the kenesh.
place-none-action = Try with the fictional Ülgü

# An address with a place that does not exist.
place-unknown-title = This place is not known
place-unknown-text = The address names “{ $typed }”. There is no such place here. Choose one below or search again.

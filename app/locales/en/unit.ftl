# Units: they stand after the number. Where the name begins with KGS, the number follows that word.
unit-som-name = KGS
unit-som-per-cubic-metre-name = KGS/m³
unit-som-per-person-month-name = KGS per person a month
unit-som-per-person-year-name = KGS per person a year
unit-som-per-household-month-name = KGS per household a month
unit-som-per-household-year-name = KGS per household a year
unit-som-per-tonne-name = KGS/t
unit-cubic-metre-name = m³
unit-litre-per-person-day-name = l/person/day
unit-percent-name = %
unit-person-name = people
unit-household-name = households
unit-day-name = days
unit-month-name = months
unit-litre-name = l
unit-tonne-name = t
unit-som-per-consumer-name = KGS per consumer a month
unit-som-per-container-name = KGS per container
unit-som-per-lift-name = KGS per emptying
unit-som-per-visit-name = KGS per visit
unit-som-per-stall-name = KGS per stall
unit-som-per-square-metre-name = KGS/m²
unit-som-per-metre-name = KGS/m
unit-consumer-name = consumers
unit-container-name = containers
unit-lift-name = emptyings
unit-visit-name = visits
unit-stall-name = stalls
unit-square-metre-name = m²
unit-metre-name = m
unit-factor-name = factor
unit-ratio-name = ratio
unit-kilowatt-hour-name = kWh
unit-kilowatt-hour-per-cubic-metre-name = kWh/m³
unit-som-per-kilowatt-hour-name = KGS/kWh
unit-year-name = years
unit-hour-per-day-name = h/day
unit-kilogram-per-person-year-name = kg/person/year
unit-kilometre-name = km
unit-som-per-tonne-kilometre-name = KGS/t·km
unit-person-amount = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
unit-household-amount = { $count ->
    [one] { $count } household
   *[other] { $count } households
}
unit-day-amount = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
unit-month-amount = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
unit-years-amount = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
unit-years-part-amount = { $amount } years
unit-year-amount = { $amount } a year
unit-each-month-amount = { $amount } a month
unit-period-year-name = a year
unit-period-month-name = a month
unit-period-none-name = no period

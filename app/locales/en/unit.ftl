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
unit-year-amount = { $amount } a year
unit-each-month-amount = { $amount } a month
unit-period-year-name = a year
unit-period-month-name = a month
unit-period-none-name = no period

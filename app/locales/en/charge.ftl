# Who pays a charge, for what, by what decision: used on every page that shows a tariff.

# Groups of payers; they stand alone or before a comma and a way of connection.
charge-group-population = Population
charge-group-budget = Budget organisations
charge-group-others = Other consumers
charge-group-large-commercial-1 = Large commercial, class 1
charge-group-large-commercial-2 = Large commercial, class 2
charge-group-large-commercial-3 = Large commercial, class 3

# How water reaches a home. Each stands alone, and in lower case after "Population, ".
charge-connection-metered = Water meter
charge-connection-flat = Flat without a meter
charge-connection-house = House without a meter
charge-connection-yard-tap = Yard tap
charge-connection-street-tap = Street tap

# Kinds of home, where a charge for waste depends on them.
charge-dwelling-flat = Flats
charge-dwelling-house = Private houses

# People with a lower rate.
charge-relief-pensioner = Pensioners
charge-relief-disability = People with a disability
charge-relief-large-family = Large families
charge-relief-low-income = Low-income families

# After a sum of money: KGS 12.00 per m³.
charge-unit-cubic-metre = per m³
charge-unit-person-month = per person a month
charge-unit-person-year = per person a year
charge-unit-household-month = per household a month
charge-unit-household-year = per household a year
charge-unit-tonne = per tonne
charge-unit-tonne-delivered = per tonne you bring to the landfill
charge-unit-cubic-metre-buried = per m³ buried at the landfill

# In place of a sum.
charge-rate-missing = not published

# Where a decision stands.
charge-status-in-force = In force
charge-status-last-known = Last known, may have been replaced
charge-status-replaced = Replaced
charge-status-proposed = Proposed, adoption not confirmed

# Whether a rate holds tax.
charge-tax-net = The rates are without tax. What tax the bill adds is not known.
charge-tax-added = The rates are without tax. The bill adds { $rate } as its own line.
charge-tax-unknown = The source does not say whether the rates include tax.

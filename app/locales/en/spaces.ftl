# Public spaces without a tariff.
spaces-title = What public spaces cost the budget
spaces-text = A park or a street light has no tariff: the budget pays for them.
spaces-cost-label = What they cost a year
spaces-residents-label = How many people live here
spaces-area-label = How many square metres
spaces-per-resident = For one resident a year
spaces-per-metre = For one square metre a year

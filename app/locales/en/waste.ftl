# Ways to charge for waste, at the same cost.
waste-title = One cost, different ways to charge
waste-text = Each way brings in the same cost, but homes pay differently.
waste-cost-label = What waste removal costs a year
waste-collection-label = How much of the billing is collected
waste-shared-label = Homes that share one container
waste-count-label = { $base ->
    [person] People served
    [household] Households served
    [container] Containers
    [lift] Emptyings of containers a year
    [tonne] Waste a year, tonnes
   *[cubic-metre] Waste a year, cubic metres
}
waste-typical-summary = What typical payers have
waste-typical-label = { $base ->
    [person] People
    [household] Pays as so many households
    [container] Containers it uses
    [lift] Emptyings of the container a month
    [tonne] Waste a month, tonnes
   *[cubic-metre] Waste a month, cubic metres
}
waste-table-title = The bill a month under each way
waste-head-base = Way to charge
waste-head-rate = Required rate
waste-today = Today
waste-more = { $sum } more than today
waste-less = { $sum } less than today
waste-same = as today
waste-bars-note = The bar compares the ways for the same payer.
waste-missing = To compute all of it, enter: { $names }.

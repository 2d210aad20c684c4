# The search for a place.
search-field-label = Town, ayil aimak or village
search-field-hint = Letters ң, ө, ү may be typed as н, о, у.
search-results-label = Places found
search-results-count = { $count ->
    [one] { $count } place found
   *[other] { $count } places found
}
search-result-tariffs = Tariffs known: { $services }
search-result-none = No tariff known
search-similar-text = Nothing is called “{ $typed }”. These names begin alike.
search-none-text = Nothing is found for “{ $typed }”. Check the spelling, or choose on the map of the start page.
search-none-action = Try with the fictional Ülgü

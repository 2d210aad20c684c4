# The start page.
home-page-title = Aimak: tariff and service
home-question-heading = What do you pay for water, and what do you get?
home-question-lead = Find your town or village. You will see its tariffs, each with source and date.
home-try-action = Try with the fictional Ülgü
home-about-tariffs = Tariffs of water, waste and other services, with source and date.
home-about-bill = Your bill today, and under a new tariff.
home-about-origin = Each number shows the rule and the source it comes from.

# The schematic map and the list beside it; both lead to the same places.
home-map-heading = Places on the map
home-map-note = A drawing, not boundaries. Points are places whose tariffs are known; close ones are moved apart. Press an oblast to see all its places.
home-map-whole-action = Show the whole country
home-list-heading = Places by oblast
home-oblast-label = Oblast
home-oblast-all = All oblasts
home-list-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
home-legend-known = tariff known
home-legend-unknown = tariff not known
home-list-none = Aimak knows no place of this oblast yet. Choose another oblast or try with fictional data.
home-fictional-heading = Fictional, for trying out

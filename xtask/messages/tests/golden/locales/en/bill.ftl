### The bill.

bill-line-title = Water
bill-page-title = { -app-name }: “{ bill-line-title }”
bill-due-note = Pay { $amount } by { $date }
bill-kind-label = { $kind ->
    [water] drinking water
    [waste] waste removal
   *[other-service] { $kind } service
}: tariff
bill-people-count = { $people ->
    [0] nobody
    [one] { $people } person
   *[other] { $people } people
}
bill-taps-note = { $taps ->
    [one] { $taps } tap is
   *[other] { $taps } taps are
} { $state ->
    [open] open
   *[shut] not open
}

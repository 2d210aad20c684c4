### The bill.

bill-line-title = Суу
bill-page-title =
    { -app-name }: «{ bill-line-title }»
    жана { "{" } "дагы" { "}" }
bill-due-note = { $date } чейин { $amount } төлөңүз
bill-kind-label = { $kind ->
    [water] ичүүчү суу
    [waste] таштанды чыгаруу
   *[other-service] { $kind } кызматы
}: тариф
bill-people-count = { $people ->
    [0] эч ким
    [one] { $people } киши (жалгыз)
   *[other] { $people } киши
}
bill-taps-note = { $taps } кран { $state ->
    [open] ачык
   *[shut] жабык
}

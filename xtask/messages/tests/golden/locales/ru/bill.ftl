### The bill.

bill-line-title = Вода
bill-page-title = { -app-name }: «{ bill-line-title }»
bill-due-note = До { $date } заплатите { $amount }
bill-kind-label = { $kind ->
    [water] питьевая вода
    [waste] вывоз отходов
   *[other-service] услуга { $kind }
}: тариф
bill-people-count = { $people ->
    [0] никого
    [one] { $people } житель
    [few] { $people } жителя
   *[other] { $people } жителей
}
bill-taps-note = { $state ->
    [open] { $taps ->
        [one] Открыт { $taps } кран
        [few] Открыты { $taps } крана
       *[many] Открыты { $taps } кранов
    }
   *[shut] { $taps ->
        [one] Закрыт { $taps } кран
        [few] Закрыты { $taps } крана
       *[many] Закрыты { $taps } кранов
    }
}

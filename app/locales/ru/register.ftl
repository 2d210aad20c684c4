# Реестр потребителей: кто платит больше, кто меньше. В редакторе тарифа.
register-title = Кто заплатит больше, а кто меньше?
register-text = Откройте реестр потребителей (CSV или XLSX). Файл читается только на этом устройстве и никуда не отправляется.
register-open-action = Открыть реестр
register-opening-text = Реестр читается…
register-broken-text = Здесь не удалось посчитать реестр. Обновите страницу и попробуйте ещё раз.
register-made-up-text = Это вымышленный город, а не настоящие потребители.
register-file-text = Реестр: { $name }. Он остаётся на этом устройстве.
register-refused-text = { $name } не открыт: не взята ни одна строка. Исправьте это и откройте снова.
register-unfinished-text = В тарифе есть что исправить: счета по реестру посчитаются после этого.
register-group-head = Группа
register-consumers-head = Потребителей
register-before-head = Сегодня, сом в год
register-after-head = Вариант, сом в год
register-change-head = Разница
register-less-head = Платят меньше
register-same-head = Столько же
register-more-head = Платят больше
register-all-head = Все
register-table-caption = Счета групп сегодня и в варианте
register-spread-title = Как распределены счета
register-spread-head = Доля потребителей
register-spread-row = { $part } платят не больше
register-spread-before-head = Сегодня, в месяц
register-spread-after-head = Вариант, в месяц
register-method-link = Как считается счёт
register-made-up-action = { $count ->
    [one] Попробовать на вымышленном городе: { $count } потребитель
    [few] Попробовать на вымышленном городе: { $count } потребителя
   *[many] Попробовать на вымышленном городе: { $count } потребителей
}
register-refused-more = { $count ->
    [one] И ещё { $count } ошибка.
    [few] И ещё { $count } ошибки.
   *[many] И ещё { $count } ошибок.
}
register-refused-consumers = { $count ->
    [one] У { $count } потребителя нет счёта по одному из тарифов: не хватает ставки или нормы. В расчёт он не вошёл.
    [few] У { $count } потребителей нет счёта по одному из тарифов: не хватает ставки или нормы. В расчёт они не вошли.
   *[many] У { $count } потребителей нет счёта по одному из тарифов: не хватает ставки или нормы. В расчёт они не вошли.
}
register-result-text = { $count ->
    [one] Из { $count } потребителя больше заплатят { $more }, меньше { $less }, столько же { $same }.
    [few] Из { $count } потребителей больше заплатят { $more }, меньше { $less }, столько же { $same }.
   *[many] Из { $count } потребителей больше заплатят { $more }, меньше { $less }, столько же { $same }.
}

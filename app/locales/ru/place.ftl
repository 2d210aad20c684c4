# Публичная страница места.
place-page-title = { $place }: тарифы на услуги
place-kind-town = Город
place-kind-ayil-aimak = Айылный аймак
place-kind-village = Село
place-population-count = { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
place-calculator-action = Посчитать мой счёт
place-studio-action = Открыть студию тарифа

# Заголовок над карточками услуг.
place-services-heading = Услуги и тарифы
place-hint-figures = Нажмите на число, и увидите, что оно значит и откуда оно.

# Карточка услуги.
place-from-date = Действует с: { $date }
place-seen-date = Известно на: { $date }
place-act-name = Акт: { $act }
place-norms-heading = Норма без прибора учета, на человека в сутки
place-norm-litres = { $litres ->
    [one] { $litres } литр
    [few] { $litres } литра
   *[many] { $litres } литров
}
# Число из источника рядом с нашим, на одного человека в месяц.
place-checks-heading = Проверка на одного человека в месяц
place-check-published = Опубликовано: { $sum }
place-check-computed = Наш расчёт:
place-remark-heading = Примечание
place-proposed-heading = Предложение
place-earlier-heading = { $count ->
    [one] { $count } прежнее решение
    [few] { $count } прежних решения
   *[many] { $count } прежних решений
}
place-costs-missing = Затраты на эту услугу не опубликованы. Их можно ввести в студии.

# Какой тариф действовал в день, который вписали.
place-day-title = Что действовало в определённый день?
place-day-label = День
place-day-hint = День, месяц, год: 05.12.2023
place-day-wrong = Такого дня в календаре нет. Напишите день, месяц и год: 05.12.2023.
place-day-said = { $date }: что известно.
place-day-future = Этот день ещё не наступил: тариф может измениться.
place-day-applied = Действовал этот тариф.
place-day-last = Это последний известный тариф. Его мог сменить более поздний.
place-day-either = Известен более поздний тариф ({ $date }), но не день его начала. Возможно, он уже действовал.
place-day-perhaps = День начала первого известного тарифа неизвестен ({ $date }). Возможно, он уже действовал.
place-day-before = Первый известный тариф: { $date }. Что действовало раньше, неизвестно.

# Решение неизвестно.
place-none-title = Решение о тарифе неизвестно
place-none-text = Это не значит, что вода бесплатна. Спросите постановление кенеша в айыл окмоту или мэрии.
place-none-action = Попробовать на вымышленном Үлгү

# Адрес с местом, которого нет.
place-unknown-title = Такое место неизвестно
place-unknown-text = В адресе указано «{ $typed }». Такого места здесь нет. Выберите ниже или поищите снова.

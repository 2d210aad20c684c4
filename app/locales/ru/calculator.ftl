# Счёт жителя: вопросы по одному на экран и ответ.
calculator-page-title = { $place }: мой счёт
calculator-head-title = Мой счёт
calculator-head-privacy = Ответы остаются на этом экране. Они никуда не отправляются и нигде не хранятся.

# Ход по вопросам.
calculator-step-count = Шаг { $step } из { $steps }
calculator-back-action = Назад
calculator-next-action = Далее
calculator-show-action = Показать счёт

# Вопросы.
calculator-connection-question = Как к вам поступает вода?
calculator-connection-meter-hint = Он стоит там, где вода входит в дом: круглый или квадратный.
calculator-people-question = Сколько человек живёт в доме?
calculator-people-hint = Считайте и детей.
calculator-pensioners-question = Сколько из них пенсионеров?
calculator-pensioners-hint = Для пенсионеров здесь другая плата за вывоз мусора.
calculator-pensioners-many = { $count ->
    [one] Пенсионеров больше, чем людей. Учтён { $count }. Уменьшите это число или увеличьте число выше.
    [few] Пенсионеров больше, чем людей. Учтено { $count }. Уменьшите это число или увеличьте число выше.
   *[many] Пенсионеров больше, чем людей. Учтено { $count }. Уменьшите это число или увеличьте число выше.
}
calculator-dwelling-question = Вы живёте в квартире или в частном доме?
calculator-dwelling-flat = В квартире
calculator-dwelling-house = В частном доме
calculator-use-question = Сколько воды уходит в месяц?
calculator-use-hint = Посмотрите на отмеченное место в квитанции.
calculator-use-buckets = { $buckets ->
    [one] { $water } — это примерно { $buckets } ведро по 10 л.
    [few] { $water } — это примерно { $buckets } ведра по 10 л.
   *[many] { $water } — это примерно { $buckets } вёдер по 10 л.
}

# Нарисованная квитанция, чтобы показать место; вместо показаний точки.
calculator-sample-title = Квитанция
calculator-sample-before = Было
calculator-sample-after = Стало
calculator-sample-used = Израсходовано

# На все вопросы есть ответы.
calculator-answers-title = Ваши ответы
calculator-answers-change = Изменить
calculator-answers-pensioners = { $people }, пенсионеров: { $count }

# Ответ.
calculator-bill-title = Ваш счёт за месяц
calculator-bar-label = Всего в месяц
calculator-pay-title = Вы платите за воду
calculator-get-title = Вы получаете
calculator-choice-today = Сейчас
calculator-choice-option = Вариант по ссылке
calculator-difference-more = Вы заплатите на { $sum } больше в месяц.
calculator-difference-less = Вы заплатите на { $sum } меньше в месяц.
calculator-difference-none = Счёт не изменится.
# $water: 9 м³
calculator-get-water = { $buckets ->
    [one] { $water } воды в месяц: примерно { $buckets } ведро по 10 л
    [few] { $water } воды в месяц: примерно { $buckets } ведра по 10 л
   *[many] { $water } воды в месяц: примерно { $buckets } вёдер по 10 л
}
calculator-get-price = 1000 литров за { $price }
calculator-get-price-option = 1000 литров за { $price } в варианте, сейчас { $today }
calculator-get-unknown = Часы подачи и качество воды здесь пока неизвестны.

# Сценарий, который принесла ссылка.
calculator-option-note = Вариант пришёл со ссылкой. Он не утверждён.
calculator-option-outdated = Вариант опирается на тариф: { $date } Известен более новый.
calculator-link-title = Ссылка не открылась
calculator-link-today = Показан ваш сегодняшний счёт.

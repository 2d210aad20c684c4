# Студия финансового плана.
plan-page-title = { $service } по годам: { $place }
plan-head-title = Что нужно, чтобы эта услуга работала?
plan-head-lead = Книги за { $year } год, вперёд на { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
}. Суммы в ценах своего года, без налога.
plan-head-hint = Нажмите на число, и увидите, откуда оно.
plan-head-fictional = Данные вымышлены.
plan-none-title = Книг этой услуги пока нет
plan-none-text = Затраты этой услуги здесь неизвестны. Мы их не выдумываем.
plan-broken-title = Эти книги не читаются
plan-year-label = Год перед глазами
plan-undo-action = Отменить
plan-redo-action = Вернуть
plan-reset-action = Назад к книгам
plan-actions-title = Что сделать с этим сценарием

# Варианты рядом.
plan-choice-today = Тарифы как сейчас
plan-choice-option = Этот план
plan-choice-nothing = Если ничего не делать

# Строка главных чисел.
plan-strip-title = Главные числа
plan-strip-coverage = Покрытие затрат в { $year }
plan-strip-cash-low = Меньше всего денег в конце года
plan-strip-bill = Счёт семьи в месяц в { $year }
plan-strip-tariff = Средний тариф в { $year }
plan-strip-weakest = Доля дохода у самых бедных в { $year }
plan-strip-subsidy = Нужно из бюджета в { $year }
plan-strip-hours = Часов воды в сутки в { $year }
plan-strip-backlog = Отложенное обновление к { $year }
plan-verdict-covers = затраты покрыты
plan-verdict-covers-not = покрывает не все затраты
plan-verdict-lasts = денег хватает
plan-verdict-runs-out = деньги кончаются
plan-verdict-put-off = обновление отложено
plan-missing-value = нет данных

# Что можно менять.
plan-controls-title = Что мы можем изменить
plan-controls-more = Ещё { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
}
plan-projects-title = Какие проекты выполняются?
plan-question-rate = Каким будет этот тариф: { $payers }?
plan-question-block = блок { $number }
plan-question-collection = Какую часть счетов в итоге оплачивают?
plan-question-losses = Сколько воды в итоге утекает?
plan-question-subsidy = Сколько даёт бюджет в { $year } году?
plan-question-phase-in = За сколько лет вводится новый тариф?
plan-question-rate-rise = На сколько тарифы растут каждый год потом?
plan-question-reserve = Сколько откладывается на обновление в год?
plan-question-project = Выполнить: { $name } (с { $year }, { $cost })?

# Вопросы и ответы.
plan-answers-title = Вопросы и ответы
plan-money-question = Хватит ли денег?
plan-money-lasts = Да. Денег хватает до конца { $year } года; меньше всего будет { $least }.
plan-money-runs-out = Нет. Деньги кончаются в { $year } году; в худшем случае не хватит { $least }.
plan-poor-question = По силам ли это самым бедным?
plan-poor-answer = Самая слабая группа отдаёт { $share } дохода в { $year } году: { $verdict }.
plan-poor-unknown = Доходы неизвестны: внесите их в книги.
plan-get-question = Что мы получим?
plan-get-hours = В { $year } году вода идёт { $hours } ч в сутки. Если ничего не делать: { $nothing }.
plan-get-backlog = К { $year } году отложено обновление на { $planned }. Если ничего не делать: { $nothing }.
plan-cost-question = Во что обойдётся бездействие?
plan-cost-answer = К { $year } году тарифы пришлось бы разом поднять на { $later }; этот план поднимает их на { $planned }.

# Сравнение.
plan-comparison-title = Рядом, { $year } год
plan-comparison-figure = Показатель

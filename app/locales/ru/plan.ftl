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
plan-none-text = Затраты этой услуги здесь неизвестны. Мы их не выдумываем. Где книг нет, страница места предлагает первую картину питьевой воды по двенадцати вопросам.
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
plan-projects-title = Какие проекты выполняются?
plan-question-rate = Каким будет этот тариф: { $payers }?
plan-question-block = блок { $number }, { $range }
plan-block-upto = до { $limit } м³ в месяц
plan-block-between = от { $from } до { $limit } м³
plan-block-above = свыше { $from } м³
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
plan-who-question = Кто платит?
plan-who-both = В { $year } году больше своей стоимости платят: { $more }. Меньше: { $less }. Суммы за год.
plan-who-more = В { $year } году больше своей стоимости платят: { $more } за год. Меньше не платит никто.
plan-who-less = В { $year } году меньше своей стоимости платят: { $less } за год. Больше не платит никто.
plan-who-same = В { $year } году каждая группа платит столько, сколько стоит её обслужить.
plan-who-one = Платит одна группа: { $name }. В { $year } году ей начислено { $billed }, а обслужить её стоит { $cost }.
plan-who-item = { $name }, { $sum }
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

# Оставленный план рядом с другими.
plan-kept-title = Планы рядом
plan-kept-hint = Оставьте план, который перед вами, или перетащите его сюда. Рядом помещаются три.
plan-kept-action = Оставить этот план
plan-kept-full = Оставлены три плана. Чтобы оставить ещё один, уберите какой-нибудь.
plan-kept-handle = Этот план
plan-kept-name = Название этого плана
plan-kept-new = План { $number }
plan-kept-take-action = Показать «{ $name }»
plan-kept-remove-action = Убрать «{ $name }»
plan-kept-differs = По сравнению с планом перед вами:
plan-kept-same = То же, что план перед вами.
plan-opened-same = С открытия страницы ничего не изменилось.
plan-opened-title = Изменено с открытия страницы
plan-restored-title = Ваша прошлая работа на месте
plan-restored-text = Она сохранилась на этом устройстве. Ничего не потеряно.
plan-restored-action = Начать с книг

# Что отличается, одним предложением.
plan-difference-sentence = { $parts }.
plan-difference-rate = тариф «{ $payers }» { $is } вместо { $was }
plan-difference-collection = в итоге оплачивают { $is } счетов вместо { $was }
plan-difference-losses = в итоге утекает { $is } воды вместо { $was }
plan-difference-subsidy = бюджет даёт { $is } вместо { $was }
plan-difference-phase-in = новый тариф вводится за { $is } вместо { $was }
plan-difference-rate-rise = потом тарифы растут на { $is } в год вместо { $was }
plan-difference-reserve = откладывается { $is } в год вместо { $was }
plan-difference-with = с проектом «{ $name }»
plan-difference-without = без проекта «{ $name }»
plan-difference-books = в книгах отличается { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}

# Ссылка.
plan-link-action = Копировать ссылку
plan-link-bad-title = Эта ссылка не открылась
plan-link-bad-text = Вместо неё перед вами план книг. Ссылка сохранена ниже.
plan-link-shape = В ссылке нет сценария.
plan-link-form = Форма ссылки { $form }, эта версия её не читает.
plan-link-no-books = Книг этого места здесь нет.
plan-link-name = Название длиннее { $limit } знаков.
plan-link-no-place = В книгах нет записи { $pointer }.
plan-link-books = Записанное в книги нарушает их правила: { $pointer }.
plan-link-no-control = Менять нечего: { $control }.
plan-link-amount = { $control } не может быть { $amount }.
plan-then-title = Ссылка старше того, что вы видите
plan-then-books = Книги с тех пор изменились.
plan-then-model = Модели с тех пор изменились.
plan-then-figures = Тогда и теперь, { $year } год:
plan-then-head = Тогда
plan-now-head = Теперь
plan-share-title = Поделиться сценарием
plan-share-papers = Бумаги для печати

# How deep the questions go, and the books.
plan-depth-title = Сколько спрашивать
plan-depth-simple = Просто
plan-depth-full = Всё
plan-depth-books = Книги
plan-books-part = { $part } ({ $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
})
plan-books-since = { $name }, с { $year }
plan-books-service = Услуга в целом
plan-books-costs = Затраты
plan-books-consumers = Потребители и тарифы
plan-books-capital = Имущество, кредиты и проекты
plan-books-households = Семьи
plan-books-prices = Цены и доходы

# Pictures.
plan-pictures-title = Рисунки

# The projector.
plan-cast-title = Проектор
plan-cast-action = Открыть на проекторе
plan-cast-hint = Перенесите новое окно на проектор. Оно следует за вами; экраны листаются и стрелками.
plan-cast-compare = Платим и получаем
plan-cast-money = Деньги
plan-cast-poorest = Самые бедные
plan-cast-nothing = Бездействие

# On the page of a place.
plan-place-action = План по годам

# Способы оказания услуги рядом.
delivery-page-title = Кто оказывает услугу: { $service }, { $place }
delivery-place-action = Кто оказывает услугу
delivery-head-title = Кому поручить эту услугу?
delivery-head-lead = Способы с { $first } по { $last } год по книгам за { $book } год. Потребители при любом способе платят одинаково.
delivery-head-fictional = Данные вымышлены.
delivery-head-hint = Нажмите на число, и увидите, откуда оно.
delivery-actions-title = Что сделать с этой страницей
delivery-undo-action = Отменить
delivery-redo-action = Вернуть
delivery-reset-action = Как было
delivery-download-action = Сохранить в файл
delivery-open-action = Открыть файл
delivery-missing-value = нет данных
delivery-none-value = при этом способе нет
delivery-origin-lead = Способы оказания услуги; приведённые стоимости на базовый год.

# Месту или услуге не хватает данных.
delivery-none-title = Книг этой услуги пока нет
delivery-none-text = Сравнить способы можно там, где известны затраты. Мы их не выдумываем.
delivery-village-action = Ответить на двенадцать вопросов и увидеть первую картину
delivery-untold-title = Других способов пока никто не назвал
delivery-untold-text = Книги есть. Файл способов говорит, кто ещё мог бы делать работу, за какую плату и с какими рисками; откройте его, чтобы сравнить.

# Файл не открывается.
delivery-file-title = Этот файл не открыть
delivery-file-close = Закрыть
delivery-file-bytes = Файл не удалось прочитать с устройства. Выберите его ещё раз.
delivery-file-too-long = Файл слишком длинный для списка способов. Выберите другой.
delivery-file-shape = Строка { $line }, знак { $column }: это не форма способов. Программа чтения сообщает: { $detail }
delivery-file-service = Это файл другой услуги. Откройте его на её странице.

# Что получилось.
delivery-found-title = Что следует
delivery-finding-own = С { $first } по { $last } год дешевле всего своими силами: { $cost } в деньгах { $book } года, вместе с рисками, которые остаются.
delivery-finding-way = { $way }: с { $first } по { $last } год это обходится муниципалитету дешевле всего, { $cost } в деньгах { $book } года вместе с рисками, которые остаются. Это на { $saved } ({ $share }) меньше, чем своими силами.
delivery-room-some = { $way }: плата от { $lowest } до { $highest } выгодна обеим сторонам; сейчас она { $fee }.
delivery-room-none = { $way }: объявлять тендер незачем. Другой стороне нужно не меньше { $lowest }; выше { $highest } дешевле своими силами.
delivery-room-never = { $way }: объявлять тендер незачем. Даже без вознаграждения дешевле своими силами.
delivery-partners-from = { $way }: дешевле, чем своими силами, если участвует не меньше { $count ->
    [one] { $count } муниципалитета
    [few] { $count } муниципалитетов
   *[many] { $count } муниципалитетов
}.
delivery-partners-never = { $way }: не дешевле, чем своими силами, даже если участвуют { $most } муниципалитетов.
delivery-annex-action = Приложение к тендеру: { $way }

# Строка чисел и таблицы.
delivery-strip-title = Во что обходится каждый способ вместе с рисками
delivery-verdict-saves = дешевле на { $sum }
delivery-verdict-dearer = дороже на { $sum }
delivery-verdict-same = столько же, сколько своими силами
delivery-cheapest-mark = дешевле всех
delivery-table-title = Способы рядом
delivery-table-figure = Показатель
delivery-risks-title = Кто несёт какой риск
delivery-risks-caption = Доля муниципалитета; остальное несёт другая сторона.
delivery-risks-risk = Риск
delivery-indicators-title = Что должен обещать договор
delivery-indicators-caption = План по книгам на каждый год; его должен выполнить тот, кто оказывает услугу.

# Что можно менять. Риск стоит в вопросе как то, что может случиться.
delivery-controls-title = О чём можно договориться
delivery-controls-whole = Договор и его риски
delivery-controls-more = Ещё { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
}
delivery-question-told = было { $value }
delivery-question-years = На сколько лет договор?
delivery-question-risk = Сколько это может стоить в год, если { $risk }?
delivery-question-share = Какую часть несёт муниципалитет, если { $risk }?
delivery-question-fee-per-unit = Сколько получает исполнитель за единицу?
delivery-question-fixed-fee = Сколько получает исполнитель в год при любом объёме?
delivery-question-rent = Какую аренду платит исполнитель в год?
delivery-question-revenue = Какую часть платы населения исполнитель оставляет себе?
delivery-question-investment = Какую часть вложений оплачивает исполнитель?
delivery-question-partners = Сколько муниципалитетов участвует, считая наш?
delivery-question-office-cost = Сколько стоит общая служба в год на всех?
delivery-question-office-work = Какую часть работы делает общая служба?
delivery-question-transition = Сколько стоит сам переход?
delivery-question-monitoring = Сколько стоит следить за договором в год?
delivery-question-scope = Какая часть работы передаётся?
delivery-question-efficiency = Во что эта работа обходится исполнителю против нашего плана?
delivery-question-overhead = Сколько добавляют накладные расходы и прибыль?
delivery-risk-demand = воды берут меньше
delivery-risk-energy-price = дорожает электричество
delivery-risk-failure = что-то ломается
delivery-risk-collection = люди не платят

# Приложение к тендеру.
delivery-tender-page-title = Приложение к тендеру: { $place }
delivery-tender-lead = Страница для бумаги. Что сказано в книгах, заполнено; чего Аймак не знает, оставлено строкой.
delivery-tender-way-label = Способ
delivery-tender-print-action = Напечатать
delivery-tender-json-action = Сохранить OCDS JSON
delivery-tender-back-action = Назад к способам
delivery-tender-none-title = Объявлять тендер пока не о чём
delivery-tender-none-text = Приложению нужны способ с платой исполнителю и номера тендера. То и другое есть в файле способов.
delivery-tender-gap = Файла нет: у одного из показателей нет значения ({ $gap }).
delivery-tender-fictional = Вымышлено: это образец, а не тендер.
delivery-tender-kind = Приложение к тендеру
delivery-tender-buyer = Заказчик
delivery-tender-place = Место
delivery-tender-service = Услуга
delivery-tender-way = Способ
delivery-tender-term = Договор
delivery-tender-years = с 1 января { $first } по 31 декабря { $last } года
delivery-tender-ocid = Номер тендера
delivery-tender-day = Дата
delivery-tender-money-title = Объём и деньги
delivery-tender-money-caption = Плата в ценах { $book } года, суммы года в ценах этого года, без налога.
delivery-tender-year = Год
delivery-tender-targets-title = Что обещает договор
delivery-tender-risks-title = Кто несёт какой риск
delivery-tender-bearer = Кто несёт
delivery-tender-blanks-title = Заполняет заказчик
delivery-tender-blanks-caption = Этого Аймак не знает и не предполагает.
delivery-tender-by-hand = заполняется от руки
delivery-tender-deadline = Заявки принимаются до
delivery-tender-where = Куда подавать заявки
delivery-tender-contact = Кому звонить, телефон
delivery-tender-who = Кто может участвовать
delivery-tender-security = Обеспечение заявки
delivery-tender-payment = Как и когда платят
delivery-tender-penalty = Что следует, если обещание не выполнено
delivery-tender-signature-title = Подпись заказчика
delivery-tender-post = Должность
delivery-tender-name = Имя
delivery-tender-signature = Подпись, печать
delivery-tender-signed-on = Дата
delivery-tender-source = Источник: книги за { $book } год ({ $place }) и способы, названные рядом с ними.
delivery-tender-made = Составлено в Аймаке { $day }, модели { $version }, выпуск { $release }. Откуда каждое число, показывает страница способов.

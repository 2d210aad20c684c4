# Редактор тарифа.
tariff-page-title = Редактор тарифа: { $service }, { $place }
tariff-head-title = { $service }: из чего состоит тариф
tariff-lead-decided = За основу взят тариф: { $date }
tariff-lead-seen = За основу взят тариф, известный на дату: { $date }
tariff-lead-none = Решение неизвестно, поэтому начинаем с пустого тарифа.
tariff-lead-hint = Меняйте что угодно: счёт рядом пересчитается сразу.

# Сохранён ли черновик.
tariff-keeping-unchanged = Это сегодняшний тариф. Изменения сохраняются на этом устройстве.
tariff-keeping-kept = Сохранено на этом устройстве, { $time }.
tariff-keeping-found = Это ваш черновик, сохранённый на этом устройстве.
tariff-keeping-refused = Этот браузер ничего не хранит. Скачайте файл, чтобы работа не пропала.
tariff-keeping-faulty = Пока не сохранено: исправьте отмеченное. Хранится последний черновик без ошибок.

# Действия и переходы.
tariff-anew-action = Начать с пустого
tariff-download-action = Скачать файл
tariff-open-action = Открыть файл
tariff-place-action = Попробовать изменить тариф
tariff-studio-action = Ступени, группы, льготы
tariff-studio-link = В студию сценариев
tariff-place-link = Все тарифы: { $place }
tariff-day-label = С какого дня
tariff-day-hint = День, месяц, год: 05.12.2026
tariff-day-wrong = Такого дня нет в календаре. Пока действует прежняя дата: { $kept }

# Платы карточками.
tariff-charges-title = Платы
tariff-charge-heading = Плата { $number }
tariff-charge-add = Добавить плату
tariff-charge-copy = Копировать
tariff-charge-remove = Убрать
tariff-charge-more = Для кого и за что, сезон
tariff-family-text = Из плат { $numbers } потребитель платит только одну: ту, что подходит ему точнее всего.
tariff-group-label = Для кого
tariff-connection-label = Подключение
tariff-measure-label = Что считается
tariff-every-label = Как часто
tariff-dwelling-label = Вид жилья
tariff-relief-people-label = Только люди с льготой
tariff-relief-everybody = Все
tariff-season-first-label = Сезон: с месяца
tariff-season-last-label = Сезон: по месяц
tariff-share-label = Доля количества, за которую платят
tariff-any = Любое
tariff-audience-everybody = Все потребители
tariff-relation-label = Рядом с другими платами
tariff-relation-on-top = Платится сверх них
tariff-relation-variant = Вариант платы { $number } ({ $whom })

# Что считается; стоит в списке и с малой буквы после двоеточия.
tariff-measure-consumer = Потребитель (лицевой счёт)
tariff-measure-household = Домохозяйство
tariff-measure-person = Человек
tariff-measure-cubic-metre = Кубический метр
tariff-measure-tonne = Вывезенная тонна
tariff-measure-tonne-delivered = Тонна, привезённая на полигон
tariff-measure-cubic-metre-buried = Захороненный кубический метр
tariff-measure-container = Контейнер
tariff-measure-lift = Вывоз контейнера
tariff-measure-visit = Посещение
tariff-measure-stall = Торговое место
tariff-measure-square-metre = Квадратный метр
tariff-measure-frontage-metre = Метр фасада
tariff-every-month = каждый месяц
tariff-every-year = каждый год

# Цена.
tariff-pricing-legend = Как назначена цена
tariff-pricing-rate = Одна цена
tariff-pricing-blocks = Ступени
tariff-pricing-sizes = По размеру счётчика
tariff-rate-label = Цена, { $unit }
tariff-per-text = Цена указана за { $count } { $unit }.
tariff-size-label = Счётчик { $size } мм
tariff-size-add = Добавить размер счётчика
tariff-size-remove = Убрать

# Ступени. Предел входит в ступень.
tariff-block-all = всё
tariff-block-first = до { $to }
tariff-block-middle = от { $from } до { $to }
tariff-block-last = больше { $from }
tariff-block-heading = Ступень { $number }: { $range }
tariff-block-end-label = Ступень { $number } заканчивается на
tariff-block-person-label = Ступень { $number }: и на каждого человека
tariff-block-area-label = Ступень { $number }: и на каждый квадратный метр
tariff-block-allowance-label = Ступень { $number }: доля лимита потребителя
tariff-block-rate-label = Цена ступени { $number }
tariff-block-person-action = Пусть предел растёт с числом людей
tariff-block-split = Разделить ступень { $number }
tariff-block-remove = Убрать ступень { $number }
tariff-picture-caption = По вертикали: { $rate }. По горизонтали: { $unit } в месяц. { $persons ->
    [one] Домохозяйство из { $persons } человека.
    [few] Домохозяйство из { $persons } человек.
    [many] Домохозяйство из { $persons } человек.
   *[other] Домохозяйство из { $persons } человека.
}
tariff-picture-block = { $range }: { $rate }
tariff-picture-hint = Тяните круглые ручки, нажимайте на них стрелки или введите числа ниже.
tariff-picture-option-key = Этот черновик
tariff-picture-today-key = Сейчас (пунктир)
tariff-handle-rate = Цена ступени { $number }
tariff-handle-end = Предел ступени { $number }
tariff-handle-rate-spoken = { $rate }, { $range }

# Правила вокруг плат.
tariff-rules-title = Правила для всех плат
tariff-rule-none = нет
tariff-coefficients-title = Коэффициенты групп
tariff-coefficients-text = Какую долю каждой цены платит группа. 100 % — сама цена.
tariff-scheme-label = Какие группы различаются
tariff-scheme-each = Каждая группа отдельно
tariff-scheme-two = Две: население и прочие
tariff-norms-title = Нормы без счётчика
tariff-norms-text = Литры на человека в сутки, когда цена за кубометр, а счётчика нет.
tariff-norm-label = Норма: { $home }
tariff-norm-now = { $home }: { $litres } л
tariff-reliefs-title = Льготы
tariff-reliefs-text = Что снимается со счёта некоторых людей и кто за это платит.
tariff-relief-label = Кому
tariff-relief-of-label = На что действует
tariff-relief-of-person = На часть счёта этого человека
tariff-relief-of-household = На весь счёт домохозяйства
tariff-relief-share-label = Сколько снимается
tariff-relief-add = Добавить льготу
tariff-relief-remove = Убрать эту льготу
tariff-bearer-label = Кто за неё платит
tariff-bearer-budget = Местный бюджет
tariff-bearer-other-consumers = Другие потребители
tariff-bearer-provider = Поставщик услуги
tariff-minimums-title = Минимальная плата
tariff-minimums-text = Меньше этого за месяц никто из них не платит, без налога.
tariff-minimum-label = Не меньше, в месяц
tariff-minimum-add = Добавить минимальную плату
tariff-minimum-remove = Убрать этот минимум
tariff-tax-title = Налог в счёте
tariff-tax-text = Счёт добавляет его отдельной строкой. Пустое поле — без налога.
tariff-tax-label = Налог
tariff-rounding-title = Округление
tariff-rounding-text = До чего округляется сумма к оплате. Разница стоит отдельной строкой.
tariff-rounding-tyiyn = До тыйына
tariff-rounding-step = До { $sum }
tariff-rounding-step-label = Округлять
tariff-rounding-mode-label = Каким образом
tariff-rounding-nearest = До ближайшего, половина вверх
tariff-rounding-even = До ближайшего, половина к чётному
tariff-rounding-down = Всегда вниз
tariff-rounding-up = Всегда вверх

# Домохозяйство и его счета.
tariff-household-title = Сколько платит одно домохозяйство
tariff-home-group-label = Кто платит
tariff-home-connection-label = Подключение
tariff-home-dwelling-unknown = Не указано
tariff-home-relief-label = Льгота
tariff-home-relief-none = Нет
tariff-home-meter-size-label = Размер счётчика
tariff-home-month-label = Месяц
tariff-home-persons-label = Людей
tariff-home-use-label = Вода по счётчику за месяц
tariff-home-flow-label = За месяц: { $measure }
tariff-home-waste-label = Мусор за месяц
tariff-home-relieved-label = Людей с льготой
tariff-home-area-label = Квадратные метры
tariff-home-frontage-label = Метры фасада
tariff-home-containers-label = Контейнеры
tariff-home-stalls-label = Торговые места
tariff-home-allowance-label = Лимит
tariff-bill-option-title = Этот черновик
tariff-bill-total = К оплате за месяц
tariff-bill-no-decision = Решение неизвестно.
tariff-bill-no-charge = Для такого домохозяйства нет платы. Добавьте плату или выберите другое домохозяйство.
tariff-bill-no-norm = Счётчика нет, и нормы для такого дома нет. Введите норму в правилах.
tariff-bill-no-meter-size = Для счётчика { $size } мм нет цены. Добавьте этот размер в плату.
tariff-bill-blocks = Ступени платы { $charge } идут не по порядку. Каждая должна заканчиваться выше предыдущей.
tariff-bill-too-large = Числа слишком велики для точного расчёта.
tariff-line-relief = Льгота: { $who }; платит: { $bearer }
tariff-line-minimum = Доплата до минимальной платы
tariff-line-tax = Налог
tariff-line-rounding = Округление
tariff-difference-more = Вы заплатите на { $by } больше в месяц.
tariff-difference-less = Вы заплатите на { $by } меньше в месяц.
tariff-difference-none = Вы заплатите столько же, сколько сейчас.
tariff-dock-title = Счёт домохозяйства
tariff-dock-action = Счёт
tariff-said-result = К оплате за месяц: { $sum }. { $difference }

# Диаграммы по количеству. $own: 12 м³ или 4 человека.
tariff-curve-household = ; { $persons ->
    [one] домохозяйство из { $persons } человека
    [few] домохозяйство из { $persons } человек
    [many] домохозяйство из { $persons } человек
   *[other] домохозяйство из { $persons } человека
}
tariff-curve-bill-unit = К оплате за месяц, сом. По горизонтали: { $unit }{ $household }
tariff-curve-bill-head = Количество; сом в месяц
tariff-curve-bill-more = { $own }: счёт вырастет на { $by }
tariff-curve-bill-less = { $own }: счёт уменьшится на { $by }
tariff-curve-bill-same = { $own }: счёт останется { $sum }
tariff-curve-bill-only = { $own }: счёт { $sum }
tariff-curve-bill-none = Пока нечего рисовать: счёта нет
tariff-curve-next-unit = Сколько стоит ещё одна единица, сом. По горизонтали: { $unit }{ $household }
tariff-curve-next-head = Количество; сом за следующую единицу
tariff-curve-next-changed = После { $own } следующая единица стоит { $option }, сейчас { $today }
tariff-curve-next-same = После { $own } следующая единица стоит { $option }
tariff-curve-missing = Для такого домохозяйства нет платы: рисовать нечего.

# Что не так и как исправить.
tariff-faults-title = Это ещё не тариф
tariff-fault-empty = Нет ни одной платы. Добавьте её ниже или откройте файл.
tariff-fault-same-people = Платы { $first } и { $second } для одних и тех же людей: действует только плата { $first }. Выберите других людей или берите эту сверх других.
tariff-fault-same-minimum = Минимальные платы { $first } и { $second } для одних и тех же людей. Уберите одну.
tariff-fault-first-block = Плата { $charge }: ступень 1 заканчивается на нуле. Введите её предел.
tariff-fault-order = Плата { $charge }: ступень { $block } должна заканчиваться выше ступени { $below }.
tariff-unpublished-title = Часть цен не опубликована
tariff-unpublished-text = В решении есть эти платы без цены: { $names }. В черновике их нет; это не значит ноль.
tariff-lost-title = Сохранённый черновик не читается
tariff-lost-text = Показан сегодняшний тариф. Сохранённое не пропало: скачайте его до изменений.
tariff-file-title = Файл не принят
tariff-file-kept = Черновик остался прежним.
tariff-file-bytes = Файл не удалось прочитать с устройства. Выберите его ещё раз.
tariff-file-too-long = Файл слишком длинный для тарифа. Выберите другой.
tariff-file-shape = Строка { $line }, место { $column }: это не форма файла тарифа. Программа сообщает: { $detail }
tariff-file-service = В файле тариф другой услуги: { $service }. Откройте его там.
tariff-file-empty = Здесь ничего нет. Заполните.
tariff-file-text-too-long = Здесь может быть не больше { $limit } знаков, сейчас { $length }.
tariff-file-too-many = Здесь может быть не больше { $limit } записей, сейчас { $count }.
tariff-file-control-character = Знак { $position } невидимый. Уберите его.
tariff-file-unknown-word = «{ $value }» неизвестно. Напишите одно из: { $known }.
tariff-file-not-a-decimal = «{ $value }» не число. Пишите так: 19.50.
tariff-file-too-fine = У «{ $value }» слишком много знаков после точки; хранится { $decimals }.
tariff-file-too-large = «{ $value }» слишком велико для точного расчёта.
tariff-file-negative = «{ $value }» меньше нуля. Напишите ноль или больше.
tariff-file-not-positive = «{ $value }» слишком мало. Напишите больше нуля.
tariff-file-above-whole = «{ $value }» больше 100 процентов. Напишите 100 или меньше.
tariff-file-not-a-date = «{ $value }» не день календаря. Пишите так: 2026-12-05.
tariff-file-version-order = Эта версия должна начинаться позже { $before }, начала предыдущей.
tariff-file-not-a-month = { $value } не месяц. Напишите число от 1 до 12.
tariff-file-not-a-size = { $value } не размер счётчика. Напишите миллиметры от 0 до 65535.
tariff-file-price-choice = Здесь цен: { $count }. Оставьте одно из rate, blocks и meter_sizes.
tariff-file-block-without-end = Без предела может быть только последняя ступень. Напишите up_to.
tariff-file-last-block-ends = У последней ступени не должно быть предела. Уберите up_to.
tariff-file-block-order = Эта ступень должна заканчиваться выше предыдущей.
tariff-file-twice = Это уже есть в { $first }. Оставьте одно.
tariff-file-outside-scheme = Тариф двух групп не знает «{ $group }». Напишите population или others.

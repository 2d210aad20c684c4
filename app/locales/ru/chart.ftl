# Диаграммы: вывод, единица, условные знаки, таблица, файлы.
chart-waiting-text = Диаграмма загружается.
chart-failed-text = Диаграмма не загрузилась. Те же числа есть в таблице.
chart-too-large-text = Числа слишком велики для точного расчёта.
chart-table-button = Таблица
chart-csv-button = Файл CSV
chart-image-button = Картинка
chart-table-today-head = Сейчас
chart-table-option-head = Вариант
chart-table-missing-cell = нет данных
# Под таблицей, которую нельзя показать целиком.
chart-table-some-text = Показано строк: { $shown } из { $all }. В файле CSV есть все.
# Диаграмма словами, по предложению на число.
chart-summary-row-text = { $name }: { $option }, сейчас { $today }.
chart-source-known-text = Источник: { $title } ({ $date }). Итоги расчётные.
chart-source-entered-text = Источник: введено здесь. Итоги расчётные.

# Затраты и доходы. Условные знаки идут снизу вверх.
chart-cost-unit-millions = Затраты и доходы, млн сом в год
chart-cost-unit-thousands = Затраты и доходы, тыс. сом в год
chart-cost-table-head = Сом в год
chart-cost-changed-finding = Платежи покроют { $option } затрат, сейчас { $today }
chart-cost-same-finding = Платежи покрывают { $option } затрат
chart-cost-none-finding = Затраты введены как ноль
chart-cost-missing-finding = Покрывают ли платежи затраты?
chart-cost-missing-text = Введите недостающее, и диаграмма появится: { $names }.
chart-cost-running-key = Работа службы
chart-cost-pumping-key = Электричество и хлор
chart-cost-capital-key = Износ, кредиты, обновление
chart-cost-tariff-key = Платежи
chart-cost-subsidy-key = Субсидия
chart-cost-gap-key = Нехватка или остаток
chart-cost-costs-bar = Затраты
chart-cost-money-bar = Доходы
# Над столбцом, перед суммой.
chart-cost-short-label = не хватает
chart-cost-over-label = остаётся

# Счета за месяц.
chart-bills-unit-text = Счёт за месяц без налога, сом, { $persons ->
    [one] семья из { $persons } человека
    [few] семья из { $persons } человек
   *[many] семья из { $persons } человек
}
chart-bills-unit-any-text = Счёт за месяц без налога, сом
chart-bills-table-head = Сом в месяц
chart-bills-more-finding = Самый большой рост, { $sum } в месяц: { $household }
chart-bills-less-finding = Самое большое снижение, { $sum } в месяц: { $household }
chart-bills-same-finding = Счета за месяц остаются как сейчас
chart-bills-range-finding = Счета за месяц от { $least } до { $most }
chart-bills-missing-finding = Сколько будет стоить вода в месяц?
chart-bills-missing-text = В решении нет платы для жилья.
chart-bills-missing-names-text = Введите недостающее, и диаграмма появится: { $names }.

# Краткая форма больших сумм, после названия: «Затраты и доходы, млн сом, по годам».
chart-sums-millions = млн сом
chart-sums-thousands = тыс. сом

# Диаграммы финансовых планов. { $title } — собственное название плана.
chart-plan-source = Источник: план { $title }. Итоги расчётные.
chart-plan-fictional-source = Источник: план { $title }. Данные вымышлены, итоги расчётные.
chart-plan-missing-text = В плане нет чисел для этой диаграммы.

# Из чего складывается необходимая выручка года. { $sums }: «млн сом».
chart-build-up-unit = Необходимая выручка, { $sums }, { $year } год
chart-build-up-finding = В { $year } году потребителям пришлось бы заплатить { $required }; самая большая затрата: { $name }, { $share }
chart-build-up-only-finding = В { $year } году потребителям пришлось бы заплатить { $required }
chart-build-up-missing-finding = Сколько стоит услуга в { $year } году?
chart-build-up-all-row = Все затраты
chart-build-up-left-row = Остаётся потребителям
chart-build-up-cost-key = Части затрат
chart-build-up-off-key = Вычитается: субсидия и другой доход

# Затраты и деньги по годам.
chart-years-cost-unit = Затраты и доходы, { $sums }, по годам
chart-years-cost-short-finding = В { $year } году платежи покроют { $share } затрат, не хватит { $short }
chart-years-cost-covered-finding = С { $from } года затраты покрыты; в { $year } году платежи покроют { $share }
chart-years-cost-share-finding = В { $year } году платежи покроют { $share } затрат
chart-years-cost-missing-finding = Покрывают ли платежи затраты?
chart-years-subsidy-key = Субсидия и другой доход
chart-years-gap-key = Не хватает
# Линия на картинке и столбец таблицы: платежи, если ничего не делать.
chart-years-nothing-key = Платежи, если ничего не делать

# Деньги на конец каждого года.
chart-cash-unit = Деньги на конец года, { $sums }
chart-cash-head = Сом на конец года
chart-cash-below-finding = В { $year } году в кассе не хватит { $sum }
chart-cash-lasts-finding = Денег в кассе хватает; меньше всего их в { $year } году: { $sum }
chart-cash-missing-finding = На сколько хватит денег?
# Что может случиться: { $count } вариантов будущего. { $of-ten } — это 8.
chart-fan-unit = Деньги всех услуг на конец года, { $sums }, вариантов будущего: { $count }
chart-fan-lasts-finding = В { $of-ten } случаях из 10 денег в кассе хватит до конца { $year } года
chart-fan-finding = В 8 случаях из 10 в конце { $year } года в кассе от { $low } до { $high }
chart-fan-wide-key = 8 случаев из 10
chart-fan-narrow-key = 5 случаев из 10
chart-fan-middle-key = Середина
chart-fan-low-head = Ниже в 1 случае из 10
chart-fan-quarter-head = Ниже в четверти случаев
chart-fan-three-quarters-head = Выше в четверти случаев
chart-fan-high-head = Выше в 1 случае из 10

# Счёт и доход по группам домохозяйств. { $line } — 2,5 %, 3 %, 4 % или 5 %.
chart-afford-unit = Счёт за все услуги, процент дохода, { $year } год
chart-afford-head = Процент дохода
chart-afford-finding = Тяжелее всего в { $year } году: { $name }, { $share } дохода
chart-afford-today-finding = Тяжелее всего в { $year } году: { $name }, { $share } дохода, при нынешних тарифах { $today }
chart-afford-missing-finding = Кому по силам счёт в { $year } году?
chart-afford-bands-text = Введите домохозяйства по доходам, и диаграмма появится.
chart-afford-above-row = Домохозяйства выше { $line }

# Кто за кого платит: начислено группе и сколько стоит её обслужить.
chart-between-unit = Начислено за вычетом стоимости обслуживания, { $sums }, { $year } год
chart-between-both-finding = Больше своей стоимости: { $more }, на { $above }; меньше: { $less }, на { $below }
chart-between-more-finding = Больше своей стоимости: { $more }, на { $above }; меньше не платит никто
chart-between-less-finding = Меньше своей стоимости: { $less }, на { $below }; больше не платит никто
chart-between-same-finding = Каждая группа платит столько, сколько стоит её обслужить
chart-between-missing-finding = Кто за кого платит?
chart-between-billed-head = Начислено
chart-between-cost-head = Стоимость обслуживания
chart-between-difference-head = Разница
chart-between-more-key = Платят больше своей стоимости
chart-between-less-key = Платят меньше своей стоимости

# Что делает с наименьшими деньгами каждая неточная величина.
chart-tornado-unit = Наименьшие деньги всех услуг, { $sums }, каждая величина отдельно на обоих концах
chart-tornado-finding = Больше всего наименьшие деньги зависят от величины «{ $name }»: на { $swing }
chart-tornado-missing-finding = От чего зависят деньги?
chart-tornado-missing-text = В плане нет величин с разбросом, или ни одна не меняет деньги.
chart-tornado-head = Величина
chart-tornado-low-head = Наименьшая
chart-tornado-cash-low-head = Тогда в кассе, сом
chart-tornado-today-head = В плане
chart-tornado-high-head = Наибольшая
chart-tornado-cash-high-head = Тогда в кассе, сом
chart-tornado-low-key = Величина наименьшая
chart-tornado-high-key = Величина наибольшая

# Варианты точками. { $across } — один из заголовков ниже.
chart-map-unit = Вверх: покрытие затрат в последнем году. Вправо: { $across }
chart-map-finding = Лучших вариантов { $best } из { $all }; они покрывают от { $low } до { $high } затрат
chart-map-missing-finding = Какие варианты стоит рассмотреть?
chart-map-missing-text = Сравните варианты, и карта появится.
chart-map-head = Вариант
chart-map-coverage-head = Покрытие затрат
chart-map-share-head = Наибольшая доля дохода
chart-map-rise-head = Наибольший рост счёта
chart-map-subsidy-head = Бюджет за все годы, сом
chart-map-best-key = Лучше него нет
chart-map-beaten-key = Есть вариант лучше
chart-map-some-beaten-key = Есть вариант лучше (показан один из { $every })
chart-map-chosen-key = Выбран

# За что платят счета: на каждые 100 сом затрат.
chart-pays-unit = На каждые 100 сом затрат, сом, { $year } год
chart-pays-finding = В { $year } году из каждых 100 сом затрат { $share } уходит сюда: { $name }
chart-pays-missing-finding = За что платят счета?
chart-pays-head = Затрата
chart-pays-hundred-head = Из 100 сом
chart-pays-saved-key = Экономия от проектов
chart-pays-capital-key = Износ, кредиты, обновление, налог

# Потребление и деньги по ступеням тарифа.
chart-block-unit = Доля в потреблении по счётчику и в его деньгах, { $year } год
chart-block-finding = { $name }: { $used } потребления по счётчику, { $paid } его денег
chart-block-missing-finding = Кто потребляет много и кто за это платит?
chart-block-none-text = В тарифе нет ступеней.
chart-block-head = Ступень
chart-block-use-key = Доля потребления
chart-block-money-key = Доля денег

# Вода и деньги за год.
chart-flow-unit = { $volume }; деньги — { $sums }, { $year } год
chart-flow-money-unit = Деньги, { $sums }, { $year } год
chart-flow-both-finding = В { $year } году { $lost } воды не приносит денег; оплачивается { $paid } счетов
chart-flow-paid-finding = В { $year } году оплачивается { $paid } счетов
chart-flow-missing-finding = Куда уходят вода и деньги в { $year } году?
chart-flow-head = Часть потока
chart-flow-sold-row = Взято: { $name }
chart-flow-paid-row = Оплачено: { $name }
chart-flow-left-row = Остаётся в кассе
chart-flow-taken-row = Взято из кассы
chart-flow-money-station = Деньги за год
chart-flow-unpaid-row = Не оплачено: { $name }
chart-flow-spent-row = Потрачено: { $name }
chart-flow-paid-key = Взято, оплачено
chart-flow-lost-key = Не приносит денег
chart-flow-unpaid-key = Не оплачено
chart-flow-elsewhere-key = Из других источников
chart-flow-cash-key = Изменение кассы
chart-flow-capital-key = Налог, вложения, кредиты

# Кто платит меньше, столько же и больше, чем при нынешних тарифах.
chart-winners-unit = Изменение месячной платы, процент от нынешней (и сом), { $year } год
chart-winners-homes-finding = В { $year } году больше платят домов: { $more }, меньше: { $less }, столько же: { $same }
chart-winners-all-more-finding = В { $year } году больше платят все дома, { $count }: на { $least } – { $most } в месяц
chart-winners-all-less-finding = В { $year } году меньше платят все дома, { $count }: на { $least } – { $most } в месяц
chart-winners-most-finding = В { $year } году сильнее всего меняется плата, { $name }: { $change } в месяц
chart-winners-same-finding = В { $year } году все платят столько же, сколько при нынешних тарифах
chart-winners-missing-finding = Кто платит больше в { $year } году?
chart-winners-head = Кто платит
chart-winners-count-head = Домов, плательщиков
chart-winners-change-head = Изменение, сом в месяц
chart-winners-share-head = Изменение
chart-winners-more-key = Платит больше
chart-winners-less-key = Платит меньше
chart-winners-end-label = { $share } ({ $change })

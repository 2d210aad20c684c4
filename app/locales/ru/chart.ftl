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

# Диаграммалар: жыйынтык, бирдик, белгилер, таблица, файлдар.
chart-waiting-text = Диаграмма жүктөлүүдө.
chart-failed-text = Диаграмма жүктөлгөн жок. Ошол эле сандар таблицада бар.
chart-too-large-text = Сандар так эсептөө үчүн өтө чоң.
chart-table-button = Таблица
chart-csv-button = CSV файлы
chart-image-button = Сүрөт
chart-table-today-head = Азыр
chart-table-option-head = Вариант
chart-table-missing-cell = маалымат жок
# Диаграмма сөз менен, ар бир санга бир сүйлөм.
chart-summary-row-text = { $name }: { $option }, азыр { $today }.
chart-source-known-text = Булак: { $title } ({ $date }). Жыйынтыктар эсептелген.
chart-source-entered-text = Булак: ушул жерде киргизилген. Жыйынтыктар эсептелген.

# Чыгым жана киреше. Белгилер төмөндөн өйдө карай.
chart-cost-unit-millions = Чыгым жана киреше, жылына млн сом
chart-cost-unit-thousands = Чыгым жана киреше, жылына миң сом
chart-cost-table-head = Жылына сом
chart-cost-changed-finding = Төлөмдөр чыгымдын { $option }ын жабат, азыр { $today }ын
chart-cost-same-finding = Төлөмдөр чыгымдын { $option }ын жабат
chart-cost-none-finding = Чыгым нөл деп киргизилген
chart-cost-missing-finding = Төлөмдөр чыгымды жабабы?
chart-cost-missing-text = Жетпегенин киргизсеңиз, диаграмма чыгат: { $names }.
chart-cost-running-key = Кызматты жүргүзүү
chart-cost-pumping-key = Электр жана хлор
chart-cost-capital-key = Эскирүү, насыя, жаңылоо
chart-cost-tariff-key = Төлөмдөр
chart-cost-subsidy-key = Субсидия
chart-cost-gap-key = Жетпейт же артат
chart-cost-costs-bar = Чыгым
chart-cost-money-bar = Киреше
# Тилкенин үстүндө, сумманын алдында.
chart-cost-short-label = жетпейт
chart-cost-over-label = артат

# Айлык төлөмдөр.
chart-bills-unit-text = Салыксыз айлык төлөм, сом, { $persons ->
    [one] { $persons } кишилик үй-бүлө
   *[other] { $persons } кишилик үй-бүлө
}
chart-bills-unit-any-text = Салыксыз айлык төлөм, сом
chart-bills-table-head = Айына сом
chart-bills-more-finding = Эң чоң өсүш, айына { $sum }: { $household }
chart-bills-less-finding = Эң чоң төмөндөө, айына { $sum }: { $household }
chart-bills-same-finding = Айлык төлөмдөр азыркыдай калат
chart-bills-range-finding = Айлык төлөмдөр: эң азы { $least }, эң көбү { $most }
chart-bills-missing-finding = Айына суу канча турат?
chart-bills-missing-text = Чечимде турак жай үчүн төлөм жок.
chart-bills-missing-names-text = Жетпегенин киргизсеңиз, диаграмма чыгат: { $names }.

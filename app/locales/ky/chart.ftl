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

# Чоң суммалардын кыска жазылышы, аттан кийин: «Чыгым жана киреше, млн сом, жыл сайын».
chart-sums-millions = млн сом
chart-sums-thousands = миң сом

# Каржы пландарынын диаграммалары. { $title } — пландын өз аталышы.
chart-plan-source = Булак: { $title } планы. Жыйынтыктар эсептелген.
chart-plan-fictional-source = Булак: { $title } планы. Маалымат ойдон чыгарылган, жыйынтыктар эсептелген.
chart-plan-missing-text = Планда бул диаграмма үчүн сан жок.

# Жылдын зарыл кирешеси эмнеден турат. { $sums }: «млн сом».
chart-build-up-unit = Зарыл киреше, { $sums }, { $year }-жыл
chart-build-up-finding = { $year }-жылы керектөөчүлөр { $required } төлөшү керек болот; эң чоң чыгым: { $name }, { $share }
chart-build-up-only-finding = { $year }-жылы керектөөчүлөр { $required } төлөшү керек болот
chart-build-up-missing-finding = { $year }-жылы кызмат канча турат?
chart-build-up-all-row = Бардык чыгым
chart-build-up-left-row = Керектөөчүлөргө калат
chart-build-up-cost-key = Чыгымдын бөлүктөрү
chart-build-up-off-key = Кемитилет: субсидия жана башка киреше

# Жылдар боюнча чыгым жана акча.
chart-years-cost-unit = Чыгым жана киреше, { $sums }, жыл сайын
chart-years-cost-short-finding = { $year }-жылы төлөмдөр чыгымдын { $share }ын жабат, { $short } жетпейт
chart-years-cost-covered-finding = { $from }-жылдан тартып чыгым жабылат; { $year }-жылы төлөмдөр { $share }ын жабат
chart-years-cost-share-finding = { $year }-жылы төлөмдөр чыгымдын { $share }ын жабат
chart-years-cost-missing-finding = Төлөмдөр чыгымды жабабы?
chart-years-subsidy-key = Субсидия жана башка киреше
chart-years-gap-key = Жетпейт
# Сүрөттөгү сызык жана таблицанын тилкеси: эч нерсе кылбасак, төлөмдөр.
chart-years-nothing-key = Эч нерсе кылбасак, төлөмдөр

# Ар жылдын аягындагы акча.
chart-cash-unit = Жылдын аягындагы акча, { $sums }
chart-cash-head = Жылдын аягында, сом
chart-cash-below-finding = { $year }-жылы кассада { $sum } жетпейт
chart-cash-lasts-finding = Кассадагы акча жетет; эң азы { $year }-жылы: { $sum }
chart-cash-missing-finding = Акча канча убакытка жетет?
# Эмне болушу мүмкүн: { $count } жол. { $of-ten } бул 8.
chart-fan-unit = Бардык кызматтардын жыл аягындагы акчасы, { $sums }, { $count } жол
chart-fan-lasts-finding = 10 жолдун { $of-ten }инде кассадагы акча { $year }-жылдын аягына чейин жетет
chart-fan-finding = 10 жолдун 8инде { $year }-жылдын аягында кассада { $low } менен { $high } ортосунда акча болот
chart-fan-wide-key = 10 жолдун 8и
chart-fan-narrow-key = 10 жолдун 5и
chart-fan-middle-key = Ортосу
chart-fan-low-head = 10 жолдун 1инде мындан аз
chart-fan-quarter-head = Төрттөн биринде мындан аз
chart-fan-three-quarters-head = Төрттөн биринде мындан көп
chart-fan-high-head = 10 жолдун 1инде мындан көп

# Үй-бүлөлөрдүн топтору боюнча төлөм жана киреше. { $line }: 2,5%, 3%, 4% же 5%.
chart-afford-unit = Бардык кызматтын төлөмү, кирешенин пайызы, { $year }-жыл
chart-afford-head = Кирешенин пайызы
chart-afford-finding = { $year }-жылы эң оору: { $name }, кирешенин { $share }ы
chart-afford-today-finding = { $year }-жылы эң оору: { $name }, кирешенин { $share }ы, азыркы тариф менен { $today }
chart-afford-missing-finding = { $year }-жылы төлөмгө кимдин күчү жетет?
chart-afford-bands-text = Үй-бүлөлөрдү киреше боюнча киргизсеңиз, диаграмма чыгат.
chart-afford-above-row = { $line } чегинен өткөн үй-бүлөлөр

# Ким ким үчүн төлөйт: топко эсептелгени жана аны тейлөөнүн баасы.
chart-between-unit = Эсептелгенден тейлөөнүн баасын кемиткенде, { $sums }, { $year }-жыл
chart-between-both-finding = Өз баасынан көп төлөйт: { $more }, { $above }; аз төлөйт: { $less }, { $below }
chart-between-more-finding = Өз баасынан көп төлөйт: { $more }, { $above }; аз төлөгөн топ жок
chart-between-less-finding = Өз баасынан аз төлөйт: { $less }, { $below }; көп төлөгөн топ жок
chart-between-same-finding = Ар бир топ аны тейлөө канча турса, ошончо төлөйт
chart-between-missing-finding = Ким ким үчүн төлөйт?
chart-between-billed-head = Эсептелген
chart-between-cost-head = Тейлөөнүн баасы
chart-between-difference-head = Айырма
chart-between-more-key = Өз баасынан көп төлөйт
chart-between-less-key = Өз баасынан аз төлөйт

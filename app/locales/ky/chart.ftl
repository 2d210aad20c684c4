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
# Толук көрсөтүүгө өтө узун таблицанын астында.
chart-table-some-text = { $all } саптын { $shown }и көрсөтүлгөн. Баары CSV файлында бар.
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

# Ар бир так эмес сан өзүнчө эң аз акчаны кантип өзгөртөт.
chart-tornado-unit = Бардык кызматтардын эң аз акчасы, { $sums }, ар бир сан өзүнчө эки чегинде
chart-tornado-finding = Эң аз акча баарынан мурда буга байланыштуу: { $name }, айырмасы { $swing }
chart-tornado-missing-finding = Кассадагы акча эмнеге байланыштуу?
chart-tornado-missing-text = Планда чеги бар сан жок же алардын бири да акчаны өзгөртпөйт.
chart-tornado-head = Сан
chart-tornado-low-head = Эң кичинеси
chart-tornado-cash-low-head = Анда кассада, сом
chart-tornado-today-head = Планда
chart-tornado-high-head = Эң чоңу
chart-tornado-cash-high-head = Анда кассада, сом
chart-tornado-low-key = Сан эң кичине болсо
chart-tornado-high-key = Сан эң чоң болсо

# Варианттар чекиттер менен. { $across } төмөнкү аталыштардын бири.
chart-map-unit = Өйдө: акыркы жылы чыгым канча жабылат. Оңго: { $across }
chart-map-finding = { $all } варианттын { $best }инен жакшысы жок; алар чыгымдын { $low } – { $high } бөлүгүн жабат
chart-map-missing-finding = Кайсы варианттарды кароо керек?
chart-map-missing-text = Варианттарды салыштырсаңыз, карта чыгат.
chart-map-head = Вариант
chart-map-coverage-head = Чыгым жабылат
chart-map-share-head = Кирешенин эң чоң үлүшү
chart-map-rise-head = Төлөмдүн эң чоң өсүшү
chart-map-subsidy-head = Бардык жылдарга бюджет, сом
chart-map-best-key = Андан жакшысы жок
chart-map-beaten-key = Андан жакшы вариант бар
chart-map-some-beaten-key = Андан жакшы вариант бар ({ $every } варианттын бири көрсөтүлгөн)
chart-map-chosen-key = Тандалган

# Төлөм эмнеге кетет: чыгымдын ар бир 100 сому.
chart-pays-unit = Чыгымдын ар бир 100 сомунан, сом, { $year }-жыл
chart-pays-finding = { $year }-жылы чыгымдын ар бир 100 сомунан { $share } сому буга кетет: { $name }
chart-pays-missing-finding = Төлөм эмнеге кетет?
chart-pays-head = Чыгым
chart-pays-hundred-head = 100 сомдон
chart-pays-saved-key = Долбоорлор үнөмдөйт
chart-pays-capital-key = Эскирүү, насыя, жаңылоо, салык

# Тарифтин тепкичтери боюнча керектөө жана акча.
chart-block-unit = Өлчөгүч боюнча керектөөдөгү жана андан түшкөн акчадагы үлүш, { $year }-жыл
chart-block-finding = { $name }: өлчөгүч боюнча керектөөнүн { $used }ы, акчанын { $paid }ы
chart-block-missing-finding = Ким көп керектейт, ким ал үчүн төлөйт?
chart-block-none-text = Тарифте тепкичтер жок.
chart-block-head = Тепкич
chart-block-use-key = Керектөөдөгү үлүш
chart-block-money-key = Акчадагы үлүш

# Жылдын суусу жана акчасы.
chart-flow-unit = { $volume }; акча { $sums } менен, { $year }-жыл
chart-flow-money-unit = Акча, { $sums }, { $year }-жыл
chart-flow-both-finding = { $year }-жылы суунун { $lost }ы акча алып келбейт; эсептелгендин { $paid }ы төлөнөт
chart-flow-paid-finding = { $year }-жылы эсептелгендин { $paid }ы төлөнөт
chart-flow-missing-finding = { $year }-жылы суу жана акча кайда кетет?
chart-flow-head = Агымдын бөлүгү
chart-flow-sold-row = Алынган: { $name }
chart-flow-paid-row = Төлөнгөн: { $name }
chart-flow-left-row = Кассада калат
chart-flow-taken-row = Кассадан алынат
chart-flow-money-station = Жылдык акча
chart-flow-unpaid-row = Төлөнбөгөн: { $name }
chart-flow-spent-row = Жумшалган: { $name }
chart-flow-paid-key = Алынган, төлөнгөн
chart-flow-lost-key = Акча алып келбейт
chart-flow-unpaid-key = Төлөнбөгөн
chart-flow-elsewhere-key = Башка булактардан
chart-flow-cash-key = Кассанын өзгөрүшү
chart-flow-capital-key = Салык, салым, насыя

# Азыркы тарифтегиден ким аз, ким ошончо, ким көп төлөйт.
chart-winners-unit = Айлык төлөмдүн өзгөрүшү, азыркысынан пайыз (жана сом), { $year }-жыл
chart-winners-homes-finding = { $year }-жылы көп төлөгөн үйлөр: { $more }, аз төлөгөнү: { $less }, мурдагыдай төлөгөнү: { $same }
chart-winners-all-more-finding = { $year }-жылы бардык { $count } үй көп төлөйт: айына { $least } – { $most }
chart-winners-all-less-finding = { $year }-жылы бардык { $count } үй аз төлөйт: айына { $least } – { $most }
chart-winners-most-finding = { $year }-жылы төлөмү эң көп өзгөргөнү: { $name }, айына { $change }
chart-winners-same-finding = { $year }-жылы баары азыркы тарифтегидей эле төлөйт
chart-winners-missing-finding = { $year }-жылы ким көп төлөйт?
chart-winners-head = Ким төлөйт
chart-winners-count-head = Үйлөр, төлөөчүлөр
chart-winners-change-head = Өзгөрүү, айына сом
chart-winners-share-head = Өзгөрүү
chart-winners-more-key = Көп төлөйт
chart-winners-less-key = Аз төлөйт
chart-winners-end-label = { $share } ({ $change })

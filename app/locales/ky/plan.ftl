# Каржы планынын студиясы.
plan-page-title = { $service } жылдар боюнча: { $place }
plan-head-title = Бул кызмат иштеп турушу үчүн эмне керек?
plan-head-lead = { $year }-жылдын эсептери, { $years } жыл алдыга. Суммалар өз жылынын баасында, салыксыз.
plan-head-hint = Санды бассаңыз, кайдан чыкканын көрсөтөт.
plan-head-fictional = Маалыматтар ойдон чыгарылган.
plan-none-title = Бул кызматтын эсептери азырынча жок
plan-none-text = Бул жерде кызматтын чыгымдары белгисиз. Биз аларды ойлоп чыгарбайбыз.
plan-broken-title = Бул эсептер окулбай жатат
plan-year-label = Каралып жаткан жыл
plan-undo-action = Артка кайтаруу
plan-redo-action = Кайра кайтаруу
plan-reset-action = Эсептерге кайтуу
plan-actions-title = Бул сценарий менен эмне кылса болот

# Жанаша турган жолдор.
plan-choice-today = Тарифтер азыркыдай
plan-choice-option = Ушул план
plan-choice-nothing = Эч нерсе кылбасак

# Негизги сандар.
plan-strip-title = Негизги сандар
plan-strip-coverage = { $year }-жылы жабылган чыгым
plan-strip-cash-low = Жыл аягындагы эң аз акча
plan-strip-bill = Үй-бүлөнүн айлык төлөмү, { $year }-жыл
plan-strip-tariff = Орточо тариф, { $year }-жыл
plan-strip-weakest = Эң жакыр топтун кирешесиндеги үлүшү, { $year }-жыл
plan-strip-subsidy = Бюджеттен керек, { $year }-жыл
plan-strip-hours = Суткасына суу берилген саат, { $year }-жыл
plan-strip-backlog = { $year }-жылга чейин кийинкиге калтырылган жаңыртуу
plan-verdict-covers = чыгым толук жабылат
plan-verdict-covers-not = чыгым толук жабылбайт
plan-verdict-lasts = акча жетет
plan-verdict-runs-out = акча түгөнөт
plan-verdict-put-off = жаңыртуу кийинкиге калат
plan-missing-value = маалымат жок

# Эмнени өзгөртсө болот.
plan-controls-title = Эмнени өзгөртө алабыз
plan-controls-more = Дагы { $count } суроо
plan-projects-title = Кайсы долбоорлор аткарылат?
plan-question-rate = Бул тариф кандай болсун: { $payers }?
plan-question-block = { $number }-блок
plan-question-collection = Эсептердин канча бөлүгү акырында төлөнөт?
plan-question-losses = Суунун канчасы акырында агып кетет?
plan-question-subsidy = { $year }-жылы бюджет канча берет?
plan-question-phase-in = Жаңы тариф канча жылда киргизилет?
plan-question-rate-rise = Андан кийин тарифтер жылына канчага өсөт?
plan-question-reserve = Жаңыртууга жылына канча топтолот?
plan-question-project = Аткарылсынбы: { $name } ({ $year }-жылдан, { $cost })?

# Суроолор менен жооптор.
plan-answers-title = Суроолор менен жооптор
plan-money-question = Акча жетеби?
plan-money-lasts = Ооба. Акча { $year }-жылдын аягына чейин жетет; эң азы { $least } болот.
plan-money-runs-out = Жок. Акча { $year }-жылы түгөнөт; эң оор учурда { $least } жетпейт.
plan-poor-question = Эң жакырлар төлөй алабы?
plan-poor-answer = Эң алсыз топ { $year }-жылы кирешесинин { $share } үлүшүн төлөйт: { $verdict }.
plan-poor-unknown = Кирешелер белгисиз: аларды эсептерге киргизиңиз.
plan-get-question = Эмне алабыз?
plan-get-hours = { $year }-жылы суу суткасына { $hours } саат берилет. Эч нерсе кылбасак: { $nothing }.
plan-get-backlog = { $year }-жылга чейин { $planned } жаңыртуу кийинкиге калат. Эч нерсе кылбасак: { $nothing }.
plan-cost-question = Эч нерсе кылбоо канчага турат?
plan-cost-answer = { $year }-жылга карата тарифтерди бир заматта { $later } көтөрүүгө туура келет; бул план аларды { $planned } көтөрөт.

# Салыштыруу.
plan-comparison-title = Жанаша, { $year }-жыл
plan-comparison-figure = Көрсөткүч

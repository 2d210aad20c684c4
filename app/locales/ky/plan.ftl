# Каржы планынын студиясы.
plan-page-title = { $service } жылдар боюнча: { $place }
plan-head-title = Бул кызмат иштеп турушу үчүн эмне керек?
plan-head-lead = { $year }-жылдын эсептери, { $years } жыл алдыга. Суммалар өз жылынын баасында, салыксыз.
plan-head-hint = Санды бассаңыз, кайдан чыкканын көрсөтөт.
plan-head-fictional = Маалыматтар ойдон чыгарылган.
plan-none-title = Бул кызматтын эсептери азырынча жок
plan-none-text = Бул жерде кызматтын чыгымдары белгисиз. Биз аларды ойлоп чыгарбайбыз. Эсептер жок жерде жердин барагы он эки суроо менен ичүүчү суунун алгачкы сүрөтүн берет.
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
plan-projects-title = Кайсы долбоорлор аткарылат?
plan-question-rate = Бул тариф кандай болсун: { $payers }?
plan-question-block = { $number }-блок, { $range }
plan-block-upto = айына { $limit } м³ге чейин
plan-block-between = { $from } м³ден { $limit } м³ге чейин
plan-block-above = { $from } м³ден ашыгы
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
plan-who-question = Ким төлөйт?
plan-who-both = { $year }-жылы өз баасынан көп төлөгөндөр: { $more }. Аз төлөгөндөр: { $less }. Суммалар бир жыл үчүн.
plan-who-more = { $year }-жылы өз баасынан көп төлөгөндөр: жылына { $more }. Аз төлөгөн топ жок.
plan-who-less = { $year }-жылы өз баасынан аз төлөгөндөр: жылына { $less }. Көп төлөгөн топ жок.
plan-who-same = { $year }-жылы ар бир топ аны тейлөө канча турса, ошончо төлөйт.
plan-who-one = Бир гана топ төлөйт: { $name }. { $year }-жылы ага { $billed } эсептелет, аны тейлөө { $cost } турат.
plan-who-item = { $name }, { $sum }
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

# Башкалардын жанында турган план.
plan-kept-title = Жанаша пландар
plan-kept-hint = Каралып жаткан планды калтырыңыз же бул жерге сүйрөңүз. Жанына үчөө батат.
plan-kept-action = Бул планды калтыруу
plan-kept-full = Үч план калтырылган. Дагы калтыруу үчүн бирин алып салыңыз.
plan-kept-handle = Ушул план
plan-kept-name = Бул пландын аты
plan-kept-new = { $number }-план
plan-kept-take-action = «{ $name }» планын көрсөтүү
plan-kept-remove-action = «{ $name }» планын алып салуу
plan-kept-differs = Каралып жаткан планга салыштырганда:
plan-kept-same = Каралып жаткан план менен бирдей.
plan-opened-same = Барак ачылгандан бери эч нерсе өзгөргөн жок.
plan-opened-title = Барак ачылгандан бери өзгөрдү
plan-restored-title = Мурунку ишиңиз ушул жерде
plan-restored-text = Ал ушул түзмөктө сакталган. Эч нерсе жоголгон жок.
plan-restored-action = Эсептерден баштоо

# Эмнеси башка, бир сүйлөм менен.
plan-difference-sentence = { $parts }.
plan-difference-rate = «{ $payers }» тарифи { $was } ордуна { $is }
plan-difference-collection = эсептердин акырында { $was } ордуна { $is } төлөнөт
plan-difference-losses = суунун акырында { $was } ордуна { $is } агып кетет
plan-difference-subsidy = бюджет { $was } ордуна { $is } берет
plan-difference-phase-in = жаңы тариф { $was } ордуна { $is } ичинде киргизилет
plan-difference-rate-rise = андан кийин тарифтер жылына { $was } ордуна { $is } өсөт
plan-difference-reserve = жылына { $was } ордуна { $is } топтолот
plan-difference-with = «{ $name }» долбоору менен
plan-difference-without = «{ $name }» долбоору жок
plan-difference-books = эсептерде { $count } жазуу башка

# Шилтеме.
plan-link-action = Шилтемени көчүрүү
plan-link-bad-title = Бул шилтеме ачылган жок
plan-link-bad-text = Анын ордуна эсептердин планы көрсөтүлдү. Шилтеме төмөндө сакталды.
plan-link-shape = Шилтемеде сценарий жок.
plan-link-form = Шилтеменин түрү { $form }, бул версия аны окубайт.
plan-link-no-books = Бул жердин эсептери жок.
plan-link-name = Аты { $limit } тамгадан узун.
plan-link-no-place = Эсептерде { $pointer } жазуусу жок.
plan-link-books = Эсептерге жазылган нерсе эрежени бузат: { $pointer }.
plan-link-no-control = { $control } деген нерсе жок.
plan-link-amount = { $control } мындай боло албайт: { $amount }.
plan-then-title = Шилтеме көрүп турганыңыздан эски
plan-then-books = Андан бери эсептер өзгөргөн.
plan-then-model = Андан бери моделдер өзгөргөн.
plan-then-figures = Ошондо жана азыр, { $year }-жыл:
plan-then-head = Ошондо
plan-now-head = Азыр
plan-share-title = Сценарийди бөлүшүү
plan-share-papers = Басып чыгаруучу кагаздар

# How deep the questions go, and the books.
plan-depth-title = Канча суралат
plan-depth-simple = Жөнөкөй
plan-depth-full = Баары
plan-depth-books = Эсептер
plan-books-part = { $part } ({ $count } жазуу)
plan-books-since = { $name }, { $year }-жылдан
plan-books-service = Кызмат бүтүндөй
plan-books-costs = Чыгымдар
plan-books-consumers = Керектөөчүлөр жана тарифтер
plan-books-capital = Мүлк, насыялар жана долбоорлор
plan-books-households = Үй-бүлөлөр
plan-books-prices = Баалар жана кирешелер

# Pictures.
plan-pictures-title = Сүрөттөр

# The projector.
plan-cast-title = Проектор
plan-cast-action = Проектордо ачуу
plan-cast-hint = Жаңы терезени проекторго жылдырыңыз. Ал сиз кылганды ээрчийт; экрандар жебе баскычтары менен да алмашат.
plan-cast-compare = Төлөйбүз жана алабыз
plan-cast-money = Акча
plan-cast-poorest = Эң жакырлар
plan-cast-nothing = Эч нерсе кылбоо

# On the page of a place.
plan-place-action = Жылдар боюнча план

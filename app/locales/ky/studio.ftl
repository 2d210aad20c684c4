# Сценарийлер студиясы.
studio-page-title = { $service }: { $place }
studio-head-title = Ичүүчү суунун тарифи кандай болсун?

# Баш сөздүн астында: катар турган сүйлөмдөр.
studio-lead-decided = Негизи: { $date } тарифи.
studio-lead-status = Негизи: { $date } тарифи ({ $status }).
studio-lead-seen = Негизи: ушул күнгө белгилүү болгон тариф, { $date }.
studio-lead-seen-status = Негизи: ушул күнгө белгилүү болгон тариф, { $date } ({ $status }).
studio-lead-net = Тарифтер салыксыз.
studio-lead-tax-unknown = Булакта салык кирери айтылган эмес.
studio-lead-fictional = Маалыматтар ойдон чыгарылган.
studio-lead-hint = Санды бассаңыз, кайдан чыкканын көрсөтөт.

# Баш сөздүн жанындагы аракеттер.
studio-undo-action = Артка кайтаруу
studio-redo-action = Кайталоо
studio-reset-action = Азыркы тарифке кайтуу
studio-calculator-action = Бул вариантта менин төлөмүмдү ачуу
studio-share-action = Шилтемени көчүрүү
studio-share-done = Шилтеме көчүрүлдү. Аны ачкан киши ошол эле сандарды көрөт.
studio-share-by-hand = Браузер көчүрүүгө уруксат бербейт. Шилтемени ушул талаадан көчүрүңүз.
studio-share-field = Бул сценарийдин шилтемеси

# Негизги көрсөткүчтөр тилкеси.
studio-strip-title = Негизги көрсөткүчтөр
studio-strip-coverage = Чыгымды тариф жабат
studio-strip-balance = Ашкан же жетпеген акча, жылына
studio-strip-required = Тариф чогултушу керек, жылына
studio-strip-covering-tariff = Чыгымды жапкан орточо тариф
# $home: туташуунун түрү, кичине тамга менен.
studio-strip-bill = Типтүү төлөм, айына: { $home }
studio-strip-poorest-share = Жакырчылык чегинде: кирешеден үлүшү

# Абалы эмнеге жакшы, көңүл бурууну талап кылат же начар.
studio-verdict-covers = чыгымдын баарын жабат
studio-verdict-covers-not = чыгымдын баарын жаппайт
studio-verdict-gap = акча жетпейт
studio-verdict-balanced = тең
studio-verdict-surplus = акча ашат

# Мааниси жок көрсөткүч.
studio-missing-value = Маалымат жок: жазыңыз
studio-missing-short = маалымат жок
studio-missing-title = Чыгым жарыяланган эмес: жазыңыз
studio-missing-text = Маалымат жок дегени нөл дегендик эмес. Билгениңизди жазсаңыз, көрсөткүчтөр чыгат. Жазганыңыз азыркыга да, вариантка да эсептелет.

# Телефондун экранынын асты.
studio-dock-title = Эки негизги көрсөткүч
studio-dock-bill = Төлөм, айына
studio-dock-coverage = Тариф жабат
studio-dock-all = Баары

# Суроолор: ар бир маалыматка бирден.
studio-questions-title = Суроолор
studio-questions-more = { $count ->
    [one] Дагы { $count } суроо: чыгымдар, керектөөчүлөр, үй-бүлө
   *[other] Дагы { $count } суроо: чыгымдар, керектөөчүлөр, үй-бүлө
}
studio-errors-title = { $count ->
    [one] { $count } талааны текшериңиз
   *[other] { $count } талааны текшериңиз
}
studio-question-tariff = { $who ->
    [population] Калк
    [metered] Өлчөгүчү бар үйлөр
    [flat] Өлчөгүчү жок батирлер
    [house] Өлчөгүчү жок үйлөр
    [yard-tap] Короосунда чоргосу бар үйлөр
    [street-tap] Көчөдөгү чоргону колдонгондор
    [budget] Бюджеттик мекемелер
   *[others] Башка керектөөчүлөр
} { $unit ->
    [som-per-person-month] бир адамга айына канча төлөсүн?
    [som-per-person-year] бир адамга жылына канча төлөсүн?
    [som-per-household-month] бир үй чарбага айына канча төлөсүн?
    [som-per-household-year] бир үй чарбага жылына канча төлөсүн?
    [som-per-tonne] бир тонна үчүн канча төлөсүн?
   *[som-per-cubic-metre] 1 м³ суу үчүн канча төлөсүн?
}
studio-question-tariff-of = Тариф канча болсун: { $payer }, { $unit }?
studio-question-collection = Төлөмдөрдүн канчасы жыйналат?
studio-question-losses = Түтүктө канча суу жоголот?
studio-question-norm = Бир адамга суткасына канча суу эсептелет: { $home }?
studio-question-subsidy = Бюджет жылына канча кошот?
studio-question-cost = Жылына канча чыгым: { $item }?
studio-question-volume = Өлчөгүч боюнча жылына канча суу: { $payer }?
studio-question-persons = Канча адам колдонот: { $payer }?
studio-question-households = Канча үй чарба колдонот: { $payer }?
studio-question-produced = Чыгаша китебинин жылында канча суу берилген?
studio-question-book-losses = Анын канчасы жоголгон?
studio-question-household-persons = Типтүү үй-бүлөдө канча адам жашайт?
studio-question-income = Бир адамдын айлык кирешеси канча?

# Үйлөрдүн таблицасы.
studio-households-title = Үйлөрдүн ар бир түрү канча төлөйт
studio-households-text = Типтүү төлөм, айына, салыксыз. Үлүштөр орточо кирешеден жана жакырчылык чегиндеги кирешеден эсептелет.
studio-households-home = Үй
studio-households-today = Азыркы төлөм
studio-households-option = Варианттагы төлөм
studio-households-difference = Айырма
studio-households-share = Орточо кирешеден үлүшү
studio-households-poor = Жакырчылык чегинде үлүшү
studio-households-line = Чек

# Азыркы менен варианттын таблицасы.
studio-comparison-title = Азыр жана вариант
studio-choice-today = Азыр
studio-choice-option = Вариант
studio-choice-unchanged = Вариант, азыркыдай

studio-charts-title = Диаграммалар

# Өзгөртүү токтогондо айтылат.
studio-said-result = Тариф чыгымдын { $coverage } бөлүгүн жабат. Типтүү төлөм айына { $bill }.
studio-said-bill = Типтүү төлөм айына { $bill }.

# Ачылбаган шилтеме; эски чечимге таянган шилтеме.
studio-link-fault-title = Шилтеме ачылган жок
studio-link-fault-today = Азыркы тариф көрсөтүлдү. Шилтеме жоголгон жок:
studio-link-fault-kept = Келген шилтеме
studio-link-fault-close = Жабуу
studio-link-no-service = Планда бул кызмат жок. Ал бар файлды тандаңыз.
studio-outdated-title = Жаңыраак тариф бар
studio-outdated-text = Бул шилтеме { $old } тарифине таянат. Эң жаңысы: { $new }.
studio-outdated-action = Өзгөртүүлөрдү жаңы тарифке көчүрүү

# Студиянын ордуна.
studio-none-title = Бул кызматтын планы азырынча жок
studio-none-text = Бул жерде кызматтын чыгымдары жарыяланган эмес. Колдонуудагы тарифтер жердин барагында.
studio-undecided-title = Баштай турган тариф жок
studio-undecided-text = Бул жердин ичүүчү суу боюнча чечими белгисиз. Белгилүүсү жердин барагында.
studio-service-unknown-title = Мындай кызмат жок
studio-service-unknown-text = Даректе Аймакта жок кызмат аталган. Кызматтар жердин барагында.

# Кагазда гана.
studio-paper-title = Эмне өзгөрдү жана маалымат кайдан
studio-paper-unchanged = Эч нерсе өзгөргөн жок: бул азыркы тариф.
studio-paper-source = Тарифтин булагы:
studio-paper-version = Моделдин версиясы { $version }. Сандардын белгиси: { $mark }.

# Пландын жанындагы бир жылдык шилтеме; өз пландары.
studio-year-title = Бул бир жылдык шилтеме
studio-year-text = Мында бир жыл көрсөтүлөт: тарифтер, чыгымдар жана төлөмдөр. Бул жердин жылдарга бөлүнгөн планы да бар.
studio-year-left = Бул өзгөртүүлөргө планда орун жок, алар ушул шилтемеде калат:
studio-year-action = Пландын студиясында ачуу
studio-ways-text = Же өз планыңыздан баштаңыз. Ал ушул түзмөктө калат.
studio-ways-questions = Он эки суроого жооп берүү
studio-ways-file = Пландын файлын ачуу
studio-own-kept-title = Өз сандарыңыз, ушул түзмөктө
studio-own-kept-text = Бул план жарыяланган эмес. Аны ушул түзмөк сактайт, шилтемеңизди алгандар гана көрөт.
studio-own-sent-title = Бул планды түзгөн адамдын сандары
studio-own-sent-text = Бул план жарыяланган эмес. Ал шилтеме менен келди, түзмөк аны сактабайт.
studio-own-refused-text = Браузер бул түзмөктө эч нерсе сактабайт. Планды файлга сактаңыз же шилтемени көчүрүңүз.
studio-own-keep = Ушул түзмөктө сактоо
studio-own-remove = Ушул түзмөктөн өчүрүү
studio-own-source = Булак: өз сандары, { $place }, { $year }-жыл; алар жарыяланган эмес.
studio-own-badge = Өз сандары, жарыяланган эмес

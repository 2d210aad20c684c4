# Кызмат көрсөтүүнүн ыкмалары жанаша.
delivery-page-title = Кызматты ким көрсөтөт: { $service }, { $place }
delivery-place-action = Кызматты ким көрсөтөт
delivery-head-title = Бул кызматты ким көрсөтсүн?
delivery-head-lead = { $first }–{ $last }-жылдардын ыкмалары, { $book }-жылдын эсептери боюнча. Кайсы ыкмада болбосун керектөөчүлөр бирдей төлөйт.
delivery-head-fictional = Маалыматтар ойдон чыгарылган.
delivery-head-hint = Санды бассаңыз, кайдан чыкканын көрсөтөт.
delivery-actions-title = Бул бет менен эмне кылса болот
delivery-undo-action = Артка кайтаруу
delivery-redo-action = Кайра кайтаруу
delivery-reset-action = Башындагыдай
delivery-download-action = Файлга сактоо
delivery-open-action = Файл ачуу
delivery-missing-value = маалымат жок
delivery-none-value = бул ыкмада жок
delivery-origin-lead = Кызмат көрсөтүүнүн ыкмалары; келтирилген нарк базалык жылга карата.

# Керектүү маалымат жетпеген жер же кызмат.
delivery-none-title = Бул кызматтын эсептери азырынча жок
delivery-none-text = Ыкмаларды чыгымдар белгилүү болгон жерде гана салыштырса болот. Биз аларды ойлоп чыгарбайбыз.
delivery-village-action = Он эки суроого жооп берип, биринчи көрүнүштү алуу
delivery-untold-title = Башка ыкмаларды азырынча эч ким айткан жок
delivery-untold-text = Эсептер бар. Ыкмалардын файлы ишти дагы ким, кандай акыга жана кандай тобокелдик менен аткара аларын айтат; салыштыруу үчүн аны ачыңыз.

# Ачылбаган файл.
delivery-file-title = Бул файл ачылбайт
delivery-file-close = Жабуу
delivery-file-bytes = Файлды түзмөктөн окууга болгон жок. Аны кайра тандаңыз.
delivery-file-too-long = Файл ыкмалардын тизмеси үчүн өтө узун. Башкасын тандаңыз.
delivery-file-shape = { $line }-сап, { $column }-белги: бул ыкмалардын формасы эмес. Окуган программа мындай дейт: { $detail }
delivery-file-service = Бул башка кызматтын файлы. Аны ошол кызматтын бетинде ачыңыз.

# Эмне чыкты.
delivery-found-title = Натыйжа
delivery-finding-own = { $first }–{ $last }-жылдары өз күчү менен аткаруу эң арзан: { $book }-жылдын акчасы менен { $cost }, калган тобокелдиктер менен кошо.
delivery-finding-way = { $way }: муниципалитетке { $first }–{ $last }-жылдары эң арзан ушул, { $book }-жылдын акчасы менен { $cost }, калган тобокелдиктер менен кошо. Бул өз күчү менен аткаруудан { $saved } ({ $share }) аз.
delivery-room-some = { $way }: { $lowest } менен { $highest } ортосундагы акы эки тарапка тең пайдалуу; азыр { $fee }.
delivery-room-none = { $way }: тендер жарыялоонун кереги жок. Экинчи тарапка кеминде { $lowest } керек; { $highest } ашса, өз күчү менен аткаруу арзаныраак.
delivery-room-never = { $way }: тендер жарыялоонун кереги жок. Акы төлөнбөсө да өз күчү менен аткаруу арзаныраак.
delivery-partners-from = { $way }: кеминде { $count } муниципалитет катышса, өз күчү менен аткаруудан арзан.
delivery-partners-never = { $way }: { $most } муниципалитет катышса да, өз күчү менен аткаруудан арзан эмес.
delivery-annex-action = Тендердин тиркемеси: { $way }

# Негизги сандар жана таблицалар.
delivery-strip-title = Ар бир ыкма тобокелдиктери менен канчага турат
delivery-verdict-saves = { $sum } арзан
delivery-verdict-dearer = { $sum } кымбат
delivery-verdict-same = өз күчү менен бирдей
delivery-cheapest-mark = эң арзаны
delivery-table-title = Ыкмалар жанаша
delivery-table-figure = Көрсөткүч
delivery-risks-title = Кайсы тобокелдикти ким көтөрөт
delivery-risks-caption = Муниципалитеттин үлүшү; калганын экинчи тарап көтөрөт.
delivery-risks-risk = Тобокелдик
delivery-indicators-title = Келишимде эмне убада кылынышы керек
delivery-indicators-caption = Эсептердеги план, ар бир жылга; кызматты ким көрсөтсө, ошол аткарышы керек.

# Эмнени өзгөртсө болот. Суроодо тобокелдик боло турган окуя катары турат.
delivery-controls-title = Эмне жөнүндө макулдаша алабыз
delivery-controls-whole = Келишим жана анын тобокелдиктери
delivery-controls-more = Дагы { $count } суроо
delivery-question-told = башында { $value }
delivery-question-years = Келишим канча жылга түзүлөт?
delivery-question-risk = Эгер { $risk }, ал жылына канчага турушу мүмкүн?
delivery-question-share = Эгер { $risk }, муниципалитет канча бөлүгүн көтөрөт?
delivery-question-fee-per-unit = Аткаруучу бир бирдик үчүн канча алат?
delivery-question-fixed-fee = Аткаруучу көлөмгө карабай жылына канча алат?
delivery-question-rent = Аткаруучу жылына канча ижара акысын төлөйт?
delivery-question-revenue = Эл төлөгөн акчанын канча бөлүгү аткаруучуда калат?
delivery-question-investment = Капиталдык салымдардын канча бөлүгүн аткаруучу төлөйт?
delivery-question-partners = Бизди кошкондо канча муниципалитет катышат?
delivery-question-office-cost = Орток кызмат баарына жылына канчага турат?
delivery-question-office-work = Иштин канча бөлүгүн орток кызмат аткарат?
delivery-question-transition = Бир жолку өтүү канчага турат?
delivery-question-monitoring = Келишимди көзөмөлдөө жылына канчага турат?
delivery-question-scope = Иштин канча бөлүгү өткөрүлүп берилет?
delivery-question-efficiency = Бул иш аткаруучуга биздин пландагыга караганда канчага турат?
delivery-question-overhead = Кошумча чыгым менен пайда канчаны кошот?
delivery-risk-demand = суу азыраак алынса
delivery-risk-energy-price = электр энергиясы кымбаттаса
delivery-risk-failure = бир нерсе бузулса
delivery-risk-collection = эл төлөбөсө

# Тендердин тиркемеси.
delivery-tender-page-title = Тендердин тиркемеси: { $place }
delivery-tender-lead = Кагазга чыгаруучу бет. Эсептерде айтылганы толтурулган; Аймак билбегени сап болуп калтырылган.
delivery-tender-way-label = Ыкма
delivery-tender-print-action = Басып чыгаруу
delivery-tender-json-action = OCDS JSON сактоо
delivery-tender-back-action = Ыкмаларга кайтуу
delivery-tender-none-title = Азырынча тендерге коё турган эч нерсе жок
delivery-tender-none-text = Тиркеме үчүн аткаруучуга акы төлөнгөн ыкма жана тендердин номерлери керек. Экөө тең ыкмалардын файлында болот.
delivery-tender-gap = Файл жок: анын бир көрсөткүчүнүн мааниси жок ({ $gap }).
delivery-tender-fictional = Ойдон чыгарылган: бул тендер эмес, үлгү.
delivery-tender-kind = Тендердин тиркемеси
delivery-tender-buyer = Буйрутмачы
delivery-tender-place = Жер
delivery-tender-service = Кызмат
delivery-tender-way = Ыкма
delivery-tender-term = Келишим
delivery-tender-years = { $first }-жылдын 1-январынан { $last }-жылдын 31-декабрына чейин
delivery-tender-ocid = Тендердин номери
delivery-tender-day = Күнү
delivery-tender-money-title = Көлөм жана акча
delivery-tender-money-caption = Акы { $book }-жылдын баасында, жылдын суммалары ошол жылдын баасында, салыксыз.
delivery-tender-year = Жыл
delivery-tender-targets-title = Келишим эмнени убада кылат
delivery-tender-risks-title = Кайсы тобокелдикти ким көтөрөт
delivery-tender-bearer = Ким көтөрөт
delivery-tender-blanks-title = Буйрутмачы толтурат
delivery-tender-blanks-caption = Муну Аймак билбейт жана божомолдобойт.
delivery-tender-by-hand = кол менен толтурулат
delivery-tender-deadline = Өтүнмөлөр кабыл алынат, мөөнөтү
delivery-tender-where = Өтүнмө кайда тапшырылат
delivery-tender-contact = Ким менен байланышуу, телефон
delivery-tender-who = Ким катыша алат
delivery-tender-security = Өтүнмөнүн камсыздалышы
delivery-tender-payment = Акы кантип жана качан төлөнөт
delivery-tender-penalty = Убада аткарылбаса эмне болот
delivery-tender-signature-title = Буйрутмачынын колу
delivery-tender-post = Кызмат орду
delivery-tender-name = Аты-жөнү
delivery-tender-signature = Колу, мөөр
delivery-tender-signed-on = Күнү
delivery-tender-source = Булагы: { $place }, { $book }-жылдын эсептери жана алардын жанында айтылган ыкмалар.
delivery-tender-made = Аймакта даярдалды: { $day }, моделдер { $version }, чыгарылыш { $release }. Ар бир сан кайдан чыкканын ыкмалардын бети көрсөтөт.

# Айыл режими: эсеби жок жерде он эки суроо.
village-page-title = Ичүүчү суунун биринчи көрүнүшү: { $place }
village-place-action = Он эки суроо менен биринчи көрүнүш
village-head-title = Бул айылда суу канчага турмак?
village-head-lead = Бул жерде эсептер жок. Билгениңизге жооп бериңиз, калганын ачык калтырыңыз: ордуна божомол алынат, бул ачык айтылат.
village-head-fictional = Бул жер ойдон чыгарылган.
village-head-hint = Санды бассаңыз, кайдан чыкканын көрсөтөт.
village-kept-note = Жоопторуңуз ушул түзмөктө гана сакталат.
village-lost-note = Бул түзмөк жоопторду сактабайт. Аларды файлга сактап коюңуз.
village-actions-title = Жооптор менен эмне кылса болот
village-anew-action = Кайра баштоо
village-download-action = Жоопторду сактоо
village-open-action = Файл ачуу
village-studio-action = Планды студияда ачуу
village-plan-action = Планды сактоо
village-plan-title = { $place }: он эки суроо боюнча биринчи көрүнүш
village-none-title = Бул кызмат үчүн айыл режими жок
village-none-text = Он эки суроо ичүүчү суу жөнүндө.
village-origin-lead = Жоопторуңуз жана божомолдор боюнча; базалык жылдын баасында, салыксыз.

# Ачылбаган файл.
village-file-title = Бул файл ачылбайт
village-file-close = Жабуу
village-file-bytes = Файлды түзмөктөн окууга болгон жок. Аны кайра тандаңыз.
village-file-too-long = Файл айылдын жооптору үчүн өтө узун. Башкасын тандаңыз.
village-file-shape = { $line }-сап, { $column }-белги: бул жооптордун формасы эмес. Окуган программа мындай дейт: { $detail }

# Суроолор.
village-questions-title = Он эки суроо
village-questions-count = { $given } суроого жооп берилди, бардыгы { $all }
village-unknown-action = Билбейм
village-pipes-length = Түтүктөрдүн узундугу
village-pipes-age = Канча жыл мурун салынган
village-price-legend = Эмне үчүн төлөшөт?
village-price-cubic-metre = 1 м³ үчүн
village-price-person = адамдан, айына
village-price-household = үй чарбадан, айына
village-assumed-instead = Белгилүү болгонго чейин: { $name } { $usual }, { $low } менен { $high } ортосунда.

# Негизги сандар.
village-main-title = Биринчи көрүнүш
village-main-cost = Суу жылына канчага турат
village-main-tariff = Чыгымды жапкан тариф
village-main-need = Үй чарбага туура келгени, айына
village-main-payment = Үй чарба азыр төлөгөнү, айына
village-main-missing = азырынча жок
village-main-range = 10 учурдун 8инде { $low } – { $high }
village-main-sure = жооптордон гана чыгат
village-begin-title = Баштоо үчүн бир сан жетет
village-money-title = Акча канчага чейин жетет?
village-money-coverage = Эл чыгымдын { $share } төлөйт.
village-money-runs-out = Азыркыдай төлөнсө, акча { $year }-жылдын аягына чейин түгөнөт.
village-money-lasts = Азыркыдай төлөнсө, акча { $year }-жылдын аягына чейин жетет.
village-money-futures = Жоопторго туура келген 100 учурдун { $share } учурунда акча { $year }-жылдын аягына чейин жетет.
village-money-caption = Чыгымдарда түтүктөрдү кайра салуу үчүн жыл сайын топтоло турган сумма бар. Учурлар божомолдору менен айырмаланат: жарымында көнүмүш сандан аз, жарымында көп.

# Кийинки маалымат.
village-next-title = Эми ушул үч санды билиңиз
village-next-caption = Чыгымды жапкан тариф булардын ар биринен калгандарына караганда көбүрөөк өзгөрөт.
village-next-moves = Аны билмейинче тариф { $low } менен { $high } ортосунда: билсеңиз, жооп { $width } чейин тактала алат.
village-next-open = Аралыктын бир четинде тариф таптакыр жок.

# Божомолдор.
village-assumed-summary = Көрүнүштүн артындагы божомолдор: { $count }
village-assumed-caption = Булардын бири да норма эмес, бул жерде эч нерсе өлчөнгөн эмес. Ар биринин аралыгы бар жана санды кайдан билсе болору айтылат.
village-assumed-range = { $low } менен { $high } ортосунда.

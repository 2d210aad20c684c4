# CSV жана XLSX файлдарындагы керектөөчүлөрдүн реестрлери: aimak bill --register.

register-file-unreadable = { $file }: окулбайт ({ $reason }). Файлдын атын жана ага укукту текшериңиз.
register-out-is-input = { $path } — окулуучу файлдардын бири, ал жоголуп кетмек. --out артына башка файлды жазыңыз.
register-out-unwritable = { $path } жазылбайт ({ $reason }). --out артына башка файлды жазыңыз.
register-mapping-malformed = { $file }: бул мамычалардын дал келүү формасы эмес ({ $reason }). «aimak schema register-mapping» чыгарган форма менен салыштырыңыз же файлды өчүрүңүз: ал кайра түзүлөт.
register-mapping-unwritable = { $path } жазылбайт ({ $reason }). --mapping артына башка файлды жазыңыз.
register-reading-progress = { $file } окулууда …
register-bills-progress = Жазылган эсептер: { $done } …

register-place-sheet = { $file }, «{ $sheet }» барагы
register-place-row = { $file }, { $row }-сап
register-place-column = { $file }, { $row }-сап, { $letters } мамычасы
register-place-named-column = { $file }, { $row }-сап, { $letters } мамычасы «{ $head }»
register-fault-told = { $place }: { $sentence }
register-fault-told-value = { $place }, «{ $value }»: { $sentence }
register-faults-more = Тизмеге кирбеген каталар: { $count }.
register-refused-sum = Эсептер түзүлгөн жок: четке кагылган саптар: { $rows }, каталар: { $faults }. Аларды оңдоңуз же калган саптар боюнча эсеп түзүү үчүн --skip-refused кошуңуз.
register-skipped-sum = Калтырылган саптар: { $rows }, каталар: { $faults }.

register-rule-file-empty = Файл бош. Ошол файл экенин текшериңиз.
register-rule-file-too-large = Файл же анын ичиндеги нерсе окулуучудан чоң. Аны бөлүңүз.
register-rule-file-kind = Бул CSV да, XLSX да эмес. Файлды таблица программасында ачып, XLSX (сырсөзсүз) же CSV түрүндө сактаңыз.
register-rule-file-damaged = Файл үзүлүп калган же бузулган. Аны таблица программасында ачып, кайра сактаңыз.
register-rule-sheet-unknown = «{ $wanted }» барагы жок. Файлда булар бар: { $known }. Дал келүү файлында «sheet» маанисин оңдоңуз.
register-rule-header-missing = Мамычалардын аталыштары бар сап табылган жок: анда өздүк эсеп жана дагы бир мамыча болушу керек. Белгилүү аталыштар: { $account }, { $group }, { $persons } … Башкаларды дал келүү файлында (--mapping) көрсөтсө болот.
register-rule-mapping-field = Дал келүү файлында «{ $head }» үчүн «{ $value }» жазылган, мындай талаа жок. Талааларды «aimak schema register» көрсөтөт.
register-rule-column-twice = Ушул эле нерсе { $first } мамычасында бар. Дал келүү файлында (--mapping) экөөнүн бирине «ignore» жазыңыз же атын өзгөртүңүз.
register-rule-column-missing = Тарифке «{ $field }» мамычасы керек, реестрде ал жок. Аны кошуңуз же керектүү мамычаны дал келүү файлында (--mapping) көрсөтүңүз.
register-rule-too-many-rows = Саптар { $limit } сандан көп. Файлды бөлүңүз.
register-rule-cell-without-head = Уяча акыркы аталыштан оңдо турат. Мамычага ат бериңиз; мамычалар үтүр менен бөлүнсө, ондук үтүрү бар сандарды тырмакчага алыңыз.
register-rule-account-missing = Сапта өздүк эсеп жок. Аны жазыңыз же сапты өчүрүңүз.
register-rule-account-twice = Бул өздүк эсеп { $row }-сапта бар. Экөөнүн бирин оңдоңуз же өчүрүңүз.
register-rule-too-long = Текстте { $limit } белгиден көп. Кыскартыңыз.
register-rule-control-character = Текстте көрүнбөгөн белги бар. Кайра териңиз.
register-rule-unknown-word = Сөз белгисиз. Булардын бирин жазыңыз: { $known }.
register-rule-cell-empty = «{ $field }» толтурулган эмес, эсеп ага таянат. Толтуруңуз; эч нерсе жок болсо, 0 жазыңыз.
register-rule-not-a-number = Бул сан эмес. Цифраларды жана эң көп бир ондук белгини жазыңыз, бирдигин жазбаңыз.
register-rule-ambiguous = Бул { $thousands } же { $decimal } болушу мүмкүн. Экөөнүн бирин жазыңыз же файлда кайсы ондук белги экенин дал келүү файлында (--mapping) көрсөтүңүз.
register-rule-too-fine-whole = Бул жерде бүтүн сан керек. Ондук белгисиз жазыңыз.
register-rule-too-fine = Ондук белгиден кийин { $decimals } цифрадан көп. Тегеректеңиз.
register-rule-too-large = Мынча болушу мүмкүн эмес. Цифраларды текшериңиз.
register-rule-negative = Сан нөлдөн төмөн. Нөл же андан чоң сан жазыңыз; өткөн айлардын оңдоолору бул жерге жазылбайт.
register-rule-error-value = Уячадагы формула ката берди. Аны таблицада оңдоңуз.
register-rule-relief-missing = Жеңилдиги барлардын саны жазылган, бирок кайсы жеңилдик экени жазылган эмес. «{ $field }» толтуруңуз.
register-rule-relief-twice = Сапта эки жеңилдик жазылган. Бирин калтырыңыз.
register-rule-more-relieved = Жеңилдиги барлар адамдардан көп. Экөөнүн бирин оңдоңуз.

register-note-cp1251 = { $file }: Windows-1251 катары окулду. Тамгалар бузук көрүнсө, файл башка коддоодо: аны UTF-8 менен сактаңыз.
register-note-sheet = { $file }: «{ $name }» барагы окулду. Окулбагандары: { $others }.
register-note-header = { $file }: мамычалардын аталыштары { $row }-сапта турат.
register-note-ignored = { $file }: окулбаган мамычалар: { $heads }.
register-note-numbering = { $file }: { $row }-сап мамычаларды номерлейт гана, ал окулган жок.
register-note-total = { $file }: { $row }-сап — жыйынтык, ал окулган жок.
register-note-metered = { $file }: керектөөчүлөр кандай туташканы эч бир мамычада айтылбайт; баарында өлчөгүч бар деп алынды.
register-note-same-use = { $file }: керектөө бир мамычада турат; ал он эки айдын ар бирине алынды.

register-bill-refused = { $file }, { $row }-сап, өздүк эсеп { $account }, { $month }: { $sentence }
register-bill-no-charge = Тарифте мындай керектөөчүгө төлөм жок. Топту жана туташууну текшериңиз же төлөм кошуңуз.
register-bill-no-norm = Өлчөгүч жок, тарифте мындай туташууга норма да жок. Норманы кошуңуз же туташууну оңдоңуз.
register-bill-no-meter-size = Тарифте { $size } мм өлчөгүчкө коюм жок. Аны кошуңуз же диаметрди оңдоңуз.
register-bill-blocks = { $charge }-төлөмдүн блоктору бул керектөөчү үчүн кемийт. Чектерин оңдоңуз.
register-bill-too-large = Суммалар так эсептөө үчүн өтө чоң. Керектөөнү жана коюмдарды текшериңиз.
register-bill-by-other = Башка тариф боюнча: { $sentence }
register-bills-more = Тизмеге кирбеген эсепсиз абоненттер: { $count }. Баары error мамычасында бар.

register-total-tariff = { $title } (күчүнө киргени: { $date })
register-total-fictional = Бул тарифтин сандары ойдон чыгарылган.
register-total-compared = Салыштыруу: { $title } (күчүнө киргени: { $date })
register-total-group = { $group }: өздүк эсептер { $accounts }, жылына { $amount }
register-total-change = { $group }: өздүк эсептер { $accounts }, жылына { $amount }; башка тариф боюнча { $other }, айырма { $difference }; { $less } эсепке арзандайт, { $same } эсепке өзгөрбөйт, { $more } эсепке кымбаттайт
register-total-all = Баары
register-total-too-large = эсептелүүчүдөн чоң

register-group-population = Калк
register-group-budget = Бюджеттик мекемелер
register-group-others = Башка керектөөчүлөр
register-group-large-commercial-1 = Ири ишканалар, 1-класс
register-group-large-commercial-2 = Ири ишканалар, 2-класс
register-group-large-commercial-3 = Ири ишканалар, 3-класс

# Open Water Rate Specification тариф файлдары үчүн буйруктар: aimak bill --rates, aimak owrs check.
# Форматтын сөздөрү (rate_structure, bill, depends_on, Tiered …) которулбайт.

owrs-folder-unusable = { $path } папкасы окулбайт ({ $reason }). Анын атын жана ага болгон укукту текшериңиз.
owrs-folder-empty = { $path } ичинде тариф файлдары жок. .owrs, .yaml же .yml файлдары турган папканы көрсөтүңүз.
owrs-file-outside = { $file }: жол тариф папкасынын сыртына чыгарат. Аны файл ошол папканын ичинде тургандай жазыңыз.
owrs-file-unreadable = { $file }: окулбайт ({ $reason }). Файлдын атын жана ага болгон укукту текшериңиз.
owrs-out-is-cases = { $path } — учурлардын өз файлы, ал жоголуп кетмек. Башка файлды көрсөтүңүз: --out.
owrs-out-unwritable = { $path } файлына жазууга болбойт ({ $reason }). Башка файлды көрсөтүңүз: --out.

owrs-cases-missing = Эсептей турган нерсе жок. Папканы (--rates) жана файлды (--cases) көрсөтүңүз.
owrs-cases-column = { $path } ичинде { $name } тилкеси жок. Биринчи сап file, class жана inputs тилкелерин атайт.
owrs-cases-short = Сапта тилкелер биринчи саптагыдан аз. file, class жана inputs тилкелерин толтуруңуз.
owrs-cases-progress = Эсеп: { $done } …
owrs-cases-sum = Эсеп: { $done }; четке кагылганы: { $refused }. Себеби error тилкесинде.
owrs-inputs-not-json = Баштапкы маалымат JSON объектиси эмес ({ $reason }). Аны мындай жазыңыз: {"{"}"usage_ccf": 12.5{"}"}.
owrs-inputs-twice = { $name } баштапкы маалыматы эки жолу берилген. Бирөөнү калтырыңыз.
owrs-inputs-nested = { $name } баштапкы маалыматы — тизме же объект. Бир сан же текст бериңиз.

owrs-check-progress = Файл: { $done } …
owrs-check-read = { $file }: окулду
owrs-check-warned = { $file }: эскертүү менен окулду
owrs-check-refused = { $file }: четке кагылды
owrs-check-sum = Файл: { $all }; окулганы: { $read }; эскертүү менен: { $warned }; четке кагылганы: { $refused }.

# Файл же эсеп эмне үчүн четке кагылат. Орду, классы жана талаасы сүйлөмдүн алдында турат.
owrs-refusal-file-too-large = Файл { $limit } байттан чоң, тарифке мынча керек эмес. Бул тариф файлы экенин текшериңиз.
owrs-refusal-not-utf8 = Текст UTF-8 коддоосунда эмес. Файлды UTF-8 менен сактаңыз.
owrs-refusal-control-character = YAML { $code } белгисине жол бербейт. Аны өчүрүңүз.
owrs-refusal-yaml = Текст YAML эрежесин бузат ({ $detail }). Чегинүүнү жана белгилерди жанындагы саптар менен салыштырыңыз.
owrs-refusal-tab-indent = YAML боштук күткөн жерде табуляция турат. Анын ордуна боштук коюңуз.
owrs-refusal-too-deep = Маанилер { $limit } деңгээлден тереңирээк камтылган. Кашааларды жана чегинүүлөрдү текшериңиз.
owrs-refusal-too-many-values = Файлда { $limit } мааниден көп. Аны бөлүңүз.
owrs-refusal-duplicate-key = { $key } бул жерде экинчи жолу турат; биринчиси { $line }-сапта. Бирөөнү калтырыңыз.
owrs-refusal-key-not-text = Ат турчу жерде тизме же таблица турат. Атты текст менен жазыңыз.
owrs-refusal-alias = YAML шилтемелери (*ат, <<) окулбайт. Маанилерди толук жазыңыз.
owrs-refusal-tag = { $tag } белгиси мааниден бир нерсе жасоону талап кылат. Маанинин өзүн жазыңыз.
owrs-refusal-several-documents = Бул жерден экинчи YAML документи башталат. Аны өзүнчө файлга коюңуз.
owrs-refusal-rates-missing = Керектөөчүлөрдүн класстары бар rate_structure жок. Бул тариф файлы экенин текшериңиз.
owrs-refusal-class-unknown = { $class } классы жок. Файлда барлары: { $known }.
owrs-refusal-class-not-fields = Класста талаа жок. Аларды анын астына чегинип жазыңыз.
owrs-refusal-bill-missing = Класста bill талаасы жок. Аны эсептин формуласы менен кошуңуз.
owrs-refusal-value-empty = Мааниси жок. Аны жазыңыз.
owrs-refusal-value-nested = Бир сан, текст же тизме турчу жерде таблица же тизме турат. Чегинүүлөрдү текшериңиз.
owrs-refusal-number-too-large = Сандын цифралары сакталганынан көп. Аны текшериңиз.
owrs-refusal-number-ambiguous = { $text } санын бир программа сегиздик, башкасы ондук деп окуйт. Аны алдындагы нөлсүз жазыңыз.
owrs-refusal-number-not-finite = { $text } — өлчөм эмес. Сан жазыңыз.
owrs-refusal-formula-too-long = Формула { $limit } белгиден узун. Аны бир нече талаага бөлүңүз.
owrs-refusal-formula-too-deep = Кашаалар менен белгилер { $limit } деңгээлден тереңирээк камтылган. Формуланы бир нече талаага бөлүңүз.
owrs-refusal-formula-ends-early = Формула бүтпөй калган. Жетпегенин кошуңуз: маани же жабуучу кашаа.
owrs-refusal-formula-unexpected = { $found } формуланын бул жеринде тура албайт. Анын алдындагысын текшериңиз.
owrs-refusal-formula-character = { $found } белгисине формулада орун жок. Анда сандар, аттар, + - * / ^ жана кашаалар болот.
owrs-refusal-formula-function = { $name }(…) — функция, формулада алар жок. Эсептөөнүн өзүн жазыңыз.
owrs-refusal-division-by-zero = Формула нөлгө бөлөт. Бөлүүчүнү текшериңиз.
owrs-refusal-power-fractional = Даража көрсөткүчү бүтүн сан эмес. Бүтүн сан жазыңыз.
owrs-refusal-too-much-work = Эсепке { $limit } кадамдан көп керек. Классты жөнөкөйлөтүңүз.
owrs-refusal-chain-too-long = { $limit } талаадан көбү бири-бирине таянат. Классты жөнөкөйлөтүңүз.
owrs-refusal-cycle = Талаалар айланып бири-бирине таянат: { $path }. Алардын бирине маани бериңиз.
owrs-refusal-name-unknown = { $name } — класстын талаасы да, керектөөчүнүн баштапкы маалыматы да эмес. Талааны кошуңуз же баштапкы маалыматты бериңиз.
owrs-refusal-name-similar = { $name } — класстын талаасы да, керектөөчүнүн баштапкы маалыматы да эмес; { $similar } бар. Жазылышын текшериңиз.
owrs-refusal-input-not-number = { $name } баштапкы маалыматы «{ $text }», бирок сан керек. Сан бериңиз.
owrs-refusal-lookup-names-missing = Тандоо эмнеге көз каранды экени айтылган эмес. Аны depends_on астына жазыңыз.
owrs-refusal-lookup-values-missing = Тандоонун маанилери жок. Аларды values астына ар бирин ачкычы менен жазыңыз.
owrs-refusal-lookup-part-unknown = Тандоодо depends_on жана values болот; { $key } андай эмес. Жазылышын жана чегинүүсүн текшериңиз.
owrs-refusal-key-missing = { $names } = { $key } үчүн маани жок. Барлары: { $known }.
owrs-refusal-key-ambiguous = { $key } бирден көп ачкычты билдирет. Баштапкы маалыматты ачкыч жазылгандай бериңиз.
owrs-refusal-list-not-number = Бир сан керек жерде бир нече маани турат. Бирөөнү калтырыңыз.
owrs-refusal-percent-elsewhere = { $text }: үлүштөр Budget блокторунун башталыштарында гана турат. Сан жазыңыз.
owrs-refusal-blocks-elsewhere = Tiered жана Budget commodity_charge менен variable_drought_surcharge талааларында гана турат. Сан же формула жазыңыз.
owrs-refusal-blocks-missing = Блоктор боюнча төлөмгө { $name } талаасы керек. Аны кошуңуз.
owrs-refusal-block-counts = Блоктордун башталышы { $starts }, баасы { $prices }. Ар бир башталышка баа жазыңыз.

# Окулган файлда эмне кызык.
owrs-oddity-cannot-bill = Буга муктаж эсеп четке кагылат. { $reason }
owrs-oddity-fractional-start = Блок бирдиктин ичинде башталат ({ $starts }); Tiered болгондо алдыңкы блок бүтүн бир бирдик төмөн бүтөт.
owrs-oddity-first-start-not-zero = Биринчи блок { $start } менен башталат; бул башталыш таасир этпейт, блок биринчи бирдиктен башталат.
owrs-oddity-starts-not-increasing = Блок алдыңкысынан жогору башталбайт ({ $starts }) жана бирдик албайт.
owrs-oddity-budget-rounding = { $formula } ичинде ар бир көбөйтүүчү адегенде бүтүн санга тегеректелет, эталон программа ушундай кылат.
owrs-oddity-unusual-input = { $name } — класстын талаасы да, кадимки баштапкы маалымат да эмес: аны керектөөчү бериши керек.
owrs-oddity-misspelt-name = { $name } — класстын талаасы да, кадимки баштапкы маалымат да эмес; { $similar } бар. Жазылышын текшериңиз.
owrs-oddity-key-never-found = { $key } ачкычынын бөлүктөрү тандоонун аттарынан аз, ал эч качан табылбайт.
owrs-oddity-keys-exclude = { $name } боюнча тандоолордун жалпы ачкычы жок: алардын бири дайыма иштебейт.
owrs-oddity-tab = Саптын башында табуляция турат; башка программалар мындай файлды четке кагат. Анын ордуна боштук коюңуз.
owrs-oddity-thousands = { $text } миңдердин арасындагы белгилери менен окулду.
owrs-oddity-convention-spelling = { $text } тамгаларынын чоң-кичинесине карабай Tiered же Budget деп окулду.
owrs-oddity-unit-unknown = { $text } — белгисиз бирдик (ccf, kgal, kilolitre, litre). Эсептер ага көз каранды эмес.
owrs-oddity-frequency-unknown = { $text } — белгисиз эсеп мезгили (Monthly, Bi-Monthly, Quarterly, Annually). Эсептер ага көз каранды эмес.

# aimak owrs export. Формат айта албаган нерсе файлдын башында да түшүндүрмө катары турат; сүйлөмдүн
# алдында — тарифтеги орду.
owrs-export-whole = { $path }: жазылды, { $from } күнкү редакция. Файлда анын баары бар.
owrs-export-partly = { $path }: жазылды, { $from } күнкү редакция. Айтылбаганы: { $number }; баары жогоруда жана файлдын башында саналган.
owrs-export-none = { $path } жазылган жок: анда бир да класс болмок эмес.
owrs-export-minimum = Форматта эң аз эсеп жок. Андан төмөн эсептер файл боюнча азыраак чыгат.
owrs-export-rounding = Формат тегеректебейт. Файл боюнча жыйынтыктар тегеректелген эмес.
owrs-export-blocks-of-count = Форматта керектөөнүн гана блоктору бар. Бул төлөм калтырылды.
owrs-export-blocks-of-part = Өз коюмдары бар жеңилдикте үй-бүлөнүн ар бир бөлүгүнүн өз блоктору болот, ал эми форматта бир эсепте бир керектөө. Мындай үй-бүлөлөр үчүн бул төлөм калтырылды.
owrs-export-blocks-cross = Айрым керектөөчүлөрдө чектер башка төлөмдүкүнөн жогору, башкаларда төмөн, ал эми форматта бир эсепте блоктордун бир тизмеси. Бул төлөм калтырылды.
owrs-export-limit-too-fine = Чек литрдин бүтүн саны эмес. Эң жакыны жазылды.
owrs-export-share-of-count = Даана менен саналгандын үлүшү тегеректелет, формат болсо тегеректебейт. Бул төлөм калтырылды.
owrs-export-meter-sizes-apart = Бардык коюмдары бар эсептегич өлчөмү жок. Бул төлөмдүн коюмдары калтырылды.
owrs-export-norm-missing = { $connection } туташуусу үчүн норма жок, бирок айрым айларда же айрым үйлөр үчүн ал боюнча эсептелет. Анын классы калтырылды.
owrs-export-too-large = Коюм так эсептөө үчүн өтө чоң. Бул төлөм калтырылды.
owrs-export-no-charges = Бул редакция боюнча эч кимге эч нерсе эсептелбейт. Төлөмдөрдү кошуңуз же башка редакцияны алыңыз: --on.
owrs-export-file-too-large = Файл бул жерде болуучу тариф файлынан чоң. Ашыкчасын калтырыңыз.

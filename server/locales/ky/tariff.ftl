# JSON файлдарындагы тарифтер: aimak bill --tariff, --compare. Талаалардын аттары (rate, blocks,
# up_to …) которулбайт.

tariff-file-unreadable = { $file }: окулбайт ({ $reason }). Файлдын атын жана ага укукту текшериңиз.
tariff-file-too-large = { $file }: { $limit } байттан чоң, тариф үчүн бул өтө көп. Бул тарифтин файлы экенин текшериңиз.
tariff-file-malformed = { $file }, { $line }-сап, { $column }-белги: бул тарифтин формасы эмес ({ $reason }). «aimak schema tariff» чыгарган форма менен салыштырыңыз.
tariff-file-date = { $text } — календардагы күн эмес. --on маанисин ЖЖЖЖ-АА-КК түрүндө жазыңыз, мисалы 2026-01-31.
tariff-file-not-in-force = { $file }: { $date } күнү бир да версия күчүндө эмес; биринчиси { $first } күнү башталат. --on артына кийинки күндү жазыңыз.
tariff-file-measures = Төлөмдөр бир нече түрдүү нерсени эсептейт: { $known }. Реестрде алардын кайсынысы жазылганын --flow артына жазыңыз.
tariff-file-measure-unknown = { $text } булардын бири эмес: { $known }. --flow артына бирин жазыңыз.
tariff-fault-told = { $file } { $pointer }: { $sentence }
tariff-note-counted-together = { $file } { $pointer }: коюмдар тыйындан майда; алар { $per } бирдик үчүн коюм катары так сакталды.

tariff-rule-empty = Бул жерде эч нерсе жазылган эмес. Толтуруңуз.
tariff-rule-too-long = Текстте { $length } белги бар, { $limit } сакталат. Кыскартыңыз.
tariff-rule-too-many = Тизмеде { $count } жазуу бар, эң көп { $limit } окулат. Кыскартыңыз.
tariff-rule-control-character = { $position }-орундагы белги көрүнбөйт. Аны өчүрүңүз.
tariff-rule-unknown-word = «{ $value }» бул жерде белгисиз. Булардын бирин жазыңыз: { $known }.
tariff-rule-not-a-decimal = «{ $value }» — ондук сан эмес. Цифраларды жана эң көп бир чекитти жазыңыз, мисалы 19.50.
tariff-rule-too-fine = «{ $value }» санында чекиттен кийин { $decimals } цифрадан көп. Тегеректеңиз.
tariff-rule-too-large = «{ $value }» так эсептелүүчүдөн чоң. Текшериңиз.
tariff-rule-negative = «{ $value }» нөлдөн төмөн. Нөл же андан чоң сан жазыңыз.
tariff-rule-not-positive = «{ $value }» нөлдөн чоң болушу керек. Текшериңиз.
tariff-rule-above-whole = «{ $value }» 100 пайыздан чоң. 100 же андан аз жазыңыз.
tariff-rule-not-a-date = «{ $value }» — календардагы күн эмес. ЖЖЖЖ-АА-КК түрүндө жазыңыз.
tariff-rule-version-order = Версия алдыңкысынан ({ $before }) кийин башталбайт. Версияларды ирети менен жазыңыз, эң эскисин биринчи.
tariff-rule-not-a-month = { $value } — ай эмес. 1ден 12ге чейинки санды жазыңыз.
tariff-rule-not-a-size = { $value } — өлчөгүчтүн диаметри эмес. Миллиметр менен 0дөн 65535ке чейин жазыңыз.
tariff-rule-price-none = Төлөмдүн баасы жок. rate, blocks же meter_sizes кошуңуз.
tariff-rule-price-many = Төлөмдүн { $count } баасы бар. rate, blocks жана meter_sizes ичинен бирин калтырыңыз.
tariff-rule-block-without-end = Акыркы блоктун гана аягы болбойт. up_to кошуңуз.
tariff-rule-last-block-ends = Акыркы блок бүтөт, андан жогору канча төлөнөрү белгисиз. up_to'ну алып салыңыз же блок кошуңуз.
tariff-rule-block-order = Блок алдыңкысынан жогору бүтпөйт. Блокторду ирети менен жазыңыз, эң төмөнкүсүн биринчи.
tariff-rule-twice = Бул мурда айтылган: { $first }. Экөөнүн бирин калтырыңыз.
tariff-rule-outside-scheme = Эки топтуу тарифте { $group } тобу жок. population же others жазыңыз, же scheme'ди алып салыңыз.

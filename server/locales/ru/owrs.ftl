# Команды для файлов тарифов Open Water Rate Specification: aimak bill --rates, aimak owrs check.
# Слова формата (rate_structure, bill, depends_on, Tiered …) не переводятся.

owrs-folder-unusable = Папка { $path } не читается ({ $reason }). Проверьте её имя и права на неё.
owrs-folder-empty = Ниже { $path } нет файлов тарифов. Назовите папку с файлами .owrs, .yaml или .yml.
owrs-file-outside = { $file }: путь ведёт за пределы папки тарифов. Запишите его так, как файл лежит в этой папке.
owrs-file-unreadable = { $file }: не читается ({ $reason }). Проверьте имя файла и права на него.
owrs-out-is-cases = { $path } — файл самих случаев, он пропал бы. Укажите другой файл: --out.
owrs-out-unwritable = В { $path } нельзя записать ({ $reason }). Укажите другой файл: --out.

owrs-cases-missing = Считать нечего. Укажите папку (--rates) и файл (--cases).
owrs-cases-column = В { $path } нет столбца { $name }. Первая строка называет столбцы file, class и inputs.
owrs-cases-short = В строке меньше столбцов, чем в первой. Заполните file, class и inputs.
owrs-cases-progress = Счетов: { $done } …
owrs-cases-sum = Счетов: { $done }; отклонено: { $refused }. Причины — в столбце error.
owrs-inputs-not-json = Входные данные — не объект JSON ({ $reason }). Запишите их так: {"{"}"usage_ccf": 12.5{"}"}.
owrs-inputs-twice = Входное данное { $name } дано дважды. Оставьте одно.
owrs-inputs-nested = Входное данное { $name } — список или объект. Дайте одно число или текст.

owrs-check-progress = Файлов: { $done } …
owrs-check-read = { $file }: прочитан
owrs-check-warned = { $file }: прочитан с предупреждениями
owrs-check-refused = { $file }: отклонён
owrs-check-sum = Файлов: { $all }; прочитано: { $read }; с предупреждениями: { $warned }; отклонено: { $refused }.

# Почему файл или счёт отклонён. Место, класс и поле стоят перед предложением.
owrs-refusal-file-too-large = Файл больше { $limit } байт — больше, чем нужно тарифу. Проверьте, что это файл тарифа.
owrs-refusal-not-utf8 = Текст не в кодировке UTF-8. Сохраните файл в UTF-8.
owrs-refusal-control-character = YAML не допускает знак { $code }. Удалите его.
owrs-refusal-yaml = Текст нарушает правило YAML ({ $detail }). Сравните отступ и знаки с соседними строками.
owrs-refusal-tab-indent = Там, где YAML требует пробелов, стоит табуляция. Замените её пробелами.
owrs-refusal-too-deep = Значения вложены глубже { $limit } уровней. Проверьте скобки и отступы.
owrs-refusal-too-many-values = В файле больше { $limit } значений. Разделите его.
owrs-refusal-duplicate-key = { $key } стоит здесь второй раз; первый — в строке { $line }. Оставьте одно.
owrs-refusal-key-not-text = Список или таблица там, где должно быть имя. Запишите имя текстом.
owrs-refusal-alias = Ссылки YAML (*имя, <<) не читаются. Выпишите значения.
owrs-refusal-tag = Пометка { $tag } требует что-то сделать со значением. Запишите само значение.
owrs-refusal-several-documents = Здесь начинается второй документ YAML. Вынесите его в отдельный файл.
owrs-refusal-rates-missing = Нет rate_structure с классами потребителей. Проверьте, что это файл тарифа.
owrs-refusal-class-unknown = Класса { $class } нет. В файле есть: { $known }.
owrs-refusal-class-not-fields = У класса нет полей. Запишите их под ним с отступом.
owrs-refusal-bill-missing = У класса нет поля bill. Добавьте его с формулой счёта.
owrs-refusal-value-empty = Нет значения. Запишите его.
owrs-refusal-value-nested = Таблица или список там, где должно быть одно число, текст или список. Проверьте отступы.
owrs-refusal-number-too-large = В числе больше цифр, чем хранится. Проверьте его.
owrs-refusal-number-ambiguous = Одни программы читают { $text } как восьмеричное число, другие — как десятичное. Запишите его без нуля впереди.
owrs-refusal-number-not-finite = { $text } — не количество. Запишите число.
owrs-refusal-formula-too-long = Формула длиннее { $limit } знаков. Разделите её на несколько полей.
owrs-refusal-formula-too-deep = Скобки и знаки вложены глубже { $limit } уровней. Разделите формулу на несколько полей.
owrs-refusal-formula-ends-early = Формула обрывается. Допишите недостающее: значение или закрывающую скобку.
owrs-refusal-formula-unexpected = { $found } не может стоять в этом месте формулы. Проверьте, что стоит перед этим.
owrs-refusal-formula-character = Знаку { $found } нет места в формуле. В ней бывают числа, имена, + - * / ^ и скобки.
owrs-refusal-formula-function = { $name }(…) — функция, а в формулах их нет. Запишите само вычисление.
owrs-refusal-division-by-zero = Формула делит на ноль. Проверьте делитель.
owrs-refusal-power-fractional = Показатель степени не целый. Запишите целый.
owrs-refusal-too-much-work = Счёт требует больше { $limit } шагов. Упростите класс.
owrs-refusal-chain-too-long = Более { $limit } полей опираются одно на другое. Упростите класс.
owrs-refusal-cycle = Поля опираются друг на друга по кругу: { $path }. Дайте одному из них значение.
owrs-refusal-name-unknown = { $name } — ни поле класса, ни входное данное потребителя. Добавьте поле или дайте входное данное.
owrs-refusal-name-similar = { $name } — ни поле класса, ни входное данное потребителя; есть { $similar }. Проверьте написание.
owrs-refusal-input-not-number = Входное данное { $name } равно «{ $text }», а нужно число. Дайте число.
owrs-refusal-lookup-names-missing = Выбор не говорит, от чего зависит. Назовите это под depends_on.
owrs-refusal-lookup-values-missing = У выбора нет значений. Запишите их под values, каждое со своим ключом.
owrs-refusal-lookup-part-unknown = У выбора есть depends_on и values; { $key } — ни то, ни другое. Проверьте написание и отступ.
owrs-refusal-key-missing = Для { $names } = { $key } значения нет. Есть: { $known }.
owrs-refusal-key-ambiguous = { $key } значит больше чем один ключ. Дайте входное данное так, как написан ключ.
owrs-refusal-list-not-number = Несколько значений там, где нужно одно число. Оставьте одно.
owrs-refusal-percent-elsewhere = { $text }: доли стоят только среди начал блоков Budget. Запишите число.
owrs-refusal-blocks-elsewhere = Tiered и Budget стоят только в commodity_charge и variable_drought_surcharge. Запишите число или формулу.
owrs-refusal-blocks-missing = Плате по блокам нужно поле { $name }. Добавьте его.
owrs-refusal-block-counts = Начал блоков { $starts }, цен { $prices }. Запишите цену для каждого начала.

# Что странно в прочитанном файле.
owrs-oddity-cannot-bill = Счёт, которому это нужно, отклоняется. { $reason }
owrs-oddity-fractional-start = Блок начинается внутри единицы ({ $starts }); при Tiered предыдущий блок кончается на целую единицу ниже.
owrs-oddity-first-start-not-zero = Первый блок начинается с { $start }; это начало не действует, блок идёт с первой единицы.
owrs-oddity-starts-not-increasing = Блок начинается не выше предыдущего ({ $starts }) и не получает единиц.
owrs-oddity-budget-rounding = В { $formula } каждый множитель сначала округляется до целого, как делает эталонная программа.
owrs-oddity-unusual-input = { $name } — не поле класса и не обычное входное данное: его должен дать потребитель.
owrs-oddity-misspelt-name = { $name } — не поле класса и не обычное входное данное; есть { $similar }. Проверьте написание.
owrs-oddity-key-never-found = В ключе { $key } меньше частей, чем имён у выбора; он никогда не найдётся.
owrs-oddity-keys-exclude = У выборов по { $name } нет общего ключа: один из них всегда отказывает.
owrs-oddity-tab = В начале строки стоит табуляция; другие программы такой файл отклоняют. Замените её пробелами.
owrs-oddity-thousands = { $text } прочитано со знаками между тысячами.
owrs-oddity-convention-spelling = { $text } прочитано как Tiered или Budget независимо от регистра букв.
owrs-oddity-unit-unknown = { $text } — неизвестная единица (ccf, kgal, kilolitre, litre). Счета от неё не зависят.
owrs-oddity-frequency-unknown = { $text } — неизвестный период счёта (Monthly, Bi-Monthly, Quarterly, Annually). Счета от него не зависят.

# aimak owrs export. Чего формат не может сказать, стоит и примечаниями в начале файла; перед
# предложением — место в тарифе.
owrs-export-whole = { $path }: записан, редакция от { $from }. В файле она вся.
owrs-export-partly = { $path }: записан, редакция от { $from }. Не выражено: { $number }; всё перечислено выше и в начале файла.
owrs-export-none = { $path } не записан: в нём не было бы ни одного класса.
owrs-export-minimum = В формате нет наименьшего счёта. Счета ниже него выходят по файлу меньше.
owrs-export-rounding = Формат не округляет. Итоги по файлу не округлены.
owrs-export-blocks-of-count = В формате есть блоки только потребления. Это начисление опущено.
owrs-export-blocks-of-part = При льготе со своими ставками у каждой части семьи свои блоки, а в формате у счёта одно потребление. Для таких семей это начисление опущено.
owrs-export-blocks-cross = У одних потребителей границы выше границ другого начисления, у других ниже, а в формате у счёта один список блоков. Это начисление опущено.
owrs-export-limit-too-fine = Граница — не целое число литров. Записано ближайшее.
owrs-export-share-of-count = Доля того, что считают штуками, округляется, а формат не округляет. Это начисление опущено.
owrs-export-meter-sizes-apart = Нет размера счётчика, у которого есть все ставки. Ставки этого начисления опущены.
owrs-export-norm-missing = Для подключения { $connection } нет нормы, хотя в некоторые месяцы или для некоторых домов начисляют по ней. Его класс опущен.
owrs-export-too-large = Ставка слишком велика, чтобы считать точно. Это начисление опущено.
owrs-export-no-charges = По этой редакции никому ничего не начисляют. Добавьте начисления или возьмите другую редакцию: --on.
owrs-export-file-too-large = Файл больше, чем здесь могут быть файлы тарифов. Опустите лишнее.

# Тарифы в файлах JSON: aimak bill --tariff, --compare. Имена полей (rate, blocks, up_to …) не
# переводятся.

tariff-file-unreadable = { $file }: не читается ({ $reason }). Проверьте имя файла и права на него.
tariff-file-too-large = { $file }: больше { $limit } байт, для тарифа это слишком много. Проверьте, что это файл тарифа.
tariff-file-malformed = { $file }, строка { $line }, знак { $column }: это не форма тарифа ({ $reason }). Сравните с тем, что печатает «aimak schema tariff».
tariff-file-date = { $text } — не день календаря. Запишите --on как ГГГГ-ММ-ДД, например 2026-01-31.
tariff-file-not-in-force = { $file }: на { $date } ни одна версия не действует; первая начинается { $first }. Укажите после --on более поздний день.
tariff-file-measures = Начисления считают несколько разных величин: { $known }. Укажите после --flow, какая из них записана в реестре.
tariff-file-measure-unknown = { $text } — не одна из величин { $known }. Запишите после --flow одну из них.
tariff-fault-told = { $file } { $pointer }: { $sentence }
tariff-note-counted-together = { $file } { $pointer }: ставки мельче тыйына; они сохранены точно, как ставки за { $per } единиц.

tariff-rule-empty = Здесь ничего не записано. Заполните.
tariff-rule-too-long = В тексте { $length } знаков, хранится { $limit }. Сократите его.
tariff-rule-too-many = В списке { $count } записей, читается не больше { $limit }. Сократите его.
tariff-rule-control-character = Знак на месте { $position } невидим. Удалите его.
tariff-rule-unknown-word = «{ $value }» здесь не известно. Запишите одно из: { $known }.
tariff-rule-not-a-decimal = «{ $value }» — не десятичное число. Запишите цифры и не больше одной точки, например 19.50.
tariff-rule-too-fine = В «{ $value }» после точки больше цифр, чем { $decimals }. Округлите.
tariff-rule-too-large = «{ $value }» — больше, чем считается точно. Проверьте.
tariff-rule-negative = «{ $value }» ниже нуля. Запишите ноль или больше.
tariff-rule-not-positive = «{ $value }» должно быть больше нуля. Проверьте.
tariff-rule-above-whole = «{ $value }» — больше 100 процентов. Запишите 100 или меньше.
tariff-rule-not-a-date = «{ $value }» — не день календаря. Запишите ГГГГ-ММ-ДД.
tariff-rule-version-order = Версия начинается не позже предыдущей ({ $before }). Расположите версии по порядку, старшую первой.
tariff-rule-not-a-month = { $value } — не месяц. Запишите число от 1 до 12.
tariff-rule-not-a-size = { $value } — не диаметр счётчика. Запишите миллиметры, от 0 до 65535.
tariff-rule-price-none = У начисления нет цены. Добавьте rate, blocks или meter_sizes.
tariff-rule-price-many = Цен у начисления: { $count }. Оставьте одно из rate, blocks и meter_sizes.
tariff-rule-block-without-end = Только у последнего блока нет конца. Добавьте up_to.
tariff-rule-last-block-ends = Последний блок кончается, и неизвестно, сколько платят выше него. Уберите up_to или добавьте блок.
tariff-rule-block-order = Блок кончается не выше предыдущего. Расположите блоки по порядку, нижний первым.
tariff-rule-twice = Это уже сказано: { $first }. Оставьте одно из двух.
tariff-rule-outside-scheme = Тариф из двух групп не знает группы { $group }. Запишите population или others либо уберите scheme.

# Реестры потребителей в файлах CSV и XLSX: aimak bill --register.

register-file-unreadable = { $file }: не читается ({ $reason }). Проверьте имя файла и права на него.
register-out-is-input = { $path } — один из читаемых файлов, он был бы потерян. Укажите после --out другой файл.
register-out-unwritable = { $path } не записывается ({ $reason }). Укажите после --out другой файл.
register-mapping-malformed = { $file }: это не форма соответствия столбцов ({ $reason }). Сравните с тем, что печатает «aimak schema register-mapping», или удалите файл: он будет создан заново.
register-mapping-unwritable = { $path } не записывается ({ $reason }). Укажите после --mapping другой файл.
register-reading-progress = Чтение { $file } …
register-bills-progress = Записано счетов: { $done } …

register-place-sheet = { $file }, лист «{ $sheet }»
register-place-row = { $file }, строка { $row }
register-place-column = { $file }, строка { $row }, столбец { $letters }
register-place-named-column = { $file }, строка { $row }, столбец { $letters } «{ $head }»
register-fault-told = { $place }: { $sentence }
register-fault-told-value = { $place }, «{ $value }»: { $sentence }
register-faults-more = Не перечислено ошибок: { $count }.
register-refused-sum = Счета не составлены: отклонено строк: { $rows }, ошибок: { $faults }. Исправьте их или добавьте --skip-refused, чтобы составить счета по остальным строкам.
register-skipped-sum = Пропущено строк: { $rows }, ошибок: { $faults }.

register-rule-file-empty = Файл пуст. Проверьте, тот ли это файл.
register-rule-file-too-large = Файл или то, что в нём упаковано, больше, чем читается. Разделите его.
register-rule-file-kind = Это не CSV и не XLSX. Откройте файл в табличной программе и сохраните как XLSX (без пароля) или CSV.
register-rule-file-damaged = Файл обрезан или повреждён. Откройте его в табличной программе и сохраните ещё раз.
register-rule-sheet-unknown = Листа «{ $wanted }» нет. В файле есть: { $known }. Исправьте «sheet» в соответствии столбцов.
register-rule-header-missing = Не найдена строка с заголовками столбцов: в ней должны быть лицевой счёт и хотя бы ещё один столбец. Известные заголовки: { $account }, { $group }, { $persons } … Другие можно указать в соответствии столбцов (--mapping).
register-rule-mapping-field = В соответствии столбцов для «{ $head }» указано «{ $value }», такого поля нет. Поля перечисляет «aimak schema register».
register-rule-column-twice = То же самое уже есть в столбце { $first }. Укажите для одного из них «ignore» в соответствии столбцов (--mapping) или переименуйте его.
register-rule-column-missing = Тарифу нужен столбец «{ $field }», в реестре его нет. Добавьте его или укажите нужный столбец в соответствии столбцов (--mapping).
register-rule-too-many-rows = Строк больше, чем { $limit }. Разделите файл.
register-rule-cell-without-head = Ячейка стоит правее последнего заголовка. Дайте столбцу заголовок; а если столбцы разделены запятой, заключите числа с десятичной запятой в кавычки.
register-rule-account-missing = В строке нет лицевого счёта. Впишите его или удалите строку.
register-rule-account-twice = Этот лицевой счёт уже есть в строке { $row }. Исправьте или удалите один из двух.
register-rule-too-long = В тексте больше знаков, чем { $limit }. Сократите его.
register-rule-control-character = В тексте есть невидимый знак. Наберите текст заново.
register-rule-unknown-word = Слово не известно. Запишите одно из: { $known }.
register-rule-cell-empty = Не заполнено «{ $field }», а на этом держится счёт. Заполните; если ничего нет, запишите 0.
register-rule-not-a-number = Это не число. Запишите цифры и не больше одного десятичного знака, без единицы измерения.
register-rule-ambiguous = Это может быть { $thousands } или { $decimal }. Запишите одно из двух или укажите в соответствии столбцов (--mapping), какой десятичный знак в файле.
register-rule-too-fine-whole = Здесь нужно целое число. Запишите его без десятичного знака.
register-rule-too-fine = После десятичного знака больше цифр, чем { $decimals }. Округлите.
register-rule-too-large = Столько не бывает. Проверьте цифры.
register-rule-negative = Число ниже нуля. Запишите ноль или больше; поправкам за прошлые месяцы здесь не место.
register-rule-error-value = Формула в ячейке дала ошибку. Исправьте её в таблице.
register-rule-relief-missing = Указано, сколько человек с льготой, но не какая льгота. Заполните «{ $field }».
register-rule-relief-twice = В строке названы две льготы. Оставьте одну.
register-rule-more-relieved = Льготников больше, чем людей. Исправьте одно из двух.

register-note-cp1251 = { $file }: прочитан как Windows-1251. Если буквы выглядят странно, файл в другой кодировке: сохраните его в UTF-8.
register-note-sheet = { $file }: прочитан лист «{ $name }». Не прочитаны: { $others }.
register-note-header = { $file }: заголовки столбцов стоят в строке { $row }.
register-note-ignored = { $file }: не прочитаны столбцы: { $heads }.
register-note-numbering = { $file }: строка { $row } только нумерует столбцы и не прочитана.
register-note-total = { $file }: строка { $row } — итоги, она не прочитана.
register-note-metered = { $file }: ни один столбец не говорит, как подключены потребители; принято, что у всех есть счётчик.
register-note-same-use = { $file }: потребление стоит в одном столбце; оно принято для каждого из двенадцати месяцев.

register-bill-refused = { $file }, строка { $row }, лицевой счёт { $account }, { $month }: { $sentence }
register-bill-no-charge = В тарифе нет начисления для такого потребителя. Проверьте группу и подключение или добавьте начисление.
register-bill-no-norm = Счётчика нет, и в тарифе нет нормы для такого подключения. Добавьте норму или исправьте подключение.
register-bill-no-meter-size = В тарифе нет ставки для счётчика { $size } мм. Добавьте её или исправьте диаметр.
register-bill-blocks = Блоки начисления { $charge } для этого потребителя убывают. Исправьте их границы.
register-bill-too-large = Суммы слишком велики для точного счёта. Проверьте потребление и ставки.
register-bill-by-other = По другому тарифу: { $sentence }
register-bills-more = Не перечислено лицевых счетов без начисления: { $count }. Все они есть в столбце error.

register-total-tariff = { $title } (действует с { $date })
register-total-fictional = Цифры этого тарифа вымышлены.
register-total-compared = Сравнение: { $title } (действует с { $date })
register-total-group = { $group }: лицевых счетов { $accounts }, за год { $amount }
register-total-change = { $group }: лицевых счетов { $accounts }, за год { $amount }; по другому тарифу { $other }, разница { $difference }; дешевле станет у { $less }, так же у { $same }, дороже у { $more }
register-total-all = Всего
register-total-too-large = больше, чем считается

register-group-population = Население
register-group-budget = Бюджетные организации
register-group-others = Прочие потребители
register-group-large-commercial-1 = Крупные предприятия, класс 1
register-group-large-commercial-2 = Крупные предприятия, класс 2
register-group-large-commercial-3 = Крупные предприятия, класс 3

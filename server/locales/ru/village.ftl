# Первый план села без учёта: aimak model village. Вопросы и допущения стоят среди слов ядра.

village-file-malformed = { $file }, строка { $line }, знак { $column }: это не форма ответов ({ $reason }). Сравните с тем, что печатает «aimak schema village».
village-refused-count = { $count ->
    [one] { $file }: надо исправить { $count } место; плана нет.
    [few] { $file }: надо исправить { $count } места; плана нет.
    [many] { $file }: надо исправить { $count } мест; плана нет.
   *[other] { $file }: надо исправить { $count } места; плана нет.
}
village-picture-year = { $name }, { $year }: { $value }
village-picture-years = { $name }, { $first } → { $last }: { $from } → { $to }
village-assumed-head = Допущено, пока никто не посчитал; нормой не является ничто из этого:
village-assumed-line = { $name }: { $value }; может быть от { $low } до { $high }. { $reason }
village-next-head = Узнайте сначала это: от этого средний тариф, покрывающий затраты, меняется больше всего.
village-next-line = { $number }. { $name }: тариф от { $low } до { $high }.
village-next-open = { $number }. { $name }: на одном конце диапазона тарифа вовсе нет.

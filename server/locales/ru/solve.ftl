# Ответы aimak model solve. Названия целей и рычагов стоят среди слов ядра.

solve-file-malformed = { $file }, строка { $line }, знак { $column }: это не форма целей ({ $reason }). Сравните с тем, что печатает «aimak schema targets».
solve-refused-count = { $count ->
    [one] { $file }: надо исправить { $count } место; подбора не было.
    [few] { $file }: надо исправить { $count } места; подбора не было.
    [many] { $file }: надо исправить { $count } мест; подбора не было.
   *[other] { $file }: надо исправить { $count } места; подбора не было.
}
solve-answer-least = Наименьшие значения, при которых выполнены все цели. Доказано, что ниже нельзя:
solve-answer-found = При этих значениях выполнены все цели. Поиск закончился раньше, чем стало ясно, что ниже нельзя:
solve-answer-conflict = Эти цели вместе невыполнимы. Доказано, что их не выполняют никакие значения рычагов:
solve-answer-conflict-unsure = Эти цели вместе невыполнимы. Поиск закончился раньше срока: целей может быть меньше, а числа ниже — ближе:
solve-answer-undecided = Значений, при которых выполнены все цели, не нашлось, но поиск закончился раньше, чем стало ясно, что их нет. Дайте рычагам меньше значений (больше шаг) или меняйте меньше рычагов.
solve-answer-gives = Либо уступает одна из них:
solve-answer-value = { $lever }: { $value }
solve-answer-reached = { $target }. Достигнуто: { $reached } ({ $place })
solve-answer-no-value = { $target }. Значения нет ({ $place })
solve-answer-give = { $target } (вместо { $limit })
solve-answer-drop = без цели: { $target }
solve-answer-others = Другие цели и тогда не выполнены: есть ещё одно противоречие.
solve-answer-work = Наборов значений рассчитано: { $points }; диапазонов значений оценено: { $ranges }.

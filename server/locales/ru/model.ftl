# Финансовые планы в файлах JSON: aimak model. Коды показателей и единиц не переводятся.

model-file-unreadable = { $file }: не читается ({ $reason }). Проверьте имя файла и права на него.
model-file-too-large = { $file }: больше { $limit } байт, для плана это слишком много. Проверьте, что это файл плана.
model-file-malformed = { $file }, строка { $line }, знак { $column }: это не форма плана ({ $reason }). Сравните с тем, что печатает «aimak model schema».
model-refused-count = { $count ->
    [one] { $file }: надо исправить { $count } место; ничего не рассчитано.
    [few] { $file }: надо исправить { $count } места; ничего не рассчитано.
    [many] { $file }: надо исправить { $count } мест; ничего не рассчитано.
   *[other] { $file }: надо исправить { $count } места; ничего не рассчитано.
}
model-out-unwritable = { $file }: не записывается ({ $reason }). Проверьте папку и права на неё.
model-figure-unknown = В плане нет показателя «{ $figure }». Запишите после --explain один из этих, отдельно или с тем, о чём он (closing-cash.drinking-water.2030): { $known }.
model-figure-list = { $name }: в плане есть
model-summary-fictional = Все цифры вымышлены.
model-summary-prices = Деньги каждого года в ценах этого года; заданные величины в ценах { $year } года. Без налога, который добавляет счёт.
model-summary-service = { $service }, { $first } → { $last }
model-summary-line = { $name }: { $from } → { $to }
model-summary-nothing = Если ничего не делать, в { $year } году тарифы пришлось бы поднять сразу на { $later }; по плану к этому времени они вырастут на { $planned }.
model-summary-project = Проект «{ $name }»: чистая приведённая стоимость { $worth }, срок окупаемости { $payback }.
model-summary-project-alone = Проект «{ $name }»: чистая приведённая стоимость { $worth }; сам себя не окупает.
model-summary-lasting = В { $often } из 10 вариантов будущего денег хватает до декабря { $year } года ({ $futures } из { $all }).
model-summary-not-lasting = Денег хватает до декабря { $year } года только в { $futures } из { $all } вариантов будущего.
model-summary-gaps = { $count ->
    [one] { $count } показатель не имеет значения:
    [few] { $count } показателя не имеют значения:
    [many] { $count } показателей не имеют значения:
   *[other] { $count } показателя не имеют значения:
}
model-explain-told = (объяснено выше)
model-explain-deeper = { $count ->
    [one] (опирается ещё на { $count } показатель; глубже ведёт --depth)
    [few] (опирается ещё на { $count } показателя; глубже ведёт --depth)
    [many] (опирается ещё на { $count } показателей; глубже ведёт --depth)
   *[other] (опирается ещё на { $count } показателя; глубже ведёт --depth)
}
model-explain-given = Дано: { $evidence }
model-explain-given-date = Дано: { $evidence }, { $date }
model-explain-range = Может лежать от { $low } до { $high }
model-explain-source = Источник: { $source }
model-explain-reason = Причина: { $reason }
model-basis-law = Закон в той части, которую удалось прочитать: { $source }
model-basis-method = Принятый метод: { $source }
model-basis-own = Собственный расчёт приложения
model-basis-datum = Данные, не правило
model-part-upto = { $of }: часть до { $upto } включительно
model-part-above = { $of }: часть выше { $above }
model-part-between = { $of }: часть выше { $above } и до { $upto } включительно
model-least-of = наименьшее из: { $parts }
model-greatest-of = наибольшее из: { $parts }
model-counted-above = { $then }, если { $of } больше предела ({ $limit }); иначе ноль
model-rounded-nearest = { $of }, округлено до { $step }
model-rounded-even = { $of }, округлено до { $step } (середина к чётному)
model-rounded-down = { $of }, округлено вниз до { $step }
model-rounded-up = { $of }, округлено вверх до { $step }
model-gap-not-known = нет данных
model-gap-needs = не хватает показателя, который для него нужен
model-gap-division-by-zero = делить на ноль нельзя
model-gap-too-large = число слишком велико для точного расчёта
model-evidence-convention = постоянная
model-evidence-measured = измерено
model-evidence-decided = решение кенеша
model-evidence-statistic = статистика
model-evidence-modelled = расчёт
model-evidence-assumed = допущение
model-evidence-draft = проект
model-evidence-entered = введено
model-evidence-unconfirmed = пока не подтверждено
model-evidence-fictional = вымышлено

# Ссылка опирается на старое решение: что изменилось и оба результата.
since-head-title = Что изменилось с тех пор
# $question оканчивается вопросительным знаком.
since-moved-item = { $question } Было { $then }, стало { $now }.
since-gone-item = { $question } Только в тарифе ссылки: { $then }.
since-new-item = { $question } Только в новом тарифе: { $now }.
since-same-item = Все опубликованные числа в обоих тарифах одинаковы.
since-dropped-item = { $question } Для этого изменения из ссылки в новом тарифе нет места.
since-models-item = Модели те же: версия { $version }, как в ссылке.
since-table-name = Главные показатели при обоих тарифах
since-then-head = В ссылке: { $date }
since-now-head = Новейший: { $date }
since-difference-head = Разница
since-unknown-note = { $count ->
    [one] Для { $count } главного показателя нет данных ни при одном из тарифов.
    [few] Для { $count } главных показателей нет данных ни при одном из тарифов.
    [many] Для { $count } главных показателей нет данных ни при одном из тарифов.
   *[other] Для { $count } главных показателей нет данных ни при одном из тарифов.
}

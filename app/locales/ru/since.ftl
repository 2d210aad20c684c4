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
since-then-head = Как в ссылке: тариф, { $date }
since-now-head = По новейшему тарифу, { $date }
since-difference-head = Разница

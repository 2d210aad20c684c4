# Насколько надёжно значение: слово на метке рядом с числом.
evidence-convention-name = Постоянная
evidence-measured-name = Измерено
evidence-decided-name = Решение кенеша
evidence-statistic-name = Статистика
evidence-modelled-name = Расчёт
evidence-assumed-name = Допущение
evidence-draft-name = Проект
evidence-entered-name = Введено
evidence-unconfirmed-name = Не подтверждено
evidence-fictional-name = Вымышлено

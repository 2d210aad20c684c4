# Проектор в зале: мало слов.
hall-page-title = На экране: { $service }, { $place }
hall-fictional = Вымышлено
hall-case = { $service }, { $year } год. Расчёт, а не измерение.
hall-compare-title = Что платим и что получаем в { $year }?
hall-pay = Семья платит в месяц
hall-hours = Вода в сутки
hall-backlog = Отложенное обновление
hall-covers = Затраты покрыты
hall-runs-out = Деньги кончаются в { $year } году
hall-lasts = Денег хватает до { $year } года
hall-poorest = Бедные отдают { $share } дохода: { $verdict }
hall-nothing-title = Насколько вырастут тарифы к { $year }?
hall-rise-planned = По плану, шаг за шагом
hall-rise-later = Сразу, если ничего не делать
hall-steer-title = С планшета
hall-steer-code = Адрес студии, которая управляет этим проектором
hall-lost = Связь потеряна в { $time }. Это последняя картина.

# Раздел «Норма или счётчик?»: для дома и для всего села.
adviser-title = Норма или счётчик?
adviser-text = Сравнение платы по этому тарифу: дом без счётчика и тот же дом со счётчиком.
adviser-home-title = Для одного дома
adviser-home-connection-label = Как вода приходит в дом сейчас
adviser-home-persons-label = Сколько человек в доме
adviser-home-use-label = Сколько воды в месяц учтёт счётчик
adviser-home-price-label = Цена счётчика с установкой
adviser-home-none = В этом тарифе нет платы для дома без счётчика.
adviser-home-no-norm = Без счётчика: { $reason }
adviser-home-no-meter = Со счётчиком: { $reason }
adviser-home-by-norm = Без счётчика, в месяц
adviser-home-by-meter = Со счётчиком, в месяц
adviser-home-saved = Со счётчиком этот дом сэкономит { $sum } в месяц.
adviser-home-dearer = Со счётчиком этот дом заплатит на { $sum } в месяц больше.
adviser-home-same = Со счётчиком и без него плата одинакова.
adviser-home-use-missing = Чтобы сравнить, введите, сколько воды расходует дом.
adviser-even-label = Плата одинакова при расходе
adviser-even-note = Кто расходует меньше, тому счётчик выгоден.
adviser-even-never = Даже без расхода воды плата со счётчиком выше.
adviser-even-always = При любом расходе плата со счётчиком ниже.
adviser-payback-label = Счётчик окупится за
adviser-payback-never = При таком расходе счётчик ничего не экономит и не окупится.
adviser-payback-price = Чтобы узнать срок окупаемости, введите цену счётчика.
adviser-norms-title = Согласованы ли норма и цена по счётчику?
adviser-norms-text = { $persons ->
    [one] Плата за месяц для { $persons } человека, без налога.
    [few] Плата за месяц для { $persons } человек, без налога.
    [many] Плата за месяц для { $persons } человек, без налога.
   *[other] Плата за месяц для { $persons } человек, без налога.
}
adviser-norm-dearer = Без счётчика платят больше
adviser-norm-cheaper = Без счётчика платят меньше
adviser-norm-agrees = Согласованы
adviser-norm-unset = Норма не установлена
adviser-norm-head-home = Дом
adviser-norm-head-charged = Берут
adviser-norm-head-metered = Вода по норме через счётчик
adviser-norm-head-difference = Разница
adviser-norm-head-implied = Какому расходу равна плата
adviser-norm-head-verdict = Вывод
adviser-norms-agree = Без счётчика платят по норме и по той же цене: они согласованы.
adviser-village-title = Для всего села
adviser-village-share-label = Какая часть домов без счётчика его получит
adviser-village-use-label = Сколько воды в сутки расходует человек со счётчиком
adviser-village-head-figure = Показатель
adviser-village-head-now = Сейчас
adviser-village-head-then = Со счётчиками
adviser-village-revenue = Начисляется за год
adviser-village-coverage = Покрытие затрат
adviser-village-more = Предприятие начислит за год на { $sum } больше.
adviser-village-less = Предприятие начислит за год на { $sum } меньше.
adviser-village-same = Начисления не изменятся.
adviser-village-note = Затраты и собираемость остаются прежними: ни экономия на подъёме воды, ни цена счётчиков не учтены.
adviser-village-none = Здесь никто не платит без счётчика или нет цены по счётчику.
adviser-village-no-decision = Решение о тарифе на воду здесь неизвестно, поэтому всё село посчитать нельзя.
adviser-unfollowed = Расчёт для всего села знает только одну ставку на группу. В этом тарифе есть и другое, поэтому расчёт опирается на сегодняшний тариф.
adviser-missing = Для расчёта не хватает: { $names }.
adviser-no-value = нет данных

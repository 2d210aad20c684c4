# Разделы «Кто за кого платит» и «На что идёт эта плата».
subsidy-title = Кто за кого платит
subsidy-text = Каждый кубометр обходится одинаково, но группы платят по-разному.
subsidy-payers-label = { $group ->
    [population] Сколько домохозяйств платит
    [budget] Сколько бюджетных организаций платит
    [others] Сколько магазинов и прочих потребителей платит
   *[large-commercial-1] Сколько крупных потребителей платит
}
subsidy-giver-households = { $group ->
    [population] Каждое домохозяйство
    [budget] Каждая бюджетная организация
    [others] Каждый магазин или прочий потребитель
   *[large-commercial-1] Каждый крупный потребитель
} платит { $sum } в месяц за { $households }, остаётся { $rest }.
subsidy-giver-less = { $group ->
    [population] Каждое домохозяйство
    [budget] Каждая бюджетная организация
    [others] Каждый магазин или прочий потребитель
   *[large-commercial-1] Каждый крупный потребитель
} платит на { $sum } в месяц больше своих затрат: меньше, чем недостаёт одному домохозяйству ({ $lack }).
subsidy-giver-others = { $group ->
    [population] Каждое домохозяйство
    [budget] Каждая бюджетная организация
    [others] Каждый магазин или прочий потребитель
   *[large-commercial-1] Каждый крупный потребитель
} платит за другие группы { $sum } в месяц.
subsidy-giver-unknown = { $group ->
    [population] Каждое домохозяйство
    [budget] Каждая бюджетная организация
    [others] Каждый магазин или прочий потребитель
   *[large-commercial-1] Каждый крупный потребитель
} платит больше своих затрат. Чтобы узнать, сколько, введите число плательщиков.
subsidy-nobody = Ни одна группа не платит больше, чем стоит её вода.
subsidy-households = Все вместе они платят за { $supported } из { $all ->
    [one] { $all } домохозяйства
    [few] { $all } домохозяйств
    [many] { $all } домохозяйств
   *[other] { $all } домохозяйств
}.
subsidy-gap = Остальное, { $sum } в год, не платит никто.
subsidy-surplus = { $sum } в год остаётся лишними.
subsidy-table-title = По группам
subsidy-head-group = Группа
subsidy-head-cost = Стоимость обслуживания, в год
subsidy-head-billed = Начисляется, в год
subsidy-head-difference = Разница, в год
subsidy-head-each = На плательщика в месяц
subsidy-note = В стоимости обслуживания вычтена субсидия и учтено неоплаченное.
subsidy-none = Решение о тарифе на воду здесь неизвестно, поэтому группы не сравнить.
subsidy-split-title = На что идёт эта плата
subsidy-split-text = Плата, показанная выше, без налога, по средним затратам на кубометр.
subsidy-split-head-part = На что
subsidy-split-head-sum = В месяц
subsidy-split-above = Сверх своих затрат: за других
subsidy-split-below = Недостаёт до своих затрат: платят другие или никто
subsidy-split-total = Всего
subsidy-split-none = Чтобы разложить плату, нужна плата за воду.

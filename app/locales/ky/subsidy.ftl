# «Ким ким үчүн төлөйт» жана «Бул төлөм эмнелерге кетет» бөлүктөрү.
subsidy-title = Ким ким үчүн төлөйт
subsidy-text = Ар бир куб метр суу бирдей чыгым талап кылат, бирок топтор ар башка төлөйт.
subsidy-payers-label = { $group ->
    [population] Канча үй чарба төлөйт
    [budget] Канча бюджеттик мекеме төлөйт
    [others] Канча дүкөн жана башка керектөөчү төлөйт
   *[large-commercial-1] Канча ири керектөөчү төлөйт
}
subsidy-giver-households = { $group ->
    [population] Ар бир үй чарба
    [budget] Ар бир бюджеттик мекеме
    [others] Ар бир дүкөн же башка керектөөчү
   *[large-commercial-1] Ар бир ири керектөөчү
} айына { $households } үчүн { $sum } төлөйт, { $rest } калат.
subsidy-giver-less = { $group ->
    [population] Ар бир үй чарба
    [budget] Ар бир бюджеттик мекеме
    [others] Ар бир дүкөн же башка керектөөчү
   *[large-commercial-1] Ар бир ири керектөөчү
} айына өз чыгымынан { $sum } көп төлөйт: бир үй чарбага жетпеген { $lack } үчүн да аздык кылат.
subsidy-giver-others = { $group ->
    [population] Ар бир үй чарба
    [budget] Ар бир бюджеттик мекеме
    [others] Ар бир дүкөн же башка керектөөчү
   *[large-commercial-1] Ар бир ири керектөөчү
} башка топтор үчүн айына { $sum } төлөйт.
subsidy-giver-unknown = { $group ->
    [population] Ар бир үй чарба
    [budget] Ар бир бюджеттик мекеме
    [others] Ар бир дүкөн же башка керектөөчү
   *[large-commercial-1] Ар бир ири керектөөчү
} өз чыгымынан көп төлөйт. Канча экенин билүү үчүн төлөөчүлөрдүн санын жазыңыз.
subsidy-nobody = Эч бир топ өз суусунун чыгымынан көп төлөбөйт.
subsidy-households = Баары чогуу { $all ->
    [one] { $all } үй чарбанын
   *[other] { $all } үй чарбанын
} ичинен { $supported } үй чарба үчүн төлөйт.
subsidy-gap = Жетпеген калганын, жылына { $sum }, эч ким төлөбөйт.
subsidy-surplus = Жылына { $sum } ашык калат.
subsidy-table-title = Топтор боюнча
subsidy-head-group = Топ
subsidy-head-cost = Тейлөөнүн наркы, жылына
subsidy-head-billed = Чегерилет, жылына
subsidy-head-difference = Айырма, жылына
subsidy-head-each = Бир төлөөчүгө айына
subsidy-note = Тейлөөнүн наркында субсидия кемитилген жана төлөнбөй калган суммалар кошулган.
subsidy-none = Бул жердин суу тарифи боюнча токтом белгисиз, ошондуктан топторду салыштырууга болбойт.
subsidy-split-title = Бул төлөм эмнелерге кетет
subsidy-split-text = Жогорудагы төлөм, салыксыз, бир куб метрдин орточо чыгымы боюнча.
subsidy-split-head-part = Эмнеге
subsidy-split-head-sum = Айына
subsidy-split-above = Өз чыгымынан ашыгы: башкалар үчүн
subsidy-split-below = Өз чыгымына жетпегени: башкалар төлөйт же эч ким төлөбөйт
subsidy-split-total = Бардыгы
subsidy-split-none = Төлөмдү бөлүү үчүн үйгө суу үчүн төлөм чегерилиши керек.

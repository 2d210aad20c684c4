# Эски чечимге таянган шилтеме: эмне өзгөрдү жана эки жыйынтык.
since-head-title = Андан бери эмне өзгөрдү
# $question суроо белгиси менен бүтөт.
since-moved-item = { $question } { $then } болчу, азыр { $now }.
since-gone-item = { $question } Шилтеменин тарифинде гана бар: { $then }.
since-new-item = { $question } Жаңы тарифте гана бар: { $now }.
since-same-item = Жарыяланган сандардын баары эки тарифте бирдей.
since-dropped-item = { $question } Шилтеменин бул өзгөртүүсүнө жаңы тарифте орун жок.
since-models-item = Моделдер ошол эле: шилтемедегидей { $version }-версия.
since-table-name = Эки тариф боюнча негизги көрсөткүчтөр
since-then-head = Шилтемеде: { $date }
since-now-head = Эң жаңысы: { $date }
since-difference-head = Айырма
since-unknown-note = { $count ->
    [one] { $count } негизги көрсөткүчтүн маалыматы эки тарифте тең жок.
   *[other] { $count } негизги көрсөткүчтүн маалыматы эки тарифте тең жок.
}

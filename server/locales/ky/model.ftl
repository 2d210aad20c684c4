# JSON файлдарындагы каржы пландары: aimak model. Көрсөткүчтөрдүн жана бирдиктердин коддору
# которулбайт.

model-file-unreadable = { $file }: окулбайт ({ $reason }). Файлдын атын жана ага укукту текшериңиз.
model-file-too-large = { $file }: { $limit } байттан чоң, план үчүн бул өтө көп. Бул пландын файлы экенин текшериңиз.
model-file-malformed = { $file }, { $line }-сап, { $column }-белги: бул пландын формасы эмес ({ $reason }). «aimak model schema» чыгарган форма менен салыштырыңыз.
model-refused-count = { $count ->
    [one] { $file }: { $count } жерди оңдоо керек; эч нерсе эсептелген жок.
   *[other] { $file }: { $count } жерди оңдоо керек; эч нерсе эсептелген жок.
}
model-out-unwritable = { $file }: жазылбайт ({ $reason }). Папканы жана ага укукту текшериңиз.
model-figure-unknown = Планда «{ $figure }» көрсөткүчү жок. --explain артына булардын бирин жазыңыз, өзүн гана же эмненики экени менен (closing-cash.drinking-water.2030): { $known }.
model-figure-list = { $name }: планда булар бар
model-summary-fictional = Бардык сандар ойдон чыгарылган.
model-summary-prices = Ар бир жылдын акчасы ошол жылдын баасында; берилген сандар { $year }-жылдын баасында. Төлөмгө кошулуучу салыксыз.
model-summary-service = { $service }, { $first } → { $last }
model-summary-line = { $name }: { $from } → { $to }
model-summary-nothing = Эч нерсе жасалбаса, { $year }-жылы тарифтерди дароо { $later } көтөрүүгө туура келет; план боюнча ага чейин { $planned } көтөрүлөт.
model-summary-project = «{ $name }» долбоору: таза келтирилген нарк { $worth }, өзүн актоо мөөнөтү { $payback }.
model-summary-project-alone = «{ $name }» долбоору: таза келтирилген нарк { $worth }; өзүн актабайт.
model-summary-lasting = Келечектин 10 вариантынын { $often } вариантында акча { $year }-жылдын декабрына чейин жетет ({ $all } ичинен { $futures }).
model-summary-not-lasting = Акча { $year }-жылдын декабрына чейин { $all } варианттын { $futures } гана вариантында жетет.
model-summary-gaps = { $count ->
    [one] { $count } көрсөткүчтүн мааниси жок:
   *[other] { $count } көрсөткүчтүн мааниси жок:
}
model-explain-told = (жогоруда түшүндүрүлдү)
model-explain-deeper = { $count ->
    [one] (дагы { $count } көрсөткүчкө таянат; --depth тереңирээк алып барат)
   *[other] (дагы { $count } көрсөткүчкө таянат; --depth тереңирээк алып барат)
}
model-explain-given = Берилген: { $evidence }
model-explain-given-date = Берилген: { $evidence }, { $date }
model-explain-range = Эң азы { $low }, эң көбү { $high } болушу мүмкүн
model-explain-source = Булагы: { $source }
model-explain-reason = Себеби: { $reason }
model-basis-law = Мыйзам, окууга мүмкүн болгон бөлүгү боюнча: { $source }
model-basis-method = Белгилүү ыкма: { $source }
model-basis-own = Колдонмонун өз эсеби
model-basis-datum = Эреже эмес, маалымат
model-part-upto = { $of }, { $upto } чейинки бөлүгү
model-part-above = { $of }, { $above } жогорку бөлүгү
model-part-between = { $of }, { $above } менен { $upto } ортосундагы бөлүгү
model-least-of = эң кичинеси: { $parts }
model-greatest-of = эң чоңу: { $parts }
model-counted-above = эгер { $of } чектен ({ $limit }) чоң болсо, { $then }; болбосо нөл
model-rounded-nearest = { $of }, эң жакын { $step } чейин тегеректелген
model-rounded-even = { $of }, эң жакын { $step } чейин (ортосу жупка) тегеректелген
model-rounded-down = { $of }, { $step } кылып төмөн тегеректелген
model-rounded-up = { $of }, { $step } кылып жогору тегеректелген
model-gap-not-known = маалымат жок
model-gap-needs = ага керектүү көрсөткүч жетпейт
model-gap-division-by-zero = нөлгө бөлүүгө болбойт
model-gap-too-large = так эсептөө үчүн өтө чоң
model-evidence-convention = туруктуу сан
model-evidence-measured = өлчөнгөн
model-evidence-decided = кеңештин чечими
model-evidence-statistic = статистика
model-evidence-modelled = эсептелген
model-evidence-assumed = болжолдонгон
model-evidence-draft = долбоор
model-evidence-entered = киргизилген
model-evidence-unconfirmed = такталган эмес
model-evidence-fictional = ойдон чыгарылган

# Санды басканда ачылган түшүндүрмө: ал кайдан чыкты.
explanation-title = { $value } кайдан чыкты?
explanation-title-missing = { $name }: эмнеге сан жок?
explanation-close-action = Жабуу
explanation-numbers-summary = Сандар менен
explanation-deeper-summary = Бул сандар кайдан чыкты
explanation-missing-lead = Бул маалыматтар жетпейт: { $names }. Бул нөл дегендик эмес.
explanation-entered-note = Ушул түзмөктө киргизилген.
explanation-method-link = Ыкма барагын ачуу
explanation-basis-law = Мыйзам, окууга мүмкүн болгон бөлүгү боюнча. Толук тексти азырынча такталган эмес.
explanation-basis-method = Тармактын белгилүү ыкмасы.
explanation-basis-own = Бул колдонмонун өз эсеби. Мыйзамдын тексти эмес.
explanation-basis-datum = Бул эреже эмес, маалымат. Ар бир сандын өз булагы бар.

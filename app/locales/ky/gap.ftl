# Көрсөткүчтүн мааниси эмнеге жок: сандын ордуна турат.
gap-not-known-name = Маалымат жок
gap-needs-name = Маалымат жетпейт
gap-division-by-zero-name = Нөлгө бөлүүгө болбойт
gap-too-large-name = Сан өтө чоң

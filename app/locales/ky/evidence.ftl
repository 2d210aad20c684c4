# Маани канчалык ишенимдүү: сандын жанындагы белгидеги сөз.
evidence-convention-name = Туруктуу сан
evidence-measured-name = Өлчөнгөн
evidence-decided-name = Кеңештин чечими
evidence-statistic-name = Статистика
evidence-modelled-name = Эсептелген
evidence-assumed-name = Болжолдонгон
evidence-draft-name = Долбоор
evidence-entered-name = Киргизилген
evidence-unconfirmed-name = Такталган эмес
evidence-fictional-name = Ойдон чыгарылган

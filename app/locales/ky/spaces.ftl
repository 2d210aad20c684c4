# Тарифи жок коомдук жайлар.
spaces-title = Коомдук жайлар бюджетке канча турат
spaces-text = Сейил бакка да, көчө жарыгына да тариф жок: аларды бюджет төлөйт.
spaces-cost-label = Жылына канча турат
spaces-residents-label = Канча адам жашайт
spaces-area-label = Канча чарчы метр
spaces-per-resident = Бир тургунга жылына
spaces-per-metre = Бир чарчы метрге жылына

# Кто платит, за что и по какому решению: на всех страницах, где показан тариф.

# Группы плательщиков; стоят отдельно или перед запятой и способом подключения.
charge-group-population = Население
charge-group-budget = Бюджетные организации
charge-group-others = Прочие потребители
charge-group-large-commercial-1 = Крупные предприятия, класс 1
charge-group-large-commercial-2 = Крупные предприятия, класс 2
charge-group-large-commercial-3 = Крупные предприятия, класс 3

# Как вода приходит в дом. Стоит отдельно, а после «Население, » со строчной буквы.
charge-connection-metered = Прибор учета воды
charge-connection-flat = Квартира без прибора учета
charge-connection-house = Дом без прибора учета
charge-connection-yard-tap = Дворовый кран
charge-connection-street-tap = Уличная колонка

# Виды жилья, если от них зависит плата за мусор.
charge-dwelling-flat = Квартиры
charge-dwelling-house = Частные дома

# Люди с меньшей ставкой.
charge-relief-pensioner = Пенсионеры
charge-relief-disability = Люди с инвалидностью
charge-relief-large-family = Многодетные семьи
charge-relief-low-income = Малообеспеченные семьи

# После суммы: 12,00 сом за 1 м³.
charge-unit-cubic-metre = за 1 м³
charge-unit-person-month = с человека в месяц
charge-unit-person-year = с человека в год
charge-unit-household-month = с домохозяйства в месяц
charge-unit-household-year = с домохозяйства в год
charge-unit-tonne = за тонну
charge-unit-tonne-delivered = за тонну, если везти на полигон самим
charge-unit-cubic-metre-buried = за захоронение 1 м³ на полигоне

# Вместо суммы.
charge-rate-missing = не опубликовано

# Состояние решения.
charge-status-in-force = Действует
charge-status-last-known = Последний известный, мог быть заменён
charge-status-replaced = Заменён
charge-status-proposed = Предложен, принятие не подтверждено

# Есть ли налог в ставке.
charge-tax-net = Ставки без налогов. Какой налог добавят в квитанции, неизвестно.
charge-tax-added = Ставки без налогов. В квитанции отдельной строкой добавится { $rate }.
charge-tax-unknown = В источнике не сказано, входит ли налог в ставки.

# Двенадцать вопросов о селе.
choice-question-people = Сколько человек живёт в селе?
choice-question-households = Сколько в селе домохозяйств?
choice-question-source = Откуда вода: из источника выше села или насосами?
choice-question-pipes = Сколько километров труб и сколько лет назад их проложили?
choice-question-taps = У скольких домохозяйств есть кран дома? Остальные берут воду из уличных колонок.
choice-question-meters = У скольких из них стоит водомер?
choice-question-staff = Сколько человек обслуживает водопровод?
choice-question-electricity = Сколько заплатили за электроэнергию за прошлый год?
choice-question-tariff = Сколько сейчас платят за воду?
choice-question-collection = Какая часть начисленного оплачивается?
choice-question-repairs = Сколько ушло на ремонт за прошлый год?
choice-question-hours = Сколько часов в сутки есть вода?

# Названия в плане села.
choice-village-prices-name = Цены
choice-village-pipes-name = Трубы
choice-village-house-taps-name = Кран дома
choice-village-standpipes-name = Уличная колонка

# Откуда вода.
choice-source-spring-name = Источник выше села
choice-source-pump-name = Насосы

# Что неизвестно, то предполагается: что и почему. Это не нормы.
choice-assumed-household-size-name = Человек в домохозяйстве
choice-assumed-household-size-reason = В реестрах двух айыл аймагов 2026 года на домохозяйство приходилось 5,2 и 5,4 человека; у вас может быть иначе.
choice-assumed-pipe-per-household-name = Метров труб на домохозяйство
choice-assumed-pipe-per-household-reason = Сеть никто не измерял; длину можно взять с карты или пройдя по улицам.
choice-assumed-pipe-price-name = Цена прокладки километра трубы заново
choice-assumed-pipe-price-reason = Цена зависит от диаметра, глубины и грунта; спросите последнюю смету поблизости.
choice-assumed-mixed-use-name = Литров на человека в сутки, кран неизвестен
choice-assumed-mixed-use-reason = Не сказано, у скольких кран дома; границы охватывают и колонку, и домашний кран.
choice-assumed-house-use-name = Литров на человека в сутки, кран дома
choice-assumed-house-use-reason = Без водомеров никто не знает; покажут несколько водомеров за месяц.
choice-assumed-standpipe-use-name = Литров на человека в сутки, уличная колонка
choice-assumed-standpipe-use-reason = Это вода, которую носят вёдрами; посчитайте вёдра у одной колонки за день.
choice-assumed-metered-name = Доля счетов с водомером
choice-assumed-metered-reason = О водомерах не сказано, поэтому считается, что их нет.
choice-assumed-posts-name = Штатные единицы
choice-assumed-posts-reason = Примерно один работник на 250 домохозяйств; точное число есть в штатном расписании.
choice-assumed-wage-name = Месячная заработная плата
choice-assumed-wage-reason = Между прожиточным минимумом и средней зарплатой страны; посмотрите в ведомости.
choice-assumed-contributions-name = Отчисления в Социальный фонд
choice-assumed-contributions-reason = Ставка зависит от вида работодателя; спросите бухгалтера.
choice-assumed-pumping-name = Электроэнергии на кубометр поднятой воды
choice-assumed-pumping-reason = Зависит от глубины скважины и высоты резервуара; покажет счётчик насоса.
choice-assumed-pumping-or-not-name = Электроэнергии на кубометр воды
choice-assumed-pumping-or-not-reason = Не сказано, качают ли воду; источнику электроэнергия не нужна.
choice-assumed-energy-price-name = Цена электроэнергии
choice-assumed-energy-price-reason = Опубликованный тариф для насосных станций с мая 2026 года; ваш указан в счёте.
choice-assumed-chlorine-name = Обеззараживание кубометра воды
choice-assumed-chlorine-reason = Сумма небольшая; её покажут закупки хлора за год.
choice-assumed-repairs-name = Ремонт километра труб за год
choice-assumed-repairs-reason = Старые трубы рвутся чаще; покажут чеки за год.
choice-assumed-administration-name = Управление на домохозяйство в год
choice-assumed-administration-reason = Бухгалтерия, банк, телефон; покажут счета за год.
choice-assumed-real-losses-name = Физические потери воды
choice-assumed-real-losses-reason = Без водомера на источнике никто не знает; утечки покажет ночной расход.
choice-assumed-apparent-losses-name = Коммерческие потери воды
choice-assumed-apparent-losses-reason = Это неучтённые краны; их покажет обход домов.
choice-assumed-unbilled-name = Разрешённый, но не оплачиваемый расход
choice-assumed-unbilled-reason = Тушение пожаров и промывка труб; обычно немного.
choice-assumed-collection-name = Собираемость платежей
choice-assumed-collection-reason = Сравните поступления за год с тем, что должны были заплатить.
choice-assumed-present-tariff-name = Нынешняя плата
choice-assumed-present-tariff-reason = Не сказано, сколько платят, поэтому считается, что ничего.
choice-assumed-hours-name = Подача воды, часов в сутки
choice-assumed-hours-reason = Спросите десять домов на концах сети.
choice-assumed-price-rise-name = Рост цен за год
choice-assumed-price-rise-reason = Одинаковое предположение для всех лет; в отдельные годы цены растут сильнее.
choice-assumed-discount-name = Ставка дисконтирования
choice-assumed-discount-reason = Сколько те же деньги принесли бы или стоили бы в другом месте.
choice-assumed-growth-name = Рост села за год
choice-assumed-growth-reason = Покажут похозяйственные книги за два года.
choice-assumed-neglect-losses-name = Рост потерь за год без мер
choice-assumed-neglect-losses-reason = Как быстро стареют трубы, неизвестно; покажут записи об авариях.
choice-assumed-neglect-repair-name = Рост ремонта за год без мер
choice-assumed-neglect-repair-reason = Необновлённую сеть чинят чаще; покажут чеки за несколько лет.
choice-assumed-neglect-hours-name = Потеря часов подачи за год без мер
choice-assumed-neglect-hours-reason = Насколько сократилась подача, помнят старожилы.

# Почему плана села нет.
choice-plan-nobody-counted = Укажите число жителей или домохозяйств: хватит одного.
choice-plan-too-low = Ответ на вопрос «{ $question }» слишком мал. Исправьте его.
choice-plan-too-high = Ответ на вопрос «{ $question }» слишком велик: доля не больше 100%, часов не больше 24. Исправьте его.
choice-plan-too-large = Одно из чисел слишком велико для расчёта. Проверьте нули.

# Оценка проекта: почему её нет.
choice-appraisal-unknown-project = В плане нет такого проекта. Выберите из списка.
choice-appraisal-outside-horizon = Проект должен строиться через 1–29 лет после базового года. Измените год.
choice-appraisal-no-outlay = Ни в одном году деньги не тратятся: всё оплачивает грант.
choice-appraisal-never-earned = Проект никогда не окупает свою стоимость.
choice-appraisal-comes-and-goes = Принеся деньги, проект снова их требует: единственной ставки или срока нет.
choice-appraisal-beyond-limit = Ставка выше 1000%: проверьте числа проекта.
choice-appraisal-too-many = Выбирать можно не более чем из { $most } проектов, в плане { $candidates }. Уберите часть.

# Способы оказания услуги: почему не сравниваются.
choice-delivery-service-unknown = В плане нет такой услуги. Выберите услугу плана.
choice-delivery-years-outside-plan = Годы договора выходят за годы плана. Измените срок или план.
choice-delivery-index-unknown = В плане нет такого индекса. Выберите индекс плана.
choice-delivery-too-many-ways = Способов слишком много. Оставьте не более { $most }.
choice-delivery-risk-twice = Риск назван дважды. Уберите один.
choice-delivery-share = Доля должна быть от 0% до 100%. Исправьте её.
choice-delivery-partners = В совместной службе должен быть хотя бы один муниципалитет. Исправьте число.
choice-tender-risk-note = Муниципалитет несёт { $ours }, исполнитель { $theirs }.
choice-tender-not-tendered = Этот способ оплачивается по затратам: тендера нет.
choice-tender-identifier = Укажите идентификаторы тендера и покупателя; в идентификаторе выпуска не бывает #.
choice-tender-not-a-day = «{ $value }» — не дата. Напишите год, месяц и день: 2026-11-23.

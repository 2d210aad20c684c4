# Единицы: стоят после числа. Если название начинается со слова «сом», число ставится перед ним.
unit-som-name = сом
unit-som-per-cubic-metre-name = сом/м³
unit-som-per-person-month-name = сом с человека в месяц
unit-som-per-person-year-name = сом с человека в год
unit-som-per-household-month-name = сом с домохозяйства в месяц
unit-som-per-household-year-name = сом с домохозяйства в год
unit-som-per-tonne-name = сом/т
unit-cubic-metre-name = м³
unit-litre-per-person-day-name = л/чел./сутки
unit-percent-name = %
unit-person-name = человек
unit-household-name = домохозяйств
unit-day-name = дней
unit-month-name = месяцев
unit-litre-name = л
unit-tonne-name = т
unit-som-per-consumer-name = сом с потребителя в месяц
unit-som-per-container-name = сом за контейнер
unit-som-per-lift-name = сом за один вывоз
unit-som-per-visit-name = сом за посещение
unit-som-per-stall-name = сом за место
unit-som-per-square-metre-name = сом/м²
unit-som-per-metre-name = сом/м
unit-consumer-name = потр.
unit-container-name = конт.
unit-lift-name = выв.
unit-visit-name = посещ.
unit-stall-name = мест
unit-square-metre-name = м²
unit-metre-name = м
unit-factor-name = множитель
unit-ratio-name = отношение
unit-kilowatt-hour-name = кВт·ч
unit-kilowatt-hour-per-cubic-metre-name = кВт·ч/м³
unit-som-per-kilowatt-hour-name = сом/кВт·ч
unit-year-name = лет
unit-hour-per-day-name = ч/сутки
unit-kilogram-per-person-year-name = кг/чел./год
unit-kilometre-name = км
unit-som-per-tonne-kilometre-name = сом/т·км
unit-person-amount = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
unit-household-amount = { $count ->
    [one] { $count } домохозяйство
    [few] { $count } домохозяйства
   *[other] { $count } домохозяйств
}
unit-day-amount = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
unit-month-amount = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
}
unit-years-amount = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[other] { $count } лет
}
unit-years-part-amount = { $amount } года
unit-year-amount = { $amount } в год
unit-each-month-amount = { $amount } в месяц
unit-period-year-name = год
unit-period-month-name = месяц
unit-period-none-name = без периода

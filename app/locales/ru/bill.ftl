# Счёт: строки, сумма и на чём он основан.
bill-title-today = { $service }: сейчас
bill-title-option = { $service }: вариант по ссылке
# Строка для людей с другой ставкой: Вывоз мусора, пенсионеры
bill-line-relief = { $service }, { $who }
bill-line-tax = Налог
# Вода без прибора учета: 4 человека × 120 л/чел./сутки × 365 дней ÷ … = 14,6 м³
bill-line-norm = Вода по норме: { $formula } = { $water }
bill-total-name = К оплате в месяц
bill-together-title = Вода и мусор вместе
bill-basis-date = Тариф: { $date }
bill-unpublished-title = Ставка не опубликована
bill-unpublished-text = Это не значит, что услуга бесплатна. Если ставка есть в вашей квитанции, введите её в студии. Оттуда «Мой счёт» вернёт вас сюда с этой ставкой.
bill-none-text = Решение не устанавливает платы для такого дома.
bill-wastewater-note = Плата за водоотведение здесь не учтена.

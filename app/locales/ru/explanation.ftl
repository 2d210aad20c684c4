# Объяснение, которое открывается нажатием на число: откуда оно.
explanation-title = Откуда взялось { $value }?
explanation-title-missing = { $name }: почему нет числа?
explanation-close-action = Закрыть
explanation-numbers-summary = С числами
explanation-deeper-summary = Откуда взялись эти числа
explanation-missing-lead = Не хватает данных: { $names }. Это не значит ноль.
explanation-entered-note = Введено на этом устройстве.
explanation-method-link = Открыть страницу метода
explanation-basis-law = Закон в той части, которую удалось прочитать. Полный текст пока не подтверждён.
explanation-basis-method = Принятый в отрасли метод.
explanation-basis-own = Собственный расчёт приложения. Это не текст закона.
explanation-basis-datum = Это не правило, а данные. У каждого числа свой источник.

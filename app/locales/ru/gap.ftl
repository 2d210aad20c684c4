# Почему у показателя нет значения: стоит вместо числа.
gap-not-known-name = Нет данных
gap-needs-name = Не хватает данных
gap-division-by-zero-name = Делить на ноль нельзя
gap-too-large-name = Число слишком велико

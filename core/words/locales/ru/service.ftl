# Названия услуг.
service-drinking-water = Питьевая вода
service-wastewater = Водоотведение
service-waste-removal = Вывоз мусора
service-public-spaces = Общественные пространства

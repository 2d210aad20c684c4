# Рамка каждой страницы.
layout-brand-name = Аймак
layout-skip-link = К содержанию
layout-badge-fictional = Вымышленные данные
layout-language-legend = Язык
layout-language-short = Рус
layout-language-name = Русский
layout-theme-legend = Цвета
layout-theme-device = Как на устройстве
layout-theme-light = Светлые
layout-theme-dark = Тёмные
layout-theme-contrast = Контрастные
layout-footer-about = Аймак считает на вашем устройстве. Введённое остаётся у вас, пока вы не сохраните его или не поделитесь им.
layout-footer-start = Найти место
layout-footer-method = Как рассчитаны показатели
layout-footer-attribution = Места: Who's On First, GeoNames (CC BY).
# Одна строка под шапкой, пока у устройства нет связи.
layout-offline-text = Нет связи. Показатели и дальше считаются на вашем устройстве; чтобы сохранить, нужна связь.
# Полоса внизу страницы, когда пришла новая версия приложения; она открывается только по кнопке.
layout-newer-title = Готова новая версия.
layout-newer-text = Она откроется, когда вы решите. Сценарий и черновики останутся; ответы и тексты, которые ещё не сохранены, сотрутся.
layout-newer-now = Открыть
layout-newer-later = Позже

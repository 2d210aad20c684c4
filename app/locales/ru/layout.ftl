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

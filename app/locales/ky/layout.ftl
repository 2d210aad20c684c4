# Ар бир барактын алкагы.
layout-brand-name = Аймак
layout-skip-link = Мазмунга өтүү
layout-badge-fictional = Ойдон чыгарылган
layout-language-legend = Тил
layout-language-short = Кыр
layout-language-name = Кыргызча
layout-theme-legend = Түстөр
layout-theme-device = Түзмөктөгүдөй
layout-theme-light = Ачык
layout-theme-dark = Караңгы
layout-theme-contrast = Даана
layout-footer-about = Аймак сиздин түзмөктө эсептейт. Жазганыңыз сактамайынча же бөлүшмөйүнчө өзүңүздө калат.
layout-footer-start = Жерди табуу
layout-footer-method = Көрсөткүчтөр кантип эсептелет
layout-footer-attribution = Жерлер: Who's On First, GeoNames (CC BY).

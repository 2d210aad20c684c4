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
# Түзмөктө байланыш жок болгондо башкы тилкенин астындагы бир сап.
layout-offline-text = Байланыш жок. Көрсөткүчтөр түзмөгүңүздө мурункудай эле эсептелет; сактоо үчүн байланыш керек.
# Тиркеменин жаңы версиясы келгенде барактын ылдыйындагы тилке; баскыч менен гана ачылат.
layout-newer-title = Жаңы версия даяр.
layout-newer-text = Аны качан ачууну өзүңүз тандайсыз. Сценарий менен долбоорлоруңуз калат; сактала элек жооптор менен тексттер өчөт.
layout-newer-now = Ачуу
layout-newer-later = Кийинчерээк

# Көп барактарда колдонулган башкаруу элементтери.
# Сандын жанындагы − жана + аттары; аты — ал жооп берген суроо.
control-stepper-less = Азайтуу: { $name }
control-stepper-more = Көбөйтүү: { $name }
# Жазылган санда эмне туура эмес экени айтылгандан кийин.
control-stepper-kept = Азырынча { $value } эсептелет.

# Суроонун жанында: азыр эмне колдонулат. Айырмадан кийин да турат.
control-question-today = азыр { $value }
control-question-unpublished = жарыяланган эмес

# Азыркыдан айырмасы.
control-delta-none = ±0, азыркыдай
control-delta-more = көп, айырмасы
control-delta-less = аз, айырмасы
control-delta-today-unknown = азыркысы белгисиз

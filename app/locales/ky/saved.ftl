# Сервердеги сценарийлер: студиянын тизмеси жана формасы.
saved-head-title = Сакталган сценарийлер

# Тизме.
saved-list-loading = Тизме окулуп жатат.
saved-list-none = Азырынча эч нерсе сакталган эмес
saved-list-hint = Тарифти өзгөртүп, сценарийге ат коюп, сактаңыз.
saved-list-fault = Тизме окулган жок
saved-item-meta = { $version }-версия, { $date }
saved-open-action = Ачуу
saved-beside-action = Бул пландын жанына коюу
saved-beside-unable = Ал башка эсептерге таянат, же ал жерде үч план бар.
saved-more-action = Дагы көрсөтүү
saved-again-action = Кайра аракет кылуу

# Форма.
saved-form-title = Бул сценарийди сактоо
saved-public-note = Аны ушул серверге кире алгандардын баары көрөт. Жеке маалымат жазбаңыз. Сакталганы өзгөрбөйт: оңдоо жаңы версия болот.
saved-name-label = Аты
saved-note-label = Автордун эскертүүсү
saved-link-label = Сценарий
saved-save-action = Сактоо
# Сакталган сценарийди ачкандан кийин.
saved-from-note = Негизи: «{ $name }», { $version }-версия.
saved-follow-action = { $version }-версия кылып сактоо
saved-apart-action = Өзүнчө сактоо
saved-sending-note = Сакталып жатат.
saved-done-note = «{ $name }» сакталды, { $version }-версия.

# Эмнени оңдоо керек; $field — талаанын аты.
saved-errors-title = Эч нерсе сакталган жок. Муну оңдоңуз:
saved-error-empty = { $field }: эч нерсе жазылган эмес. Бир нече сөз жазыңыз.
saved-error-long = { $field }: { $length } белги бар, эң көп { $limit } батат. Кыскартыңыз.
saved-error-control = { $field }: { $position }-белги көрүнбөйт. Аны өчүрүңүз.
saved-error-link = { $field }: аны шилтемеси боюнча кайра ачууга болбоду. Азыркы тарифке кайтып, сандарды кайра коюңуз.

# Сакталган жок.
saved-fault-title = Эч нерсе сакталган жок
saved-newest-text = Бул убакта бирөө жаңыраак версияны сактады. Аны ачып көрүңүз же өзүңүздүкүн андан кийин сактаңыз. Жазганыңыз калат.
saved-newest-action = Эң жаңы версияны ачуу
saved-after-action = Меникин андан кийин сактоо

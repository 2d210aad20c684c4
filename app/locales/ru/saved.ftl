# Сценарии на сервере: список и форма студии.
saved-head-title = Сохранённые сценарии

# Список.
saved-list-loading = Список загружается.
saved-list-none = Пока ничего не сохранено
saved-list-hint = Измените тариф, дайте сценарию название и сохраните его.
saved-list-fault = Список не загрузился
saved-item-meta = Версия { $version }, { $date }
saved-open-action = Открыть
saved-beside-action = Поставить рядом с этим планом
saved-beside-unable = Он опирается на другие книги, или три плана там уже есть.
saved-more-action = Показать ещё
saved-again-action = Попробовать ещё раз

# Форма.
saved-form-title = Сохранить этот сценарий
saved-public-note = Его увидит каждый, кому доступен этот сервер. Не пишите ничего личного. Сохранённое не изменяется: исправление станет новой версией.
saved-name-label = Название
saved-note-label = Примечание автора
saved-link-label = Сценарий
saved-save-action = Сохранить
# После открытия сохранённого сценария.
saved-from-note = За основу взята версия { $version } сценария «{ $name }».
saved-follow-action = Сохранить как версию { $version }
saved-apart-action = Сохранить отдельно
saved-sending-note = Сохраняется.
saved-done-note = Сценарий «{ $name }» сохранён, версия { $version }.

# Что исправить; $field — название поля.
saved-errors-title = Ничего не сохранено. Исправьте:
saved-error-empty = { $field }: ничего не написано. Напишите несколько слов.
saved-error-long = { $field }: знаков { $length }, помещается не больше { $limit }. Сократите.
saved-error-control = { $field }: знак { $position } невидим. Удалите его.
saved-error-link = { $field }: его не удалось открыть по его ссылке. Вернитесь к сегодняшнему тарифу и задайте значения заново.

# Не сохранено.
saved-fault-title = Ничего не сохранено
saved-newest-text = Тем временем кто-то сохранил более новую версию. Откройте её и посмотрите или сохраните свою после неё. Введённое останется.
saved-newest-action = Открыть новейшую версию
saved-after-action = Сохранить мою после неё

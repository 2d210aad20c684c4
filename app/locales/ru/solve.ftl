# Подобрать за меня: что должно выполняться, что можно менять и что из этого выходит.
solve-title = Подобрать за меня
solve-text = Скажите, что должно выполняться. Аймак найдёт самый низкий тариф, при котором всё выполняется, или скажет, какие пожелания спорят друг с другом.
solve-wants-title = Что должно выполняться?
solve-levers-title = Что для этого можно менять?
solve-coverage-name = Покрытие затрат тарифами, не меньше
solve-share-name = Доля дохода любой группы, не больше
solve-cash-name = Деньги на конец года, не меньше
solve-rise-name = Рост тарифа за год, не больше
solve-ratio-name = Во сколько раз выше тарифа населения, не больше
solve-subsidy-name = Даёт бюджет за год, не больше
solve-from-name = С какого года покрываются затраты
solve-coverage-want = Тарифы покрывают не меньше { $limit } затрат начиная с { $year } года
solve-share-want = Ни одна группа семей не платит больше { $limit } своего дохода
solve-cash-want = На конец любого года денег не меньше { $limit }
solve-rise-want = Ни один тариф не растёт больше чем на { $limit } в год
solve-ratio-want = Ни у одной группы тариф не выше тарифа населения больше чем в { $limit } раза
solve-subsidy-want = Бюджет даёт не больше { $limit } в год

# Части предложения о споре пожеланий, после двоеточия.
solve-coverage-phrase = покрытие { $limit } затрат с { $year } года
solve-share-phrase = не больше { $limit } дохода у любой группы
solve-cash-phrase = денег не меньше { $limit }
solve-rise-phrase = рост тарифов не больше { $limit } в год
solve-ratio-phrase = тариф любой группы не больше { $limit } тарифа населения
solve-subsidy-phrase = не больше { $limit } в год из бюджета

# Что можно менять.
solve-may-rates = Все тарифы вместе
solve-may-group = Только тарифы этой группы: { $group }
solve-may-pace = Как быстро вводятся новые тарифы
solve-may-subsidy = Сколько даёт бюджет

solve-find-action = Найти самый низкий тариф
solve-stop-action = Остановить
solve-searching-text = Идёт поиск. Можно работать дальше.
solve-long-text = Вопрос трудный. Можно подождать, остановить поиск или разрешить менять меньше.
solve-stopped-text = Поиск остановлен. Ничего не изменилось.
solve-changed-text = План изменился, поэтому поиск остановлен. Начните его снова.
solve-broken-text = Здесь не удалось выполнить поиск. Обновите страницу и попробуйте ещё раз.
solve-nothing-text = Отметьте хотя бы одно пожелание и хотя бы одно, что можно менять.

solve-solved-title = Всё это выполнимо
solve-solved-text = Это самые низкие значения, при которых всё выполняется. Доказано, что ниже нельзя.
solve-solved-open-text = Эти значения подходят. Не доказано, что ниже нельзя: поиск закончился раньше.
solve-moved-pace = Каждый год проходит { $part } пути; новые тарифы достигаются в { $year } году.
solve-moved-pace-open = Каждый год проходит { $part } пути; за эти годы новые тарифы не достигаются.
solve-moved-subsidy = В { $year } году бюджет даёт { $now } вместо { $before }; следующие годы меняются вместе с ним.
solve-rates-caption = Тарифы, которые подходят
solve-rate-head = Тариф
solve-today-head = Сегодня
solve-plan-head = Этот план
solve-found-head = Найдено
solve-kept-caption = Что об этом говорят числа самой студии
solve-wish-head = Пожелание
solve-reached-head = В худшем случае
solve-holds-text = выполняется
solve-fails-text = не выполняется
solve-take-action = Взять этот вариант
solve-taken-text = Теперь это сценарий на экране. «Отменить» вернёт прежний.
solve-outdated-text = План с тех пор изменился. Чтобы получить ответ для него, ищите снова.

solve-conflict-title = Эти пожелания спорят друг с другом
solve-conflict-one = Это недостижимо, что бы здесь ни менять: { $one }. Лучшее из возможного: { $instead }.
solve-conflict-two = Вместе недостижимо: { $one } и { $two }. Либо { $first }, либо { $second }.
solve-conflict-many = Всё вместе недостижимо: { $all }. Хватило бы одного из этого: { $instead }.
solve-conflict-without = обойтись без этого пожелания ({ $wish })
solve-conflict-open-text = Это доказано не до конца: поиск закончился раньше, числа могут быть ближе.
solve-conflict-others-text = Другие пожелания и тогда не выполняются.
solve-conflict-take = Взять этот путь: { $instead }
solve-undecided-title = За отведённое время ответа нет
solve-undecided-text = Ничего не найдено, но и не доказано, что решения нет. Разрешите менять меньше или попросите меньше.

# Варианты рядом.
solve-options-title = Или сравнить много вариантов
solve-options-text = Варианты берутся по всему, что отмечено выше как изменяемое. Одни лучше в одном и хуже в другом: между ними могут выбрать только люди.
solve-options-action = Сравнить варианты: { $count }
solve-options-incomplete = Отметьте хотя бы одно, что можно менять.
solve-options-stopped = Сравнение остановлено. Ничего не изменилось.
solve-options-running = Сравнено вариантов: { $done } из { $count }
solve-options-told = Вариантов, лучше которых нет: { $best }; тех, что уступают другому: { $beaten }
solve-options-caption = Варианты, лучше которых нет
solve-options-head = Вариант
solve-options-coverage = Покрытие затрат в последний год
solve-options-share = Наибольшая доля дохода группы
solve-options-rise = Рост счёта в первый год
solve-options-subsidy = Нужно из бюджета за все годы
solve-options-moved = Что меняется
solve-options-all = Показать все: { $count }
solve-options-name = Вариант { $number }
solve-options-take = Взять вариант { $number }
solve-option-rates = тарифы { $share } от этого плана
solve-option-group = { $group }: тарифы { $share } от этого плана
solve-option-pace = { $part } пути каждый год
solve-option-subsidy = субсидия { $share } от этого плана
solve-option-budget = { $sum } из бюджета каждый год
solve-beaten-title = Варианты, которые уступают другому: { $count }
solve-beaten-caption = Варианты, которые уступают другому, и какому
solve-beaten-head = Что лучше
solve-beaten-by = Вариант { $number } ни в чём не хуже
solve-beaten-more = Показать ещё

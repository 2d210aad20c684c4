# Поиск места.
search-field-label = Город, айылный аймак или село
search-field-hint = Вместо ң, ө, ү можно писать н, о, у.
search-results-label = Найденные места
search-results-count = { $count ->
    [one] Найдено { $count } место
    [few] Найдено { $count } места
   *[many] Найдено { $count } мест
}
search-result-tariffs = Известны тарифы: { $services }
search-result-none = Тариф неизвестен
search-similar-text = Места «{ $typed }» нет. Эти названия начинаются похоже.
search-none-text = По запросу «{ $typed }» ничего не найдено. Проверьте написание или выберите на карте главной страницы.
search-none-action = Попробовать на вымышленном Үлгү

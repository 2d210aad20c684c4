# Жерди издөө.
search-field-label = Шаар, айыл аймагы же айыл
search-field-hint = ң, ө, ү ордуна н, о, у жазсаңыз да болот.
search-results-label = Табылган жерлер
search-results-count = { $count ->
    [one] { $count } жер табылды
   *[other] { $count } жер табылды
}
search-result-tariffs = Белгилүү тарифтер: { $services }
search-result-none = Тариф белгисиз
search-similar-text = «{ $typed }» деген жер табылган жок. Булар окшош башталат.
search-none-text = «{ $typed }» боюнча эч нерсе табылган жок. Жазылышын текшериңиз же башкы барактагы картадан тандаңыз.
search-none-action = Ойдон чыгарылган Үлгүдө байкап көрүү

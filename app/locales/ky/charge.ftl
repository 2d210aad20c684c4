# Ким, эмне үчүн, кайсы чечим боюнча төлөйт: тариф көрсөтүлгөн ар бир баракта.

# Төлөөчүлөрдүн топтору; өзүнчө же үтүрдүн алдында турат.
charge-group-population = Калк
charge-group-budget = Бюджеттик мекемелер
charge-group-others = Башка керектөөчүлөр
charge-group-large-commercial-1 = Ири ишканалар, 1-класс
charge-group-large-commercial-2 = Ири ишканалар, 2-класс
charge-group-large-commercial-3 = Ири ишканалар, 3-класс

# Суу үйгө кандай келет. Өзүнчө турат, «Калк, » дегенден кийин кичине тамга менен.
charge-connection-metered = Суу өлчөгүч бар
charge-connection-flat = Батир, суу өлчөгүч жок
charge-connection-house = Үй, суу өлчөгүч жок
charge-connection-yard-tap = Короодогу суу чоргосу
charge-connection-street-tap = Көчөдөгү суу чоргосу

# Таштанды акысы көз каранды болгон турак жай.
charge-dwelling-flat = Батирлер
charge-dwelling-house = Жеке үйлөр

# Азыраак төлөгөн адамдар.
charge-relief-pensioner = Пенсионерлер
charge-relief-disability = Майыптыгы бар адамдар
charge-relief-large-family = Көп балалуу үй-бүлөлөр
charge-relief-low-income = Аз камсыз болгон үй-бүлөлөр

# Суммадан кийин: 12,00 сом, 1 м³ үчүн.
charge-unit-cubic-metre = 1 м³ үчүн
charge-unit-person-month = бир адамга айына
charge-unit-person-year = бир адамга жылына
charge-unit-household-month = бир үй чарбага айына
charge-unit-household-year = бир үй чарбага жылына
charge-unit-tonne = бир тоннага
charge-unit-tonne-delivered = полигонго өзүңүз жеткирген бир тоннага
charge-unit-cubic-metre-buried = полигонго көмүлгөн 1 м³ үчүн

# Сумманын ордуна.
charge-rate-missing = жарыяланган эмес

# Чечимдин абалы.
charge-status-in-force = Күчүндө
charge-status-last-known = Акыркы белгилүүсү, алмашкан болушу мүмкүн
charge-status-replaced = Алмашкан
charge-status-proposed = Сунушталган, кабыл алынганы тастыкталган эмес

# Ставкада салык барбы.
charge-tax-net = Тарифтер салыксыз берилген. Дүмүрчөккө кандай салык кошулары белгисиз.
charge-tax-added = Тарифтер салыксыз берилген. Дүмүрчөккө { $rate } өзүнчө сап болуп кошулат.
charge-tax-unknown = Тарифке салык кирер-кирбеси булакта айтылган эмес.

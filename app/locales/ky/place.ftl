# Жердин ачык барагы.
place-page-title = { $place }: кызматтардын тарифтери
place-kind-town = Шаар
place-kind-ayil-aimak = Айыл аймагы
place-kind-village = Айыл
place-population-count = { $people ->
    [one] { $people } киши
   *[other] { $people } киши
}
place-calculator-action = Төлөмүмдү эсептөө
place-studio-action = Тариф студиясын ачуу

# Кызматтардын карталарынын үстүндөгү аталыш.
place-services-heading = Кызматтар жана тарифтер
place-hint-figures = Санды бассаңыз, эмнени билдирерин жана кайдан чыкканын көрсөтөт.

# Кызматтын картасы.
place-from-date = Күчүнө кирген күнү: { $date }
place-seen-date = Ушул күнгө белгилүү: { $date }
place-act-name = Токтом: { $act }
place-norms-heading = Суу өлчөгүч жок болсо, бир адамга суткасына норма
place-norm-litres = { $litres ->
    [one] { $litres } литр
   *[other] { $litres } литр
}
# Булактагы сан биздики менен катар, бир адамга айына.
place-checks-heading = Бир адамга бир айлык текшерүү
place-check-published = Жарыяланганы: { $sum }
place-check-computed = Биздин эсеп:
place-remark-heading = Эскертүү
place-proposed-heading = Сунуш
place-earlier-heading = { $count ->
    [one] Мурунку { $count } чечим
   *[other] Мурунку { $count } чечим
}
place-costs-missing = Бул кызматтын чыгымдары жарыяланган эмес. Аларды студияда өзүңүз киргизе аласыз.

# Жазылган күнү кайсы тариф күчүндө болгон.
place-day-title = Белгилүү бир күнү кайсы тариф күчүндө болгон?
place-day-label = Күн
place-day-hint = Күн, ай, жыл: 05.12.2023
place-day-wrong = Календарда мындай күн жок. Күндү, айды жана жылды жазыңыз: 05.12.2023.
place-day-said = { $date }: эмне белгилүү.
place-day-future = Бул күн али келе элек: тариф өзгөрүшү мүмкүн.
place-day-applied = Ушул тариф күчүндө болгон.
place-day-last = Бул белгилүү болгон акыркы тариф. Аны кийинкиси алмаштырган болушу мүмкүн.
place-day-either = Кийинки тариф белгилүү ({ $date }), бирок анын башталган күнү белгисиз. Ал ошондо эле күчүндө болушу мүмкүн.
place-day-perhaps = Биринчи белгилүү тарифтин башталган күнү белгисиз ({ $date }). Ал ошондо эле күчүндө болушу мүмкүн.
place-day-before = Биринчи белгилүү тариф: { $date }. Андан мурун эмне күчүндө болгону белгисиз.

# Чечим белгисиз.
place-none-title = Тариф боюнча чечим белгисиз
place-none-text = Бул суу бекер дегендик эмес. Кеңештин токтомун айыл өкмөтүнөн же мэриядан сураңыз.
place-none-action = Ойдон чыгарылган Үлгүдө байкап көрүү

# Жок жердин дареги.
place-unknown-title = Мындай жер белгисиз
place-unknown-text = Даректе «{ $typed }» деп жазылган. Мындай жер бул жерде жок. Төмөндөн тандаңыз же кайра издеңиз.

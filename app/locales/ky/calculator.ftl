# Жарандын төлөмү: ар бир экранда бирден суроо жана жооп.
calculator-page-title = { $place }: менин төлөмүм
calculator-head-title = Менин төлөмүм
calculator-head-privacy = Жоопторуңуз ушул экранда гана калат. Алар эч жакка жөнөтүлбөйт жана сакталбайт.

# Суроолордун жолу.
calculator-step-count = { $steps } кадамдын { $step }-кадамы
calculator-back-action = Артка
calculator-next-action = Улантуу
calculator-show-action = Төлөмдү көрүү

# Суроолор.
calculator-connection-question = Үйүңүзгө суу кандай келет?
calculator-connection-meter-hint = Ал суу кирген жерде, тегерек же төрт бурчтуу.
calculator-people-question = Үйдө канча киши жашайт?
calculator-people-hint = Балдарды да кошуңуз.
calculator-pensioners-question = Алардын канчасы пенсионер?
calculator-pensioners-hint = Бул жерде пенсионерлер таштанды үчүн башкача төлөйт.
calculator-pensioners-many = { $count ->
    [one] Пенсионерлер кишилерден көп. { $count } пенсионер эсептелди. Бул санды азайтыңыз же жогорку санды көбөйтүңүз.
   *[other] Пенсионерлер кишилерден көп. { $count } пенсионер эсептелди. Бул санды азайтыңыз же жогорку санды көбөйтүңүз.
}
calculator-dwelling-question = Батирде жашайсызбы же жеке үйдөбү?
calculator-dwelling-flat = Батирде
calculator-dwelling-house = Жеке үйдө
calculator-use-question = Айына канча куб метр суу?
calculator-use-hint = Дүмүрчөктөгү белгиленген жерди караңыз.
calculator-use-buckets = { $buckets ->
    [one] { $water } — болжол менен { $buckets } чака суу, 10 литрден.
   *[other] { $water } — болжол менен { $buckets } чака суу, 10 литрден.
}

# Кайсы жерди кароону көрсөткөн дүмүрчөк; көрсөткүчтөрдүн ордунда чекиттер.
calculator-sample-title = Дүмүрчөк
calculator-sample-before = Мурунку
calculator-sample-after = Азыркы
calculator-sample-used = Сарпталды

# Бардык суроого жооп берилди.
calculator-answers-title = Жоопторуңуз
calculator-answers-change = Өзгөртүү
calculator-answers-pensioners = { $people }, пенсионерлер: { $count }

# Жооп.
calculator-bill-title = Бир айлык төлөмүңүз
calculator-bar-label = Айына бардыгы
calculator-pay-title = Суу үчүн төлөйсүз
calculator-get-title = Аласыз
calculator-choice-today = Азыр
calculator-choice-option = Шилтемедеги вариант
calculator-difference-more = Айына { $sum } көп төлөйсүз.
calculator-difference-less = Айына { $sum } аз төлөйсүз.
calculator-difference-none = Төлөм өзгөрбөйт.
# $water: 9 м³
calculator-get-water = { $buckets ->
    [one] айына { $water } суу: 10 литрден болжол менен { $buckets } чака
   *[other] айына { $water } суу: 10 литрден болжол менен { $buckets } чака
}
calculator-get-price = 1000 литр суу { $price }
calculator-get-price-option = 1000 литр суу вариантта { $price }, азыр { $today }
calculator-get-unknown = Суу канча саат берилери жана сапаты бул жерде азырынча белгисиз.

# Шилтеме алып келген сценарий.
calculator-option-note = Вариант шилтеме менен келди. Ал бекитиле элек.
calculator-option-outdated = Вариант { $date } тарифине негизделген. Андан жаңысы белгилүү.
calculator-link-title = Шилтеме ачылган жок
calculator-link-today = Азыркы төлөмүңүз көрсөтүлдү.

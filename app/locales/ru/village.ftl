# Режим села: двенадцать вопросов там, где нет книг.
village-page-title = Первая картина питьевой воды: { $place }
village-place-action = Первая картина за двенадцать вопросов
village-head-title = Во что обошлась бы вода в этом селе?
village-head-lead = Книг здесь нет. Ответьте, что знаете, остальное оставьте открытым: вместо него стоит допущение, и это сказано.
village-head-fictional = Это место вымышлено.
village-head-hint = Нажмите на число, и увидите, откуда оно.
village-kept-note = Ваши ответы остаются на этом устройстве.
village-lost-note = Это устройство ответов не хранит. Сохраните их в файл.
village-actions-title = Что сделать с ответами
village-anew-action = Начать заново
village-download-action = Сохранить ответы
village-open-action = Открыть файл
village-studio-action = Открыть план в студии
village-plan-action = Сохранить план
village-plan-title = { $place }: первая картина по двенадцати вопросам
village-none-title = Для этой услуги режима села нет
village-none-text = Двенадцать вопросов касаются питьевой воды.
village-origin-lead = По вашим ответам и допущениям; цены базового года, без налога.

# Файл не открывается.
village-file-title = Этот файл не открыть
village-file-close = Закрыть
village-file-bytes = Файл не удалось прочитать с устройства. Выберите его ещё раз.
village-file-too-long = Файл слишком длинный для ответов о селе. Выберите другой.
village-file-shape = Строка { $line }, знак { $column }: это не форма ответов. Программа чтения сообщает: { $detail }

# Вопросы.
village-questions-title = Двенадцать вопросов
village-questions-count = Отвечено: { $given } из { $all }
village-unknown-action = Не знаю
village-pipes-length = Длина труб
village-pipes-age = Сколько лет назад проложены
village-price-legend = За что платят?
village-price-cubic-metre = за 1 м³
village-price-person = с человека в месяц
village-price-household = с домохозяйства в месяц
village-assumed-instead = Пока неизвестно: { $name } { $usual }, от { $low } до { $high }.

# Главные числа.
village-main-title = Первая картина
village-main-cost = Вода обходится в год
village-main-tariff = Тариф, который это покрывает
village-main-need = Часть домохозяйства в месяц
village-main-payment = Домохозяйство платит сейчас в месяц
village-main-missing = пока нет
village-main-range = в 8 случаях из 10 от { $low } до { $high }
village-main-sure = следует из одних ответов
village-begin-title = Для начала хватит одного числа
village-money-title = На сколько хватит денег?
village-money-coverage = Люди оплачивают { $share } затрат.
village-money-runs-out = Если платить как сейчас, деньги кончатся к концу { $year } года.
village-money-lasts = Если платить как сейчас, денег хватит до конца { $year } года.
village-money-futures = Из 100 случаев, которые подходят к ответам, денег хватает в { $share } до конца { $year } года.
village-money-caption = В затратах есть сумма, которую надо откладывать каждый год, чтобы проложить трубы заново. Случаи различаются тем, что допущено: в половине меньше обычного значения, в половине больше.

# Что узнать дальше.
village-next-title = Узнайте сначала эти три числа
village-next-caption = От каждого тариф, покрывающий затраты, меняется больше, чем от остальных.
village-next-moves = Без него тариф от { $low } до { $high }: если его узнать, ответ станет уже на величину до { $width }.
village-next-open = На одном конце диапазона тарифа вовсе нет.

# Что допущено.
village-assumed-summary = За картиной { $count ->
    [one] { $count } допущение
    [few] { $count } допущения
   *[many] { $count } допущений
}
village-assumed-caption = Ни одно из них не норма, и здесь ничего не измеряли. У каждого есть диапазон и сказано, где узнать число.
village-assumed-range = От { $low } до { $high }.

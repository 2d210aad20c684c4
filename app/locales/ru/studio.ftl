# Студия сценариев.
studio-page-title = { $service }: { $place }
studio-head-title = Каким будет тариф на питьевую воду?

# Пояснение под заголовком: предложения подряд.
studio-lead-decided = За основу взят тариф: { $date }
studio-lead-status = За основу взят тариф: { $date } ({ $status }).
studio-lead-seen = За основу взят тариф, известный на: { $date }
studio-lead-seen-status = За основу взят тариф, известный на: { $date } ({ $status }).
studio-lead-net = Тарифы без налогов.
studio-lead-tax-unknown = Источник не говорит, входит ли налог.
studio-lead-fictional = Данные вымышлены.
studio-lead-hint = Нажмите на число, и увидите, откуда оно.

# Действия рядом с заголовком.
studio-undo-action = Отменить
studio-redo-action = Повторить
studio-reset-action = Вернуть сегодняшний тариф
studio-calculator-action = Открыть мой счёт по этому варианту
studio-share-action = Копировать ссылку
studio-share-done = Ссылка скопирована. Кто её откроет, увидит те же числа.
studio-share-by-hand = Браузер не разрешает копировать. Скопируйте ссылку из этого поля.
studio-share-field = Ссылка на этот сценарий

# Полоса главных показателей.
studio-strip-title = Главные показатели
studio-strip-coverage = Тариф покрывает затраты
studio-strip-balance = Излишек или нехватка, в год
studio-strip-required = Тариф должен собрать, в год
studio-strip-covering-tariff = Средний тариф, покрывающий затраты
# $home: способ подключения с маленькой буквы.
studio-strip-bill = Обычный счёт за месяц: { $home }
studio-strip-poorest-share = У черты бедности: доля дохода

# Почему состояние хорошее, требует внимания или плохое.
studio-verdict-covers = покрывает все затраты
studio-verdict-covers-not = покрывает не все затраты
studio-verdict-gap = денег не хватает
studio-verdict-balanced = поровну
studio-verdict-surplus = деньги остаются

# Показатель без значения.
studio-missing-value = Нет данных: введите
studio-missing-short = нет данных
studio-missing-title = Затраты не опубликованы: введите их
studio-missing-text = Нет данных — это не ноль. Введите, что знаете, и показатели появятся. Введённое действует и для сегодняшнего дня, и для варианта.

# Низ экрана телефона.
studio-dock-title = Два главных показателя
studio-dock-bill = Счёт за месяц
studio-dock-coverage = Тариф покрывает
studio-dock-all = Все

# Вопросы, по одному на каждое исходное данное.
studio-questions-title = Вопросы
studio-questions-more = { $count ->
    [one] Ещё { $count } вопрос: затраты, потребители, семья
    [few] Ещё { $count } вопроса: затраты, потребители, семья
   *[many] Ещё { $count } вопросов: затраты, потребители, семья
}
studio-errors-title = { $count ->
    [one] Проверьте { $count } поле
    [few] Проверьте { $count } поля
   *[many] Проверьте { $count } полей
}
studio-question-tariff = { $who ->
    [population] Сколько платит население
    [metered] Сколько платят дома с прибором учета
    [flat] Сколько платят квартиры без прибора учета
    [house] Сколько платят дома без прибора учета
    [yard-tap] Сколько платят дома с дворовым краном
    [street-tap] Сколько платят пользователи уличной колонки
    [budget] Сколько платят бюджетные организации
   *[others] Сколько платят прочие потребители
} { $unit ->
    [som-per-person-month] за одного человека в месяц?
    [som-per-person-year] за одного человека в год?
    [som-per-household-month] за домохозяйство в месяц?
    [som-per-household-year] за домохозяйство в год?
    [som-per-tonne] за тонну?
   *[som-per-cubic-metre] за 1 м³?
}
studio-question-tariff-of = Каков тариф для: { $payer }, { $unit }?
studio-question-collection = Какая доля платежей собирается?
studio-question-losses = Сколько воды теряется в сети?
studio-question-norm = Сколько воды начисляют человеку в сутки: { $home }?
studio-question-subsidy = Сколько добавляет бюджет в год?
studio-question-cost = Сколько стоит в год: { $item }?
studio-question-volume = Сколько воды в год по приборам: { $payer }?
studio-question-persons = Сколько людей обслуживается: { $payer }?
studio-question-households = Сколько домохозяйств обслуживается: { $payer }?
studio-question-produced = Сколько воды подали в сеть за год книги?
studio-question-book-losses = Сколько из неё потеряли?
studio-question-household-persons = Сколько человек в обычной семье?
studio-question-income = Какой доход у одного человека в месяц?

# Таблица домов.
studio-households-title = Сколько платит каждый вид домов
studio-households-text = Обычный счёт за месяц, без налога. Доли — от среднего дохода и от дохода у черты бедности.
studio-households-home = Дом
studio-households-today = Счёт сейчас
studio-households-option = Счёт в варианте
studio-households-difference = Разница
studio-households-share = Доля среднего дохода
studio-households-poor = Доля у черты бедности
studio-households-line = Черта

# Таблица: сейчас и вариант.
studio-comparison-title = Сейчас и вариант
studio-choice-today = Сейчас
studio-choice-option = Вариант
studio-choice-unchanged = Вариант, как сейчас

studio-charts-title = Графики

# Произносится, когда изменения закончились.
studio-said-result = Тариф покрывает { $coverage } затрат. Обычный счёт { $bill } в месяц.
studio-said-bill = Обычный счёт { $bill } в месяц.

# Ссылка, которую не удалось открыть; ссылка на старое решение.
studio-link-fault-title = Ссылка не открылась
studio-link-fault-today = Показан сегодняшний тариф. Ссылка не потеряна:
studio-link-fault-kept = Ссылка, как она пришла
studio-link-fault-close = Закрыть
studio-link-no-service = В плане нет этой услуги. Выберите файл, где она есть.
studio-outdated-title = Есть более новый тариф
studio-outdated-text = Эта ссылка опирается на тариф: { $old } Новейший тариф: { $new }
studio-outdated-action = Перенести изменения на новейший тариф

# Вместо студии.
studio-none-title = Плана этой услуги пока нет
studio-none-text = Затраты этой услуги здесь не опубликованы. Действующие тарифы на странице места.
studio-undecided-title = Нет тарифа, с которого начать
studio-undecided-text = Решение о питьевой воде для этого места неизвестно. На странице места показано, что известно.
studio-service-unknown-title = Такой услуги нет
studio-service-unknown-text = В адресе названа услуга, которой в Аймаке нет. Услуги перечислены на странице места.

# Только на бумаге.
studio-paper-title = Что изменено и откуда данные
studio-paper-unchanged = Ничего не изменено: это сегодняшний тариф.
studio-paper-source = Источник тарифа:
studio-paper-version = Версия модели { $version }. Метка чисел: { $mark }.

# Ссылка одного года рядом с планом; собственные планы.
studio-year-title = Это ссылка одного года
studio-year-text = Она показывает один год: тарифы, затраты и счета. У этого места есть и план по годам.
studio-year-left = Этим изменениям в плане нет места, они останутся в этой ссылке:
studio-year-action = Открыть в студии плана
studio-ways-text = Или начните со своего плана. Он останется на этом устройстве.
studio-ways-questions = Ответить на двенадцать вопросов
studio-ways-file = Открыть файл плана
studio-own-kept-title = Ваши собственные цифры, на этом устройстве
studio-own-kept-text = Этот план никто не публиковал. Его хранит это устройство, и видят его только те, кому вы дали ссылку.
studio-own-sent-title = Цифры того, кто составил этот план
studio-own-sent-text = Этот план никто не публиковал. Он пришёл по ссылке, и устройство его не хранит.
studio-own-refused-text = Браузер ничего не хранит на этом устройстве. Сохраните план в файл или скопируйте ссылку.
studio-own-keep = Хранить на этом устройстве
studio-own-remove = Удалить с этого устройства
studio-own-source = Источник: собственные цифры, { $place }, { $year } год; их никто не публиковал.
studio-own-badge = Собственные цифры, не опубликованы

# Сообщения об ошибках сервера. У каждого заголовок (несколько слов) и пояснение
# (что случилось и что делать, одно-два предложения).

problem-not-found-title = По этому адресу ничего нет
problem-not-found-detail = По этому адресу ничего нет. Проверьте, нет ли опечатки, или начните с главной страницы.

problem-unknown-place-title = Такого муниципалитета нет
problem-unknown-place-detail = Муниципалитета с адресом «{ $place }» нет. Найдите свой на главной странице.

problem-unknown-service-title = Такой услуги нет
problem-unknown-service-detail = Услуги с адресом «{ $service }» нет. Выберите услугу на странице муниципалитета.

problem-unknown-scenario-title = Такого сценария нет
problem-unknown-scenario-detail = Сценарий с таким номером здесь не хранится. Проверьте адрес или выберите сценарий из списка.

problem-unknown-hall-title = Нет проектора с таким кодом
problem-unknown-hall-detail = Ни у одного проектора нет такого кода. Код, которым сутки не пользовались, забывается; введите тот, что на экране проектора.

problem-unknown-paper-title = Такого документа нет
problem-unknown-paper-detail = Документа «{ $paper }» нет. Имена документов описаны в /api/openapi.json.

problem-method-not-allowed-title = Этот адрес такого не делает
problem-method-not-allowed-detail = Адрес есть, но метод { $method } для него не предусмотрен. Доступные методы названы в заголовке Allow.

problem-query-unreadable-title = Часть адреса после «?» не читается
problem-query-unreadable-detail = Значение «{ $name }» не читается. Уберите его или возьмите из описания в /api/openapi.json.

problem-body-too-large-title = Отправлено слишком много
problem-body-too-large-detail = Отправлено больше { $limit } байт, которые принимает этот адрес. Ничего не сохранено; сократите и отправьте снова.

problem-wrong-media-type-title = Отправлено в другом виде
problem-wrong-media-type-detail = Этот адрес принимает только { $expected }. Ничего не сохранено; укажите заголовок Content-Type и отправьте снова.

problem-malformed-json-title = Отправленный текст не является JSON
problem-malformed-json-detail = Отправленный текст перестаёт быть JSON в строке { $line }, позиция { $column }. Ничего не сохранено; исправьте это место и отправьте снова.

problem-wrong-shape-title = Есть лишние или недостающие поля
problem-wrong-shape-detail = В строке { $line }, позиция { $column }, поле неизвестно, отсутствует или имеет другой вид. Ничего не сохранено; поля описаны в /api/openapi.json.

problem-rejected-input-title = Нужно кое-что исправить
problem-rejected-input-detail = Ничего не сохранено. Исправьте названные здесь поля и отправьте снова.

problem-idempotency-key-missing-title = У отправки нет ключа
problem-idempotency-key-missing-detail = Ничего не сохранено: для записи нужен заголовок Idempotency-Key, свой для каждой отправки, чтобы двойная отправка сохранялась один раз.

problem-idempotency-key-malformed-title = Ключ отправки не подходит
problem-idempotency-key-malformed-detail = Ничего не сохранено: заголовок Idempotency-Key должен состоять из 16–128 латинских букв, цифр, дефисов или подчёркиваний.

problem-idempotency-key-reused-title = Ключ уже использован для другого
problem-idempotency-key-reused-detail = Ничего не сохранено: этот Idempotency-Key принадлежит другой отправке. Создайте новый ключ и отправьте снова.

problem-not-newest-version-title = Есть более новая версия
problem-not-newest-version-detail = Ничего не сохранено: у сценария уже есть более новая версия, { $newest }. Откройте её и внесите изменение там.

problem-hall-moved-on-title = Проектор показывает более новое
problem-hall-moved-on-detail = Проектор уже показывает картину { $order } или более новую. Отправьте с большим номером.

problem-cross-site-title = Отправлено с другого сайта
problem-cross-site-detail = Ничего не сохранено: запрос пришёл со страницы другого сайта. Откройте сам «Аймак» и отправьте оттуда.

problem-request-too-slow-title = Связь была слишком медленной
problem-request-too-slow-detail = Запрос не пришёл вовремя, ничего не сохранено. Отправьте снова; с тем же ключом он сохранится один раз.

problem-answer-too-slow-title = Ответ занял слишком много времени
problem-answer-too-slow-detail = Сервер не успел закончить. Отправьте снова чуть позже; с тем же ключом запись сохранится один раз.

problem-too-many-halls-title = Слишком много проекторов сразу
problem-too-many-halls-detail = Подключено столько проекторов, сколько принимает этот сервер. Закройте ненужные или повторите позже.

problem-no-printer-title = Этот сервер не делает файлов PDF
problem-no-printer-detail = У сервера нет браузера для печати. Кто ведёт сервер, может установить Chromium или указать его файл в AIMAK_CHROMIUM; печать в вашем браузере работает.

problem-printer-busy-title = Сейчас печатают другие
problem-printer-busy-detail = Сервер печатает по одному документу, и другие уже ждут. Повторите чуть позже.

problem-print-failed-title = Документ не напечатан
problem-print-failed-detail = Браузер сервера не напечатал документ вовремя. Повторите или напечатайте в своём браузере.

problem-unavailable-title = Записи сейчас недоступны
problem-unavailable-detail = Сервер не может обратиться к базе данных. Расчёты в приложении продолжают работать; отправьте снова чуть позже, с тем же ключом запись сохранится один раз.

problem-internal-title = Ошибка сервера
problem-internal-detail = На сервере что-то пошло не так. Отправьте снова; если ошибка повторится, назовите администратору номер запроса.

# Правила, которые нарушило поле; показаны у поля.
problem-violation-empty = Напишите что-нибудь.
problem-violation-too-long = { $length } больше разрешённых { $limit }. Сократите.
problem-violation-control-character = Знак номер { $position } не виден. Удалите его.
problem-violation-link-damaged = Ссылка создана «Аймаком» не для этого места и услуги или повреждена в пути. Скопируйте её снова из студии.
problem-violation-link-other-version = Ссылка создана другой версией «Аймака» ({ $found }). Повторите изменение в студии.
problem-violation-link-unknown-decision = Ссылка опирается на решение кенеша от { $base }, которого здесь нет. Повторите изменение в студии.
problem-violation-link-unknown-input = Ссылка меняет «{ $key }», чего в модели нет. Повторите изменение в студии.
problem-violation-link-value = Значение «{ $key }» в ссылке не является числом или выходит за пределы. Задайте его снова в студии.
problem-violation-link-no-decision = Действующий тариф этой услуги неизвестен, сохранять нечего. Выберите другую услугу.
problem-violation-link-elsewhere = План в ссылке относится к { $place }, { $service }. Откройте студию того места и той услуги и сохраните его там.
problem-violation-link-no-books = Ссылка опирается на книги этого места, а здесь его книги неизвестны. Откройте в студии свой план и сохраните его.
problem-violation-link-books = План в ссылке нарушает правила здесь: { $places }. Исправьте эти записи в книгах плана.

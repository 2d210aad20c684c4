# aimak paper: что мешает печати.
paper-lang-unknown = Язык «{ $code }» неизвестен. Напишите ky, ru или en.
paper-place-unknown = Место «{ $place }» неизвестно. Напишите его как в адресах приложения.
paper-service-unknown = Услуга «{ $service }» неизвестна. Напишите её как в адресах приложения.
paper-name-unknown = Документа «{ $paper }» нет. Документы: { $papers }.
paper-link-unreadable = Файл { $path } не читается: { $reason }.
paper-link-bad = Ссылка сделана в Aimak не для этого места и услуги или повреждена. Скопируйте её из студии ещё раз.
paper-no-chromium = Нет браузера Chromium, который печатает документы. Установите его (в Debian: apt-get install chromium) или укажите файл через --chromium.
paper-failed = Документ не напечатан ({ $reason }). Повторите или напечатайте в браузере.
paper-out-failed = Файл { $path } не записывается: { $reason }.

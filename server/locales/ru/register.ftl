# Реестры потребителей в файлах CSV и XLSX: aimak bill --register.

register-file-unreadable = { $file }: не читается ({ $reason }). Проверьте имя файла и права на него.
register-out-is-input = { $path } — один из читаемых файлов, он был бы потерян. Укажите после --out другой файл.
register-out-unwritable = { $path } не записывается ({ $reason }). Укажите после --out другой файл.
register-mapping-malformed = { $file }: это не форма соответствия столбцов ({ $reason }). Сравните с тем, что печатает «aimak schema register-mapping», или удалите файл: он будет создан заново.
register-mapping-unwritable = { $path } не записывается ({ $reason }). Укажите после --mapping другой файл.
register-reading-progress = Чтение { $file } …
register-bills-progress = Записано счетов: { $done } …
register-faults-more = Не перечислено ошибок: { $count }.
register-refused-sum = Счета не составлены: отклонено строк: { $rows }, ошибок: { $faults }. Исправьте их или добавьте --skip-refused, чтобы составить счета по остальным строкам.
register-skipped-sum = Пропущено строк: { $rows }, ошибок: { $faults }.


register-bill-refused = { $file }, строка { $row }, лицевой счёт { $account }, { $month }: { $sentence }
register-bill-by-other = По другому тарифу: { $sentence }
register-bills-more = Не перечислено лицевых счетов без начисления: { $count }. Все они есть в столбце error.

register-total-tariff = { $title } (действует с { $date })
register-total-fictional = Цифры этого тарифа вымышлены.
register-total-compared = Сравнение: { $title } (действует с { $date })
register-total-group = { $group }: лицевых счетов { $accounts }, за год { $amount }
register-total-change = { $group }: лицевых счетов { $accounts }, за год { $amount }; по другому тарифу { $other }, разница { $difference }; дешевле станет у { $less }, так же у { $same }, дороже у { $more }
register-total-all = Всего
register-total-too-large = больше, чем считается

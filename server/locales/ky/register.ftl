# CSV жана XLSX файлдарындагы керектөөчүлөрдүн реестрлери: aimak bill --register.

register-file-unreadable = { $file }: окулбайт ({ $reason }). Файлдын атын жана ага укукту текшериңиз.
register-out-is-input = { $path } — окулуучу файлдардын бири, ал жоголуп кетмек. --out артына башка файлды жазыңыз.
register-out-unwritable = { $path } жазылбайт ({ $reason }). --out артына башка файлды жазыңыз.
register-mapping-malformed = { $file }: бул мамычалардын дал келүү формасы эмес ({ $reason }). «aimak schema register-mapping» чыгарган форма менен салыштырыңыз же файлды өчүрүңүз: ал кайра түзүлөт.
register-mapping-unwritable = { $path } жазылбайт ({ $reason }). --mapping артына башка файлды жазыңыз.
register-reading-progress = { $file } окулууда …
register-bills-progress = Жазылган эсептер: { $done } …
register-faults-more = Тизмеге кирбеген каталар: { $count }.
register-refused-sum = Эсептер түзүлгөн жок: четке кагылган саптар: { $rows }, каталар: { $faults }. Аларды оңдоңуз же калган саптар боюнча эсеп түзүү үчүн --skip-refused кошуңуз.
register-skipped-sum = Калтырылган саптар: { $rows }, каталар: { $faults }.


register-bill-refused = { $file }, { $row }-сап, өздүк эсеп { $account }, { $month }: { $sentence }
register-bill-by-other = Башка тариф боюнча: { $sentence }
register-bills-more = Тизмеге кирбеген эсепсиз абоненттер: { $count }. Баары error мамычасында бар.

register-total-tariff = { $title } (күчүнө киргени: { $date })
register-total-fictional = Бул тарифтин сандары ойдон чыгарылган.
register-total-compared = Салыштыруу: { $title } (күчүнө киргени: { $date })
register-total-group = { $group }: өздүк эсептер { $accounts }, жылына { $amount }
register-total-change = { $group }: өздүк эсептер { $accounts }, жылына { $amount }; башка тариф боюнча { $other }, айырма { $difference }; { $less } эсепке арзандайт, { $same } эсепке өзгөрбөйт, { $more } эсепке кымбаттайт
register-total-all = Баары
register-total-too-large = эсептелүүчүдөн чоң

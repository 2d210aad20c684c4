# Эсеби жок айылдын биринчи планы: aimak model village. Суроолор менен божомолдор өзөктүн сөздөрүндө.

village-file-malformed = { $file }, { $line }-сап, { $column }-белги: бул жооптордун формасы эмес ({ $reason }). «aimak schema village» чыгарган форма менен салыштырыңыз.
village-refused-count = { $count ->
    [one] { $file }: { $count } жерди оңдоо керек; план түзүлгөн жок.
   *[other] { $file }: { $count } жерди оңдоо керек; план түзүлгөн жок.
}
village-picture-year = { $name }, { $year }: { $value }
village-picture-years = { $name }, { $first } → { $last }: { $from } → { $to }
village-assumed-head = Эч ким санай электе божомолдонгону; булардын бири да норма эмес:
village-assumed-line = { $name }: { $value }; { $low } менен { $high } ортосунда болушу мүмкүн. { $reason }
village-next-head = Адегенде муну билиңиз: чыгымды жабуучу орточо тариф ушулардан эң көп өзгөрөт.
village-next-line = { $number }. { $name }: тариф { $low } менен { $high } ортосунда.
village-next-open = { $number }. { $name }: аралыктын бир четинде тариф таптакыр жок.

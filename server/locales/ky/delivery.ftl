# Кызмат көрсөтүүнүн ыкмалары: aimak model delivery. Ыкмалардын, тобокелдиктердин жана көрсөткүчтөрдүн аталышы өзөктүн сөздөрүндө.

delivery-file-malformed = { $file }, { $line }-сап, { $column }-белги: бул ыкмалардын формасы эмес ({ $reason }). «aimak schema ways» чыгарган форма менен салыштырыңыз.
delivery-refused-count = { $count ->
    [one] { $file }: { $count } жерди оңдоо керек; салыштыруу болгон жок.
   *[other] { $file }: { $count } жерди оңдоо керек; салыштыруу болгон жок.
}
delivery-head = { $service }, { $first }–{ $last }. Келтирилген нарк { $book }-жылга карата; акы { $book }-жылдын баасында, келишимдин суммасы ар бир жылдын баасында.
delivery-way = { $number }. { $name }
delivery-line = { $name }: { $value }
delivery-saving = { $name }: { $value } ({ $share })
delivery-risk = { $risk }: муниципалитеттин үлүшү { $share }
delivery-no-room = Муниципалитетке пайдалуу эң жогорку акы экинчи тараптын чыгымын жапкан эң төмөнкү акыдан аз: тендер жарыялоонун кереги жок.
delivery-tender-absent = { $file }: «tender» жок, ал эми тиркемеге идентификаторлор, буйрутмачы жана аталыш керек. Кошуңуз; формасын «aimak schema ways» чыгарат.
delivery-tender-unknown = { $way }-ыкма жок. --tender дегенден кийин 2ден { $last } чейинки санды жазыңыз.
delivery-tender-gap = Тиркеме жок: анын бир көрсөткүчүнүн мааниси жок ({ $gap }).

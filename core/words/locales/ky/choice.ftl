# Айылдын он эки суроосу.
choice-question-people = Айылда канча адам жашайт?
choice-question-households = Айылда канча үй чарба бар?
choice-question-source = Суу кайдан келет: айылдан өйдөдөгү булактанбы же насос мененби?
choice-question-pipes = Түтүктөрдүн узундугу канча километр жана алар канча жыл мурун салынган?
choice-question-taps = Үй чарбалардын канчасынын үйүндө суу чоргосу бар? Калгандары көчөдөгү чоргодон алат.
choice-question-meters = Алардын канчасында суу өлчөгүч бар?
choice-question-staff = Суу чарбасында канча адам иштейт?
choice-question-electricity = Өткөн жылы электр энергиясына канча төлөндү?
choice-question-tariff = Азыр адамдар суу үчүн канча төлөйт?
choice-question-collection = Чегерилген төлөмдүн канчасы төлөнөт?
choice-question-repairs = Өткөн жылы оңдоого канча кетти?
choice-question-hours = Суу күнүнө канча саат болот?

# Айылдын планындагы аталыштар.
choice-village-prices-name = Баалар
choice-village-pipes-name = Түтүктөр
choice-village-house-taps-name = Үйдөгү чорго
choice-village-standpipes-name = Көчөдөгү чорго

# Суу кайдан келет.
choice-source-spring-name = Айылдан өйдөдөгү булак
choice-source-pump-name = Насостор

# Эч ким билбеген сан божомолдонот: эмне жана эмне үчүн. Булар норма эмес.
choice-assumed-household-size-name = Үй чарбадагы адамдар
choice-assumed-household-size-reason = 2026-жылы эки айыл аймагынын каттоосунда үй чарбага 5,2 жана 5,4 адам туура келген; сиздин айылда башкача болушу мүмкүн.
choice-assumed-pipe-per-household-name = Бир үй чарбага туура келген түтүк, метр
choice-assumed-pipe-per-household-reason = Түтүктү эч ким өлчөгөн эмес; узундугун картадан же көчөлөрдү басып чыгып табууга болот.
choice-assumed-pipe-price-name = Бир километр түтүктү кайра салуунун баасы
choice-assumed-pipe-price-reason = Баа түтүктүн жоондугуна, тереңдигине жана топуракка жараша болот; жакын жердеги акыркы сметаны сураңыз.
choice-assumed-mixed-use-name = Бир адам күнүнө колдонгон суу, чоргосу белгисиз
choice-assumed-mixed-use-reason = Канча үйдө чорго бар экени айтылган эмес; чектер көчөдөгү чоргону да, үйдөгү чоргону да камтыйт.
choice-assumed-house-use-name = Үйдө чоргосу бар бир адам күнүнө колдонгон суу
choice-assumed-house-use-reason = Өлчөгүчсүз эч ким билбейт; бир нече үйгө бир айга коюлган өлчөгүч көрсөтөт.
choice-assumed-standpipe-use-name = Көчөдөгү чоргодон алган бир адам күнүнө колдонгон суу
choice-assumed-standpipe-use-reason = Үйгө чака менен ташылган суу; бир чоргодо бир күн чакаларды санаңыз.
choice-assumed-metered-name = Өлчөгүчү бар эсептердин үлүшү
choice-assumed-metered-reason = Өлчөгүчтөр жөнүндө айтылган эмес, ошондуктан жок деп эсептелет.
choice-assumed-posts-name = Штаттык бирдиктер
choice-assumed-posts-reason = Болжол менен 250 үй чарбага бир кызматкер; так санын штаттык тизмеден алыңыз.
choice-assumed-wage-name = Айлык эмгек акы
choice-assumed-wage-reason = Жашоо минимуму менен өлкөдөгү орточо эмгек акынын ортосунда; эмгек акы ведомостунан алыңыз.
choice-assumed-contributions-name = Социалдык фондго төгүмдөр
choice-assumed-contributions-reason = Чен жумуш берүүчүнүн түрүнө жараша болот; бухгалтерден сураңыз.
choice-assumed-pumping-name = Бир куб метр суу тартууга кеткен электр энергиясы
choice-assumed-pumping-reason = Кудуктун тереңдигине жана суу сактагычтын бийиктигине жараша болот; насостун электр эсептегичи көрсөтөт.
choice-assumed-pumping-or-not-name = Бир куб метр сууга кеткен электр энергиясы
choice-assumed-pumping-or-not-reason = Суу насос менен тартылабы, айтылган эмес; булакка электр энергиясы керек эмес.
choice-assumed-energy-price-name = Электр энергиясынын баасы
choice-assumed-energy-price-reason = Насос станциялары үчүн 2026-жылдын майынан жарыяланган тариф; сиздики эсептешүү кагазында жазылган.
choice-assumed-chlorine-name = Бир куб метр сууну зыянсыздандыруу
choice-assumed-chlorine-reason = Аз сумма; бир жылда сатылып алынган хлор көрсөтөт.
choice-assumed-repairs-name = Бир километр түтүктү бир жылда оңдоо
choice-assumed-repairs-reason = Эски түтүк көбүрөөк жарылат; бир жылдын чектери көрсөтөт.
choice-assumed-administration-name = Бир үй чарбага башкаруу чыгымы, жылына
choice-assumed-administration-reason = Бухгалтерия, банк, телефон; бир жылдын эсептери көрсөтөт.
choice-assumed-real-losses-name = Суунун физикалык жоготуулары
choice-assumed-real-losses-reason = Булакта өлчөгүч болбосо эч ким билбейт; түнкү агым сызып чыкканын көрсөтөт.
choice-assumed-apparent-losses-name = Суунун коммерциялык жоготуулары
choice-assumed-apparent-losses-reason = Эсепке алынбаган чорголор; үйлөрдү кыдырып чыкканда билинет.
choice-assumed-unbilled-name = Уруксат менен төлөмсүз алынган суу
choice-assumed-unbilled-reason = Өрт өчүрүү жана түтүктөрдү жуу; адатта аз.
choice-assumed-collection-name = Төлөмдөрдүн жыйналышы
choice-assumed-collection-reason = Бир жылда түшкөн акчаны төлөнүшү керек болгон сумма менен салыштырыңыз.
choice-assumed-present-tariff-name = Азыркы төлөм
choice-assumed-present-tariff-reason = Канча төлөнөрү айтылган эмес, ошондуктан жок деп эсептелет.
choice-assumed-hours-name = Суу берүү, күнүнө саат
choice-assumed-hours-reason = Түтүктүн эң четиндеги он үйдөн сураңыз.
choice-assumed-price-rise-name = Баалардын бир жылдык өсүшү
choice-assumed-price-rise-reason = Бардык жылдарга бирдей божомол; баалар кээ бир жылы көбүрөөк өсөт.
choice-assumed-discount-name = Дисконттоо чени
choice-assumed-discount-reason = Ошол эле акча башка жерде канча берет же канчага турат.
choice-assumed-growth-name = Айылдын бир жылдык өсүшү
choice-assumed-growth-reason = Эки жылдын калк каттоосу көрсөтөт.
choice-assumed-neglect-losses-name = Чара көрүлбөсө, жоготуулардын бир жылдык өсүшү
choice-assumed-neglect-losses-reason = Түтүк канчалык тез эскирери белгисиз; жарылуулардын жазуусу көрсөтөт.
choice-assumed-neglect-repair-name = Чара көрүлбөсө, оңдоонун бир жылдык өсүшү
choice-assumed-neglect-repair-reason = Жаңыланбаган түтүк көбүрөөк оңдолот; бир нече жылдын чектери көрсөтөт.
choice-assumed-neglect-hours-name = Чара көрүлбөсө, бир жылда кыскарган суу сааттары
choice-assumed-neglect-hours-reason = Суу канча саатка кыскарганын эски тургундар билет.

# Эмне үчүн айылдын планы жок.
choice-plan-nobody-counted = Адамдардын же үй чарбалардын санын жазыңыз: бирөө жетиштүү.
choice-plan-too-low = «{ $question }» деген суроого берилген сан өтө кичине. Оңдоңуз.
choice-plan-too-high = «{ $question }» деген суроого берилген сан өтө чоң: үлүш 100%дан, саат 24төн ашпайт. Оңдоңуз.
choice-plan-too-large = Сандардын бири эсептөө үчүн өтө чоң. Нөлдөрүн текшериңиз.

# Долбоорго баа: эмне үчүн жок.
choice-appraisal-unknown-project = Планда мындай долбоор жок. Тизмеден тандаңыз.
choice-appraisal-outside-horizon = Долбоор базалык жылдан кийинки 1–29-жылдары курулушу керек. Жылын өзгөртүңүз.
choice-appraisal-no-outlay = Эч бир жылы акча кетпейт: баарын грант төлөйт.
choice-appraisal-never-earned = Долбоор өз наркын эч качан актабайт.
choice-appraisal-comes-and-goes = Киреше берген соң долбоор кайра акча талап кылат: бир эле чен же мөөнөт жок.
choice-appraisal-beyond-limit = Чен 1000%дан жогору: долбоордун сандарын текшериңиз.
choice-appraisal-too-many = Тандоого { $most } долбоордон ашпоо керек, планда { $candidates }. Кээ бирин алып салыңыз.

# Кызмат көрсөтүү ыкмалары: эмне үчүн салыштырылбайт.
choice-delivery-service-unknown = Планда мындай кызмат жок. Пландагы кызматты тандаңыз.
choice-delivery-years-outside-plan = Келишимдин жылдары пландын жылдарына туура келбейт. Мөөнөтүн же планды өзгөртүңүз.
choice-delivery-index-unknown = Планда мындай индекс жок. Пландагы индексти тандаңыз.
choice-delivery-too-many-ways = Ыкмалар өтө көп. { $most } ыкмадан ашырбаңыз.
choice-delivery-risk-twice = Тобокелдик эки жолу жазылган. Бирин алып салыңыз.
choice-delivery-share = Үлүш 0%дан 100%га чейин болушу керек. Оңдоңуз.
choice-delivery-partners = Биргелешкен кызматта жок дегенде бир муниципалитет болушу керек. Санын оңдоңуз.
choice-tender-risk-note = Муниципалитеттин үлүшү { $ours }, аткаруучунуку { $theirs }.
choice-tender-not-tendered = Бул ыкма өз наркы боюнча төлөнөт: тендер өткөрүлбөйт.
choice-tender-identifier = Тендердин жана сатып алуучунун белгилерин жазыңыз; чыгарылыштын белгисинде # болбойт.
choice-tender-not-a-day = «{ $value }» — күн эмес. Жылын, айын жана күнүн жазыңыз: 2026-11-23.

# Сервердин ката тууралуу билдирүүлөрү. Ар биринин аталышы (бир нече сөз) жана түшүндүрмөсү
# (эмне болду, эмне кылуу керек) бар.

problem-not-found-title = Бул даректе эч нерсе жок
problem-not-found-detail = Бул даректе эч нерсе жок. Дарек туура жазылганын текшериңиз же башкы беттен баштаңыз.

problem-unknown-place-title = Мындай муниципалитет жок
problem-unknown-place-detail = Дареги «{ $place }» болгон муниципалитет жок. Өзүңүздүкүн башкы беттен табыңыз.

problem-unknown-service-title = Мындай кызмат жок
problem-unknown-service-detail = Дареги «{ $service }» болгон кызмат жок. Кызматты муниципалитеттин бетинен тандаңыз.

problem-unknown-scenario-title = Мындай сценарий жок
problem-unknown-scenario-detail = Мындай номердеги сценарий бул жерде сакталган эмес. Даректи текшериңиз же сценарийди тизмеден тандаңыз.

problem-unknown-hall-title = Мындай коду бар проектор жок
problem-unknown-hall-detail = Бир да проектордо мындай код жок. Бир сутка колдонулбаган код унутулат; проектордун экранындагы кодду жазыңыз.

problem-unknown-paper-title = Мындай кагаз жок
problem-unknown-paper-detail = «{ $paper }» деген кагаз жок. Кагаздардын аталыштары /api/openapi.json дарегинде.

problem-method-not-allowed-title = Бул дарек мындайды аткарбайт
problem-method-not-allowed-detail = Дарек бар, бирок { $method } ыкмасын кабыл албайт. Кабыл алынган ыкмалар Allow аталышында жазылган.

problem-query-unreadable-title = Даректин «?» белгисинен кийинки бөлүгү окулбайт
problem-query-unreadable-detail = «{ $name }» маанисин окуу мүмкүн эмес. Аны алып салыңыз же /api/openapi.json сүрөттөмөсүнөн алыңыз.

problem-body-too-large-title = Өтө көп жөнөтүлдү
problem-body-too-large-detail = Бул дарек кабыл алган { $limit } байттан көп жөнөтүлдү. Эч нерсе сакталган жок; кыскартып, кайра жөнөтүңүз.

problem-wrong-media-type-title = Башка түрдө жөнөтүлдү
problem-wrong-media-type-detail = Бул дарек { $expected } гана кабыл алат. Эч нерсе сакталган жок; Content-Type аталышын коюп, кайра жөнөтүңүз.

problem-malformed-json-title = Жөнөтүлгөн текст JSON эмес
problem-malformed-json-detail = Жөнөтүлгөн текст { $line }-сапта, { $column }-орунда JSON болбой калат. Эч нерсе сакталган жок; ошол жерин оңдоп, кайра жөнөтүңүз.

problem-wrong-shape-title = Ашыкча же жетишпеген талаалар бар
problem-wrong-shape-detail = { $line }-сапта, { $column }-орунда талаа белгисиз, жок же башка түрдө. Эч нерсе сакталган жок; талаалар /api/openapi.json ичинде сүрөттөлгөн.

problem-rejected-input-title = Оңдой турган жери бар
problem-rejected-input-detail = Эч нерсе сакталган жок. Бул жерде аталган талааларды оңдоп, кайра жөнөтүңүз.

problem-idempotency-key-missing-title = Жөнөтүүнүн ачкычы жок
problem-idempotency-key-missing-detail = Эч нерсе сакталган жок: жазуу үчүн ар бир жөнөтүүгө өзүнчө түзүлгөн Idempotency-Key аталышы керек, ошондо эки жолу жөнөтүлгөнү бир жолу сакталат.

problem-idempotency-key-malformed-title = Жөнөтүүнүн ачкычы жараксыз
problem-idempotency-key-malformed-detail = Эч нерсе сакталган жок: Idempotency-Key аталышы 16дан 128ге чейин латын тамгасынан, сандан, дефистен же астынкы сызыктан турушу керек.

problem-idempotency-key-reused-title = Ачкыч башка нерсеге колдонулган
problem-idempotency-key-reused-detail = Эч нерсе сакталган жок: бул Idempotency-Key башка жөнөтүүгө таандык. Жаңы ачкыч түзүп, кайра жөнөтүңүз.

problem-not-newest-version-title = Жаңыраак версиясы бар
problem-not-newest-version-detail = Эч нерсе сакталган жок: бул сценарийдин жаңыраак версиясы бар, { $newest }. Ошону ачып, өзгөртүүнү ошол жерде киргизиңиз.

problem-hall-moved-on-title = Проектор жаңыраагын көрсөтүп жатат
problem-hall-moved-on-detail = Проектор { $order }-сүрөттү же андан жаңысын көрсөтүп жатат. Чоңураак номер менен жөнөтүңүз.

problem-cross-site-title = Башка сайттан жөнөтүлдү
problem-cross-site-detail = Эч нерсе сакталган жок: суроо башка сайттын бетинен келди. «Аймактын» өзүн ачып, ошол жерден жөнөтүңүз.

problem-request-too-slow-title = Байланыш өтө жай болду
problem-request-too-slow-detail = Суроо убагында келген жок, эч нерсе сакталган жок. Кайра жөнөтүңүз; ошол эле ачкыч менен бир жолу сакталат.

problem-answer-too-slow-title = Жооп өтө узакка созулду
problem-answer-too-slow-detail = Сервер убагында бүтүрө албады. Бир аздан кийин кайра жөнөтүңүз; ошол эле ачкыч менен бир жолу сакталат.

problem-too-many-halls-title = Проекторлор өтө көп
problem-too-many-halls-detail = Бул сервер кабыл алган сандагы проектор туташкан. Керексизин жабыңыз же кийинчерээк кайталаңыз.

problem-no-printer-title = Бул сервер PDF файл жасабайт
problem-no-printer-detail = Серверде басып чыгаруучу браузер жок. Серверди жүргүзгөн адам Chromium орнотуп же анын файлын AIMAK_CHROMIUM аркылуу көрсөтө алат; өз браузериңизде басып чыгаруу иштейт.

problem-printer-busy-title = Азыр башкалар басып чыгарып жатат
problem-printer-busy-detail = Сервер кагаздарды бирден басат, башкалар күтүп турат. Бир аздан кийин кайра жөнөтүңүз.

problem-print-failed-title = Кагаз басылган жок
problem-print-failed-detail = Сервердин браузери кагазды убагында баса алган жок. Кайра жөнөтүңүз же өз браузериңизде басып чыгарыңыз.

problem-unavailable-title = Жазуулар азырынча жеткиликсиз
problem-unavailable-detail = Сервер маалымат базасына жете албай жатат. Колдонмодогу эсептөөлөр иштей берет; бир аздан кийин кайра жөнөтүңүз, ошол эле ачкыч менен бир жолу сакталат.

problem-internal-title = Сервердин катасы
problem-internal-detail = Серверде бир нерсе туура эмес болду. Кайра жөнөтүңүз; дагы кайталанса, администраторго суроонун номерин айтыңыз.

# Талаа бузган эрежелер; талаанын жанында көрсөтүлөт.
problem-violation-empty = Бул жерге бир нерсе жазыңыз.
problem-violation-too-long = { $length } — уруксат берилген { $limit } чегинен көп. Кыскартыңыз.
problem-violation-control-character = { $position }-белги көрүнбөйт. Аны өчүрүңүз.
problem-violation-link-damaged = Шилтемени «Аймак» бул жер жана кызмат үчүн түзгөн эмес же ал жолдо бузулган. Аны студиядан кайра көчүрүңүз.
problem-violation-link-other-version = Шилтемени «Аймактын» башка версиясы түзгөн ({ $found }). Өзгөртүүнү студияда кайталаңыз.
problem-violation-link-unknown-decision = Шилтеме кеңештин { $base } чечимине таянат, ал бул жерде жок. Өзгөртүүнү студияда кайталаңыз.
problem-violation-link-unknown-input = Шилтеме «{ $key }» маанисин өзгөртөт, ал моделде жок. Өзгөртүүнү студияда кайталаңыз.
problem-violation-link-value = Шилтемедеги «{ $key }» мааниси сан эмес же чегинен чыгып турат. Аны студияда кайра коюңуз.
problem-violation-link-no-decision = Бул кызматтын колдонуудагы тарифи белгисиз, сактай турган эч нерсе жок. Башка кызматты тандаңыз.
problem-violation-link-elsewhere = Шилтемедеги план башка жердики: { $place }, { $service }. Ошол жердин жана кызматтын студиясын ачып, планды ошол жерде сактаңыз.
problem-violation-link-no-books = Шилтеме бул жердин эсептерине таянат, бирок алар бул серверге белгисиз. Студияда өз планыңызды ачып, ошону сактаңыз.
problem-violation-link-books = Шилтемедеги план эрежелерди бул жерлерде бузат: { $places }. Пландын эсептериндеги ошол жазууларды оңдоңуз.

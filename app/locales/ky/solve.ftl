# Мен үчүн табуу: эмне аткарылышы керек, эмнени өзгөртсө болот жана эмне чыгат.
solve-title = Мен үчүн тапсын
solve-text = Эмне аткарылышы керектигин айтыңыз. Аймак баары аткарыла турган эң төмөн тарифти табат же кайсы каалоолор бири-бирине каршы экенин айтат.
solve-wants-title = Эмне аткарылышы керек?
solve-levers-title = Ал үчүн эмнени өзгөртсө болот?
solve-coverage-name = Тариф жапкан чыгым, кеминде
solve-share-name = Ар бир топтун кирешесиндеги үлүш, эң көбү
solve-cash-name = Жыл аягындагы акча, кеминде
solve-rise-name = Тарифтин жылдык өсүшү, эң көбү
solve-ratio-name = Калктын тарифинен канча эсе, эң көбү
solve-subsidy-name = Бюджет жылына берет, эң көбү
solve-from-name = Чыгым кайсы жылдан баштап жабылат
solve-coverage-want = Тарифтер { $year }-жылдан баштап чыгымдын кеминде { $limit } бөлүгүн жабат
solve-share-want = Үй-бүлөлөрдүн бир да тобу кирешесинин { $limit } үлүшүнөн көп төлөбөйт
solve-cash-want = Ар бир жылдын аягында акча { $limit } суммасынан кем болбойт
solve-rise-want = Бир да тариф жылына { $limit } чегинен көп өспөйт
solve-ratio-want = Бир да топтун тарифи калктыкынан { $limit } эседен ашпайт
solve-subsidy-want = Бюджет жылына эң көбү { $limit } берет

# Каршылыкты айткан сүйлөмдүн бөлүктөрү, кош чекиттен кийин.
solve-coverage-phrase = { $year }-жылдан баштап чыгымдын { $limit } жабылышы
solve-share-phrase = ар бир топ кирешесинин эң көбү { $limit } төлөшү
solve-cash-phrase = акчанын { $limit } суммасынан кем болбошу
solve-rise-phrase = тарифтердин жылына эң көбү { $limit } өсүшү
solve-ratio-phrase = ар бир топтун тарифи калктыкынан эң көбү { $limit } эсе болушу
solve-subsidy-phrase = бюджеттен жылына эң көбү { $limit } берилиши

# Эмнени өзгөртсө болот.
solve-may-rates = Бардык тарифтерди чогуу
solve-may-group = Ушул топтун гана тарифтерин: { $group }
solve-may-pace = Жаңы тарифтер канчалык тез киргизиле турганын
solve-may-subsidy = Бюджет канча бере турганын

solve-find-action = Эң төмөн тарифти табуу
solve-stop-action = Токтотуу
solve-searching-text = Аймак издеп жатат. Иштей берсеңиз болот.
solve-long-text = Бул суроо оор. Күтсөңүз, токтотсоңуз же азыраак нерсени өзгөртүүгө уруксат берсеңиз болот.
solve-stopped-text = Издөө токтотулду. Эч нерсе өзгөргөн жок.
solve-changed-text = План өзгөрдү, ошондуктан издөө токтотулду. Кайра баштаңыз.
solve-broken-text = Бул жерде издөө мүмкүн болгон жок. Баракты жаңыртып, кайра аракет кылыңыз.
solve-nothing-text = Жок дегенде бир каалоону жана өзгөртсө боло турган бир нерсени белгилеңиз.

solve-solved-title = Баары аткарылат
solve-solved-text = Баары аткарыла турган эң төмөн маанилер ушулар. Мындан төмөн болбой турганы далилденди.
solve-solved-open-text = Бул маанилер туура келет. Мындан төмөн болбой турганы далилденген жок: издөө эрте бүттү.
solve-moved-pace = Ар бир жылы жолдун { $part } бөлүгү өтүлөт; жаңы тарифтер { $year }-жылы толук киргизилет.
solve-moved-pace-open = Ар бир жылы жолдун { $part } бөлүгү өтүлөт; бул жылдары жаңы тарифтер толук киргизилбейт.
solve-moved-subsidy = { $year }-жылы бюджет { $before } ордуна { $now } берет; кийинки жылдар да ошого жараша өзгөрөт.
solve-rates-caption = Туура келген тарифтер
solve-rate-head = Тариф
solve-today-head = Бүгүн
solve-plan-head = Ушул план
solve-found-head = Табылганы
solve-kept-caption = Студиянын өз сандары эмне дейт
solve-wish-head = Каалоо
solve-reached-head = Эң начар учурда
solve-holds-text = аткарылат
solve-fails-text = аткарылбайт
solve-take-action = Ушуну алуу
solve-taken-text = Эми экрандагы сценарий ушул. «Артка кайтаруу» баскычы мурункусун кайтарат.
solve-outdated-text = План андан бери өзгөрдү. Ага жооп алуу үчүн кайра издеңиз.

solve-conflict-title = Бул каалоолор бири-бирине каршы
solve-conflict-one = Бул жерде эмнени өзгөртсөк да, буга жетүүгө болбойт: { $one }. Эң жакшысы: { $instead }.
solve-conflict-two = Бул экөө бирге аткарылбайт: { $one } жана { $two }. Же { $first }, же { $second }.
solve-conflict-many = Булардын баары бирге аткарылбайт: { $all }. Ушулардын бири жетиштүү болот: { $instead }.
solve-conflict-without = бул каалоодон баш тартуу ({ $wish })
solve-conflict-open-text = Бул толук далилденген жок: издөө эрте бүттү, сандар жакыныраак болушу мүмкүн.
solve-conflict-others-text = Башка каалоолор анда да аткарылбайт.
solve-conflict-take = Ушул жолду алуу: { $instead }
solve-undecided-title = Берилген убакытта жооп табылган жок
solve-undecided-text = Эч нерсе табылган жок, бирок чечим жок экени да далилденген жок. Азыраак нерсени өзгөртүүгө уруксат бериңиз же азыраак сураңыз.

# Жанаша варианттар.
solve-options-title = Же көп вариантты салыштыруу
solve-options-text = Варианттар жогоруда өзгөртсө боло турган нерселер боюнча алынат. Бири бир жагынан жакшы, башка жагынан начар: алардын арасынан адамдар гана тандай алат.
solve-options-action = { $count } вариантты салыштыруу
solve-options-incomplete = Өзгөртсө боло турган жок дегенде бир нерсени белгилеңиз.
solve-options-stopped = Салыштыруу токтотулду. Эч нерсе өзгөргөн жок.
solve-options-running = { $count } варианттан { $done } салыштырылды
solve-options-told = Мындан жакшысы жок варианттар: { $best }; башкасынан начар варианттар: { $beaten }
solve-options-caption = Мындан жакшысы жок варианттар
solve-options-head = Вариант
solve-options-coverage = Акыркы жылы жабылган чыгым
solve-options-share = Топтун кирешесиндеги эң чоң үлүш
solve-options-rise = Төлөмдүн биринчи жылдагы өсүшү
solve-options-subsidy = Бардык жылдар үчүн бюджеттен керек
solve-options-moved = Эмне өзгөрөт
solve-options-all = Баарын көрсөтүү: { $count }
solve-options-name = { $number }-вариант
solve-options-take = { $number }-вариантты алуу
solve-option-rates = тарифтер бул пландагынын { $share }
solve-option-group = { $group }: тарифтер бул пландагынын { $share }
solve-option-pace = жыл сайын жолдун { $part }
solve-option-subsidy = субсидия бул пландагынын { $share }
solve-option-budget = бюджеттен жыл сайын { $sum }
solve-beaten-title = Башкасынан начар варианттар: { $count }
solve-beaten-caption = Башкасынан начар варианттар жана кайсынысынан
solve-beaten-head = Кайсынысы жакшы
solve-beaten-by = { $number }-вариант эч жагынан начар эмес
solve-beaten-more = Дагы көрсөтүү

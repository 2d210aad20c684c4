# aimak paper: басып чыгарууга эмне тоскоол.
paper-lang-unknown = «{ $code }» тили белгисиз. ky, ru же en деп жазыңыз.
paper-place-unknown = «{ $place }» жери белгисиз. Аны колдонмонун даректериндегидей жазыңыз.
paper-service-unknown = «{ $service }» кызматы белгисиз. Аны колдонмонун даректериндегидей жазыңыз.
paper-name-unknown = «{ $paper }» деген кагаз жок. Кагаздар: { $papers }.
paper-link-unreadable = { $path } файлы окулбайт: { $reason }.
paper-link-bad = Шилтеме «Аймакта» бул жер жана кызмат үчүн түзүлгөн эмес же бузулган. Аны студиядан кайра көчүрүңүз.
paper-no-chromium = Кагаздарды басып чыгаруучу Chromium жок. Аны орнотуңуз (Debian: apt-get install chromium) же файлын --chromium менен көрсөтүңүз.
paper-failed = Кагаз басылган жок ({ $reason }). Кайталаңыз же браузерде басып чыгарыңыз.
paper-out-failed = { $path } файлын жазууга болбойт: { $reason }.

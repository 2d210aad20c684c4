# Commands on tariff files of the Open Water Rate Specification: aimak bill --rates, aimak owrs
# check. Words of the format (rate_structure, bill, depends_on, Tiered …) stay as they are.

owrs-folder-unusable = The folder { $path } cannot be read ({ $reason }). Check its name and the rights to it.
owrs-folder-empty = There are no tariff files below { $path }. Name the folder that holds files ending in .owrs, .yaml or .yml.
owrs-file-outside = { $file }: the path leads out of the folder of tariffs. Write it as it stands below that folder.
owrs-file-unreadable = { $file }: cannot be read ({ $reason }). Check its name and the rights to it.
owrs-out-is-cases = { $path } is the file of the cases, which would be lost. Name another file with --out.
owrs-out-unwritable = { $path } cannot be written ({ $reason }). Name another file with --out.

owrs-cases-missing = There is nothing to bill. Give --rates with a folder and --cases with a file.
owrs-cases-column = { $path } has no column { $name }. Its first row names the columns file, class and inputs.
owrs-cases-short = The row has fewer columns than the first row. Fill in file, class and inputs.
owrs-cases-progress = Bills: { $done } …
owrs-cases-sum = Bills: { $done }; refused: { $refused }. The column error of the output says why.
owrs-inputs-not-json = The inputs are no JSON object ({ $reason }). Write them as {"{"}"usage_ccf": 12.5{"}"}.
owrs-inputs-twice = The input { $name } is given twice. Keep one.
owrs-inputs-nested = The input { $name } is a list or an object. Give one number or text.

owrs-check-progress = Files: { $done } …
owrs-check-read = { $file }: read
owrs-check-warned = { $file }: read with warnings
owrs-check-refused = { $file }: refused
owrs-check-sum = Files: { $all }; read: { $read }; read with warnings: { $warned }; refused: { $refused }.

# Why a file or a bill is refused. Place, class and field stand before the sentence.
owrs-refusal-file-too-large = The file is larger than { $limit } bytes, more than a tariff needs. Check that it is a tariff file.
owrs-refusal-not-utf8 = The text is not in UTF-8. Save the file in UTF-8.
owrs-refusal-control-character = YAML does not allow the character { $code }. Delete it.
owrs-refusal-yaml = The text breaks a rule of YAML ({ $detail }). Compare indent and signs with the lines around it.
owrs-refusal-tab-indent = A tab stands where YAML wants spaces. Put spaces in its place.
owrs-refusal-too-deep = Values nest deeper than { $limit } levels. Check brackets and indents.
owrs-refusal-too-many-values = The file has more than { $limit } values. Divide it.
owrs-refusal-duplicate-key = { $key } stands here a second time; the first is in line { $line }. Keep one of them.
owrs-refusal-key-not-text = A list or a mapping stands where a name must be. Write the name as text.
owrs-refusal-alias = References of YAML (*name, <<) are not read. Write the values out.
owrs-refusal-tag = The mark { $tag } asks to make something of the value. Write the value itself.
owrs-refusal-several-documents = A second YAML document begins here. Put it into a file of its own.
owrs-refusal-rates-missing = There is no rate_structure with classes of customers. Check that this is a tariff file.
owrs-refusal-class-unknown = There is no class { $class }. The file has: { $known }.
owrs-refusal-class-not-fields = The class has no fields. Write them below it, indented.
owrs-refusal-bill-missing = The class has no field bill. Add it with the formula of the bill.
owrs-refusal-value-empty = There is no value. Write it.
owrs-refusal-value-nested = The value is a mapping or a list where one number, text or list must be. Check the indents.
owrs-refusal-number-too-large = The number has more digits than are kept. Check it.
owrs-refusal-number-ambiguous = Some programs read { $text } in base eight, others in base ten. Write it without the zero in front.
owrs-refusal-number-not-finite = { $text } is no amount. Write a number.
owrs-refusal-formula-too-long = The formula is longer than { $limit } characters. Divide it among several fields.
owrs-refusal-formula-too-deep = Parentheses and signs nest deeper than { $limit } levels. Divide the formula among several fields.
owrs-refusal-formula-ends-early = The formula ends before it is complete. Add what is missing: a value or a closing parenthesis.
owrs-refusal-formula-unexpected = { $found } cannot stand there in the formula. Check what is before it.
owrs-refusal-formula-character = The sign { $found } has no place in a formula. There are numbers, names, + - * / ^ and parentheses.
owrs-refusal-formula-function = { $name }(…) is a function, and formulas have none. Write the calculation itself.
owrs-refusal-division-by-zero = The formula divides by zero. Check the divisor.
owrs-refusal-power-fractional = The exponent is not a whole number. Write a whole one.
owrs-refusal-too-much-work = The bill takes more than { $limit } steps. Simplify the class.
owrs-refusal-chain-too-long = More than { $limit } fields rest on one another. Simplify the class.
owrs-refusal-cycle = Fields rest on one another in a circle: { $path }. Give one of them a value.
owrs-refusal-name-unknown = { $name } is neither a field of the class nor an input of the customer. Add the field or give the input.
owrs-refusal-name-similar = { $name } is neither a field of the class nor an input of the customer; there is { $similar }. Check the spelling.
owrs-refusal-input-not-number = The input { $name } is “{ $text }”, and a number is needed. Give a number.
owrs-refusal-lookup-names-missing = The lookup does not say what it depends on. Name it under depends_on.
owrs-refusal-lookup-values-missing = The lookup has no values. Write them under values, each with its key.
owrs-refusal-lookup-part-unknown = A lookup has depends_on and values; { $key } is neither. Check the spelling and the indent.
owrs-refusal-key-missing = For { $names } = { $key } there is no value. There are: { $known }.
owrs-refusal-key-ambiguous = More than one key means { $key }. Give the input as the key is spelled.
owrs-refusal-list-not-number = Several values stand where one number is needed. Keep one.
owrs-refusal-percent-elsewhere = { $text }: shares stand only among the starts of a charge by Budget. Write a number.
owrs-refusal-blocks-elsewhere = Tiered and Budget stand only in commodity_charge and variable_drought_surcharge. Write a number or a formula.
owrs-refusal-blocks-missing = The charge by blocks needs the field { $name }. Add it.
owrs-refusal-block-counts = There are { $starts } starts of blocks and { $prices } prices. Write a price for each start.

# What is odd in a file that was read.
owrs-oddity-cannot-bill = A bill that needs this is refused. { $reason }
owrs-oddity-fractional-start = A block begins inside a unit ({ $starts }); with Tiered the block below ends one whole unit lower.
owrs-oddity-first-start-not-zero = The first block begins at { $start }; this start has no effect, the block begins at the first unit.
owrs-oddity-starts-not-increasing = A block does not begin above the one before it ({ $starts }) and gets no units.
owrs-oddity-budget-rounding = In { $formula } every factor is rounded to a whole number first, as the reference program does.
owrs-oddity-unusual-input = { $name } is no field of the class and no usual input: the customer must give it.
owrs-oddity-misspelt-name = { $name } is no field of the class and no usual input; there is { $similar }. Check the spelling.
owrs-oddity-key-never-found = The key { $key } has fewer parts than the lookup has names and is never found.
owrs-oddity-keys-exclude = Lookups by { $name } have no key in common: one of them always fails.
owrs-oddity-tab = A tab stands at the beginning of the line; other programs refuse such a file. Put spaces in its place.
owrs-oddity-thousands = { $text } is read with its marks between thousands.
owrs-oddity-convention-spelling = { $text } is read as Tiered or Budget, whatever its letters' case.
owrs-oddity-unit-unknown = { $text } is no known unit (ccf, kgal, kilolitre, litre). No bill depends on it.
owrs-oddity-frequency-unknown = { $text } is no known billing period (Monthly, Bi-Monthly, Quarterly, Annually). No bill depends on it.

# aimak owrs export. What the format cannot say also stands as comments at the head of the file;
# the place in the tariff is before the sentence.
owrs-export-whole = { $path }: written, the version of { $from }. The file says all of it.
owrs-export-partly = { $path }: written, the version of { $from }. Not expressed: { $number }; each is listed above and at the head of the file.
owrs-export-none = { $path } is not written: it would have no class.
owrs-export-minimum = The format has no minimum bill. Bills below it come out lower in the file.
owrs-export-rounding = The format does not round. Totals of the file are not rounded.
owrs-export-blocks-of-count = The format has blocks of use only. This charge is left out.
owrs-export-blocks-of-part = With a relief that has rates of its own, each part of the household has blocks of its own, and the format has one use for each bill. For such households this charge is left out.
owrs-export-blocks-cross = For some consumers the limits lie above another charge’s, for others below, and the format has one list of blocks for each bill. This charge is left out.
owrs-export-limit-too-fine = The limit is no whole number of litres. The nearest one is written.
owrs-export-share-of-count = A share of things that come whole is rounded, and the format does not round. This charge is left out.
owrs-export-meter-sizes-apart = No size of meter has all rates. The rates of this charge are left out.
owrs-export-norm-missing = The connection { $connection } has no norm, though charges rest on one in some months or for some homes. Its class is left out.
owrs-export-too-large = The rate is too large to be computed exactly. This charge is left out.
owrs-export-no-charges = The version charges nobody anything. Add charges, or take another version with --on.
owrs-export-file-too-large = The file is larger than tariff files may be here. Leave out what is not needed.

//! Registers from files: every form that offices write is read the same, every fault is told with
//! its place, and no bytes bring the reader down.

#![cfg(feature = "register-files")]

use std::io::Write as _;

use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::register::Register;
use aimak_core::register::import::{Import, Mapping, Mark, Needs, Note, Options, import, limits, words};
use aimak_core::tariff::{
    Audience, Block, Component, Connection, Consumer, Dwelling, Group, Limit, Measure, Price, Relief, ReliefRule,
    Version,
};
use aimak_core::wire::tariff::TariffFile;
use encoding_rs::WINDOWS_1251;
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const EXAMPLE: &str = include_str!("../../docs/examples/register.csv");
const GUIDE: &str = include_str!("../../docs/files.md");
const TARIFF: &str = include_str!("../../docs/examples/water-tariff.json");

fn read_with(bytes: &[u8], mapping: &Mapping, needs: &Needs) -> Import {
    let options = Options { flow_measure: Measure::CubicMetre, mapping, needs, skip_refused: false };
    import(bytes, &options)
}

fn read(bytes: &[u8]) -> Import {
    read_with(bytes, &Mapping::default(), &Needs::NOTHING)
}

/// Water by blocks that rest on persons, with a relief for pensioners.
fn water() -> Needs {
    let limit = Limit { per_person: 3_000_000, ..Limit::default() };
    let blocks = vec![Block { up_to: Some(limit), rate: 1000 }, Block { up_to: None, rate: 2000 }];
    let version = Version {
        components: vec![Component::new("water", Measure::CubicMetre, Price::Blocks(blocks))],
        reliefs: vec![ReliefRule {
            relief: Relief::Pensioner,
            share: 2500,
            each_person: true,
            bearer: aimak_core::tariff::Bearer::Budget,
        }],
        ..Version::new(Date { year: 2026, month: 1, day: 1 })
    };
    Needs::of(&[&version])
}

/// Account, consumer in January and in July, in the order of the file.
fn consumers(register: &Register) -> Vec<(String, Consumer, i64)> {
    let mut all = Vec::new();
    for class in register.classes() {
        for place in class.range.clone() {
            let january = register.consumer(class, place, 0);
            let july = register.consumer(class, place, 6).flow;
            all.push((register.added(place), (register.account(place).to_owned(), january, july)));
        }
    }
    all.sort_by_key(|(added, _)| *added);
    all.into_iter().map(|(_, consumer)| consumer).collect()
}

fn register(import: &Import) -> &Register {
    import.register.as_ref().unwrap_or_else(|| panic!("{:?}", import.faults))
}

/// Row, letters of the column, value and code of each fault.
fn faults(import: &Import) -> Vec<(Option<u32>, String, String, &'static str)> {
    assert!(import.register.is_none(), "a file with a fault gives no register");
    assert_eq!(import.fault_count, import.faults.len());
    import
        .faults
        .iter()
        .map(|fault| {
            let letters = fault.column.as_ref().map_or(String::new(), |column| column.letters.clone());
            (fault.row, letters, fault.value.clone().unwrap_or_default(), fault.rule.code())
        })
        .collect()
}

/// A workbook; a cell that begins with `=` is a number, one that begins with `!` an error.
fn xlsx(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    zipped(&parts(sheets))
}

fn parts(sheets: &[(&str, &[&[&str]])]) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let (mut listed, mut links, mut strings) = (String::new(), String::new(), Vec::new());
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let number = at + 1;
        listed.push_str(&format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#));
        links.push_str(&format!(r#"<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml"/>"#));
        let mut body = String::new();
        for (row, cells) in rows.iter().enumerate() {
            let row = row + 1;
            body.push_str(&format!(r#"<row r="{row}">"#));
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
                let cell = match (cell.strip_prefix('='), cell.strip_prefix('!')) {
                    // `=46023@1`: a number in the style 1.
                    (Some(number), _) if number.contains('@') => {
                        let (number, style) = number.split_once('@').expect("just seen");
                        format!(r#"<c r="{letter}{row}" s="{style}"><v>{number}</v></c>"#)
                    }
                    (Some(number), _) => format!(r#"<c r="{letter}{row}"><v>{number}</v></c>"#),
                    (_, Some(error)) => format!(r#"<c r="{letter}{row}" t="e"><v>{error}</v></c>"#),
                    (None, None) => {
                        strings.push((*cell).to_owned());
                        format!(r#"<c r="{letter}{row}" t="s"><v>{}</v></c>"#, strings.len() - 1)
                    }
                };
                body.push_str(&cell);
            }
            body.push_str("</row>");
        }
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet><sheetData>{body}</sheetData></worksheet>"),
        ));
    }
    let shared: String = strings.iter().map(|text| format!("<si><t>{}</t></si>", text.replace('&', "&amp;"))).collect();
    parts.push(("xl/workbook.xml".into(), format!("<workbook><sheets>{listed}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{links}</Relationships>")));
    parts.push(("xl/sharedStrings.xml".into(), format!("<sst>{shared}</sst>")));
    parts
}

fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("memory");
    }
    zip.finish().expect("a file").into_inner()
}

#[test]
fn the_example_is_read() {
    let file: TariffFile = serde_json::from_str(TARIFF).expect("the shape of a tariff");
    let tariff = file.check().expect("a tariff").tariff;
    let needs = Needs::of(&tariff.versions.iter().collect::<Vec<_>>());
    let import = read_with(EXAMPLE.as_bytes(), &Mapping::default(), &needs);
    let all = consumers(register(&import));
    assert_eq!(all.len(), 10);
    let household = Consumer { flow: 8_400_000, ..Consumer::household(4, 0) };
    assert_eq!(all[0], ("0001".into(), household, 16_000_000));
    let pensioners =
        Consumer { relief: Some(Relief::Pensioner), relieved: 2, persons: 2, flow: 4_100_000, ..household };
    assert_eq!(all[1].1, pensioners);
    let house = Consumer { connection: Connection::House, persons: 5, relieved: 1, flow: 0, ..pensioners };
    assert_eq!(all[2].1, house);
    let bakery = Consumer { group: Group::Others, persons: 0, flow: 1_204_500_000, ..household };
    assert_eq!(all[9], ("0010".into(), bakery, 1_271_000_000));
    assert_eq!(import.rows, (3..=12).collect::<Vec<u32>>());
    assert_eq!(
        import.notes,
        [Note::HeaderRow { row: 2 }, Note::ColumnsIgnored { heads: vec!["Көчө".into()] }, Note::TotalRow { row: 13 },]
    );
    assert_eq!(import.mapping.decimal_mark, Some(Mark::Comma));
    assert_eq!(import.mapping.columns["Өздүк эсеп"], "account");
    assert_eq!(import.mapping.columns["Көчө"], "ignore");
}

#[test]
fn the_guide_is_right() {
    let block = |language: &str, number: usize| {
        let parts: Vec<&str> = GUIDE.split(&format!("```{language}\n")).collect();
        parts[number].split("```").next().expect("a block").to_owned()
    };
    let csv = GUIDE.split("```\n").find(|part| part.starts_with("Керектөөчүлөрдүн")).expect("a register");
    assert_eq!(register(&read(csv.as_bytes())).len(), 4);
    let mapping: Mapping = serde_json::from_str(&block("json", 2)).expect("a mapping");
    let import = read_with("Шифр;Ф.И.О.;Суу\n17;А. Б.;1,234\n".as_bytes(), &mapping, &Needs::NOTHING);
    assert_eq!(consumers(register(&import))[0].1.flow, 1_234_000);
}

#[test]
fn what_offices_write_is_read_the_same() {
    let expected = {
        let import = read(b"account,group,persons,use\nA-1,population,3,1234.5\nA-2,budget,,0\n");
        consumers(register(&import))
    };
    assert_eq!(expected[0].1, Consumer { flow: 1_234_500_000, ..Consumer::household(3, 0) });
    let russian = "Лицевой счёт;Категория потребителя;Кол-во человек;Расход, м3\r\n\
                   A-1;Население;3;1 234,500\r\nA-2;Бюджет;-;0\r\n";
    let spaces = "№ л/с\tГруппа\tЧеловек\tПотребление (куб. м)\nA-1\tФиз. лицо\t3\t1\u{a0}234,5\nA-2\tбюдж.\t\t0\n";
    let kyrgyz = "\u{feff}\"Өздүк эсеп\";\"Топ\";\"Адам саны\";\"Керектөө\"\n\"A-1\";\"КАЛК\";\"3\";\"1234,5\"\n\
                  \n\"A-2\";\"бюджеттик мекеме\";;\"0\"\n";
    let others = [
        russian.as_bytes().to_vec(),
        WINDOWS_1251.encode(russian).0.into_owned(),
        spaces.as_bytes().to_vec(),
        kyrgyz.as_bytes().to_vec(),
        format!("sep=;\r\n{russian}").into_bytes(),
        "\u{feff}".encode_utf16().chain(russian.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        format!("Реестр;;;\n;;;\n{russian}").into_bytes(),
        xlsx(&[(
            "Лист1",
            &[
                &["Лицевой счёт", "Группа", "Человек", "Расход"],
                &["A-1", "население", "=3", "=1234.5"],
                &["A-2", "бюджет", "", "=0"],
            ],
        )]),
    ];
    for bytes in others {
        let import = read(&bytes);
        assert_eq!(consumers(register(&import)), expected, "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn every_fault_is_told_with_its_place() {
    let head = "account;group;connection;dwelling;persons;relief;relieved;use;extra";
    let cases = [
        (";population;metered;;1;;;5", "A", "", "register-account-missing"),
        ("-;population;metered;;1;;;5", "A", "", "register-account-missing"),
        ("1;tourists;metered;;1;;;5", "B", "tourists", "register-unknown-word"),
        ("1;;metered;;1;;;5", "B", "", "register-cell-empty"),
        ("1;population;by cart;;1;;;5", "C", "by cart", "register-unknown-word"),
        ("1;population;;;1;;;5", "C", "", "register-cell-empty"),
        ("1;population;no;;1;;;5", "C", "no", "register-unknown-word"),
        ("1;population;metered;tent;1;;;5", "D", "tent", "register-unknown-word"),
        ("1;population;metered;;;;;5", "E", "", "register-cell-empty"),
        ("1;population;metered;;-1;;;5", "E", "-1", "register-negative"),
        ("1;population;metered;;2.5;;;5", "E", "2.5", "register-too-fine"),
        ("1;population;metered;;10001;;;5", "E", "10001", "register-too-large"),
        ("1;population;metered;;many;;;5", "E", "many", "register-not-a-number"),
        ("1;population;metered;;1;tall;1;5", "F", "tall", "register-unknown-word"),
        ("1;population;metered;;1;;1;5", "G", "1", "register-relief-missing"),
        ("1;population;metered;;1;pensioner;;5", "G", "", "register-cell-empty"),
        ("1;population;metered;;1;pensioner;2;5", "G", "2", "register-more-relieved-than-persons"),
        ("1;population;metered;;1;;;", "H", "", "register-cell-empty"),
        ("1;population;metered;;1;;;-5", "H", "-5", "register-negative"),
        ("1;population;metered;;1;;;0,0005", "H", "0,0005", "register-too-fine"),
        ("1;population;metered;;1;;;1,234", "H", "1,234", "register-ambiguous"),
        ("1;population;metered;;1;;;4294968", "H", "4294968", "register-too-large"),
        ("1;population;metered;;1;;;5 м3", "H", "5 м3", "register-not-a-number"),
        ("1;population;metered;;1;;;5;;7", "J", "7", "register-cell-without-head"),
    ];
    for (row, letters, value, code) in cases {
        let import = read_with(format!("{head}\n{row}\n").as_bytes(), &Mapping::default(), &water());
        assert_eq!(faults(&import), [(Some(2), letters.into(), value.into(), code)], "{row}");
        assert_eq!(import.refused, 1);
    }
    let long = "9".repeat(65);
    let import = read(format!("account;group;use\n{long};population;1\n7\u{7};population;1\n").as_bytes());
    let codes: Vec<&str> = faults(&import).into_iter().map(|(_, _, _, code)| code).collect();
    assert_eq!(codes, ["register-too-long", "register-control-character"]);
    assert_eq!(import.faults[0].value.as_ref().map(|value| value.chars().count()), Some(limits::SHOWN + 1));
}

#[test]
fn an_account_stands_once() {
    let import = read(b"account;group;use\n1;population;1\n2;population;1\n1;budget;3\n");
    assert_eq!(faults(&import), [(Some(4), "A".into(), "1".into(), "register-account-twice")]);
    let apart = read(b"account;group;use\n1;population;1\n01;population;1\n");
    assert_eq!(register(&apart).len(), 2);
}

#[test]
fn all_faults_are_told_at_once_and_nothing_is_half_imported() {
    let text = b"account;group;persons;use\n1;population;x;y\n2;population;1;1\n3;nobody;1;-1\n";
    let import = read_with(text, &Mapping::default(), &water());
    let places: Vec<(Option<u32>, String)> =
        faults(&import).into_iter().map(|(row, letters, ..)| (row, letters)).collect();
    assert_eq!(places, [(Some(2), "C".into()), (Some(2), "D".into()), (Some(4), "B".into()), (Some(4), "D".into())]);
    assert_eq!(import.refused, 2);
    let (mapping, needs) = (Mapping::default(), water());
    let options = Options { flow_measure: Measure::CubicMetre, mapping: &mapping, needs: &needs, skip_refused: true };
    let rest = aimak_core::register::import::import(text, &options);
    assert_eq!(consumers(register(&rest)).len(), 1);
    assert_eq!((rest.rows, rest.refused, rest.fault_count), (vec![3], 2, 4));
}

#[test]
fn what_the_tariff_needs_must_be_in_the_file() {
    let cases: [(&[u8], &[&str]); 4] = [
        (b"account;group\n1;population\n", &["register-column-missing", "register-column-missing"]),
        (b"account;group;persons\n1;population;2\n", &["register-column-missing"]),
        (b"account;persons;use\n1;2;5\n", &["register-column-missing"]),
        (b"account;group;persons;january\n1;population;2;5\n", &["register-column-missing"; 11]),
    ];
    for (text, expected) in cases {
        let import = read_with(text, &Mapping::default(), &water());
        let codes: Vec<&str> = faults(&import).into_iter().map(|(_, _, _, code)| code).collect();
        assert_eq!(codes, expected, "{}", String::from_utf8_lossy(text));
        // A column that is missing is missing for the rows that could be read, too.
        let (mapping, needs) = (Mapping::default(), water());
        let options =
            Options { flow_measure: Measure::CubicMetre, mapping: &mapping, needs: &needs, skip_refused: true };
        assert!(aimak_core::register::import::import(text, &options).register.is_none());
    }
    // Without a tariff nothing but account and group is needed; and who has no meter needs no use.
    assert_eq!(register(&read(b"account;group\n1;population\n")).len(), 1);
    let norm = read_with(
        "account;group;connection;persons;use\n1;population;house;4;\n".as_bytes(),
        &Mapping::default(),
        &water(),
    );
    assert_eq!(register(&norm).len(), 1);
}

#[test]
fn what_a_relief_needs_is_asked_of_those_who_have_it() {
    // Pensioners pay by the person, everybody else by the household.
    let variant = |measure, relief| Component {
        audience: Audience { relief, ..Audience::EVERYBODY },
        ..Component::new("waste", measure, Price::Rate(100))
    };
    let version = Version {
        components: vec![variant(Measure::Household, None), variant(Measure::Person, Some(Relief::Pensioner))],
        ..Version::new(Date { year: 2026, month: 1, day: 1 })
    };
    let text = "account;group;persons;relief;relieved\n1;population;;pensioner;0\n2;population;;pensioner;1\n\
                3;population;;;\n";
    let import = read_with(text.as_bytes(), &Mapping::default(), &Needs::of(&[&version]));
    assert_eq!(faults(&import), [(Some(3), "C".into(), String::new(), "register-cell-empty")]);
}

#[test]
fn files_that_are_no_register_say_why() {
    let workbook = xlsx(&[("Лист1", &[&["a", "b"], &["=1", "=2"]])]);
    let cases: [(&[u8], &str); 9] = [
        (b"", "register-file-empty"),
        (b" \r\n\t", "register-file-empty"),
        (b"a;b\n1;2\n", "register-header-missing"),
        (b"account\n1\n", "register-header-missing"),
        (b"PK\x03\x04 and nothing more", "register-file-damaged"),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "register-file-kind"),
        (b"%PDF-1.7\n", "register-file-kind"),
        (&workbook, "register-header-missing"),
        (&workbook[..workbook.len() / 2], "register-file-damaged"),
    ];
    for (bytes, code) in cases {
        let import = read(bytes);
        assert_eq!(faults(&import), [(None, String::new(), String::new(), code)], "{bytes:?}");
    }
    let document = zipped(&[("word/document.xml".into(), "<document/>".into())]);
    assert_eq!(faults(&read(&document))[0].3, "register-file-kind");
}

#[test]
fn two_columns_for_one_thing_are_refused() {
    let import = read(b"account;group;use;consumption\n1;population;5;5\n");
    assert_eq!(faults(&import), [(Some(1), "D".into(), String::new(), "register-column-twice")]);
    let import = read(b"account;group;use;january\n1;population;5;5\n");
    assert_eq!(faults(&import), [(Some(1), "D".into(), String::new(), "register-column-twice")]);
}

#[test]
fn a_mapping_says_what_the_file_does_not() {
    let text = "Шифр;Кто;Вода;Ф.И.О.\n17;население;1,234;А. Б.\n18;население;2,500;В. Г.\n";
    assert_eq!(faults(&read(text.as_bytes()))[0].3, "register-header-missing");
    let columns = [("шифр", "account"), ("Кто", "group"), ("Вода", "use")];
    let mut mapping = Mapping {
        decimal_mark: Some(Mark::Comma),
        columns: columns.map(|(head, field)| (head.to_owned(), field.to_owned())).into(),
        ..Mapping::default()
    };
    let import = read_with(text.as_bytes(), &mapping, &Needs::NOTHING);
    assert_eq!(consumers(register(&import))[0].1.flow, 1_234_000);
    // What comes back reads the same file again, without looking words up.
    let again = read_with(text.as_bytes(), &import.mapping, &Needs::NOTHING);
    assert_eq!(again.register, import.register);
    assert_eq!(again.mapping, import.mapping);
    let json = serde_json::to_string(&import.mapping).expect("JSON");
    assert_eq!(serde_json::from_str::<Mapping>(&json).expect("a mapping"), import.mapping);
    assert_eq!(import.mapping.columns["Ф.И.О."], "ignore");
    assert_eq!(import.mapping.columns.get("шифр"), None, "the head as written now is kept");

    mapping.decimal_mark = Some(Mark::Point);
    let thousands = read_with(text.as_bytes(), &mapping, &Needs::NOTHING);
    assert_eq!(consumers(register(&thousands))[0].1.flow, 1_234_000_000);

    mapping.columns.insert("Кто".into(), "whoever".into());
    let import = read_with(text.as_bytes(), &mapping, &Needs::NOTHING);
    assert_eq!(faults(&import)[0].3, "register-mapping-field");

    // A value for the whole file.
    let fixed = Mapping { values: [("group".to_owned(), "калк".to_owned())].into(), ..Mapping::default() };
    let import = read_with(b"account;use\n1;5\n2;6\n", &fixed, &Needs::NOTHING);
    assert_eq!(register(&import).len(), 2);
}

#[test]
fn a_mark_that_is_clear_elsewhere_settles_the_others() {
    let import = read(b"account;group;use\n1;population;1,234\n2;population;2,5\n");
    assert_eq!(consumers(register(&import))[0].1.flow, 1_234_000);
    assert_eq!(import.mapping.decimal_mark, Some(Mark::Comma));
    assert_eq!(import.notes.iter().filter(|note| matches!(note, Note::HeaderRow { .. })).count(), 1);
    let mixed = read(b"account;group;use\n1;population;1,234\n2;population;2,5\n3;population;2.5\n");
    assert_eq!(faults(&mixed)[0].3, "register-ambiguous");
}

#[test]
fn sheets_are_found_and_named() {
    let sheets: [(&str, &[&[&str]]); 2] = [
        ("Титул", &[&["Отчёт & прочее"], &["за 2025 год"]]),
        (
            "Абоненты",
            &[
                &["", "Реестр абонентов"],
                &["Л/с", "Группа", "Человек", "Пенсионеров", "Янв", "Фев"],
                &["=1", "=2", "=3", "=4", "=5", "=6"],
                &["=1001", "население", "=3", "да", "=12.299999999999999", "=1E1"],
                &["1002", "!#N/A", "=2", "нет", "=1.5", "=0.0001"],
            ],
        ),
    ];
    let import = read(&xlsx(&sheets));
    assert_eq!(
        faults(&import),
        [
            (Some(5), "B".into(), "#N/A".into(), "register-error-value"),
            (Some(5), "F".into(), "0.0001".into(), "register-too-fine"),
        ]
    );
    assert_eq!(import.faults[0].sheet.as_deref(), Some("Абоненты"));
    assert_eq!(import.mapping.sheet.as_deref(), Some("Абоненты"));
    let others = vec!["Титул".to_owned()];
    assert_eq!(import.notes[0], Note::Sheet { name: "Абоненты".into(), others });
    assert!(import.notes.contains(&Note::ColumnNumbers { row: 3 }));

    let mut good = sheets;
    let rows: &[&[&str]] = &[sheets[1].1[1], sheets[1].1[3]];
    good[1].1 = rows;
    let relief = Needs::of(&[&Version {
        components: vec![Component::new("water", Measure::CubicMetre, Price::Rate(1))],
        reliefs: vec![ReliefRule {
            relief: Relief::Pensioner,
            share: 1,
            each_person: false,
            bearer: aimak_core::tariff::Bearer::Provider,
        }],
        ..Version::new(Date { year: 2026, month: 1, day: 1 })
    }]);
    let import = read_with(&xlsx(&good), &Mapping::default(), &Needs::NOTHING);
    let all = consumers(register(&import));
    assert_eq!(all[0].0, "1001");
    assert_eq!((all[0].1.flow, all[0].1.relieved), (12_300_000, 0), "no tariff asks for a relief");
    let import = read_with(&xlsx(&good), &Mapping::default(), &relief);
    assert_eq!(faults(&import).len(), 10, "ten months have no column");

    let mapping = Mapping { sheet: Some("Июнь".into()), ..Mapping::default() };
    let import = read_with(&xlsx(&good), &mapping, &Needs::NOTHING);
    assert_eq!(faults(&import)[0].3, "register-sheet-unknown");
}

#[test]
fn heads_that_are_days_name_their_month() {
    let styles = r#"<styleSheet>
        <numFmts><numFmt numFmtId="164" formatCode="[$-419]MMMM\ yyyy;@"/><numFmt numFmtId="165" formatCode="0.00"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>
    </styleSheet>"#;
    let rows: &[&[&str]] = &[
        &["Л/с", "Группа", "Человек", "=46023@1", "=46081@2", "=46082@3", "2026-04"],
        &["1001", "население", "=3", "=12.5@3", "=7@0", "=1", "2"],
        &["1002", "население", "=2", "=46143@2", "=8", "=1", "3"],
    ];
    let read_styled = |rows: &[&[&str]]| {
        let mut parts = parts(&[("Лист1", rows)]);
        parts.push(("xl/styles.xml".to_owned(), styles.to_owned()));
        read_with(&zipped(&parts), &Mapping::default(), &Needs::NOTHING)
    };
    let import = read_styled(rows);
    // 1 January and 28 February are heads; 46082 has no style of a day. A day is no number.
    let columns: Vec<(&str, &str)> =
        import.mapping.columns.iter().map(|(head, code)| (head.as_str(), code.as_str())).collect();
    assert!(columns.contains(&("2026-01-01", "month-1")), "{columns:?}");
    assert!(columns.contains(&("2026-02-28", "month-2")), "{columns:?}");
    assert!(columns.contains(&("46082", "ignore")), "{columns:?}");
    assert!(columns.contains(&("2026-04", "month-4")), "{columns:?}");
    assert_eq!(faults(&import), [(Some(3), "D".into(), "2026-05-01".into(), "register-not-a-number")]);

    let good = read_styled(&rows[..2]);
    let register = register(&good);
    let flow = |month| register.consumer(&register.classes()[0], 0, month).flow;
    assert_eq!([0, 1, 2, 3].map(flow), [12_500_000, 7_000_000, 0, 2_000_000]);
}

#[test]
fn every_usual_word_is_read_in_its_language() {
    for lang in Lang::ALL {
        let head = |code: &str| {
            let line = words::of_kind("column").find(|line| line.code == code);
            line.unwrap_or_else(|| panic!("{code}")).usual(lang)
        };
        let heads = ["account", "group", "connection", "dwelling", "persons", "relief", "relieved", "use"].map(head);
        for group in words::of_kind("group") {
            for connection in words::of_kind("connection") {
                for dwelling in words::of_kind("dwelling") {
                    for relief in words::of_kind("relief") {
                        let cells = [group, connection, dwelling].map(|line| line.usual(lang));
                        let row = format!("1;{};3;{};2;1,5", cells.join(";"), relief.usual(lang));
                        let import = read(format!("{}\n{row}\n", heads.join(";")).as_bytes());
                        let consumer = consumers(register(&import))[0].1;
                        assert_eq!(consumer.group.code(), group.code);
                        assert_eq!(consumer.connection.code(), connection.code);
                        assert_eq!(consumer.dwelling.map(Dwelling::code), Some(dwelling.code));
                        assert_eq!(consumer.flow, 1_500_000);
                    }
                }
            }
        }
    }
}

#[test]
fn files_that_unpack_to_too_much_are_refused() {
    let sheet = |body: &str| {
        zipped(&[
            ("xl/workbook.xml".into(), r#"<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>"#.into()),
            (
                "xl/_rels/workbook.xml.rels".into(),
                r#"<Relationships><Relationship Id="r" Target="s.xml"/></Relationships>"#.into(),
            ),
            ("xl/sharedStrings.xml".into(), r#"<sst uniqueCount="99999999999999999"></sst>"#.into()),
            ("xl/s.xml".into(), format!("<worksheet><sheetData>{body}</sheetData></worksheet>")),
        ])
    };
    let huge_cell = sheet(&format!(r#"<row><c t="str"><v>{}</v></c></row>"#, "a".repeat(4 << 20)));
    assert!(huge_cell.len() < 100_000, "it is small when packed");
    assert_eq!(faults(&read(&huge_cell))[0].3, "register-file-too-large");
    let far_away = sheet(r#"<row r="4294967295"><c r="XFD1"><v>1</v></c></row><row><c/></row>"#);
    assert_eq!(faults(&read(&far_away))[0].3, "register-file-damaged");
    let entities = sheet(r#"<row><c t="str"><v>&lol;</v></c></row>"#);
    assert_eq!(faults(&read(&entities))[0].3, "register-file-damaged");
    let no_string = sheet(r#"<row><c t="s"><v>7</v></c></row>"#);
    assert_eq!(faults(&read(&no_string))[0].3, "register-file-damaged");
}

#[test]
fn faults_are_listed_up_to_a_limit_and_all_counted() {
    let mut text = String::from("account;group;use\n");
    for account in 0..limits::FAULTS + 500 {
        text.push_str(&format!("{account};nobody;1\n"));
    }
    let import = read(text.as_bytes());
    assert_eq!((import.faults.len(), import.fault_count), (limits::FAULTS, limits::FAULTS + 500));
    assert_eq!(import.refused, limits::FAULTS + 500);
}

fn mutated(bytes: &[u8], changes: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (place, way, value) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = place.index(bytes.len());
        match way % 4 {
            0 => bytes[at] = *value,
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, *value),
            _ => bytes.truncate(at),
        }
    }
    bytes
}

fn checked(bytes: &[u8]) {
    let needs = water();
    for skip_refused in [false, true] {
        let mapping = Mapping::default();
        let options = Options { flow_measure: Measure::CubicMetre, mapping: &mapping, needs: &needs, skip_refused };
        let import = import(bytes, &options);
        // Either all of it or a fault that says why not.
        assert!(import.register.is_some() || import.fault_count > 0);
        assert_eq!(import.register.as_ref().map_or(0, Register::len), import.rows.len());
        assert!(skip_refused || import.register.is_none() || import.fault_count == 0);
    }
}

proptest! {
    #[test]
    fn no_bytes_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..400), workbook in any::<bool>()) {
        let begin: &[u8] = if workbook { b"PK\x03\x04" } else { b"account;group;use\n" };
        checked(&bytes);
        checked(&[begin, &bytes].concat());
    }

    #[test]
    fn damaged_tables_bring_nothing_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<u8>()), 1..8),
    ) {
        checked(&mutated(EXAMPLE.as_bytes(), &changes));
    }

    #[test]
    fn damaged_workbooks_bring_nothing_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<u8>()), 1..8),
        inside in any::<bool>(),
    ) {
        let rows: &[&[&str]] = &[&["account", "group", "persons", "use"], &["1", "population", "=2", "=3.5"]];
        if inside {
            // Damage that the packing does not notice.
            let body = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>account</t></is></c>\
                <c r=\"B1\" t=\"str\"><v>group &amp; all</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData></worksheet>";
            let body = String::from_utf8_lossy(&mutated(body.as_bytes(), &changes)).into_owned();
            checked(&zipped(&[
                ("xl/workbook.xml".into(), "<workbook><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>".into()),
                ("xl/_rels/workbook.xml.rels".into(), "<Relationships><Relationship Id=\"r\" Target=\"s.xml\"/></Relationships>".into()),
                ("xl/s.xml".into(), body),
            ]));
        } else {
            checked(&mutated(&xlsx(&[("a", rows)]), &changes));
        }
    }
}

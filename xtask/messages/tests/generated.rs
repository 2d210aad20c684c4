//! The generator from outside: what it writes, what that does when run, and each fault.

use std::fs;
use std::path::{Path, PathBuf};

/// Stands for the core, which the generated code asks for two things.
mod aimak_core {
    pub mod lang {
        #[derive(Clone, Copy)]
        pub enum Lang {
            Ky,
            Ru,
            En,
        }
    }
    pub mod format {
        pub fn integer(_: super::lang::Lang, n: i64) -> String {
            if n < 1000 { n.to_string() } else { format!("{}\u{a0}{:03}", n / 1000, n % 1000) }
        }
    }
}

/// The generated file, compiled and run.
mod golden {
    use crate::aimak_core;
    include!("golden/messages.rs");
}

use aimak_core::lang::Lang;

const CRATE: &str = env!("CARGO_MANIFEST_DIR");

/// A fresh folder with the given files (`"en/bill.ftl"`, text).
fn locales(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("messages").join(test);
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    for language in ["ky", "ru", "en"] {
        fs::create_dir_all(root.join(language)).unwrap();
    }
    for (name, text) in files {
        fs::write(root.join(name), text).unwrap();
    }
    root
}

/// The faults of a folder as `en/bill.ftl:1: sentence`.
fn faults(root: &Path) -> Vec<String> {
    let Err(faults) = aimak_messages::generate(root, &root.join("messages.rs")) else {
        return Vec::new();
    };
    let prefix = format!("{}/", root.display());
    faults.iter().map(|fault| fault.to_string().replace(&prefix, "")).collect()
}

#[test]
fn generated_file_is_the_golden_one() {
    let golden = Path::new(CRATE).join("tests/golden");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden-messages.rs");
    aimak_messages::generate(&golden.join("locales"), &out).unwrap();
    let (actual, expected) =
        (fs::read_to_string(&out).unwrap(), fs::read_to_string(golden.join("messages.rs")).unwrap());
    assert!(
        actual == expected,
        "{} differs from tests/golden/messages.rs; copy it there if it is as it should be",
        out.display()
    );
}

#[test]
fn empty_folders_give_an_empty_module() {
    let root = locales("no-files", &[]);
    assert_eq!(faults(&root), [""; 0]);
    let text = fs::read_to_string(root.join("messages.rs")).unwrap();
    assert_eq!(text, "// Generated from the message files; edit those.\n");
    assert_eq!(faults(&root.join("no-such-folder")).len(), 1, "only the unwritable file");
}

#[test]
fn plain_text_is_chosen_by_language() {
    let titles = [Lang::Ky, Lang::Ru, Lang::En].map(golden::bill_line_title);
    assert_eq!(titles, ["Суу", "Вода", "Water"]);
    // A term of another file, a reference, a literal, several lines, a quote, a no-break space.
    assert_eq!(golden::bill_page_title(Lang::Ky), "Аймак: «Суу»\nжана\u{a0}{ \"дагы\" }");
}

#[test]
fn variables_are_put_in() {
    assert_eq!(golden::bill_due_note(Lang::Ru, "19,50 сома", "5 мая"), "До 5 мая заплатите 19,50 сома");
    assert_eq!(golden::bill_due_note(Lang::En, "19.50 som", "5 May"), "Pay 19.50 som by 5 May");
}

#[test]
fn word_chooses_a_variant_or_the_default() {
    let phrase = |kind| golden::bill_kind_label(Lang::Ru, kind);
    assert_eq!(phrase("water"), "питьевая вода: тариф");
    assert_eq!(phrase("waste"), "вывоз отходов: тариф");
    assert_eq!(phrase("light"), "услуга light: тариф");
}

#[test]
fn plural_agrees_with_the_number_in_each_language() {
    const N: [i64; 9] = [0, 1, 2, 5, 11, 21, 22, 101, 111];
    let forms = |lang| N.map(|n| golden::bill_people_count(lang, n));
    assert_eq!(
        forms(Lang::Ky),
        ["эч ким", "1 киши (жалгыз)", "2 киши", "5 киши", "11 киши", "21 киши", "22 киши", "101 киши", "111 киши"]
    );
    assert_eq!(
        forms(Lang::Ru),
        [
            "никого",
            "1 житель",
            "2 жителя",
            "5 жителей",
            "11 жителей",
            "21 житель",
            "22 жителя",
            "101 житель",
            "111 жителей"
        ]
    );
    assert_eq!(
        forms(Lang::En),
        [
            "nobody",
            "1 person",
            "2 people",
            "5 people",
            "11 people",
            "21 people",
            "22 people",
            "101 people",
            "111 people"
        ]
    );
    assert_eq!(golden::bill_people_count(Lang::Ru, 12_345), "12\u{a0}345 жителей", "with the language's grouping");
    assert_eq!(golden::bill_people_count(Lang::Ru, -3), "-3 жителя");
}

#[test]
fn plural_in_one_language_only_and_choices_inside_choices() {
    assert_eq!(golden::bill_taps_note(Lang::Ky, 3, "open"), "3 кран ачык");
    assert_eq!(golden::bill_taps_note(Lang::En, 1, "open"), "1 tap is open");
    assert_eq!(golden::bill_taps_note(Lang::En, 2, "open"), "2 taps are open");
    assert_eq!(golden::bill_taps_note(Lang::En, 2, "shut"), "2 taps are not open");
    assert_eq!(golden::bill_taps_note(Lang::Ru, 21, "shut"), "Закрыт 21 кран");
    assert_eq!(golden::bill_taps_note(Lang::Ru, 3, "open"), "Открыты 3 крана");
}

/// Each: what is wrong, the file in Kyrgyz, Russian and English, the faults expected.
#[test]
fn every_fault_is_told_with_its_line() {
    let good = "bill-a-b = A\n";
    let cases: &[(&str, [&str; 3], &[&str])] = &[
        ("equal-texts-are-fine", [good, good, good], &[]),
        ("missing", ["", good, good], &["en/bill.ftl:1: the key `bill-a-b` is missing in ky"]),
        (
            "extra",
            [good, "bill-a-b = A\nbill-a-c = C\n", good],
            &["ru/bill.ftl:2: the key `bill-a-c` is extra: en does not have it"],
        ),
        (
            "doubled",
            [good, good, "bill-a-b = A\n\nbill-a-b = B\n"],
            &["en/bill.ftl:3: `bill-a-b` is already at en/bill.ftl:1"],
        ),
        (
            "form-of-key",
            ["bill-A = A\n", "bill-A = A\n", "bill-A = A\n"],
            &[
                "ky/bill.ftl:1: the key `bill-A` is not of the form feature-element-role (small Latin letters, digits, single dashes)",
                "ru/bill.ftl:1: the key `bill-A` is not of the form feature-element-role (small Latin letters, digits, single dashes)",
                "en/bill.ftl:1: the key `bill-A` is not of the form feature-element-role (small Latin letters, digits, single dashes)",
            ],
        ),
        (
            "file-of-key",
            [good, good, "bill-a-b = A\nbills-a = B\n"],
            &[
                "en/bill.ftl:2: the key `bills-a` does not begin with its file's name: expected `bill-…`",
                "en/bill.ftl:2: the key `bills-a` is missing in ky",
                "en/bill.ftl:2: the key `bills-a` is missing in ru",
            ],
        ),
        (
            "variables-differ",
            ["bill-a-b = A { $date }\n", "bill-a-b = A\n", "bill-a-b = A { $day }\n"],
            &[
                "ky/bill.ftl:1: `bill-a-b`: the variable $date is not in en",
                "ky/bill.ftl:1: `bill-a-b`: the variable $day of en is not used here",
                "ru/bill.ftl:1: `bill-a-b`: the variable $day of en is not used here",
            ],
        ),
        (
            "name-of-variable",
            ["bill-a-b = { $type }\n", "bill-a-b = { $type }\n", "bill-a-b = { $type }\n"],
            &[
                "en/bill.ftl:1: `bill-a-b`: $type cannot be an argument's name: small Latin letters, digits, single dashes, no word of Rust's own, not lang",
            ],
        ),
        (
            "empty-text",
            ["bill-a-b =\n", "bill-a-b = { \"\" }\n", good],
            &["ky/bill.ftl:1: `bill-a-b` is empty", "ru/bill.ftl:1: `bill-a-b` is empty"],
        ),
        (
            "syntax",
            [
                good,
                "bill-a-b = A\n\nbill-a-c = { $x\nbill-a-d = D\n",
                "bill-a-b = A\nbill-a-c = C { $x }\nbill-a-d = D\n",
            ],
            &[
                "ru/bill.ftl:3: not Fluent syntax: Expected a token starting with \"}\"",
                "en/bill.ftl:2: the key `bill-a-c` is missing in ky",
                "en/bill.ftl:3: the key `bill-a-d` is missing in ky",
            ],
        ),
        (
            "blanks",
            ["bill-a-b = A \n", "bill-a-b =  A\n", "bill-a-b = A{ \" \" }\n"],
            &[
                "ky/bill.ftl:1: a blank at the end of the line would be lost",
                "ru/bill.ftl:1: extra blanks before the text would be lost",
                "en/bill.ftl:1: `bill-a-b` ends with a blank; join texts in one message instead",
            ],
        ),
        (
            "plural-lacks",
            [
                "bill-a-b = { $n ->\n    [one] a\n   *[few] b\n}\n",
                "bill-a-b = { $n ->\n    [one] a\n   *[other] b\n}\n",
                "bill-a-b = { $n ->\n    [0] a\n   *[other] b\n}\n",
            ],
            &[
                "ky/bill.ftl:1: `bill-a-b`: the plural of $n has [few], which ky does not have",
                "ky/bill.ftl:1: `bill-a-b`: the plural of $n lacks [other] for ky",
                "ru/bill.ftl:1: `bill-a-b`: the plural of $n lacks [few] for ru",
                "en/bill.ftl:1: `bill-a-b`: the plural of $n lacks [one] for en",
            ],
        ),
        (
            "plural-other-is-many-only-as-default",
            [
                "bill-a-b = { $n }\n",
                "bill-a-b = { $n ->\n    [one] a\n    [other] b\n   *[few] c\n}\n",
                "bill-a-b = { $n }\n",
            ],
            &["ru/bill.ftl:1: `bill-a-b`: the plural of $n lacks [many] for ru"],
        ),
        (
            "variants",
            [
                "bill-a-b = { $n ->\n   *[other] b\n    [one] a\n}\n",
                "bill-a-b = { $n ->\n    [one] a\n    [few] a\n    [few] a\n    [1.5] x\n   *[many] b\n}\n",
                "bill-a-b = { $n ->\n    [a] a\n   *[b] b\n}\n",
            ],
            &[
                "ky/bill.ftl:1: `bill-a-b`: the default variant (*) must stand last",
                "ru/bill.ftl:4: `bill-a-b`: the variant [few] is there twice",
                "ru/bill.ftl:5: `bill-a-b`: the variant [1.5] must be a whole number from 0 to 999 in a plural select",
                "en/bill.ftl:1: `bill-a-b`: $n chooses a plural in one place and a word here",
            ],
        ),
        (
            "terms",
            [
                "-bill-x = X\n    .case = Y\nbill-a-b = { -bill-x }\n",
                "-bill-x = X { $n }\nbill-a-b = { -bill-x } { -bill-y }\n",
                "-bill-x = X\n-bill-z = Z\nbill-a-b = { -bill-x(case: \"gen\") }\n",
            ],
            &[
                "ky/bill.ftl:2: `-bill-x` has the attribute `.case`; write a message of its own instead",
                "ru/bill.ftl:1: `-bill-x`: a term is plain text, without variables",
                "ru/bill.ftl:1: `bill-a-b`: the variable $n is not in en",
                "ru/bill.ftl:2: `bill-a-b`: there is no `-bill-y` in this language",
                "en/bill.ftl:2: the term `-bill-z` is not used",
                "en/bill.ftl:3: `bill-a-b`: the term `-bill-x` is used with an attribute or arguments, which are not supported",
            ],
        ),
        (
            "unsupported",
            ["bill-a-b = { NUMBER($n) }\n", "bill-a-b = { bill-a-b }\n", "bill-a-b = A\n    .title = B\n"],
            &[
                "ky/bill.ftl:1: `bill-a-b`: the function NUMBER() is not supported; format the value in Rust",
                "ru/bill.ftl:1: `bill-a-b`: `bill-a-b` refers to itself",
                "en/bill.ftl:2: `bill-a-b` has the attribute `.title`; write a message of its own instead",
            ],
        ),
    ];
    for (name, [ky, ru, en], expected) in cases {
        let root = locales(name, &[("ky/bill.ftl", ky), ("ru/bill.ftl", ru), ("en/bill.ftl", en)]);
        let mut actual = faults(&root);
        let mut expected: Vec<String> = expected.iter().map(|&fault| fault.to_owned()).collect();
        actual.sort();
        expected.sort();
        assert_eq!(actual, expected, "{name}");
    }
}

#[test]
fn names_of_files_may_have_dashes_but_nothing_else() {
    let text = "csp-report-title = T\n";
    let root =
        locales("file-names", &[("ky/csp-report.ftl", text), ("ru/csp-report.ftl", text), ("en/csp-report.ftl", text)]);
    assert_eq!(faults(&root), [""; 0]);
    fs::write(root.join("en/Bill.ftl"), "").unwrap();
    assert_eq!(faults(&root), ["en/Bill.ftl:1: a file's name is small Latin letters, digits and single dashes"]);
}

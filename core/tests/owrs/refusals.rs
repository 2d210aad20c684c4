//! Every refusal, on small files of our own, and the limits.

use std::fmt::Write as _;

use aimak_core::owrs::{Inputs, Reason, read};

use crate::rules::{billing, home, outcome};

/// The code and line of the refusal of a whole file.
fn refused(bytes: &[u8]) -> String {
    let refusal = read("own.owrs", bytes).expect_err("a file that cannot be read");
    let line = refusal.place.map_or(0, |place| place.line);
    format!("{} {line}", refusal.reason.code())
}

#[test]
fn whole_files_are_refused_with_their_line() {
    let cases: [(&[u8], &str); 20] = [
        (b"", "owrs-rates-missing 0"),
        (b"# nothing\n", "owrs-rates-missing 0"),
        (b"just text", "owrs-rates-missing 1"),
        (b"metadata:\n  bill_unit: ccf\n", "owrs-rates-missing 1"),
        (b"rate_structure:\n", "owrs-rates-missing 1"),
        (b"rate_structure: {}\n", "owrs-rates-missing 1"),
        (b"rate_structure:\n  A:\n    bill: 1\n    bill: 2\n", "owrs-duplicate-key 4"),
        (b"rate_structure: {A: {bill: 1}}\nrate_structure: {A: {bill: 1}}\n", "owrs-duplicate-key 2"),
        (
            b"rate_structure:\n  A:\n    bill:\n      depends_on: a\n      values: {1: 1, 1: 2}\n",
            "owrs-duplicate-key 5",
        ),
        (b"rate_structure:\n  A:\n    [bill]: 1\n", "owrs-key-not-text 3"),
        (b"rate_structure:\n  A: &a\n    bill: 1\n  B: *a\n", "owrs-alias 4"),
        (b"rate_structure:\n  A:\n    <<: {bill: 1}\n", "owrs-alias 3"),
        (b"rate_structure:\n  A:\n    bill: !expr system('rm')\n", "owrs-tag 3"),
        (b"rate_structure:\n  A:\n    bill: 1\n---\nrate_structure: 1\n", "owrs-several-documents 4"),
        (b"rate_structure:\n  A:\n    bill: 1\n\t  B: 2\n", "owrs-tab-indent 4"),
        (b"rate_structure:\n  A:\n    bill: x: y\n", "owrs-yaml 3"),
        (b"rate_structure:\n  A:\n    bill: [1, 2\n", "owrs-yaml 4"),
        (b"rate_structure:\n  A:\n    bill: \"1\n", "owrs-yaml 3"),
        (b"rate_structure:\n  A:\x00\n", "owrs-control-character 2"),
        (b"rate_structure:\n  A:\n    \xd1\xf2\xe0\xe2\xea\xe0: 1\n", "owrs-not-utf8 3"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(refused(bytes), expected, "{}", String::from_utf8_lossy(bytes));
    }
    let duplicate =
        read("own.owrs", b"rate_structure:\n  A:\n    bill: 1\n    bill: 2\n").expect_err("a duplicate key");
    assert_eq!(duplicate.reason, Reason::DuplicateKey { key: "bill".to_owned(), first_line: 3 });
}

#[test]
fn bills_are_refused_with_their_line() {
    let blocks =
        "    commodity_charge: Tiered\n    tier_starts: [0, 5]\n    tier_prices: [1, 2]\n    bill: commodity_charge";
    let cases = [
        ("    bill:", "owrs-value-empty 5"),
        ("    bill: ~", "owrs-value-empty 5"),
        ("    bill: a\n    a: []", "owrs-value-empty 6"),
        ("    bill: [1, 2]", "owrs-list-not-number 5"),
        ("    bill: [[1]]", "owrs-value-nested 5"),
        ("    bill: {depends_on: usage_ccf, values: {10: {a: 1}}}", "owrs-value-nested 5"),
        ("    bill: {values: {10: 1}}", "owrs-lookup-names-missing 5"),
        ("    bill: {depends_on: , values: {10: 1}}", "owrs-lookup-names-missing 5"),
        ("    bill: {depends_on: [], values: {10: 1}}", "owrs-lookup-names-missing 5"),
        ("    bill: {depends_on: usage_ccf}", "owrs-lookup-values-missing 5"),
        ("    bill: {depends_on: usage_ccf, values: 3}", "owrs-lookup-values-missing 5"),
        ("    bill: {depends_on: usage_ccf, values: {10: 1}, otherwise: 3}", "owrs-lookup-part-unknown 5"),
        ("    bill: {depends_on: usage_ccf, values: {10: 1/0}}", "owrs-division-by-zero 5"),
        ("    bill: 010", "owrs-number-ambiguous 5"),
        ("    bill: .inf", "owrs-number-not-finite 5"),
        ("    bill: -.NaN", "owrs-number-not-finite 5"),
        ("    bill: 1e999999999", "owrs-number-too-large 5"),
        ("    bill: 2^2^2^2^2^2^2", "owrs-number-too-large 5"),
        ("    bill: 2^0.5", "owrs-power-fractional 5"),
        ("    bill: usage_ccf/(3-3)", "owrs-division-by-zero 5"),
        ("    bill: 70%", "owrs-percent-elsewhere 5"),
        ("    bill: Tiered", "owrs-blocks-elsewhere 5"),
        ("    bill: colour", "owrs-name-unknown 5"),
        ("    bill: season+1", "owrs-input-not-number 5"),
        ("    bill: (1", "owrs-formula-ends-early 5"),
        ("    bill: 1 1", "owrs-formula-unexpected 5"),
        ("    bill: $1", "owrs-formula-character 5"),
        ("    bill: round(1)", "owrs-formula-function 5"),
        ("    a: bill\n    bill: a", "owrs-cycle 6"),
        ("    bill_commodity: 1\n    a_commodity: a\n    bill: a", "owrs-cycle 6"),
    ];
    for (fields, expected) in cases {
        assert_eq!(outcome(fields, &["usage_ccf=10", "season=Summer"]), expected, "{fields}");
    }
    let changed = [
        ("[0, 5]", "[0, 50%]", "owrs-percent-elsewhere 6"),
        ("[0, 5]", "[0, 5, 9]", "owrs-block-counts 7"),
        ("[0, 5]", "[0, cold]", "owrs-name-unknown 6"),
        ("tier_starts", "starts", "owrs-blocks-missing 5"),
        ("tier_prices", "prices", "owrs-blocks-missing 5"),
        ("[1, 2]", "Tiered", "owrs-blocks-elsewhere 7"),
        ("[1, 2]", "{a: 1}", "owrs-lookup-part-unknown 7"),
    ];
    for (from, to, expected) in changed {
        assert_eq!(outcome(&blocks.replace(from, to), &["usage_ccf=10"]), expected, "{from} {to}");
    }
    assert_eq!(outcome(blocks, &[]), "owrs-name-unknown 5");
    assert_eq!(
        outcome(&blocks.replace("Tiered", "Budget").replace('5', "50%"), &["usage_ccf=1"]),
        "owrs-name-unknown 6"
    );
}

#[test]
fn a_circle_names_its_fields() {
    let refusal = billing("    a: b*2\n    b: c\n    c: a\n    bill: 1+a", &[]).expect_err("a circle");
    let path = ["a", "b", "c", "a"].map(str::to_owned).to_vec();
    assert_eq!(refusal.reason, Reason::Cycle { path });
}

#[test]
fn a_missing_class_names_those_that_exist() {
    let rates = read("own.owrs", home("    bill: 1").as_bytes()).expect("a file");
    let refusal = rates.bill("SHOP", &Inputs::new()).expect_err("no such class");
    assert_eq!(refusal.reason, Reason::ClassUnknown { known: vec!["HOME".to_owned()] });
    assert_eq!(outcome("    price: 1", &[]), "owrs-bill-missing 4");
    assert_eq!(outcome("    - 1", &[]), "owrs-class-not-fields 4");
}

#[test]
fn size_depth_and_number_of_values_are_limited() {
    assert_eq!(refused(&vec![b'#'; (1 << 20) + 1]), "owrs-file-too-large 0");
    assert_eq!(refused("[".repeat(100).as_bytes()), "owrs-too-deep 1");
    // The grammar's own limit comes first: it looks ahead on the line.
    assert_eq!(refused("[".repeat(100_000).as_bytes()), "owrs-yaml 1");
    assert_eq!(refused("- ".repeat(100_000).as_bytes()), "owrs-too-deep 1");
    assert_eq!(refused("{a: ".repeat(100).as_bytes()), "owrs-too-deep 1");
    assert_eq!(refused("? ".repeat(100_000).as_bytes()), "owrs-too-deep 1");
    assert_eq!(refused(format!("[{}]", "1,".repeat(100_000)).as_bytes()), "owrs-too-many-values 1");
    assert_eq!(refused("- 1\n".repeat(100_000).as_bytes()), "owrs-too-many-values 60001");
}

#[test]
fn a_bomb_of_aliases_is_refused_at_its_first() {
    let mut bomb = String::from("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for level in 1..30 {
        let below = level - 1;
        writeln!(bomb, "a{level}: &a{level} [{}]", vec![format!("*a{below}"); 9].join(", ")).expect("memory");
    }
    assert_eq!(refused(bomb.as_bytes()), "owrs-alias 2");
}

#[test]
fn long_chains_and_much_work_are_limited() {
    let chain = |length: usize| {
        let mut fields = String::from("    bill: a1\n");
        for at in 1..length {
            writeln!(fields, "    a{at}: a{}", at + 1).expect("memory");
        }
        fields + &format!("    a{length}: 7")
    };
    assert_eq!(outcome(&chain(47), &[]), "7");
    assert!(outcome(&chain(48), &[]).starts_with("owrs-chain-too-long"), "{}", outcome(&chain(48), &[]));
    assert!(outcome(&chain(5000), &[]).starts_with("owrs-chain-too-long"));
    // Each field is computed once, however often it is named: 2^40 without that.
    let mut doubling = String::from("    bill: a1\n");
    for at in 1..40 {
        writeln!(doubling, "    a{at}: a{0}+a{0}", at + 1).expect("memory");
    }
    assert_eq!(outcome(&(doubling.clone() + "    a40: 1"), &[]), "549755813888");
    assert_eq!(
        outcome(&(doubling.replace('+', "*") + "    a40: 3"), &[]).split(' ').next(),
        Some("owrs-number-too-large")
    );
    let mut wide = String::new();
    let mut names = Vec::new();
    for at in 0..200 {
        writeln!(wide, "    a{at}: 1{}", "+1/7".repeat(400)).expect("memory");
        names.push(format!("a{at}"));
    }
    let fields = format!("{wide}    bill: {}", names.join("+"));
    assert!(outcome(&fields, &[]).starts_with("owrs-too-much-work"), "{}", outcome(&fields, &[]));
    let blocks = format!(
        "    commodity_charge: Tiered\n    tier_starts: [{0}]\n    tier_prices: [{0}]\n    bill: commodity_charge",
        vec!["1"; 20_000].join(",")
    );
    assert_eq!(outcome(&blocks, &["usage_ccf=9"]), "owrs-too-much-work 6");
}

#[test]
fn inputs_are_bounded_as_well() {
    assert_eq!(outcome("    bill: usage_ccf", &["usage_ccf=1e999"]), "owrs-input-not-number 5");
    let long = format!("usage_ccf={}", "9".repeat(200));
    assert_eq!(outcome("    bill: usage_ccf", &[&long]), "owrs-input-not-number 5");
}

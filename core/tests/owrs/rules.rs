//! Each rule of the format, on small files of our own.

use aimak_core::owrs::{Frequency, Inputs, Oddity, OwrsBill, RateFile, Reason, Refusal, Unit, read};

/// A file with one class `HOME` of these fields, written with four spaces.
pub fn home(fields: &str) -> String {
    format!("metadata:\n  bill_unit: ccf\nrate_structure:\n  HOME:\n{fields}\n")
}

/// Reads a text that must be readable.
pub fn reading(text: &str) -> RateFile {
    read("own.owrs", text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}\n{text}"))
}

/// The bill of class `HOME` for a use and further inputs (`name=text`).
pub fn billing(fields: &str, inputs: &[&str]) -> Result<OwrsBill, Box<Refusal>> {
    let inputs: Inputs = inputs.iter().filter_map(|input| input.split_once('=')).collect();
    reading(&home(fields)).bill("HOME", &inputs)
}

/// The bill as a plain number, or the code and line of its refusal.
pub fn outcome(fields: &str, inputs: &[&str]) -> String {
    match billing(fields, inputs) {
        Ok(bill) => bill.bill.plain(),
        Err(refusal) => match refusal.place {
            Some(place) => format!("{} {}", refusal.reason.code(), place.line),
            None => refusal.reason.code().to_owned(),
        },
    }
}

fn units(fields: &str, inputs: &[&str]) -> Vec<String> {
    let bill = billing(fields, inputs).expect("a bill");
    bill.units_in_tiers.unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn a_bill_is_a_field_resolved_by_name() {
    let fields = "    service_charge: 10.25
    commodity_charge: flat_rate*usage_ccf
    flat_rate: [2.5]
    bill: service_charge+commodity_charge";
    let bill = billing(fields, &["usage_ccf=12.5"]).expect("a bill");
    assert_eq!(bill.bill.plain(), "41.5");
    assert_eq!(bill.service_charge.map(|charge| charge.plain()), Some("10.25".to_owned()));
    assert_eq!(bill.commodity_charge.map(|charge| charge.plain()), Some("31.25".to_owned()));
    assert_eq!(bill.units_in_tiers, None);
}

#[test]
fn numbers_stay_exact() {
    let thirds = "    bill: usage_ccf/3+usage_ccf/3+usage_ccf/3";
    assert_eq!(outcome(thirds, &["usage_ccf=0.1"]), "0.1");
    let bill = billing("    bill: usage_ccf/748", &["usage_ccf=1"]).expect("a bill");
    assert_eq!(bill.bill.fraction(), ("1".to_owned(), "748".to_owned()));
}

#[test]
fn an_input_wins_over_a_field() {
    let fields = "    days_in_period: 60.8\n    bill: days_in_period*2";
    assert_eq!(outcome(fields, &[]), "121.6");
    assert_eq!(outcome(fields, &["days_in_period=30"]), "60");
}

#[test]
fn fields_that_the_bill_does_not_reach_do_not_matter() {
    let fields =
        "    service_charge: $12\n    other:\n    loop: loop\n    commodity_charge: 3\n    bill: commodity_charge";
    let bill = billing(fields, &[]).expect("a bill");
    assert_eq!(bill.bill.plain(), "3");
    assert_eq!(bill.service_charge, None);
    assert!(reading(&home(fields)).warnings().is_empty());
}

#[test]
fn names_without_suffix_mean_the_field_with_it() {
    let fields = "    commodity_charge: Budget
    gpcd_commodity: 55
    indoor_commodity: gpcd*hhsize*10
    budget_commodity: indoor
    tier_starts_commodity: [0, indoor, 200%]
    tier_prices_commodity: [1, 2, 3]
    bill: commodity_charge";
    // indoor 2200, 200 % of the budget 4400
    assert_eq!(outcome(fields, &["usage_ccf=5000", "hhsize=4"]), "8400");
    let drought = "    commodity_charge: flat_rate*usage_ccf
    flat_rate_commodity: 1
    flat_rate_drought: 100
    tier_starts_commodity: [0, 3]
    tier_prices_commodity: [1, 2]
    variable_drought_surcharge: Tiered
    tier_starts_drought: [0, 11]
    tier_prices_drought: [0.1, 0.2]
    bill: commodity_charge+variable_drought_surcharge";
    assert_eq!(outcome(drought, &["usage_ccf=20"]), "23");
    assert!(billing(drought, &["usage_ccf=20"]).expect("a bill").units_in_tiers.is_none());
    let rate = "    variable_drought_surcharge: flat_rate_drought*usage_ccf
    flat_rate_commodity: 7
    flat_rate_drought: 2
    bill: variable_drought_surcharge";
    assert_eq!(outcome(rate, &["usage_ccf=20"]), "40");
}

#[test]
fn drought_blocks_by_budget_use_their_own_budget() {
    let fields = "    budget_commodity: 10
    variable_drought_surcharge: Budget
    budget_drought: 20
    tier_starts_drought: [0, 50%]
    tier_prices_drought: [1, 100]
    bill: variable_drought_surcharge";
    assert_eq!(outcome(fields, &["usage_ccf=10"]), "10");
    let shared = fields.replace("    budget_drought: 20\n", "");
    assert_eq!(outcome(&shared, &["usage_ccf=10"]), "505");
}

const BLOCKS: &str = "    commodity_charge: Tiered
    tier_starts: [0, 15, 41]
    tier_prices: [1, 10, 100]
    bill: commodity_charge";

#[test]
fn tiered_starts_are_the_first_unit_of_their_block() {
    let cases: [(&str, &str, &[&str]); 7] = [
        ("0", "0", &["0", "0", "0"]),
        ("14", "14", &["14", "0", "0"]),
        ("14.5", "19", &["14", "0.5", "0"]),
        ("15", "24", &["14", "1", "0"]),
        ("40", "274", &["14", "26", "0"]),
        ("41", "374", &["14", "26", "1"]),
        ("100", "6274", &["14", "26", "60"]),
    ];
    for (usage, bill, blocks) in cases {
        let usage = format!("usage_ccf={usage}");
        assert_eq!(outcome(BLOCKS, &[&usage]), bill, "{usage}");
        assert_eq!(units(BLOCKS, &[&usage]), blocks, "{usage}");
    }
}

#[test]
fn budget_starts_are_the_last_unit_of_the_block_below() {
    let fields = BLOCKS.replace("Tiered", "Budget");
    for (usage, blocks) in [("15", ["15", "0", "0"]), ("15.5", ["15", "0.5", "0"]), ("42", ["15", "26", "1"])] {
        assert_eq!(units(&fields, &[&format!("usage_ccf={usage}")]), blocks, "{usage}");
    }
}

#[test]
fn the_first_start_has_no_effect_and_no_block_is_negative() {
    let fields = |starts: &str| BLOCKS.replace("[0, 15, 41]", starts);
    assert_eq!(units(&fields("[7, 15, 41]"), &["usage_ccf=16"]), ["14", "2", "0"]);
    assert_eq!(units(&fields("[0, 0, 5]"), &["usage_ccf=10"]), ["0", "4", "6"]);
    assert_eq!(units(&fields("[0, 20, 5]"), &["usage_ccf=30"]), ["19", "0", "11"]);
    assert_eq!(units(&fields("[0, 7.5, 20]"), &["usage_ccf=10"]), ["6.5", "3.5", "0"]);
}

#[test]
fn a_single_start_is_one_block() {
    let fields = "    commodity_charge: Tiered\n    tier_starts: [1]\n    tier_prices: [3]\n    bill: commodity_charge";
    assert_eq!(outcome(fields, &["usage_ccf=10"]), "30");
    let bare = "    commodity_charge: Tiered\n    tier_starts: 0\n    tier_prices: 3\n    bill: commodity_charge";
    assert_eq!(outcome(bare, &["usage_ccf=10"]), "30");
}

#[test]
fn starts_may_be_formulas() {
    let fields = "    commodity_charge: Tiered
    tier_starts: [0, (homes-1)*4.4+8]
    tier_prices: [1, 10]
    bill: commodity_charge";
    assert_eq!(units(fields, &["usage_ccf=20", "homes=3"]), ["15.8", "4.2"]);
}

#[test]
fn shares_of_the_budget_are_rounded_to_the_even_neighbour() {
    let fields = |budget: &str, starts: &str| {
        format!(
            "    commodity_charge: Budget\n    budget: {budget}\n    indoor: 2.5\n    outdoor: 3.5\n    \
             tier_starts: {starts}\n    tier_prices: [0, 1]\n    bill: commodity_charge"
        )
    };
    let first = |budget: &str, starts: &str| units(&fields(budget, starts), &["usage_ccf=100"])[0].clone();
    assert_eq!(first("25", "[0, 10%]"), "2");
    assert_eq!(first("35", "[0, 10%]"), "4");
    assert_eq!(first("9", "[0, 40 %]"), "4");
    assert_eq!(first("9", "[0, indoor]"), "2");
    assert_eq!(first("9", "[0, outdoor]"), "4");
    assert_eq!(first("9", "[0, 7.5]"), "7.5");
    // round(2.5) + round(3.5), not round(6): the operands of a budget are rounded first
    assert_eq!(first("indoor+outdoor", "[0, 100%]"), "6");
    assert_eq!(first("indoor+indoor", "[0, 100%]"), "4");
    assert_eq!(first("indoor * 0.93", "[0, 100%]"), "2");
}

#[test]
fn lookups_join_their_names_with_bars() {
    let fields = "    rate:
      depends_on: [season, zone]
      values:
        Winter|1: 1
        Winter|2: 2
        Summer|1: usage_ccf*2
    service_charge:
      depends_on: meter_size
      values:
        5/8\": 10
        1|1/2\": 20
    bill: rate+service_charge";
    let size = "meter_size=1|1/2\"";
    assert_eq!(outcome(fields, &[size, "season=Winter", "zone=2"]), "22");
    assert_eq!(outcome(fields, &[size, "season=Summer", "zone=1", "usage_ccf=5"]), "30");
    assert_eq!(outcome(fields, &[size, "season=Summer", "zone=2"]), "owrs-key-missing 5");
    assert_eq!(outcome(fields, &["meter_size=2\"", "season=Winter", "zone=2"]), "owrs-key-missing 11");
    assert_eq!(outcome(fields, &[size, "season=Winter"]), "owrs-name-unknown 5");
}

#[test]
fn lookups_may_hold_lists_and_words() {
    let fields = "    commodity_charge:
      depends_on: season
      values:
        Summer: Tiered
        Winter: 3*usage_ccf
    tier_starts:
      depends_on: [meter_size]
      values:
        1\": [0, 11]
        2\":
          - 0
          - 21
    tier_prices: [1, 2]
    bill: commodity_charge";
    assert_eq!(outcome(fields, &["usage_ccf=30", "season=Summer", "meter_size=1\""]), "50");
    assert_eq!(outcome(fields, &["usage_ccf=30", "season=Summer", "meter_size=2\""]), "40");
    assert_eq!(outcome(fields, &["usage_ccf=30", "season=Winter"]), "90");
}

#[test]
fn keys_are_text_and_other_spellings_of_the_same_value_are_found() {
    let fields = "    bill:
      depends_on: zone
      values:
        0: 10
        1.0: 11
        007: 17
        No: 20
        True: 21
        A: 30";
    for (zone, bill) in [
        ("0", "10"),
        ("0.0", "10"),
        ("1", "11"),
        ("1.0", "11"),
        ("7", "17"),
        ("007", "17"),
        ("No", "20"),
        ("FALSE", "20"),
        ("TRUE", "21"),
        ("A", "30"),
        (" A ", "30"),
        ("a", "owrs-key-missing 5"),
        ("", "owrs-key-missing 5"),
    ] {
        assert_eq!(outcome(fields, &[&format!("zone={zone}")]), bill, "{zone:?}");
    }
    let twice = "    bill:\n      depends_on: zone\n      values:\n        1.0: 1\n        1.00: 2";
    assert_eq!(outcome(twice, &["zone=1"]), "owrs-key-ambiguous 5");
}

#[test]
fn a_key_may_come_from_a_field() {
    let fields = |size: &str| {
        format!(
            "    size: {size}\n    bill:\n      depends_on: size\n      values:\n        4: 40\n        large: 99\n        1|1/2\": 55"
        )
    };
    assert_eq!(outcome(&fields("4"), &[]), "40");
    assert_eq!(outcome(&fields("2*2"), &[]), "40");
    assert_eq!(outcome(&fields("large"), &[]), "99");
    assert_eq!(outcome(&fields("1|1/2\""), &[]), "55");
    assert_eq!(outcome(&fields("large"), &["size=4"]), "40");
}

#[test]
fn yaml_is_read_in_its_other_forms() {
    let quoted = "\"rate_structure\":\n  'HOME': {\"bill\": \"service_charge + 1\", service_charge: '2'}\n";
    assert_eq!(reading(quoted).bill("HOME", &Inputs::new()).map(|bill| bill.bill.plain()), Ok("3".to_owned()));
    let tabs = "rate_structure:\t# tariffs\n  HOME:\n    bill:\ta+b \t\n    a: 1\t# one\n    b: !!float 2\n";
    assert_eq!(reading(tabs).bill("HOME", &Inputs::new()).map(|bill| bill.bill.plain()), Ok("3".to_owned()));
    let folded = "\u{feff}---\r\nrate_structure:\r\n  HOME:\r\n    bill: >\r\n      1 +\r\n      2\r\n...\r\n";
    assert_eq!(reading(folded).bill("HOME", &Inputs::new()).map(|bill| bill.bill.plain()), Ok("3".to_owned()));
}

#[test]
fn units_and_periods_are_known_in_their_spellings() {
    let of = |unit: &str, period: &str| {
        let text =
            format!("metadata: {{bill_unit: {unit}, bill_frequency: {period}}}\nrate_structure: {{A: {{bill: 1}}}}");
        let rates = reading(&text);
        (rates.metadata().bill_unit.clone(), rates.metadata().bill_frequency.clone(), rates.warnings().len())
    };
    assert_eq!(of("ccf", "Bi-Monthly"), (Unit::Ccf, Some(Frequency::BiMonthly), 0));
    assert_eq!(of("KGAL", "bimonthly"), (Unit::Kgal, Some(Frequency::BiMonthly), 0));
    assert_eq!(of("kilolitre", "Quarterly"), (Unit::Kilolitre, Some(Frequency::Quarterly), 0));
    assert_eq!(of("litres", "Monthly"), (Unit::Litre, Some(Frequency::Monthly), 0));
    assert_eq!(of("", "monthly"), (Unit::Ccf, Some(Frequency::Monthly), 0));
    assert_eq!(of("~", "Annually"), (Unit::Ccf, Some(Frequency::Annually), 0));
    let other = |text: &str| text.to_owned();
    let unknown = (Unit::Other(other("bucket")), Some(Frequency::Other(other("Full moon"))), 2);
    assert_eq!(of("bucket", "Full moon"), unknown);
}

#[test]
fn a_file_says_what_it_asks_of_the_customer() {
    let fields = "    commodity_charge: Budget
    budget_commodity: indoor+rolling_average
    indoor_commodity: hhsize*3
    tier_starts_commodity: [0, 100%]
    tier_prices_commodity: [1, 2]
    unused: lot_area
    bill: commodity_charge";
    let rates = reading(&home(fields));
    let asked: Vec<&str> = rates.inputs("HOME").expect("the class").into_iter().collect();
    assert_eq!(asked, ["hhsize", "rolling_average", "usage_ccf"]);
    assert_eq!(rates.inputs("OTHER"), None);
}

#[test]
fn warnings_are_bounded() {
    let names = (0..300).map(|name| format!("a{name}")).collect::<Vec<_>>().join("+");
    assert_eq!(warned(&format!("    bill: {names}")).len(), 50);
    let odd =
        "    commodity_charge: Tiered\n    tier_prices: 1\n    tier_starts:\n      depends_on: zone\n      values:\n";
    let keys: String = (0..900).map(|key| format!("        {key}: [0, 1.5]\n")).collect();
    assert_eq!(warned(&format!("{odd}{keys}    bill: commodity_charge")).len(), 500);
}

/// The codes of all warnings with their lines.
fn warned(fields: &str) -> Vec<String> {
    let line = |place: Option<aimak_core::owrs::Place>| place.map_or(0, |place| place.line);
    let rates = reading(&home(fields));
    rates.warnings().iter().map(|warning| format!("{} {}", warning.oddity.code(), line(warning.place))).collect()
}

#[test]
fn odd_content_is_warned_of_where_the_bill_needs_it() {
    let blocks = |starts: &str| BLOCKS.replace("[0, 15, 41]", starts);
    assert_eq!(warned(BLOCKS), [""; 0]);
    assert_eq!(warned(&blocks("[0, 7.5, 20]")), ["owrs-fractional-start 6"]);
    assert_eq!(warned(&blocks("[1, 13, 20]")), ["owrs-first-start-not-zero 6"]);
    assert_eq!(warned(&blocks("[0, 13, 13]")), ["owrs-starts-not-increasing 6"]);
    assert_eq!(warned(&blocks("[0, 13]")), ["owrs-block-counts 7"]);
    assert_eq!(warned(&BLOCKS.replace("Tiered", "TIERED")), ["owrs-convention-spelling 5"]);
    assert_eq!(warned("    bill: 1,234.50"), ["owrs-thousands 5"]);
    assert_eq!(warned("    bill: 0.93*budget\n    budget: hhsize*0.9"), ["owrs-budget-rounding 6"]);
    assert_eq!(warned("    rates: 1"), ["owrs-bill-missing 4"]);
    assert_eq!(warned("    - 1"), ["owrs-class-not-fields 4"]);
    assert_eq!(warned("    bill: min(1, 2)"), ["owrs-formula-function 5"]);
    assert_eq!(warned("    bill: 1\n \t"), ["owrs-tab 6"]);
    assert_eq!(warned("    bill:\n    -\t1"), ["owrs-tab 6"]);
    let short = "    bill:\n      depends_on: [season, zone]\n      values:\n        Winter: 1\n        Summer|1: 2";
    assert_eq!(warned(short), ["owrs-key-never-found 5"]);
    let exclude = "    a:\n      depends_on: zone\n      values: {1: 1}\n    b:\n      depends_on: zone\n      values: {2: 1}\n    bill: a+b";
    assert_eq!(warned(exclude), ["owrs-keys-exclude 8"]);
}

#[test]
fn a_name_that_is_nowhere_is_named_with_its_neighbour() {
    let fields = "    IR_charge: 2\n    bill: 1+IR_Charge";
    let refusal = billing(fields, &[]).expect_err("a name in another spelling");
    assert_eq!(refusal.field.as_deref(), Some("bill"));
    assert_eq!(refusal.class.as_deref(), Some("HOME"));
    assert_eq!(refusal.file, "own.owrs");
    let similar = Some("IR_charge".to_owned());
    assert_eq!(refusal.reason, Reason::NameUnknown { name: "IR_Charge".to_owned(), similar: similar.clone() });
    let rates = reading(&home(fields));
    let unusual = Oddity::UnusualInput { name: "IR_Charge".to_owned(), similar };
    assert_eq!(rates.warnings().iter().map(|warning| &warning.oddity).collect::<Vec<_>>(), [&unusual]);
}

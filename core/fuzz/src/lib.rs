//! What strangers send to the core: files, formulas, tables, links. Each function takes any bytes;
//! a panic, a hang, too much memory or an answer that contradicts itself is a finding.

#![forbid(unsafe_code)]

use std::io::{Cursor, Write as _};

use aimak_core::explain::Study;
use aimak_core::finance::risk::{Futures, Part, Scratch};
use aimak_core::finance::solve::Solver;
use aimak_core::finance::village::{Names, next_answers};
use aimak_core::finance::{self, Plan, delivery, solve};
use aimak_core::owrs::{self, Inexpressible, Inputs, RateFile};
use aimak_core::period::Date;
use aimak_core::place;
use aimak_core::register::import::{Mapping, Needs, Options, import};
use aimak_core::register::{Bills, Detail};
use aimak_core::scenario::Scenario;
use aimak_core::tariff::{
    Block, Component, Connection, Consumer, Dwelling, Group, Limit, Measure, Price, Relief, Tariff, Version, bill,
};
use aimak_core::wire::choice::ChoiceFile;
use aimak_core::wire::delivery::WaysFile;
use aimak_core::wire::plan::PlanFile;
use aimak_core::wire::risk::{RiskResult, question};
use aimak_core::wire::targets::{SolveResult, TargetsFile};
use aimak_core::wire::tariff::TariffFile;
use aimak_core::wire::village::VillageFile;
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Bills of every class, for a few uses.
fn bill_classes(rates: &RateFile) {
    for class in rates.classes().map(str::to_owned).collect::<Vec<_>>() {
        let asked = rates.inputs(&class).unwrap_or_default();
        let inputs = asked.into_iter().fold(Inputs::new(), |inputs, name| {
            let text = match name {
                "meter_size" => "5/8\"",
                "city_limits" => "inside_city",
                "relief" => "pensioner",
                "dwelling" => "unknown",
                "hhsize" => "4",
                "days_in_period" => "30.4",
                _ => "1",
            };
            inputs.with(name, text)
        });
        for usage in ["0", "14.5", "1e9"] {
            if let Ok(bill) = rates.bill(&class, &inputs.clone().with("usage_ccf", usage)) {
                let number = bill.bill.plain();
                assert!(owrs::Exact::parse(&number).is_some() || number.len() > 100, "{number} is a number");
            }
        }
    }
}

/// A tariff file of another place: read it and bill all its classes.
pub fn owrs_read(bytes: &[u8]) {
    if let Ok(rates) = owrs::read("fuzz.owrs", bytes) {
        bill_classes(&rates);
    }
}

/// A formula as a bill, as a budget, whose operands are rounded, and as a start of a block.
pub fn formula(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let line: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    let quoted = line.replace('\'', "''");
    let classes = [
        ("BILL", format!("bill: '{quoted}'")),
        ("BUDGET", format!("b_budget: '{quoted}'\n    bill: b_budget")),
        (
            "BLOCKS",
            format!(
                "tier_starts: [0, '{quoted}']\n    tier_prices: ['{quoted}', 2]\n    commodity_charge: Tiered\n    \
                 bill: commodity_charge"
            ),
        ),
    ];
    let classes = classes.map(|(name, fields)| format!("  {name}:\n    a: 3.5\n    {fields}\n"));
    let file = format!("rate_structure:\n{}", classes.concat());
    owrs_read(file.as_bytes());
}

/// A tariff whose bills need everything that a register may say.
fn demanding() -> Version {
    let limit = Limit { fixed: 1_000_000, per_person: 1_500_000, per_square_metre: 10, allowance_share: 5_000 };
    let blocks = vec![Block { up_to: Some(limit), rate: 1_250 }, Block { up_to: None, rate: 1_950 }];
    let mut version = Version::new(Date { year: 2026, month: 1, day: 1 });
    version.components = vec![
        Component::new("water", Measure::CubicMetre, Price::Blocks(blocks)),
        Component::new("account", Measure::Consumer, Price::MeterSizes(vec![(0, 1), (15, 2)])),
        Component::new("stall", Measure::Stall, Price::Rate(7)),
    ];
    version
}

/// A register: as a file, or as the sheet, texts and list of a workbook that is packed here, because
/// made-up bytes seldom are a packed file. The last byte says which, and how it is read.
pub fn register_import(bytes: &[u8]) {
    let Some((way, bytes)) = bytes.split_last() else { return };
    let packed;
    let file = if way & 1 == 0 {
        bytes
    } else {
        packed = workbook(bytes);
        &packed
    };
    let version = demanding();
    let needs = if way & 2 == 0 { Needs::NOTHING } else { Needs::of(&[&version]) };
    let mapping = Mapping::default();
    let flow_measure = if way & 4 == 0 { Measure::CubicMetre } else { Measure::Lift };
    let options = Options { flow_measure, mapping: &mapping, needs: &needs, skip_refused: way & 8 != 0 };
    let read = import(file, &options);
    assert!(read.register.is_some() || read.fault_count > 0, "all of it, or a fault that says why not");
    let Some(register) = &read.register else { return };
    assert_eq!(register.len(), read.rows.len(), "a row for each consumer");
    let mut years = vec![0; register.len()];
    let _ = Bills::new(register, &version).compute(Detail::Years(&mut years));
    if way & 16 == 0 {
        return;
    }
    // What was understood of the columns is understood again.
    let again = import(file, &Options { mapping: &read.mapping, ..options });
    assert_eq!(again.register, read.register, "the same with the mapping that was learnt");
}

/// A workbook of parts that a zero byte separates.
fn workbook(bytes: &[u8]) -> Vec<u8> {
    let mut parts = bytes.split(|byte| *byte == 0);
    let list = b"<workbook><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>";
    let links = b"<Relationships><Relationship Id=\"r\" Target=\"s.xml\"/></Relationships>";
    let files = [
        ("xl/s.xml", parts.next().unwrap_or_default()),
        ("xl/sharedStrings.xml", parts.next().unwrap_or(b"<sst/>")),
        ("xl/workbook.xml", parts.next().unwrap_or(list)),
        ("xl/_rels/workbook.xml.rels", parts.next().unwrap_or(links)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in files {
        zip.start_file(name, stored).expect("a new part");
        zip.write_all(content).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

/// Consumers of every kind, with something of all that is charged.
fn consumers() -> impl Iterator<Item = Consumer> {
    let metered = Consumer {
        meter_size: 15,
        area: 5_432,
        frontage: 1_234,
        containers: 2,
        stalls: 3,
        allowance: 4_000_000,
        ..Consumer::household(3, 14_500_000)
    };
    let relieved = Consumer {
        connection: Connection::House,
        dwelling: Some(Dwelling::House),
        relief: Some(Relief::Pensioner),
        relieved: 1,
        ..metered
    };
    let shop = Consumer { group: Group::Others, persons: 1, flow: i64::MAX, ..metered };
    let lifts = Consumer { flow: 5, flow_measure: Measure::Lift, ..metered };
    [metered, relieved, shop, lifts, Consumer { persons: 0, ..relieved }].into_iter()
}

/// A tariff as people write it: checked, billed, written again, exported.
pub fn tariff_json(bytes: &[u8]) {
    let Ok(file) = serde_json::from_slice::<TariffFile>(bytes) else { return };
    let read = match file.check() {
        Ok(read) => read,
        Err(faults) => {
            assert!(!faults.is_empty(), "a refused file has a fault");
            for fault in faults {
                assert!(fault.pointer.is_empty() || fault.pointer.starts_with('/'), "{}", fault.pointer);
            }
            return;
        }
    };
    let again = TariffFile::of(&read.tariff, read.fictional).check().expect("what is written is a tariff");
    assert_eq!(again.tariff, read.tariff, "nothing is lost in writing");
    let Tariff { service, title, versions } = &read.tariff;
    for version in versions.iter().take(3) {
        for consumer in consumers() {
            for month in [1, 7] {
                let Ok(bill) = bill(version, &consumer, month) else { continue };
                let Ok(total) = bill.amount() else { continue };
                let lines = bill.lines.iter().map(|line| bill.study.node(line.amount).amount.unwrap_or(0));
                assert_eq!(lines.map(i128::from).sum::<i128>(), i128::from(total), "the lines are the total");
            }
        }
        let written = owrs::write(*service, title, read.fictional, version);
        let no_file = |reason| matches!(reason, Inexpressible::NoCharges | Inexpressible::FileTooLarge);
        if !written.not_expressed.iter().any(|one| no_file(one.reason)) {
            let text = written.text(|one| one.pointer.clone());
            let rates = owrs::read("written.owrs", text.as_bytes()).expect("what is written can be read");
            bill_classes(&rates);
        }
    }
}

/// A link to a scenario: as it is, with the check figure that makes it whole, and as changes of a
/// scenario that exists. The last byte says which place.
pub fn scenario_link(bytes: &[u8]) {
    let Some((way, bytes)) = bytes.split_last() else { return };
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('#');
    let decided =
        || place::all().iter().flat_map(|place| place.decisions.iter().map(move |decision| (place, decision)));
    let Some((place, decision)) = decided().cycle().nth(usize::from(*way)) else { return };
    let service = decision.service;
    let whole = |text: &str| {
        let mut hasher = crc32fast::Hasher::new();
        [place.slug, "/", service.code(), "#", text].iter().for_each(|part| hasher.update(part.as_bytes()));
        format!("{text}&check={:08x}", hasher.finalize())
    };
    let today = Scenario::on(place, decision).link();
    let base = today.rsplit_once("&check=").map_or(today.as_str(), |(base, _)| base);
    for link in [text.to_owned(), whole(text), whole(&format!("{base}&{text}"))] {
        let Ok(scenario) = Scenario::from_link(place, service, &link) else { continue };
        let figures = scenario.study().canonical();
        assert!(!figures.is_empty(), "it has figures");
        let own = scenario.link();
        let again = Scenario::from_link(place, service, &own).expect("our own link opens");
        assert_eq!(again.link(), own, "a link says itself");
        assert_eq!(again.study().canonical(), figures, "the same figures");
    }
}

/// The shipped plans.
const PLANS: [&str; 7] = [
    include_str!("../../../docs/worked/scenarios/town-blocks-and-wastewater.json"),
    include_str!("../../../docs/worked/scenarios/ulgu-park.json"),
    include_str!("../../../docs/worked/scenarios/ulgu-three-services.json"),
    include_str!("../../../docs/worked/scenarios/ulgu-waste.json"),
    include_str!("../../../docs/worked/scenarios/ulgu-water.json"),
    include_str!("../../../docs/worked/scenarios/village-waste.json"),
    include_str!("../../../docs/worked/scenarios/village-water.json"),
];

/// The books of the place that the shipped targets and ways are for.
fn water() -> (&'static str, Plan) {
    let text = PLANS[4];
    let file: PlanFile = serde_json::from_str(text).expect("the shape of a plan");
    (text, file.check().expect("a plan"))
}

/// A pointer leads to the file or into it.
fn points(pointer: &str) {
    assert!(pointer.is_empty() || pointer.starts_with('/'), "{pointer}");
}

/// Every figure that has a value has those of its formula.
fn figures_hold(study: &Study) {
    for (_, node) in study.nodes() {
        if let aimak_core::explain::Origin::Computed(formula) = &node.origin
            && node.amount.is_ok()
        {
            assert!(formula.operands().all(|part| study.node(part).amount.is_ok()), "{}", node.figure.code());
        }
    }
}

/// A plan that was read: written again, looked at as a council does, a few futures.
fn plan_holds(plan: &Plan) {
    let again = PlanFile::of(plan).check().expect("what is written is a plan");
    assert_eq!(again, *plan, "nothing is lost in writing");
    let picture = finance::picture(plan);
    figures_hold(&picture.study);
    let question = question(plan, &picture, 3, 16);
    let part = Futures::new(&picture.study, &question).part(&mut Scratch::default(), 0..16);
    let part = Part::join(vec![part]).expect("all futures");
    let _ = RiskResult::of(plan, &picture.study, &question, &part);
}

fn plan_file(file: &PlanFile) {
    match file.check() {
        Ok(plan) => plan_holds(&plan),
        Err(faults) => {
            assert!(!faults.is_empty(), "a refused file has a fault");
            faults.iter().for_each(|fault| points(&fault.pointer));
        }
    }
}

/// A financial plan as people write it.
pub fn plan_json(bytes: &[u8]) {
    if let Ok(file) = serde_json::from_slice::<PlanFile>(bytes) {
        plan_file(&file);
    }
}

/// What stands in a changed file: the ends of what fits, and what does not.
fn odd(number: u8) -> Value {
    let texts = [
        "",
        "0",
        "1",
        "-1",
        "100",
        "100.01",
        "-100",
        "0.01",
        "0.0001",
        "50",
        "24",
        "1000000",
        "-0.5",
        "9223372036854775807",
        "92233720368547758.07",
        "-92233720368547758.08",
        "922337203685477.5807",
        "99999999999999999999",
        "5.",
        "assumed",
        "population",
        "metered-volume",
        "annuity",
        "utility",
        "resolution-320",
    ];
    let others = [
        Value::Null,
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-1),
        json!(30),
        json!(60),
        json!(200),
        json!(1900),
        json!(2100),
        json!(i64::MAX),
        json!(i64::MIN),
        json!([]),
        json!({}),
        json!({ "value": "5", "low": "0", "high": "92233720368547758.07" }),
        json!({ "first": "0", "later": { "2027": "100", "2030": "1" } }),
    ];
    let number = usize::from(number) % (texts.len() + others.len());
    texts.get(number).map_or_else(|| others[number - texts.len()].clone(), |text| json!(text))
}

/// A place in a file, by what the bytes choose: a child of a child, to the end or until they say so.
fn place<'v>(mut value: &'v mut Value, bytes: &mut impl Iterator<Item = u8>) -> &'v mut Value {
    loop {
        let children = match value {
            Value::Array(list) => list.len(),
            Value::Object(map) => map.len(),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
        };
        let Some(next) = bytes.next().filter(|&next| children > 0 && next < 0xf0) else { return value };
        let next = usize::from(next) % children;
        value = match value {
            Value::Array(list) => &mut list[next],
            Value::Object(map) => map.values_mut().nth(next).expect("so many children"),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return value,
        };
    }
}

/// A shipped plan with some of it changed: what stands in a place is something odd, or what stands in
/// another place, or gone, or there many times.
pub fn plan_changed(bytes: &[u8]) {
    let mut bytes = bytes.iter().copied();
    let Some(which) = bytes.next() else { return };
    let mut file: Value = serde_json::from_str(PLANS[usize::from(which) % PLANS.len()]).expect("JSON");
    while let Some(way) = bytes.next() {
        match way % 5 {
            0 => {
                let value = odd(bytes.next().unwrap_or(0));
                *place(&mut file, &mut bytes) = value;
            }
            1 => {
                let value = place(&mut file, &mut bytes).clone();
                *place(&mut file, &mut bytes) = value;
            }
            2 => match place(&mut file, &mut bytes) {
                Value::Array(list) => drop(list.pop()),
                Value::Object(map) => {
                    let name = map.keys().nth(usize::from(bytes.next().unwrap_or(0)) % map.len().max(1)).cloned();
                    name.and_then(|name| map.remove(&name));
                }
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
            },
            3 => {
                if let Value::Array(list) = place(&mut file, &mut bytes)
                    && let Some(last) = list.last().cloned()
                {
                    let more = usize::from(bytes.next().unwrap_or(0));
                    list.extend(std::iter::repeat_n(last, more));
                }
            }
            _ => {
                let year = i64::from(bytes.next().unwrap_or(0)) % 31;
                if let Value::Object(map) = &mut file {
                    map.insert("years".to_owned(), json!(year));
                }
            }
        }
        if file.to_string().len() > 1 << 20 {
            return;
        }
    }
    if let Ok(file) = serde_json::from_value::<PlanFile>(file) {
        plan_file(&file);
    }
}

/// What people write beside a plan: answers of a village, targets, ways to deliver a service, what a
/// council chose. Every form is tried, for no file is of two.
pub fn model_json(bytes: &[u8]) {
    if let Ok(file) = serde_json::from_slice::<VillageFile>(bytes) {
        match file.check() {
            Ok(village) => {
                let plan = village.plan(Names::default()).expect("checked answers are a plan");
                figures_hold(&finance::picture(&plan).study);
                next_answers(&village.answers, village.book_year).expect("checked answers are a plan");
            }
            Err(faults) => faults.iter().for_each(|fault| points(&fault.pointer)),
        }
    }
    if let Ok(file) = serde_json::from_slice::<WaysFile>(bytes) {
        let (_, plan) = water();
        match file.check(&plan) {
            Ok(ways) => {
                if let Ok(compared) = delivery::compare(&plan, &ways.delivery) {
                    figures_hold(&compared.study);
                }
            }
            Err(faults) => faults.iter().for_each(|fault| points(&fault.pointer)),
        }
    }
    if let Ok(file) = serde_json::from_slice::<TargetsFile>(bytes) {
        let (_, plan) = water();
        match file.solver(&plan) {
            Ok(solver) => targets_hold(&solver),
            Err(faults) => faults.iter().for_each(|fault| points(&fault.pointer)),
        }
        let _ = file.options(&plan, 16).map(|options| options.evaluate(0..16));
    }
    if let Ok(file) = serde_json::from_slice::<ChoiceFile>(bytes) {
        let (books, _) = water();
        if let Ok(choice) = file.read(Some(books)) {
            plan_holds(&choice.books);
        }
    }
}

/// A question whose levers have few values is answered, and the answer meets the targets.
fn targets_hold(solver: &Solver) {
    let values = solver.levers().iter().map(|lever| (lever.high - lever.low) / lever.step + 1);
    if values.fold(1_i64, i64::saturating_mul) > 4_096 {
        return;
    }
    let answer = solver.solve();
    if let solve::Outcome::Solved(solution) = &answer.outcome {
        for (target, reached) in solver.targets().iter().zip(&solution.reached) {
            assert!(reached.value.is_some_and(|value| target.is_met_by(value)), "{target:?} {reached:?}");
        }
    }
    let _ = SolveResult::of(solver, &answer);
}

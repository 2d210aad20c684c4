//! Reads the data files, checks them and writes them as constants, so that nothing is parsed at
//! run time. All faults are told at once, each with its file.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets it"));
    for input in ["data", "parameters", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let mut faults = Faults::default();
    let places = places(&root, &mut faults);
    let parameters = parameters(&root, &mut faults);
    if !faults.0.is_empty() {
        for fault in &faults.0 {
            println!("cargo::error={fault}");
        }
        std::process::exit(1);
    }
    std::fs::write(out.join("places.rs"), places).expect("the build folder can be written");
    std::fs::write(out.join("parameters.rs"), parameters).expect("the build folder can be written");
}

/// Everything that is wrong with the data.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn tell(&mut self, file: &str, what: impl std::fmt::Display) {
        self.0.push(format!("{file}: {what}"));
    }

    /// The value, or a stand-in after telling the fault: generation goes on to find the others.
    fn or<T>(&mut self, file: &str, result: Result<T, String>, stand_in: T) -> T {
        result.unwrap_or_else(|fault| {
            self.tell(file, fault);
            stand_in
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    ky: String,
    ru: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    title: String,
    #[serde(default)]
    url: String,
    date: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Oblasts {
    oblast: Vec<Oblast>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Oblast {
    code: String,
    names: Names,
    /// Corners, north and east, in ten-thousandths of a degree.
    outline: Vec<[i32; 2]>,
    label: [i32; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    slug: String,
    names: Names,
    kind: String,
    oblast: Option<String>,
    raion: Option<Names>,
    #[serde(default)]
    also: Vec<String>,
    soate: Option<String>,
    /// North and east, degrees as text with four digits after the point.
    point: Option<[String; 2]>,
    population: Option<Population>,
    #[serde(default)]
    fictional: bool,
    #[serde(default)]
    decision: Vec<Decision>,
    #[serde(default)]
    book: Vec<Book>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Population {
    people: i64,
    date: String,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    service: String,
    from: String,
    /// `false`: the source only saw the tariff apply at that date.
    #[serde(default = "yes")]
    start_known: bool,
    act: Option<String>,
    status: String,
    /// `net`, `net-plus` or `unknown`.
    tax: String,
    tax_rate: Option<String>,
    tax_source: Option<Source>,
    source: Source,
    remark: Option<Names>,
    charge: Vec<Charge>,
    #[serde(default)]
    norm: Vec<Norm>,
    /// The decision's own source when left out.
    norms_source: Option<Source>,
    #[serde(default)]
    check: Vec<Check>,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Charge {
    group: String,
    connection: Option<String>,
    dwelling: Option<String>,
    relief: Option<String>,
    base: String,
    /// Som; left out when it was not published.
    rate: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Norm {
    connection: String,
    litres: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    connection: Option<String>,
    relief: Option<String>,
    published: String,
    step: String,
    #[serde(default)]
    with_tax: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    service: String,
    year: i16,
    source: Source,
    evidence: String,
    costs: toml::Table,
    volume: Vec<BookVolume>,
    persons: toml::Table,
    /// Cubic metres a year.
    produced: String,
    /// Percent.
    losses: String,
    collection_rate: String,
    /// Som a year.
    subsidy: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BookVolume {
    group: String,
    cubic_metres: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterFile {
    /// What it is, for the docs.
    description: String,
    unit: String,
    value: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Value {
    from: String,
    value: String,
    evidence: String,
    source: Source,
}

fn read<T: serde::de::DeserializeOwned>(path: &Path, faults: &mut Faults) -> Option<(String, T)> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path).map_err(|error| faults.tell(&file, error)).ok()?;
    match toml::from_str(&text) {
        Ok(value) => Some((file, value)),
        Err(error) => {
            faults.tell(&file, error.to_string().replace('\n', " "));
            None
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    files
}

/// A decimal number written as text, in units of `10^-decimals`; never through a floating point.
fn scaled(text: &str, decimals: usize) -> Result<i64, String> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let clean = !whole.is_empty() && format!("{whole}{fraction}").bytes().all(|b| b.is_ascii_digit());
    if !clean || fraction.len() > decimals {
        return Err(format!("«{text}» is not a number with at most {decimals} digits after the point"));
    }
    let amount: i64 = format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| format!("«{text}» is too large"))?;
    Ok(if negative { -amount } else { amount })
}

/// `2023`, `2023-06` or `2023-06-01`.
fn date_known(text: &str) -> Result<String, String> {
    let wrong = || format!("«{text}» is not a date of the form 2023, 2023-06 or 2023-06-01");
    let part = |text: &str, digits| {
        (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u16>().ok()).flatten()
    };
    let parts: Vec<&str> = text.split('-').collect();
    let year = parts.first().and_then(|year| part(year, 4)).ok_or_else(wrong)?;
    let month =
        parts.get(1).map(|month| part(month, 2).filter(|m| (1..=12).contains(m)).ok_or_else(wrong)).transpose()?;
    let day = parts.get(2).map(|day| part(day, 2).ok_or_else(wrong)).transpose()?;
    if let (Some(month), Some(day)) = (month, day) {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        };
        if parts.len() != 3 || !(1..=days).contains(&day) {
            return Err(wrong());
        }
    }
    let path = "crate::period::DateKnown";
    Ok(match (month, day) {
        (Some(month), Some(day)) => {
            format!("{path}::Day(crate::period::Date {{ year: {year}, month: {month}, day: {day} }})")
        }
        (Some(month), None) => format!("{path}::Month({year}, {month})"),
        (None, _) => format!("{path}::Year({year})"),
    })
}

/// The name of an enum's variant from its code: `yard-tap` → `YardTap`.
fn variant(kind: &str, code: &str, allowed: &[&str]) -> Result<String, String> {
    if !allowed.contains(&code) {
        return Err(format!("«{code}» is none of {}", allowed.join(", ")));
    }
    let name: String = code.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    Ok(format!("{kind}::{name}"))
}

const SERVICES: [&str; 4] = ["drinking-water", "wastewater", "waste-removal", "public-spaces"];
const CONNECTIONS: [&str; 5] = ["metered", "flat", "house", "yard-tap", "street-tap"];
const BASES: [&str; 8] = [
    "cubic-metre",
    "person-month",
    "person-year",
    "household-month",
    "household-year",
    "tonne",
    "tonne-delivered",
    "cubic-metre-buried",
];
const COSTS: [&str; 11] = [
    "wages",
    "electricity",
    "chlorination",
    "current-repair",
    "transport",
    "administration",
    "operating-total",
    "depreciation",
    "loan-service",
    "renewal",
    "profit",
];
const EVIDENCE: [&str; 6] = ["convention", "measured", "decided", "statistic", "assumed", "fictional"];

fn group(code: &str) -> Result<String, String> {
    let name = match code {
        "population" => "Population",
        "budget" => "BudgetOrganisations",
        "others" => "Others",
        _ => return Err(format!("«{code}» is none of population, budget, others")),
    };
    Ok(format!("crate::tariff::Group::{name}"))
}

fn option(code: Option<&str>, kind: &str, allowed: &[&str]) -> Result<String, String> {
    code.map_or_else(|| Ok("None".into()), |code| Ok(format!("Some({})", variant(kind, code, allowed)?)))
}

fn payer(
    group_code: &str,
    connection: Option<&str>,
    dwelling: Option<&str>,
    relief: Option<&str>,
) -> Result<String, String> {
    Ok(format!(
        "crate::tariff::Payer {{ group: {}, connection: {}, dwelling: {}, relief: {} }}",
        group(group_code)?,
        option(connection, "crate::tariff::Connection", &CONNECTIONS)?,
        option(dwelling, "crate::tariff::Dwelling", &["flat", "house"])?,
        option(relief, "crate::tariff::Relief", &["pensioner"])?,
    ))
}

fn names(names: &Names) -> Result<String, String> {
    let Names { ky, ru, en } = names;
    if [ky, ru, en].into_iter().any(|name| name.trim().is_empty() || name.trim() != name) {
        return Err("a name is empty or has spaces around it in one of the languages".into());
    }
    Ok(format!("crate::lang::Names {{ ky: {ky:?}, ru: {ru:?}, en: {en:?} }}"))
}

fn source(source: &Source, fictional: bool) -> Result<String, String> {
    let Source { title, url, date } = source;
    let web = url.starts_with("https://") || url.starts_with("http://");
    if title.is_empty() || (fictional && !url.is_empty()) || (!fictional && !web) {
        return Err(format!(
            "the source «{title}» needs a title and, unless fictional, an address that begins with http"
        ));
    }
    Ok(format!("crate::legal::Source {{ title: {title:?}, url: {url:?}, date: {} }}", date_known(date)?))
}

fn places(root: &Path, faults: &mut Faults) -> String {
    let mut code = String::from("pub(super) static OBLASTS: &[crate::place::Oblast] = &[\n");
    let mut oblasts = BTreeSet::new();
    if let Some((file, read)) = read::<Oblasts>(&root.join("data/oblasts.toml"), faults) {
        for oblast in read.oblast {
            let corner =
                |[north, east]: &[i32; 2]| format!("crate::place::Point {{ latitude: {north}, longitude: {east} }}");
            if oblast.outline.iter().chain([&oblast.label]).any(|point| !in_country(*point)) {
                faults.tell(&file, format!("{}: a corner lies outside the country", oblast.code));
            }
            let outline: Vec<String> = oblast.outline.iter().map(corner).collect();
            let names = faults.or(&file, names(&oblast.names), String::new());
            let _ = writeln!(
                code,
                "crate::place::Oblast {{ code: {:?}, names: {names}, outline: &[{}], label: {} }},",
                oblast.code,
                outline.join(", "),
                corner(&oblast.label)
            );
            oblasts.insert(oblast.code);
        }
    }
    code.push_str("];\npub(super) static PLACES: &[crate::place::Place] = &[\n");
    let mut slugs = BTreeSet::new();
    for path in files(&root.join("data/places")) {
        let Some((file, place)) = read::<Place>(&path, faults) else { continue };
        if file != format!("{}.toml", place.slug) || !slugs.insert(place.slug.clone()) {
            faults.tell(&file, "the slug must be the file's name");
        }
        if !place.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            faults.tell(&file, "a slug has lower-case letters, digits and hyphens only");
        }
        if place.fictional != place.oblast.is_none()
            || place.oblast.as_ref().is_some_and(|oblast| !oblasts.contains(oblast))
        {
            faults.tell(&file, "a real place lies in an oblast of oblasts.toml, a fictional one in none");
        }
        if !place.fictional && !place.book.is_empty() {
            faults.tell(&file, "complete books belong to the fictional place only");
        }
        let text = self::place(&file, &place, faults);
        let _ = writeln!(code, "{text},");
    }
    code.push_str("];\n");
    code
}

fn in_country([north, east]: [i32; 2]) -> bool {
    (390_000..=434_000).contains(&north) && (690_000..=804_000).contains(&east)
}

fn place(file: &str, place: &Place, faults: &mut Faults) -> String {
    let kind = faults.or(
        file,
        variant("crate::place::PlaceKind", &place.kind, &["town", "ayil-aimak", "village"]),
        String::new(),
    );
    let point = place.point.as_ref().map_or_else(
        || "None".to_owned(),
        |[north, east]| {
            let north = faults.or(file, scaled(north, 4), 0);
            let east = faults.or(file, scaled(east, 4), 0);
            if !in_country([i32::try_from(north).unwrap_or(0), i32::try_from(east).unwrap_or(0)]) {
                faults.tell(file, "the point lies outside the country");
            }
            format!("Some(crate::place::Point {{ latitude: {north}, longitude: {east} }})")
        },
    );
    let population = place.population.as_ref().map_or_else(
        || "None".to_owned(),
        |population| {
            let date = faults.or(file, date_known(&population.date), String::new());
            let source = faults.or(file, source(&population.source, place.fictional), String::new());
            format!(
                "Some(crate::place::Population {{ people: {}, date: {date}, source: {source} }})",
                population.people
            )
        },
    );
    let raion = place
        .raion
        .as_ref()
        .map_or_else(|| "None".to_owned(), |raion| format!("Some({})", faults.or(file, names(raion), String::new())));
    let order: Vec<(&str, &str)> =
        place.decision.iter().map(|decision| (decision.service.as_str(), decision.from.as_str())).collect();
    if !order.is_sorted() {
        faults.tell(file, "decisions stand by service in the order of their dates");
    }
    let decisions: Vec<String> =
        place.decision.iter().map(|decision| self::decision(file, decision, place.fictional, faults)).collect();
    let books: Vec<String> = place.book.iter().map(|book| self::book(file, book, faults)).collect();
    format!(
        "crate::place::Place {{ slug: {:?}, names: {}, kind: {kind}, oblast: {:?}, raion: {raion}, also: &{:?}, soate: {:?}, \
         point: {point}, population: {population}, fictional: {}, decisions: &[{}], books: &[{}] }}",
        place.slug,
        faults.or(file, names(&place.names), String::new()),
        place.oblast.as_deref(),
        place.also,
        place.soate.as_deref(),
        place.fictional,
        decisions.join(", "),
        books.join(", "),
    )
}

fn decision(file: &str, decision: &Decision, fictional: bool, faults: &mut Faults) -> String {
    let what = format!("{file}: {} {}", decision.service, decision.from);
    let what = what.as_str();
    let service = faults.or(what, variant("crate::service::Service", &decision.service, &SERVICES), String::new());
    let from = faults.or(what, date_known(&decision.from), String::new());
    let statuses = ["in-force", "last-known", "replaced", "proposed"];
    let status = faults.or(what, variant("crate::tariff::DecisionStatus", &decision.status, &statuses), String::new());
    let tax = match (decision.tax.as_str(), &decision.tax_rate, &decision.tax_source) {
        ("net", None, None) => "crate::tariff::TaxState::Net".to_owned(),
        ("unknown", None, None) => "crate::tariff::TaxState::Unknown".to_owned(),
        ("net-plus", Some(rate), Some(from)) => {
            let rate = faults.or(what, scaled(rate, 2), 0);
            let source = faults.or(what, source(from, fictional), String::new());
            format!("crate::tariff::TaxState::NetPlus(crate::tariff::Tax {{ rate: {rate}, source: {source} }})")
        }
        _ => {
            faults.tell(what, "tax is net, unknown, or net-plus with tax_rate and tax_source");
            String::new()
        }
    };
    let source = faults.or(what, source(&decision.source, fictional), String::new());
    let remark = decision
        .remark
        .as_ref()
        .map_or_else(|| "None".to_owned(), |remark| format!("Some({})", faults.or(what, names(remark), String::new())));
    let mut charges = Vec::new();
    for charge in &decision.charge {
        let payer =
            payer(&charge.group, charge.connection.as_deref(), charge.dwelling.as_deref(), charge.relief.as_deref());
        let payer = faults.or(what, payer, String::new());
        let base = faults.or(what, variant("crate::tariff::ChargeBase", &charge.base, &BASES), String::new());
        let rate = charge.rate.as_ref().map(|rate| faults.or(what, scaled(rate, 2), 0));
        charges.push(format!("crate::tariff::Charge {{ payer: {payer}, base: {base}, rate: {rate:?} }}"));
    }
    if charges.is_empty() {
        faults.tell(what, "a decision charges something");
    }
    let mut norms = Vec::new();
    for norm in &decision.norm {
        let connection =
            faults.or(what, variant("crate::tariff::Connection", &norm.connection, &CONNECTIONS), String::new());
        norms.push(format!("crate::tariff::Norm {{ connection: {connection}, litres: {} }}", norm.litres));
    }
    let norms_source = if norms.is_empty() {
        "None".to_owned()
    } else {
        let own = decision.norms_source.as_ref().unwrap_or(&decision.source);
        format!("Some({})", faults.or(what, self::source(own, fictional), String::new()))
    };
    let mut checks = Vec::new();
    for check in &decision.check {
        let payer = faults.or(
            what,
            payer("population", check.connection.as_deref(), None, check.relief.as_deref()),
            String::new(),
        );
        let published = faults.or(what, scaled(&check.published, 2), 0);
        let step = faults.or(what, scaled(&check.step, 2), 0);
        checks.push(format!(
            "crate::tariff::Check {{ payer: {payer}, published: {published}, step: {step}, with_tax: {} }}",
            check.with_tax
        ));
    }
    format!(
        "crate::tariff::Decision {{ service: {service}, from: {from}, start_known: {}, act: {:?}, status: {status}, tax: {tax}, source: {source}, \
         remark: {remark}, charges: &[{}], norms: &[{}], norms_source: {norms_source}, checks: &[{}] }}",
        decision.start_known,
        decision.act.as_deref(),
        charges.join(", "),
        norms.join(", "),
        checks.join(", "),
    )
}

fn book(file: &str, book: &Book, faults: &mut Faults) -> String {
    let what = format!("{file}: book {}", book.year);
    let what = what.as_str();
    let service = faults.or(what, variant("crate::service::Service", &book.service, &SERVICES), String::new());
    let source = faults.or(what, source(&book.source, true), String::new());
    let evidence = faults.or(what, variant("crate::legal::Evidence", &book.evidence, &EVIDENCE), String::new());
    let mut costs = Vec::new();
    for item in COSTS {
        let Some(amount) = book.costs.get(item) else { continue };
        let amount = faults.or(
            what,
            amount.as_str().ok_or_else(|| format!("{item} is written as text")).and_then(|text| scaled(text, 2)),
            0,
        );
        let item = faults.or(what, variant("crate::model::CostItem", item, &COSTS), String::new());
        costs.push(format!("crate::model::Cost {{ item: {item}, amount: {amount}, evidence: {evidence} }}"));
    }
    for unknown in book.costs.keys().filter(|item| !COSTS.contains(&item.as_str())) {
        faults.tell(what, format!("«{unknown}» is no cost item"));
    }
    let mut entries = Vec::new();
    for volume in &book.volume {
        let payer = faults.or(what, payer(&volume.group, None, None, None), String::new());
        let amount = faults.or(what, scaled(&volume.cubic_metres, 6), 0);
        entries.push(format!("crate::model::BookEntry::Volume({payer}, {amount})"));
    }
    for (connection, people) in &book.persons {
        let connection = faults.or(what, variant("crate::tariff::Connection", connection, &CONNECTIONS), String::new());
        let people = people.as_integer().unwrap_or_else(|| {
            faults.tell(what, "people are a whole number");
            0
        });
        entries.push(format!("crate::model::BookEntry::Persons({connection}, {people})"));
    }
    let mut amount = |text: &str, decimals| faults.or(what, scaled(text, decimals), 0);
    format!(
        "crate::model::Book {{ service: {service}, year: {}, source: {source}, costs: &[{}], entries: &[{}], produced: {}, losses: {}, \
         collection_rate: {}, subsidy: {} }}",
        book.year,
        costs.join(", "),
        entries.join(", "),
        amount(&book.produced, 6),
        amount(&book.losses, 2),
        amount(&book.collection_rate, 2),
        amount(&book.subsidy, 2),
    )
}

/// Units of parameters: name of the variant and digits kept after the point.
const UNITS: [(&str, &str, usize); 7] = [
    ("som", "Som", 2),
    ("percent", "Percent", 2),
    ("litre-per-person-day", "LitrePerPersonDay", 0),
    ("day", "Day", 0),
    ("month", "Month", 0),
    ("litre", "Litre", 0),
    ("person", "Person", 0),
];

fn parameters(root: &Path, faults: &mut Faults) -> String {
    let mut code = String::new();
    let mut names = Vec::new();
    let mut areas: Vec<PathBuf> = std::fs::read_dir(root.join("parameters"))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    areas.sort();
    for path in areas.iter().flat_map(|area| files(area)) {
        let Some((_, parameter)) = read::<ParameterFile>(&path, faults) else { continue };
        let part = |path: Option<&std::ffi::OsStr>| path.unwrap_or_default().to_string_lossy().into_owned();
        let (area, name) = (part(path.parent().and_then(Path::file_name)), part(path.file_stem()));
        let what = format!("{area}/{name}.toml");
        let Some((_, unit, decimals)) = UNITS.iter().find(|(code, ..)| *code == parameter.unit) else {
            faults.tell(&what, format!("«{}» is no unit of parameters", parameter.unit));
            continue;
        };
        if parameter.value.is_empty() || !parameter.value.iter().map(|value| &value.from).is_sorted() {
            faults.tell(&what, "a parameter has values, oldest first");
        }
        let values: Vec<String> = parameter
            .value
            .iter()
            .map(|value| {
                let from = faults.or(&what, date_known(&value.from), String::new());
                let amount = faults.or(&what, scaled(&value.value, *decimals), 0);
                let evidence =
                    faults.or(&what, variant("crate::legal::Evidence", &value.evidence, &EVIDENCE), String::new());
                let source = faults.or(&what, source(&value.source, false), String::new());
                format!("Dated {{ from: {from}, value: {amount}, evidence: {evidence}, source: {source} }}")
            })
            .collect();
        let constant = format!("{area}_{name}").to_uppercase().replace('-', "_");
        let _ = writeln!(
            code,
            "/// {}\npub static {constant}: Parameter = Parameter {{ code: \"{area}.{name}\", unit: Unit::{unit}, values: &[{}] }};",
            parameter.description,
            values.join(", ")
        );
        names.push(format!("&{constant}"));
    }
    let _ = writeln!(code, "/// All parameters.\npub static ALL: &[&Parameter] = &[{}];", names.join(", "));
    code
}

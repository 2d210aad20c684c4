//! From a YAML document to classes and fields, with warnings about what is odd.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::exact::{self, Exact, NotNumber};
use super::formula::Formula;
use super::refusal::{Oddity, Place, Reason, Refusal, Warning};
use super::yaml::{self, Node, Value};

/// A tariff file that was read.
#[derive(Clone, Debug)]
pub struct RateFile {
    pub(crate) name: String,
    metadata: Metadata,
    pub(crate) classes: Vec<Class>,
    warnings: Vec<Warning>,
}

/// What a file says about itself. Nothing of it enters a bill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Who sells the water.
    pub utility_name: Option<String>,
    /// First day of the tariff, as written.
    pub effective_date: Option<String>,
    /// The billing period.
    pub bill_frequency: Option<Frequency>,
    /// The unit of use. Files that name none mean [`Unit::Ccf`].
    pub bill_unit: Unit,
}

/// The unit of use: `usage_ccf` is measured in it, whatever the name says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// 100 cubic feet, 748 US gallons, 2.8317 m³.
    #[default]
    Ccf,
    /// 1,000 US gallons.
    Kgal,
    /// A cubic metre.
    Kilolitre,
    /// A litre.
    Litre,
    /// Another one, as written.
    Other(String),
}

/// How often a bill comes; use is given for one such period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// Every second month.
    BiMonthly,
    /// Every third month.
    Quarterly,
    /// Every year.
    Annually,
    /// Another one, as written.
    Other(String),
}

/// What a start of a block means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// `Tiered`: the first unit billed at the block's price. The block below ends one unit lower.
    FirstUnit,
    /// `Budget`: the last unit billed at the price of the block below. Starts may be shares of the
    /// customer's budget.
    LastUnitBelow,
}

/// A class of customers.
#[derive(Clone, Debug)]
pub(crate) struct Class {
    pub(crate) name: String,
    pub(crate) place: Place,
    /// `Err` when the class is no mapping.
    pub(crate) fields: Vec<Field>,
    pub(crate) is_mapping: bool,
    index: HashMap<String, usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) value: FieldValue,
}

#[derive(Clone, Debug)]
pub(crate) enum FieldValue {
    One(Item),
    List(Vec<Item>),
    /// By blocks, with the word as written.
    Blocks(Convention, String),
    Lookup(Lookup),
    Faulty(Place, Reason),
}

/// A lookup: what the key is made of, and what the keys lead to.
#[derive(Clone, Debug)]
pub(crate) struct Lookup {
    pub(crate) names: Vec<String>,
    pub(crate) entries: Vec<(String, FieldValue)>,
    index: HashMap<String, usize>,
}

/// One value with its text.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) place: Place,
    pub(crate) text: String,
    pub(crate) kind: ItemKind,
}

#[derive(Clone, Debug)]
pub(crate) enum ItemKind {
    Number(Exact),
    Percent(Exact),
    Formula(Formula),
    Faulty(Reason),
}

/// Which suffix a field's names may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Commodity,
    Drought,
}

impl Part {
    /// The suffixes to try for a name that no field has, the nearest first.
    pub(crate) const fn suffixes(self) -> &'static [&'static str] {
        match self {
            Self::Commodity => &["_commodity"],
            Self::Drought => &["_drought", "_commodity"],
        }
    }

    /// Of a field, by its name.
    pub(crate) fn of(field: &str) -> Self {
        if field == "variable_drought_surcharge" || field.ends_with("_drought") {
            Self::Drought
        } else {
            Self::Commodity
        }
    }
}

/// Inputs that the specification and its files use.
const USUAL_INPUTS: [&str; 29] = [
    "usage_ccf",
    "meter_size",
    "meter_type",
    "hhsize",
    "irr_area",
    "et_amount",
    "days_in_period",
    "city_limits",
    "pressure_zone",
    "elevation_zone",
    "temperature_zone",
    "season",
    "month",
    "usage_month",
    "lot_size_group",
    "lot_area",
    "land_area",
    "floor_area",
    "area",
    "water_type",
    "tax_exemption",
    "number_dwelling_units",
    "connection",
    "connection_size",
    "rate_class",
    "rolling_average",
    "three_year_avg",
    "commercial_budget",
    "usage_indoor_budget_ccf",
];

/// How many warnings a file gets at most; the rest would be read by nobody.
const MAX_WARNINGS: usize = 500;
/// How many names of a class are compared with its fields for a likely misspelling.
const MAX_COMPARED: usize = 50;

/// The name of the result.
pub(crate) const BILL: &str = "bill";
/// The usage of one billing period.
pub(crate) const USAGE: &str = "usage_ccf";

/// Reads a tariff file. `name` is what refusals call it.
///
/// # Errors
/// A refusal of the whole file: no UTF-8, no YAML, a duplicate key, over a limit, or without
/// classes. Faults of single fields are not refused here, because a bill may not need them; they
/// are among the [`RateFile::warnings`] when it does.
pub fn read(name: &str, bytes: &[u8]) -> Result<RateFile, Box<Refusal>> {
    let refuse = |(place, reason)| Box::new(Refusal { file: name.to_owned(), place, class: None, field: None, reason });
    let root = yaml::read(bytes).map_err(refuse)?;
    let rates = root.get("rate_structure").ok_or_else(|| refuse((Some(root.place), Reason::RatesMissing)))?;
    let entries = match &rates.value {
        Value::Map(entries) if !entries.is_empty() => entries,
        Value::Map(_) | Value::List(_) | Value::Text { .. } => {
            return Err(refuse((Some(rates.place), Reason::RatesMissing)));
        }
    };
    let mut warnings = Vec::from_iter(tab(bytes));
    let metadata = root.get("metadata").map(|node| metadata(node, &mut warnings)).unwrap_or_default();
    let classes: Vec<Class> = entries.iter().map(|entry| class(&entry.key, entry.place, &entry.value)).collect();
    for class in &classes {
        let room = MAX_WARNINGS.saturating_sub(warnings.len());
        warnings.extend(Check::new(class).run().into_iter().take(room));
    }
    Ok(RateFile { name: name.to_owned(), metadata, classes, warnings })
}

impl RateFile {
    /// The name under which it was read.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the file says about itself.
    #[must_use]
    pub const fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The classes of customers, in the order of the file.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.classes.iter().map(|class| class.name.as_str())
    }

    /// What is odd, in the order of the file.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The names that a bill of this class may ask of the customer, in alphabetical order; `None`
    /// when there is no such class.
    #[must_use]
    pub fn inputs(&self, class: &str) -> Option<BTreeSet<&str>> {
        let class = self.classes.iter().find(|one| one.name == class)?;
        let mut check = Check::new(class);
        check.reach();
        Some(check.asked.into_keys().collect())
    }
}

impl Class {
    /// The field of exactly this name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// The field that a name means inside a field of a part: the one of this name, else the one
    /// with the part's suffix.
    pub(crate) fn meant(&self, name: &str, part: Part) -> Option<usize> {
        self.find(name).or_else(|| part.suffixes().iter().find_map(|suffix| self.find(&format!("{name}{suffix}"))))
    }

    /// A field that is written almost like this, else one of `others`.
    pub(crate) fn similar<'a>(&'a self, name: &str, others: impl Iterator<Item = &'a str>) -> Option<String> {
        let names = self.fields.iter().map(|field| field.name.as_str()).chain(others);
        names.filter(|other| *other != name).find(|other| nearly_same(name, other)).map(str::to_owned)
    }
}

impl Lookup {
    /// The value of a key: the one spelled the same, else the only one that says the same
    /// (`1.0` and `1`, `TRUE` and `true`). `Err(true)` when there are several of those.
    pub(crate) fn find(&self, written: &str, canonical: &str) -> Result<&FieldValue, bool> {
        let exact = self.index.get(written).or_else(|| self.index.get(canonical));
        if let Some((_, value)) = exact.and_then(|at| self.entries.get(*at)) {
            return Ok(value);
        }
        let mut same = self.entries.iter().filter(|(key, _)| self.canonical(key) == canonical);
        match (same.next(), same.next()) {
            (Some((_, value)), None) => Ok(value),
            (first, _) => Err(first.is_some()),
        }
    }

    fn canonical(&self, key: &str) -> String {
        let parts: Vec<&str> = key.split('|').collect();
        if self.names.len() == 1 {
            canonical(key)
        } else if parts.len() == self.names.len() {
            parts.iter().map(|part| canonical(part)).collect::<Vec<_>>().join("|")
        } else {
            key.to_owned()
        }
    }

    /// Whether the key has fewer parts than there are names.
    fn is_short(&self, key: &str) -> bool {
        key.split('|').count() < self.names.len()
    }
}

/// One spelling for all of a part of a key: numbers as plain decimals, truth in capitals.
pub(crate) fn canonical(text: &str) -> String {
    let text = text.trim();
    if let Some(number) = Exact::parse(text) {
        return number.plain();
    }
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "y" => "TRUE".to_owned(),
        "false" | "no" | "off" | "n" => "FALSE".to_owned(),
        _ => text.to_owned(),
    }
}

/// Whether two names differ only in letter case and marks, or by one letter.
fn nearly_same(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> Vec<char> {
        name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (one, other) = (letters(one), letters(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if long.len() - short.len() > 1 || short.len() < 4 {
        return one == other;
    }
    let before = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let after = short.iter().rev().zip(long.iter().rev()).take_while(|(a, b)| a == b).count();
    before + after + 1 >= long.len()
}

/// The first tab before the first value of a line. YAML 1.2 allows it in empty lines and behind a
/// dash; readers of YAML 1.1, the reference evaluator's among them, refuse the file.
fn tab(bytes: &[u8]) -> Option<Warning> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let (line, column) = lines.into_iter().find_map(|(line, bytes)| {
        let before = bytes.iter().take_while(|byte| matches!(byte, b' ' | b'-' | b'\t'));
        before.into_iter().position(|byte| *byte == b'\t').map(|column| (line + 1, column + 1))
    })?;
    Some(Warning { place: Some(Place { line, column }), class: None, field: None, oddity: Oddity::Tab })
}

fn metadata(node: &Node, warnings: &mut Vec<Warning>) -> Metadata {
    let text = |key: &str| {
        let node = node.get(key).filter(|node| !node.is_empty())?;
        node.text().map(|text| (node.place, text.trim().to_owned()))
    };
    let mut warn = |place, oddity| warnings.push(Warning { place: Some(place), class: None, field: None, oddity });
    let bill_unit = match text("bill_unit") {
        None => Unit::Ccf,
        Some((place, text)) => Unit::of(&text).unwrap_or_else(|| {
            warn(place, Oddity::UnitUnknown { text: text.clone() });
            Unit::Other(text)
        }),
    };
    let bill_frequency = text("bill_frequency").map(|(place, text)| {
        Frequency::of(&text).unwrap_or_else(|| {
            warn(place, Oddity::FrequencyUnknown { text: text.clone() });
            Frequency::Other(text)
        })
    });
    let only = |key: &str| text(key).map(|(_, text)| text);
    Metadata { utility_name: only("utility_name"), effective_date: only("effective_date"), bill_frequency, bill_unit }
}

fn letters_and_digits(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Unit {
    fn of(text: &str) -> Option<Self> {
        match letters_and_digits(text).as_str() {
            "ccf" | "hcf" | "hundredcubicfeet" | "100cubicfeet" | "100cf" => Some(Self::Ccf),
            "kgal" | "kgals" | "tgal" | "1000gal" | "1000gallons" | "thousandgallons" | "kgallons" => Some(Self::Kgal),
            "kilolitre" | "kilolitres" | "kiloliter" | "kiloliters" | "kl" | "m3" | "m³" | "cubicmetre"
            | "cubicmeter" | "cubicmetres" | "cubicmeters" => Some(Self::Kilolitre),
            "litre" | "litres" | "liter" | "liters" | "l" => Some(Self::Litre),
            _ => None,
        }
    }
}

impl Frequency {
    fn of(text: &str) -> Option<Self> {
        match letters_and_digits(text).as_str() {
            "monthly" | "month" | "everymonth" => Some(Self::Monthly),
            "bimonthly" | "everytwomonths" | "every2months" => Some(Self::BiMonthly),
            "quarterly" | "quarter" => Some(Self::Quarterly),
            "annually" | "annual" | "yearly" => Some(Self::Annually),
            _ => None,
        }
    }
}

impl Convention {
    /// The convention that a word names, in any letter case.
    fn of(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("tiered") {
            Some(Self::FirstUnit)
        } else if text.eq_ignore_ascii_case("budget") {
            Some(Self::LastUnitBelow)
        } else {
            None
        }
    }
}

fn class(name: &str, place: Place, node: &Node) -> Class {
    let mut fields = Vec::new();
    let is_mapping = match &node.value {
        Value::Map(entries) => {
            fields.extend(entries.iter().map(|entry| Field {
                name: entry.key.trim().to_owned(),
                place: entry.place,
                value: field_value(entry.key.trim(), &entry.value, true),
            }));
            true
        }
        Value::List(_) | Value::Text { .. } => false,
    };
    let index = fields.iter().enumerate().map(|(at, field)| (field.name.clone(), at)).collect();
    Class { name: name.to_owned(), place, fields, is_mapping, index }
}

fn field_value(field: &str, node: &Node, top: bool) -> FieldValue {
    match &node.value {
        Value::Text { text, .. } => match Convention::of(text.trim()) {
            // `budget` in small letters may be the name of a field, except where only the word
            // makes sense.
            Some(convention) if text.trim().starts_with(char::is_uppercase) || is_usage_charge(field) => {
                FieldValue::Blocks(convention, text.trim().to_owned())
            }
            Some(_) | None => FieldValue::One(item(field, node)),
        },
        Value::List(nodes) if nodes.is_empty() => FieldValue::Faulty(node.place, Reason::ValueEmpty),
        Value::List(nodes) => FieldValue::List(nodes.iter().map(|node| item(field, node)).collect()),
        Value::Map(_) if top => match lookup(field, node) {
            Ok(lookup) => FieldValue::Lookup(lookup),
            Err((place, reason)) => FieldValue::Faulty(place, reason),
        },
        Value::Map(_) => FieldValue::Faulty(node.place, Reason::ValueNested),
    }
}

/// Whether a field may be charged by blocks.
pub(crate) fn is_usage_charge(field: &str) -> bool {
    field == "commodity_charge" || field == "variable_drought_surcharge"
}

fn lookup(field: &str, node: &Node) -> Result<Lookup, (Place, Reason)> {
    if let Value::Map(entries) = &node.value
        && let Some(other) = entries.iter().find(|entry| entry.key != "depends_on" && entry.key != "values")
    {
        return Err((other.place, Reason::LookupPartUnknown { key: other.key.clone() }));
    }
    let missing = |node: &Node| (node.place, Reason::LookupNamesMissing);
    let depends_on = node.get("depends_on").filter(|node| !node.is_empty()).ok_or_else(|| missing(node))?;
    let name = |node: &Node| match node.text() {
        Some(text) if !node.is_empty() => Ok(text.trim().to_owned()),
        Some(_) | None => Err(missing(node)),
    };
    let names = match &depends_on.value {
        Value::Text { .. } => vec![name(depends_on)?],
        Value::List(nodes) if !nodes.is_empty() => nodes.iter().map(name).collect::<Result<_, _>>()?,
        Value::List(_) | Value::Map(_) => return Err(missing(depends_on)),
    };
    let values = node.get("values").ok_or((node.place, Reason::LookupValuesMissing))?;
    let entries: Vec<(String, FieldValue)> = match &values.value {
        Value::Map(entries) if !entries.is_empty() => {
            entries.iter().map(|entry| (entry.key.trim().to_owned(), field_value(field, &entry.value, false))).collect()
        }
        Value::Map(_) | Value::List(_) | Value::Text { .. } => {
            return Err((values.place, Reason::LookupValuesMissing));
        }
    };
    let index = entries.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
    Ok(Lookup { names, entries, index })
}

fn item(field: &str, node: &Node) -> Item {
    let Value::Text { text, plain } = &node.value else {
        return Item { place: node.place, text: String::new(), kind: ItemKind::Faulty(Reason::ValueNested) };
    };
    let text = text.trim();
    let kind = if node.is_empty() { ItemKind::Faulty(Reason::ValueEmpty) } else { item_kind(field, text, *plain) };
    Item { place: node.place, text: text.to_owned(), kind }
}

fn item_kind(field: &str, text: &str, plain: bool) -> ItemKind {
    if let Some(share) = text.strip_suffix('%')
        && let Ok(read) = exact::read(share.trim())
    {
        return ItemKind::Percent(read.value);
    }
    match exact::read(text) {
        Ok(read) if read.octal && plain => ItemKind::Faulty(Reason::NumberAmbiguous { text: text.to_owned() }),
        Ok(read) => ItemKind::Number(read.value),
        Err(NotNumber::TooLarge) => ItemKind::Faulty(Reason::NumberTooLarge),
        Err(NotNumber::Other) => {
            let unsigned = text.trim_start_matches(['+', '-']);
            if [".inf", ".nan", "inf", "nan"].iter().any(|word| unsigned.eq_ignore_ascii_case(word)) {
                return ItemKind::Faulty(Reason::NumberNotFinite { text: text.to_owned() });
            }
            match Formula::parse(text, field.contains("budget")) {
                Ok(formula) => ItemKind::Formula(formula),
                Err(reason) => ItemKind::Faulty(reason),
            }
        }
    }
}

/// Looks at what the bill of a class reaches.
struct Check<'a> {
    class: &'a Class,
    warnings: Vec<Warning>,
    reached: Vec<bool>,
    /// Names that the customer is asked for, with the first field that asks.
    asked: BTreeMap<&'a str, usize>,
}

impl<'a> Check<'a> {
    fn new(class: &'a Class) -> Self {
        Self { class, warnings: Vec::new(), reached: vec![false; class.fields.len()], asked: BTreeMap::new() }
    }

    fn run(mut self) -> Vec<Warning> {
        self.reach();
        let class = self.class;
        let cannot = |reason| Oddity::CannotBill(reason);
        if !class.is_mapping {
            self.warn(class.place, None, cannot(Reason::ClassNotFields));
        } else if class.find(BILL).is_none() {
            self.warn(class.place, None, cannot(Reason::BillMissing));
        }
        for (at, field) in class.fields.iter().enumerate() {
            if self.reached.get(at) == Some(&true) {
                self.field(field);
            }
        }
        // The values of a name that is part of a key are known from the keys.
        let keys: HashSet<&str> = self.lookups().flat_map(|(_, lookup)| &lookup.names).map(String::as_str).collect();
        let unusual = |name: &&str| !USUAL_INPUTS.contains(name) && !keys.contains(name);
        let asked: Vec<(&str, usize)> = self.asked.iter().map(|(name, by)| (*name, *by)).collect();
        for (name, by) in asked.into_iter().filter(|(name, _)| unusual(name)).take(MAX_COMPARED) {
            let Some(field) = class.fields.get(by) else { continue };
            let similar = class.similar(name, USUAL_INPUTS.into_iter());
            self.warn(field.place, Some(field), Oddity::UnusualInput { name: name.to_owned(), similar });
        }
        self.excluding_keys();
        self.warnings
    }

    fn warn(&mut self, place: Place, field: Option<&Field>, oddity: Oddity) {
        if self.warnings.len() >= MAX_WARNINGS {
            return;
        }
        self.warnings.push(Warning {
            place: Some(place),
            class: Some(self.class.name.clone()),
            field: field.map(|field| field.name.clone()),
            oddity,
        });
    }

    /// Marks the fields that the bill may need and collects the names that are none.
    fn reach(&mut self) {
        let mut waiting: Vec<usize> = self.class.find(BILL).into_iter().collect();
        while let Some(at) = waiting.pop() {
            let Some(seen) = self.reached.get_mut(at) else { continue };
            if std::mem::replace(seen, true) {
                continue;
            }
            let Some(field) = self.class.fields.get(at) else { continue };
            let part = Part::of(&field.name);
            for name in needs(field) {
                match self.class.meant(name, part) {
                    Some(next) => waiting.push(next),
                    None => {
                        self.asked.entry(name).or_insert(at);
                    }
                }
            }
        }
    }

    fn lookups(&self) -> impl Iterator<Item = (&'a Field, &'a Lookup)> {
        self.class.fields.iter().zip(&self.reached).filter(|(_, reached)| **reached).filter_map(|(field, _)| {
            match &field.value {
                FieldValue::Lookup(lookup) => Some((field, lookup)),
                FieldValue::One(_) | FieldValue::List(_) | FieldValue::Blocks(..) | FieldValue::Faulty(..) => None,
            }
        })
    }

    fn excluding_keys(&mut self) {
        let mut common: BTreeMap<&str, (HashSet<&str>, bool)> = BTreeMap::new();
        let mut found = Vec::new();
        for (field, lookup) in self.lookups() {
            let [name] = lookup.names.as_slice() else { continue };
            let keys: HashSet<&str> = lookup.entries.iter().map(|(key, _)| key.as_str()).collect();
            let (shared, told) = common.entry(name).or_insert_with(|| (keys.clone(), false));
            shared.retain(|key| keys.contains(key));
            if shared.is_empty() && !std::mem::replace(told, true) {
                found.push((field, name.clone()));
            }
        }
        for (field, name) in found {
            self.warn(field.place, Some(field), Oddity::KeysExclude { name });
        }
    }

    fn field(&mut self, field: &Field) {
        match &field.value {
            FieldValue::Lookup(lookup) => {
                for (key, value) in &lookup.entries {
                    if lookup.is_short(key) {
                        self.warn(field.place, Some(field), Oddity::KeyNeverFound { key: key.clone() });
                    }
                    self.value(field, value);
                }
            }
            FieldValue::One(_) | FieldValue::List(_) | FieldValue::Blocks(..) | FieldValue::Faulty(..) => {
                self.value(field, &field.value);
            }
        }
    }

    fn value(&mut self, field: &Field, value: &FieldValue) {
        match value {
            FieldValue::One(item) => self.item(field, item),
            FieldValue::List(items) => {
                items.iter().for_each(|item| self.item(field, item));
                if field.name.starts_with("tier_starts") {
                    self.starts(field, items);
                }
            }
            FieldValue::Blocks(_, text) => {
                if text != "Tiered" && text != "Budget" {
                    self.warn(field.place, Some(field), Oddity::ConventionSpelling { text: text.clone() });
                }
                self.blocks(field);
            }
            FieldValue::Faulty(place, reason) => self.warn(*place, Some(field), Oddity::CannotBill(reason.clone())),
            FieldValue::Lookup(_) => {}
        }
    }

    fn item(&mut self, field: &Field, item: &Item) {
        let oddity = match &item.kind {
            ItemKind::Faulty(reason) => Oddity::CannotBill(reason.clone()),
            ItemKind::Number(_) | ItemKind::Percent(_) if item.text.contains([',', '_']) => {
                Oddity::Thousands { text: item.text.clone() }
            }
            ItemKind::Formula(formula) if formula.rounds_factors => {
                Oddity::BudgetRounding { formula: item.text.clone() }
            }
            ItemKind::Number(_) | ItemKind::Percent(_) | ItemKind::Formula(_) => return,
        };
        self.warn(item.place, Some(field), oddity);
    }

    fn starts(&mut self, field: &Field, items: &[Item]) {
        let Some(first) = items.first() else { return };
        let texts = || items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
        let number = |item: &Item| match &item.kind {
            ItemKind::Number(number) => Some(number.clone()),
            ItemKind::Percent(_) | ItemKind::Formula(_) | ItemKind::Faulty(_) => None,
        };
        let numbers: Vec<Exact> = items.iter().filter_map(number).collect();
        if numbers.iter().any(|number| !number.is_whole()) {
            self.warn(first.place, Some(field), Oddity::FractionalStart { starts: texts() });
        }
        if number(first).is_some_and(|number| !number.is_zero()) {
            self.warn(first.place, Some(field), Oddity::FirstStartNotZero { start: first.text.clone() });
        }
        if numbers.windows(2).any(|pair| matches!(pair, [one, next] if next <= one)) {
            self.warn(first.place, Some(field), Oddity::StartsNotIncreasing { starts: texts() });
        }
    }

    fn blocks(&mut self, field: &Field) {
        if !is_usage_charge(&field.name) {
            self.warn(field.place, Some(field), Oddity::CannotBill(Reason::BlocksElsewhere));
            return;
        }
        let part = Part::of(&field.name);
        let list = |name: &str| blocks_field(self.class, name, part).and_then(|at| self.class.fields.get(at));
        let (starts, prices) = (list("tier_starts"), list("tier_prices"));
        for (found, name) in [(starts, "tier_starts"), (prices, "tier_prices")] {
            if found.is_none() {
                let reason = Reason::BlocksMissing { name: name.to_owned() };
                self.warn(field.place, Some(field), Oddity::CannotBill(reason));
            }
        }
        let length = |field: Option<&Field>| match field.map(|field| &field.value) {
            Some(FieldValue::List(items)) => Some(items.len()),
            Some(FieldValue::One(_)) => Some(1),
            Some(FieldValue::Blocks(..) | FieldValue::Lookup(_) | FieldValue::Faulty(..)) | None => None,
        };
        if let (Some(starts), Some(prices), Some(field)) = (length(starts), length(prices), prices)
            && starts != prices
        {
            self.warn(field.place, Some(field), Oddity::CannotBill(Reason::BlockCounts { starts, prices }));
        }
    }
}

/// The field of the starts or prices of a usage charge: with the part's suffix first for drought,
/// because the plain name is the commodity's.
pub(crate) fn blocks_field(class: &Class, name: &str, part: Part) -> Option<usize> {
    match part {
        Part::Commodity => class.meant(name, part),
        Part::Drought => class.find(&format!("{name}_drought")).or_else(|| class.meant(name, part)),
    }
}

/// The names that a field may need.
fn needs(field: &Field) -> Vec<&str> {
    let mut names = Vec::new();
    match &field.value {
        FieldValue::Lookup(lookup) => {
            names.extend(lookup.names.iter().map(String::as_str));
            lookup.entries.iter().for_each(|(_, value)| value_needs(field, value, &mut names));
        }
        FieldValue::One(_) | FieldValue::List(_) | FieldValue::Blocks(..) | FieldValue::Faulty(..) => {
            value_needs(field, &field.value, &mut names);
        }
    }
    names
}

fn value_needs<'a>(field: &Field, value: &'a FieldValue, names: &mut Vec<&'a str>) {
    let mut item = |item: &'a Item| match &item.kind {
        ItemKind::Formula(formula) => names.extend(formula.names()),
        ItemKind::Percent(_) => names.push("budget"),
        ItemKind::Number(_) | ItemKind::Faulty(_) => {}
    };
    match value {
        FieldValue::One(one) => item(one),
        FieldValue::List(items) => items.iter().for_each(item),
        FieldValue::Blocks(..) if is_usage_charge(&field.name) => {
            names.push(USAGE);
            names.extend(match Part::of(&field.name) {
                Part::Commodity => ["tier_starts", "tier_prices"],
                Part::Drought => ["tier_starts_drought", "tier_prices_drought"],
            });
        }
        FieldValue::Blocks(..) | FieldValue::Lookup(_) | FieldValue::Faulty(..) => {}
    }
}

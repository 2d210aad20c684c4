//! The answers of a village without books as one file that people write: JSON with amounts as decimal
//! texts, as in the file of a plan.
//!
//! A question that nobody can answer is left out; what is then assumed stands at
//! [`Assumption`](crate::finance::village::Assumption). [`VillageFile::check`] reads the shape and lists
//! every broken rule at once; [`Village::plan`] is the first plan.

use serde::{Deserialize, Serialize};

use super::plan::read::{Checker, Span, WHOLE};
use super::plan::{DatumEntry, PlanFault, PlanRule, TextEntry, limits};
use crate::finance::village::{self, Answers, Names, NoPlan, Price, Question};
use crate::finance::{Datum, Plan};
use crate::lang::Text;
use crate::legal::Evidence;
use crate::unit::Unit;

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, json_schema};

/// The version of the form that this program reads.
pub const FORM: i64 = 1;

/// The most people, and households.
const PEOPLE: i64 = 1_000_000;
/// The longest pipes, metres.
const METRES: i64 = 100_000_000;
/// The most posts, in ten-thousandths.
const POSTS: i64 = 100_000_000;
/// The highest sum of a year, tyiyn.
const SUM: i64 = 100_000_000_000_000;
/// The highest rate, tyiyn.
const RATE: i64 = 100_000_000;
/// The longest supply, hundredths of an hour a day.
const HOURS: i64 = 2_400;
/// Years since the pipes were laid.
pub(super) const AGE: (i64, i64) = (0, 90);

/// What is known of a village and its drinking water.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Village"))]
#[serde(default, deny_unknown_fields)]
pub struct VillageFile {
    /// Where the schema of this file is; for editors, of no meaning to Aimak.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this form: 1.
    pub form: Option<i64>,
    /// The title of the plan, in the words of who made it; up to 300 characters.
    pub title: TextEntry,
    /// Whether the answers are made up. Answers without evidence are then `fictional`, otherwise
    /// `entered`.
    pub fictional: Option<bool>,
    /// The year that the answers are of.
    pub book_year: Option<i64>,
    /// How many people live in the village? This or the households must be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<DatumEntry>,
    /// How many households?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub households: Option<DatumEntry>,
    /// Where does the water come from: a spring above the village, or pumps?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How many kilometres of pipe are there?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pipes: Option<DatumEntry>,
    /// How many years ago were they laid?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i64>,
    /// How many of the households have a tap at home, percent? The others use standpipes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taps: Option<DatumEntry>,
    /// How many of these have a meter, percent?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meters: Option<DatumEntry>,
    /// How many people work for the water supply? Half a post is 0.5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<DatumEntry>,
    /// What did electricity cost last year, som?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub electricity: Option<DatumEntry>,
    /// What do people pay now, before tax?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tariff: Option<PriceEntry>,
    /// How much of what is billed do they pay, percent?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection: Option<DatumEntry>,
    /// What did repairs cost last year, som?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repairs: Option<DatumEntry>,
    /// How many hours a day is there water?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<DatumEntry>,
}

/// What people pay: exactly one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Price"))]
#[serde(default, deny_unknown_fields)]
pub struct PriceEntry {
    /// Som for a cubic metre, by meter or by norm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_cubic_metre: Option<DatumEntry>,
    /// Som for a person and month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_person: Option<DatumEntry>,
    /// Som for a household and month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_household: Option<DatumEntry>,
}

/// The schema of a file of answers.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> Schema {
    let mut schema = super::plan::schema::finished::<VillageFile>("Village");
    let counted = json_schema!({ "anyOf": [{ "required": ["people"] }, { "required": ["households"] }] });
    super::plan::schema::put(&mut schema, &counted);
    schema
}

/// What is wrong with the answers, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VillageFault {
    /// A JSON Pointer into the file (RFC 6901), for instance `/tariff/per_person`.
    pub pointer: String,
    /// The rule that is broken.
    pub rule: VillageRule,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VillageRule {
    /// The way something is written, as in the file of a plan.
    Written(PlanRule),
    /// The answers are no plan.
    NoPlan(NoPlan),
}

/// Answers that were checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Village {
    /// The title of the plan.
    pub title: Text,
    /// Whether the answers are made up.
    pub fictional: bool,
    /// The year that they are of.
    pub book_year: i16,
    /// The answers.
    pub answers: Answers,
}

impl Village {
    /// The first plan, with the names that it needs; its title is that of the file.
    ///
    /// # Errors
    /// All that keeps the answers from being a plan; checked answers are one.
    pub fn plan(&self, names: Names) -> Result<Plan, Vec<NoPlan>> {
        let names = Names { title: self.title.clone(), ..names };
        let plan = village::plan(&self.answers, self.book_year, names)?;
        Ok(Plan { fictional: self.fictional, ..plan })
    }
}

impl VillageFile {
    /// The answers of the file.
    ///
    /// # Errors
    /// Every broken rule, not only the first.
    pub fn check(&self) -> Result<Village, Vec<VillageFault>> {
        let plain = if self.fictional == Some(true) { Evidence::Fictional } else { Evidence::Entered };
        let mut checker = Checker { faults: Vec::new(), plain, years: None, indices: Vec::new() };
        let village = read(&mut checker, self);
        let written = |PlanFault { pointer, rule }| VillageFault { pointer, rule: VillageRule::Written(rule) };
        let mut faults: Vec<VillageFault> = checker.faults.into_iter().map(written).collect();
        // What is not written well is told already; what nobody wrote is told beside it.
        let no_plan = match village.plan(Names::default()) {
            Ok(_) => Vec::new(),
            Err(reasons) if faults.is_empty() => reasons,
            Err(reasons) => reasons.into_iter().filter(|reason| *reason == NoPlan::NobodyCounted).collect(),
        };
        faults.extend(
            no_plan
                .into_iter()
                .map(|reason| VillageFault { pointer: place(reason), rule: VillageRule::NoPlan(reason) }),
        );
        if faults.is_empty() { Ok(village) } else { Err(faults) }
    }
}

/// Where the answer stands that is at fault; the whole file where no single one is.
fn place(reason: NoPlan) -> String {
    match reason {
        NoPlan::NobodyCounted => format!("/{}", Question::People.code()),
        NoPlan::TooLow(question) | NoPlan::TooHigh(question) => format!("/{}", question.code()),
        NoPlan::TooLarge => String::new(),
    }
}

fn read(checker: &mut Checker, file: &VillageFile) -> Village {
    let VillageFile {
        schema: _,
        form,
        title,
        fictional,
        book_year,
        people,
        households,
        source,
        pipes,
        age,
        taps,
        meters,
        staff,
        electricity,
        tariff,
        collection,
        repairs,
        hours,
    } = file;
    match *form {
        None => checker.fault("/form", PlanRule::Missing),
        Some(FORM) => {}
        Some(found) => checker.fault("/form", PlanRule::Form { found, known: FORM }),
    }
    let title = checker.text("/title", title, limits::TITLE);
    let fictional = checker.said("/fictional", *fictional, false);
    let book_year = checker.whole("/book_year", *book_year, limits::BOOK_YEAR);
    let mut datum = |question: Question, entry: &Option<DatumEntry>, unit: Unit, span: Span| -> Option<Datum> {
        entry.as_ref().map(|entry| checker.datum(&format!("/{}", question.code()), entry, unit, span))
    };
    let count = Span::Between(1, PEOPLE);
    let share = Span::Between(0, WHOLE);
    let sum = Span::Between(0, SUM);
    let mut answers = Answers {
        people: datum(Question::People, people, Unit::Person, count),
        households: datum(Question::Households, households, Unit::Household, count),
        source: None,
        pipes: datum(Question::Pipes, pipes, Unit::Kilometre, Span::Between(0, METRES)),
        age: None,
        taps: datum(Question::Taps, taps, Unit::Percent, share),
        meters: datum(Question::Meters, meters, Unit::Percent, share),
        staff: datum(Question::Staff, staff, Unit::Ratio, Span::Between(0, POSTS)),
        electricity: datum(Question::Electricity, electricity, Unit::Som, sum),
        tariff: None,
        collection: datum(Question::Collection, collection, Unit::Percent, share),
        repairs: datum(Question::Repairs, repairs, Unit::Som, sum),
        hours: datum(Question::Hours, hours, Unit::HourPerDay, Span::Between(0, HOURS)),
    };
    answers.source = source.as_deref().and_then(|word| checker.word("/source", word));
    answers.age = age.map(|age| checker.count("/age", Some(age), AGE));
    answers.tariff = tariff.as_ref().and_then(|entry| price(checker, entry));
    Village { title, fictional, book_year: i16::try_from(book_year).unwrap_or(0), answers }
}

fn price(checker: &mut Checker, entry: &PriceEntry) -> Option<Price> {
    let PriceEntry { per_cubic_metre, per_person, per_household } = entry;
    let mut rate = |name: &str, entry: &Option<DatumEntry>, unit: Unit| -> Option<Datum> {
        let entry = entry.as_ref()?;
        Some(checker.datum(&format!("/tariff/{name}"), entry, unit, Span::Between(0, RATE)))
    };
    let prices = [
        rate("per_cubic_metre", per_cubic_metre, Unit::SomPerCubicMetre).map(Price::CubicMetre),
        rate("per_person", per_person, Unit::SomPerPersonMonth).map(Price::Person),
        rate("per_household", per_household, Unit::SomPerConsumer).map(Price::Household),
    ];
    let count = prices.iter().flatten().count();
    if count != 1 {
        checker.fault("/tariff", PlanRule::Choice { count, known: "per_cubic_metre, per_person, per_household" });
    }
    prices.into_iter().flatten().next()
}

//! Ways to deliver a service as one file that people write: JSON with amounts as decimal texts, as in
//! the file of a plan.
//!
//! [`WaysFile::check`] reads the shape for a plan and lists every broken rule at once. What a way leaves
//! out it does not have: no fee, no change, no risk handed over.

use serde::{Deserialize, Serialize};

use super::plan::read::{Checker, Span};
use super::plan::{DatumEntry, PlanFault, PlanRule, TextEntry, limits};
use crate::coded::Coded as _;
use crate::finance::delivery::{Delivery, JointOffice, MOST_WAYS, NotDelivered, Way, WayKind};
use crate::finance::{ContractRisk, Datum, Plan};
use crate::lang::Text;
use crate::legal::Evidence;
use crate::period::Date;
use crate::service::Service;
use crate::unit::Unit;

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema};

/// The version of the form that this program reads.
pub const FORM: i64 = 1;

/// Years of a contract.
pub(super) const TERM: (i64, i64) = (1, 30);
/// The highest sum, tyiyn.
const SUM: i64 = 100_000_000_000_000;
/// The highest share of what the work costs in the plan, hundredths of a percent.
const COST: i64 = 1_000_000;
/// The most partners of a joint office, in ten-thousandths.
const PARTNERS: i64 = 1_000_000;

/// Ways to deliver a service of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Ways"))]
#[serde(default, deny_unknown_fields)]
pub struct WaysFile {
    /// Where the schema of this file is; for editors, of no meaning to Aimak.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this form: 1.
    pub form: Option<i64>,
    /// Whether the amounts are made up.
    pub fictional: Option<bool>,
    /// The service.
    pub service: String,
    /// The first year of the contract.
    pub first_year: Option<i64>,
    /// Its years.
    pub years: Option<i64>,
    /// The name of the plan's index that raises fees, rents and the cost of risks.
    pub index: String,
    /// What each risk is expected to cost, som a year at the prices of the book year. A risk that is
    /// left out is not looked at.
    pub risks: RisksEntry,
    /// The own crew, with which the others are compared; left out: all as in the plan.
    pub own: WayEntry,
    /// What is set beside it.
    pub ways: Vec<WayEntry>,
    /// What a tender annex says beside its figures; needed to write one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tender: Option<TenderEntry>,
}

/// An amount for each risk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Risks"))]
#[serde(default, deny_unknown_fields)]
pub struct RisksEntry {
    /// Less is taken than was thought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demand: Option<DatumEntry>,
    /// Electricity costs more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy_price: Option<DatumEntry>,
    /// Something fails and must be mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<DatumEntry>,
    /// Consumers do not pay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection: Option<DatumEntry>,
}

/// A way to deliver the service. Money is at the prices of the book year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Way"))]
#[serde(default, deny_unknown_fields)]
pub struct WayEntry {
    /// Its kind; the own crew says none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Its name, where the kind says too little.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<TextEntry>,
    /// Share of the plan's operating costs that it takes over, percent; left out: all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<DatumEntry>,
    /// What that work costs whoever does it, percent of what it costs in the plan; left out: as much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub efficiency: Option<DatumEntry>,
    /// Overhead and profit of whoever does it, percent of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overhead: Option<DatumEntry>,
    /// Fee for a unit of the volume, som; of no meaning where the work is paid at cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_per_unit: Option<DatumEntry>,
    /// Fee, som a year; of no meaning where the work is paid at cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed_fee: Option<DatumEntry>,
    /// Rent that the operator pays, som a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rent: Option<DatumEntry>,
    /// Share of what consumers pay that the operator keeps, percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<DatumEntry>,
    /// Share of own investment that the operator pays, percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub investment: Option<DatumEntry>,
    /// Cost of the change, som, in the first year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transition: Option<DatumEntry>,
    /// Watching over the contract, som a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monitoring: Option<DatumEntry>,
    /// A joint office with neighbours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint: Option<OfficeEntry>,
    /// Shares of risks that the municipality bears, percent; what is left out it bears whole.
    pub risks: RisksEntry,
}

/// An office that several municipalities share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Office"))]
#[serde(default, deny_unknown_fields)]
pub struct OfficeEntry {
    /// Share of the work that it does for all, percent.
    pub work: Option<DatumEntry>,
    /// What it costs all together, som a year.
    pub cost: Option<DatumEntry>,
    /// How many municipalities share it, this one included.
    pub partners: Option<DatumEntry>,
}

/// What a tender annex says beside its figures. Texts are those of every language, or stand in each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Tender"))]
#[serde(default, deny_unknown_fields)]
pub struct TenderEntry {
    /// Identifier of the contracting process, with the publisher's prefix: `ocds-…`.
    pub ocid: String,
    /// Identifier of this release; without `#`.
    pub release: String,
    /// Address of the package.
    pub uri: String,
    /// The day it is of: `2026-11-23`.
    pub date: String,
    /// Identifier of the municipality.
    pub buyer_id: String,
    /// Its name.
    pub buyer: TextEntry,
    /// What is tendered.
    pub title: TextEntry,
    /// The same at length.
    pub description: TextEntry,
}

/// What a tender annex says beside its figures, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tender {
    /// Identifier of the contracting process, with the publisher's prefix: `ocds-…`.
    pub ocid: String,
    /// Identifier of this release; without `#`.
    pub release: String,
    /// Address of the package.
    pub uri: String,
    /// The day it is of.
    pub date: Date,
    /// Identifier of the municipality.
    pub buyer_id: String,
    /// Its name.
    pub buyer: Text,
    /// What is tendered.
    pub title: Text,
    /// The same at length.
    pub description: Text,
}

/// The schema of a file of ways.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> Schema {
    super::plan::schema::finished::<WaysFile>("Ways")
}

/// What is wrong with the ways, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaysFault {
    /// A JSON Pointer into the file (RFC 6901), for instance `/ways/0/fee_per_unit`.
    pub pointer: String,
    /// The rule that is broken.
    pub rule: WaysRule,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaysRule {
    /// The way something is written, as in the file of a plan.
    Written(PlanRule),
    /// The ways do not fit the plan.
    Unfit(NotDelivered),
    /// No day of the calendar, written as `2026-11-23`.
    NotADay {
        /// What was written.
        value: String,
    },
}

/// Ways that were checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// Whether the amounts are made up.
    pub fictional: bool,
    /// What is compared.
    pub delivery: Delivery,
    /// What a tender annex says beside its figures.
    pub tender: Option<Tender>,
}

impl WaysFile {
    /// The ways of the file, for a plan.
    ///
    /// # Errors
    /// Every broken rule, not only the first.
    pub fn check(&self, plan: &Plan) -> Result<Ways, Vec<WaysFault>> {
        let plain = if self.fictional == Some(true) { Evidence::Fictional } else { Evidence::Entered };
        let indices = plan.indices.iter().map(|index| index.name.clone()).collect();
        let mut checker = Checker { faults: Vec::new(), plain, years: None, indices };
        let ways = read(&mut checker, self, plan);
        let written = |PlanFault { pointer, rule }| WaysFault { pointer, rule: WaysRule::Written(rule) };
        let mut faults: Vec<WaysFault> = checker.faults.into_iter().map(written).collect();
        let known = Service::named(&self.service);
        if known.is_some_and(|service| plan.service(service).is_none()) {
            let rule = WaysRule::Unfit(NotDelivered::Service);
            faults.push(WaysFault { pointer: "/service".to_owned(), rule });
        }
        if let Some(entry) = self.tender.as_ref().filter(|entry| Date::from_iso(&entry.date).is_none()) {
            let value = entry.date.chars().take(limits::NAME).collect();
            faults.push(WaysFault { pointer: "/tender/date".to_owned(), rule: WaysRule::NotADay { value } });
        }
        if faults.is_empty() { Ok(ways) } else { Err(faults) }
    }
}

fn read(checker: &mut Checker, file: &WaysFile, plan: &Plan) -> Ways {
    let WaysFile { schema: _, form, fictional, service, first_year, years, index, risks, own, ways, tender } = file;
    match *form {
        None => checker.fault("/form", PlanRule::Missing),
        Some(FORM) => {}
        Some(found) => checker.fault("/form", PlanRule::Form { found, known: FORM }),
    }
    let fictional = checker.said("/fictional", *fictional, false);
    let last = plan.book_year + i16::from(plan.years);
    let first_year = checker.year("/first_year", *first_year, Some((plan.book_year + 1, last)));
    // A contract does not outlast the plan.
    let most = if (plan.book_year + 1..=last).contains(&first_year) { last - first_year + 1 } else { last };
    let years = checker.count("/years", *years, (TERM.0, TERM.1.min(i64::from(most))));
    checker.at_most("/ways", MOST_WAYS, ways.len());
    if !own.kind.is_empty() && own.kind != WayKind::OwnCrew.code() {
        let value = own.kind.chars().take(limits::NAME).collect();
        checker.fault("/own/kind", PlanRule::UnknownWord { value, known: WayKind::OwnCrew.code().to_owned() });
    }
    let delivery = Delivery {
        service: checker.word("/service", service).unwrap_or(Service::DrinkingWater),
        first_year,
        years,
        index: checker.index_or("/index", index, |value, known| PlanRule::UnknownWord { value, known }),
        risks: each_risk(checker, "/risks", risks, Unit::Som, Span::Between(0, SUM)),
        own: way(checker, "/own", own, WayKind::OwnCrew),
        ways: Vec::new(),
    };
    let mut others = Vec::new();
    for (number, entry) in ways.iter().enumerate().take(MOST_WAYS) {
        let at = format!("/ways/{number}");
        let kind = checker.word(&format!("{at}/kind"), &entry.kind).unwrap_or(WayKind::Contractor);
        others.push(way(checker, &at, entry, kind));
    }
    let tender = tender.as_ref().and_then(|entry| self::tender(checker, entry));
    Ways { fictional, delivery: Delivery { ways: others, ..delivery }, tender }
}

fn way(checker: &mut Checker, at: &str, entry: &WayEntry, kind: WayKind) -> Way {
    let WayEntry {
        kind: _,
        name,
        scope,
        efficiency,
        overhead,
        fee_per_unit,
        fixed_fee,
        rent,
        revenue,
        investment,
        transition,
        monitoring,
        joint,
        risks,
    } = entry;
    let name = checker.text_or_none(&format!("{at}/name"), name.as_ref(), limits::NAME);
    let plain = Way::plain(kind);
    let mut read = |field: &str, entry: &Option<DatumEntry>, unit: Unit, span: Span, otherwise: Datum| {
        checker.or(&format!("{at}/{field}"), entry.as_ref(), unit, span, otherwise)
    };
    // A price for a unit of any volume is kept in tyiyn, as money is.
    let sum = Span::Between(0, SUM);
    let cost = Span::Between(0, COST);
    let way = Way {
        kind,
        name,
        scope: read("scope", scope, Unit::Percent, Span::Part, plain.scope),
        efficiency: read("efficiency", efficiency, Unit::Percent, cost, plain.efficiency),
        overhead: read("overhead", overhead, Unit::Percent, cost, plain.overhead),
        fee_per_unit: read("fee_per_unit", fee_per_unit, Unit::Som, sum, plain.fee_per_unit),
        fixed_fee: read("fixed_fee", fixed_fee, Unit::Som, sum, plain.fixed_fee),
        rent: read("rent", rent, Unit::Som, sum, plain.rent),
        revenue: read("revenue", revenue, Unit::Percent, Span::Part, plain.revenue),
        investment: read("investment", investment, Unit::Percent, Span::Part, plain.investment),
        transition: read("transition", transition, Unit::Som, sum, plain.transition),
        monitoring: read("monitoring", monitoring, Unit::Som, sum, plain.monitoring),
        joint: None,
        risks: Vec::new(),
    };
    let joint = joint.as_ref().map(|OfficeEntry { work, cost, partners }| JointOffice {
        work: checker.needed(&format!("{at}/joint/work"), work.as_ref(), Unit::Percent, Span::Part),
        cost: checker.needed(&format!("{at}/joint/cost"), cost.as_ref(), Unit::Som, sum),
        partners: checker.needed(
            &format!("{at}/joint/partners"),
            partners.as_ref(),
            Unit::Ratio,
            Span::Between(10_000, PARTNERS),
        ),
    });
    let risks = each_risk(checker, &format!("{at}/risks"), risks, Unit::Percent, Span::Part);
    Way { joint, risks, ..way }
}

fn each_risk(
    checker: &mut Checker,
    at: &str,
    entry: &RisksEntry,
    unit: Unit,
    span: Span,
) -> Vec<(ContractRisk, Datum)> {
    let RisksEntry { demand, energy_price, failure, collection } = entry;
    let fields = [
        (ContractRisk::Demand, "demand", demand),
        (ContractRisk::EnergyPrice, "energy_price", energy_price),
        (ContractRisk::Failure, "failure", failure),
        (ContractRisk::Collection, "collection", collection),
    ];
    let said = fields.into_iter().filter_map(|(risk, field, entry)| Some((risk, field, entry.as_ref()?)));
    said.map(|(risk, field, entry)| (risk, checker.datum(&format!("{at}/{field}"), entry, unit, span))).collect()
}

/// What an annex says; none where its day is none.
fn tender(checker: &mut Checker, entry: &TenderEntry) -> Option<Tender> {
    let TenderEntry { ocid, release, uri, date, buyer_id, buyer, title, description } = entry;
    let mut name = |field: &str, text: &str, limit: usize| checker.name(&format!("/tender/{field}"), text, limit);
    let ocid = name("ocid", ocid, limits::TITLE);
    let release = name("release", release, limits::TITLE);
    let uri = name("uri", uri, limits::TEXT);
    let buyer_id = name("buyer_id", buyer_id, limits::TITLE);
    let mut text =
        |field: &str, entry: &TextEntry, limit: usize| checker.text(&format!("/tender/{field}"), entry, limit);
    let buyer = text("buyer", buyer, limits::TITLE);
    let title = text("title", title, limits::TITLE);
    let description = text("description", description, limits::TEXT);
    Some(Tender { date: Date::from_iso(date)?, ocid, release, uri, buyer_id, buyer, title, description })
}

//! Levers and targets as one file that people write, and what the solver answers, as files for
//! programs: JSON with amounts as decimal texts, as in the file of a plan.
//!
//! Groups, charges and blocks are counted from 1 in the order of the plan, as the names of figures
//! count them (`group-1-charge-1-block-2`). [`TargetsFile::solver`] reads the shape for a plan and
//! lists everything that does not fit at once; [`SolveResult::of`] is the answer.

use serde::{Deserialize, Serialize};

use super::plan::read::decimal;
use super::plan::{PlanFile, PlanRule};
use super::tariff::decimal::text;
use crate::coded::Coded as _;
use crate::explain::Gap;
use crate::finance::Plan;
use crate::finance::solve::pareto::{Criteria, Options, Standing, standings};
use crate::finance::solve::{
    Answer, Conflict, Coverage, Fault, Lever, Moved, Outcome, Place, Reached, Solution, Solver, Target,
};
use crate::service::Service;
use crate::unit::Unit;

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// The version of the form that this program reads and writes.
pub const FORM: i64 = 1;

/// The most levers of a file: one for each year of a projection, and one more.
pub const MOST_LEVERS: usize = 31;
/// The most targets of a file.
pub const MOST_TARGETS: usize = 40;

/// What may be moved in a plan, and what is to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Targets"))]
#[serde(deny_unknown_fields)]
pub struct TargetsFile {
    /// Where the schema of this file is; for editors, of no meaning to Aimak.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this form: 1.
    pub form: i64,
    /// What may be moved. The first takes the least value with which all targets can be met; then
    /// the second, and so on.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub levers: Vec<LeverEntry>,
    /// What is to be reached or kept.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub targets: Vec<TargetEntry>,
}

/// The values that a lever may take.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Range"))]
#[serde(deny_unknown_fields)]
pub struct RangeEntry {
    /// The least; left out: 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
    pub low: Option<String>,
    /// The greatest; left out: 500 % of the proposed rates or the planned subsidy, five times a rate,
    /// 100 % of the way. A subsidy in som needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
    pub high: Option<String>,
    /// How far the values lie apart; left out: the finest that is kept (0.01 % or a tyiyn), for a
    /// subsidy 1000 som.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
    pub step: Option<String>,
}

/// Something that may be moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Lever"))]
#[serde(tag = "move", rename_all = "kebab-case", deny_unknown_fields)]
pub enum LeverEntry {
    /// All proposed rates of a service together: percent of what the plan proposes.
    Rates {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// Its values, percent.
        #[serde(default)]
        range: RangeEntry,
    },
    /// The proposed rates of one group, in the same way.
    GroupRates {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// The group, counted from 1.
        group: u8,
        /// Its values, percent.
        #[serde(default)]
        range: RangeEntry,
    },
    /// One proposed rate.
    Rate {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// The group, counted from 1.
        group: u8,
        /// Its charge, counted from 1.
        charge: u8,
        /// The block of the charge, counted from 1; left out: 1.
        #[serde(default = "first")]
        block: u8,
        /// Its values, som for one.
        #[serde(default)]
        range: RangeEntry,
    },
    /// How far of the way to the proposed rates one year goes. Of several years none goes back.
    PhaseIn {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// The year.
        year: i16,
        /// Its values, percent.
        #[serde(default)]
        range: RangeEntry,
    },
    /// A way to the proposed rates in equal parts: how much of it each year adds.
    Pace {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// Its values, percent.
        #[serde(default)]
        range: RangeEntry,
    },
    /// What the budget gives in each year of the projection.
    Subsidy {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// Its values, som a year.
        #[serde(default)]
        range: RangeEntry,
    },
    /// What the budget gives, all years together: percent of what the plan has it give in each.
    SubsidyShare {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// Its values, percent.
        #[serde(default)]
        range: RangeEntry,
    },
}

const fn first() -> u8 {
    1
}

/// Something that is to be reached or kept; without a year in each year of the projection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Target"))]
#[serde(tag = "keep", rename_all = "kebab-case", deny_unknown_fields)]
pub enum TargetEntry {
    /// What is paid, over all costs.
    Coverage {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// From this year on.
        from: i16,
        /// Percent.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_least: String,
    },
    /// What is billed, over operating costs.
    OperatingCoverage {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// From this year on.
        from: i16,
        /// Percent.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_least: String,
    },
    /// What the bills of all services take of the income of any band of households.
    IncomeShare {
        /// Percent.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_most: String,
    },
    /// The highest rate of any other group over the highest of the population, for one measure.
    ClassRatio {
        /// The service.
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: String,
        /// So many times.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_most: String,
    },
    /// Money at the end of a year.
    Cash {
        /// The service; left out: all together.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: Option<String>,
        /// Som.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_least: String,
    },
    /// How much any rate rises over the year before.
    Rise {
        /// The service; left out: any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: Option<String>,
        /// Percent.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_most: String,
    },
    /// What the budget gives.
    Subsidy {
        /// The service; left out: all together.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: Option<String>,
        /// Som a year.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_most: String,
    },
    /// What the budget would have to give so that all costs are covered.
    SubsidyNeed {
        /// The service; left out: all together.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "service"))]
        service: Option<String>,
        /// Som a year.
        #[cfg_attr(feature = "schema", schemars(schema_with = "amount"))]
        at_most: String,
    },
}

/// The schema of a file of targets.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> Schema {
    SchemaGenerator::default().root_schema_for::<TargetsFile>()
}

/// The schema of the solver's answer.
#[cfg(feature = "schema")]
#[must_use]
pub fn result_schema() -> Schema {
    SchemaGenerator::default().root_schema_for::<SolveResult>()
}

/// The schema of options side by side.
#[cfg(feature = "schema")]
#[must_use]
pub fn options_schema() -> Schema {
    SchemaGenerator::default().root_schema_for::<OptionsResult>()
}

#[cfg(feature = "schema")]
fn amount(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" })
}

#[cfg(feature = "schema")]
fn service(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": Service::ALL.map(Service::code) })
}

#[cfg(feature = "schema")]
fn scenario(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "object", "$comment": "The form of a plan is a schema of its own." })
}

/// What does not fit, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetsFault {
    /// A JSON Pointer into the file (RFC 6901), for instance `/targets/0/at_least`.
    pub pointer: String,
    /// The rule that is broken.
    pub rule: TargetsRule,
}

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetsRule {
    /// The way something is written, as in the file of a plan.
    Written(PlanRule),
    /// A lever or a target does not fit the plan.
    Unfit(Fault),
}

/// Reads entries and collects what does not fit.
struct Reader<'a> {
    plan: &'a Plan,
    faults: Vec<TargetsFault>,
}

impl Reader<'_> {
    fn fault(&mut self, pointer: String, rule: PlanRule) {
        self.faults.push(TargetsFault { pointer, rule: TargetsRule::Written(rule) });
    }

    /// A service by name; drinking water after a fault.
    fn service(&mut self, at: &str, name: &str) -> Service {
        Service::named(name).unwrap_or_else(|| {
            let rule = PlanRule::UnknownWord { value: name.to_owned(), known: Service::names() };
            self.fault(format!("{at}/service"), rule);
            Service::DrinkingWater
        })
    }

    /// An amount in steps of its unit; 0 after a fault.
    fn amount(&mut self, pointer: String, written: &str, unit: Unit) -> i64 {
        decimal(written, unit.decimals()).unwrap_or_else(|rule| {
            self.fault(pointer, rule);
            0
        })
    }

    /// A lever with its values, where they are left out with `high` and `step`.
    fn lever(&mut self, at: &str, moved: Moved, range: &RangeEntry, (high, step): (Option<i64>, i64)) -> Lever {
        // A rate that the plan does not have is told of by whoever looks for it.
        let unit = moved.unit(self.plan).unwrap_or(Unit::SomPerCubicMetre);
        let mut read = |name: &str, written: &Option<String>, otherwise: Option<i64>| {
            let pointer = format!("{at}/range/{name}");
            match (written, otherwise) {
                (Some(written), _) => self.amount(pointer, written, unit),
                (None, Some(amount)) => amount,
                (None, None) => {
                    self.fault(pointer, PlanRule::Missing);
                    0
                }
            }
        };
        let low = read("low", &range.low, Some(0));
        let high = read("high", &range.high, high);
        Lever { moved, low, high, step: read("step", &range.step, Some(step)) }
    }

    fn lever_entry(&mut self, at: &str, entry: &LeverEntry) -> Lever {
        match entry {
            LeverEntry::Rates { service, range } => {
                let service = self.service(at, service);
                self.lever(at, Moved::Rates { service }, range, (Some(50_000), 1))
            }
            LeverEntry::GroupRates { service, group, range } => {
                let service = self.service(at, service);
                self.lever(at, Moved::GroupRates { service, group: *group }, range, (Some(50_000), 1))
            }
            LeverEntry::Rate { service, group, charge, block, range } => {
                let service = self.service(at, service);
                let moved = Moved::Rate { service, group: *group, charge: *charge, block: *block };
                let high = five_times(self.plan, moved);
                self.lever(at, moved, range, (Some(high), 1))
            }
            LeverEntry::PhaseIn { service, year, range } => {
                let service = self.service(at, service);
                self.lever(at, Moved::PhaseIn { service, year: *year }, range, (Some(10_000), 1))
            }
            LeverEntry::Pace { service, range } => {
                let service = self.service(at, service);
                self.lever(at, Moved::Pace { service }, range, (Some(10_000), 1))
            }
            LeverEntry::Subsidy { service, range } => {
                let service = self.service(at, service);
                self.lever(at, Moved::Subsidy { service }, range, (None, 100_000))
            }
            LeverEntry::SubsidyShare { service, range } => {
                let service = self.service(at, service);
                self.lever(at, Moved::SubsidyShare { service }, range, (Some(50_000), 1))
            }
        }
    }

    fn target_entry(&mut self, at: &str, entry: &TargetEntry) -> Target {
        let (target, name, limit) = match entry {
            TargetEntry::Coverage { service, from, at_least } => {
                let (of, service) = (Coverage::AllCosts, self.service(at, service));
                (Target::Coverage { of, service, from: *from, at_least: 0 }, "at_least", at_least)
            }
            TargetEntry::OperatingCoverage { service, from, at_least } => {
                let (of, service) = (Coverage::OperatingCosts, self.service(at, service));
                (Target::Coverage { of, service, from: *from, at_least: 0 }, "at_least", at_least)
            }
            TargetEntry::IncomeShare { at_most } => (Target::IncomeShare { at_most: 0 }, "at_most", at_most),
            TargetEntry::ClassRatio { service, at_most } => {
                (Target::ClassRatio { service: self.service(at, service), at_most: 0 }, "at_most", at_most)
            }
            TargetEntry::Cash { service, at_least } => {
                (Target::Cash { service: self.any(at, service), at_least: 0 }, "at_least", at_least)
            }
            TargetEntry::Rise { service, at_most } => {
                (Target::Rise { service: self.any(at, service), at_most: 0 }, "at_most", at_most)
            }
            TargetEntry::Subsidy { service, at_most } => {
                (Target::Subsidy { service: self.any(at, service), at_most: 0 }, "at_most", at_most)
            }
            TargetEntry::SubsidyNeed { service, at_most } => {
                (Target::SubsidyNeed { service: self.any(at, service), at_most: 0 }, "at_most", at_most)
            }
        };
        let limit = self.amount(format!("{at}/{name}"), limit, target.unit());
        target.with_limit(limit)
    }

    fn any(&mut self, at: &str, name: &Option<String>) -> Option<Service> {
        name.as_deref().map(|name| self.service(at, name))
    }
}

/// Five times the higher of today's and the proposed rate; a thousand som where both are nothing.
fn five_times(plan: &Plan, moved: Moved) -> i64 {
    let Moved::Rate { service, group, charge, block } = moved else { return 0 };
    let of = |number: u8| usize::from(number).checked_sub(1);
    let found = plan.service(service).and_then(|plan| {
        let group = plan.groups.get(of(group)?)?;
        group.charges.get(of(charge)?)?.blocks.get(of(block)?)
    });
    let highest = found.map_or(0, |block| block.today.amount.max(block.proposed.amount));
    if highest > 0 { highest.saturating_mul(5) } else { 100_000 }
}

impl LeverEntry {
    /// A lever as it is written.
    #[must_use]
    pub fn of(plan: &Plan, lever: &Lever) -> Self {
        // A rate that the plan does not have is told of by whoever reads the file.
        let unit = lever.moved.unit(plan).unwrap_or(Unit::SomPerCubicMetre);
        let written = |amount| Some(text(amount, unit.decimals(), 0));
        let range = RangeEntry { low: written(lever.low), high: written(lever.high), step: written(lever.step) };
        let service = lever.moved.service().code().to_owned();
        match lever.moved {
            Moved::Rates { .. } => Self::Rates { service, range },
            Moved::GroupRates { group, .. } => Self::GroupRates { service, group, range },
            Moved::Rate { group, charge, block, .. } => Self::Rate { service, group, charge, block, range },
            Moved::PhaseIn { year, .. } => Self::PhaseIn { service, year, range },
            Moved::Pace { .. } => Self::Pace { service, range },
            Moved::Subsidy { .. } => Self::Subsidy { service, range },
            Moved::SubsidyShare { .. } => Self::SubsidyShare { service, range },
        }
    }
}

impl TargetEntry {
    /// A target as it is written.
    #[must_use]
    pub fn of(target: Target) -> Self {
        let limit = text(target.limit(), target.unit().decimals(), 0);
        let some = |service: Option<Service>| service.map(|service| service.code().to_owned());
        match target {
            Target::Coverage { of: Coverage::AllCosts, service, from, .. } => {
                Self::Coverage { service: service.code().to_owned(), from, at_least: limit }
            }
            Target::Coverage { of: Coverage::OperatingCosts, service, from, .. } => {
                Self::OperatingCoverage { service: service.code().to_owned(), from, at_least: limit }
            }
            Target::IncomeShare { .. } => Self::IncomeShare { at_most: limit },
            Target::ClassRatio { service, .. } => {
                Self::ClassRatio { service: service.code().to_owned(), at_most: limit }
            }
            Target::Cash { service, .. } => Self::Cash { service: some(service), at_least: limit },
            Target::Rise { service, .. } => Self::Rise { service: some(service), at_most: limit },
            Target::Subsidy { service, .. } => Self::Subsidy { service: some(service), at_most: limit },
            Target::SubsidyNeed { service, .. } => Self::SubsidyNeed { service: some(service), at_most: limit },
        }
    }
}

impl TargetsFile {
    /// Levers and targets as a file.
    #[must_use]
    pub fn of(plan: &Plan, levers: &[Lever], targets: &[Target]) -> Self {
        Self {
            schema: None,
            form: FORM,
            levers: levers.iter().map(|lever| LeverEntry::of(plan, lever)).collect(),
            targets: targets.iter().copied().map(TargetEntry::of).collect(),
        }
    }

    /// Levers and targets, made ready for a plan.
    ///
    /// # Errors
    /// Everything that does not fit, each with its place.
    pub fn solver(&self, plan: &Plan) -> Result<Solver, Vec<TargetsFault>> {
        let (levers, targets) = self.read(plan)?;
        Solver::new(plan, &levers, &targets).map_err(told)
    }

    /// So many options of a plan, spread over the levers. Targets say nothing of options.
    ///
    /// # Errors
    /// Everything that does not fit, each with its place.
    pub fn options(&self, plan: &Plan, count: usize) -> Result<Options, Vec<TargetsFault>> {
        let (levers, _) = self.read(plan)?;
        Options::new(plan, &levers, count).map_err(told)
    }

    fn read(&self, plan: &Plan) -> Result<(Vec<Lever>, Vec<Target>), Vec<TargetsFault>> {
        let mut reader = Reader { plan, faults: Vec::new() };
        if self.form != FORM {
            reader.fault("/form".to_owned(), PlanRule::Form { found: self.form, known: FORM });
        }
        for (list, count, limit) in
            [("/levers", self.levers.len(), MOST_LEVERS), ("/targets", self.targets.len(), MOST_TARGETS)]
        {
            if count > limit {
                reader.fault(list.to_owned(), PlanRule::TooMany { count, limit });
            }
        }
        let levers = self.levers.iter().take(MOST_LEVERS).enumerate();
        let levers = levers.map(|(n, entry)| reader.lever_entry(&format!("/levers/{n}"), entry)).collect();
        let targets = self.targets.iter().take(MOST_TARGETS).enumerate();
        let targets = targets.map(|(n, entry)| reader.target_entry(&format!("/targets/{n}"), entry)).collect();
        if reader.faults.is_empty() { Ok((levers, targets)) } else { Err(reader.faults) }
    }
}

/// What does not fit a plan, with its place in the file.
fn told(faults: Vec<(Place, Fault)>) -> Vec<TargetsFault> {
    let told = |(place, fault): (Place, Fault)| {
        let pointer = match (place, fault) {
            (Place::Lever(number), _) => format!("/levers/{number}"),
            (Place::Target(number), _) => format!("/targets/{number}"),
            (Place::Whole, Fault::NoTargets) => "/targets".to_owned(),
            (Place::Whole, _) => "/levers".to_owned(),
        };
        TargetsFault { pointer, rule: TargetsRule::Unfit(fault) }
    };
    faults.into_iter().map(told).collect()
}

/// Options side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "OptionsResult"))]
#[serde(deny_unknown_fields)]
pub struct OptionsResult {
    /// The version of this form: 1.
    pub form: i64,
    /// The options, in their order.
    pub options: Vec<OptionEntry>,
}

/// An option: what the levers are, what it brings, how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Option"))]
#[serde(deny_unknown_fields)]
pub struct OptionEntry {
    /// The values of the levers, in their units.
    pub levers: Vec<String>,
    /// What it brings; left out where a figure has no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings: Option<CriteriaEntry>,
    /// The option that is in nothing worse and in something better, or the same and earlier; counted
    /// from 0. Left out of the best, and of what cannot be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dominated_by: Option<usize>,
}

/// What an option brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Criteria"))]
#[serde(deny_unknown_fields)]
pub struct CriteriaEntry {
    /// Coverage of all costs in the last year, percent.
    pub coverage: String,
    /// The largest share of income that any band pays in any year, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weakest_share: Option<String>,
    /// The largest rise of any band's bill in the first year, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rise: Option<String>,
    /// What the budget would have to add in all years together, som.
    pub subsidy: String,
}

/// An amount that was written here, in the smallest steps of its unit; `None` for what is none.
fn read(written: &str, unit: Unit) -> Option<i64> {
    decimal(written, unit.decimals()).ok()
}

impl CriteriaEntry {
    /// The four as numbers; `None` for texts that are none.
    #[must_use]
    pub fn criteria(&self) -> Option<Criteria> {
        let percent = |written: &Option<String>| match written {
            Some(written) => read(written, Unit::Percent).map(Some),
            None => Some(None),
        };
        Some(Criteria {
            coverage: read(&self.coverage, Unit::Percent)?,
            weakest_share: percent(&self.weakest_share)?,
            rise: percent(&self.rise)?,
            subsidy: read(&self.subsidy, Unit::Som)?,
        })
    }
}

impl LeverValue {
    /// Its value in the smallest steps of its unit; `None` for a text that is none.
    #[must_use]
    pub fn amount(&self) -> Option<i64> {
        let unit = Unit::ALL.into_iter().find(|unit| unit.code() == self.unit)?;
        read(&self.value, unit)
    }
}

impl OptionEntry {
    /// The values of the levers, whose units are these; `None` for texts that are none.
    #[must_use]
    pub fn values(&self, units: &[Unit]) -> Option<Vec<i64>> {
        self.levers.iter().zip(units).map(|(written, &unit)| read(written, unit)).collect()
    }
}

impl GiveEntry {
    /// The number that the target would have to have, in steps of its unit.
    #[must_use]
    pub fn limit(&self, target: Target) -> Option<i64> {
        read(self.limit.as_ref()?, target.unit())
    }
}

impl OptionsResult {
    /// Options with what they bring, all of them in their order.
    #[must_use]
    pub fn of(options: &Options, brought: &[Result<Criteria, Gap>]) -> Self {
        let units = options.units();
        let entry = |(number, (brought, standing)): (usize, (&Result<Criteria, Gap>, Standing))| OptionEntry {
            levers: options.values(number).into_iter().zip(&units).map(|(value, &unit)| written(value, unit)).collect(),
            brings: brought.ok().map(|criteria| CriteriaEntry {
                coverage: written(criteria.coverage, Unit::Percent),
                weakest_share: criteria.weakest_share.map(|share| written(share, Unit::Percent)),
                rise: criteria.rise.map(|rise| written(rise, Unit::Percent)),
                subsidy: written(criteria.subsidy, Unit::Som),
            }),
            dominated_by: match standing {
                Standing::Dominated { by } => Some(by),
                Standing::Best | Standing::NoValue(_) => None,
            },
        };
        Self { form: FORM, options: brought.iter().zip(standings(brought)).enumerate().map(entry).collect() }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "SolveResult"))]
#[serde(deny_unknown_fields)]
pub struct SolveResult {
    /// The version of this form: 1.
    pub form: i64,
    /// `solved`; `conflict`, the targets cannot hold together; or `undecided`, the search ended
    /// before it was sure.
    pub outcome: String,
    /// The lowest values of the levers that meet all targets; empty unless solved.
    pub levers: Vec<LeverValue>,
    /// What each target comes to with them; empty unless solved.
    pub targets: Vec<TargetValue>,
    /// Whether it is proven that no lower values meet the targets; left out unless solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<bool>,
    /// Which targets conflict, and what each would have to give; left out unless they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictEntry>,
    /// How many sets of values were computed.
    pub points: u64,
    /// How many ranges of values were bounded.
    pub ranges: u64,
    /// The plan with the values in it, to be run forward; left out unless solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "scenario"))]
    pub scenario: Option<PlanFile>,
}

/// The value of a lever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "LeverValue"))]
#[serde(deny_unknown_fields)]
pub struct LeverValue {
    /// What it moves.
    #[serde(rename = "move")]
    pub kind: String,
    /// The service.
    pub service: String,
    /// The unit of its value.
    pub unit: String,
    /// Its value.
    pub value: String,
}

/// What a target comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "TargetValue"))]
#[serde(deny_unknown_fields)]
pub struct TargetValue {
    /// What is kept.
    #[serde(rename = "keep")]
    pub kind: String,
    /// The unit of its numbers.
    pub unit: String,
    /// The number that was asked for, at least or at most.
    pub limit: String,
    /// The worst value that is reached; left out where there is no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<String>,
    /// Where and when it is the worst.
    pub at: String,
    /// Whether it holds.
    pub holds: bool,
}

/// Targets that cannot hold together; without any one of them the others of the set can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Conflict"))]
#[serde(deny_unknown_fields)]
pub struct ConflictEntry {
    /// What each of them alone would have to give.
    pub gives: Vec<GiveEntry>,
    /// Whether all of this is proven; otherwise a search ended early.
    pub proven: bool,
}

/// What one target alone would have to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = "Give"))]
#[serde(deny_unknown_fields)]
pub struct GiveEntry {
    /// The target's place in the file, counted from 0.
    pub target: usize,
    /// The strictest number with which the others can hold; left out where only to go without the
    /// target helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// Whether the targets outside of the set hold then as well.
    pub others_hold: bool,
    /// The lowest values of the levers with that number.
    pub levers: Vec<LeverValue>,
    /// What each target comes to with them.
    pub targets: Vec<TargetValue>,
}

fn written(amount: i64, unit: Unit) -> String {
    text(amount, unit.decimals(), if unit == Unit::Som { 2 } else { 0 })
}

fn lever_values(solver: &Solver, values: &[i64]) -> Vec<LeverValue> {
    let each = solver.levers().iter().zip(values);
    each.map(|(lever, &value)| {
        let unit = lever.moved.unit(solver.base()).unwrap_or(Unit::SomPerCubicMetre);
        LeverValue {
            kind: lever.moved.code().to_owned(),
            service: lever.moved.service().code().to_owned(),
            unit: unit.code().to_owned(),
            value: written(value, unit),
        }
    })
    .collect()
}

fn target_values(solver: &Solver, reached: &[Reached]) -> Vec<TargetValue> {
    let each = solver.targets().iter().zip(reached);
    each.map(|(target, reached)| TargetValue {
        kind: target.code().to_owned(),
        unit: target.unit().code().to_owned(),
        limit: written(target.limit(), target.unit()),
        reached: reached.value.map(|value| written(value, target.unit())),
        at: reached.at.code(),
        holds: reached.value.is_some_and(|value| target.is_met_by(value)),
    })
    .collect()
}

fn conflict_entry(solver: &Solver, conflict: &Conflict) -> ConflictEntry {
    let gives = conflict.gives.iter().map(|give| GiveEntry {
        target: give.target,
        limit: give.limit.map(|limit| written(limit, solver.targets()[give.target].unit())),
        others_hold: give.others_hold,
        levers: lever_values(solver, &give.values),
        targets: target_values(solver, &give.reached),
    });
    ConflictEntry { gives: gives.collect(), proven: conflict.proven }
}

impl SolveResult {
    /// An answer of a solver.
    #[must_use]
    pub fn of(solver: &Solver, answer: &Answer) -> Self {
        let mut result = Self {
            form: FORM,
            outcome: answer.outcome.code().to_owned(),
            levers: Vec::new(),
            targets: Vec::new(),
            least: None,
            conflict: None,
            points: answer.work.points,
            ranges: answer.work.ranges,
            scenario: None,
        };
        match &answer.outcome {
            Outcome::Solved(solution) => {
                let Solution { values, reached, plan, least } = &**solution;
                result.levers = lever_values(solver, values);
                result.targets = target_values(solver, reached);
                result.least = Some(*least);
                result.scenario = Some(PlanFile::of(plan));
            }
            Outcome::Conflict(conflict) => result.conflict = Some(conflict_entry(solver, conflict)),
            Outcome::Undecided => {}
        }
        result
    }
}

//! The comparison's logic without a view: what is read, what is moved, and what was found.

use crate::format::{amount_in_words, exact_in_words, unit_words};
use crate::messages;
use aimak_core::explain::{Node, NodeId};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::delivery::{self, Compared, Delivery, NotDelivered, Outcome, Way, WayKind};
use aimak_core::finance::{At, ContractRisk, Figure, Line, Plan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Period;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::delivery::{RisksEntry, WayEntry, Ways, WaysFault, WaysFile};
use aimak_core::wire::plan::{DatumEntry, ways};
use aimak_words::choice::{not_delivered, ways_fault};
use aimak_words::finance::{way_kind_name, way_name};

/// The longest file that is read, characters.
const LONGEST: usize = 1_000_000;

/// A number of municipalities in steps of [`Unit::Ratio`].
const ONE: i64 = 10_000;

/// A year in steps of [`Unit::Year`].
const YEAR: i64 = 100;

/// The most municipalities that are looked at.
const MOST_PARTNERS: u8 = 12;

/// Ways that were read, beside each other.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What the file says.
    pub ways: Ways,
    /// What follows.
    pub compared: Compared,
}

/// Why a text is no file of ways for the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It could not be read from the device.
    Bytes,
    /// It is longer than any such file.
    TooLong,
    /// It has not the shape of the file.
    Shape {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
        /// What the reader said, in English.
        detail: String,
    },
    /// It breaks rules.
    Rules(Vec<WaysFault>),
    /// The ways do not fit the books.
    Unfit(NotDelivered),
    /// It is of another service.
    Service,
}

impl Unread {
    /// What is wrong and how to mend it, each in a sentence.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Bytes => vec![messages::delivery_file_bytes(lang).to_owned()],
            Self::TooLong => vec![messages::delivery_file_too_long(lang).to_owned()],
            Self::Shape { line, column, detail } => {
                vec![messages::delivery_file_shape(lang, &line.to_string(), &column.to_string(), detail)]
            }
            Self::Rules(faults) => {
                faults.iter().map(|fault| ways_fault(lang, "", fault).trim_start().to_owned()).collect()
            }
            Self::Unfit(reason) => vec![not_delivered(lang, *reason)],
            Self::Service => vec![messages::delivery_file_service(lang).to_owned()],
        }
    }
}

/// The ways that Aimak carries for a service of a place's books.
pub fn shipped(place: &Place, service: Service, plan: &Plan) -> Option<WaysFile> {
    read(ways(place.slug, service)?, plan, service).ok()
}

/// The name under which changed ways are kept on the device.
pub fn kept_as(place: &Place, service: Service) -> String {
    ["aimak.delivery.", place.slug, ".", service.code()].concat()
}

/// Reads a file of ways to deliver a service of a plan.
///
/// # Errors
/// Why it is none.
pub fn read(text: &str, plan: &Plan, service: Service) -> Result<WaysFile, Unread> {
    if text.len() > LONGEST {
        return Err(Unread::TooLong);
    }
    // Some programs put a mark of the encoding before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: WaysFile = serde_json::from_str(text).map_err(|error| Unread::Shape {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    let comparison = compare(plan, &file)?;
    if comparison.compared.service == service { Ok(file) } else { Err(Unread::Service) }
}

/// The ways of a file side by side.
///
/// # Errors
/// Why they cannot be compared.
pub fn compare(plan: &Plan, file: &WaysFile) -> Result<Comparison, Unread> {
    let ways = file.check(plan).map_err(Unread::Rules)?;
    let compared = delivery::compare(plan, &ways.delivery).map_err(Unread::Unfit)?;
    Ok(Comparison { ways, compared })
}

/// The text of a file, as the command line reads it.
pub fn written(file: &WaysFile) -> String {
    // Texts and numbers can always be written.
    let mut text = serde_json::to_string_pretty(file).unwrap_or_default();
    text.push('\n');
    text
}

/// What is agreed or expected of a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Fee for a unit.
    FeePerUnit,
    /// Fee of a year.
    FixedFee,
    /// Rent of a year.
    Rent,
    /// Share of revenue that the operator keeps.
    Revenue,
    /// Share of investment that the operator pays.
    Investment,
    /// Municipalities that share an office.
    Partners,
    /// What that office costs all of them.
    OfficeCost,
    /// Share of the work that it does.
    OfficeWork,
    /// Cost of the change.
    Transition,
    /// Watching over the contract.
    Monitoring,
    /// Share of the work that is taken over.
    Scope,
    /// What the work costs against the plan.
    Efficiency,
    /// Overhead and profit.
    Overhead,
}

impl Term {
    /// All, in the order in which they are asked.
    const ALL: [Self; 13] = [
        Self::FeePerUnit,
        Self::FixedFee,
        Self::Rent,
        Self::Revenue,
        Self::Investment,
        Self::Partners,
        Self::OfficeCost,
        Self::OfficeWork,
        Self::Transition,
        Self::Monitoring,
        Self::Scope,
        Self::Efficiency,
        Self::Overhead,
    ];

    /// Stable name.
    const fn code(self) -> &'static str {
        match self {
            Self::FeePerUnit => "fee-per-unit",
            Self::FixedFee => "fixed-fee",
            Self::Rent => "rent",
            Self::Revenue => "revenue",
            Self::Investment => "investment",
            Self::Partners => "partners",
            Self::OfficeCost => "office-cost",
            Self::OfficeWork => "office-work",
            Self::Transition => "transition",
            Self::Monitoring => "monitoring",
            Self::Scope => "scope",
            Self::Efficiency => "efficiency",
            Self::Overhead => "overhead",
        }
    }

    /// Whether it is asked of a way, and whether at first.
    const fn asked(self, kind: WayKind) -> Option<bool> {
        let (agreed, joint, invests) = match kind {
            WayKind::OwnCrew => return None,
            WayKind::Contractor => (true, false, false),
            WayKind::Lease => (true, false, false),
            WayKind::Concession => (true, false, true),
            WayKind::Joint => (false, true, false),
        };
        let leased = matches!(kind, WayKind::Lease | WayKind::Concession);
        match self {
            Self::FeePerUnit if agreed => Some(true),
            Self::Rent if leased => Some(true),
            Self::FixedFee if agreed => Some(false),
            Self::Revenue if leased => Some(false),
            Self::Investment if invests => Some(true),
            Self::Partners | Self::OfficeCost if joint => Some(true),
            Self::OfficeWork if joint => Some(false),
            Self::Transition => Some(true),
            Self::Monitoring | Self::Scope | Self::Efficiency | Self::Overhead => Some(false),
            Self::FeePerUnit
            | Self::FixedFee
            | Self::Rent
            | Self::Revenue
            | Self::Investment
            | Self::Partners
            | Self::OfficeCost
            | Self::OfficeWork => None,
        }
    }

    /// Unit of its amount in the file; a price for a unit of any volume is money there.
    const fn unit(self) -> Unit {
        match self {
            Self::FeePerUnit | Self::FixedFee | Self::Rent | Self::OfficeCost | Self::Transition | Self::Monitoring => {
                Unit::Som
            }
            Self::Revenue | Self::Investment | Self::OfficeWork | Self::Scope | Self::Efficiency | Self::Overhead => {
                Unit::Percent
            }
            Self::Partners => Unit::Ratio,
        }
    }

    /// The question that it answers.
    fn question(self, lang: Lang) -> &'static str {
        match self {
            Self::FeePerUnit => messages::delivery_question_fee_per_unit(lang),
            Self::FixedFee => messages::delivery_question_fixed_fee(lang),
            Self::Rent => messages::delivery_question_rent(lang),
            Self::Revenue => messages::delivery_question_revenue(lang),
            Self::Investment => messages::delivery_question_investment(lang),
            Self::Partners => messages::delivery_question_partners(lang),
            Self::OfficeCost => messages::delivery_question_office_cost(lang),
            Self::OfficeWork => messages::delivery_question_office_work(lang),
            Self::Transition => messages::delivery_question_transition(lang),
            Self::Monitoring => messages::delivery_question_monitoring(lang),
            Self::Scope => messages::delivery_question_scope(lang),
            Self::Efficiency => messages::delivery_question_efficiency(lang),
            Self::Overhead => messages::delivery_question_overhead(lang),
        }
    }
}

/// A number that is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Years of the contract.
    Years,
    /// What a risk is expected to cost in a year.
    Risk(ContractRisk),
    /// Something of a way; ways beside the own crew are counted from 0, as in the file.
    Way(u8, Term),
    /// The municipality's share of a risk in a way.
    Share(u8, ContractRisk),
}

/// From where to where a number goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Unit.
    pub unit: Unit,
    /// Lowest and highest amount that may be typed.
    pub limits: (i64, i64),
    /// Step of − and +.
    pub step: i64,
    /// How far the slider goes.
    pub far: i64,
}

impl Lever {
    /// What is asked of the whole contract.
    pub fn whole(delivery: &Delivery) -> Vec<Self> {
        let risks = delivery.risks.iter().map(|(risk, _)| Self::Risk(*risk));
        std::iter::once(Self::Years).chain(risks).collect()
    }

    /// What is asked of a way: at first, and beyond.
    pub fn of_way(delivery: &Delivery, way: u8) -> [Vec<Self>; 2] {
        let Some(of) = delivery.ways.get(usize::from(way)) else { return [Vec::new(), Vec::new()] };
        let asked = |first: bool| {
            let terms = Term::ALL.into_iter().filter(move |term| term.asked(of.kind) == Some(first));
            terms.map(|term| Self::Way(way, term)).filter(|lever| lever.amount(delivery).is_some())
        };
        let shares = delivery.risks.iter().map(|(risk, _)| Self::Share(way, *risk));
        [asked(true).collect(), asked(false).chain(shares).collect()]
    }

    /// Stable name, for ids.
    pub fn code(self) -> String {
        let number = |way: u8| (u16::from(way) + 2).to_string();
        match self {
            Self::Years => "years".to_owned(),
            Self::Risk(risk) => risk.code().to_owned(),
            Self::Way(way, term) => [&number(way), "-", term.code()].concat(),
            Self::Share(way, risk) => [&number(way), "-", risk.code()].concat(),
        }
    }

    /// The question that it answers.
    pub fn question(self, lang: Lang) -> String {
        match self {
            Self::Years => messages::delivery_question_years(lang).to_owned(),
            Self::Risk(risk) => messages::delivery_question_risk(lang, risk_in_words(lang, risk)),
            Self::Way(_, term) => term.question(lang).to_owned(),
            Self::Share(_, risk) => messages::delivery_question_share(lang, risk_in_words(lang, risk)),
        }
    }

    /// The amount that counts.
    pub fn amount(self, delivery: &Delivery) -> Option<i64> {
        match self {
            Self::Years => Some(i64::from(delivery.years) * YEAR),
            Self::Risk(risk) => delivery.risks.iter().find(|(known, _)| *known == risk).map(|(_, datum)| datum.amount),
            Self::Way(way, term) => of_way(delivery.ways.get(usize::from(way))?, term),
            Self::Share(way, risk) => {
                let way = delivery.ways.get(usize::from(way))?;
                // What a way does not name the municipality bears whole.
                Some(way.risks.iter().find(|(known, _)| *known == risk).map_or(ONE, |(_, datum)| datum.amount))
            }
        }
    }

    /// From where to where it goes, beside what the file says.
    pub fn reach(self, plan: &Plan, delivery: &Delivery) -> Reach {
        let base = self.amount(delivery).unwrap_or(0);
        let money = |step: i64, least: i64| Reach {
            unit: Unit::Som,
            limits: (0, 100_000_000_000_000),
            step,
            far: base.saturating_mul(2).max(least),
        };
        let share = |far: i64, most: i64| Reach { unit: Unit::Percent, limits: (0, most), step: 100, far };
        match self {
            Self::Years => {
                let last = plan.book_year.saturating_add(i16::from(plan.years));
                let most = i64::from(last) - i64::from(delivery.first_year) + 1;
                let most = most.max(1) * YEAR;
                Reach { unit: Unit::Year, limits: (YEAR, most), step: YEAR, far: most }
            }
            Self::Risk(_) => money(1_000_000, 50_000_000),
            Self::Share(..) => share(10_000, 10_000),
            // A rate keeps its tyiyn in the field.
            Self::Way(_, Term::FeePerUnit) => Reach { unit: Unit::SomPerCubicMetre, ..money(10, 1_000) },
            Self::Way(_, Term::Efficiency | Term::Overhead) => share(20_000, 1_000_000),
            Self::Way(_, Term::Partners) => {
                Reach { unit: Unit::Ratio, limits: (ONE, 1_000_000), step: ONE, far: i64::from(MOST_PARTNERS) * ONE }
            }
            Self::Way(_, term) if term.unit() == Unit::Percent => share(10_000, 10_000),
            Self::Way(..) => money(1_000_000, 50_000_000),
        }
    }

    /// The file with this number at an amount; at that of `base` it is as `base` has it.
    pub fn set(self, file: &WaysFile, base: &WaysFile, amount: i64, as_base: bool) -> WaysFile {
        let mut next = file.clone();
        if self == Self::Years {
            next.years = if as_base { base.years } else { Some(amount / YEAR) };
            return next;
        }
        let unit = match self {
            Self::Years | Self::Risk(_) => Unit::Som,
            Self::Share(..) => Unit::Percent,
            Self::Way(_, term) => term.unit(),
        };
        let entry = if as_base {
            let mut base = base.clone();
            self.entry(&mut base).and_then(|entry| entry.take())
        } else {
            Some(DatumEntry::entered(amount, unit))
        };
        if let Some(place) = self.entry(&mut next) {
            *place = entry;
        }
        next
    }

    /// Where the file says it.
    fn entry(self, file: &mut WaysFile) -> Option<&mut Option<DatumEntry>> {
        match self {
            Self::Years => None,
            Self::Risk(risk) => Some(of_risk(&mut file.risks, risk)),
            Self::Share(way, risk) => Some(of_risk(&mut file.ways.get_mut(usize::from(way))?.risks, risk)),
            Self::Way(way, term) => {
                let WayEntry {
                    kind: _,
                    name: _,
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
                    risks: _,
                } = file.ways.get_mut(usize::from(way))?;
                Some(match term {
                    Term::FeePerUnit => fee_per_unit,
                    Term::FixedFee => fixed_fee,
                    Term::Rent => rent,
                    Term::Revenue => revenue,
                    Term::Investment => investment,
                    Term::Partners => &mut joint.as_mut()?.partners,
                    Term::OfficeCost => &mut joint.as_mut()?.cost,
                    Term::OfficeWork => &mut joint.as_mut()?.work,
                    Term::Transition => transition,
                    Term::Monitoring => monitoring,
                    Term::Scope => scope,
                    Term::Efficiency => efficiency,
                    Term::Overhead => overhead,
                })
            }
        }
    }
}

fn of_risk(risks: &mut RisksEntry, risk: ContractRisk) -> &mut Option<DatumEntry> {
    match risk {
        ContractRisk::Demand => &mut risks.demand,
        ContractRisk::EnergyPrice => &mut risks.energy_price,
        ContractRisk::Failure => &mut risks.failure,
        ContractRisk::Collection => &mut risks.collection,
    }
}

fn of_way(way: &Way, term: Term) -> Option<i64> {
    let datum = match term {
        Term::FeePerUnit => &way.fee_per_unit,
        Term::FixedFee => &way.fixed_fee,
        Term::Rent => &way.rent,
        Term::Revenue => &way.revenue,
        Term::Investment => &way.investment,
        Term::Partners => &way.joint.as_ref()?.partners,
        Term::OfficeCost => &way.joint.as_ref()?.cost,
        Term::OfficeWork => &way.joint.as_ref()?.work,
        Term::Transition => &way.transition,
        Term::Monitoring => &way.monitoring,
        Term::Scope => &way.scope,
        Term::Efficiency => &way.efficiency,
        Term::Overhead => &way.overhead,
    };
    Some(datum.amount)
}

/// What may happen, to stand in a sentence.
fn risk_in_words(lang: Lang, risk: ContractRisk) -> &'static str {
    match risk {
        ContractRisk::Demand => messages::delivery_risk_demand(lang),
        ContractRisk::EnergyPrice => messages::delivery_risk_energy_price(lang),
        ContractRisk::Failure => messages::delivery_risk_failure(lang),
        ContractRisk::Collection => messages::delivery_risk_collection(lang),
    }
}

impl Comparison {
    /// A way by its number: 0 is the own crew.
    fn way(&self, number: usize) -> Option<&Way> {
        match number.checked_sub(1) {
            None => Some(&self.ways.delivery.own),
            Some(place) => self.ways.delivery.ways.get(place),
        }
    }

    /// The name of a way with its number as the study counts: "2. Contractor".
    pub fn name(&self, lang: Lang, number: usize) -> String {
        let name = self.way(number).map_or("", |way| way_name(lang, way));
        [&(number + 1).to_string(), ". ", name].concat()
    }

    /// The kind of a way with its number, where there is room for few words.
    pub fn short(&self, lang: Lang, number: usize) -> String {
        let kind = self.way(number).map_or("", |way| way_kind_name(lang, way.kind));
        [&(number + 1).to_string(), ". ", kind].concat()
    }

    /// The kind of a way, where its name is another.
    pub fn kind(&self, lang: Lang, number: usize) -> Option<&'static str> {
        let way = self.way(number)?;
        way.name.is_some().then(|| way_kind_name(lang, way.kind))
    }

    /// Ways that can be tendered, by their number.
    pub fn tendered(&self) -> Vec<usize> {
        let ways = self.compared.ways.iter().enumerate();
        ways.filter(|(_, outcome)| outcome.fees.is_some()).map(|(number, _)| number).collect()
    }

    /// First and last year.
    pub fn term(&self) -> (String, String) {
        let year = |year: Option<&i16>| year.map(i16::to_string).unwrap_or_default();
        (year(self.compared.years.first()), year(self.compared.years.last()))
    }

    /// A figure.
    pub fn node(&self, id: NodeId) -> &Node {
        self.compared.study.node(id)
    }

    /// A figure in words; `None` where it has no value.
    pub fn text(&self, lang: Lang, id: NodeId) -> Option<String> {
        told(lang, self.node(id))
    }

    /// The fixed fee of a way, som at the prices of the book year; none where there is none.
    pub fn way_fixed_fee(&self, number: usize) -> Option<i64> {
        self.way(number).map(|way| way.fixed_fee.amount).filter(|&fee| fee != 0)
    }

    fn amount(&self, id: NodeId) -> Option<i64> {
        self.node(id).amount.ok()
    }

    fn outcome(&self, number: usize) -> Option<&Outcome> {
        self.compared.ways.get(number)
    }

    /// The way that costs least, risks included; of several the first.
    pub fn cheapest(&self) -> Option<usize> {
        let ways = self.compared.ways.iter().enumerate();
        let known = ways.filter_map(|(number, outcome)| Some((self.amount(outcome.with_risks)?, number)));
        known.min().map(|(_, number)| number)
    }

    /// What was found, in a sentence.
    pub fn finding(&self, lang: Lang, book_year: i16) -> Option<String> {
        let number = self.cheapest()?;
        let outcome = self.outcome(number)?;
        let (first, last) = self.term();
        let cost = format::money_whole(lang, self.amount(outcome.with_risks)?);
        let book = book_year.to_string();
        Some(match outcome.saving {
            None => messages::delivery_finding_own(lang, &first, &last, &cost, &book),
            Some([saved, share]) => {
                let saved = format::money_whole(lang, self.amount(saved)?);
                let share = format::percent(lang, self.amount(share)?, 1);
                messages::delivery_finding_way(
                    lang,
                    &self.name(lang, number),
                    &first,
                    &last,
                    &cost,
                    &book,
                    &saved,
                    &share,
                )
            }
        })
    }

    /// Between which fees both sides gain, in a sentence for each way that can be tendered.
    pub fn rooms(&self, lang: Lang) -> Vec<(usize, String)> {
        let room = |number: usize| {
            let fees = self.outcome(number)?.fees?;
            let fee = |id: NodeId| self.amount(id).map(|amount| exact_in_words(lang, amount, self.node(id).unit));
            let (lowest, highest) = (fee(fees.lowest)?, fee(fees.break_even)?);
            let name = self.name(lang, number);
            let (most, least) = (self.amount(fees.break_even)?, self.amount(fees.lowest)?);
            Some(if most <= 0 {
                messages::delivery_room_never(lang, &name)
            } else if most < least {
                messages::delivery_room_none(lang, &name, &lowest, &highest)
            } else {
                messages::delivery_room_some(lang, &name, &lowest, &highest, &fee(fees.per_unit)?)
            })
        };
        self.tendered().into_iter().filter_map(|number| Some((number, room(number)?))).collect()
    }
}

/// From how many municipalities on an office that they share costs less than the own crew, in a
/// sentence for each such way.
pub fn partners(lang: Lang, plan: &Plan, comparison: &Comparison) -> Vec<String> {
    let delivery = &comparison.ways.delivery;
    let joint = delivery.ways.iter().enumerate().filter(|(_, way)| way.joint.is_some());
    let sentence = |(place, way): (usize, &Way)| {
        let several = Delivery { ways: way.by_partners(MOST_PARTNERS), ..delivery.clone() };
        let compared = delivery::compare(plan, &several).ok()?;
        let saves = |outcome: &Outcome| {
            outcome.saving.is_some_and(|[saved, _]| compared.study.node(saved).amount.is_ok_and(|saved| saved > 0))
        };
        // The own crew stands first; two municipalities follow.
        let from = compared.ways.iter().skip(1).position(saves);
        let name = comparison.name(lang, place + 1);
        Some(match from.and_then(|place| i64::try_from(place + 2).ok()) {
            Some(count) => messages::delivery_partners_from(lang, &name, count),
            None => messages::delivery_partners_never(lang, &name, &MOST_PARTNERS.to_string()),
        })
    };
    joint.filter_map(sentence).collect()
}

/// A number of a table with its unit: sums to the som, fees to the tyiyn.
pub fn told(lang: Lang, node: &Node) -> Option<String> {
    let amount = node.amount.ok()?;
    let unit = node.unit;
    Some(if unit == Unit::Som {
        format::money_whole(lang, amount)
    } else if unit == Unit::CubicMetre {
        let number = format::decimal(lang, amount, unit.decimals(), 0, 0);
        [&number, "\u{a0}", unit_words(lang, unit)].concat()
    } else {
        amount_in_words(lang, amount, unit, Period::None)
    })
}

/// A line of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it tells of each way.
    pub figure: FigureId,
    /// Whether it is what the ways are judged by.
    pub main: bool,
}

/// Lines of the comparison, as far as some way has them.
pub fn rows(comparison: &Comparison) -> Vec<Row> {
    let lines = [
        (Figure::DeliveryValue, false),
        (Figure::RiskBorneValue, false),
        (Figure::DeliveryValueWithRisk, true),
        (Figure::ValueForMoney, false),
        (Figure::ValueForMoneyShare, false),
        (Figure::TransitionCost, false),
        (Figure::MonitoringCost, false),
        (Figure::FeePerUnit, false),
        (Figure::LowestFee, false),
        (Figure::BreakEvenFee, false),
        (Figure::BreakEvenFixedFee, false),
        (Figure::ContractSum, false),
    ];
    let known = |figure: Figure| {
        (0..comparison.compared.ways.len())
            .any(|way| comparison.compared.study.find(figure.into(), subject(comparison, way)).is_some())
    };
    let rows = lines.into_iter().filter(|(figure, _)| known(*figure));
    rows.map(|(figure, main)| Row { figure: figure.into(), main }).collect()
}

/// What figures of a way speak of; 0 is the own crew.
pub fn subject(comparison: &Comparison, way: usize) -> Subject {
    let number = u8::try_from(way + 1).unwrap_or(u8::MAX);
    Subject::Plan(At::service(comparison.compared.service).line(Line::Way(number)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::plan::Base;
    use aimak_core::place;
    use aimak_core::wire::plan::books;
    use std::sync::Arc;

    fn plan_of(place: &Place) -> Arc<Plan> {
        Base::books(books(place.slug).expect("it has books")).expect("they keep the rules").plan
    }

    fn base() -> (Arc<Plan>, WaysFile) {
        let place = place::find("ulgu").expect("the fictional place is shipped");
        let plan = plan_of(place);
        let file = shipped(place, Service::DrinkingWater, &plan).expect("it has ways");
        (plan, file)
    }

    #[test]
    fn shipped_ways_fit_the_shipped_books_and_are_made_up_like_them() {
        let (plan, file) = base();
        let comparison = compare(&plan, &file).expect("they are compared");
        assert!(comparison.ways.fictional && plan.fictional);
        assert_eq!(comparison.compared.ways.len(), 4);
        assert_eq!(comparison.tendered(), [1, 2]);
        assert!(comparison.ways.tender.is_some());
        for lang in Lang::ALL {
            assert!(comparison.finding(lang, plan.book_year).is_some());
            assert_eq!(comparison.rooms(lang).len(), 2);
            assert_eq!(partners(lang, &plan, &comparison).len(), 1);
        }
    }

    #[test]
    fn a_moved_number_stands_in_the_file_and_the_way_back_is_one() {
        let (plan, base) = base();
        let delivery = compare(&plan, &base).expect("they are compared").ways.delivery;
        let mut levers = Lever::whole(&delivery);
        for way in 0..3 {
            levers.extend(Lever::of_way(&delivery, way).into_iter().flatten());
        }
        assert!(levers.len() > 30, "{levers:?}");
        let mut codes: Vec<String> = levers.iter().map(|lever| lever.code()).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), levers.len());
        for lever in levers {
            let reach = lever.reach(&plan, &delivery);
            let amount = lever.amount(&delivery).expect("an amount");
            assert!((reach.limits.0..=reach.limits.1).contains(&amount), "{lever:?}");
            for other in [reach.limits.0, reach.limits.1, reach.far] {
                let moved = lever.set(&base, &base, other, false);
                let ways = moved.check(&plan).unwrap_or_else(|faults| panic!("{lever:?} {other}: {faults:?}"));
                assert_eq!(lever.amount(&ways.delivery), Some(other), "{lever:?}");
                assert_eq!(lever.set(&moved, &base, amount, true), base, "{lever:?}");
                let again = read(&written(&moved), &plan, Service::DrinkingWater);
                // The ends may be too large for the sums; the file says the same all the same.
                if let Ok(again) = again {
                    assert_eq!(again, moved);
                }
            }
            for lang in Lang::ALL {
                assert!(lever.question(lang).ends_with('?'), "{lever:?}");
            }
        }
    }

    #[test]
    fn a_lower_fee_saves_more_and_at_the_lowest_both_sides_are_told() {
        let (plan, base) = base();
        let saved = |fee: i64| {
            let file = Lever::Way(0, Term::FeePerUnit).set(&base, &base, fee, false);
            let comparison = compare(&plan, &file).expect("they are compared");
            let [saved, _] = comparison.compared.ways[1].saving.expect("a saving");
            comparison.amount(saved).expect("a number")
        };
        assert!(saved(400) > saved(810) && saved(810) > saved(1_200));
    }

    #[test]
    fn a_foreign_text_is_told_by_its_reason() {
        let (plan, file) = base();
        let water = Service::DrinkingWater;
        assert!(matches!(read("{\n \"a\"", &plan, water), Err(Unread::Shape { line: 2, .. })));
        assert_eq!(read(&"x".repeat(LONGEST + 1), &plan, water), Err(Unread::TooLong));
        assert!(matches!(read("{}", &plan, water), Err(Unread::Rules(faults)) if faults.len() > 2));
        assert_eq!(read(&written(&file), &plan, Service::WasteRemoval), Err(Unread::Service));
        for lang in Lang::ALL {
            let Err(unread) = read("{}", &plan, water) else { panic!("it is no file") };
            assert!(unread.sentences(lang).iter().all(|sentence| sentence.starts_with('/')), "{unread:?}");
        }
    }

    #[test]
    fn only_services_whose_ways_are_told_have_ways_to_compare() {
        let naryn = place::find("naryn").expect("a place");
        let ulgu = place::find("ulgu").expect("a place");
        let plan = plan_of(ulgu);
        assert!(shipped(naryn, Service::DrinkingWater, &plan).is_none());
        assert!(shipped(ulgu, Service::WasteRemoval, &plan).is_none());
    }
}

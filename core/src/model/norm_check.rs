//! A norm beside a meter: whether they agree, what a meter would save a home, and what meters would
//! do to the whole village.

use super::bill::{Calendar, charge_for};
use crate::explain::{Formula, NodeId, Provenance, RoundingMode, Study};
use crate::figure::{Case, FigureId, Subject};
use crate::scenario::Scenario;
use crate::tariff::{self, Bill, BillFault, ChargeBase, Connection, Consumer, Group, Measure, Version, by_norm};
use crate::unit::Unit;

/// A litre, in millionths of a cubic metre.
const LITRE: i64 = 1_000;
/// More water than a home takes in a month: a million cubic metres, in litres.
const MOST_LITRES: i64 = 1_000_000_000;
/// Charges are published in whole som: a difference below half a som is none, tyiyn.
const HALF_SOM: i64 = 50;

/// Whether a charge without a meter agrees with norm × metered price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NormAgreement {
    /// Less than half a som apart.
    Agrees,
    /// Who has no meter pays more than the norm by meter would cost.
    Dearer,
    /// Who has no meter pays less.
    Cheaper,
}

impl NormAgreement {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agrees => "norm-agrees",
            Self::Dearer => "norm-dearer",
            Self::Cheaper => "norm-cheaper",
        }
    }
}

/// A charge without a meter held against the norm at the metered price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormCheck {
    /// Whose charge.
    pub connection: Connection,
    /// All figures.
    pub study: Study,
    /// What is charged, som a month before tax ([`FigureId::BillNet`] of [`Case::Norm`]).
    pub charged: NodeId,
    /// The use that the norm stands for, m³ a month ([`FigureId::BilledUse`]); `None` when no norm
    /// is set.
    pub norm_use: Option<NodeId>,
    /// What that use costs by meter ([`FigureId::BillNet`] of [`Case::NormUse`]).
    pub by_meter: Option<NodeId>,
    /// Charged less by meter ([`FigureId::NormDifference`]).
    pub difference: Option<NodeId>,
    /// The use that the charge stands for at the metered price, m³ a month
    /// ([`FigureId::BreakEvenUse`]); `None` when no use costs as much.
    pub implied: Option<NodeId>,
    /// The same in litres for one person and day ([`FigureId::BreakEvenLitres`]).
    pub implied_litres: Option<NodeId>,
    /// The verdict; `None` without a norm.
    pub agreement: Option<NormAgreement>,
}

/// Holds each charge by person or household against norm × metered price, for homes of the
/// population with `persons` people in a month (1 to 12); `origin` says where the version was read.
/// Connections that are charged by their norm
/// itself agree by definition and are left out, as are those without a bill with or without a meter.
///
/// # Legal basis
/// `OwnDesign`: both bills are those of the tariff; the norm's use is
/// `persons × norm × 365 ÷ 12 ÷ 1000`.
#[must_use]
pub fn check_norms(version: &Version, origin: Provenance, persons: i64, month: u8) -> Vec<NormCheck> {
    let unmetered = Connection::ALL.into_iter().filter(|&connection| connection != Connection::Metered);
    let asked = Asked { version, origin, month };
    unmetered.filter_map(|connection| check_norm(asked, connection, persons)).collect()
}

fn check_norm(asked: Asked<'_>, connection: Connection, persons: i64) -> Option<NormCheck> {
    let Asked { version, origin, month } = asked;
    let home = Consumer { connection, ..Consumer::household(persons, 0) };
    // Only a connection that the tariff names: by a norm, or by a charge of its own.
    let norm = version.norms.iter().find(|norm| norm.connection == connection).map(|norm| norm.litres);
    let own = |at: &tariff::Applied<'_>| at.component.audience.connection == Some(connection);
    let by_count = |at: &tariff::Applied<'_>| {
        matches!(at.component.measure, Measure::Person | Measure::Household) && !by_norm(at.component, &home)
    };
    let applied = || version.applied(&home, month);
    if !applied().any(|at| by_count(&at)) || (norm.is_none() && !applied().any(|at| own(&at))) {
        return None;
    }
    let by_norm = asked.bill(&home).ok()?;
    let mut study = Study::new();
    let charged = place(&mut study, &by_norm, Case::Norm).net;
    let mut check = NormCheck {
        connection,
        charged,
        norm_use: None,
        by_meter: None,
        difference: None,
        implied: None,
        implied_litres: None,
        agreement: None,
        study: Study::new(),
    };
    let calendar = Calendar::of(&mut study);
    let people = people(&mut study, persons);
    if let Some(litres) = norm {
        let norm = study.find(FigureId::ConsumptionNorm, Subject::Connection(connection)).unwrap_or_else(|| {
            let of = Subject::Connection(connection);
            let unit = Unit::LitrePerPersonDay;
            study.give(FigureId::ConsumptionNorm, of, unit, Some(litres), origin)
        });
        let formula =
            Formula::Product { times: vec![people, norm, calendar.days], over: vec![calendar.months, calendar.litres] };
        let norm_use = study.derive(FigureId::BilledUse, Subject::Connection(connection), formula);
        let flow = study.node(norm_use).amount.ok()?;
        let metered = metered(&home, flow);
        let by_meter = place(&mut study, &asked.bill(&metered).ok()?, Case::NormUse).net;
        let formula = Formula::Difference { from: charged, less: by_meter };
        let difference = study.derive(FigureId::NormDifference, Subject::Connection(connection), formula);
        check.norm_use = Some(norm_use);
        check.by_meter = Some(by_meter);
        check.difference = Some(difference);
        check.agreement = study.node(difference).amount.ok().map(|apart| match apart {
            apart if apart.abs() < HALF_SOM => NormAgreement::Agrees,
            apart if apart > 0 => NormAgreement::Dearer,
            _ => NormAgreement::Cheaper,
        });
    }
    let even = break_even(&mut study, asked, &home, charged, Side::Net);
    (check.implied, check.implied_litres) = even.map(|even| (even.volume, even.litres)).unzip();
    if check.norm_use.is_none() && check.implied.is_none() {
        return None;
    }
    check.study = study;
    Some(check)
}

/// «Norm or meter?» for one home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeAdvice {
    /// All figures: both bills line by line, and what follows from them.
    pub study: Study,
    /// What it pays without a meter ([`FigureId::BillTotal`] of [`Case::Norm`]).
    pub by_norm: NodeId,
    /// What it would pay with one ([`FigureId::BillTotal`] of [`Case::Meter`]); `None` until the use
    /// is known.
    pub by_meter: Option<NodeId>,
    /// What it saves a month ([`FigureId::MeterSaving`]); below zero the meter costs more.
    pub saving: Option<NodeId>,
    /// Where both cost the same.
    pub break_even: BreakEven,
    /// Months until the meter is paid ([`FigureId::PaybackMonths`]); `None` when nothing is saved or
    /// the price is not known.
    pub payback: Option<NodeId>,
}

/// Where a metered bill reaches the bill by norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// At this use.
    At(BreakEvenUse),
    /// The metered bill is higher even without any use.
    Never,
    /// The metered bill is lower at any use.
    Always,
}

/// A use at which two bills are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakEvenUse {
    /// Cubic metres a month ([`FigureId::BreakEvenUse`]).
    pub volume: NodeId,
    /// Litres for one person and day ([`FigureId::BreakEvenLitres`]).
    pub litres: NodeId,
}

/// Why there is no advice: one of the two bills does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceFault {
    /// Which bill: [`Case::Norm`] or [`Case::Meter`].
    pub case: Case,
    /// Why.
    pub fault: BillFault,
}

/// «Norm or meter?» for a home without a meter: both bills, the saving a month, the use at which
/// they are equal, and after how many months a meter has paid for itself.
///
/// `origin` says where the version was read; `home` is the home as it is, without a meter; `expected_use` the use that a meter would count,
/// millionths of a cubic metre a month; `meter_price` what the meter costs with fitting, tyiyn, as
/// the home was told: no price is known to Aimak.
///
/// # Legal basis
/// `OwnDesign`: two bills of the same tariff for the same home.
///
/// # Errors
/// [`AdviceFault`] when the tariff has no bill for the home with or without a meter.
pub fn advise_home(
    version: &Version,
    origin: Provenance,
    home: &Consumer,
    expected_use: Option<i64>,
    meter_price: Option<i64>,
    month: u8,
) -> Result<HomeAdvice, AdviceFault> {
    let fault = |case| move |fault| AdviceFault { case, fault };
    let asked = Asked { version, origin, month };
    let by_norm = asked.bill(home).map_err(fault(Case::Norm))?;
    let by_meter = asked.bill(&metered(home, expected_use.unwrap_or(0))).map_err(fault(Case::Meter))?;
    let mut study = Study::new();
    let norm = place(&mut study, &by_norm, Case::Norm);
    let meter = expected_use.map(|_| place(&mut study, &by_meter, Case::Meter).total);
    let saving = meter.map(|meter| {
        let formula = Formula::Difference { from: norm.total, less: meter };
        study.derive(FigureId::MeterSaving, Subject::Whole, formula)
    });
    let price = study.give(FigureId::MeterPrice, Subject::Whole, Unit::Som, meter_price, Provenance::ENTERED);
    let payback = saving.zip(meter_price).and_then(|(saving, _)| {
        let step = study.node(saving).amount.ok().filter(|&saved| saved > 0)?;
        let formula = Formula::Rounded { of: price, step, mode: RoundingMode::Up };
        let whole = study.derive(FigureId::MeterPriceInSavings, Subject::Whole, formula);
        let formula = Formula::Product { times: vec![whole], over: vec![saving] };
        Some(study.derive(FigureId::PaybackMonths, Subject::Whole, formula))
    });
    let target = study.node(norm.total).amount.map_err(|_| fault(Case::Norm)(BillFault::TooLarge))?;
    let nothing = asked.sum(home, 0, Side::Total).map_err(fault(Case::Meter))?;
    let break_even = if nothing > target {
        BreakEven::Never
    } else {
        break_even(&mut study, asked, home, norm.total, Side::Total).map_or(BreakEven::Always, BreakEven::At)
    };
    Ok(HomeAdvice { study, by_norm: norm.total, by_meter: meter, saving, break_even, payback })
}

/// The same home with a meter.
const fn metered(home: &Consumer, flow: i64) -> Consumer {
    Consumer { connection: Connection::Metered, flow, flow_measure: Measure::CubicMetre, ..*home }
}

/// A tariff in a month.
#[derive(Clone, Copy)]
struct Asked<'v> {
    version: &'v Version,
    /// Where it was read.
    origin: Provenance,
    month: u8,
}

impl Asked<'_> {
    fn bill(self, consumer: &Consumer) -> Result<Bill, BillFault> {
        tariff::bill_from(self.version, consumer, self.month, self.origin)
    }

    /// What a home would pay for a use, tyiyn.
    fn sum(self, home: &Consumer, flow: i64, side: Side) -> Result<i64, BillFault> {
        let bill = self.bill(&metered(home, flow))?;
        match side {
            Side::Total => bill.amount(),
            Side::Net => bill.study.node(bill.net).amount.map_err(|_| BillFault::TooLarge),
        }
    }
}

/// Which sum of a bill is compared.
#[derive(Clone, Copy)]
enum Side {
    /// Before tax.
    Net,
    /// To pay.
    Total,
}

/// Where a bill's sums stand in a study.
#[derive(Clone, Copy)]
struct Placed {
    net: NodeId,
    total: NodeId,
}

fn place(study: &mut Study, bill: &Bill, case: Case) -> Placed {
    let places = study.append(&bill.study, |subject| subject.in_case(case));
    Placed { net: Study::moved(&places, bill.net), total: Study::moved(&places, bill.total) }
}

/// The use at which the metered bill reaches the other one; `None` when there is none.
///
/// More use never costs less, so the last whole litre that costs no more is found by halving; the
/// figure is that use × the other bill ÷ its metered bill, and so right to about a litre.
fn break_even(
    study: &mut Study,
    asked: Asked<'_>,
    home: &Consumer,
    target: NodeId,
    side: Side,
) -> Option<BreakEvenUse> {
    let wanted = study.node(target).amount.ok()?;
    let within = |litres: i64| asked.sum(home, litres * LITRE, side).is_ok_and(|sum| sum <= wanted);
    if !within(0) || within(MOST_LITRES) {
        return None;
    }
    let (mut low, mut high) = (0, MOST_LITRES);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if within(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let bill = asked.bill(&metered(home, low * LITRE)).ok()?;
    let tried = study.append(&bill.study, |subject| subject.in_case(Case::BreakEven));
    let sum = match side {
        Side::Net => bill.net,
        Side::Total => bill.total,
    };
    let sum = Study::moved(&tried, sum);
    let flow = Study::moved(&tried, bill.study.find(FigureId::HouseholdUse, Subject::Whole)?);
    let formula = if study.node(sum).amount == Ok(0) {
        Formula::Sum(vec![flow])
    } else {
        Formula::Product { times: vec![flow, target], over: vec![sum] }
    };
    let volume = study.derive(FigureId::BreakEvenUse, Subject::Whole, formula);
    let calendar = Calendar::of(study);
    let people = people(study, home.persons);
    let formula =
        Formula::Product { times: vec![volume, calendar.litres, calendar.months], over: vec![people, calendar.days] };
    let litres = study.derive(FigureId::BreakEvenLitres, Subject::Whole, formula);
    Some(BreakEvenUse { volume, litres })
}

fn people(study: &mut Study, persons: i64) -> NodeId {
    let figure = FigureId::HouseholdPersons;
    study
        .find(figure, Subject::Whole)
        .unwrap_or_else(|| study.give(figure, Subject::Whole, Unit::Person, Some(persons), Provenance::ENTERED))
}

/// What meters would do to a whole village.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VillageAdvice {
    /// All figures, those of the scenario among them.
    pub study: Study,
    /// What all are billed now, a year.
    pub now: NodeId,
    /// What all would be billed ([`FigureId::RevenueWithMeters`]).
    pub then: NodeId,
    /// The change ([`FigureId::RevenueChange`]).
    pub change: NodeId,
    /// Cost coverage now.
    pub coverage_now: NodeId,
    /// Cost coverage then ([`FigureId::CoverageWithMeters`]).
    pub coverage_then: NodeId,
}

/// «Norm or meter?» for the whole village: a share of the homes without a meter gets one and takes
/// the typed use; the others pay as now.
///
/// `share` is hundredths of a percent of the homes (taken evenly from every kind of connection),
/// `litres` the use for one person and day. The costs stay as they are, as does the share of the
/// billed sum that is paid: what less water would save on pumping is not counted, nor what the
/// meters cost.
///
/// # Legal basis
/// `OwnDesign`: the scenario's own rules of billing on other quantities.
///
/// # Errors
/// Missing data are gaps. `None` when no home without a meter pays, or there is no metered price.
#[must_use]
pub fn advise_village(scenario: &Scenario, share: Option<i64>, litres: Option<i64>) -> Option<VillageAdvice> {
    let mut study = scenario.study();
    let whole = Subject::Whole;
    let charge = charge_for(scenario.decision(), Connection::Metered, None, None)
        .filter(|charge| charge.base == ChargeBase::CubicMetre)?;
    let rate = scenario.give(&mut study, FigureId::Tariff, Subject::Payer(charge.payer));
    let now = study.find(FigureId::BilledRevenue, whole)?;
    let costs = study.find(FigureId::TotalCost, whole)?;
    let coverage_now = study.find(FigureId::CostCoverage, whole)?;
    let collection = study.find(FigureId::CollectionRate, whole)?;
    let all = study.find(FigureId::Whole, whole)?;
    let Calendar { days, litres: per_cubic_metre, .. } = Calendar::of(&mut study);
    let entered = Provenance::ENTERED;
    let share = study.give(FigureId::MeterShare, whole, Unit::Percent, share, entered);
    let each = study.give(FigureId::MeterUse, whole, Unit::LitrePerPersonDay, litres, entered);
    let stay = study.derive(FigureId::UnmeteredShare, whole, Formula::Difference { from: all, less: share });

    let revenues: Vec<(NodeId, Subject)> = study
        .nodes()
        .filter(|(id, node)| node.figure == FigureId::BilledRevenue && *id != now)
        .map(|(id, node)| (id, node.subject))
        .collect();
    let (mut parts, mut unmetered) = (Vec::new(), false);
    for (revenue, subject) in revenues {
        let without = matches!(subject, Subject::Payer(payer)
            if payer.group == Group::Population && payer.connection.is_some_and(|way| way != Connection::Metered));
        if !without {
            parts.push(revenue);
            continue;
        }
        unmetered = true;
        let formula = Formula::Product { times: vec![revenue, stay], over: vec![] };
        parts.push(study.derive(FigureId::UnmeteredRevenue, subject, formula));
        let mut times = match study.find(FigureId::PersonsServed, subject) {
            Some(persons) => vec![persons],
            None => {
                vec![study.find(FigureId::HouseholdsServed, subject)?, study.find(FigureId::HouseholdPersons, whole)?]
            }
        };
        times.extend([share, each, days]);
        let formula = Formula::Product { times, over: vec![per_cubic_metre] };
        let volume = study.derive(FigureId::NewMeteredVolume, subject, formula);
        let formula = Formula::Product { times: vec![rate, volume], over: vec![] };
        parts.push(study.derive(FigureId::NewMeteredRevenue, subject, formula));
    }
    if !unmetered {
        return None;
    }
    let then = study.derive(FigureId::RevenueWithMeters, whole, Formula::Sum(parts));
    let change = study.derive(FigureId::RevenueChange, whole, Formula::Difference { from: then, less: now });
    let formula = Formula::Product { times: vec![then, collection], over: vec![] };
    let collected = study.derive(FigureId::CollectedWithMeters, whole, formula);
    let formula = Formula::Product { times: vec![collected], over: vec![costs] };
    let coverage_then = study.derive(FigureId::CoverageWithMeters, whole, formula);
    Some(VillageAdvice { study, now, then, change, coverage_now, coverage_then })
}

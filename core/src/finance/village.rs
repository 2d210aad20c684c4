//! A village without books: twelve questions give a first plan of its drinking water.
//!
//! What nobody answers is assumed. Every assumption is our own design: it has a round amount, a range
//! that is wide on purpose and a reason, and says so in the plan ([`Evidence::Assumed`], the reason's
//! code as [`Datum::reason`], so that it is read in any language). None of them is a norm of the country: no such norm for villages was
//! found in a readable form. [`next_numbers`] says which number, once counted, would narrow the
//! answer most, so that what matters is counted first.
//!
//! The answer is the average tariff that covers the costs, on the cash-needs basis: operation, and a
//! yearly sum put aside so that the pipes can be laid anew when their life ends.

use super::at::At;
use super::figure::Figure;
use super::joined::Joined;
use super::plan::{
    Asset, Cause, ChargeOn, ConsumerGroup, CostBasis, CostKind, CostLine, Course, Datum, Index, LifeCycle, Losses,
    Neglect, Plan, PlanBlock, PlanCharge, ServicePlan, Usage,
};
use super::risk::{Shape, Tornado, Uncertain, Years, drawn, uncertain};
use super::writing::Writing as _;
use crate::explain::{Gap, NodeId, Study};
use crate::figure::{FigureId, Subject};
use crate::lang::Text;
use crate::legal::Evidence;
use crate::number::divide_round;
use crate::service::Service;
use crate::tariff::Group;
use crate::unit::Unit;
use std::cmp::Reverse;

/// One of the twelve questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// How many people live in the village?
    People,
    /// How many households?
    Households,
    /// Where does the water come from: a spring above the village, or pumps?
    Source,
    /// How many kilometres of pipe are there, and how old are they?
    Pipes,
    /// How many of the households have a tap at home? The others use standpipes.
    Taps,
    /// How many of these have a meter?
    Meters,
    /// How many people work for the water supply?
    Staff,
    /// What did electricity cost last year?
    Electricity,
    /// What do people pay now?
    Tariff,
    /// How much of what is billed do they pay?
    Collection,
    /// What did repairs cost last year?
    Repairs,
    /// How many hours a day is there water?
    Hours,
}

impl Question {
    /// The twelve, in the order in which they are asked.
    pub const ALL: [Self; 12] = [
        Self::People,
        Self::Households,
        Self::Source,
        Self::Pipes,
        Self::Taps,
        Self::Meters,
        Self::Staff,
        Self::Electricity,
        Self::Tariff,
        Self::Collection,
        Self::Repairs,
        Self::Hours,
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Households => "households",
            Self::Source => "source",
            Self::Pipes => "pipes",
            Self::Taps => "taps",
            Self::Meters => "meters",
            Self::Staff => "staff",
            Self::Electricity => "electricity",
            Self::Tariff => "tariff",
            Self::Collection => "collection",
            Self::Repairs => "repairs",
            Self::Hours => "hours",
        }
    }
}

/// Where the water comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A spring above the village: no electricity.
    Spring,
    /// Pumps.
    Pump,
}

impl Source {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Spring, Self::Pump];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Pump => "pump",
        }
    }
}

/// What people pay now, before tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Price {
    /// Som for a cubic metre, by meter or by norm.
    CubicMetre(Datum),
    /// Som for a person and month.
    Person(Datum),
    /// Som for a household and month.
    Household(Datum),
}

/// What was answered; none for a question that nobody can answer yet. An answer that is a guess may
/// have a range of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// People.
    pub people: Option<Datum>,
    /// Households.
    pub households: Option<Datum>,
    /// Where the water comes from.
    pub source: Option<Source>,
    /// Pipes, metres ([`Unit::Kilometre`](crate::unit::Unit::Kilometre)).
    pub pipes: Option<Datum>,
    /// Years since they were laid.
    pub age: Option<u8>,
    /// Share of households with a tap at home, percent.
    pub taps: Option<Datum>,
    /// Share of these with a meter, percent.
    pub meters: Option<Datum>,
    /// Posts ([`Unit::Ratio`](crate::unit::Unit::Ratio): half a post is 5000).
    pub staff: Option<Datum>,
    /// Electricity of the last year, som.
    pub electricity: Option<Datum>,
    /// What people pay now.
    pub tariff: Option<Price>,
    /// Share of the billed sum that is paid, percent.
    pub collection: Option<Datum>,
    /// Repairs of the last year, som.
    pub repairs: Option<Datum>,
    /// Hours of supply a day.
    pub hours: Option<Datum>,
}

/// Names that the plan needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The plan.
    pub title: Text,
    /// Prices in general.
    pub prices: Text,
    /// The pipes.
    pub pipes: Text,
    /// Households with a tap at home.
    pub house_taps: Text,
    /// Households that use standpipes.
    pub standpipes: Text,
}

/// What is assumed where nobody knows. All of it is our own design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assumption {
    /// People in a household, in ten-thousandths: 5, between 4 and 6.5.
    HouseholdSize,
    /// Metres of pipe for a household: 20, between 8 and 40.
    PipePerHousehold,
    /// Som for a kilometre of pipe laid anew: 2 million, between 1 and 5 million.
    PipePrice,
    /// Litres for a person and day, nobody knows from which tap: 45, between 20 and 100.
    MixedUse,
    /// Litres for a person and day from a tap at home: 60, between 30 and 120.
    HouseUse,
    /// Litres for a person and day from a standpipe: 25, between 15 and 50.
    StandpipeUse,
    /// Share of accounts with a meter: none, up to 20 %.
    Metered,
    /// Households that one post serves: 250; between 500 and 125.
    Posts,
    /// Som a month for a post: 20,000, between 12,000 and 36,000.
    Wage,
    /// Contributions on wages: 17.25 %, between 15 and 20 %.
    Contributions,
    /// Kilowatt-hours for a cubic metre that is pumped: 0.8, between 0.3 and 2.
    Pumping,
    /// The same where nobody knows whether water is pumped: 0.4, between nothing and 2.
    PumpingOrNot,
    /// Som for a kilowatt-hour: 2.96, between 2.62 and 4.50.
    EnergyPrice,
    /// Som for disinfecting a cubic metre: 0.30, between 0.10 and 1.
    Chlorine,
    /// Som a year for repairs of a kilometre of pipe: 20,000, between 8,000 and 60,000.
    Repairs,
    /// Som a year for administration for a household: 100, between 30 and 300.
    Administration,
    /// Real losses: 30 %, between 10 and 50 %.
    RealLosses,
    /// Apparent losses: 5 %, between none and 15 %.
    ApparentLosses,
    /// Authorised and not billed: 2 %, between none and 5 %.
    Unbilled,
    /// Share of bills that is paid: 70 %, between 40 and 95 %.
    Collection,
    /// Som for a person and month: nothing, up to 50.
    PresentTariff,
    /// Hours of supply a day: 12, between 4 and 24.
    Hours,
    /// Rise of prices in a year: 7 %, between 3 and 12 %.
    PriceRise,
    /// Discount rate: 8 %, between 4 and 12 %.
    Discount,
    /// Growth of the village in a year: 1 %, between none and 2.5 %.
    Growth,
    /// Points by which losses grow in a year of neglect: 1, between 0.5 and 3.
    NeglectLosses,
    /// Percent by which repair grows in a year of neglect: 5, between 2 and 10.
    NeglectRepair,
    /// Hours of supply lost in a year of neglect: a quarter, between none and one.
    NeglectHours,
}

impl Assumption {
    /// All of them.
    pub const ALL: [Self; 28] = [
        Self::HouseholdSize,
        Self::PipePerHousehold,
        Self::PipePrice,
        Self::MixedUse,
        Self::HouseUse,
        Self::StandpipeUse,
        Self::Metered,
        Self::Posts,
        Self::Wage,
        Self::Contributions,
        Self::Pumping,
        Self::PumpingOrNot,
        Self::EnergyPrice,
        Self::Chlorine,
        Self::Repairs,
        Self::Administration,
        Self::RealLosses,
        Self::ApparentLosses,
        Self::Unbilled,
        Self::Collection,
        Self::PresentTariff,
        Self::Hours,
        Self::PriceRise,
        Self::Discount,
        Self::Growth,
        Self::NeglectLosses,
        Self::NeglectRepair,
        Self::NeglectHours,
    ];

    /// Stable name; the reason stands in the messages under it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HouseholdSize => "assumed-household-size",
            Self::PipePerHousehold => "assumed-pipe-per-household",
            Self::PipePrice => "assumed-pipe-price",
            Self::MixedUse => "assumed-mixed-use",
            Self::HouseUse => "assumed-house-use",
            Self::StandpipeUse => "assumed-standpipe-use",
            Self::Metered => "assumed-metered",
            Self::Posts => "assumed-posts",
            Self::Wage => "assumed-wage",
            Self::Contributions => "assumed-contributions",
            Self::Pumping => "assumed-pumping",
            Self::PumpingOrNot => "assumed-pumping-or-not",
            Self::EnergyPrice => "assumed-energy-price",
            Self::Chlorine => "assumed-chlorine",
            Self::Repairs => "assumed-repairs",
            Self::Administration => "assumed-administration",
            Self::RealLosses => "assumed-real-losses",
            Self::ApparentLosses => "assumed-apparent-losses",
            Self::Unbilled => "assumed-unbilled",
            Self::Collection => "assumed-collection",
            Self::PresentTariff => "assumed-present-tariff",
            Self::Hours => "assumed-hours",
            Self::PriceRise => "assumed-price-rise",
            Self::Discount => "assumed-discount",
            Self::Growth => "assumed-growth",
            Self::NeglectLosses => "assumed-neglect-losses",
            Self::NeglectRepair => "assumed-neglect-repair",
            Self::NeglectHours => "assumed-neglect-hours",
        }
    }

    /// The assumption of a stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|assumption| assumption.code() == code)
    }

    /// The question whose answer takes its place; none where something else must be counted.
    #[must_use]
    pub const fn question(self) -> Option<Question> {
        match self {
            Self::HouseholdSize => Some(Question::People),
            Self::PipePerHousehold => Some(Question::Pipes),
            Self::MixedUse => Some(Question::Taps),
            Self::Metered => Some(Question::Meters),
            Self::Posts => Some(Question::Staff),
            Self::Pumping | Self::EnergyPrice => Some(Question::Electricity),
            Self::PumpingOrNot => Some(Question::Source),
            Self::Repairs => Some(Question::Repairs),
            Self::Collection => Some(Question::Collection),
            Self::PresentTariff => Some(Question::Tariff),
            Self::Hours => Some(Question::Hours),
            Self::PipePrice
            | Self::HouseUse
            | Self::StandpipeUse
            | Self::Wage
            | Self::Contributions
            | Self::Chlorine
            | Self::Administration
            | Self::RealLosses
            | Self::ApparentLosses
            | Self::Unbilled
            | Self::PriceRise
            | Self::Discount
            | Self::Growth
            | Self::NeglectLosses
            | Self::NeglectRepair
            | Self::NeglectHours => None,
        }
    }

    /// Lowest, usual and highest amount, in steps of the unit that is named with the assumption.
    const fn amounts(self) -> [i64; 3] {
        match self {
            Self::HouseholdSize => [40_000, 50_000, 65_000],
            Self::PipePerHousehold => [8, 20, 40],
            Self::PipePrice => [100_000_000, 200_000_000, 500_000_000],
            Self::MixedUse => [20, 45, 100],
            Self::HouseUse => [30, 60, 120],
            Self::StandpipeUse => [15, 25, 50],
            Self::Metered => [0, 0, 2_000],
            // Ten-thousandths of a post for a household.
            Self::Posts => [20, 40, 80],
            Self::Wage => [1_200_000, 2_000_000, 3_600_000],
            Self::Contributions => [1_500, 1_725, 2_000],
            Self::Pumping => [300_000, 800_000, 2_000_000],
            Self::PumpingOrNot => [0, 400_000, 2_000_000],
            Self::EnergyPrice => [26_200, 29_600, 45_000],
            Self::Chlorine => [10, 30, 100],
            Self::Repairs => [800_000, 2_000_000, 6_000_000],
            Self::Administration => [3_000, 10_000, 30_000],
            Self::RealLosses => [1_000, 3_000, 5_000],
            Self::ApparentLosses => [0, 500, 1_500],
            Self::Unbilled => [0, 200, 500],
            Self::Collection => [4_000, 7_000, 9_500],
            Self::PresentTariff => [0, 0, 5_000],
            Self::Hours => [400, 1_200, 2_400],
            Self::PriceRise => [300, 700, 1_200],
            Self::Discount => [400, 800, 1_200],
            Self::Growth => [0, 100, 250],
            Self::NeglectLosses => [50, 100, 300],
            Self::NeglectRepair => [200, 500, 1_000],
            Self::NeglectHours => [0, 25, 100],
        }
    }

    /// Lowest, usual and highest amount as they are told, with their unit. Posts are those of a village
    /// with so many households.
    #[must_use]
    pub fn told(self, households: i64) -> (Unit, [i64; 3]) {
        let [low, usual, high] = self.amounts();
        let times = |by: i64| [low, usual, high].map(|amount| amount.saturating_mul(by));
        match self {
            Self::HouseholdSize => (Unit::Ratio, self.amounts()),
            // Whole metres.
            Self::PipePerHousehold => (Unit::Metre, times(100)),
            Self::PipePrice | Self::Wage | Self::Repairs | Self::Administration => (Unit::Som, self.amounts()),
            Self::MixedUse | Self::HouseUse | Self::StandpipeUse => (Unit::LitrePerPersonDay, self.amounts()),
            Self::Posts => (Unit::Ratio, times(households)),
            Self::Pumping | Self::PumpingOrNot => (Unit::KilowattHourPerCubicMetre, self.amounts()),
            Self::EnergyPrice => (Unit::SomPerKilowattHour, self.amounts()),
            Self::Chlorine => (Unit::SomPerCubicMetre, self.amounts()),
            Self::PresentTariff => (Unit::SomPerPersonMonth, self.amounts()),
            Self::Hours | Self::NeglectHours => (Unit::HourPerDay, self.amounts()),
            Self::Metered
            | Self::Contributions
            | Self::RealLosses
            | Self::ApparentLosses
            | Self::Unbilled
            | Self::Collection
            | Self::PriceRise
            | Self::Discount
            | Self::Growth
            | Self::NeglectLosses
            | Self::NeglectRepair => (Unit::Percent, self.amounts()),
        }
    }

    /// The assumption as a datum.
    #[must_use]
    pub fn datum(self) -> Datum {
        let [low, amount, high] = self.amounts();
        Datum {
            amount,
            evidence: Evidence::Assumed,
            range: Some((low, high)),
            source: (self == Self::EnergyPrice).then(|| ENERGY_PRICE.into()),
            reason: Some(self.code().into()),
        }
    }
}

/// Where the usual price of electricity was read: pumping stations for drinking water, May 2026.
const ENERGY_PRICE: &str =
    "https://24.kg/ekonomika/365319_novyie_tarifyi_naelektroenergiyu_vkyirgyizstane_ckolko_budem_platit_s1maya/";

/// Years that pipes are taken to serve. Assumed; not varied.
pub const PIPE_LIFE: u8 = 40;

/// Years since pipes were laid, where nobody knows. Assumed; it moves when renewal is due, not the
/// tariff.
pub const PIPE_AGE: u8 = 30;

/// Years that are looked at.
const PROJECTION: u8 = 10;

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoPlan {
    /// Neither people nor households were told.
    NobodyCounted,
    /// An answer lies below what can be: a count or a sum below zero, or no people at all.
    TooLow(Question),
    /// An answer lies above what can be: more than 100 %, more than 24 hours.
    TooHigh(Question),
    /// A product of answers does not fit: one of them is far too large.
    TooLarge,
}

impl NoPlan {
    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NobodyCounted => "nobody-counted",
            Self::TooLow(_) => "answer-too-low",
            Self::TooHigh(_) => "answer-too-high",
            Self::TooLarge => "answer-too-large",
        }
    }
}

/// The first plan of a village, for a year without books.
///
/// # Errors
/// All that keeps the answers from being a plan.
pub fn plan(answers: &Answers, book_year: i16, names: Names) -> Result<Plan, Vec<NoPlan>> {
    let faults = check(answers);
    if !faults.is_empty() {
        return Err(faults);
    }
    build(&Making { answers, others: &[] }, book_year, names).ok_or_else(|| vec![NoPlan::TooLarge])
}

/// What the plan of these answers assumes: all assumptions on which it rests, in their order.
///
/// # Errors
/// All that keeps the answers from being a plan.
pub fn assumed(answers: &Answers, book_year: i16) -> Result<Vec<Assumption>, Vec<NoPlan>> {
    let usual = plan(answers, book_year, Names::default())?;
    let rests_on = |assumption: &Assumption| {
        let [low, _, high] = assumption.amounts();
        let other =
            |amount: i64| build(&Making { answers, others: &[(*assumption, amount)] }, book_year, Names::default());
        [low, high].into_iter().any(|amount| other(amount).as_ref() != Some(&usual))
    };
    Ok(Assumption::ALL.into_iter().filter(rests_on).collect())
}

fn check(answers: &Answers) -> Vec<NoPlan> {
    let mut faults = Vec::new();
    if answers.people.is_none() && answers.households.is_none() {
        faults.push(NoPlan::NobodyCounted);
    }
    let any = i64::MAX;
    let price = answers.tariff.as_ref().map(|price| match price {
        Price::CubicMetre(rate) | Price::Person(rate) | Price::Household(rate) => rate,
    });
    let limits = [
        (Question::People, answers.people.as_ref(), 1, any),
        (Question::Households, answers.households.as_ref(), 1, any),
        (Question::Pipes, answers.pipes.as_ref(), 0, any),
        (Question::Taps, answers.taps.as_ref(), 0, 10_000),
        (Question::Meters, answers.meters.as_ref(), 0, 10_000),
        (Question::Staff, answers.staff.as_ref(), 0, any),
        (Question::Electricity, answers.electricity.as_ref(), 0, any),
        (Question::Tariff, price, 0, any),
        (Question::Collection, answers.collection.as_ref(), 0, 10_000),
        (Question::Repairs, answers.repairs.as_ref(), 0, any),
        (Question::Hours, answers.hours.as_ref(), 0, 2_400),
    ];
    for (question, datum, lowest, highest) in limits {
        let Some(datum) = datum else { continue };
        let (low, high) = datum.range.unwrap_or((datum.amount, datum.amount));
        if datum.amount.min(low) < lowest {
            faults.push(NoPlan::TooLow(question));
        }
        if datum.amount.max(high) > highest {
            faults.push(NoPlan::TooHigh(question));
        }
    }
    faults
}

/// One datum times another over a number, with the ranges of both. Assumed when one of them is, for
/// its reason; otherwise as sure as the less sure one.
fn times(a: &Datum, b: &Datum, over: i64) -> Option<Datum> {
    let product = |a: i64, b: i64| divide_round(i128::from(a) * i128::from(b), i128::from(over));
    let ends = |of: &Datum| of.range.unwrap_or((of.amount, of.amount));
    let ((a_low, a_high), (b_low, b_high)) = (ends(a), ends(b));
    let assumed = [a, b].into_iter().find(|datum| datum.evidence == Evidence::Assumed);
    Some(Datum {
        amount: product(a.amount, b.amount)?,
        evidence: assumed.map_or(a.evidence.max(b.evidence), |datum| datum.evidence),
        range: if a.range.is_some() || b.range.is_some() {
            Some((product(a_low, b_low)?, product(a_high, b_high)?))
        } else {
            None
        },
        source: None,
        reason: assumed.and_then(|datum| datum.reason.clone()),
    })
}

/// One datum over a count, with the range that the datum has.
fn over(a: &Datum, by: &Datum) -> Option<Datum> {
    let [low, usual, high] =
        [by.range.map_or(by.amount, |range| range.1), by.amount, by.range.map_or(by.amount, |range| range.0)];
    let quotient = |a: i64, b: i64| divide_round(i128::from(a) * 10_000, i128::from(b)).map(|count| count.max(1));
    let ends = a.range.unwrap_or((a.amount, a.amount));
    Some(Datum {
        amount: quotient(a.amount, usual)?,
        range: Some((quotient(ends.0, low)?, quotient(ends.1, high)?)),
        ..by.clone()
    })
}

/// What is left to the whole, percent.
fn rest(share: &Datum) -> Datum {
    Datum {
        amount: 10_000 - share.amount,
        range: share.range.map(|(low, high)| (10_000 - high, 10_000 - low)),
        ..share.clone()
    }
}

/// A plan that is being made of answers.
struct Making<'a> {
    answers: &'a Answers,
    /// Assumptions that have another amount than usual.
    others: &'a [(Assumption, i64)],
}

impl Making<'_> {
    fn datum(&self, assumption: Assumption) -> Datum {
        let usual = assumption.datum();
        match self.others.iter().find(|(other, _)| *other == assumption) {
            Some(&(_, amount)) => Datum { amount, ..usual },
            None => usual,
        }
    }

    fn or(&self, answer: Option<&Datum>, assumption: Assumption) -> Datum {
        answer.cloned().unwrap_or_else(|| self.datum(assumption))
    }
}

fn build(of: &Making<'_>, book_year: i16, names: Names) -> Option<Plan> {
    let answers = of.answers;
    let size = of.datum(Assumption::HouseholdSize);
    let (people, households) = match (&answers.people, &answers.households) {
        (Some(people), Some(households)) => (people.clone(), households.clone()),
        (None, Some(households)) => (times(households, &size, 10_000)?, households.clone()),
        (Some(people), None) => (people.clone(), over(people, &size)?),
        (None, None) => return None,
    };
    let service = ServicePlan {
        service: Service::DrinkingWater,
        basis: CostBasis::CashNeeds,
        components: Vec::new(),
        costs: costs(of, &households)?,
        assets: vec![Asset {
            name: names.pipes,
            cost: pipes(of, &households)?,
            since: book_year.saturating_sub(i16::from(answers.age.unwrap_or(PIPE_AGE))),
            life: PIPE_LIFE,
            renewed: false,
        }],
        loans: Vec::new(),
        groups: groups(of, &people, &households, (names.house_taps, names.standpipes))?,
        losses: Some(Losses {
            real: Course::flat(of.datum(Assumption::RealLosses)),
            apparent: Course::flat(of.datum(Assumption::ApparentLosses)),
            unbilled: Course::flat(of.datum(Assumption::Unbilled)),
        }),
        phase_in: none(),
        rate_rise: none(),
        projects: Vec::new(),
        subsidy: none(),
        other_income: none(),
        profit: none(),
        reserve: Course::flat(times(&pipes(of, &households)?, &Datum::entered(1), i64::from(PIPE_LIFE))?),
        return_rate: Datum::entered(0),
        tax: Datum::entered(0),
        cash: Datum::entered(0),
        hours: Some(of.or(answers.hours.as_ref(), Assumption::Hours)),
        neglect: Neglect {
            losses: of.datum(Assumption::NeglectLosses),
            repair: of.datum(Assumption::NeglectRepair),
            hours: of.datum(Assumption::NeglectHours),
        },
    };
    Some(Plan {
        title: names.title,
        fictional: false,
        book_year,
        years: PROJECTION,
        indices: vec![Index { name: names.prices, rise: Course::flat(of.datum(Assumption::PriceRise)) }],
        income_index: 0,
        discount: of.datum(Assumption::Discount),
        households,
        bands: Vec::new(),
        neglected: false,
        services: vec![service],
    })
}

const fn none() -> Course {
    Course::flat(Datum::entered(0))
}

/// Metres of pipe.
fn length(of: &Making<'_>, households: &Datum) -> Option<Datum> {
    match &of.answers.pipes {
        Some(metres) => Some(metres.clone()),
        None => times(&of.datum(Assumption::PipePerHousehold), households, 1),
    }
}

/// What the pipes would cost anew, som.
fn pipes(of: &Making<'_>, households: &Datum) -> Option<Datum> {
    times(&of.datum(Assumption::PipePrice), &length(of, households)?, 1_000)
}

fn costs(of: &Making<'_>, households: &Datum) -> Option<Vec<CostLine>> {
    let answers = of.answers;
    let line =
        |kind: CostKind, cause: Cause| CostLine { kind, name: None, cause, index: 0, life_cycle: LifeCycle::Operation };
    let posts = match &answers.staff {
        Some(posts) => posts.clone(),
        None => times(&of.datum(Assumption::Posts), households, 1)?,
    };
    let (wage, contributions) = (of.datum(Assumption::Wage), of.datum(Assumption::Contributions));
    let mut lines = vec![line(CostKind::Wages, Cause::Staff { posts, wage, contributions })];
    let energy = |intensity: Assumption| Cause::Energy {
        intensity: of.datum(intensity),
        price: of.datum(Assumption::EnergyPrice),
    };
    let electricity = match (answers.source, &answers.electricity) {
        // Also a spring may need some.
        (_, Some(amount)) => Some(Cause::Variable { amount: amount.clone() }),
        (Some(Source::Spring), None) => None,
        (Some(Source::Pump), None) => Some(energy(Assumption::Pumping)),
        (None, None) => Some(energy(Assumption::PumpingOrNot)),
    };
    lines.extend(electricity.map(|cause| line(CostKind::Electricity, cause)));
    lines.push(line(CostKind::Chemicals, Cause::PerUnit { price: of.datum(Assumption::Chlorine) }));
    let amount = match &answers.repairs {
        Some(repairs) => repairs.clone(),
        None => times(&of.datum(Assumption::Repairs), &length(of, households)?, 1_000)?,
    };
    lines.push(line(CostKind::Repair, Cause::Fixed { amount }));
    let amount = times(&of.datum(Assumption::Administration), households, 1)?;
    lines.push(line(CostKind::Administration, Cause::Fixed { amount }));
    Some(lines)
}

/// Households with a tap at home and those at standpipes; one group where nobody knows which are
/// which.
fn groups(
    of: &Making<'_>,
    people: &Datum,
    households: &Datum,
    (house_taps, standpipes): (Text, Text),
) -> Option<Vec<ConsumerGroup>> {
    let meters = of.or(of.answers.meters.as_ref(), Assumption::Metered);
    let Some(taps) = &of.answers.taps else {
        let group = group(of, None, (people.clone(), households.clone()), Assumption::MixedUse, meters)?;
        return Some(vec![group]);
    };
    let mut groups = Vec::new();
    let none = Datum::entered(0);
    let at_standpipes = rest(taps);
    let parts = [
        (taps, house_taps, Assumption::HouseUse, meters),
        (&at_standpipes, standpipes, Assumption::StandpipeUse, none),
    ];
    for (share, name, used, meters) in parts {
        if share.amount == 0 && share.range.is_none() {
            continue;
        }
        let counts = (times(people, share, 10_000)?, times(households, share, 10_000)?);
        groups.push(group(of, Some(name), counts, used, meters)?);
    }
    Some(groups)
}

fn group(
    of: &Making<'_>,
    name: Option<Text>,
    (persons, accounts): (Datum, Datum),
    used: Assumption,
    meters: Datum,
) -> Option<ConsumerGroup> {
    let norm = of.datum(used);
    // Litres a day of a person, times people in a household, as cubic metres in a month.
    let of_household = |litres: i64| {
        let litres = i128::from(litres) * i128::from(persons.amount) * 365 * 1_000;
        divide_round(litres, 12 * i128::from(accounts.amount.max(1)))
    };
    let (low, high) = norm.range.unwrap_or((norm.amount, norm.amount));
    let metered_use = Datum {
        amount: of_household(norm.amount)?,
        range: Some((of_household(low)?, of_household(high)?)),
        ..norm.clone()
    };
    let charge = |on: ChargeOn, rate: &Datum| {
        let block = PlanBlock { upto: None, today: rate.clone(), proposed: rate.clone() };
        PlanCharge { on, blocks: vec![block] }
    };
    let charges = match &of.answers.tariff {
        Some(Price::CubicMetre(rate)) => {
            vec![charge(ChargeOn::MeteredVolume, rate), charge(ChargeOn::NormVolume, rate)]
        }
        Some(Price::Person(rate)) => vec![charge(ChargeOn::Person, rate)],
        Some(Price::Household(rate)) => vec![charge(ChargeOn::Account, rate)],
        None => vec![charge(ChargeOn::Person, &of.datum(Assumption::PresentTariff))],
    };
    Some(ConsumerGroup {
        group: Group::Population,
        name,
        accounts,
        persons: Some(persons),
        growth: Course::flat(of.datum(Assumption::Growth)),
        usage: Usage::Water { metered: Course::flat(meters), metered_use, norm: Some(norm) },
        elasticity: Datum::entered(0),
        collection: Course::flat(of.or(of.answers.collection.as_ref(), Assumption::Collection)),
        arrears: Vec::new(),
        charges,
    })
}

/// Which numbers to collect next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextNumbers {
    /// The plan's study.
    pub study: Study,
    /// The answer: the average tariff that covers the costs of the book year.
    pub tariff: NodeId,
    /// What may be other than it is, the one that moves the answer most first.
    pub numbers: Vec<NextNumber>,
}

/// A number that may be other than it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextNumber {
    /// The datum; of a course, its values.
    pub data: Uncertain,
    /// The answer when it alone is at its lowest.
    pub at_low: Result<i64, Gap>,
    /// The answer when it alone is at its highest.
    pub at_high: Result<i64, Gap>,
    /// How far the answer moves; none where one end has no answer at all.
    pub width: Option<u64>,
}

/// Which numbers of a service's plan to collect next: each datum that has a range is set to both
/// ends of it, one at a time, and they are sorted by how far the average cost-covering tariff of the
/// book year moves. Those that do not move it are left out; those that leave no answer stand first.
/// None when the plan has no such service.
#[must_use]
pub fn next_numbers(plan: &Plan, service: Service) -> Option<NextNumbers> {
    let model = super::model(plan);
    let at = At::service(service).in_year(plan.book_year);
    let tariff = model.study.find(FigureId::AverageCostCoveringTariff, Subject::Plan(at))?;
    let data = uncertain(&model.study, &model.ranges, Shape::Uniform, Years::Together);
    let tornado = Tornado::new(&model.study, &data, &[tariff]);
    let numbers = tornado.sorted(0).into_iter().filter_map(|bar| {
        let width = tornado.swing(bar, 0);
        let number = NextNumber { data: data[bar.uncertain].clone(), at_low: bar.low[0], at_high: bar.high[0], width };
        (width != Some(0)).then_some(number)
    });
    let numbers = numbers.collect();
    Some(NextNumbers { study: model.study, tariff, numbers })
}

impl NextNumbers {
    /// The three to collect first.
    #[must_use]
    pub fn first_three(&self) -> &[NextNumber] {
        &self.numbers[..self.numbers.len().min(3)]
    }
}

/// Something about a village that nobody knows for sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unknown {
    /// An assumption.
    Assumed(Assumption),
    /// An answer that was given with a range.
    Answer(Question),
}

/// What one unknown does to the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAnswer {
    /// Which one.
    pub unknown: Unknown,
    /// The average tariff that covers the costs when it is at its lowest, tyiyn for a cubic metre.
    pub at_low: Result<i64, Gap>,
    /// The same when it is at its highest.
    pub at_high: Result<i64, Gap>,
    /// How far it moves; none where one end has no answer.
    pub width: Option<u64>,
}

/// As [`next_numbers`], but by what a village can find out: one assumption stands behind several
/// data of the plan (the length of the pipes behind repairs and renewal), and all of them move with
/// it. The widest first; what does not move the tariff is left out.
///
/// # Errors
/// All that keeps the answers from being a plan.
pub fn next_answers(answers: &Answers, book_year: i16) -> Result<Vec<NextAnswer>, Vec<NoPlan>> {
    let faults = check(answers);
    if !faults.is_empty() {
        return Err(faults);
    }
    let tariff = |making: &Making<'_>| -> Result<Result<i64, Gap>, Vec<NoPlan>> {
        let mut plan = build(making, book_year, Names::default()).ok_or_else(|| vec![NoPlan::TooLarge])?;
        plan.years = 1;
        let study = super::study(&plan);
        let at = At::service(Service::DrinkingWater).in_year(book_year);
        let id = study.find(FigureId::AverageCostCoveringTariff, Subject::Plan(at));
        Ok(id.map_or(Err(Gap::Needs), |id| study.node(id).amount))
    };
    let usual = tariff(&Making { answers, others: &[] })?;
    let mut found = Vec::new();
    let mut add = |unknown: Unknown, at_low: Result<i64, Gap>, at_high: Result<i64, Gap>| {
        let width = match (usual, at_low, at_high) {
            (Ok(usual), Ok(low), Ok(high)) => Some(usual.max(low).max(high).abs_diff(usual.min(low).min(high))),
            (Err(_), _, _) | (_, Err(_), _) | (_, _, Err(_)) => None,
        };
        if width != Some(0) {
            found.push(NextAnswer { unknown, at_low, at_high, width });
        }
    };
    for assumption in Assumption::ALL {
        let [low, _, high] = assumption.amounts();
        let at = |amount: i64| tariff(&Making { answers, others: &[(assumption, amount)] });
        add(Unknown::Assumed(assumption), at(low)?, at(high)?);
    }
    for question in Question::ALL {
        let mut other = answers.clone();
        let Some((low, high)) = other.datum_mut(question).and_then(|datum| datum.range) else { continue };
        let mut at = |amount: i64| {
            if let Some(datum) = other.datum_mut(question) {
                datum.amount = amount;
            }
            tariff(&Making { answers: &other, others: &[] })
        };
        add(Unknown::Answer(question), at(low)?, at(high)?);
    }
    found.sort_by_key(|next| Reverse(next.width.map_or((true, 0), |width| (false, width))));
    Ok(found)
}

/// The first picture of a village: its plan's figures, and what they come to for a household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Every figure.
    pub study: Study,
    /// What the water costs in the book year: the required revenue.
    pub cost: NodeId,
    /// The average tariff that covers it.
    pub tariff: NodeId,
    /// What a household would have to pay a month, the same for each.
    pub need: NodeId,
    /// What a household is billed a month on average, as people pay now.
    pub payment: NodeId,
    /// Share of the costs that is paid now.
    pub coverage: NodeId,
    /// The money at the end of each year of the projection, when nothing changes.
    pub cash: Vec<(i16, NodeId)>,
}

impl Picture {
    /// The picture of a plan that answers made; none for a plan without drinking water.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        let mut ledger = Joined::alone(super::study(plan));
        let at = At::service(Service::DrinkingWater);
        let here = at.in_year(plan.book_year);
        let cost = ledger.here(FigureId::RequiredRevenue, here)?;
        let billed = ledger.here(FigureId::BilledRevenue, here)?;
        let tariff = ledger.here(FigureId::AverageCostCoveringTariff, here)?;
        let coverage = ledger.here(FigureId::CostCoverage, here)?;
        let cash = plan.all_years().skip(1);
        let cash = cash.map(|year| Some((year, ledger.here(Figure::ClosingCash, at.in_year(year))?)));
        let cash = cash.collect::<Option<_>>()?;
        let households = match ledger.here(Figure::Households, At::MUNICIPALITY) {
            Some(households) => households,
            None => ledger.give(Figure::Households, At::MUNICIPALITY, Unit::Household, &plan.households),
        };
        let months = ledger.convention(FigureId::MonthsInYear, 12);
        let need = ledger.product(Figure::HouseholdNeed, here, &[cost], &[households, months]);
        let payment = ledger.product(Figure::HouseholdPayment, here, &[billed], &[households, months]);
        Some(Self { study: ledger.study, cost, tariff, need, payment, coverage, cash })
    }

    /// The year at whose end the money is gone first; none when it lasts.
    #[must_use]
    pub fn runs_out(&self) -> Option<i16> {
        let gone = |id: NodeId| self.study.node(id).amount.is_ok_and(|amount| amount < 0);
        self.cash.iter().find(|(_, id)| gone(*id)).map(|(year, _)| *year)
    }
}

/// What a village's answers leave open: lowest and highest amount of the middle eight of ten futures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many futures were looked at.
    pub futures: u32,
    /// What the water costs.
    pub cost: Option<(i64, i64)>,
    /// The average tariff that covers it.
    pub tariff: Option<(i64, i64)>,
    /// What a household would have to pay a month.
    pub need: Option<(i64, i64)>,
    /// What a household is billed a month.
    pub payment: Option<(i64, i64)>,
    /// Share of the costs that is paid now.
    pub coverage: Option<(i64, i64)>,
    /// In how many futures the money lasts to the end of the projection.
    pub lasts: u32,
}

/// What a village's answers leave open. In each future every assumption has an amount of its range, and
/// so has every answer that was given with a range: in half of the futures one below the usual amount, in
/// half one above it, the nearer the likelier. What stands behind several data of the plan moves them
/// all. The same seed gives the same futures.
///
/// # Errors
/// All that keeps the answers from being a plan.
pub fn spread(answers: &Answers, book_year: i16, seed: u64, futures: u32) -> Result<Spread, Vec<NoPlan>> {
    let faults = check(answers);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut found: [Vec<i64>; 5] = Default::default();
    let mut lasts = 0;
    for future in 0..futures {
        let draw = |name: &str, (low, usual, high): (i64, i64, i64)| {
            let of = (seed, future);
            // Which side of the usual amount, by a luck of its own.
            let above = drawn(&["side-", name].concat(), of, Shape::Uniform, (0, 0, 1)) == 1;
            drawn(name, of, Shape::Triangular, if above { (usual, usual, high) } else { (low, usual, usual) })
        };
        let others = Assumption::ALL.map(|assumption| {
            let [low, usual, high] = assumption.amounts();
            (assumption, draw(assumption.code(), (low, usual, high)))
        });
        let mut other = answers.clone();
        for question in Question::ALL {
            if let Some(datum) = other.datum_mut(question)
                && let Some((low, high)) = datum.range
            {
                datum.amount = draw(question.code(), (low, datum.amount, high));
            }
        }
        let making = Making { answers: &other, others: &others };
        let plan = build(&making, book_year, Names::default()).ok_or_else(|| vec![NoPlan::TooLarge])?;
        let Some(picture) = Picture::of(&plan) else { continue };
        let ids = [picture.cost, picture.tariff, picture.need, picture.payment, picture.coverage];
        for (amounts, id) in found.iter_mut().zip(ids) {
            amounts.extend(picture.study.node(id).amount.ok());
        }
        lasts += u32::from(picture.runs_out().is_none());
    }
    let [cost, tariff, need, payment, coverage] = found.map(middle);
    Ok(Spread { futures, cost, tariff, need, payment, coverage, lasts })
}

/// Between which amounts eight of ten lie.
fn middle(mut amounts: Vec<i64>) -> Option<(i64, i64)> {
    amounts.sort_unstable();
    let at = |tenths: usize| amounts.get((amounts.len() * tenths).div_ceil(10).checked_sub(1)?).copied();
    at(1).zip(at(9))
}

impl Answers {
    /// The answer to a question, where it is a number and was given.
    const fn datum_mut(&mut self, question: Question) -> Option<&mut Datum> {
        match question {
            Question::People => self.people.as_mut(),
            Question::Households => self.households.as_mut(),
            Question::Source => None,
            Question::Pipes => self.pipes.as_mut(),
            Question::Taps => self.taps.as_mut(),
            Question::Meters => self.meters.as_mut(),
            Question::Staff => self.staff.as_mut(),
            Question::Electricity => self.electricity.as_mut(),
            Question::Tariff => match self.tariff.as_mut() {
                Some(Price::CubicMetre(rate) | Price::Person(rate) | Price::Household(rate)) => Some(rate),
                None => None,
            },
            Question::Collection => self.collection.as_mut(),
            Question::Repairs => self.repairs.as_mut(),
            Question::Hours => self.hours.as_mut(),
        }
    }
}

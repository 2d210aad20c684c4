//! Drinking water: what a tariff brings in, what the service costs, what households pay.

use super::bill::{Calendar, Quantities, charge_for, connections, give_parameter, monthly_amount};
use super::{Book, BookEntry, CostItem};
use crate::explain::{Formula, NodeId, Provenance, Study};
use crate::figure::{AffordabilityLine, FigureId, Subject};
use crate::input::{Given, Input, InputKey, Section};
use crate::legal::Evidence;
use crate::parameter::{self, Dated, Parameter};
use crate::period::DateKnown;
use crate::place::Place;
use crate::scenario::Scenario;
use crate::tariff::{Charge, ChargeBase, Connection, Decision, Group, Payer};
use crate::unit::Unit;

/// Som in tyiyn.
const SOM: i64 = 100;
/// A percent in hundredths.
const PERCENT: i64 = 100;
/// A cubic metre in millionths.
const CUBIC_METRE: i64 = 1_000_000;
/// A hundred billion som: more than any municipality's books hold.
const MOST_MONEY: i64 = 100_000_000_000 * SOM;

/// A stream of billing: a charge, paid by homes connected in one way or by a group.
struct Line<'a> {
    charge: &'a Charge,
    /// Who: exact to the connection for the population.
    payer: Payer,
    /// Whose norm makes the volume, where there is no meter.
    norm: Option<Connection>,
}

impl Line<'_> {
    /// Whose norm tells the volume: the line's own, or the one published beside a charge for a
    /// person.
    fn norm_of(&self, decision: &Decision) -> Option<Connection> {
        let persons = matches!(self.charge.base, ChargeBase::PersonMonth | ChargeBase::PersonYear);
        self.norm.or_else(|| self.payer.connection.filter(|&way| persons && decision.norm(way).is_some()))
    }

    /// The input that says how much this line bills.
    const fn quantity(&self) -> (FigureId, Unit, i64, i64) {
        match self.charge.base {
            ChargeBase::CubicMetre if self.norm.is_none() => {
                (FigureId::MeteredVolume, Unit::CubicMetre, 1_000_000_000 * CUBIC_METRE, 100 * CUBIC_METRE)
            }
            ChargeBase::HouseholdMonth | ChargeBase::HouseholdYear => {
                (FigureId::HouseholdsServed, Unit::Household, 10_000_000, 10)
            }
            ChargeBase::CubicMetre
            | ChargeBase::PersonMonth
            | ChargeBase::PersonYear
            | ChargeBase::Tonne
            | ChargeBase::TonneDelivered
            | ChargeBase::CubicMetreBuried => (FigureId::PersonsServed, Unit::Person, 10_000_000, 10),
        }
    }
}

/// The streams of a decision for water, in the order of its charges.
fn lines(decision: &Decision) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let ways = connections(decision);
    for charge in decision.charges {
        if charge.payer.group != Group::Population {
            if charge.base == ChargeBase::CubicMetre {
                lines.push(Line { charge, payer: charge.payer, norm: None });
            }
            continue;
        }
        for &connection in &ways {
            if charge_for(decision, connection, None, None) == Some(charge) {
                let norm =
                    (charge.base == ChargeBase::CubicMetre && connection != Connection::Metered).then_some(connection);
                lines.push(Line { charge, payer: Payer::connected(connection), norm });
            }
        }
    }
    lines
}

/// What a scenario for drinking water may change.
#[must_use]
pub fn inputs(place: &'static Place, decision: &'static Decision) -> Vec<Input> {
    let book = place.book(decision.service);
    let decided = |amount| Given {
        amount,
        provenance: Provenance {
            evidence: if place.fictional { Evidence::Fictional } else { Evidence::Decided },
            source: Some(decision.source),
            date: Some(decision.from),
        },
    };
    let mut inputs: Vec<Input> = decision
        .charges
        .iter()
        .map(|charge| Input {
            key: InputKey { figure: FigureId::Tariff, subject: Subject::Payer(charge.payer) },
            unit: charge.base.rate_unit(),
            today: charge.rate.map(decided),
            min: 0,
            max: 100_000 * SOM,
            reach: reach(charge),
            step: tariff_step(charge),
            section: Section::Tariff,
        })
        .collect();

    let mut add = |figure, subject, unit, today, max, reach, step, section| {
        inputs.push(Input { key: InputKey { figure, subject }, unit, today, min: 0, max, reach, step, section });
    };
    let of_book = |amount: fn(&Book) -> i64| book.map(|book| given_by_book(book, amount(book)));
    let whole = Subject::Whole;

    add(
        FigureId::CollectionRate,
        whole,
        Unit::Percent,
        of_book(|book| book.collection_rate),
        100 * PERCENT,
        100 * PERCENT,
        PERCENT,
        Section::Service,
    );
    add(
        FigureId::WaterLosses,
        whole,
        Unit::Percent,
        of_book(|book| book.losses),
        95 * PERCENT,
        80 * PERCENT,
        PERCENT,
        Section::Service,
    );
    for norm in decision.norms {
        add(
            FigureId::ConsumptionNorm,
            Subject::Connection(norm.connection),
            Unit::LitrePerPersonDay,
            Some(decided(norm.litres)),
            1_000,
            500,
            5,
            Section::Service,
        );
    }
    let subsidy = of_book(|book| book.subsidy);
    let subsidy_reach = subsidy.map_or(5_000_000 * SOM, |given| (given.amount * 6).max(1_000_000 * SOM));
    add(FigureId::Subsidy, whole, Unit::Som, subsidy, MOST_MONEY, subsidy_reach, 10_000 * SOM, Section::Service);

    let items: Vec<CostItem> =
        book.map_or_else(|| vec![CostItem::OperatingTotal], |book| book.costs.iter().map(|cost| cost.item).collect());
    for item in items {
        let cost = book.and_then(|book| Some((book, book.costs.iter().find(|cost| cost.item == item)?)));
        let today = cost.map(|(book, cost)| Given {
            amount: cost.amount,
            provenance: Provenance { evidence: cost.evidence, ..book_provenance(book) },
        });
        let reach = today.map_or(10_000_000 * SOM, |given| (given.amount * 3).max(300_000 * SOM));
        add(FigureId::BookCost, Subject::Cost(item), Unit::Som, today, MOST_MONEY, reach, 10_000 * SOM, Section::Book);
    }
    for line in lines(decision) {
        let (figure, unit, max, step) = line.quantity();
        let today = book.and_then(|book| entry(book, &line).map(|amount| given_by_book(book, amount)));
        let reach = today.map_or(step * 10_000, |given| (given.amount * 3).max(step * 100));
        add(figure, Subject::Payer(line.payer), unit, today, max, reach, step, Section::Book);
        if figure != FigureId::MeteredVolume && line.norm_of(decision).is_none() {
            // A charge for a person or a household tells no volume; whoever knows it may enter it.
            let most = 1_000_000_000 * CUBIC_METRE;
            add(
                FigureId::MeteredVolume,
                Subject::Payer(line.payer),
                Unit::CubicMetre,
                None,
                most,
                most / 1_000,
                100 * CUBIC_METRE,
                Section::Book,
            );
        }
    }
    // Volumes pumped matter only where a cost grows with them.
    if book.is_some() {
        let most = 1_000_000_000 * CUBIC_METRE;
        add(
            FigureId::BookProduced,
            whole,
            Unit::CubicMetre,
            of_book(|book| book.produced),
            most,
            most / 100,
            1_000 * CUBIC_METRE,
            Section::Book,
        );
        add(
            FigureId::BookLosses,
            whole,
            Unit::Percent,
            of_book(|book| book.losses),
            95 * PERCENT,
            80 * PERCENT,
            PERCENT,
            Section::Book,
        );
    }

    let of_parameter = |parameter: &Parameter| Some(given_by(parameter.latest()));
    add(
        FigureId::HouseholdPersons,
        whole,
        Unit::Person,
        of_parameter(&parameter::HOUSEHOLD_PERSONS),
        50,
        12,
        1,
        Section::Household,
    );
    add(
        FigureId::IncomePerPerson,
        whole,
        Unit::Som,
        of_parameter(&parameter::STATISTICS_MEAN_MONEY_INCOME),
        10_000_000 * SOM,
        40_000 * SOM,
        500 * SOM,
        Section::Household,
    );
    inputs
}

/// Twice and a half of today's rate, in round steps, but far enough to reach full cost.
fn reach(charge: &Charge) -> i64 {
    let floor = match charge.base {
        ChargeBase::CubicMetre => 60 * SOM,
        ChargeBase::PersonMonth | ChargeBase::PersonYear => 200 * SOM,
        ChargeBase::HouseholdMonth => 1_000 * SOM,
        ChargeBase::HouseholdYear => 6_000 * SOM,
        ChargeBase::Tonne | ChargeBase::TonneDelivered | ChargeBase::CubicMetreBuried => 5_000 * SOM,
    };
    let wanted = charge.rate.unwrap_or(0).saturating_mul(5) / 2;
    (wanted.max(floor) + 10 * SOM - 1) / (10 * SOM) * (10 * SOM)
}

const fn tariff_step(charge: &Charge) -> i64 {
    match charge.base {
        ChargeBase::CubicMetre | ChargeBase::CubicMetreBuried => SOM / 2,
        ChargeBase::PersonMonth | ChargeBase::PersonYear | ChargeBase::HouseholdMonth => SOM,
        ChargeBase::HouseholdYear | ChargeBase::Tonne | ChargeBase::TonneDelivered => 50 * SOM,
    }
}

fn book_provenance(book: &Book) -> Provenance {
    Provenance { evidence: Evidence::Fictional, source: Some(book.source), date: Some(DateKnown::Year(book.year)) }
}

fn given_by_book(book: &Book, amount: i64) -> Given {
    Given { amount, provenance: book_provenance(book) }
}

const fn given_by(dated: &Dated) -> Given {
    let provenance = Provenance { evidence: dated.evidence, source: Some(dated.source), date: Some(dated.from) };
    Given { amount: dated.value, provenance }
}

/// What the book says of a line's quantity.
fn entry(book: &Book, line: &Line<'_>) -> Option<i64> {
    book.entries.iter().find_map(|entry| match *entry {
        BookEntry::Persons(connection, people) => (line.payer.connection == Some(connection)).then_some(people),
        BookEntry::Volume(payer, volume) => {
            let same =
                payer.group == line.payer.group && line.payer.connection.is_none_or(|way| way == Connection::Metered);
            same.then_some(volume)
        }
    })
}

/// All figures of a scenario for drinking water.
///
/// Required revenue is `O + D + L + I + P − S` (operating cost, depreciation, loan service,
/// renewal, profit, less subsidy): our own design that fits what is known of resolution No. 320
/// and its amendment of 2025, whose formula is not published in a readable form.
#[must_use]
pub fn study(scenario: &Scenario) -> Study {
    let mut study = Study::new();
    let calendar = Calendar::give(&mut study);
    let convention = Provenance { evidence: Evidence::Convention, ..Provenance::ENTERED };
    let one = study.give(FigureId::Whole, Subject::Whole, Unit::Percent, Some(100 * PERCENT), convention);
    let total_cost = costs(&mut study, scenario, one);
    let billed_volume = revenue(&mut study, scenario, calendar, total_cost);
    water_balance(&mut study, billed_volume);
    households(&mut study, scenario, calendar);
    study
}

/// Costs at the produced volume of the scenario.
///
/// The norm of use changes what is billed, not what is taken from the network; so the volume to
/// produce follows from the book's consumption and the scenario's losses alone.
fn costs(study: &mut Study, scenario: &Scenario, one: NodeId) -> NodeId {
    let whole = Subject::Whole;
    let produced = scenario.place().book(scenario.service()).map(|_| {
        let book_produced = scenario.give(study, FigureId::BookProduced, whole);
        let book_losses = scenario.give(study, FigureId::BookLosses, whole);
        let losses = scenario.give(study, FigureId::WaterLosses, whole);
        let book_delivered =
            study.derive(FigureId::BookDeliveredShare, whole, Formula::Difference { from: one, less: book_losses });
        let consumption = study.derive(
            FigureId::WaterConsumption,
            whole,
            Formula::Product { times: vec![book_produced, book_delivered], over: vec![] },
        );
        let delivered = study.derive(FigureId::DeliveredShare, whole, Formula::Difference { from: one, less: losses });
        let produced = study.derive(
            FigureId::ProducedVolume,
            whole,
            Formula::Product { times: vec![consumption], over: vec![delivered] },
        );
        (produced, book_produced)
    });
    let (mut operating, mut capital) = (Vec::new(), Vec::new());
    for input in scenario.inputs() {
        let Subject::Cost(item) = input.key.subject else { continue };
        let booked = scenario.give(study, FigureId::BookCost, input.key.subject);
        let formula = match produced {
            Some((produced, book_produced)) if item.variable() => {
                Formula::Product { times: vec![booked, produced], over: vec![book_produced] }
            }
            Some(_) | None => Formula::Sum(vec![booked]),
        };
        let cost = study.derive(FigureId::CostOfItem, input.key.subject, formula);
        if item.operating() { &mut operating } else { &mut capital }.push(cost);
    }
    let operating = study.derive(FigureId::OperatingCost, whole, Formula::Sum(operating));
    capital.insert(0, operating);
    study.derive(FigureId::TotalCost, whole, Formula::Sum(capital))
}

/// What consumers are billed and pay, against what is required; gives the billed volume.
fn revenue(study: &mut Study, scenario: &Scenario, calendar: Calendar, total_cost: NodeId) -> NodeId {
    let whole = Subject::Whole;
    let Calendar { days, months, litres } = calendar;
    let (mut volumes, mut revenues) = (Vec::new(), Vec::new());
    for line in lines(scenario.decision()) {
        let subject = Subject::Payer(line.payer);
        let rate = scenario.give(study, FigureId::Tariff, Subject::Payer(line.charge.payer));
        let quantity = scenario.give(study, line.quantity().0, subject);
        // The volume is known from a meter or from a norm; a charge for a household tells none.
        let volume = match line.norm_of(scenario.decision()) {
            Some(way) => {
                let norm = scenario.give(study, FigureId::ConsumptionNorm, Subject::Connection(way));
                study.derive(
                    FigureId::BilledVolume,
                    subject,
                    Formula::Product { times: vec![quantity, norm, days], over: vec![litres] },
                )
            }
            None => {
                let metered = scenario.give(study, FigureId::MeteredVolume, subject);
                study.derive(FigureId::BilledVolume, subject, Formula::Sum(vec![metered]))
            }
        };
        volumes.push(volume);
        let formula = match line.charge.base {
            ChargeBase::CubicMetre => Formula::Product { times: vec![rate, volume], over: vec![] },
            ChargeBase::PersonMonth | ChargeBase::HouseholdMonth => {
                Formula::Product { times: vec![rate, quantity, months], over: vec![] }
            }
            ChargeBase::PersonYear
            | ChargeBase::HouseholdYear
            | ChargeBase::Tonne
            | ChargeBase::TonneDelivered
            | ChargeBase::CubicMetreBuried => Formula::Product { times: vec![rate, quantity], over: vec![] },
        };
        revenues.push(study.derive(FigureId::BilledRevenue, subject, formula));
    }
    let billed_volume = study.derive(FigureId::BilledVolume, whole, Formula::Sum(volumes));
    let billed = study.derive(FigureId::BilledRevenue, whole, Formula::Sum(revenues));
    let rate = scenario.give(study, FigureId::CollectionRate, whole);
    let collected =
        study.derive(FigureId::CollectedRevenue, whole, Formula::Product { times: vec![billed, rate], over: vec![] });
    let subsidy = scenario.give(study, FigureId::Subsidy, whole);
    let required =
        study.derive(FigureId::RequiredRevenue, whole, Formula::Difference { from: total_cost, less: subsidy });
    study.derive(FigureId::CostCoverage, whole, Formula::Product { times: vec![collected], over: vec![total_cost] });
    study.derive(FigureId::SurplusOrGap, whole, Formula::Difference { from: collected, less: required });
    study.derive(
        FigureId::AverageCostCoveringTariff,
        whole,
        Formula::Product { times: vec![required], over: vec![billed_volume] },
    );
    study.derive(FigureId::AverageTariff, whole, Formula::Product { times: vec![billed], over: vec![billed_volume] });
    if let Some(operating) = study.find(FigureId::OperatingCost, whole) {
        study.derive(
            FigureId::OperatingCostCoverage,
            whole,
            Formula::Product { times: vec![billed], over: vec![operating] },
        );
    }
    billed_volume
}

/// Water that is produced and not billed (IWA: non-revenue water).
fn water_balance(study: &mut Study, billed: NodeId) {
    let Some(produced) = study.find(FigureId::ProducedVolume, Subject::Whole) else { return };
    let unbilled =
        study.derive(FigureId::UnbilledVolume, Subject::Whole, Formula::Difference { from: produced, less: billed });
    study.derive(
        FigureId::NonRevenueWater,
        Subject::Whole,
        Formula::Product { times: vec![unbilled], over: vec![produced] },
    );
}

/// Bills of typical households and what share of income they take.
fn households(study: &mut Study, scenario: &Scenario, calendar: Calendar) {
    let whole = Subject::Whole;
    let Calendar { days, months, litres } = calendar;
    let persons = scenario.give(study, FigureId::HouseholdPersons, whole);
    let income_each = scenario.give(study, FigureId::IncomePerPerson, whole);
    let income = study.derive(
        FigureId::HouseholdIncome,
        whole,
        Formula::Product { times: vec![persons, income_each], over: vec![] },
    );
    let line = give_parameter(study, FigureId::PovertyLine, whole, &parameter::STATISTICS_POVERTY_LINE);
    let poverty =
        study.derive(FigureId::PovertyIncome, whole, Formula::Product { times: vec![persons, line], over: vec![] });
    let test_use = give_parameter(study, FigureId::TestUse, whole, &parameter::AFFORDABILITY_TEST_USE);
    for connection in connections(scenario.decision()) {
        let Some(charge) = charge_for(scenario.decision(), connection, None, None) else { continue };
        let subject = Subject::Connection(connection);
        let rate = scenario.give(study, FigureId::Tariff, Subject::Payer(charge.payer));
        let metered = connection == Connection::Metered;
        let metered_use = metered.then(|| {
            let formula = Formula::Product { times: vec![persons, test_use, days], over: vec![months, litres] };
            study.derive(FigureId::TypicalUse, subject, formula)
        });
        let unmetered = charge.base == ChargeBase::CubicMetre && !metered;
        let norm = unmetered.then(|| scenario.give(study, FigureId::ConsumptionNorm, subject));
        let Some(formula) = monthly_amount(charge.base, rate, Quantities { persons, metered_use, norm }, calendar)
        else {
            continue;
        };
        let bill = study.derive(FigureId::HouseholdBill, subject, formula);
        study.derive(FigureId::IncomeShare, subject, Formula::Product { times: vec![bill], over: vec![income] });
        study.derive(
            FigureId::PovertyIncomeShare,
            subject,
            Formula::Product { times: vec![bill], over: vec![poverty] },
        );
    }
    for line in AffordabilityLine::ALL {
        let parameter = match line {
            AffordabilityLine::Line25 => &parameter::AFFORDABILITY_LINE_2_5,
            AffordabilityLine::Line30 => &parameter::AFFORDABILITY_LINE_3,
            AffordabilityLine::Line40 => &parameter::AFFORDABILITY_LINE_4,
            AffordabilityLine::Line50 => &parameter::AFFORDABILITY_LINE_5,
        };
        let share = give_parameter(study, FigureId::AffordabilityLine, Subject::Line(line), parameter);
        study.derive(
            FigureId::AffordableBill,
            Subject::Line(line),
            Formula::Product { times: vec![income, share], over: vec![] },
        );
    }
}

//! The bill of a household: lines that sum to the total.

use crate::explain::{Formula, NodeId, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::legal::Evidence;
use crate::parameter::{self, Parameter};
use crate::scenario::Scenario;
use crate::tariff::{Charge, ChargeBase, Connection, Decision, Dwelling, Group, Payer, Relief, TaxState};
use crate::unit::Unit;

/// A household as the calculator asks for it. Nothing in it is sent or stored anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Household {
    /// People, pensioners among them.
    pub persons: i64,
    /// Pensioners.
    pub pensioners: i64,
    /// How water reaches it.
    pub connection: Connection,
    /// Metered use in a month, millionths of a cubic metre; of meaning only with a meter.
    pub metered_use: i64,
    /// Flat or house.
    pub dwelling: Dwelling,
}

/// The ways of connection that a decision for water has a charge or a norm for.
#[must_use]
pub fn connections(decision: &Decision) -> Vec<Connection> {
    Connection::ALL
        .into_iter()
        .filter(|&connection| match charge_for(decision, connection, None, None) {
            None => false,
            Some(charge) => match charge.base {
                ChargeBase::CubicMetre => connection == Connection::Metered || decision.norm(connection).is_some(),
                ChargeBase::PersonMonth
                | ChargeBase::PersonYear
                | ChargeBase::HouseholdMonth
                | ChargeBase::HouseholdYear => connection != Connection::Metered,
                ChargeBase::Tonne | ChargeBase::TonneDelivered | ChargeBase::CubicMetreBuried => false,
            },
        })
        .collect()
}

/// The charge that a home of the population pays: the most exact match.
pub(super) fn charge_for(
    decision: &Decision,
    connection: Connection,
    dwelling: Option<Dwelling>,
    relief: Option<Relief>,
) -> Option<&Charge> {
    let fits = |payer: &Payer| {
        payer.group == Group::Population
            && payer.connection.is_none_or(|wanted| wanted == connection)
            && payer.dwelling.is_none_or(|wanted| Some(wanted) == dwelling)
            && payer.relief.is_none_or(|wanted| Some(wanted) == relief)
    };
    decision.charges.iter().filter(|charge| fits(&charge.payer)).max_by_key(|charge| {
        (charge.payer.connection.is_some(), charge.payer.dwelling.is_some(), charge.payer.relief.is_some())
    })
}

/// Adds a parameter's newest value.
pub(crate) fn give_parameter(study: &mut Study, figure: FigureId, subject: Subject, parameter: &Parameter) -> NodeId {
    let dated = parameter.latest();
    let provenance = Provenance { evidence: dated.evidence, source: Some(dated.source), date: Some(dated.from) };
    study.give(figure, subject, parameter.unit, Some(dated.value), provenance)
}

/// Constants of the calendar and of units that bills rest on.
#[derive(Clone, Copy)]
pub(crate) struct Calendar {
    pub days: NodeId,
    pub months: NodeId,
    pub litres: NodeId,
}

impl Calendar {
    /// The constants of a study; those that it lacks are added.
    pub(crate) fn of(study: &mut Study) -> Self {
        let mut constant = |figure, parameter| {
            study
                .find(figure, Subject::Whole)
                .unwrap_or_else(|| give_parameter(study, figure, Subject::Whole, parameter))
        };
        Self {
            days: constant(FigureId::DaysInYear, &parameter::CALENDAR_DAYS_IN_YEAR),
            months: constant(FigureId::MonthsInYear, &parameter::CALENDAR_MONTHS_IN_YEAR),
            litres: constant(FigureId::LitresInCubicMetre, &parameter::VOLUME_LITRES_IN_CUBIC_METRE),
        }
    }

    pub(crate) fn give(study: &mut Study) -> Self {
        Self {
            days: give_parameter(study, FigureId::DaysInYear, Subject::Whole, &parameter::CALENDAR_DAYS_IN_YEAR),
            months: give_parameter(study, FigureId::MonthsInYear, Subject::Whole, &parameter::CALENDAR_MONTHS_IN_YEAR),
            litres: give_parameter(
                study,
                FigureId::LitresInCubicMetre,
                Subject::Whole,
                &parameter::VOLUME_LITRES_IN_CUBIC_METRE,
            ),
        }
    }
}

/// What a charge is multiplied with for one household.
#[derive(Clone, Copy)]
pub(super) struct Quantities {
    pub persons: NodeId,
    /// Metered use in a month.
    pub metered_use: Option<NodeId>,
    /// Norm of use, where the home has no meter.
    pub norm: Option<NodeId>,
}

/// The monthly amount of one charge for one household: the one rule of every bill.
///
/// rate × use with a meter; rate × norm × people × 365 / 12 / 1000 without; rate × people;
/// rate of a year / 12. `None` when the charge is not one of a household (tonnes, containers).
///
/// # Legal basis
/// `OwnDesign`: the formulas that fit published decisions; a norm's charge follows Bishkek's
/// published figure (0.350 m³ × 365 / 12 × 10.45 = 111.25 som).
pub(super) fn monthly_amount(
    base: ChargeBase,
    rate: NodeId,
    quantities: Quantities,
    calendar: Calendar,
) -> Option<Formula> {
    let Quantities { persons, metered_use, norm } = quantities;
    let Calendar { days, months, litres } = calendar;
    Some(match (base, metered_use, norm) {
        (ChargeBase::CubicMetre, Some(metered_use), _) => {
            Formula::Product { times: vec![rate, metered_use], over: vec![] }
        }
        (ChargeBase::CubicMetre, None, Some(norm)) => {
            Formula::Product { times: vec![rate, persons, norm, days], over: vec![months, litres] }
        }
        (ChargeBase::PersonMonth, ..) => Formula::Product { times: vec![rate, persons], over: vec![] },
        (ChargeBase::PersonYear, ..) => Formula::Product { times: vec![rate, persons], over: vec![months] },
        (ChargeBase::HouseholdMonth, ..) => Formula::Product { times: vec![rate], over: vec![] },
        (ChargeBase::HouseholdYear, ..) => Formula::Product { times: vec![rate], over: vec![months] },
        (ChargeBase::CubicMetre, None, None)
        | (ChargeBase::Tonne | ChargeBase::TonneDelivered | ChargeBase::CubicMetreBuried, ..) => return None,
    })
}

/// The bill of a household for one service and month: one [`FigureId::BillLine`] for each charge
/// that applies, [`FigureId::BillNet`], [`FigureId::BillTax`] where a tax is known, and
/// [`FigureId::BillTotal`]. No lines when the decision has no charge for such a household.
#[must_use]
pub fn bill(scenario: &Scenario, household: &Household) -> Study {
    let mut study = Study::new();
    let decision = scenario.decision();
    let calendar = Calendar::give(&mut study);
    let entered = Provenance::ENTERED;
    let persons =
        study.give(FigureId::HouseholdPersons, Subject::Whole, Unit::Person, Some(household.persons), entered);

    // People with relief pay their own rate; the others the full one.
    let mut parts: Vec<(&Charge, NodeId)> = Vec::new();
    let full = charge_for(decision, household.connection, Some(household.dwelling), None);
    let reduced = charge_for(decision, household.connection, Some(household.dwelling), Some(Relief::Pensioner))
        .filter(|charge| charge.payer.relief.is_some());
    match (full, reduced) {
        (Some(full), Some(reduced)) if household.pensioners > 0 => {
            let pensioners = study.give(
                FigureId::HouseholdPensioners,
                Subject::Whole,
                Unit::Person,
                Some(household.pensioners),
                entered,
            );
            let others = study.derive(
                FigureId::FullRatePersons,
                Subject::Whole,
                Formula::Difference { from: persons, less: pensioners },
            );
            if household.pensioners < household.persons {
                parts.push((full, others));
            }
            parts.push((reduced, pensioners));
        }
        (Some(full), _) => parts.push((full, persons)),
        (None, _) => {}
    }

    let mut lines = Vec::new();
    for (charge, persons) in parts {
        let subject = Subject::Payer(charge.payer);
        let rate = scenario.give(&mut study, FigureId::Tariff, subject);
        let metered = charge.base == ChargeBase::CubicMetre && household.connection == Connection::Metered;
        let metered_use = metered.then(|| {
            study.give(FigureId::HouseholdUse, Subject::Whole, Unit::CubicMetre, Some(household.metered_use), entered)
        });
        let unmetered = charge.base == ChargeBase::CubicMetre && !metered;
        let norm = unmetered
            .then(|| scenario.give(&mut study, FigureId::ConsumptionNorm, Subject::Connection(household.connection)));
        if let Some(norm) = norm {
            let formula = Formula::Product {
                times: vec![persons, norm, calendar.days],
                over: vec![calendar.months, calendar.litres],
            };
            study.derive(FigureId::BilledUse, subject, formula);
        }
        if let Some(formula) = monthly_amount(charge.base, rate, Quantities { persons, metered_use, norm }, calendar) {
            lines.push(study.derive(FigureId::BillLine, subject, formula));
        }
    }
    if lines.is_empty() {
        return study;
    }
    let net = study.derive(FigureId::BillNet, Subject::Whole, Formula::Sum(lines));
    let mut total = vec![net];
    if let TaxState::NetPlus(tax) = decision.tax {
        let provenance =
            Provenance { evidence: Evidence::NotYetConfirmed, source: Some(tax.source), date: Some(tax.source.date) };
        let rate = study.give(FigureId::TaxRate, Subject::Whole, Unit::Percent, Some(tax.rate), provenance);
        total.push(study.derive(
            FigureId::BillTax,
            Subject::Whole,
            Formula::Product { times: vec![net, rate], over: vec![] },
        ));
    }
    study.derive(FigureId::BillTotal, Subject::Whole, Formula::Sum(total));
    study
}

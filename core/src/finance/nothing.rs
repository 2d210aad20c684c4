//! The price of doing nothing, beside a plan.
//!
//! A plan is studied twice: as it stands, and with nothing done ([`Plan::neglected`]): no project, no
//! renewal, rates as today, and what neglect brings to losses, repair and hours of supply. Both stand
//! in one study with their differences, each explained down to its data.
//!
//! The later jump is what the rates would have to do at once in the last year, after years of doing
//! nothing: cover that year's required revenue and, spread over some years, the renewal put off. It
//! is billed revenue that is compared, for unpaid bills are no component of a tariff. Our own design.

use super::at::{Alternative, At};
use super::demand::{volume_price_unit, volume_unit};
use super::figure::Figure;
use super::joined::{Joined, assumptions};
use super::plan::{Datum, Plan};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId, Study};
use crate::figure::FigureId;
use crate::legal::Evidence;
use crate::service::Service;
use crate::unit::Unit;

/// A plan beside doing nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Both courses of things and their differences. What the plan says has the names that it has
    /// in [`study`](super::study); what differs when nothing is done has [`Alternative::Neglected`].
    pub study: Study,
    /// The later jump of each service.
    pub jumps: Vec<Jump>,
}

/// What the rates of a service would have to do in the last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The service.
    pub service: Service,
    /// The average tariff that would then be needed.
    pub tariff: NodeId,
    /// By how much it is above the unchanged one.
    pub later: NodeId,
    /// By how much the plan's is above the unchanged one.
    pub planned: NodeId,
    /// Points between the two.
    pub beyond: NodeId,
}

/// Years over which renewal that was put off is caught up, where nobody says otherwise: ten, five to
/// twenty. Assumed.
#[must_use]
pub fn spread() -> Datum {
    Datum { range: Some((500, 2_000)), evidence: Evidence::Assumed, ..Datum::entered(1_000) }
}

impl Outlook {
    /// A plan beside doing nothing; see [`spread`].
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self::spread_over(plan, &spread())
    }

    /// The same, with renewal that was put off caught up over so many years ([`Unit::Year`]).
    #[must_use]
    pub fn spread_over(plan: &Plan, spread: &Datum) -> Self {
        let neglected = Plan { neglected: true, ..plan.clone() };
        let mut both = Joined::new(super::study(plan), super::study(&neglected), Alternative::Neglected);
        for service in &plan.services {
            differences(&mut both, plan, service.service);
        }
        for year in plan.all_years() {
            for figure in [Figure::RenewalsPutOff, Figure::RevenueLost, Figure::CostAdded, Figure::CashLost] {
                let at = |service: Service| At::service(service).in_year(year);
                let parts = plan.services.iter().filter_map(|service| both.here(figure, at(service.service))).collect();
                both.sum(figure, At::MUNICIPALITY.in_year(year), parts);
            }
        }
        let years = both.give(Figure::SpreadYears, At::MUNICIPALITY, Unit::Year, spread);
        let jumps = plan.services.iter().filter_map(|service| jump(&mut both, plan, service.service, years)).collect();
        Self { study: both.study, jumps }
    }

    /// The data that a figure rests on, the least sure first: with their evidence, the chain of
    /// assumptions.
    #[must_use]
    pub fn assumptions(&self, id: NodeId) -> Vec<NodeId> {
        assumptions(&self.study, id)
    }
}

/// What doing nothing changes in a service, by year. A loss is above zero.
fn differences(both: &mut Joined, plan: &Plan, service: Service) {
    for year in plan.all_years() {
        let at = At::service(service).in_year(year);
        // Less of these when nothing is done.
        let less = [
            (Figure::SupplyHoursLost, FigureId::from(Figure::HoursInYear), Unit::HourPerDay),
            (Figure::RevenueLost, FigureId::CollectedRevenue, Unit::Som),
            (Figure::CashLost, Figure::ClosingCash.into(), Unit::Som),
        ];
        for (figure, of, unit) in less {
            if let Some((planned, neglected)) = both.both(of, at) {
                let formula = Formula::Difference { from: planned, less: neglected };
                both.derive_in(unit, figure, at, formula);
            }
        }
        // More of these.
        let more = [
            (Figure::RenewalsPutOff, FigureId::from(Figure::Backlog), Unit::Som),
            (Figure::WaterLostMore, Figure::RealLossVolume.into(), volume_unit(service)),
            (Figure::CostAdded, FigureId::OperatingCost, Unit::Som),
        ];
        for (figure, of, unit) in more {
            if let Some((planned, neglected)) = both.both(of, at) {
                let formula = Formula::Difference { from: neglected, less: planned };
                both.derive_in(unit, figure, at, formula);
            }
        }
    }
}

/// The later jump of a service.
fn jump(both: &mut Joined, plan: &Plan, service: Service, spread: NodeId) -> Option<Jump> {
    let at = At::service(service).in_year(plan.all_years().last()?);
    let unit = volume_price_unit(service);
    let backlog = both.there(Figure::Backlog, at)?;
    let required = both.there(FigureId::RequiredRevenue, at)?;
    let volume = both.there(Figure::ServiceVolume, at)?;
    let (planned, unchanged) = both.both(FigureId::AverageTariff, at)?;
    let whole = both.whole();
    let per_year = both.product(Figure::BacklogPerYear, at, &[backlog], &[spread]);
    let needed = both.sum(Figure::LaterRequirement, at, vec![required, per_year]);
    let tariff = both.product_in(unit, Figure::LaterTariff, at, &[needed], &[volume]);
    let level = both.product(Figure::LaterLevel, at, &[tariff], &[unchanged]);
    let later = both.difference(Figure::LaterRise, at, level, whole);
    let level = both.product(Figure::PlannedLevel, at, &[planned], &[unchanged]);
    let planned = both.difference(Figure::PlannedRise, at, level, whole);
    let beyond = both.difference(Figure::JumpBeyondPlan, at, later, planned);
    Some(Jump { service, tariff, later, planned, beyond })
}

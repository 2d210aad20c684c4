//! What the page of a place shows, before any view.

use aimak_core::explain::Gap;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::model::{Household, bill};
use aimak_core::place::Place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Check, Connection, Decision, DecisionStatus, Dwelling};

/// The decisions of one service, as a card shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ServiceTariffs {
    /// The service.
    pub service: Service,
    /// What applies, as far as known.
    pub current: Option<&'static Decision>,
    /// Proposals that are newer than what applies.
    pub proposals: Vec<&'static Decision>,
    /// Everything else, newest first.
    pub earlier: Vec<&'static Decision>,
}

/// Drinking water always, because everybody asks for it; other services when a decision is known.
pub(super) fn services(place: &'static Place) -> Vec<ServiceTariffs> {
    Service::ALL
        .into_iter()
        .map(|service| of_service(place, service))
        .filter(|tariffs| tariffs.service == Service::DrinkingWater || tariffs.current.is_some())
        .collect()
}

fn of_service(place: &'static Place, service: Service) -> ServiceTariffs {
    let current = place.decision(service);
    let mut others: Vec<&Decision> = place
        .decisions
        .iter()
        .filter(|decision| {
            decision.service == service && current.is_none_or(|current| !std::ptr::eq(*decision, current))
        })
        .collect();
    others.sort_by_key(|decision| std::cmp::Reverse(decision.from.first_day()));
    let newer = |decision: &&Decision| {
        decision.status == DecisionStatus::Proposed
            && current.is_some_and(|current| decision.from.first_day() > current.from.first_day())
    };
    let (proposals, earlier) = others.into_iter().partition(newer);
    ServiceTariffs { service, current, proposals, earlier }
}

/// The figure that a printed one is compared with.
pub(super) const fn checked_figure(check: &Check) -> FigureId {
    if check.with_tax { FigureId::BillTotal } else { FigureId::BillNet }
}

/// What one person of the check's payers pays in a month by our calculation, tyiyn.
///
/// # Errors
/// Why there is no such figure.
pub(super) fn recount(place: &'static Place, decision: &'static Decision, check: &Check) -> Result<i64, Gap> {
    let household = Household {
        persons: 1,
        pensioners: i64::from(check.payer.relief.is_some()),
        connection: check.payer.connection.unwrap_or(Connection::House),
        metered_use: 0,
        dwelling: check.payer.dwelling.unwrap_or(Dwelling::House),
    };
    let study = bill(&Scenario::on(place, decision), &household);
    study.find(checked_figure(check), Subject::Whole).map_or(Err(Gap::NotKnown), |id| study.node(id).amount)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;

    #[test]
    fn every_place_answers_for_drinking_water() {
        for place in place::all() {
            assert_eq!(
                services(place).first().map(|tariffs| tariffs.service),
                Some(Service::DrinkingWater),
                "{}",
                place.slug
            );
        }
    }

    #[test]
    fn no_decision_is_lost_or_shown_twice() {
        for place in place::all() {
            let shown: usize = services(place)
                .iter()
                .map(|tariffs| usize::from(tariffs.current.is_some()) + tariffs.proposals.len() + tariffs.earlier.len())
                .sum();
            assert_eq!(shown, place.decisions.len(), "{}", place.slug);
        }
    }

    #[test]
    fn printed_figures_are_met_to_their_last_digit() {
        for place in place::all() {
            for decision in place.decisions {
                for check in decision.checks {
                    let ours = recount(place, decision, check).expect("a checked decision has its rates");
                    assert!(
                        (ours - check.published).abs() < check.step,
                        "{}: {ours} against {}",
                        place.slug,
                        check.published
                    );
                }
            }
        }
    }
}

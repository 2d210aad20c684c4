//! The draft as a scenario of the whole village, as far as a scenario can say it.

use aimak_core::figure::{FigureId, Subject};
use aimak_core::input::InputKey;
use aimak_core::scenario::Scenario;
use aimak_core::tariff::{Audience, Component, GroupScheme, Months, Price, Version, WHOLE};

/// What a scenario says of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The scenario.
    pub scenario: Scenario,
    /// Whether it says the draft; otherwise it says today's tariff.
    pub follows: bool,
}

/// The scenario of a draft: the decision's charges at the draft's rates, and its norms. A draft with
/// anything else (blocks, coefficients, reliefs, a minimum, other charges) is not followed.
pub fn follow(draft: &Version, today: Scenario) -> Followed {
    match scenario(draft, &today) {
        Some(scenario) => Followed { scenario, follows: true },
        None => Followed { scenario: today, follows: false },
    }
}

fn scenario(draft: &Version, today: &Scenario) -> Option<Scenario> {
    let plain = draft.scheme == GroupScheme::Each
        && draft.coefficients.iter().all(|&(_, share)| share == WHOLE)
        && draft.reliefs.is_empty()
        && draft.minimums.is_empty();
    let decision = today.decision();
    let charges: Vec<_> = decision.charges.iter().filter(|charge| charge.rate.is_some()).collect();
    if !plain || charges.len() != draft.components.len() || decision.norms.len() != draft.norms.len() {
        return None;
    }
    let mut scenario = today.clone();
    for charge in charges {
        let (audience, counted) = (Audience::from(charge.payer), charge.base.measure());
        let component = draft
            .components
            .iter()
            .find(|component| component.audience == audience && (component.measure, component.every) == counted)?;
        let key = InputKey { figure: FigureId::Tariff, subject: Subject::Payer(charge.payer) };
        scenario = scenario.with(key, flat(component)?).ok()?;
    }
    for norm in decision.norms {
        let litres = draft.norms.iter().find(|kept| kept.connection == norm.connection)?.litres;
        let key = InputKey { figure: FigureId::ConsumptionNorm, subject: Subject::Connection(norm.connection) };
        // A service without a model has no such input, and nothing to follow.
        scenario = scenario.with(key, litres).ok()?;
    }
    Some(scenario)
}

/// The one rate of a charge that is nothing but a rate.
fn flat(component: &Component) -> Option<i64> {
    match &component.price {
        Price::Rate(rate) if component.share == WHOLE && component.per == 1 && component.months == Months::ALL => {
            Some(*rate)
        }
        Price::Rate(_) | Price::Blocks(_) | Price::MeterSizes(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;
    use aimak_core::service::Service;
    use aimak_core::tariff::{Bearer, Block, Group, Minimum, Payer, Relief, ReliefRule};

    fn today(slug: &str) -> (Version, Scenario) {
        let place = place::find(slug).expect("a place");
        let scenario = Scenario::today(place, Service::DrinkingWater).expect("a decision");
        (Version::of_decision(scenario.decision()).0, scenario)
    }

    #[test]
    fn an_unchanged_draft_is_today() {
        for slug in ["ulgu", "sary-oi", "bishkek", "talas"] {
            let (version, scenario) = today(slug);
            let followed = follow(&version, scenario.clone());
            assert!(followed.follows, "{slug}");
            assert_eq!(followed.scenario, scenario, "{slug}");
        }
    }

    #[test]
    fn rates_and_norms_are_followed() {
        let (mut version, scenario) = today("ulgu");
        version.components[0].price = Price::Rate(1_950);
        version.norms[0].litres = 100;
        let Followed { scenario, follows } = follow(&version, scenario);
        assert!(follows);
        let rate = InputKey { figure: FigureId::Tariff, subject: Subject::Payer(Payer::group(Group::Population)) };
        assert_eq!(scenario.amount(rate), Some(1_950));
        let norm =
            InputKey { figure: FigureId::ConsumptionNorm, subject: Subject::Connection(version.norms[0].connection) };
        assert_eq!(scenario.amount(norm), Some(100));
        assert_eq!(scenario.changes().len(), 2);
    }

    #[test]
    fn what_a_scenario_cannot_say_is_not_followed() {
        let (version, scenario) = today("ulgu");
        let changes: [fn(&mut Version); 8] = [
            |version| version.components[0].price = Price::Blocks(vec![Block { up_to: None, rate: 1_200 }]),
            |version| version.components[0].share = 5_000,
            |version| version.coefficients.push((Group::Others, 15_000)),
            |version| version.minimums.push(Minimum { audience: Audience::EVERYBODY, amount: 1 }),
            |version| {
                version.reliefs.push(ReliefRule {
                    relief: Relief::Pensioner,
                    share: 5_000,
                    each_person: true,
                    bearer: Bearer::Budget,
                });
            },
            |version| version.components.truncate(1),
            |version| version.norms.truncate(1),
            |version| version.scheme = GroupScheme::Two,
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let mut version = version.clone();
            change(&mut version);
            let followed = follow(&version, scenario.clone());
            assert!(!followed.follows, "change {at}");
            assert_eq!(followed.scenario, scenario);
        }
    }
}

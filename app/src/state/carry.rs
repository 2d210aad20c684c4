//! A scenario of one year, carried over into a plan: what both know.

use super::plan::Draft;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::Plan;
use aimak_core::finance::control::{Control, ControlKind};
use aimak_core::input::{InputKey, Section};
use aimak_core::scenario::Scenario;
use aimak_core::tariff::Payer;
use std::sync::Arc;

/// What became of a scenario of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The plan with it.
    pub draft: Draft,
    /// What was changed in the scenario and has no place in the plan, in the order of the scenario.
    pub left: Vec<InputKey>,
}

/// A scenario of one year on the books of a plan.
///
/// Every rate of the scenario becomes the proposed rate of its group, changed or not: it is what the link
/// showed. Other charges of such a group, which one year does not know, stay as they are today.
/// Collection, losses and subsidy are carried over where they were changed; elsewhere the plan has its
/// own years. The losses of one year are all losses, those of the plan's control the real ones alone.
pub fn carried(scenario: &Scenario, books: &Arc<Plan>) -> Carried {
    let mut draft = Draft { books: books.clone(), moves: Vec::new() };
    let mut left = Vec::new();
    let Some(service) = books.service(scenario.service()) else {
        return Carried { draft, left: scenario.changes().iter().map(|&(key, _)| key).collect() };
    };
    let controls = Control::all(service);
    let of = |kind: ControlKind| controls.iter().copied().find(|control| control.kind == kind);
    for input in scenario.inputs() {
        let changed = scenario.changes().iter().any(|&(key, _)| key == input.key);
        let Some(amount) = scenario.amount(input.key) else { continue };
        let moves: Option<Vec<(Control, i64)>> = match (input.section, input.key.figure, input.key.subject) {
            (Section::Tariff, FigureId::Tariff, Subject::Payer(payer)) => whole_group(scenario, payer).then(|| {
                let of_group = controls
                    .iter()
                    .copied()
                    .filter(|control| control.group(service).is_some_and(|group| group.group == payer.group));
                let rates = of_group.filter_map(|control| {
                    let same = control.reach(books)?.unit == input.unit;
                    Some((control, if same { amount } else { control.today(books)? }, same))
                });
                let rates: Vec<(Control, i64, bool)> = rates.collect();
                let known = rates.iter().any(|&(_, _, same)| same);
                rates.into_iter().filter(|_| known).map(|(control, amount, _)| (control, amount)).collect()
            }),
            (_, FigureId::CollectionRate, _) if changed => {
                of(ControlKind::Collection).map(|control| vec![(control, amount)])
            }
            (_, FigureId::WaterLosses, _) if changed => of(ControlKind::RealLosses).and_then(|control| {
                let losses = service.losses.as_ref()?;
                let last = books.book_year + i16::from(books.years);
                let others = losses.apparent.at(last).1.amount + losses.unbilled.at(last).1.amount;
                Some(vec![(control, amount.checked_sub(others).filter(|real| *real >= 0)?)])
            }),
            (_, FigureId::Subsidy, _) if changed => of(ControlKind::Subsidy).map(|control| vec![(control, amount)]),
            (..) => None,
        };
        let reached = |&(control, amount): &(Control, i64)| {
            control.reach(books).is_some_and(|reach| (reach.min..=reach.max).contains(&amount))
        };
        match moves.filter(|moves| !moves.is_empty() && moves.iter().all(reached)) {
            Some(moves) => {
                for (control, amount) in moves {
                    draft = draft.with(control, amount);
                }
            }
            None if changed => left.push(input.key),
            None => {}
        }
    }
    Carried { draft, left }
}

/// Whether a rate is that of a whole group: of everybody in it, or the only one that the group has.
fn whole_group(scenario: &Scenario, payer: Payer) -> bool {
    let rates = scenario.inputs().iter().filter(|input| {
        matches!(input.key.subject, Subject::Payer(other) if other.group == payer.group)
            && input.section == Section::Tariff
    });
    rates.count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::plan::Base;
    use aimak_core::finance::Datum;
    use aimak_core::finance::village::{Answers, Names, plan};
    use aimak_core::place;
    use aimak_core::service::Service;
    use aimak_core::tariff::Group;
    use aimak_core::wire::plan::books;

    const WATER: Service = Service::DrinkingWater;

    fn base() -> Arc<Plan> {
        Base::books(books("ulgu").expect("«Үлгү» has books")).expect("they keep the rules").plan
    }

    fn today() -> Scenario {
        Scenario::today(place::find("ulgu").expect("it is shipped"), WATER).expect("its decision")
    }

    fn key(scenario: &Scenario, code: &str) -> InputKey {
        scenario.inputs().iter().map(|input| input.key).find(|key| key.code() == code).expect("an input of the studio")
    }

    fn with(changes: &[(&str, i64)]) -> Scenario {
        changes.iter().fold(today(), |scenario, &(code, amount)| {
            scenario.with(key(&scenario, code), amount).expect("within its limits")
        })
    }

    /// The amounts of a group's controls, with their units' decimals left out.
    fn rates(draft: &Draft, group: Group) -> Vec<i64> {
        let service = draft.books.service(WATER).expect("its water");
        let controls = Control::all(service).into_iter();
        let of = controls.filter(|control| control.group(service).is_some_and(|known| known.group == group));
        of.filter_map(|control| draft.amount(control)).collect()
    }

    fn amount(draft: &Draft, kind: ControlKind) -> Option<i64> {
        draft.amount(Control { service: WATER, kind })
    }

    #[test]
    fn rates_collection_losses_and_subsidy_are_carried_over() {
        let changes =
            [("tariff.population", 1_450), ("collection-rate", 9_100), ("losses", 2_750), ("subsidy", 60_000_000)];
        let Carried { draft, left } = carried(&with(&changes), &base());
        assert_eq!(left, []);
        // The fixed charge, which one year does not know, stays at today's zero; every cubic metre costs
        // the same. Rates that were not changed are those of the decision, not those of the plan.
        assert_eq!(rates(&draft, Group::Population), [0, 1_450, 1_450, 1_450, 1_450]);
        assert_eq!(rates(&draft, Group::BudgetOrganisations), [1_800]);
        assert_eq!(rates(&draft, Group::Others), [2_400]);
        assert_eq!(amount(&draft, ControlKind::Collection), Some(9_100));
        // 27.5 % in all, less 6 % apparent and 2 % unbilled.
        assert_eq!(amount(&draft, ControlKind::RealLosses), Some(1_950));
        assert_eq!(amount(&draft, ControlKind::Subsidy), Some(60_000_000));
    }

    #[test]
    fn what_was_not_changed_keeps_the_years_of_the_plan() {
        let Carried { draft, left } = carried(&today(), &base());
        assert_eq!(left, []);
        let kept = Draft { books: base(), moves: Vec::new() };
        for kind in [ControlKind::Collection, ControlKind::RealLosses, ControlKind::Subsidy, ControlKind::PhaseIn] {
            assert_eq!(amount(&draft, kind), amount(&kept, kind), "{kind:?}");
        }
    }

    #[test]
    fn what_a_plan_does_not_know_is_named() {
        let costs = today().inputs().iter().find(|input| input.section == Section::Book).expect("a cost").key;
        let changed = with(&[("losses", 500)]).with(costs, 100).expect("a cost may be one som");
        let Carried { draft, left } = carried(&changed, &base());
        // 5 % of losses is less than what is not billed anyway.
        assert_eq!(left, [key(&changed, "losses"), costs]);
        assert_eq!(amount(&draft, ControlKind::RealLosses), Some(2_400));
        // A plan without the service takes nothing.
        let mut dry = Plan::clone(&base());
        dry.services.retain(|service| service.service != WATER);
        assert_eq!(carried(&changed, &Arc::new(dry)).left.len(), 2);
    }

    #[test]
    fn rates_of_parts_of_a_group_are_not_taken_for_those_of_the_whole() {
        let answers = Answers { people: Some(Datum::entered(40_000)), ..Answers::default() };
        let plan = Arc::new(plan(&answers, 2026, Names::default()).expect("people are enough"));
        let mut parts = 0;
        for today in place::all().iter().filter_map(|place| Scenario::today(place, WATER)) {
            let rates = |scenario: &Scenario| {
                let of =
                    |key: &InputKey| matches!(key.subject, Subject::Payer(payer) if payer.group == Group::Population);
                let tariff = scenario.inputs().iter().filter(|input| input.section == Section::Tariff);
                tariff.map(|input| (input.key, input.min + 100)).filter(|(key, _)| of(key)).collect::<Vec<_>>()
            };
            let rates = rates(&today);
            if rates.len() < 2 {
                continue;
            }
            parts += 1;
            for (key, amount) in rates {
                let changed = today.with(key, amount).expect("within its limits");
                let Carried { draft, left } = carried(&changed, &plan);
                assert!(left.contains(&key) || today.amount(key) == Some(amount), "{}", key.code());
                assert!(!draft.moves.iter().any(|(control, _)| matches!(control.kind, ControlKind::Rate { .. })));
            }
        }
        assert!(parts > 0, "some place has rates for parts of its homes");
    }
}

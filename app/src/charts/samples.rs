//! A shipped plan for tests of charts.

use super::choice::{Choice, ChoiceKind};
use aimak_core::explain::Study;
use aimak_core::finance::{self, Plan};
use aimak_core::wire::plan::PlanFile;
use std::sync::Arc;

/// A shipped plan and all its figures.
pub(super) fn shipped(name: &str) -> (Plan, Study) {
    let path = [env!("CARGO_MANIFEST_DIR"), "/../docs/worked/scenarios/", name, ".json"].concat();
    let text = std::fs::read_to_string(&path).expect("a shipped scenario");
    let plan = serde_json::from_str::<PlanFile>(&text).expect("JSON").check().expect("a plan");
    let study = finance::picture(&plan).study;
    (plan, study)
}

/// Water, waste and a park, with households by income.
pub(super) fn three_services() -> (Plan, Study) {
    shipped("ulgu-three-services")
}

/// The same plan as three choices: as things stand, the plan, nothing done.
pub(super) fn choices() -> Vec<Choice> {
    let (plan, study) = three_services();
    let mut today = plan.clone();
    for service in &mut today.services {
        for group in &mut service.groups {
            for block in group.charges.iter_mut().flat_map(|charge| &mut charge.blocks) {
                block.proposed = block.today.clone();
            }
        }
    }
    let of = |name: &str, kind, plan: &Arc<Plan>, study: &Arc<Study>| Choice {
        name: name.to_owned(),
        kind,
        study: Arc::clone(study),
        plan: Arc::clone(plan),
    };
    let known = (Arc::new(finance::picture(&today).study), Arc::new(today));
    let (study, plan) = (Arc::new(study), Arc::new(plan));
    vec![
        of("Today", ChoiceKind::Today, &known.1, &known.0),
        of("Option", ChoiceKind::Option, &plan, &study),
        of("Nothing", ChoiceKind::Nothing, &plan, &study),
    ]
}

//! What is moved: the contract as a whole, and each way.

use super::model::{Lever, Reach};
use super::state::Desk;
use crate::components::{Entry, Icon, Scale, Slider, Stepper, Way};
use crate::messages;
use crate::state::{Settings, say};
use leptos::prelude::*;

/// The panel of questions; made anew when a file is opened, for its ways are others.
pub fn controls(desk: Desk) -> AnyView {
    let lang = Settings::lang();
    let panels = move || {
        desk.base.track();
        let comparison = desk.comparison.get_untracked();
        let delivery = &comparison.ways.delivery;
        let whole = asked(desk, Lever::whole(delivery));
        let ways = (0..delivery.ways.len()).filter_map(|way| {
            let number = u8::try_from(way).ok()?;
            let [first, more] = Lever::of_way(delivery, number);
            let count = i64::try_from(more.len()).unwrap_or(0);
            let name = move || desk.comparison.with(|comparison| comparison.name(lang.get(), way + 1));
            // Somebody comes to try a fee: the first way that has one is open.
            Some(view! {
                <details class="panel delivery__way" open=way == 0>
                    <summary class="delivery__summary">
                        <Icon name="chevron-down"/>
                        <span>{name}</span>
                    </summary>
                    <div class="questions">{asked(desk, first)}</div>
                    <details class="studio__more">
                        <summary>
                            <Icon name="chevron-down"/>
                            <span>{move || messages::delivery_controls_more(lang.get(), count)}</span>
                        </summary>
                        <div class="questions">{asked(desk, more)}</div>
                    </details>
                </details>
            })
        });
        view! {
            {ways.collect_view()}
            <details class="panel delivery__way">
                <summary class="delivery__summary">
                    <Icon name="chevron-down"/>
                    <span>{say(messages::delivery_controls_whole)}</span>
                </summary>
                <div class="questions">{whole}</div>
            </details>
        }
    };
    view! {
        <section class="delivery__controls" aria-labelledby="controls-title">
            <h2 class="plan__heading" id="controls-title">{say(messages::delivery_controls_title)}</h2>
            {panels}
        </section>
    }
    .into_any()
}

fn asked(desk: Desk, levers: Vec<Lever>) -> Vec<AnyView> {
    levers.into_iter().map(|lever| view(desk, lever)).collect()
}

fn view(desk: Desk, lever: Lever) -> AnyView {
    let lang = Settings::lang();
    let (reach, told) = {
        let comparison = desk.comparison.get_untracked();
        let plan = desk.plan.get_value();
        let told =
            desk.base.with_untracked(|base| base.check(&plan).ok().and_then(|ways| lever.amount(&ways.delivery)));
        (lever.reach(&plan, &comparison.ways.delivery), told)
    };
    let Reach { unit, limits: (min, max), step, far } = reach;
    let scale = Scale { unit, min, max, step };
    let amount = Memo::new(move |_| desk.comparison.with(|comparison| lever.amount(&comparison.ways.delivery)));
    let entry = Entry::new(scale, amount, move |change| desk.change(lever, change));
    let label = Signal::derive(move || lever.question(lang.get()));
    let id = ["q-", &lever.code()].concat();
    let (label_id, told_id) = (id.clone() + "-label", id.clone() + "-told");
    let wide = far / 10_i64.pow(unit.decimals()) >= 100_000;
    let was = move || told.map(|told| messages::delivery_question_told(lang.get(), &scale.write(lang.get(), told)));
    view! {
        <div class="question" data-wide=wide.then_some("")>
            <label class="question__label" id=label_id.clone() for=id.clone()>
                {move || label.get()}
            </label>
            <p class="question__today" id=told_id.clone()>{was}</p>
            <Slider entry=entry way=Way::new(min, far, step, told) labelled_by=label_id/>
            <Stepper id=id name=label entry=entry described_by=told_id/>
        </div>
    }
    .into_any()
}

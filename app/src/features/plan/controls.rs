//! What is moved: five questions at first, all of them below, and the projects.

use super::model::{field_id, question};
use super::state::Studio;
use crate::components::{Entry, Icon, Question, Scale, Way};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::finance::control::{Control, ControlKind};
use leptos::prelude::*;

/// The panel of questions.
pub fn controls(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let (simple, all) = studio.books.with_untracked(|books| {
        let service = books.service(studio.service);
        (service.map(Control::simple).unwrap_or_default(), service.map(Control::all).unwrap_or_default())
    });
    let project = |control: &Control| matches!(control.kind, ControlKind::Project(_));
    let more: Vec<Control> =
        all.iter().copied().filter(|control| !project(control) && !simple.contains(control)).collect();
    let projects: Vec<Control> = all.into_iter().filter(project).collect();
    let count = i64::try_from(more.len()).unwrap_or(0);
    view! {
        <section class="plan__controls" aria-labelledby="controls-title">
            <h2 class="plan__heading" id="controls-title">{say(messages::plan_controls_title)}</h2>
            <div class="panel">
                <div class="questions">{asked(studio, simple)}</div>
                <details class="studio__more">
                    <summary>
                        <Icon name="chevron-down"/>
                        <span>{move || messages::plan_controls_more(lang.get(), count)}</span>
                    </summary>
                    <div class="questions">{asked(studio, more)}</div>
                </details>
                {(!projects.is_empty()).then(|| carried_out(studio, projects))}
            </div>
        </section>
    }
    .into_any()
}

fn asked(studio: Studio, controls: Vec<Control>) -> Vec<AnyView> {
    controls.into_iter().filter_map(|control| view(studio, control)).collect()
}

/// Keeps an amount at what the draft says; each tells only those who show it.
fn amount(studio: Studio, control: Control) -> Memo<Option<i64>> {
    Memo::new(move |_| studio.draft.with(|draft| draft.amount(control)))
}

fn view(studio: Studio, control: Control) -> Option<AnyView> {
    let lang = Settings::lang();
    let (reach, today) = studio.books.with_untracked(|books| Some((control.reach(books)?, control.today(books))))?;
    let scale = Scale { unit: reach.unit, min: reach.min, max: reach.max, step: reach.step };
    let entry = Entry::new(scale, amount(studio, control), move |change| studio.change(control, change));
    let label = move || studio.books.with(|books| question(lang.get(), books, control));
    Some(
        view! {
            <Question
                id=field_id(control)
                label=Signal::derive(label)
                entry=entry
                way=Way::new(reach.min, reach.far, reach.step, today)
            />
        }
        .into_any(),
    )
}

fn carried_out(studio: Studio, projects: Vec<Control>) -> AnyView {
    let lang = Settings::lang();
    let boxes = projects.into_iter().map(|control| {
        let chosen = Memo::new(move |_| studio.draft.with(|draft| draft.amount(control) == Some(1)));
        view! {
            <label class="plan__project">
                <input
                    id=field_id(control)
                    type="checkbox"
                    prop:checked=move || chosen.get()
                    on:change=move |event| {
                        let now = i64::from(event_target_checked(&event));
                        studio.change(control, crate::components::Change::Set(now));
                    }
                />
                <span>{move || studio.books.with(|books| question(lang.get(), books, control))}</span>
            </label>
        }
    });
    view! {
        <fieldset class="plan__projects">
            <legend>{say(messages::plan_projects_title)}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

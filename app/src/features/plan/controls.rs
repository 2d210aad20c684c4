//! What is moved: five questions at first, all of them below, and the projects.

use super::books::books;
use super::model::{field_id, question};
use super::state::Studio;
use crate::components::{Entry, Question, Scale, Way};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::finance::control::{Control, ControlKind};
use aimak_core::lang::Lang;
use leptos::prelude::*;

/// The panel of questions.
pub fn controls(studio: Studio) -> AnyView {
    let (simple, all) = studio.books.with_untracked(|books| {
        let service = books.service(studio.service);
        (service.map(Control::simple).unwrap_or_default(), service.map(Control::all).unwrap_or_default())
    });
    let depth = RwSignal::new(Depth::Simple);
    let project = |control: &Control| matches!(control.kind, ControlKind::Project(_));
    let more: Vec<Control> =
        all.iter().copied().filter(|control| !project(control) && !simple.contains(control)).collect();
    let more = StoredValue::new(more);
    let projects = StoredValue::new(all.into_iter().filter(project).collect::<Vec<_>>());
    view! {
        <section class="plan__controls" aria-labelledby="controls-title">
            <h2 class="plan__heading" id="controls-title">{say(messages::plan_controls_title)}</h2>
            {depths(depth)}
            <div class="panel">
                <div class="questions">{asked(studio, &simple)}</div>
                {move || {
                    (depth.get() != Depth::Simple)
                        .then(|| {
                            view! {
                                <div class="questions">{more.with_value(|more| asked(studio, more))}</div>
                                {projects.with_value(|projects| (!projects.is_empty()).then(|| carried_out(studio, projects)))}
                            }
                        })
                }}
                {move || (depth.get() == Depth::Books).then(|| books(studio))}
            </div>
        </section>
    }
    .into_any()
}

fn asked(studio: Studio, controls: &[Control]) -> Vec<AnyView> {
    controls.iter().filter_map(|&control| view(studio, control)).collect()
}

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// Five questions.
    Simple,
    /// All questions, and the projects.
    Full,
    /// The books too.
    Books,
}

impl Depth {
    const ALL: [Self; 3] = [Self::Simple, Self::Full, Self::Books];

    const fn code(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Full => "full",
            Self::Books => "books",
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Simple => messages::plan_depth_simple(lang),
            Self::Full => messages::plan_depth_full(lang),
            Self::Books => messages::plan_depth_books(lang),
        }
    }
}

fn depths(depth: RwSignal<Depth>) -> AnyView {
    let lang = Settings::lang();
    let choices = Depth::ALL.map(|choice| {
        view! {
            <label class="segmented__option">
                <input
                    type="radio"
                    name="depth"
                    value=choice.code()
                    prop:checked=move || depth.get() == choice
                    on:change=move |_| depth.set(choice)
                />
                <span class="segmented__label">{move || choice.name(lang.get())}</span>
            </label>
        }
    });
    view! {
        <fieldset class="segmented plan__depth">
            <legend class="segmented__legend visually-hidden">{say(messages::plan_depth_title)}</legend>
            <div class="segmented__options">{choices}</div>
        </fieldset>
    }
    .into_any()
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
                timeless=today.is_none()
            />
        }
        .into_any(),
    )
}

fn carried_out(studio: Studio, projects: &[Control]) -> AnyView {
    let lang = Settings::lang();
    let boxes = projects.iter().map(|&control| {
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

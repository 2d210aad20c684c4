//! `/problems/{code}`: what happened, what to do.

use crate::components::Layout;
use crate::format::problem as model;
use crate::hooks::use_title;
use crate::messages;
use crate::state::Settings;
use aimak_core::lang::Lang;
use aimak_core::wire::problem::ProblemCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page of the problem that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let code = Memo::new(move |_| params.read().get("code").unwrap_or_default());
    move || {
        let typed = code.get();
        let known = ProblemCode::from_code(&typed);
        problem(Subject { code: known.unwrap_or(ProblemCode::NotFound), unknown: known.is_none().then_some(typed) })
    }
}

/// An address that leads nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    problem(Subject { code: ProblemCode::NotFound, unknown: None })
}

/// What the page is about.
struct Subject {
    /// The problem.
    code: ProblemCode,
    /// A code that is no problem of ours, as it stands in the address.
    unknown: Option<String>,
}

impl Subject {
    fn title(&self, lang: Lang) -> &'static str {
        if self.unknown.is_some() { messages::problem_unknown_title(lang) } else { model::title(lang, self.code) }
    }

    fn text(&self, lang: Lang) -> String {
        self.unknown.as_ref().map_or_else(
            || model::text(lang, self.code).to_owned(),
            |typed| messages::problem_unknown_text(lang, typed),
        )
    }
}

fn problem(subject: Subject) -> AnyView {
    let lang = Settings::lang();
    let subject = StoredValue::new(subject);
    use_title(move || subject.with_value(|subject| subject.title(lang.get()).to_owned()));
    let body = move || {
        let lang = lang.get();
        subject.with_value(|subject| {
            view! {
                <div class="title-row">
                    <div class="title-row__text">
                        <h1 class="title-row__title">{subject.title(lang)}</h1>
                        <p class="title-row__lead">{subject.text(lang)}</p>
                    </div>
                </div>
                <section class="panel stack">
                    <h2>{messages::problem_advice_heading(lang)}</h2>
                    <p class="measure">{model::advice(lang, subject.code)}</p>
                    <p>
                        <a class="button" data-kind="primary" href="/">
                            {messages::problem_start_action(lang)}
                        </a>
                    </p>
                </section>
            }
        })
    };
    view! { <Layout>{body}</Layout> }.into_any()
}

//! Scenarios kept on the server: save the one in view, open another. A saved scenario is never
//! changed, only followed by a new version.

use crate::api::{self, ApiFault, Key, Requests, fault_sentence};
use crate::components::{Icon, Notice, NoticeKind, unopened_reasons};
use crate::hooks::focus;
use crate::messages;
use crate::state::studio::{Unopened, try_link};
use crate::state::{Settings, say};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::wire::link::is_packed;
use aimak_core::wire::problem::{ProblemCode, Violation, ViolationCode};
use aimak_core::wire::scenario::{Scenario as Kept, ScenarioDraft};
use leptos::prelude::*;

const NAME: &str = "saved-name";
const NOTE: &str = "saved-note";
const SUMMARY: &str = "saved-errors";

/// What was sent last: the same sending again has the same key, another one its own.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sent {
    draft: ScenarioDraft,
    after: Option<String>,
    key: Key,
}

impl Sent {
    /// This sending, with the key of the one before when it is the same.
    fn again(before: Option<Self>, draft: ScenarioDraft, after: Option<String>, key: impl FnOnce() -> Key) -> Self {
        match before {
            Some(before) if before.draft == draft && before.after == after => before,
            Some(_) | None => Self { draft, after, key: key() },
        }
    }
}

/// The panel's state; a copyable handle.
#[derive(Clone, Copy)]
struct Shelf {
    lang: RwSignal<Lang>,
    place: &'static Place,
    service: Service,
    link: Callback<(), Option<String>>,
    on_open: Callback<String>,
    on_beside: Option<Callback<(String, String), bool>>,
    requests: Requests,
    /// The newest version of each series, last saved first.
    kept: RwSignal<Vec<Kept>>,
    /// Where the next page of the list begins.
    next: RwSignal<Option<String>>,
    loading: RwSignal<bool>,
    list_fault: RwSignal<Option<ApiFault>>,
    /// The saved scenario that the one in view comes from.
    opened: RwSignal<Option<Kept>>,
    /// One whose link does not open.
    unopened: RwSignal<Option<(String, Unopened)>>,
    name: RwSignal<String>,
    note: RwSignal<String>,
    violations: RwSignal<Vec<Violation>>,
    sending: RwSignal<bool>,
    save_fault: RwSignal<Option<ApiFault>>,
    /// What was saved last, while nothing else was done.
    done: RwSignal<Option<Kept>>,
    sent: StoredValue<Option<Sent>>,
}

impl Shelf {
    /// Asks for a page of the list.
    fn load(self, before: Option<String>) {
        if self.loading.get_untracked() {
            return;
        }
        self.loading.set(true);
        self.list_fault.set(None);
        let (place, service) = (self.place, self.service);
        self.requests.run(async move {
            let page = api::list(self.lang.get_untracked(), place.slug, service, before.as_deref()).await;
            self.loading.set(false);
            match page {
                Ok(page) => {
                    self.kept.update(|kept| {
                        if before.is_none() {
                            kept.clear();
                        }
                        let new = |one: &Kept| kept.iter().all(|other| other.series != one.series);
                        let added: Vec<Kept> = page.scenarios.into_iter().filter(new).collect();
                        kept.extend(added);
                    });
                    self.next.set(page.next);
                }
                Err(fault) => self.list_fault.set(Some(fault)),
            }
        });
    }

    /// Brings a saved scenario into view, or says why it does not open.
    fn open(self, kept: Kept) {
        match try_link(self.place, self.service, &kept.link) {
            Ok(()) => {
                self.unopened.set(None);
                self.save_fault.set(None);
                self.done.set(None);
                // A name that somebody typed stays.
                let before = self.opened.get_untracked().map(|opened| opened.name).unwrap_or_default();
                if self.name.with_untracked(|name| name.trim().is_empty() || *name == before) {
                    self.name.set(kept.name.clone());
                }
                self.opened.set(Some(kept.clone()));
                // The other view of the studio may take the place of this one.
                self.on_open.run(kept.link);
            }
            Err(fault) => self.unopened.set(Some((kept.id, fault))),
        }
    }

    /// Opens the version that another person saved meanwhile.
    fn open_newest(self, id: String) {
        self.requests.run(async move {
            match api::get(self.lang.get_untracked(), &id).await {
                Ok(view) => self.open(view.scenario),
                Err(fault) => self.save_fault.set(Some(fault)),
            }
        });
    }

    /// Saves the scenario in view: on its own, or after a version.
    fn save(self, after: Option<String>) {
        if self.sending.get_untracked() {
            return;
        }
        self.done.set(None);
        self.save_fault.set(None);
        let (place, service) = (self.place, self.service);
        let draft = ScenarioDraft {
            name: self.name.get_untracked(),
            note: self.note.get_untracked(),
            link: self.link.run(()).unwrap_or_default(),
        };
        if let Err(violations) = draft.clone().check(place, service) {
            self.refuse(violations);
            return;
        }
        self.violations.set(Vec::new());
        let sent = Sent::again(self.sent.get_value(), draft, after, Key::random);
        self.sent.set_value(Some(sent.clone()));
        self.sending.set(true);
        self.requests.run(async move {
            let lang = self.lang.get_untracked();
            let saved = match &sent.after {
                Some(id) => api::follow(lang, id, &sent.draft, &sent.key).await,
                None => api::save(lang, place.slug, service, &sent.draft, &sent.key).await,
            };
            self.sending.set(false);
            match saved {
                Ok(saved) => {
                    self.sent.set_value(None);
                    self.kept.update(|kept| {
                        kept.retain(|other| other.series != saved.series);
                        kept.insert(0, saved.clone());
                    });
                    self.opened.set(Some(saved.clone()));
                    self.done.set(Some(saved));
                }
                Err(ApiFault::Problem(problem)) if !problem.violations.is_empty() => self.refuse(problem.violations),
                Err(fault) => self.save_fault.set(Some(fault)),
            }
        });
    }

    /// Shows every broken rule, at its field and together.
    fn refuse(self, violations: Vec<Violation>) {
        self.violations.set(violations);
        focus(SUMMARY);
    }

    /// What is wrong with a field.
    fn fault_of(self, pointer: &'static str) -> Option<String> {
        let lang = self.lang.get();
        self.violations.with(|violations| {
            violations.iter().find(|violation| violation.pointer == pointer).map(|violation| sentence(lang, violation))
        })
    }
}

/// A broken rule in words, beginning with the field's name.
fn sentence(lang: Lang, violation: &Violation) -> String {
    let field = match violation.pointer.as_str() {
        "/name" => messages::saved_name_label(lang),
        "/note" => messages::saved_note_label(lang),
        _ => messages::saved_link_label(lang),
    };
    match violation.rule() {
        Some(ViolationCode::Empty) => messages::saved_error_empty(lang, field),
        Some(ViolationCode::TooLong { limit, length }) => {
            let number = |count: usize| format::integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
            messages::saved_error_long(lang, field, &number(length), &number(limit))
        }
        Some(ViolationCode::ControlCharacter { position }) => {
            messages::saved_error_control(lang, field, &position.to_string())
        }
        Some(
            ViolationCode::LinkDamaged
            | ViolationCode::LinkOtherVersion { .. }
            | ViolationCode::LinkUnknownDecision { .. }
            | ViolationCode::LinkUnknownInput { .. }
            | ViolationCode::LinkValue { .. }
            | ViolationCode::LinkNoDecision
            | ViolationCode::LinkElsewhere { .. }
            | ViolationCode::LinkNoBooks
            | ViolationCode::LinkBooks { .. },
        )
        | None => messages::saved_error_link(lang, field),
    }
}

/// The day on which a scenario was saved, where the reader is.
fn saved_on(lang: Lang, created_at: &str) -> String {
    let time = js_sys::Date::new(&created_at.into());
    let day = || {
        let year = i16::try_from(time.get_full_year()).ok()?;
        let month = u8::try_from(time.get_month()).ok()?.checked_add(1)?;
        Date::new(year, month, u8::try_from(time.get_date()).ok()?)
    };
    day().map_or_else(|| created_at.to_owned(), |date| format::date(lang, date))
}

/// Saved scenarios of the place and service: a list to open from, and a form to save.
#[component]
pub fn Saved(
    /// The place.
    place: &'static Place,
    /// The service.
    service: Service,
    /// The link of the scenario in view; `None` where it has none.
    link: Callback<(), Option<String>>,
    /// Takes the link of a saved scenario that was chosen; it opens, that was tried.
    on_open: Callback<String>,
    /// Puts a saved plan beside the one in view, by name and link; says whether it could stand there.
    #[prop(optional)]
    on_beside: Option<Callback<(String, String), bool>>,
) -> impl IntoView {
    let shelf = Shelf {
        lang: Settings::lang(),
        place,
        service,
        link,
        on_open,
        on_beside,
        requests: Requests::new(),
        kept: RwSignal::new(Vec::new()),
        next: RwSignal::new(None),
        loading: RwSignal::new(false),
        list_fault: RwSignal::new(None),
        opened: RwSignal::new(None),
        unopened: RwSignal::new(None),
        name: RwSignal::new(String::new()),
        note: RwSignal::new(String::new()),
        violations: RwSignal::new(Vec::new()),
        sending: RwSignal::new(false),
        save_fault: RwSignal::new(None),
        done: RwSignal::new(None),
        sent: StoredValue::new(None),
    };
    shelf.load(None);
    view! {
        <section class="panel saved screen-only" aria-labelledby="saved">
            <h2 class="panel__title" id="saved">{say(messages::saved_head_title)}</h2>
            <div class="saved__parts">
                <div class="saved__list">{list(shelf)}</div>
                {form(shelf)}
            </div>
        </section>
    }
    .into_any()
}

/// The list, and its states: on its way, empty, out of reach.
fn list(shelf: Shelf) -> AnyView {
    let lang = shelf.lang;
    let none = Memo::new(move |_| shelf.kept.with(Vec::is_empty));
    let items = move || shelf.kept.get().into_iter().map(|kept| item(shelf, kept)).collect_view();
    let empty = move || {
        (none.get() && !shelf.loading.get() && shelf.list_fault.with(Option::is_none)).then(|| {
            view! {
                <div class="empty">
                    <svg class="empty__cut" viewBox="0 0 106 32" aria-hidden="true">
                        <use href="#i-cut"></use>
                    </svg>
                    <div>
                        <p class="empty__title">{say(messages::saved_list_none)}</p>
                        <p class="empty__text">{say(messages::saved_list_hint)}</p>
                    </div>
                </div>
            }
        })
    };
    let fault = move || {
        shelf.list_fault.get().map(|fault| {
            let title = Signal::derive(move || messages::saved_list_fault(lang.get()).to_owned());
            view! {
                <Notice kind=NoticeKind::Watch title=title>
                    <p>{move || fault_sentence(lang.get(), &fault)}</p>
                    <p class="notice__actions">
                        <button class="button" type="button" on:click=move |_| shelf.load(shelf.next.get_untracked())>
                            {say(messages::saved_again_action)}
                        </button>
                    </p>
                </Notice>
            }
        })
    };
    let more = move || {
        (shelf.next.with(Option::is_some) && shelf.list_fault.with(Option::is_none)).then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || shelf.loading.get().then_some("true")
                    on:click=move |_| shelf.load(shelf.next.get_untracked())
                >
                    {say(messages::saved_more_action)}
                </button>
            }
        })
    };
    view! {
        <ul class="list">{items}</ul>
        {empty}
        {fault}
        <p class="muted" role="status">{move || shelf.loading.get().then(|| messages::saved_list_loading(lang.get()))}</p>
        {more}
    }
    .into_any()
}

fn item(shelf: Shelf, kept: Kept) -> AnyView {
    let lang = shelf.lang;
    let Kept { id, version, name, note, created_at, .. } = kept.clone();
    let current = id.clone();
    let current = move || {
        shelf.opened.with(|opened| opened.as_ref().is_some_and(|opened| opened.id == current)).then_some("true")
    };
    let meta = move || messages::saved_item_meta(lang.get(), &version.to_string(), &saved_on(lang.get(), &created_at));
    let fault = move || {
        shelf.unopened.with(|unopened| {
            let (_, fault) = unopened.as_ref().filter(|(other, _)| *other == id)?;
            let text = unopened_reasons(fault.clone()).told(lang.get()).join(" ");
            Some(view! {
                <p class="field__error" role="alert">
                    <Icon name="octagon-x"/>
                    <span>{text}</span>
                </p>
            })
        })
    };
    let hidden = name.clone();
    let beside = shelf.on_beside.filter(|_| is_packed(&kept.link)).map(|beside| {
        let (name, link) = (name.clone(), kept.link.clone());
        let hidden = name.clone();
        let unable = RwSignal::new(false);
        view! {
            <button
                class="button"
                type="button"
                on:click=move |_| unable.set(!beside.run((name.clone(), link.clone())))
            >
                {say(messages::saved_beside_action)}
                <span class="visually-hidden">": " {hidden}</span>
            </button>
            <span class="muted" role="status">{move || unable.get().then(|| messages::saved_beside_unable(lang.get()))}</span>
        }
    });
    view! {
        <li class="list__item" aria-current=current>
            <div class="list__main">
                <h3 class="list__title">{name}</h3>
                {(!note.is_empty()).then(|| view! { <p class="list__note">{note}</p> })}
                <p class="list__meta">{meta}</p>
                {fault}
            </div>
            <div class="list__actions">
                <button class="button" type="button" on:click=move |_| shelf.open(kept.clone())>
                    {say(messages::saved_open_action)}
                    <span class="visually-hidden">": " {hidden}</span>
                </button>
                {beside}
            </div>
        </li>
    }
    .into_any()
}

/// The form that saves the scenario in view.
fn form(shelf: Shelf) -> AnyView {
    let lang = shelf.lang;
    let after = move || shelf.opened.with_untracked(|opened| opened.as_ref().map(|opened| opened.id.clone()));
    let busy = move || shelf.sending.get().then_some("true");
    let follows = Memo::new(move |_| {
        shelf.opened.with(|opened| opened.as_ref().map(|opened| (opened.name.clone(), opened.version)))
    });
    let actions = move || match follows.get() {
        Some((name, version)) => view! {
            <p class="muted">
                {
                    let name = name.clone();
                    move || messages::saved_from_note(lang.get(), &version.to_string(), &name)
                }
            </p>
            <div class="saved__actions">
                <button class="button" type="submit" data-kind="primary" aria-disabled=busy>
                    <Icon name="save"/>
                    <span>{move || messages::saved_follow_action(lang.get(), &(version + 1).to_string())}</span>
                </button>
                <button class="button" type="button" aria-disabled=busy on:click=move |_| shelf.save(None)>
                    {say(messages::saved_apart_action)}
                </button>
            </div>
        }
        .into_any(),
        None => view! {
            <div class="saved__actions">
                <button class="button" type="submit" data-kind="primary" aria-disabled=busy>
                    <Icon name="save"/>
                    <span>{say(messages::saved_save_action)}</span>
                </button>
            </div>
        }
        .into_any(),
    };
    let said = move || {
        let lang = lang.get();
        if shelf.sending.get() {
            return Some(messages::saved_sending_note(lang).to_owned());
        }
        shelf.done.with(|done| {
            done.as_ref().map(|done| messages::saved_done_note(lang, &done.name, &done.version.to_string()))
        })
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        shelf.save(after());
    };
    let one_line = view! {
        <input
            class="field__input"
            id=NAME
            type="text"
            autocomplete="off"
            aria-describedby="saved-name-error saved-public"
            aria-invalid=move || shelf.fault_of("/name").map(|_| "true")
            prop:value=move || shelf.name.get()
            on:input=move |event| shelf.name.set(event_target_value(&event))
        />
    };
    let many_lines = view! {
        <textarea
            class="field__input"
            id=NOTE
            rows="3"
            aria-describedby="saved-note-error saved-public"
            aria-invalid=move || shelf.fault_of("/note").map(|_| "true")
            prop:value=move || shelf.note.get()
            on:input=move |event| shelf.note.set(event_target_value(&event))
        ></textarea>
    };
    view! {
        <form class="saved__form" novalidate on:submit=submit>
            <h3 class="saved__title">{say(messages::saved_form_title)}</h3>
            <p class="field__hint" id="saved-public">{say(messages::saved_public_note)}</p>
            {move || summary(shelf)}
            {field(shelf, NAME, "/name", messages::saved_name_label, one_line.into_any())}
            {field(shelf, NOTE, "/note", messages::saved_note_label, many_lines.into_any())}
            {actions}
            <p class="saved__said" role="status">{said}</p>
            {move || fault_notice(shelf)}
        </form>
    }
    .into_any()
}

fn field(
    shelf: Shelf,
    id: &'static str,
    pointer: &'static str,
    label: fn(Lang) -> &'static str,
    input: AnyView,
) -> AnyView {
    let lang = shelf.lang;
    let fault = move || {
        shelf.fault_of(pointer).map(|text| {
            view! {
                <Icon name="octagon-x"/>
                <span>{text}</span>
            }
        })
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{move || label(lang.get())}</label>
            <p class="field__error" id=[id, "-error"].concat()>{fault}</p>
            {input}
        </div>
    }
    .into_any()
}

/// Every broken rule, each with the way to its field.
fn summary(shelf: Shelf) -> Option<AnyView> {
    let violations = shelf.violations.get();
    if violations.is_empty() {
        return None;
    }
    let lang = shelf.lang.get();
    let line = |violation: &Violation| {
        let text = sentence(lang, violation);
        let field = match violation.pointer.as_str() {
            "/name" => NAME,
            "/note" => NOTE,
            _ => return view! { <li>{text}</li> }.into_any(),
        };
        let go = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            focus(field);
        };
        view! {
            <li>
                <a href=["#", field].concat() on:click=go>{text}</a>
            </li>
        }
        .into_any()
    };
    Some(
        view! {
            <div class="error-summary" role="alert" tabindex="-1" id=SUMMARY>
                <Icon name="octagon-x"/>
                <div>
                    <h4 class="error-summary__title">{messages::saved_errors_title(lang)}</h4>
                    <ul class="error-summary__list">{violations.iter().map(line).collect_view()}</ul>
                </div>
            </div>
        }
        .into_any(),
    )
}

/// Why it was not saved, and what can be done now.
fn fault_notice(shelf: Shelf) -> Option<AnyView> {
    let fault = shelf.save_fault.get()?;
    let lang = shelf.lang.get();
    let newest = match &fault {
        ApiFault::Problem(problem) if problem.code() == Some(ProblemCode::NotNewestVersion) => problem.newest.clone(),
        ApiFault::Problem(_) | ApiFault::Offline | ApiFault::Unreadable => None,
    };
    let (kind, text, actions) = match newest {
        Some(newest) => {
            let follow = newest.clone();
            let actions = view! {
                <button class="button" type="button" on:click=move |_| shelf.open_newest(newest.clone())>
                    {messages::saved_newest_action(lang)}
                </button>
                <button class="button" type="button" on:click=move |_| shelf.save(Some(follow.clone()))>
                    {messages::saved_after_action(lang)}
                </button>
            };
            (NoticeKind::Watch, messages::saved_newest_text(lang).to_owned(), actions.into_any())
        }
        None => {
            let again = move |_| {
                let after = shelf.sent.with_value(|sent| sent.as_ref().and_then(|sent| sent.after.clone()));
                shelf.save(after);
            };
            let actions = view! {
                <button class="button" type="button" on:click=again>
                    {messages::saved_again_action(lang)}
                </button>
            };
            (NoticeKind::Problem, fault_sentence(lang, &fault), actions.into_any())
        }
    };
    let title = messages::saved_fault_title(lang).to_owned();
    Some(
        view! {
            <div role="alert">
                <Notice kind=kind title=title>
                    <p>{text}</p>
                    <p class="notice__actions">{actions}</p>
                </Notice>
            </div>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;

    #[test]
    fn only_the_same_sending_again_keeps_its_key() {
        let draft = |name: &str| ScenarioDraft { name: name.into(), note: String::new(), link: "v1".into() };
        let key = |text: &str| Key::from(text.to_owned());
        let first = Sent::again(None, draft("a"), None, || key("1"));
        let retried = Sent::again(Some(first.clone()), draft("a"), None, || key("2"));
        assert_eq!(retried, first);
        assert_eq!(Sent::again(Some(first.clone()), draft("b"), None, || key("2")).key, key("2"));
        assert_eq!(Sent::again(Some(first), draft("a"), Some("id".into()), || key("3")).key, key("3"));
    }

    #[test]
    fn every_broken_rule_of_a_form_has_a_sentence_that_names_its_field() {
        let place = place::find("ulgu").expect("the fictional place");
        let draft = |name: &str, note: &str, link: &str| ScenarioDraft {
            name: name.into(),
            note: note.into(),
            link: link.into(),
        };
        let cases = [
            draft("", "", "x"),
            draft(&"a".repeat(81), &"a".repeat(2001), ""),
            draft("a\tb", "a\u{0}", "v9&check=0"),
            draft("a", "", "p1.x"),
        ];
        for case in cases {
            let violations = case.check(place, Service::DrinkingWater).expect_err("it breaks rules");
            for violation in violations {
                for lang in Lang::ALL {
                    let text = sentence(lang, &violation);
                    assert!(text.contains(':') && text.chars().count() > 20, "{text}");
                    assert!(!text.contains('!'), "{text}");
                }
            }
        }
    }
}

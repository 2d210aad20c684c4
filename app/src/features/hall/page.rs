//! The page of the projector: no controls, at most forty words, three columns.

use super::relay::Relay;
use super::state::Hall;
use crate::charts::{AffordabilityByBand, CashOverYears, Choice, ChoiceKind};
use crate::components::{Absent, Icon, Pair, QrCode, Shown, UnknownPlace, share_verdict};
use crate::format::service_name;
use crate::hooks::{use_fragment, use_title};
use crate::messages;
use crate::state::plan::{Base, Main, Years, runs_out};
use crate::state::studio::use_base;
use crate::state::{Settings, say};
use aimak_core::figure::Subject;
use aimak_core::finance::{Alternative, At, Figure};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place};
use aimak_core::service::Service;
use aimak_core::wire::hall::Screen;
use leptos::ev::keydown;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The projector view of the place's plan and the service that the address names.
#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| {
        params.with(|params| (params.get("place").unwrap_or_default(), params.get("service").unwrap_or_default()))
    });
    let base = use_base(address.into());
    move || {
        let (place, service) = address.get();
        let Some(place) = place::find(&place) else { return view! { <UnknownPlace slug=place/> }.into_any() };
        match (base.get(), Service::from_code(&service)) {
            (Some(base), Some(service)) => hall(place, service, &base),
            (Some(_) | None, service) => {
                let (title, text) = (messages::plan_none_title, messages::plan_none_text);
                view! { <Absent place=place service=service title=title text=text/> }.into_any()
            }
        }
    }
}

fn hall(place: &'static Place, service: Service, base: &Base) -> AnyView {
    let lang = Settings::lang();
    let hall = Hall::new(place, service, base);
    let own = base.mark.is_none();
    let relay = Relay::new(hall);
    let fragment = use_fragment();
    Effect::new(move |_| {
        fragment.with(|link| {
            let link = link.trim_start_matches('#');
            if !link.is_empty() {
                hall.open(link);
            }
        });
    });
    use_title(move || {
        messages::hall_page_title(lang.get(), service_name(lang.get(), service), place.names.get(lang.get()))
    });
    let keys = window_event_listener(keydown, move |event| {
        let turn = |steps| hall.screen.update(|screen| *screen = screen.on(steps));
        match event.key().as_str() {
            "ArrowRight" | "PageDown" | " " => turn(1),
            "ArrowLeft" | "PageUp" => turn(-1),
            "Home" => hall.screen.set(Screen::Compare),
            "End" => hall.screen.set(Screen::Nothing),
            "ArrowUp" => step(hall, 1),
            "ArrowDown" => step(hall, -1),
            _ => return,
        }
        event.prevent_default();
    });
    // The key where Latin keyboards have C, whatever the language of the keyboard.
    let codes = window_event_listener(keydown, move |event| {
        if event.code() == "KeyC" && !(event.ctrl_key() || event.alt_key() || event.meta_key()) {
            relay.toggle();
        }
    });
    on_cleanup(move || {
        keys.remove();
        codes.remove();
    });
    let screen = move || match hall.screen.get() {
        Screen::Compare => compare(hall, lang),
        Screen::Money => money(hall, lang),
        Screen::Poorest => poorest(hall, lang),
        Screen::Nothing => nothing(hall, lang),
    };
    view! {
        <main class="hall" data-view="projector" id="content" tabindex="-1">
            {screen}
            {invitation(relay)}
            <footer class="hall__foot">
                <svg class="mark" aria-hidden="true"><use href="#i-mark"></use></svg>
                <p>{move || place.names.get(lang.get())}</p>
                {place
                    .fictional
                    .then(|| view! { <p class="badge" data-evidence="fictional"><Icon name="fictional"/>{say(messages::hall_fictional)}</p> })}
                {own.then(|| view! { <p class="badge" data-evidence="entered"><Icon name="keyboard"/>{say(messages::studio_own_badge)}</p> })}
                <p class="hall__case" role="status">
                    {move || match relay.lost() {
                        Some(time) => messages::hall_lost(lang.get(), &time),
                        None => messages::hall_case(lang.get(), service_name(lang.get(), service), &hall.year.get().to_string()),
                    }}
                </p>
            </footer>
        </main>
    }
    .into_any()
}

/// How another device comes to steer: a code to type, and one for a camera where the server is reached.
fn invitation(relay: Relay) -> AnyView {
    let lang = Settings::lang();
    let shown = Memo::new(move |_| relay.invitation());
    (move || {
        let (code, address) = shown.get()?;
        let label = Signal::derive(move || messages::hall_steer_code(lang.get()).to_owned());
        Some(view! {
            <section class="hall__steer" aria-label=say(messages::hall_steer_title)>
                <p class="hall__steer-words">
                    {say(messages::hall_steer_title)}
                    <strong class="hall__steer-code">{code}</strong>
                </p>
                {address.map(|address| view! { <QrCode text=Signal::stored(address) label=label/> })}
            </section>
        })
    })
    .into_any()
}

fn step(hall: Hall, by: i16) {
    let years = hall.books.with_untracked(|books| Years::of(books));
    hall.year.update(|year| *year = (*year + by).clamp(years.book + 1, years.last));
}

/// A text in the language of the moment.
type Words = fn(Lang) -> &'static str;

/// The three choices: word, icon and code of the style.
const COLUMNS: [(Words, &str, &str); 3] = [
    (messages::plan_choice_today, "choice-today", "today"),
    (messages::plan_choice_option, "choice-option", "option"),
    (messages::plan_choice_nothing, "choice-nothing", "nothing"),
];

/// What a main figure is in each of the choices, in the same digits.
fn three(hall: Hall, lang: Lang, main: Main) -> [Option<Shown>; 3] {
    let year = hall.year.get();
    let (figure, subject) = hall.books.with(|books| main.key(books, hall.service, year));
    let neglected = subject.of_plan().map_or(subject, |at| Subject::Plan(at.alternative(Alternative::Neglected)));
    hall.today.with(|today| {
        hall.option.with(|option| {
            let planned = Pair::new(figure, (today, option), (subject, subject));
            // What doing nothing leaves as it is stands under the plan's own name.
            let of_nothing = if option.find(figure, neglected).is_some() { neglected } else { subject };
            let nothing = Pair::new(figure, (today, option), (subject, of_nothing));
            [
                Pair::new(figure, (today, today), (subject, subject)).shown(lang),
                planned.shown(lang),
                nothing.shown(lang),
            ]
        })
    })
}

fn compare(hall: Hall, lang: RwSignal<Lang>) -> AnyView {
    let hours = hall.books.with_untracked(|books| books.service(hall.service).is_some_and(|plan| plan.hours.is_some()));
    let rows: [(Main, &str, Words); 3] = [
        (Main::Bill, "hand", messages::hall_pay),
        (Main::Quality, "water", if hours { messages::hall_hours } else { messages::hall_backlog }),
        (Main::Coverage, "gauge", messages::hall_covers),
    ];
    let heads = COLUMNS.map(|(name, icon, code)| {
        view! {
            <th scope="col" data-choice=code>
                <span class="choice" data-choice=code><Icon name=icon/>{move || name(lang.get())}</span>
            </th>
        }
    });
    let body = rows.map(|(main, icon, name)| {
        let shown = Memo::new(move |_| three(hall, lang.get(), main));
        let cells = [0, 1, 2].map(|column: usize| {
            let value = move || shown.with(|shown| shown[column].clone());
            view! {
                <td data-choice=COLUMNS[column].2>
                    <span class="hall__number">{move || value().map(|value| value.number)}</span>
                    " "
                    <span class="hall__unit">{move || value().map(|value| value.unit)}</span>
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row"><Icon name=icon/><span>{move || name(lang.get())}</span></th>
                {cells}
            </tr>
        }
    });
    view! {
        <h1 class="hall__title">
            {move || messages::hall_compare_title(lang.get(), &hall.year.get().to_string())}
        </h1>
        <table class="hall__table">
            <thead><tr><td></td>{heads}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
    .into_any()
}

/// The choices as charts take them.
fn choices(hall: Hall, lang: RwSignal<Lang>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let name = |column: usize| COLUMNS[column].0(lang.get()).to_owned();
        let plan = hall.plan.get();
        vec![
            Choice { name: name(0), kind: ChoiceKind::Today, study: hall.today.get(), plan: plan.clone() },
            Choice { name: name(1), kind: ChoiceKind::Option, study: hall.option.get(), plan: plan.clone() },
            Choice { name: name(2), kind: ChoiceKind::Nothing, study: hall.option.get(), plan },
        ]
    })
}

fn money(hall: Hall, lang: RwSignal<Lang>) -> AnyView {
    let title = move || {
        let years = hall.books.with(|books| Years::of(books));
        match hall.option.with(|study| runs_out(study, hall.service, years)) {
            Some(year) => messages::hall_runs_out(lang.get(), &year.to_string()),
            None => messages::hall_lasts(lang.get(), &years.last.to_string()),
        }
    };
    view! {
        <h1 class="hall__title">{title}</h1>
        <div class="hall__chart"><CashOverYears choices=choices(hall, lang) service=Some(hall.service)/></div>
    }
    .into_any()
}

fn poorest(hall: Hall, lang: RwSignal<Lang>) -> AnyView {
    let title = move || {
        let at = At::MUNICIPALITY.in_year(hall.year.get());
        let share = hall.option.with(|study| {
            study.find(Figure::WeakestShare.into(), Subject::Plan(at)).and_then(|id| study.node(id).amount.ok())
        });
        match share {
            Some(share) => messages::hall_poorest(
                lang.get(),
                &format::percent(lang.get(), share, 1),
                &share_verdict(lang.get(), share).1,
            ),
            None => messages::plan_poor_unknown(lang.get()).to_owned(),
        }
    };
    view! {
        <h1 class="hall__title">{title}</h1>
        <div class="hall__chart"><AffordabilityByBand choices=choices(hall, lang) year=hall.year/></div>
    }
    .into_any()
}

fn nothing(hall: Hall, lang: RwSignal<Lang>) -> AnyView {
    let rises = Memo::new(move |_| {
        hall.outlook.with(|outlook| {
            let jump = outlook.jumps.iter().find(|jump| jump.service == hall.service)?;
            let percent = |id| {
                let node = outlook.study.node(id);
                node.amount.ok().map(|amount| format::percent(lang.get(), amount, 0))
            };
            Some((percent(jump.planned)?, percent(jump.later)?))
        })
    });
    let last = move || hall.books.with(|books| Years::of(books).last).to_string();
    let number = move |of: fn((String, String)) -> String| rises.get().map(of);
    view! {
        <h1 class="hall__title">{move || messages::hall_nothing_title(lang.get(), &last())}</h1>
        <dl class="hall__rises">
            <div data-choice="option">
                <dt><Icon name="choice-option"/>{say(messages::hall_rise_planned)}</dt>
                <dd class="hall__number">{move || number(|(planned, _)| planned)}</dd>
            </div>
            <div data-choice="nothing">
                <dt><Icon name="choice-nothing"/>{say(messages::hall_rise_later)}</dt>
                <dd class="hall__number">{move || number(|(_, later)| later)}</dd>
            </div>
        </dl>
    }
    .into_any()
}

//! The charges, each a card: for whom, what is counted, how often, at what price.

use super::blocks;
use super::choice::{choice, number, slid_number, small_button};
use super::draft::{Draft, DraftFault, Field, METER_SIZES, Pricing};
use super::state::Editor;
use super::words::{
    audience_name, charge_heading, charge_line, draft_fault_sentence, every_name, measure_name, months_between,
    pricing_name, season,
};
use crate::components::Icon;
use crate::format::{connection_name, dwelling_name, group_name, relief_name, unit_words};
use crate::hooks::focus_on;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::tariff::{
    Audience, Component, Connection, Dwelling, Every, Group, Measure, Months, Price, Relief, WHOLE,
};
use leptos::prelude::*;
use std::sync::Arc;

/// All cards, and the button for one more.
pub fn cards(editor: Editor) -> AnyView {
    let charges = Memo::new(move |_| editor.draft.with(|draft| draft.charges()));
    let full = Memo::new(move |_| !editor.draft.with(|draft| draft.has_room()));
    let add = move |_| {
        if full.get_untracked() {
            return;
        }
        let mut added = None;
        editor.make(|draft| added = Some(draft.add(editor.service.definition().usual[0])));
        if let Some(charge) = added {
            focus_on(format!("charge-{charge}-title"));
        }
    };
    view! {
        <section class="tariff__charges stack" aria-labelledby="charges-title">
            <h2 id="charges-title">{say(messages::tariff_charges_title)}</h2>
            <For each=move || charges.get() key=|charge| *charge children=move |charge| card(editor, charge)/>
            <p>
                <button
                    class="button"
                    type="button"
                    id="add-charge"
                    aria-disabled=move || full.get().then_some("true")
                    on:click=add
                >
                    <Icon name="plus"/>
                    <span>{say(messages::tariff_charge_add)}</span>
                </button>
            </p>
        </section>
    }
    .into_any()
}

/// A part of a charge, followed.
fn part<T: PartialEq + Send + Sync + 'static>(
    editor: Editor,
    charge: u32,
    read: impl Fn(&Component) -> T + Send + Sync + 'static,
    otherwise: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| editor.draft.with(|draft| draft.charge(charge).map_or_else(&otherwise, &read)))
}

/// Changes a charge in one step.
fn edit(editor: Editor, charge: u32, edit: impl FnOnce(&mut Component)) {
    editor.make(|draft| {
        if let Some(component) = draft.charge_mut(charge) {
            edit(component);
        }
    });
}

fn card(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let id = move |part: &str| format!("charge-{charge}-{part}");
    let heading = Memo::new(move |_| {
        let place = editor.draft.with(|draft| draft.place(charge)).unwrap_or(0);
        charge_heading(lang.get(), place)
    });
    let line = move || {
        editor
            .draft
            .with(|draft| draft.charge(charge).map(|component| charge_line(lang.get(), component)).unwrap_or_default())
    };
    let remove = move |_| {
        editor.make(|draft| draft.remove(charge));
        focus_on("add-charge".to_owned());
    };
    let copy = move |_| {
        let mut copied = None;
        editor.make(|draft| copied = draft.copy(charge));
        if let Some(copied) = copied {
            focus_on(format!("charge-{copied}-title"));
        }
    };
    let shape = part(
        editor,
        charge,
        |component| (Pricing::of(&component.price), component.measure, component.every),
        || (Pricing::Rate, Measure::CubicMetre, Every::Month),
    );
    view! {
        <article class="charge panel" aria-labelledby=id("title")>
            <div class="charge__head">
                <div>
                    <h3 class="charge__title" id=id("title") tabindex="-1">{move || heading.get()}</h3>
                    <p class="charge__line">{line}</p>
                </div>
                <div class="charge__actions">
                    <button class="button" data-kind="quiet" type="button" on:click=copy>
                        <Icon name="copy"/>
                        <span>
                            {say(messages::tariff_charge_copy)}
                            <span class="visually-hidden">" " {move || heading.get()}</span>
                        </span>
                    </button>
                    <button class="button" data-kind="quiet" type="button" on:click=remove>
                        <Icon name="close"/>
                        <span>
                            {say(messages::tariff_charge_remove)}
                            <span class="visually-hidden">" " {move || heading.get()}</span>
                        </span>
                    </button>
                </div>
            </div>
            {faults(editor, charge)}
            {family(editor, charge)}
            {pricing(editor, charge)}
            {move || {
                let (pricing, ..) = shape.get();
                price(editor, charge, pricing)
            }}
            {more(editor, charge)}
        </article>
    }
    .into_any()
}

/// What is wrong with a charge.
fn faults(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let own = Memo::new(move |_| {
        let faults = editor.draft.with(|draft| draft.faults(&editor.home.get()));
        let of_it = |fault: &DraftFault| match *fault {
            DraftFault::Empty | DraftFault::SameMinimum { .. } => false,
            DraftFault::SamePeople { second, .. } => second == charge,
            DraftFault::Order { charge: of, .. } => of == charge,
        };
        faults.into_iter().filter(of_it).collect::<Vec<_>>()
    });
    let lines = move || {
        let sentence = |fault| {
            let text = editor.draft.with(|draft| draft_fault_sentence(lang.get(), draft, fault));
            view! {
                <p class="field__error">
                    <Icon name="octagon-x"/>
                    <span>{text}</span>
                </p>
            }
        };
        own.get().into_iter().map(sentence).collect_view()
    };
    view! { <div class="charge__faults" aria-live="polite">{lines}</div> }.into_any()
}

/// Of several variants only one applies to a consumer: said on each of them.
fn family(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let numbers = Memo::new(move |_| {
        editor.draft.with(|draft| {
            let place = |charge: u32| Some((draft.place(charge)? + 1).to_string());
            draft.family(charge).into_iter().filter_map(place).collect::<Vec<_>>()
        })
    });
    let text = move || {
        numbers
            .with(|numbers| (numbers.len() > 1).then(|| messages::tariff_family_text(lang.get(), &numbers.join(", "))))
    };
    view! { <p class="charge__family caption">{text}</p> }.into_any()
}

/// For whom, what, how often.
fn basics(editor: Editor, charge: u32) -> AnyView {
    let audience = move || part(editor, charge, |component| component.audience, || Audience::EVERYBODY);
    let counted = part(editor, charge, |component| component.measure, || Measure::CubicMetre);
    let every = part(editor, charge, |component| component.every, || Every::Month);
    let group = audience();
    let group = Memo::new(move |_| group.get().group);
    let connection = audience();
    let connection = Memo::new(move |_| connection.get().connection);
    let groups = groups(editor);
    let first = editor.service.definition().usual.to_vec();
    let rest = Measure::ALL.into_iter().filter(|measure| !first.contains(measure)).collect::<Vec<_>>();
    let measures: Vec<Measure> = first.into_iter().chain(rest).collect();
    let by_connection = matches!(editor.service, Service::DrinkingWater | Service::Wastewater);
    view! {
        <div class="charge__basics">
            {move || {
                choice(
                    format!("charge-{charge}-group"),
                    messages::tariff_group_label,
                    any_of(groups.get()),
                    |lang, group| any_name(lang, group, messages::tariff_audience_everybody, group_name),
                    group,
                    move |group| edit(editor, charge, |component| component.audience.group = group),
                )
            }}
            {by_connection
                .then(|| {
                    choice(
                        format!("charge-{charge}-connection"),
                        messages::tariff_connection_label,
                        any_of(&Connection::ALL),
                        |lang, connection| any_name(lang, connection, messages::tariff_any, connection_name),
                        connection,
                        move |connection| edit(editor, charge, |component| component.audience.connection = connection),
                    )
                })}
            {choice(
                format!("charge-{charge}-measure"),
                messages::tariff_measure_label,
                measures,
                |lang, measure| measure_name(lang, measure).to_owned(),
                counted,
                move |measure| editor.make(|draft| draft.count(charge, measure, every.get_untracked())),
            )}
            {choice(
                format!("charge-{charge}-every"),
                messages::tariff_every_label,
                Every::ALL.to_vec(),
                |lang, every| every_name(lang, every).to_owned(),
                every,
                move |every| editor.make(|draft| draft.count(charge, counted.get_untracked(), every)),
            )}
        </div>
    }
    .into_any()
}

/// The groups that the tariff tells apart.
pub fn groups(editor: Editor) -> Memo<&'static [Group]> {
    Memo::new(move |_| editor.draft.with(|draft| draft.groups()))
}

pub fn any_of<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    std::iter::once(None).chain(all.iter().copied().map(Some)).collect()
}

fn any_name<T>(
    lang: Lang,
    thing: Option<T>,
    any: fn(Lang) -> &'static str,
    name: fn(Lang, T) -> &'static str,
) -> String {
    thing.map_or_else(|| any(lang), |thing| name(lang, thing)).to_owned()
}

/// One rate, blocks, or by size of meter.
fn pricing(editor: Editor, charge: u32) -> AnyView {
    let chosen = part(editor, charge, |component| Pricing::of(&component.price), || Pricing::Rate);
    let by_size = matches!(editor.service, Service::DrinkingWater | Service::Wastewater);
    let offered = Pricing::ALL
        .into_iter()
        .filter(move |&pricing| by_size || pricing != Pricing::Sizes || chosen.get_untracked() == Pricing::Sizes);
    let options: Vec<AnyView> = offered
        .map(|option| {
            let lang = Settings::lang();
            view! {
                <label class="segmented__option">
                    <input
                        type="radio"
                        name=format!("charge-{charge}-pricing")
                        value=option.code()
                        prop:checked=move || chosen.get() == option
                        on:change=move |_| editor.make(|draft| draft.price(charge, option))
                    />
                    <span class="segmented__label">{move || pricing_name(lang.get(), option)}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="segmented charge__pricing">
            <legend class="segmented__legend">{say(messages::tariff_pricing_legend)}</legend>
            <div class="segmented__options">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// The label of a rate: its unit says what it is for.
pub fn rate_label(editor: Editor, charge: u32) -> Signal<String> {
    let lang = Settings::lang();
    Signal::derive(move || {
        let lang = lang.get();
        editor.draft.with(|draft| match draft.charge(charge) {
            Some(component) => {
                let unit = unit_words(lang, component.measure.rate_unit(component.every));
                messages::tariff_rate_label(lang, unit)
            }
            None => String::new(),
        })
    })
}

fn price(editor: Editor, charge: u32, pricing: Pricing) -> AnyView {
    let price = match pricing {
        Pricing::Rate => {
            let label = rate_label(editor, charge);
            view! { <div class="questions">{slid_number(editor, Field::Rate(charge), label)}</div> }.into_any()
        }
        Pricing::Blocks => blocks::blocks(editor, charge),
        Pricing::Sizes => sizes(editor, charge),
    };
    view! {
        {price}
        {per(editor, charge)}
    }
    .into_any()
}

/// Where a rate is for more than one unit.
fn per(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let text = move || {
        editor.draft.with(|draft| {
            let component = draft.charge(charge).filter(|component| component.per != 1)?;
            let lang = lang.get();
            let count = format::integer(lang, component.per);
            Some(messages::tariff_per_text(lang, &count, unit_words(lang, component.measure.unit())))
        })
    };
    view! { <p class="caption">{text}</p> }.into_any()
}

/// A rate for each size of meter.
fn sizes(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let known = part(
        editor,
        charge,
        |component| match &component.price {
            Price::MeterSizes(sizes) => sizes.iter().map(|&(size, _)| size).collect(),
            Price::Rate(_) | Price::Blocks(_) => Vec::new(),
        },
        Vec::new,
    );
    let row = move |size: u16| {
        let label = Signal::derive(move || messages::tariff_size_label(lang.get(), &size.to_string()));
        view! {
            <li class="charge__size">
                {number(editor, Field::SizeRate(charge, size), label)}
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    aria-disabled=move || (known.read().len() < 2).then_some("true")
                    on:click=move |_| editor.make(|draft| draft.remove_size(charge, size))
                >
                    <Icon name="close"/>
                    <span>
                        {say(messages::tariff_size_remove)}
                        <span class="visually-hidden">" " {move || label.get()}</span>
                    </span>
                </button>
            </li>
        }
    };
    let all = move || METER_SIZES.iter().all(|size| known.read().contains(size));
    view! {
        <ul class="charge__sizes" role="list">
            <For each=move || known.get() key=|size| *size children=row/>
        </ul>
        {move || (!all()).then(|| small_button(messages::tariff_size_add, move || editor.make(|draft| draft.add_size(charge))))}
    }
    .into_any()
}

/// For whom and what, and what few charges have: a kind of home, people with a relief, a season, a share of the quantity, and
/// whether the charge comes on top of the others.
fn more(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let audience = part(editor, charge, |component| component.audience, || Audience::EVERYBODY);
    let dwelling = Memo::new(move |_| audience.get().dwelling);
    let relief = Memo::new(move |_| audience.get().relief);
    let flow = part(editor, charge, |component| component.measure.is_flow(), || false);
    let share = part(editor, charge, |component| component.share != WHOLE, || false);
    let months = part(editor, charge, |component| component.months, || Months::ALL);
    let first = Memo::new(move |_| season(months.get()).map_or(1, |(first, _)| first));
    let last = Memo::new(move |_| season(months.get()).map_or(12, |(_, last)| last));
    // A season with gaps has no first and last month: it is spelt out.
    let gaps = move || {
        let months = months.get();
        season(months).is_none().then(|| {
            let names: Vec<&str> = months.each().map(|month| format::month(lang.get(), month)).collect();
            names.join(", ")
        })
    };
    let set_season = move |first: u8, last: u8| {
        if let Some(months) = months_between(first, last) {
            edit(editor, charge, |component| component.months = months);
        }
    };
    let several = Memo::new(move |_| editor.draft.with(|draft| draft.charges().len() > 1));
    let share_label = Signal::derive(move || messages::tariff_share_label(lang.get()).to_owned());
    // Of a new charge this is what is asked first.
    let new = editor.today.with_value(|today| today.as_ref().is_none_or(|today| today.draft.charge(charge).is_none()));
    view! {
        <details class="tariff__more" open=new>
            <summary>
                <Icon name="chevron-down"/>
                <span>{say(messages::tariff_charge_more)}</span>
            </summary>
            {basics(editor, charge)}
            <div class="charge__basics">
                {choice(
                    format!("charge-{charge}-dwelling"),
                    messages::tariff_dwelling_label,
                    any_of(&Dwelling::ALL),
                    |lang, dwelling| any_name(lang, dwelling, messages::tariff_any, dwelling_name),
                    dwelling,
                    move |dwelling| edit(editor, charge, |component| component.audience.dwelling = dwelling),
                )}
                {choice(
                    format!("charge-{charge}-relief"),
                    messages::tariff_relief_people_label,
                    any_of(&Relief::ALL),
                    |lang, relief| any_name(lang, relief, messages::tariff_relief_everybody, relief_name),
                    relief,
                    move |relief| edit(editor, charge, |component| component.audience.relief = relief),
                )}
                {choice(
                    format!("charge-{charge}-first-month"),
                    messages::tariff_season_first_label,
                    (1..=12).collect(),
                    |lang, month: u8| format::month(lang, month).to_owned(),
                    first,
                    move |month| set_season(month, last.get_untracked()),
                )}
                {choice(
                    format!("charge-{charge}-last-month"),
                    messages::tariff_season_last_label,
                    (1..=12).collect(),
                    |lang, month: u8| format::month(lang, month).to_owned(),
                    last,
                    move |month| set_season(first.get_untracked(), month),
                )}
                {move || gaps().map(|names| view! { <p class="caption">{names}</p> })}
                {move || several.get().then(|| relation(editor, charge))}
                {move || (flow.get() || share.get()).then(|| number(editor, Field::Share(charge), share_label))}
            </div>
        </details>
    }
    .into_any()
}

/// On top of the other charges, or one of the variants of another charge.
fn relation(editor: Editor, charge: u32) -> AnyView {
    let lang = Settings::lang();
    let others = Memo::new(move |_| {
        editor.draft.with(|draft| {
            let family = draft.family(charge);
            let charges = draft.charges();
            // One of each other family stands for it, and any other of the own family for that.
            let own = family.iter().copied().find(|&member| member != charge);
            let firsts = charges
                .iter()
                .copied()
                .filter(|&other| !family.contains(&other) && draft.family(other).first() == Some(&other));
            own.into_iter().chain(firsts).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        editor.draft.with(|draft| draft.family(charge).into_iter().find(|&member| member != charge))
    });
    let name = move |lang: Lang, other: Option<u32>| match other {
        None => messages::tariff_relation_on_top(lang).to_owned(),
        Some(other) => {
            let draft: Arc<Draft> = editor.draft.get();
            let place = draft.place(other).unwrap_or(0);
            let whom = draft.charge(other).map(|component| audience_name(lang, component.audience)).unwrap_or_default();
            messages::tariff_relation_variant(lang, &(place + 1).to_string(), &whom)
        }
    };
    (move || {
        lang.track();
        let options: Vec<Option<u32>> = std::iter::once(None).chain(others.get().into_iter().map(Some)).collect();
        choice(
            format!("charge-{charge}-relation"),
            messages::tariff_relation_label,
            options,
            name,
            chosen,
            move |other| editor.make(|draft| draft.join(charge, other)),
        )
    })
    .into_any()
}

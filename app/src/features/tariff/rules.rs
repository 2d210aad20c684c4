//! The rules around the charges: coefficients of groups, norms, reliefs, minimum bills, tax, rounding.

use super::cards::{any_of, groups};
use super::choice::{choice, number};
use super::draft::Field;
use super::state::Editor;
use super::words::bearer_name;
use crate::components::Icon;
use crate::format::{connection_name, group_name, lower_first, relief_name};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::RoundingMode;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::tariff::{Bearer, Connection, Group, GroupScheme, Minimum, Relief, ReliefRule, Rounding, Version};
use leptos::prelude::*;

/// Steps of rounding that are offered, tyiyn.
const STEPS: [i64; 6] = [10, 50, 100, 500, 1_000, 10_000];

/// All rules, each folded away under its name and what it says now.
pub fn rules(editor: Editor) -> AnyView {
    let by_norm = matches!(editor.service, Service::DrinkingWater | Service::Wastewater);
    view! {
        <section class="panel tariff__rules" aria-labelledby="rules-title">
            <h2 class="panel__title" id="rules-title">{say(messages::tariff_rules_title)}</h2>
            {folded(editor, messages::tariff_coefficients_title, coefficients_now, coefficients)}
            {by_norm.then(|| folded(editor, messages::tariff_norms_title, norms_now, norms))}
            {folded(editor, messages::tariff_reliefs_title, reliefs_now, reliefs)}
            {folded(editor, messages::tariff_minimums_title, minimums_now, minimums)}
            {folded(editor, messages::tariff_tax_title, tax_now, tax)}
            {folded(editor, messages::tariff_rounding_title, rounding_now, rounding)}
        </section>
    }
    .into_any()
}

/// A rule under its name; what it says now stands beside the name.
fn folded(
    editor: Editor,
    title: fn(Lang) -> &'static str,
    now: fn(Lang, &Version) -> String,
    content: fn(Editor) -> AnyView,
) -> AnyView {
    let lang = Settings::lang();
    let now = move || editor.draft.with(|draft| now(lang.get(), &draft.version));
    view! {
        <details class="tariff__more">
            <summary>
                <Icon name="chevron-down"/>
                <span class="tariff__rule">
                    <b>{say(title)}</b>
                    " "
                    <span class="caption">{now}</span>
                </span>
            </summary>
            <div class="tariff__rule-body">{content(editor)}</div>
        </details>
    }
    .into_any()
}

fn none(lang: Lang) -> String {
    messages::tariff_rule_none(lang).to_owned()
}

fn listed(lang: Lang, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { none(lang) } else { items.join("; ") }
}

fn coefficients_now(lang: Lang, version: &Version) -> String {
    listed(
        lang,
        version.coefficients.iter().map(|&(group, share)| {
            [&lower_first(group_name(lang, group)), " ", &format::percent(lang, share, 2)].concat()
        }),
    )
}

fn norms_now(lang: Lang, version: &Version) -> String {
    listed(
        lang,
        version.norms.iter().map(|norm| {
            messages::tariff_norm_now(
                lang,
                &lower_first(connection_name(lang, norm.connection)),
                &format::integer(lang, norm.litres),
            )
        }),
    )
}

fn reliefs_now(lang: Lang, version: &Version) -> String {
    listed(
        lang,
        version.reliefs.iter().map(|rule| {
            [&lower_first(relief_name(lang, rule.relief)), " ", &format::percent(lang, rule.share, 2)].concat()
        }),
    )
}

fn minimums_now(lang: Lang, version: &Version) -> String {
    listed(
        lang,
        version.minimums.iter().map(|minimum| {
            let whom = minimum
                .audience
                .group
                .map_or_else(|| messages::tariff_audience_everybody(lang), |group| group_name(lang, group));
            [&lower_first(whom), " ", &format::money(lang, minimum.amount)].concat()
        }),
    )
}

fn tax_now(lang: Lang, version: &Version) -> String {
    version.tax.map_or_else(|| none(lang), |tax| format::percent(lang, tax, 2))
}

fn rounding_now(lang: Lang, version: &Version) -> String {
    version.rounding.map_or_else(|| none(lang), |rounding| step_name(lang, Some(rounding.step)))
}

fn step_name(lang: Lang, step: Option<i64>) -> String {
    step.map_or_else(
        || messages::tariff_rounding_tyiyn(lang).to_owned(),
        |step| messages::tariff_rounding_step(lang, &format::money(lang, step)),
    )
}

/// What each group pays of the rates, and whether the tariff tells all groups apart.
fn coefficients(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let scheme = Memo::new(move |_| editor.draft.with(|draft| draft.version.scheme));
    let groups = groups(editor);
    let share = move |group: Group| {
        let label = Signal::derive(move || group_name(lang.get(), group).to_owned());
        number(editor, Field::Coefficient(group), label)
    };
    view! {
        <p class="caption">{say(messages::tariff_coefficients_text)}</p>
        {choice(
            "scheme".to_owned(),
            messages::tariff_scheme_label,
            GroupScheme::ALL.to_vec(),
            |lang, scheme| match scheme {
                GroupScheme::Each => messages::tariff_scheme_each(lang).to_owned(),
                GroupScheme::Two => messages::tariff_scheme_two(lang).to_owned(),
            },
            scheme,
            move |scheme| editor.make(|draft| draft.divide(scheme)),
        )}
        <div class="tariff__numbers">
            <For each=move || groups.get().iter().copied() key=|group| *group children=share/>
        </div>
    }
    .into_any()
}

/// Litres for one person and day where there is no meter.
fn norms(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let unmetered = Connection::ALL.into_iter().filter(|&connection| connection != Connection::Metered);
    let fields: Vec<AnyView> = unmetered
        .map(|connection| {
            let label = Signal::derive(move || {
                let lang = lang.get();
                messages::tariff_norm_label(lang, connection_name(lang, connection))
            });
            number(editor, Field::Norm(connection), label)
        })
        .collect();
    view! {
        <p class="caption">{say(messages::tariff_norms_text)}</p>
        <div class="tariff__numbers">{fields}</div>
    }
    .into_any()
}

/// The places of a list, to be shown one by one.
fn places(count: impl Fn(&Version) -> usize + Send + Sync + 'static, editor: Editor) -> Memo<usize> {
    Memo::new(move |_| editor.draft.with(|draft| count(&draft.version)))
}

fn remove_button(text: fn(Lang) -> &'static str, number: usize, remove: impl Fn() + 'static) -> AnyView {
    view! {
        <button class="button" data-kind="link" type="button" on:click=move |_| remove()>
            {say(text)}
            <span class="visually-hidden">" " {number + 1}</span>
        </button>
    }
    .into_any()
}

/// Reliefs: for whom, how much, who pays.
fn reliefs(editor: Editor) -> AnyView {
    let count = places(|version| version.reliefs.len(), editor);
    let lang = Settings::lang();
    let row = move |at: usize| {
        let rule = move || Memo::new(move |_| editor.draft.with(|draft| draft.version.reliefs.get(at).copied()));
        let (relief, bearer, each) = (rule(), rule(), rule());
        let relief = Memo::new(move |_| relief.get().map_or(Relief::Pensioner, |rule| rule.relief));
        let bearer = Memo::new(move |_| bearer.get().map_or(Bearer::Budget, |rule| rule.bearer));
        let each = Memo::new(move |_| each.get().is_some_and(|rule| rule.each_person));
        let edit = move |edit: &dyn Fn(&mut ReliefRule)| {
            editor.make(|draft| {
                if let Some(rule) = draft.version.reliefs.get_mut(at) {
                    edit(rule);
                }
            });
        };
        let label = Signal::derive(move || messages::tariff_relief_share_label(lang.get()).to_owned());
        view! {
            <li class="tariff__entry">
                <div class="charge__basics">
                    {choice(
                        format!("relief-{at}-people"),
                        messages::tariff_relief_label,
                        Relief::ALL.to_vec(),
                        |lang, relief| relief_name(lang, relief).to_owned(),
                        relief,
                        move |relief| edit(&|rule| rule.relief = relief),
                    )}
                    {choice(
                        format!("relief-{at}-bearer"),
                        messages::tariff_bearer_label,
                        Bearer::ALL.to_vec(),
                        |lang, bearer| bearer_name(lang, bearer).to_owned(),
                        bearer,
                        move |bearer| edit(&|rule| rule.bearer = bearer),
                    )}
                    {choice(
                        format!("relief-{at}-each"),
                        messages::tariff_relief_of_label,
                        vec![true, false],
                        |lang, each| {
                            if each {
                                messages::tariff_relief_of_person(lang).to_owned()
                            } else {
                                messages::tariff_relief_of_household(lang).to_owned()
                            }
                        },
                        each,
                        move |each| edit(&|rule| rule.each_person = each),
                    )}
                    {number(editor, Field::Relief(at), label)}
                </div>
                {remove_button(
                    messages::tariff_relief_remove,
                    at,
                    move || {
                        editor.make(|draft| {
                            if at < draft.version.reliefs.len() {
                                draft.version.reliefs.remove(at);
                            }
                        });
                    },
                )}
            </li>
        }
    };
    view! {
        <p class="caption">{say(messages::tariff_reliefs_text)}</p>
        <ul class="tariff__entries" role="list">
            <For each=move || 0..count.get() key=|at| *at children=row/>
        </ul>
        {super::choice::small_button(messages::tariff_relief_add, move || editor.make(super::draft::Draft::add_relief))}
    }
    .into_any()
}

/// Minimum bills: for whom, and how much.
fn minimums(editor: Editor) -> AnyView {
    let count = places(|version| version.minimums.len(), editor);
    let lang = Settings::lang();
    let row = move |at: usize| {
        let group = Memo::new(move |_| {
            editor.draft.with(|draft| draft.version.minimums.get(at).and_then(|minimum| minimum.audience.group))
        });
        let groups = groups(editor);
        let label = Signal::derive(move || messages::tariff_minimum_label(lang.get()).to_owned());
        view! {
            <li class="tariff__entry">
                <div class="charge__basics">
                    {move || {
                        choice(
                            format!("minimum-{at}-group"),
                            messages::tariff_group_label,
                            any_of(groups.get()),
                            |lang, group| {
                                group
                                    .map_or_else(|| messages::tariff_audience_everybody(lang), |group| group_name(lang, group))
                                    .to_owned()
                            },
                            group,
                            move |group| {
                                editor.make(|draft| {
                                    if let Some(Minimum { audience, .. }) = draft.version.minimums.get_mut(at) {
                                        audience.group = group;
                                    }
                                });
                            },
                        )
                    }}
                    {number(editor, Field::Minimum(at), label)}
                </div>
                {remove_button(
                    messages::tariff_minimum_remove,
                    at,
                    move || {
                        editor.make(|draft| {
                            if at < draft.version.minimums.len() {
                                draft.version.minimums.remove(at);
                            }
                        });
                    },
                )}
            </li>
        }
    };
    view! {
        <p class="caption">{say(messages::tariff_minimums_text)}</p>
        <ul class="tariff__entries" role="list">
            <For each=move || 0..count.get() key=|at| *at children=row/>
        </ul>
        {super::choice::small_button(messages::tariff_minimum_add, move || editor.make(super::draft::Draft::add_minimum))}
    }
    .into_any()
}

/// Tax as a line of its own.
fn tax(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let label = Signal::derive(move || messages::tariff_tax_label(lang.get()).to_owned());
    view! {
        <p class="caption">{say(messages::tariff_tax_text)}</p>
        <div class="tariff__numbers">{number(editor, Field::Tax, label)}</div>
    }
    .into_any()
}

/// To what the total is rounded, and in which way.
fn rounding(editor: Editor) -> AnyView {
    let rounding = move || Memo::new(move |_| editor.draft.with(|draft| draft.version.rounding));
    let (step, mode, known) = (rounding(), rounding(), rounding());
    let step = Memo::new(move |_| step.get().map(|rounding| rounding.step));
    let mode = Memo::new(move |_| mode.get().map_or(RoundingMode::HalfAwayFromZero, |rounding| rounding.mode));
    // A step of a file that is none of ours is offered as well.
    let mut steps: Vec<Option<i64>> = std::iter::once(None).chain(STEPS.into_iter().map(Some)).collect();
    let own = step.get_untracked();
    if !steps.contains(&own) {
        steps.push(own);
    }
    view! {
        <p class="caption">{say(messages::tariff_rounding_text)}</p>
        <div class="charge__basics">
            {choice(
                "rounding-step".to_owned(),
                messages::tariff_rounding_step_label,
                steps,
                step_name,
                step,
                move |step| {
                    let mode = mode.get_untracked();
                    editor.make(|draft| draft.version.rounding = step.map(|step| Rounding { step, mode }));
                },
            )}
            {move || {
                known
                    .get()
                    .is_some()
                    .then(|| {
                        choice(
                            "rounding-mode".to_owned(),
                            messages::tariff_rounding_mode_label,
                            RoundingMode::ALL.to_vec(),
                            |lang, mode| match mode {
                                RoundingMode::HalfAwayFromZero => messages::tariff_rounding_nearest(lang).to_owned(),
                                RoundingMode::HalfEven => messages::tariff_rounding_even(lang).to_owned(),
                                RoundingMode::Down => messages::tariff_rounding_down(lang).to_owned(),
                                RoundingMode::Up => messages::tariff_rounding_up(lang).to_owned(),
                            },
                            mode,
                            move |mode| {
                                editor.make(|draft| {
                                    if let Some(rounding) = &mut draft.version.rounding {
                                        rounding.mode = mode;
                                    }
                                });
                            },
                        )
                    })
            }}
        </div>
    }
    .into_any()
}

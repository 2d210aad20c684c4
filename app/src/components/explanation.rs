//! The origin of a number: its rule, the figures it uses, down to the data and their sources.

use super::{Badge, BasisLine, Icon, ProvenanceLine, method_address};
use crate::format::origin::{self, Key, Twig};
use crate::format::{amount_in_words, figure_meaning, figure_of, gap_name};
use crate::messages;
use crate::state::{Settings, say, say_of};
use aimak_core::explain::{Gap, Node, NodeId, Origin, Provenance, Study};
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;
use aimak_core::period::Period;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The most operands whose numbers stand in the rule's line; more are folded away, for the
/// branches show them all.
const OPERANDS_IN_LINE: usize = 4;

/// The panel that a number opens: a part of the page on wide screens, a sheet over it on phones.
///
/// Its element has the id `explanation`; a number's button says `aria-controls="explanation"` and
/// `aria-expanded`. Closing it sets `open` to `None` and gives the focus back to the number.
#[component]
pub fn Explanation(
    /// The figures to explain, as they are now.
    #[prop(into)]
    study: Signal<Arc<Study>>,
    /// Which figure is explained; `None` when the panel is closed.
    open: RwSignal<Option<Key>>,
    /// What the figures are of: "Option A, before tax".
    #[prop(into)]
    lead: Signal<String>,
) -> impl IntoView {
    let lang = Settings::lang();
    let dialog = NodeRef::<html::Dialog>::new();
    let title = NodeRef::<html::H2>::new();
    let opener = StoredValue::new_local(None::<web_sys::HtmlElement>);

    Effect::new(move |_| {
        let opened = open.get().is_some();
        let Some(dialog) = dialog.get() else { return };
        if opened {
            opener.set_value(focused());
            if !dialog.open() {
                if wide() {
                    dialog.show();
                } else {
                    // Fails only for a dialog that is open or not in the page.
                    drop(dialog.show_modal());
                }
            }
            if let Some(title) = title.get() {
                drop(title.focus());
            }
        } else if dialog.open() {
            dialog.close();
            if let Some(opener) = opener.get_value().filter(|opener| opener.is_connected()) {
                drop(opener.focus());
            }
        }
    });

    let tree = Memo::new(move |_| {
        let (figure, subject) = open.get()?;
        study.with(|study| study.find(figure, subject).map(|id| origin::tree(study, id)))
    });
    let escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            open.set(None);
        }
    };
    let heading = move || open.get().map(|key| study.with(|study| heading(lang.get(), study, key)));
    view! {
        <dialog
            class="explanation"
            id="explanation"
            aria-labelledby="explanation-title"
            node_ref=dialog
            on:keydown=escape
            on:close=move |_| open.set(None)
        >
            <div class="explanation__head">
                <div>
                    <h2 class="explanation__title" id="explanation-title" tabindex="-1" node_ref=title>
                        {heading}
                    </h2>
                    <p class="explanation__lead">{move || lead.get()}</p>
                </div>
                <button class="button" type="button" on:click=move |_| open.set(None)>
                    <Icon name="close"/>
                    <span>{say(messages::explanation_close_action)}</span>
                </button>
            </div>
            {move || tree.get().map(|tree| trunk(tree, study))}
        </dialog>
    }
    .into_any()
}

fn heading(lang: Lang, study: &Study, key: Key) -> String {
    let value = study.find(key.0, key.1).and_then(|id| {
        let node = study.node(id);
        node.amount.ok().map(|amount| amount_in_words(lang, amount, node.unit, Period::None))
    });
    match value {
        Some(value) => messages::explanation_title(lang, &value),
        None => messages::explanation_title_missing(lang, &figure_of(lang, key.0, key.1)),
    }
}

/// Below the head: the rule, the branches, the basis.
fn trunk(tree: Twig, study: Signal<Arc<Study>>) -> AnyView {
    let lang = Settings::lang();
    let figure = tree.key.0;
    let key = tree.key;
    let missing = move || at(study, key, |study, id, _| origin::missing(lang.get(), study, id)).flatten();
    let branches = if tree.twigs.is_empty() {
        view! { <p class="explanation__base">{base(&tree, study)}</p> }.into_any()
    } else {
        let columns = !tree.sum && tree.twigs.len() <= 3;
        if columns {
            let branches: Vec<AnyView> = tree.twigs.into_iter().map(|twig| branch(key, twig, study)).collect();
            view! { <div class="explanation__branches">{branches}</div> }.into_any()
        } else {
            twigs(key, tree.twigs, study)
        }
    };
    view! {
        <RuleLine study=study of=key/>
        <p class="explanation__meaning">{say_of(figure_meaning, figure)}</p>
        {move || missing().map(|names| view! { <p class="explanation__missing">{messages::explanation_missing_lead(lang.get(), &names)}</p> })}
        {branches}
        <div class="explanation__foot">
            <BasisLine figure=figure/>
            <a href=method_address(figure)>{say(messages::explanation_method_link)}</a>
        </div>
    }
    .into_any()
}

/// The rule of a figure with its numbers: «Жабуу = түшкөн төлөм ÷ бардык чыгымдар = … = 60,17%».
#[component]
pub fn RuleLine(
    /// The figures.
    #[prop(into)]
    study: Signal<Arc<Study>>,
    /// Whose rule.
    of: Key,
    /// Leaves out the words where they stand nearby.
    #[prop(optional)]
    numbers_only: bool,
) -> impl IntoView {
    let lang = Settings::lang();
    let rule = Memo::new(move |_| at(study, of, |study, id, _| origin::rule(lang.get(), study, id)));
    let few = Memo::new(move |_| rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.operands <= OPERANDS_IN_LINE)));
    let part = move |part: fn(&origin::Rule) -> Option<String>| rule.with(|rule| rule.as_ref().and_then(part));
    let numbers = move || part(|rule| rule.numbers.clone());
    let result = move || part(|rule| Some(rule.result.clone()));
    let folded = move || {
        (!few.get() && numbers().is_some()).then(|| {
            view! {
                <details class="explanation__more">
                    <summary>{say(messages::explanation_numbers_summary)}</summary>
                    <p class="explanation__sum">{numbers} " = " {result}</p>
                </details>
            }
        })
    };
    view! {
        <p class="explanation__rule">
            <b>{move || part(|rule| Some(rule.name.clone()))}</b>
            {move || part(|rule| rule.words.clone()).filter(|_| !numbers_only).map(|words| [" = ", &words].concat())}
            {move || (few.get()).then(numbers).flatten().map(|numbers| view! { " = " <b>{numbers}</b> })}
            " = "
            <b class="nowrap">{result}</b>
        </p>
        {folded}
    }
    .into_any()
}

/// One side of the rule, as a heading with its tree.
fn branch(parent: Key, twig: Twig, study: Signal<Arc<Study>>) -> AnyView {
    let key = twig.key;
    // The parts of a sum stand below it one by one.
    let below = below(&twig, !twig.sum, study);
    let twigs = (!twig.twigs.is_empty()).then(|| twigs(key, twig.twigs, study));
    view! {
        <section class="explanation__branch">
            <h3 class="explanation__line">
                <span>{name(parent, key, study)}</span>
                <span class="explanation__value">{value(key, study)}</span>
            </h3>
            {below}
            {twigs}
        </section>
    }
    .into_any()
}

fn twigs(parent: Key, twigs: Vec<Twig>, study: Signal<Arc<Study>>) -> AnyView {
    let nodes: Vec<AnyView> = twigs.into_iter().map(|twig| node(parent, twig, study)).collect();
    view! { <ul class="explanation__tree">{nodes}</ul> }.into_any()
}

/// One figure of the tree. What lies below it is folded, and made only when somebody looks.
fn node(parent: Key, twig: Twig, study: Signal<Arc<Study>>) -> AnyView {
    let key = twig.key;
    let below = below(&twig, true, study);
    let more = if twig.twigs.is_empty() && !twig.deeper {
        ().into_any()
    } else {
        let seen = RwSignal::new(false);
        let grown = move || {
            let made = twig.deeper.then(|| {
                study.with_untracked(|study| study.find(key.0, key.1).map(|id| origin::tree(study, id).twigs))
            });
            made.flatten().unwrap_or_else(|| twig.twigs.clone())
        };
        let deeper = move || seen.get().then(|| twigs(key, grown(), study));
        view! {
            <details class="explanation__more" on:toggle=move |_| seen.set(true)>
                <summary>{say(messages::explanation_deeper_summary)}</summary>
                {deeper}
            </details>
        }
        .into_any()
    };
    view! {
        <li class="explanation__node">
            <p class="explanation__line">
                <span class="explanation__name">{name(parent, key, study)}</span>
                <span class="explanation__value">{value(key, study)}</span>
            </p>
            {below}
            {more}
        </li>
    }
    .into_any()
}

/// The lines under a figure's name: its arithmetic, or where the datum comes from.
fn below(twig: &Twig, arithmetic: bool, study: Signal<Arc<Study>>) -> AnyView {
    let lang = Settings::lang();
    let key = twig.key;
    if twig.datum.is_some() {
        return view! { <p class="explanation__base">{base(twig, study)}</p> }.into_any();
    }
    let evidence = Memo::new(move |_| at(study, key, |_, _, node| node.evidence).unwrap_or(Evidence::Modelled));
    let numbers = move || {
        let numbers = at(study, key, |study, id, _| origin::rule(lang.get(), study, id).numbers).flatten();
        numbers.filter(|_| arithmetic).map(|numbers| [&numbers, " "].concat())
    };
    view! {
        <p class="explanation__sum">
            {numbers}
            <Badge evidence=evidence/>
        </p>
    }
    .into_any()
}

/// Where the datum of a twig comes from; made anew only when that changes.
fn base(twig: &Twig, study: Signal<Arc<Study>>) -> impl IntoView + use<> {
    let lang = Settings::lang();
    let key = twig.datum.unwrap_or(twig.key);
    let known = Memo::new(move |_| {
        at(study, key, |_, _, node| match (&node.origin, node.amount) {
            (Origin::Given(provenance), Ok(_)) => Known::From(*provenance),
            (Origin::Given(_) | Origin::Computed(_), _) => Known::Nowhere,
        })
    });
    move || match known.get() {
        Some(Known::From(provenance)) => view! { <ProvenanceLine provenance=provenance/> }.into_any(),
        Some(Known::Nowhere) | None => gap_name(lang.get(), Gap::NotKnown).into_any(),
    }
}

/// Whether a datum is known.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    From(Provenance),
    Nowhere,
}

/// The name of an operand in the tree of a figure.
fn name(parent: Key, key: Key, study: Signal<Arc<Study>>) -> impl Fn() -> String + Clone + 'static {
    let lang = Settings::lang();
    move || {
        let lang = lang.get();
        let short = study.with(|study| {
            let parent = study.find(parent.0, parent.1)?;
            let operand = study.find(key.0, key.1)?;
            Some(origin::operand_name(lang, study.node(parent), study.node(operand)))
        });
        short.unwrap_or_else(|| figure_of(lang, key.0, key.1))
    }
}

fn value(key: Key, study: Signal<Arc<Study>>) -> impl Fn() -> Option<String> + Clone + 'static {
    let lang = Settings::lang();
    move || at(study, key, |_, _, node| origin::value(lang.get(), node))
}

/// Reads a figure of the study as it is now.
fn at<T>(study: Signal<Arc<Study>>, key: Key, read: impl FnOnce(&Study, NodeId, &Node) -> T) -> Option<T> {
    study.with(|study| study.find(key.0, key.1).map(|id| read(study, id, study.node(id))))
}

/// The element that has the focus, when it is not the page itself.
fn focused() -> Option<web_sys::HtmlElement> {
    use leptos::wasm_bindgen::JsCast;
    let element = document().active_element()?.dyn_into::<web_sys::HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// Whether the panel has room beside the rest of the page.
fn wide() -> bool {
    window().match_media("(min-width: 48rem)").ok().flatten().is_some_and(|query| query.matches())
}

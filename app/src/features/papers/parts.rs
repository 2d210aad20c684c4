//! What the papers are put together from: the sheet, tables, bars, lines to fill in.

use super::model::{Dossier, Paper, is_town};
use crate::components::{Badge, Icon, QrCode};
use crate::format::service_name;
use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;
use leptos::prelude::*;

/// Width of a bar's picture, in parts of the longest bar.
const BAR: i64 = 1_000;
/// Height of a bar in the same parts.
const THICK: i64 = 24;

/// The sheet of a paper, with its head and foot.
pub fn sheet(lang: Lang, dossier: &Dossier, paper: Paper, title: String, body: AnyView) -> AnyView {
    let place = dossier.place;
    let who = if is_town(place) { messages::papers_who_city(lang) } else { messages::papers_who_aimak(lang) };
    let fictional = dossier.plan.fictional || place.fictional;
    // The leaflet has its code where people are told what to do with it.
    let code = (paper != Paper::Leaflet).then(|| {
        view! {
            <div class="paper__code">
                {code(lang, dossier)}
                <p>{messages::papers_code_text(lang)}</p>
            </div>
        }
    });
    view! {
        <article class="paper" data-paper=paper.code() lang=lang.code() aria-labelledby="paper-title">
            <header class="paper__head">
                <svg class="mark paper__mark" aria-hidden="true"><use href="#i-mark"></use></svg>
                <div>
                    <p class="paper__place">{place.names.get(lang)}</p>
                    <p class="paper__who">{who}</p>
                </div>
                <p class="paper__badges">
                    {fictional.then(|| view! { <Badge evidence=Evidence::Fictional/> })}
                    <Badge evidence=Evidence::Draft/>
                </p>
            </header>
            <div class="strip paper__strip" aria-hidden="true"></div>
            <div class="paper__title">
                <p class="paper__kind">{paper.name(lang)} " · " {service_name(lang, dossier.service)}</p>
                <h2 id="paper-title">{title}</h2>
            </div>
            {body}
            <footer class="paper__foot">
                <div>
                    {fictional.then(|| view! { <p><b>{messages::papers_fictional_text(lang)}</b></p> })}
                    {dossier.outdated.then(|| view! { <p><b>{messages::papers_outdated_text(lang)}</b></p> })}
                    <p>{dossier.source(lang)} " " {messages::papers_tax_text(lang)}</p>
                    <p class="paper__version">{dossier.version(lang)}</p>
                    {line(messages::papers_date_label(lang))}
                </div>
                {code}
            </footer>
        </article>
    }
    .into_any()
}

/// The whole address of the scenario in the studio.
pub fn address(dossier: &Dossier) -> String {
    let origin = window().location().origin().unwrap_or_default();
    let path = ["/", dossier.place.slug, "/", dossier.service.code(), "/studio#", &dossier.link].concat();
    [origin, path].concat()
}

/// The scenario for a camera.
pub fn code(lang: Lang, dossier: &Dossier) -> AnyView {
    let text = address(dossier);
    let label = messages::papers_code_label(lang).to_owned();
    view! { <QrCode text=text label=label/> }.into_any()
}

/// A line to fill in, with what stands on it.
pub fn line(label: &'static str) -> AnyView {
    view! {
        <p class="paper__line">
            <span>{label}</span>
            <span class="paper__blank" aria-hidden="true"></span>
        </p>
    }
    .into_any()
}

/// A part of a paper.
pub fn part(title: &'static str, body: impl IntoView + 'static) -> AnyView {
    view! {
        <section class="paper__part">
            <h3>{title}</h3>
            {body.into_any()}
        </section>
    }
    .into_any()
}

/// A row of a table.
pub enum Row {
    /// A name and its numbers.
    Plain(String, Vec<String>),
    /// The sum of rows above.
    Total(String, Vec<String>),
    /// A head for the rows below.
    Group(String),
}

/// A table with numbers.
pub struct Table {
    /// Its id, one on the page.
    pub id: &'static str,
    /// What it shows, with its unit.
    pub caption: String,
    /// The head of the first column and of the others.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// The table on the sheet.
    pub fn view(self) -> AnyView {
        let Self { id, caption, heads, rows } = self;
        let width = heads.len();
        let heads = heads.into_iter().enumerate().map(|(at, head)| {
            view! { <th scope="col" data-numeric=(at > 0).then_some("")>{head}</th> }
        });
        let rows = rows.into_iter().map(|row| {
            let (name, cells, total) = match row {
                Row::Plain(name, cells) => (name, cells, None),
                Row::Total(name, cells) => (name, cells, Some("")),
                Row::Group(name) => {
                    return view! {
                        <tr class="paper__group">
                            <th scope="rowgroup" colspan=width>{name}</th>
                        </tr>
                    }
                    .into_any();
                }
            };
            let cells = cells.into_iter().map(|cell| view! { <td data-numeric="">{cell}</td> }).collect_view();
            view! {
                <tr data-total=total>
                    <th scope="row">{name}</th>
                    {cells}
                </tr>
            }
            .into_any()
        });
        view! {
            <div class="table" role="region" tabindex="0" aria-labelledby=id>
                <table>
                    <caption id=id>{caption}</caption>
                    <thead>
                        <tr>{heads.collect_view()}</tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

/// One of several choices, as its bars and marks look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// As it is.
    Today,
    /// The plan.
    Option,
    /// Nothing is done.
    Nothing,
}

impl Choice {
    /// Stable name, as the style knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Option => "option",
            Self::Nothing => "nothing",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Today => "choice-today",
            Self::Option => "choice-option",
            Self::Nothing => "choice-nothing",
        }
    }

    /// Its mark and name.
    pub fn label(self, name: String) -> AnyView {
        view! {
            <span class="choice" data-choice=self.code()>
                <Icon name=self.icon()/>
                {name}
            </span>
        }
        .into_any()
    }
}

/// A bar as long as its share of `most`, with a mark at `line`. It says nothing that its row does
/// not say in words.
pub fn bar(choice: Choice, amount: i64, most: i64, line: Option<i64>) -> AnyView {
    let place = |amount: i64| {
        let part = i128::from(amount.max(0)) * i128::from(BAR) / i128::from(most.max(1));
        i64::try_from(part).unwrap_or(BAR).min(BAR)
    };
    let line = line.map(|line| {
        view! { <rect class="paper__bar-line" x=place(line) - 3 y="0" width="6" height=THICK></rect> }
    });
    view! {
        <svg class="paper__bar" viewBox=format!("0 0 {BAR} {THICK}") preserveAspectRatio="none" aria-hidden="true">
            <rect class="paper__bar-paper" x="1" y="1" width=BAR - 2 height=THICK - 2></rect>
            <rect class="paper__bar-ink" data-choice=choice.code() x="0" y="0" width=place(amount) height=THICK></rect>
            {line}
        </svg>
    }
    .into_any()
}

/// A list of sentences.
pub fn sentences(texts: Vec<String>) -> AnyView {
    let items = texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! { <ul class="paper__list">{items}</ul> }.into_any()
}

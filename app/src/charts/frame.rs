//! The frame around a chart: finding, unit, key, picture, source, table and downloads.

use super::download;
use super::echarts::{self, Chart};
use super::look::Look;
use super::picture::{Merge, Picture, Shift};
use super::state::{self, ChartState, Column, Fill, Height, Key, Origins, Plot, Row};
use super::stroke;
use super::watch::{self, Watch};
use crate::components::Icon;
use crate::messages;
use crate::state::Settings;
use aimak_core::figure::FigureId;
use aimak_core::format;
use aimak_core::lang::Lang;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How far the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Not in view yet, or on its way.
    Waiting,
    /// There.
    Drawn,
    /// ECharts did not arrive or cannot draw.
    Failed,
}

/// The frame of one chart.
#[component]
pub(super) fn ChartFrame(
    /// Stable name; ids begin with it.
    code: &'static str,
    /// What the chart says.
    state: Memo<ChartState>,
    /// Called with the number of a row that is chosen, in the table or by a tap on its point.
    #[prop(optional)]
    on_choose: Option<Callback<usize>>,
    /// Whether it goes across all columns of a page of charts.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let lang = Settings::lang();
    // What can be chosen is a list first: so it is there for a keyboard and a screen reader.
    let open = RwSignal::new(on_choose.is_some());
    let canvas = Canvas::new(state);
    let tap = move |event: web_sys::MouseEvent| {
        if let Some((choose, number)) = on_choose.zip(canvas.at(&event)) {
            choose.run(number);
        }
    };
    let title = ["chart-", code].concat();
    let [labelled, table_labelled] = [title.clone(), title.clone()];
    let key = Memo::new(move |_| state.with(|state| state.key.clone()));
    let note = move || {
        state.with(|state| match (&state.plot, canvas.stage.get()) {
            (Err(why), _) => Some(why.clone()),
            (Ok(_), Stage::Waiting) => Some(messages::chart_waiting_text(lang.get()).to_owned()),
            (Ok(_), Stage::Failed) => Some(messages::chart_failed_text(lang.get()).to_owned()),
            (Ok(_), Stage::Drawn) => None,
        })
    };
    let note = Memo::new(move |_| note());
    // Paper cannot wait for a picture: it gets the numbers instead.
    let instead =
        move || canvas.paper.get() && canvas.stage.get() != Stage::Drawn && state.with(|state| state.plot.is_ok());
    let listed = Memo::new(move |_| open.get() || instead());
    view! {
        <figure class="chart-frame panel" data-wide=wide.then_some("") aria-labelledby=labelled>
            <h3 class="chart-frame__finding" id=title>{move || state.with(|state| state.finding.clone())}</h3>
            <p class="chart-frame__unit">{move || state.with(|state| state.unit.clone())}</p>
            <ul class="chart-frame__key" role="list">{move || key.with(|key| key.iter().map(key_item).collect_view())}</ul>
            <div class="chart-frame__picture" data-height=move || state.with(|state| height(state.height))>
                <div
                    node_ref=canvas.host
                    role="img"
                    aria-label=move || state.with(|state| state.summary.clone())
                    data-choose=on_choose.map(|_| "")
                    on:click=tap
                ></div>
                {move || note.get().map(|note| view! { <p class="chart-frame__waiting">{note}</p> })}
            </div>
            <div class="table" role="region" tabindex="0" aria-labelledby=table_labelled hidden=move || !listed.get()>
                {move || listed.get().then(|| state.with(|state| table(state, lang.get(), on_choose)))}
            </div>
            <figcaption class="chart-frame__foot">
                <span class="chart-frame__source">{move || state.with(|state| state.source.clone())}</span>
                <span class="chart-frame__actions">
                    <button
                        class="button"
                        data-kind="link"
                        type="button"
                        aria-pressed=move || if open.get() { "true" } else { "false" }
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {move || messages::chart_table_button(lang.get())}
                    </button>
                    <button
                        class="button"
                        data-kind="link"
                        type="button"
                        on:click=move |_| {
                            // A browser without files to save keeps the table.
                            state.with_untracked(|state| download::save_csv(state, lang.get_untracked()));
                        }
                    >
                        {move || messages::chart_csv_button(lang.get())}
                    </button>
                    <button
                        class="button"
                        data-kind="link"
                        type="button"
                        disabled=move || canvas.stage.get() != Stage::Drawn || state.with(|state| state.plot.is_err())
                        on:click=move |_| canvas.save_image()
                    >
                        {move || messages::chart_image_button(lang.get())}
                    </button>
                </span>
            </figcaption>
        </figure>
    }
    .into_any()
}

const fn height(height: Height) -> Option<&'static str> {
    match height {
        Height::Short => Some("short"),
        Height::Normal => None,
        Height::Tall => Some("tall"),
        Height::Taller => Some("taller"),
        Height::Tallest => Some("tallest"),
    }
}

fn key_item(Key { fill, line, name }: &Key) -> AnyView {
    let name = name.clone();
    let series = match fill {
        Fill::Today => return choice("today", "choice-today", name),
        Fill::Choice => return choice("option", "choice-option", name),
        Fill::Nothing => return choice("nothing", "choice-nothing", name),
        Fill::OptionB => return choice("option-b", "choice-option-b", name),
        Fill::OptionC => "option-c",
        Fill::OptionD => "option-d",
        Fill::Tariff => "1",
        Fill::Subsidy => "hatch",
        Fill::Running => "3",
        Fill::Pumping => "dots",
        Fill::Capital => "bands",
        Fill::Cost if *line => "line",
        Fill::Cost => "3",
        Fill::Wide => "wide",
        Fill::Narrow => "narrow",
        Fill::Middle => "middle",
        Fill::Gap | Fill::Base | Fill::None => "gap",
    };
    view! { <li class="key" data-series=series>{name}</li> }.into_any()
}

fn choice(choice: &'static str, icon: &'static str, name: String) -> AnyView {
    view! { <li class="choice" data-choice=choice><Icon name=icon/>{name}</li> }.into_any()
}

/// A name that leads to how its figure is calculated.
fn explained(figure: Option<FigureId>, name: String) -> AnyView {
    match figure {
        Some(figure) => view! { <a href=["/method/", figure.code()].concat()>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

/// A number that opens its origin, where the page can show it.
fn opens(cell: state::Cell, text: String) -> AnyView {
    let Some((origin, origins)) = cell.origin.zip(use_context::<Origins>()) else { return text.into_any() };
    view! {
        <button
            class="studio__number"
            type="button"
            aria-controls="explanation"
            aria-expanded=move || if origins.is_open.run(origin) { "true" } else { "false" }
            on:click=move |_| origins.open.run(origin)
        >
            {text}
        </button>
    }
    .into_any()
}

fn table(state: &ChartState, lang: Lang, on_choose: Option<Callback<usize>>) -> AnyView {
    let mark = |column: &Column| column.option.then_some("option");
    let body = |row: &Row| {
        let number = |(cell, column): (state::Cell, &Column)| {
            view! { <td data-numeric="" data-choice=mark(column)>{opens(cell, state::text(lang, cell))}</td> }
        };
        let name = row.name.clone();
        let name = match row.choice.zip(on_choose) {
            Some(((number, chosen), choose)) => view! {
                <button
                    class="button"
                    data-kind="link"
                    type="button"
                    aria-pressed=if chosen { "true" } else { "false" }
                    on:click=move |_| choose.run(number)
                >
                    {name}
                </button>
            }
            .into_any(),
            None => explained(row.figure, name),
        };
        view! {
            <tr data-strong=row.strong.then_some("")>
                <th scope="row">{name}</th>
                {row.cells.iter().copied().zip(&state.table.columns).map(number).collect_view()}
            </tr>
        }
    };
    let (shown, all) = (state.table.shown().count(), state.table.rows.len());
    let count = |count: usize| format::integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let some = (shown < all).then(|| messages::chart_table_some_text(lang, &count(shown), &count(all)));
    let head = |column: &Column| {
        view! { <th scope="col" data-numeric="">{explained(column.figure, column.name.clone())}</th> }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{state.table.head.clone()}</th>
                    {state.table.columns.iter().map(head).collect_view()}
                </tr>
            </thead>
            <tbody>{state.table.shown().map(body).collect_view()}</tbody>
        </table>
        {some.map(|some| view! { <p>{some}</p> })}
    }
    .into_any()
}

/// The canvas in a frame and everything that makes it draw again; a copyable handle.
#[derive(Clone, Copy)]
struct Canvas {
    host: NodeRef<Div>,
    stage: RwSignal<Stage>,
    /// Whether the page is being laid out for paper.
    paper: RwSignal<bool>,
    state: Memo<ChartState>,
    chart: StoredValue<Option<Chart>, LocalStorage>,
    watches: StoredValue<Vec<Watch>, LocalStorage>,
    /// What is drawn.
    last: StoredValue<Option<(Plot, Look)>, LocalStorage>,
    look: StoredValue<Option<Look>, LocalStorage>,
    fetching: StoredValue<bool>,
    due: StoredValue<bool>,
    /// Whether it is near the part of the page that is seen.
    seen: StoredValue<bool>,
}

impl Canvas {
    fn new(state: Memo<ChartState>) -> Self {
        let canvas = Self {
            host: NodeRef::new(),
            stage: RwSignal::new(Stage::Waiting),
            paper: RwSignal::new(false),
            state,
            chart: StoredValue::new_local(None),
            watches: StoredValue::new_local(Vec::new()),
            last: StoredValue::new_local(None),
            look: StoredValue::new_local(None),
            fetching: StoredValue::new(false),
            due: StoredValue::new(false),
            seen: StoredValue::new(false),
        };
        Effect::new(move |_| canvas.watch());
        Effect::new(move |_| {
            state.track();
            canvas.draw_soon();
        });
        on_cleanup(move || {
            // Frees the canvas and the observers now, not when the last handle goes.
            drop(canvas.watches.try_update_value(std::mem::take));
            drop(canvas.chart.try_update_value(Option::take));
        });
        canvas
    }

    fn watch(self) {
        let Some(host) = self.host.get() else { return };
        let restyle = move || {
            self.look.try_set_value(None);
            self.draw_soon();
        };
        // Drawn before this frame is painted: what ECharts stretches may be an older picture.
        let resize = move || {
            self.look.try_set_value(None);
            self.last.try_set_value(None);
            self.chart.try_with_value(|chart| chart.as_ref().map(Chart::resize));
            self.draw();
        };
        // Paper has its own colours, and the browser does not wait for a frame.
        let print = move || {
            self.look.try_set_value(None);
            self.draw();
            self.paper.try_set(watch::answers("print"));
        };
        let watches = [
            watch::into_view(&host, move |seen| self.see(seen)),
            watch::size(&host, resize),
            watch::theme(restyle),
            watch::media("(prefers-color-scheme: dark)", restyle),
            watch::media("(prefers-contrast: more)", restyle),
            watch::media("(forced-colors: active)", restyle),
            watch::media("print", print),
        ];
        self.watches.set_value(watches.into_iter().flatten().collect());
    }

    /// Begins to draw, or draws what was put off while nobody looked.
    fn see(self, seen: bool) {
        self.seen.try_set_value(seen);
        if seen {
            self.begin();
            self.draw_soon();
        }
    }

    /// Fetches ECharts and draws; when it failed before, tries again.
    fn begin(self) {
        let busy = self.fetching.try_get_value().unwrap_or(true);
        let drawn = self.chart.try_with_value(Option::is_some).unwrap_or(true);
        if busy || drawn {
            return;
        }
        self.fetching.set_value(true);
        spawn_local(async move {
            let arrived = echarts::arrive().await;
            self.fetching.try_set_value(false);
            let Some(Some(host)) = self.host.try_get_untracked() else { return };
            if !host.is_connected() {
                return;
            }
            match arrived.and_then(|()| Chart::start(&host)) {
                Ok(chart) => {
                    self.chart.try_set_value(Some(chart));
                    self.draw();
                }
                Err(_) => {
                    self.stage.try_set(Stage::Failed);
                }
            }
        });
    }

    /// Draws with the next frame, once for all changes until then. What has to be drawn whole comes
    /// after that frame, and only where somebody looks: the figures never wait for it.
    fn draw_soon(self) {
        if self.due.try_get_value().unwrap_or(true) {
            return;
        }
        self.due.set_value(true);
        request_animation_frame(move || {
            if self.moves().unwrap_or(true) {
                self.due.try_set_value(false);
                self.draw();
                return;
            }
            set_timeout(
                move || {
                    self.due.try_set_value(false);
                    if self.seen.try_get_value().unwrap_or(false) {
                        self.draw();
                    }
                },
                Duration::ZERO,
            );
        });
    }

    /// Whether the drawn picture only has to be moved to show what there is now; `None` before
    /// anything is drawn.
    fn moves(self) -> Option<bool> {
        self.last.try_with_value(|last| {
            let (last, _) = last.as_ref()?;
            self.state.try_with_untracked(|state| {
                state.plot.as_ref().map_or(true, |plot| last.shifts_to(plot) || last.merges_into(plot))
            })
        })?
    }

    /// The number of the point under a pointer, or near it.
    fn at(self, event: &web_sys::MouseEvent) -> Option<usize> {
        let bounds = self.host.try_get_untracked()??.get_bounding_client_rect();
        let place = (f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top());
        let look = self.look.try_get_value()??;
        self.state.try_with_untracked(|state| stroke::point_near(state.plot.as_ref().ok()?, &look, place))?
    }

    fn draw(self) {
        let Some(Some(host)) = self.host.try_get_untracked() else { return };
        let known = self.look.try_update_value(Option::take).flatten();
        let Some(look) = known.or_else(|| Look::of(&host)) else { return };
        let last = self.last.try_update_value(Option::take).flatten();
        let drawn = self.chart.try_with_value(|chart| {
            let chart = chart.as_ref()?;
            self.state
                .try_with_untracked(|state| Some(draw(chart, state.plot.as_ref().ok()?, &look, last.as_ref())))
                .flatten()
        });
        self.look.try_set_value(Some(look));
        if let Some(Some(drawn)) = drawn {
            let stage = if drawn.is_some() { Stage::Drawn } else { Stage::Failed };
            self.last.try_set_value(drawn);
            if self.stage.try_get_untracked() != Some(stage) {
                self.stage.try_set(stage);
            }
        }
    }

    fn save_image(self) {
        self.chart.try_with_value(|chart| {
            let chart = chart.as_ref()?;
            let look = self.look.try_get_value().flatten()?;
            self.state.try_with_untracked(|state| download::save_image(state, &chart.canvas().ok()?, &look)).flatten()
        });
    }
}

/// Draws a plot over the last one, by the shortest way to the same picture; gives what is drawn.
fn draw(chart: &Chart, plot: &Plot, look: &Look, last: Option<&(Plot, Look)>) -> Option<(Plot, Look)> {
    let last = last.filter(|(_, seen)| seen == look).map(|(plot, _)| plot);
    let done = match last {
        Some(last) if last == plot => Ok(()),
        Some(last) if last.shifts_to(plot) => chart.shift(&Shift::to(plot, look)),
        Some(last) if last.merges_into(plot) => chart.merge(&Merge::to(plot, look)),
        Some(_) | None => chart.draw(&Picture::new(plot, look)),
    };
    done.or_else(|_| chart.draw(&Picture::new(plot, look))).ok()?;
    Some((plot.clone(), look.clone()))
}

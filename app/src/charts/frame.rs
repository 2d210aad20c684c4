//! The frame around a chart: finding, unit, key, picture, source, table and downloads.

use super::download;
use super::echarts::{self, Chart};
use super::look::Look;
use super::picture::{Merge, Picture, Shift};
use super::state::{self, ChartState, Fill, Plot, Row};
use super::watch::{self, Watch};
use crate::components::Icon;
use crate::messages;
use crate::state::Settings;
use aimak_core::lang::Lang;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

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
) -> impl IntoView {
    let lang = Settings::lang();
    let open = RwSignal::new(false);
    let canvas = Canvas::new(state);
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
        <figure class="chart-frame panel" aria-labelledby=labelled>
            <h3 class="chart-frame__finding" id=title>{move || state.with(|state| state.finding.clone())}</h3>
            <p class="chart-frame__unit">{move || state.with(|state| state.unit.clone())}</p>
            <ul class="chart-frame__key" role="list">{move || key.with(|key| key.iter().map(key_item).collect_view())}</ul>
            <div class="chart-frame__picture">
                <div node_ref=canvas.host role="img" aria-label=move || state.with(|state| state.summary.clone())></div>
                {move || note.get().map(|note| view! { <p class="chart-frame__waiting">{note}</p> })}
            </div>
            <div class="table" role="region" tabindex="0" aria-labelledby=table_labelled hidden=move || !listed.get()>
                {move || listed.get().then(|| state.with(|state| table(state, lang.get())))}
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

fn key_item((fill, name): &(Fill, &'static str)) -> AnyView {
    let name = *name;
    let series = match fill {
        Fill::Today => return choice("today", "choice-today", name),
        Fill::Choice => return choice("option", "choice-option", name),
        Fill::Tariff => "1",
        Fill::Subsidy => "hatch",
        Fill::Running => "3",
        Fill::Pumping => "dots",
        Fill::Capital => "bands",
        Fill::Gap | Fill::None => "gap",
    };
    view! { <li class="key" data-series=series>{name}</li> }.into_any()
}

fn choice(choice: &'static str, icon: &'static str, name: &'static str) -> AnyView {
    view! { <li class="choice" data-choice=choice><Icon name=icon/>{name}</li> }.into_any()
}

fn table(state: &ChartState, lang: Lang) -> AnyView {
    let body = |row: &Row| {
        let number = |amount| state::cell(lang, row.unit, amount);
        view! {
            <tr data-strong=row.strong.then_some("")>
                <th scope="row"><a href=["/method/", row.figure.code()].concat()>{row.name.clone()}</a></th>
                <td data-numeric="">{number(row.today)}</td>
                <td data-numeric="" data-choice="option">{number(row.option)}</td>
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{state.table.head}</th>
                    <th scope="col" data-numeric="">{messages::chart_table_today_head(lang)}</th>
                    <th scope="col" data-numeric="">{messages::chart_table_option_head(lang)}</th>
                </tr>
            </thead>
            <tbody>{state.table.rows.iter().map(body).collect_view()}</tbody>
        </table>
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
            watch::into_view(&host, move || self.begin()),
            watch::size(&host, resize),
            watch::theme(restyle),
            watch::media("(prefers-color-scheme: dark)", restyle),
            watch::media("(prefers-contrast: more)", restyle),
            watch::media("(forced-colors: active)", restyle),
            watch::media("print", print),
        ];
        self.watches.set_value(watches.into_iter().flatten().collect());
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

    /// Draws with the next frame, once for all changes until then.
    fn draw_soon(self) {
        if self.due.try_get_value().unwrap_or(true) {
            return;
        }
        self.due.set_value(true);
        request_animation_frame(move || {
            self.due.try_set_value(false);
            self.draw();
        });
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
        Some(last) if last.shifts_to(plot) => chart.shift(&Shift::to(plot, look)),
        Some(last) if last.merges_into(plot) => chart.merge(&Merge::to(plot, look)),
        Some(_) | None => chart.draw(&Picture::new(plot, look)),
    };
    done.or_else(|_| chart.draw(&Picture::new(plot, look))).ok()?;
    Some((plot.clone(), look.clone()))
}

//! Blocks: a picture to be dragged, and the same numbers to be typed.

use super::choice::{labelled, number, small_button};
use super::draft::{Draft, Field, RATE_STEP, Term, one};
use super::picture::{Frame, Step, WHOLE, end_rows, percent, rate_above, steps};
use super::state::Editor;
use super::words::{block_range, quantity};
use crate::components::Icon;
use crate::format::{exact_in_words, unit_words};
use crate::messages;
use crate::state::{Settings, say, say_with};
use aimak_core::format;
use aimak_core::tariff::{Block, Every, Measure, Price};
use aimak_core::unit::Unit;
use leptos::prelude::*;
use leptos::svg;
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// The blocks of a charge: the picture, then each block's numbers.
pub fn blocks(editor: Editor, charge: u32) -> AnyView {
    let counted = editor.draft.with_untracked(|draft| {
        draft
            .charge(charge)
            .map_or((Measure::CubicMetre, Every::Month), |component| (component.measure, component.every))
    });
    let picture = Picture::new(editor, charge, counted);
    let marks = Memo::new(move |_| editor.draft.with(|draft| draft.blocks(charge).to_vec()));
    view! {
        {picture.view(marks)}
        <ol class="blocks__list" role="list">
            <For each=move || marks.get() key=|mark| *mark children=move |mark| row(picture, mark)/>
        </ol>
    }
    .into_any()
}

/// What the picture and the rows of one charge share; a copyable handle.
#[derive(Clone, Copy)]
struct Picture {
    editor: Editor,
    charge: u32,
    /// The unit of the quantity, and of the rate.
    unit: Unit,
    rate_unit: Unit,
    /// Today's, where the charge is one of today's.
    today: Memo<Vec<Block>>,
    /// The frame while something is dragged: it must not move under the finger.
    held: RwSignal<Option<Frame>>,
    frame: Memo<Frame>,
    steps: Memo<Vec<Step>>,
    plot: NodeRef<svg::Svg>,
}

/// What a handle moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handle {
    /// The rate of a block: up and down.
    Rate,
    /// The end of a block: to and fro.
    End,
}

impl Picture {
    fn new(editor: Editor, charge: u32, (measure, every): (Measure, Every)) -> Self {
        let (unit, rate_unit) = (measure.unit(), measure.rate_unit(every));
        let blocks = Memo::new(move |_| editor.draft.with(|draft| draft.priced_blocks(charge).to_vec()));
        let today = Memo::new(move |_| {
            editor
                .today
                .with_value(|today| today.as_ref().map(|today| today_blocks(&today.draft, charge)).unwrap_or_default())
        });
        let held = RwSignal::new(None::<Frame>);
        let frame = Memo::new(move |_| {
            held.get().unwrap_or_else(|| {
                let all: Vec<Block> = blocks.with(|blocks| today.with(|today| [blocks.as_slice(), today].concat()));
                Frame::of(&all, &editor.home.get(), unit)
            })
        });
        let steps = Memo::new(move |_| blocks.with(|blocks| steps(blocks, &editor.home.get(), frame.get())));
        Self { editor, charge, unit, rate_unit, today, held, frame, steps, plot: NodeRef::new() }
    }

    /// The place of a block in its charge.
    fn place(self, mark: u32) -> Option<usize> {
        self.editor.draft.with(|draft| draft.blocks(self.charge).iter().position(|&known| known == mark))
    }

    /// A block as it stands in the picture.
    fn step(self, mark: u32) -> Option<(usize, Step)> {
        let at = self.place(mark)?;
        self.steps.with(|steps| steps.get(at).map(|&step| (at, step)))
    }

    fn view(self, marks: Memo<Vec<u32>>) -> AnyView {
        let lang = Settings::lang();
        let Self { editor, charge, unit, rate_unit, .. } = self;
        let caption = move || {
            let lang = lang.get();
            let persons = editor.home.with(|home| home.persons);
            messages::tariff_picture_caption(lang, unit_words(lang, rate_unit), unit_words(lang, unit), persons)
        };
        let summary = move || {
            let lang = lang.get();
            let each: Vec<String> = self.steps.with(|steps| {
                steps
                    .iter()
                    .map(|step| {
                        let range = block_range(lang, step.from, step.to, unit);
                        messages::tariff_picture_block(lang, &range, &exact_in_words(lang, step.rate, rate_unit))
                    })
                    .collect()
            });
            each.join("; ")
        };
        let title = format!("charge-{charge}-picture");
        let labelled = title.clone();
        let has_today = Memo::new(move |_| !self.today.with(Vec::is_empty));
        view! {
            <figure class="blocks" aria-labelledby=labelled>
                <figcaption class="blocks__caption" id=title>{caption}</figcaption>
                <p class="visually-hidden">{summary}</p>
                <div class="blocks__frame">
                    <svg class="blocks__plot" node_ref=self.plot>
                        {move || self.still()}
                        <For
                            each=move || marks.get()
                            key=|mark| *mark
                            children=move |mark| view! {
                                {self.handle(mark, Handle::Rate)}
                                {self.handle(mark, Handle::End)}
                            }
                        />
                    </svg>
                </div>
                <ul class="chart-frame__key" role="list">
                    <li class="choice" data-choice="option">
                        <Icon name="choice-option"/>
                        {say(messages::tariff_picture_option_key)}
                    </li>
                    {move || {
                        has_today
                            .get()
                            .then(|| {
                                view! {
                                    <li class="choice" data-choice="today">
                                        <Icon name="choice-today"/>
                                        {say(messages::tariff_picture_today_key)}
                                    </li>
                                }
                            })
                    }}
                </ul>
                <p class="caption blocks__hint">{say(messages::tariff_picture_hint)}</p>
            </figure>
        }
        .into_any()
    }

    /// What does not take a finger: lines, steps, numbers.
    fn still(self) -> AnyView {
        let lang = Settings::lang().get();
        let Self { unit, .. } = self;
        let frame = self.frame.get();
        let steps = self.steps.get();
        let today = self.today.with(|today| super::picture::steps(today, &self.editor.home.get(), frame));
        let rates = frame.rates().map(|rate| {
            let y = percent(frame.down(rate));
            let text = format::decimal(lang, rate, 2, 0, 2);
            view! {
                <line class="blocks__line" x1="0" x2="100%" y1=y.clone() y2=y.clone()></line>
                <text class="blocks__tick" x="-8" y=y dy="5" text-anchor="end">{text}</text>
            }
            .into_any()
        });
        let quantities = frame.quantities().map(|amount| {
            let x = percent(frame.across(amount));
            let text = format::decimal(lang, amount, unit.decimals(), 0, 3);
            view! {
                <line class="blocks__line" x1=x.clone() x2=x.clone() y1="100%" y2="100%" stroke-dasharray="none"></line>
                <text class="blocks__tick" x=x y="100%" dy="20" text-anchor="middle">{text}</text>
            }
            .into_any()
        });
        let bars = steps.iter().enumerate().map(|(at, step)| {
            let wide = step.right > step.left;
            let (left, top, middle) = (percent(step.left), percent(step.top), percent(step.middle()));
            let number = (at + 1).to_string();
            view! {
                <rect
                    class="blocks__bar"
                    x=left.clone()
                    y=top.clone()
                    width=percent(step.right - step.left)
                    height=percent(WHOLE - step.top)
                ></rect>
                <line class="blocks__top" x1=left x2=percent(step.right) y1=top.clone() y2=top></line>
                {wide.then(|| view! { <text class="blocks__number" x=middle y="100%" dy="-8" text-anchor="middle">{number}</text> })}
            }
            .into_any()
        });
        let lines = profile(&today, "blocks__today");
        let risers = steps.windows(2).map(|pair| {
            let x = percent(pair[1].left);
            let (up, down) = (pair[0].top.min(pair[1].top), pair[0].top.max(pair[1].top));
            view! {
                <line class="blocks__guide" x1=x.clone() x2=x.clone() y1="0" y2="100%"></line>
                <line class="blocks__top" x1=x.clone() x2=x y1=percent(up) y2=percent(down)></line>
            }
            .into_any()
        });
        let parts: Vec<AnyView> = rates.chain(quantities).chain(bars).chain(risers).chain(lines).collect();
        view! { <g aria-hidden="true">{parts}</g> }.into_any()
    }

    /// What can be moved: with a finger, a mouse, the arrow keys.
    fn handle(self, mark: u32, kind: Handle) -> AnyView {
        let lang = Settings::lang();
        let Self { editor, charge, unit, rate_unit, .. } = self;
        let step = Memo::new(move |_| self.step(mark));
        // The last block has no end.
        let shown = Memo::new(move |_| step.get().is_some_and(|(_, step)| kind == Handle::Rate || step.to.is_some()));
        let grabbed = StoredValue::new(None::<(f64, f64)>);
        let place = Memo::new(move |_| {
            let Some((at, step)) = step.get() else { return (0, 0, false, 0) };
            let above = self.steps.with(|steps| rate_above(steps).get(at).copied().unwrap_or(true));
            let row = self.steps.with(|steps| {
                let ends: Vec<i64> = steps.iter().filter(|step| step.to.is_some()).map(|step| step.right).collect();
                end_rows(&ends).get(at).copied().unwrap_or(0)
            });
            match kind {
                Handle::Rate => (step.middle(), step.top, above, row),
                Handle::End => (step.right, 0, above, row),
            }
        });
        let text = move || {
            let lang = lang.get();
            step.get().map(|(_, step)| match kind {
                Handle::Rate => exact_in_words(lang, step.rate, rate_unit),
                Handle::End => quantity(lang, step.to.unwrap_or(0), unit),
            })
        };
        // On the picture the unit stands in the caption.
        let short = move || {
            let lang = lang.get();
            step.get().map(|(_, step)| match kind {
                Handle::Rate => format::decimal(lang, step.rate, 2, 2, 2),
                Handle::End => quantity(lang, step.to.unwrap_or(0), unit),
            })
        };
        let spoken = move || {
            let lang = lang.get();
            let range = step.get().map(|(_, step)| block_range(lang, step.from, step.to, unit));
            match kind {
                Handle::Rate => {
                    messages::tariff_handle_rate_spoken(lang, &text().unwrap_or_default(), &range.unwrap_or_default())
                }
                Handle::End => text().unwrap_or_default(),
            }
        };
        let name = move || {
            let lang = lang.get();
            let number = (step.get().map_or(0, |(at, _)| at) + 1).to_string();
            match kind {
                Handle::Rate => messages::tariff_handle_rate(lang, &number),
                Handle::End => messages::tariff_handle_end(lang, &number),
            }
        };
        let limits = Memo::new(move |_| {
            let (at, _) = step.get()?;
            Some(match kind {
                Handle::Rate => (0, self.frame.get().height),
                Handle::End => editor.draft.with(|draft| draft.room(charge, at, &editor.home.get()))?,
            })
        });
        let now = move || {
            step.get().map_or(0, |(_, step)| if kind == Handle::Rate { step.rate } else { step.to.unwrap_or(0) })
        };

        let down = move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let Some((x, y)) = self.under(&event) else { return };
            let (left, top, ..) = place.get_untracked();
            #[expect(clippy::cast_precision_loss, reason = "parts of a picture are small")]
            let share = |place: i64| place as f64 / WHOLE as f64;
            grabbed.set_value(Some((x - share(left), y - share(top))));
            self.held.set(Some(self.frame.get_untracked()));
            if let Some(element) = target(&event) {
                // Where the browser does not capture, the drag ends at the handle's edge.
                drop(element.set_pointer_capture(event.pointer_id()));
            }
        };
        let moved = move |event: PointerEvent| {
            let Some((dx, dy)) = grabbed.get_value() else { return };
            let Some((x, y)) = self.under(&event) else { return };
            let frame = self.frame.get_untracked();
            self.put(
                mark,
                kind,
                match kind {
                    Handle::Rate => frame.rate(1.0 - (y - dy)),
                    Handle::End => frame.quantity(x - dx, unit),
                },
            );
        };
        let up = move |_: PointerEvent| {
            if grabbed.try_update_value(Option::take).flatten().is_some() {
                self.held.set(None);
                editor.settle();
            }
        };
        let key = move |event: KeyboardEvent| {
            let step = match kind {
                Handle::Rate => RATE_STEP,
                Handle::End => one(unit),
            };
            let now = untrack(now);
            let Some((lowest, highest)) = limits.get_untracked() else { return };
            let next = match event.key().as_str() {
                "ArrowUp" | "ArrowRight" => now.saturating_add(step),
                "ArrowDown" | "ArrowLeft" => now.saturating_sub(step),
                "PageUp" => now.saturating_add(10 * step),
                "PageDown" => now.saturating_sub(10 * step),
                "Home" => lowest,
                // As far as the picture goes.
                "End" => highest.min(self.frame.with_untracked(|frame| match kind {
                    Handle::Rate => frame.height,
                    Handle::End => frame.width,
                })),
                _ => return,
            };
            event.prevent_default();
            self.put(mark, kind, next);
        };
        (move || {
            shown.get().then(|| {
                let at = move || place.get();
                let label_y = move || match (kind, at()) {
                    (Handle::Rate, (_, _, true, _)) => "-20",
                    (Handle::Rate, (_, _, false, _)) => "34",
                    (Handle::End, (_, _, _, 0)) => "-20",
                    (Handle::End, _) => "-38",
                };
                view! {
                    <svg
                        class="blocks__handle"
                        data-handle=if kind == Handle::Rate { "rate" } else { "end" }
                        x=move || percent(at().0)
                        y=move || percent(at().1)
                        width="1"
                        height="1"
                        overflow="visible"
                        role="slider"
                        tabindex="0"
                        aria-label=name
                        aria-orientation=if kind == Handle::Rate { "vertical" } else { "horizontal" }
                        aria-valuemin=move || limits.get().map_or(0, |(lowest, _)| lowest)
                        aria-valuemax=move || limits.get().map_or(0, |(_, highest)| highest)
                        aria-valuenow=now
                        aria-valuetext=spoken
                        on:pointerdown=down
                        on:pointermove=moved
                        on:pointerup=up
                        on:pointercancel=up
                        on:lostpointercapture=up
                        on:keydown=key
                        on:keyup=move |_| editor.settle()
                    >
                        <rect class="blocks__reach" x="-22" y="-22" width="44" height="44"></rect>
                        <circle class="blocks__ring" r="16"></circle>
                        <circle class="blocks__knob" r="11"></circle>
                        <path
                            class="blocks__arrows"
                            d=if kind == Handle::Rate { "M-4-2L0-7L4-2ZM-4 2L0 7L4 2Z" } else { "M-2-4L-7 0L-2 4ZM2-4L7 0L2 4Z" }
                        ></path>
                        <text class="blocks__value" y=label_y text-anchor="middle" aria-hidden="true">{short}</text>
                    </svg>
                }
            })
        })
        .into_any()
    }

    /// Moves a handle to an amount.
    fn put(self, mark: u32, kind: Handle, amount: i64) {
        let Self { editor, charge, .. } = self;
        let Some(at) = untrack(|| self.place(mark)) else { return };
        match kind {
            Handle::Rate => {
                let field = Field::BlockRate(charge, mark);
                editor.shift(field, |draft| *draft = draft.with(field, Some(amount.max(0))));
            }
            Handle::End => {
                let home = editor.home.get_untracked();
                editor
                    .shift(Field::Limit(charge, mark, Term::Fixed), |draft| draft.move_end(charge, at, amount, &home));
            }
        }
    }

    /// Where a pointer is over the picture, in parts of its width and height.
    fn under(self, event: &PointerEvent) -> Option<(f64, f64)> {
        let plot = self.plot.get_untracked()?;
        let place = plot.get_bounding_client_rect();
        let (width, height) = (place.width(), place.height());
        (width > 0.0 && height > 0.0).then(|| {
            ((f64::from(event.client_x()) - place.left()) / width, (f64::from(event.client_y()) - place.top()) / height)
        })
    }
}

/// The element that listens.
fn target(event: &PointerEvent) -> Option<Element> {
    use leptos::wasm_bindgen::JsCast;
    event.current_target()?.dyn_into().ok()
}

/// The blocks of a charge today; one rate is a block without an end.
fn today_blocks(draft: &Draft, charge: u32) -> Vec<Block> {
    match draft.charge(charge).map(|component| &component.price) {
        Some(Price::Blocks(blocks)) => blocks.clone(),
        Some(&Price::Rate(rate)) => vec![Block { up_to: None, rate }],
        Some(Price::MeterSizes(_)) | None => Vec::new(),
    }
}

/// The outline of steps: tops and what joins them.
fn profile(steps: &[Step], class: &'static str) -> impl Iterator<Item = AnyView> {
    let line = move |x1: i64, y1: i64, x2: i64, y2: i64| {
        view! { <line class=class x1=percent(x1) x2=percent(x2) y1=percent(y1) y2=percent(y2)></line> }.into_any()
    };
    let tops = steps.iter().map(move |step| line(step.left, step.top, step.right, step.top));
    let risers = steps.windows(2).map(move |pair| line(pair[1].left, pair[0].top, pair[1].left, pair[1].top));
    tops.chain(risers).collect::<Vec<_>>().into_iter()
}

/// The numbers of one block.
fn row(picture: Picture, mark: u32) -> AnyView {
    let lang = Settings::lang();
    let Picture { editor, charge, unit, .. } = picture;
    let number_of = move || (picture.place(mark).unwrap_or(0) + 1).to_string();
    let range = move || {
        picture.step(mark).map(|(_, step)| block_range(lang.get(), step.from, step.to, unit)).unwrap_or_default()
    };
    let heading = move || messages::tariff_block_heading(lang.get(), &number_of(), &range());
    let named =
        move |text: fn(aimak_core::lang::Lang, &str) -> String| Signal::derive(move || text(lang.get(), &number_of()));
    let ends = Memo::new(move |_| picture.step(mark).is_some_and(|(_, step)| step.to.is_some()));
    let has = move |term: Term| {
        Memo::new(move |_| {
            editor.draft.with(|draft| draft.amount(Field::Limit(charge, mark, term)).is_some_and(|amount| amount != 0))
        })
    };
    let by_person = has(Term::Person);
    let term = move |term: Term, label: fn(aimak_core::lang::Lang, &str) -> String| {
        let field = Field::Limit(charge, mark, term);
        let entry = editor.entry(field)?;
        Some(labelled(field.id(), named(label), entry, editor.today_amount(field)))
    };
    // Typed away to nothing, a term stays in its place as long as the row does.
    let grows = RwSignal::new(by_person.get_untracked());
    Effect::new(move |_| {
        if by_person.get() {
            grows.set(true);
        }
    });
    let by_area = has(Term::Area).get_untracked();
    let by_allowance = has(Term::Allowance).get_untracked();
    let grow = move || {
        let unit = one(unit);
        let field = Field::Limit(charge, mark, Term::Person);
        editor.make(|draft| *draft = draft.with(field, Some(unit)));
        grows.set(true);
    };
    let at = move || untrack(|| picture.place(mark));
    view! {
        <li class="blocks__row">
            <p class="blocks__heading">{heading}</p>
            <div class="blocks__fields">
                {move || {
                    ends.get()
                        .then(|| {
                            view! {
                                {term(Term::Fixed, messages::tariff_block_end_label)}
                                {move || {
                                    if grows.get() {
                                        term(Term::Person, messages::tariff_block_person_label).into_any()
                                    } else {
                                        small_button(messages::tariff_block_person_action, grow)
                                    }
                                }}
                                {by_area.then(|| term(Term::Area, messages::tariff_block_area_label))}
                                {by_allowance.then(|| term(Term::Allowance, messages::tariff_block_allowance_label))}
                            }
                        })
                }}
                {number(editor, Field::BlockRate(charge, mark), named(messages::tariff_block_rate_label))}
            </div>
            <div class="blocks__actions">
                <button
                    class="button"
                    data-kind="link"
                    type="button"
                    on:click=move |_| {
                        if let Some(at) = at() {
                            editor.make(|draft| draft.split(charge, at));
                        }
                    }
                >
                    {say_with(move |lang| messages::tariff_block_split(lang, &number_of()))}
                </button>
                <button
                    class="button"
                    data-kind="link"
                    type="button"
                    on:click=move |_| {
                        if let Some(at) = at() {
                            editor.make(|draft| draft.unite(charge, at));
                        }
                    }
                >
                    {say_with(move |lang| messages::tariff_block_remove(lang, &number_of()))}
                </button>
            </div>
        </li>
    }
    .into_any()
}

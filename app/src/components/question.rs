//! A question of the studio: a slider and a typed number, one state.

use super::stepper::{Entry, Stepper, unit_word};
use crate::messages;
use crate::state::Settings;
use leptos::prelude::*;

/// The way of a slider: whole steps from the lowest amount to its reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Amount of one step.
    pub step: i64,
    /// First position.
    pub first: i64,
    /// Last position.
    pub last: i64,
    /// Today's amount, which need not lie on a step.
    pub today: Option<i64>,
}

impl Way {
    /// The way from `min` to `reach`.
    pub fn new(min: i64, reach: i64, step: i64, today: Option<i64>) -> Self {
        let first = min.div_euclid(step);
        Self { step, first, last: reach.div_euclid(step).max(first + 1), today }
    }

    /// Where an amount stands: the nearest step, the ends for what lies beyond.
    pub fn position(self, amount: Option<i64>) -> i64 {
        let amount = amount.unwrap_or(0);
        let nearest = amount.saturating_add(self.step / 2).div_euclid(self.step);
        nearest.clamp(self.first, self.last)
    }

    /// The amount at a position. Today's own position is today's exact amount, so that the way back
    /// is a way back.
    pub fn amount(self, position: i64) -> i64 {
        match self.today {
            Some(today) if self.position(Some(today)) == position && today <= self.last * self.step => today,
            Some(_) | None => position * self.step,
        }
    }

    /// How far a position lies on the way, in thousandths.
    pub fn share(self, position: i64) -> i64 {
        let way = i128::from(self.last - self.first);
        i64::try_from(i128::from(position.clamp(self.first, self.last) - self.first) * 1000 / way).unwrap_or(0)
    }

    /// Where today's exact amount lies on the way, in thousandths; `None` when it is unknown or
    /// beyond.
    pub fn tick(self) -> Option<i64> {
        let today = self.today?;
        let (first, last) = (i128::from(self.first * self.step), i128::from(self.last * self.step));
        let share = (i128::from(today) - first) * 1000 / (last - first);
        i64::try_from(share).ok().filter(|share| (0..=1000).contains(share))
    }
}

/// Thousandths as a per cent value of an SVG attribute.
fn svg_percent(thousandths: i64) -> String {
    [&(thousandths / 10).to_string(), ".", &(thousandths % 10).to_string(), "%"].concat()
}

/// A slider: arrows, Page, Home and End, a tap on the track, a drag. Its label belongs to the caller.
#[component]
pub fn Slider(
    /// The number.
    entry: Entry,
    /// Its way.
    way: Way,
    /// Id of the text that names it.
    #[prop(into)]
    labelled_by: String,
) -> impl IntoView {
    let lang = Settings::lang();
    let scale = entry.scale();
    let position = Memo::new(move |_| way.position(entry.amount()));
    let known = Memo::new(move |_| entry.amount().is_some());
    let spoken = move || {
        let lang = lang.get();
        match entry.written(lang) {
            Some(value) => [&value, "\u{a0}", unit_word(lang, scale.unit)].concat(),
            None => messages::control_question_unpublished(lang).to_owned(),
        }
    };
    let tick = way.tick().map(|share| {
        let at = svg_percent(share);
        view! { <line class="question__tick" x1=at.clone() x2=at y1="10" y2="34"></line> }
    });
    view! {
        <div class="question__slider">
            <svg class="question__track" aria-hidden="true">
                <rect class="question__rail" width="100%" height="8" y="18" rx="4"></rect>
                <rect
                    class="question__fill"
                    width=move || known.get().then(|| svg_percent(way.share(position.get())))
                    height="8"
                    y="18"
                    rx="4"
                ></rect>
                {tick}
            </svg>
            <input
                class="question__range"
                type="range"
                aria-labelledby=labelled_by
                aria-valuetext=spoken
                min=way.first
                max=way.last
                step="1"
                prop:value=move || position.get().to_string()
                on:input=move |event| {
                    if let Ok(position) = event_target_value(&event).parse() {
                        entry.slide(way.amount(position));
                    }
                }
                on:change=move |_| entry.release()
                on:keydown=move |event| {
                    match event.key().as_str() {
                        "ArrowRight" | "ArrowUp" => entry.up(1),
                        "ArrowLeft" | "ArrowDown" => entry.down(1),
                        "PageUp" => entry.up(10),
                        "PageDown" => entry.down(10),
                        "Home" => entry.set(scale.min),
                        "End" => entry.set(way.last.saturating_mul(way.step).min(scale.max)),
                        _ => return,
                    }
                    event.prevent_default();
                }
            />
        </div>
    }
    .into_any()
}

/// A question with a slider and a typed number. Arrows, Page, Home and End on the slider, typing, a
/// tap on the track, − and +: all lead to one state.
#[component]
pub fn Question(
    /// Id of the typed field.
    #[prop(into)]
    id: String,
    /// The question in words.
    #[prop(into)]
    label: Signal<String>,
    /// The number.
    entry: Entry,
    /// The slider's way.
    way: Way,
    /// There is no such thing as today's amount.
    #[prop(optional)]
    timeless: bool,
) -> impl IntoView {
    let lang = Settings::lang();
    let scale = entry.scale();
    let label_id = id.clone() + "-label";
    let today_id = id.clone() + "-today";
    let today = move || {
        let lang = lang.get();
        match way.today {
            Some(today) => messages::control_question_today(lang, &scale.write(lang, today)),
            None if timeless => String::new(),
            None => messages::control_question_unpublished(lang).to_owned(),
        }
    };
    // Money of a year needs room for seven digits.
    let wide = way.last.saturating_mul(way.step) / 10_i64.pow(scale.unit.decimals()) >= 100_000;
    view! {
        <div class="question" data-wide=wide.then_some("")>
            <label class="question__label" id=label_id.clone() for=id.clone()>
                {move || label.get()}
            </label>
            <p class="question__today" id=today_id.clone()>{today}</p>
            <Slider entry=entry way=way labelled_by=label_id/>
            <Stepper id=id name=label entry=entry described_by=today_id/>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_and_its_amount_belong_together() {
        let way = Way::new(0, 6_000, 50, Some(1_200));
        assert_eq!((way.first, way.last), (0, 120));
        for position in 0..=120 {
            assert_eq!(way.position(Some(way.amount(position))), position);
        }
    }

    #[test]
    fn the_way_back_ends_at_todays_exact_amount() {
        let way = Way::new(0, 6_000, 50, Some(857));
        assert_eq!(way.position(Some(857)), 17);
        assert_eq!(way.amount(17), 857);
        assert_eq!(way.amount(18), 900);
    }

    #[test]
    fn typed_amounts_beyond_the_reach_stand_at_the_end() {
        let way = Way::new(0, 6_000, 50, Some(9_000));
        assert_eq!(way.position(Some(9_000)), 120);
        assert_eq!(way.amount(120), 6_000);
        assert_eq!(way.tick(), None);
        assert_eq!(way.share(way.position(Some(i64::MAX))), 1000);
    }

    #[test]
    fn an_unknown_amount_has_no_tick_and_stands_at_the_start() {
        let way = Way::new(0, 1_000_000, 10_000, None);
        assert_eq!(way.tick(), None);
        assert_eq!(way.position(None), 0);
        assert_eq!(svg_percent(way.share(25)), "25.0%");
    }
}

//! What the parts of the plan's studio share.

use super::beside::beside;
use super::model::{Base, Column, Draft, Kept, MOST_KEPT, Years, seen};
use crate::components::Change;
use crate::format::origin::Key;
use crate::messages;
use crate::state::studio::{BadLink, Showing};
use aimak_core::explain::Study;
use aimak_core::finance::control::{Control, rates_kept};
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::{self, Plan};
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::wire::choice::{Choice, Seen};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// After so long without a change a plan rests.
const CALM: Duration = Duration::from_millis(250);

/// Steps back that are kept.
const MOST_STEPS: usize = 100;

/// What is being moved or typed: all changes of it until it rests are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// A control.
    Control(Control),
    /// An entry of the books.
    Entry(Key),
}

/// Steps of the studio, each a whole draft.
pub type History = crate::state::History<Draft, Touched>;

/// The state of the studio; a copyable handle.
#[derive(Clone, Copy)]
pub struct Studio {
    /// The place.
    pub place: &'static Place,
    /// The service in view.
    pub service: Service,
    /// What everything rests on.
    pub base: StoredValue<Base>,
    /// Steps back and forth.
    pub history: RwSignal<History>,
    /// What a person made of the base.
    pub draft: Memo<Draft>,
    /// The books, with what was written into them.
    pub books: Memo<Arc<Plan>>,
    /// The plan in view: the books with everything that was moved.
    pub plan: Memo<Arc<Plan>>,
    /// Its figures.
    pub option: Memo<Arc<Study>>,
    /// The figures with rates as they are.
    pub today: Memo<Arc<Study>>,
    /// The figures if nothing is done.
    pub nothing: Memo<Arc<Study>>,
    /// The plan when it has come to rest: what takes longer than a frame follows this one.
    pub rested: RwSignal<Arc<Plan>>,
    /// The plan beside doing nothing, once it rests.
    pub outlook: Memo<Arc<Outlook>>,
    /// The plan at rest with everything that is said of it in the year in view.
    pub beside: Memo<Arc<Study>>,
    /// The year in view.
    pub year: RwSignal<i16>,
    /// The figure whose origin is open.
    pub opened: RwSignal<Option<Key>>,
    /// In which column it stands.
    pub opened_in: RwSignal<Column>,
    /// Plans that were kept to stand beside the one in view.
    pub kept: RwSignal<Vec<Kept>>,
    /// A link that could not be opened.
    pub bad_link: RwSignal<Option<BadLink>>,
    /// What an older link showed.
    pub then: RwSignal<Option<Then>>,
    /// Whether the scenario came from the device's memory.
    pub restored: RwSignal<bool>,
    /// What the page was opened with.
    pub opened_with: StoredValue<Draft>,
    /// Shows another plan, or the view of one year.
    pub turn: Callback<Showing>,
}

/// What an older link showed, and why it may differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Then {
    /// The figures of then.
    pub seen: Seen,
    /// Whether the books are others now.
    pub books: bool,
    /// Whether the models are others now.
    pub models: bool,
}

impl Then {
    /// What differs now from what the sender of a link saw; `None` when nothing does.
    pub fn of(studio: Studio, choice: &Choice) -> Option<Self> {
        let then = choice.seen.clone()?;
        let study = finance::study(&finance::control::moved(&choice.books, &choice.moves));
        let now = seen(&study, &choice.books, studio.service, then.year);
        let differs = choice.outdated || then != now;
        differs.then_some(Self { books: choice.outdated, models: then.model != now.model, seen: then })
    }
}

impl Studio {
    /// A studio on a base.
    pub fn new((place, service): (&'static Place, Service), base: Base, turn: Callback<Showing>) -> Self {
        let draft = Draft::of(&base);
        let year = Years::of(&draft.books).first_view();
        let history = RwSignal::new(History::new(draft, MOST_STEPS));
        let draft = Memo::new(move |_| history.with(|history| history.current().clone()));
        let books = Memo::new(move |_| draft.with(|draft| draft.books.clone()));
        let plan = Memo::new(move |_| draft.with(|draft| Arc::new(draft.plan())));
        // A study that was written anew differs: to compare it costs as much as to draw it.
        let study = |of: fn(&Plan) -> Study, plan: Memo<Arc<Plan>>| {
            Memo::new_with_compare(move |_| Arc::new(plan.with(|plan| of(plan))), |_, _| true)
        };
        let rested = RwSignal::new(plan.get_untracked());
        use_rest(plan, rested);
        let outlook = Memo::new_with_compare(move |_| Arc::new(rested.with(|plan| Outlook::of(plan))), |_, _| true);
        let today = study(|books| finance::study(&rates_kept(books)), books);
        let year = RwSignal::new(year);
        let all = move |_: Option<&Arc<Study>>| {
            let (outlook, today, plan) = (outlook.get(), today.get(), rested.get());
            Arc::new(beside(&outlook, &today, &plan, service, year.get()))
        };
        Self {
            place,
            service,
            rested,
            outlook,
            beside: Memo::new_with_compare(all, |_, _| true),
            base: StoredValue::new(base),
            history,
            draft,
            books,
            plan,
            option: study(finance::study, plan),
            today,
            nothing: study(|books| finance::study(&Plan { neglected: true, ..books.clone() }), books),
            year,
            opened: RwSignal::new(None),
            opened_in: RwSignal::new(Column::Option),
            kept: RwSignal::new(Vec::new()),
            bad_link: RwSignal::new(None),
            then: RwSignal::new(None),
            restored: RwSignal::new(false),
            opened_with: StoredValue::new(draft.get_untracked()),
            turn,
        }
    }

    /// What a person did to a control.
    pub fn change(self, control: Control, change: Change) {
        let with = |amount| self.draft.with_untracked(|draft| draft.with(control, amount));
        match change {
            Change::Moving(amount) => {
                let next = with(amount);
                self.history.update(|history| history.shift(next, Touched::Control(control)));
            }
            Change::Set(amount) => self.make(with(amount)),
            Change::Emptied => self.make(self.draft.with_untracked(|draft| draft.without(control))),
            Change::Settled => self.history.update_untracked(History::settle),
        }
    }

    /// A step made in one go.
    pub fn make(self, next: Draft) {
        self.history.update(|history| history.make(next));
    }

    /// Back to the plan as its books propose it.
    pub fn reset(self) {
        self.make(self.base.with_value(Draft::of));
    }

    /// The figures of a column; those of the plan in view for one that was removed.
    pub fn study(self, column: Column) -> Arc<Study> {
        match column {
            Column::Today => self.today.get(),
            Column::Option => self.option.get(),
            Column::Nothing => self.nothing.get(),
            Column::Kept(number) => self
                .kept
                .with(|kept| kept.iter().find(|kept| kept.number == number).map(|kept| kept.study.clone()))
                .unwrap_or_else(|| self.option.get()),
        }
    }

    /// The draft for a part of the page: every move where it is near what is seen, otherwise as it rests.
    pub fn draft_for(self, near: ReadSignal<bool>) -> Memo<Draft> {
        let settled = move || {
            self.rested.track();
            self.draft.get_untracked()
        };
        Memo::new(move |_| if near.get() { self.draft.get() } else { settled() })
    }

    /// The figures of the plan in view, likewise.
    pub fn option_for(self, near: ReadSignal<bool>) -> Memo<Arc<Study>> {
        let settled = move || {
            self.rested.track();
            self.option.get_untracked()
        };
        let shown = move |_: Option<&Arc<Study>>| if near.get() { self.option.get() } else { settled() };
        Memo::new_with_compare(shown, |_, _| true)
    }

    /// The columns, in the order in which they stand.
    pub fn columns(self) -> Vec<Column> {
        let kept = self.kept.with(|kept| kept.iter().map(|kept| Column::Kept(kept.number)).collect::<Vec<_>>());
        [Column::Today, Column::Option].into_iter().chain(kept).chain([Column::Nothing]).collect()
    }

    /// The name of a column.
    pub fn column_name(self, lang: Lang, column: Column) -> String {
        match column {
            Column::Today => messages::plan_choice_today(lang).to_owned(),
            Column::Option => messages::plan_choice_option(lang).to_owned(),
            Column::Nothing => messages::plan_choice_nothing(lang).to_owned(),
            Column::Kept(number) => self
                .kept
                .with(|kept| kept.iter().find(|kept| kept.number == number).map(|kept| kept.name.clone()))
                .unwrap_or_default(),
        }
    }

    /// Keeps the plan in view beside others; no more than [`MOST_KEPT`].
    pub fn keep(self, lang: Lang) {
        let draft = self.draft.get_untracked();
        self.kept.update(|kept| {
            if kept.len() < MOST_KEPT {
                let number = kept.iter().map(|kept| kept.number).max().unwrap_or(0) + 1;
                kept.push(Kept::new(number, messages::plan_kept_new(lang, &number.to_string()), draft));
            }
        });
    }

    /// Opens the origin of a figure, or closes it when it is open.
    pub fn explain(self, key: Key, column: Column) {
        let same = self.explains_untracked(key, column);
        self.opened_in.set(column);
        self.opened.set((!same).then_some(key));
    }

    /// Whether a figure's origin is open.
    pub fn explains(self, key: Key, column: Column) -> bool {
        self.opened.get() == Some(key) && self.opened_in.get() == column
    }

    fn explains_untracked(self, key: Key, column: Column) -> bool {
        self.opened.get_untracked() == Some(key) && self.opened_in.get_untracked() == column
    }

    /// The figures whose origin is open; what no column has stands beside the plan at rest.
    pub fn explained(self) -> Signal<Arc<Study>> {
        Signal::derive(move || {
            let study = self.study(self.opened_in.get());
            match self.opened.get() {
                Some((figure, subject)) if study.find(figure, subject).is_none() => self.beside.get(),
                Some(_) | None => study,
            }
        })
    }
}

/// Lets `rested` follow `plan` when it has not changed for a while.
fn use_rest(plan: Memo<Arc<Plan>>, rested: RwSignal<Arc<Plan>>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |first: Option<()>| {
        plan.track();
        if first.is_none() {
            return;
        }
        stop();
        let rest = move || {
            if let Some(plan) = plan.try_get_untracked() {
                rested.try_set(plan);
            }
        };
        timer.set_value(set_timeout_with_handle(rest, CALM).ok());
    });
    on_cleanup(stop);
}

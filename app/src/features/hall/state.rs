//! What the hall sees: a scenario, a year and one of four screens.

use crate::hooks::{Steering, use_channel};
use crate::state::plan::{Base, Draft, Years, read_link};
use aimak_core::explain::Study;
use aimak_core::finance::control::rates_kept;
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::{self, Plan};
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::wire::hall::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// The state of the hall; a copyable handle.
#[derive(Clone, Copy)]
pub struct Hall {
    /// The place.
    pub place: &'static Place,
    /// The service.
    pub service: Service,
    /// The plan in view.
    pub plan: Memo<Arc<Plan>>,
    /// The books it rests on.
    pub books: Memo<Arc<Plan>>,
    /// With rates as they are.
    pub today: Memo<Arc<Study>>,
    /// The plan beside doing nothing.
    pub outlook: Memo<Arc<Outlook>>,
    /// The figures of the plan, doing nothing among them.
    pub option: Memo<Arc<Study>>,
    /// The year in view.
    pub year: RwSignal<i16>,
    /// The screen.
    pub screen: RwSignal<Screen>,
    draft: RwSignal<Draft>,
}

impl Hall {
    /// A hall that shows the books' plan until it is told another.
    pub fn new(place: &'static Place, service: Service, base: &Base) -> Self {
        let draft = RwSignal::new(Draft::of(base));
        let year = RwSignal::new(Years::of(&base.plan).first_view());
        let books = Memo::new(move |_| draft.with(|draft| draft.books.clone()));
        let plan = Memo::new(move |_| draft.with(|draft| Arc::new(draft.plan())));
        let outlook = Memo::new_with_compare(move |_| Arc::new(plan.with(|plan| Outlook::of(plan))), |_, _| true);
        let today = move |_: Option<&Arc<Study>>| Arc::new(books.with(|books| finance::study(&rates_kept(books))));
        let hall = Self {
            place,
            service,
            plan,
            books,
            today: Memo::new_with_compare(today, |_, _| true),
            option: Memo::new_with_compare(
                move |_| outlook.with(|outlook| Arc::new(outlook.study.clone())),
                |_, _| true,
            ),
            outlook,
            year,
            screen: RwSignal::new(Screen::Compare),
            draft,
        };
        use_channel(place.slug, service.code(), move |told| hall.follow(&told));
        hall
    }

    /// Shows what a link holds; one that cannot be opened changes nothing in the hall.
    pub fn open(self, link: &str) {
        let Ok(choice) = read_link(self.place, self.service, link) else { return };
        if let Some(seen) = &choice.seen {
            let years = Years::of(&choice.books);
            self.year.try_set(seen.year.clamp(years.book + 1, years.last));
        }
        self.draft.try_set(Draft { books: choice.books.into(), moves: choice.moves });
    }

    /// Shows what the studio tells.
    pub fn follow(self, told: &Steering) {
        if let Some(link) = &told.link {
            self.open(link);
        }
        if let Some(screen) = told.screen.and_then(screen) {
            self.screen.try_set(screen);
        }
    }
}

/// The screen of a number that the studio sends, counted from 0.
fn screen(number: u32) -> Option<Screen> {
    Screen::ALL.get(usize::try_from(number).ok()?).copied()
}

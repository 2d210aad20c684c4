//! What the editor's parts share.

use super::beside::Beside;
use super::draft::{Draft, Field, History, MOST_STEPS};
use super::household::{HomeField, flow_of, in_steps};
use crate::components::{Change, Entry};
use crate::format::origin::Key;
use aimak_core::explain::{Provenance, Study};
use aimak_core::legal::Evidence;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::tariff::{Bill, BillFault, Consumer, Decision, Version, bill, bill_from};
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// A bill, or why there is none.
pub type Billed = Result<Arc<Bill>, BillFault>;

/// The tariff of today: the decision and what the editor makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// The decision.
    pub decision: &'static Decision,
    /// As a draft.
    pub draft: Draft,
    /// Charges of the decision that have no published rate, by their place in it.
    pub unpublished: Vec<usize>,
    /// Where its numbers were read.
    pub origin: Provenance,
}

impl Today {
    /// Today's tariff of a service; `None` where no decision is known.
    pub fn of(place: &'static Place, service: Service) -> Option<Self> {
        let decision = place.decision(service)?;
        let (version, unpublished) = Version::of_decision(decision);
        let origin = Provenance {
            evidence: if place.fictional { Evidence::Fictional } else { Evidence::Decided },
            source: Some(decision.source),
            date: Some(decision.from),
        };
        Some(Self { decision, draft: Draft::new(version), unpublished, origin })
    }
}

/// The state of the editor; a copyable handle.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The place.
    pub place: &'static Place,
    /// The service.
    pub service: Service,
    /// What the draft is compared with.
    pub today: StoredValue<Option<Arc<Today>>>,
    /// Steps back and forth.
    pub history: RwSignal<History>,
    /// The tariff in view.
    pub draft: Memo<Arc<Draft>>,
    /// The household as it was typed; its use in millionths of whatever flows.
    pub typed: RwSignal<Consumer>,
    /// The household whose bill is shown.
    pub home: Memo<Consumer>,
    /// The month of its bill, 1 to 12.
    pub month: RwSignal<u8>,
    /// Its bill under the draft.
    pub billed: Memo<Billed>,
    /// Its bill today; `None` where no decision is known.
    pub billed_today: Memo<Option<Billed>>,
    /// The figure whose origin is open.
    pub opened: RwSignal<Option<Key>>,
    /// Whether it is today's figure.
    pub of_today: RwSignal<bool>,
    /// The panel whose figure it is; `None` for a figure of a bill.
    pub beside: RwSignal<Option<Beside>>,
}

/// People of the household at first, and its use in a month, millionths of a cubic metre.
const PERSONS: i64 = 4;
const USE: i64 = 12_000_000;
/// The unit in whose steps the use is typed and kept.
const TYPED_FLOW: Unit = Unit::CubicMetre;

impl Editor {
    /// An editor that begins with a draft.
    pub fn new(place: &'static Place, service: Service, today: Option<Today>, first: Draft) -> Self {
        let today = StoredValue::new(today.map(Arc::new));
        let history = RwSignal::new(History::new(first, MOST_STEPS));
        let draft = Memo::new(move |_| Arc::new(history.with(|history| history.current().clone())));
        let typed = RwSignal::new(Consumer::household(PERSONS, USE));
        let month = RwSignal::new(1);
        // What flows through the household's meter, or into its bin, is what the tariff counts.
        let home = Memo::new(move |_| {
            let (typed, flow_measure) = (typed.get(), flow_of(&draft.read().version));
            Consumer { flow: in_steps(typed.flow, TYPED_FLOW, flow_measure.unit()), flow_measure, ..typed }
        });
        let billed = Memo::new(move |_| bill(&draft.read().version, &home.get(), month.get()).map(Arc::new));
        let billed_today = Memo::new(move |_| {
            let today = today.get_value()?;
            Some(bill_from(&today.draft.version, &home.get(), month.get(), today.origin).map(Arc::new))
        });
        Self {
            place,
            service,
            today,
            history,
            draft,
            typed,
            home,
            month,
            billed,
            billed_today,
            opened: RwSignal::new(None),
            of_today: RwSignal::new(false),
            beside: RwSignal::new(None),
        }
    }

    /// A step made in one go.
    pub fn make(self, edit: impl FnOnce(&mut Draft)) {
        let mut next = self.draft.with_untracked(|draft| Draft::clone(draft));
        edit(&mut next);
        self.history.update(|history| history.make(next));
    }

    /// A step that is still being made.
    pub fn shift(self, field: Field, edit: impl FnOnce(&mut Draft)) {
        let mut next = self.draft.with_untracked(|draft| Draft::clone(draft));
        edit(&mut next);
        self.history.update(|history| history.shift(next, field));
    }

    /// The moving is over.
    pub fn settle(self) {
        self.history.update_untracked(History::settle);
    }

    /// What a person did to a number of the tariff.
    pub fn change(self, field: Field, change: Change) {
        match change {
            Change::Moving(amount) => self.shift(field, |draft| *draft = draft.with(field, Some(amount))),
            Change::Set(amount) => self.make(|draft| *draft = draft.with(field, Some(amount))),
            Change::Emptied => self.shift(field, |draft| *draft = draft.with(field, None)),
            Change::Settled => self.settle(),
        }
    }

    /// The typed field of a number; `None` where the draft has no such number.
    pub fn entry(self, field: Field) -> Option<Entry> {
        let scale = self.draft.with_untracked(|draft| draft.scale(field))?;
        let amount = Memo::new(move |_| self.draft.with(|draft| draft.amount(field)));
        let entry = Entry::new(scale, amount, move |change| self.change(field, change));
        Some(if field.optional() { entry.optional() } else { entry })
    }

    /// Today's number in a field.
    pub fn today_amount(self, field: Field) -> Option<i64> {
        self.today.with_value(|today| today.as_ref()?.draft.amount(field))
    }

    /// The typed field of a number of the household.
    pub fn home_entry(self, field: HomeField) -> Entry {
        let measure = self.home.with_untracked(|home| home.flow_measure);
        let amount = Memo::new(move |_| Some(field.amount(&self.home.get())));
        Entry::new(field.scale(measure), amount, move |change| match change {
            Change::Moving(amount) | Change::Set(amount) => {
                let amount = match field {
                    HomeField::Flow => in_steps(amount, measure.unit(), TYPED_FLOW),
                    HomeField::Persons
                    | HomeField::Relieved
                    | HomeField::Area
                    | HomeField::Frontage
                    | HomeField::Containers
                    | HomeField::Stalls
                    | HomeField::Allowance => amount,
                };
                self.typed.update(|typed| *typed = field.with(*typed, amount));
            }
            Change::Emptied | Change::Settled => {}
        })
    }

    /// Whether the draft is today's tariff.
    pub fn unchanged(self) -> bool {
        self.draft.with(|draft| match self.today.get_value() {
            Some(today) => draft.version == today.draft.version,
            None => draft.charges().is_empty(),
        })
    }

    /// Back to today's tariff; to nothing where there is none.
    pub fn reset(self) {
        let today = self.today.with_value(|today| today.as_ref().map(|today| today.draft.clone()));
        self.make(|draft| *draft = today.unwrap_or_else(|| empty(draft)));
    }

    /// To a tariff without charges.
    pub fn begin_anew(self) {
        self.make(|draft| *draft = empty(draft));
    }

    /// Opens the origin of a figure, or closes it when it is open.
    pub fn explain(self, key: Key, of_today: bool) {
        let same = untrack(|| self.explains(key, of_today));
        self.beside.set(None);
        self.of_today.set(of_today);
        self.opened.set((!same).then_some(key));
    }

    /// Whether a figure's origin is open.
    pub fn explains(self, key: Key, of_today: bool) -> bool {
        self.opened.get() == Some(key) && self.of_today.get() == of_today && self.beside.get().is_none()
    }

    /// Opens the origin of a panel's figure, or closes it when it is open.
    pub fn explain_beside(self, key: Key, beside: Beside) {
        let same = untrack(|| self.explains_beside(key, beside));
        self.beside.set(Some(beside));
        self.opened.set((!same).then_some(key));
    }

    /// Whether the origin of a panel's figure is open.
    pub fn explains_beside(self, key: Key, beside: Beside) -> bool {
        self.opened.get() == Some(key) && self.beside.get().is_some_and(|open| open.panel == beside.panel)
    }

    /// The figures whose origin is open.
    pub fn explained(self) -> Signal<Arc<Study>> {
        Signal::derive(move || {
            if let Some(beside) = self.beside.get() {
                return beside.study.get();
            }
            let billed = if self.of_today.get() { self.billed_today.get() } else { Some(self.billed.get()) };
            Arc::new(billed.and_then(Result::ok).map(|bill| bill.study.clone()).unwrap_or_default())
        })
    }
}

/// A draft without charges or rules, from the same day.
fn empty(draft: &Draft) -> Draft {
    Draft::new(Version::new(draft.version.from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::explain::Origin;
    use aimak_core::figure::FigureId;
    use aimak_core::place;

    #[test]
    fn todays_bill_names_the_source_of_its_rates_and_what_was_entered() {
        let place = place::find("ulgu").expect("the fictional place is shipped");
        let today = Today::of(place, Service::DrinkingWater).expect("it has a decision");
        let home = Consumer::household(PERSONS, USE);
        let bill = bill_from(&today.draft.version, &home, 1, today.origin).expect("it is for homes");
        let origin =
            |figure| bill.study.nodes().find(|(_, node)| node.figure == figure).map(|(_, node)| node.origin.clone());
        assert_eq!(origin(FigureId::Tariff), Some(Origin::Given(today.origin)));
        assert_eq!(today.origin.evidence, Evidence::Fictional);
        assert_eq!(today.origin.source, Some(today.decision.source));
        assert_eq!(origin(FigureId::HouseholdUse), Some(Origin::Given(Provenance::ENTERED)));
        // 12 m³ at 12 som.
        assert_eq!(bill.amount(), Ok(14_400));
    }

    #[test]
    fn every_decision_in_force_can_be_edited() {
        for place in place::all() {
            for service in Service::ALL {
                let Some(today) = Today::of(place, service) else { continue };
                assert_eq!(
                    today.draft.charges().len() + today.unpublished.len(),
                    today.decision.charges.len(),
                    "{} {}",
                    place.slug,
                    service.code()
                );
                let again = Draft::beside(today.draft.version.clone(), &today.draft);
                assert_eq!(again, today.draft, "{} {}", place.slug, service.code());
            }
        }
    }
}

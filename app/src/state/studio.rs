//! The studio of a place's service: on which plan it rests, which of its two views is shown, and what a
//! link or a file brings into it.
//!
//! Where a plan is known, the studio shows it over the years; where only rates are, or where a link of
//! one year was opened, it shows one year. A plan is that of the link, else the one that a person keeps
//! on the device, else the books that Aimak carries.

use super::plan::{Base, Draft, OpenFault, read_file, read_link, sent};
use super::storage;
use crate::hooks::use_fragment;
use aimak_core::finance::Plan;
use aimak_core::place::{self, Place};
use aimak_core::scenario::{LinkFault, Scenario};
use aimak_core::service::Service;
use aimak_core::wire::choice::{BaseEntry, Choice, ChoiceFault, ChoiceFile};
use aimak_core::wire::link::{self, MAX_TEXT_BYTES, is_packed, pack};
use aimak_core::wire::plan::{PlanFile, books};
use leptos::prelude::*;

/// One of the two views of the studio, with the link that it opens first; an empty one opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Showing {
    /// A plan over the years.
    Plan(Base, String),
    /// One year.
    Year(String),
}

impl Showing {
    /// What an address shows.
    pub fn of(place: &'static Place, service: Service, link: &str) -> Self {
        let plan = (!is_of_year(link)).then(|| base_of(place, service, link)).flatten();
        match plan {
            Some(base) => Self::Plan(base, link.to_owned()),
            None => Self::Year(link.to_owned()),
        }
    }

    /// A plan of one's own that was opened from a file.
    pub fn choice(place: &'static Place, service: Service, choice: Choice) -> Self {
        let base = Base { plan: choice.base.into(), mark: None };
        let draft = Draft { books: choice.books.into(), moves: choice.moves };
        let file = sent((place.slug, service), &base, (&draft, choice.name.as_deref()), choice.seen);
        let link = serde_json::to_string(&file).map(|text| pack(&text)).unwrap_or_default();
        Self::Plan(base, link)
    }
}

/// Whether a text is meant as a link of one year: it begins with the mark of a version.
pub fn is_of_year(link: &str) -> bool {
    link.strip_prefix('v').is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// What the link of a plan rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Linked {
    /// The books of the place.
    Books,
    /// A plan of somebody's own.
    Own(Box<Plan>),
}

fn linked(place: &Place, service: Service, link: &str) -> Option<Linked> {
    let file: ChoiceFile = serde_json::from_str(&link::unpack(link).ok()?).ok()?;
    match file.base {
        BaseEntry::Books(_) => Some(Linked::Books),
        BaseEntry::Plan(_) => {
            let choice = read_link(place, service, link).ok()?;
            Some(Linked::Own(Box::new(choice.base)))
        }
    }
}

/// The plan that a page rests on, of those that there are.
fn chosen(
    link: Option<Linked>,
    kept: impl FnOnce() -> Option<Base>,
    shipped: impl FnOnce() -> Option<Base>,
) -> Option<Base> {
    match link {
        Some(Linked::Own(plan)) => Some(Base { plan: (*plan).into(), mark: None }),
        Some(Linked::Books) => shipped().or_else(kept),
        None => kept().or_else(shipped),
    }
}

/// The plan that the pages of a place's service rest on: that of the link, else the one that the device
/// keeps, else the books that Aimak carries. A link to the books leads to the books.
pub fn base_of(place: &Place, service: Service, link: &str) -> Option<Base> {
    chosen(linked(place, service, link), || kept(place, service), || shipped(place, service))
}

/// The plan that the page of an address rests on, with what stands after `#` in it.
pub fn use_base(address: Signal<(String, String)>) -> Memo<Option<Base>> {
    let fragment = use_fragment();
    Memo::new(move |_| {
        let (place, service) = address.get();
        let (place, service) = (place::find(&place)?, Service::from_code(&service)?);
        fragment.with(|link| base_of(place, service, link.trim_start_matches('#')))
    })
}

/// The books that Aimak carries; a test holds that they can be read.
fn shipped(place: &Place, service: Service) -> Option<Base> {
    Base::books(books(place.slug)?).ok().filter(|base| base.plan.service(service).is_some())
}

/// The name under which a device keeps the plan of its owner.
fn kept_as(place: &Place, service: Service) -> String {
    ["aimak.own.", place.slug, ".", service.code()].concat()
}

/// The plan that the device keeps for a service.
pub fn kept(place: &Place, service: Service) -> Option<Base> {
    own(&storage::read(&kept_as(place, service))?, service).ok()
}

/// Keeps a plan on the device as the place's own for a service; says whether the browser took it.
pub fn keep(place: &Place, service: Service, plan: &Plan) -> bool {
    let text = serde_json::to_string(&PlanFile::of(plan));
    text.is_ok_and(|text| storage::keep(&kept_as(place, service), &text))
}

/// Forgets the plan that the device keeps.
pub fn forget(place: &Place, service: Service) {
    storage::forget(&kept_as(place, service));
}

/// A plan's file as a base of one's own.
fn own(json: &str, service: Service) -> Result<Base, OpenFault> {
    let shape = |error: serde_json::Error| vec![ChoiceFault::Shape { reason: error.to_string() }];
    let read = || {
        let file: PlanFile = serde_json::from_str(json).map_err(shape)?;
        let plan = file.check().map_err(|broken| vec![ChoiceFault::Books(broken)])?;
        match plan.service(service) {
            Some(_) => Ok(Base { plan: plan.into(), mark: None }),
            None => Err(vec![ChoiceFault::NoService { service: service.code().to_owned() }]),
        }
    };
    read().map_err(OpenFault::Choice)
}

/// What the text of a file says: a scenario, or a plan alone.
///
/// # Errors
/// Why it cannot be opened here; a plan that no link could hold is refused too.
pub fn open_file(place: &'static Place, service: Service, json: &str) -> Result<Choice, OpenFault> {
    // Some programs put a mark of the encoding before the text.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let choice = if top(json, "services").is_some() {
        let base = own(json, service)?;
        let plan = Plan::clone(&base.plan);
        Choice { base: plan.clone(), books: plan, moves: Vec::new(), name: None, outdated: false, seen: None }
    } else {
        read_file(place, service, json)?
    };
    let text = serde_json::to_string(&PlanFile::of(&choice.books)).unwrap_or_default();
    // What is moved, the name and the figures take a small part of it.
    if text.len() > MAX_TEXT_BYTES / 2 {
        return Err(OpenFault::Link(link::LinkFault::TooLarge { limit: MAX_TEXT_BYTES / 2 }));
    }
    Ok(choice)
}

/// What a JSON text has at its top, under a name.
fn top(json: &str, name: &str) -> Option<serde_json::Value> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    serde_json::from_str::<serde_json::Value>(json).ok()?.get(name).cloned()
}

/// Whether a text is meant as the file of a plan or of a scenario on one, not as that of one year.
pub fn is_of_plan(json: &str) -> bool {
    top(json, "services").or_else(|| top(json, "base")).is_some()
}

/// The link in the file of a scenario of one year.
pub fn link_of_year(json: &str) -> Option<String> {
    top(json, "link")?.as_str().map(str::to_owned).filter(|link| is_of_year(link))
}

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// One of one year.
    Year(LinkFault),
    /// One of a plan.
    Plan(OpenFault),
}

/// A link that could not be opened, as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLink {
    /// What is wrong with it.
    pub fault: Unopened,
    /// The text after `#`.
    pub text: String,
}

/// Whether a link of either kind opens for a place's service.
///
/// # Errors
/// Why it does not.
pub fn try_link(place: &'static Place, service: Service, link: &str) -> Result<(), Unopened> {
    if is_packed(link) {
        read_link(place, service, link).map(drop).map_err(Unopened::Plan)
    } else {
        Scenario::from_link(place, service, link).map(drop).map_err(Unopened::Year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;
    use std::sync::Arc;

    const WATER: Service = Service::DrinkingWater;

    fn ulgu() -> &'static Place {
        place::find("ulgu").expect("the fictional place is shipped")
    }

    fn naryn() -> &'static Place {
        place::find("naryn").expect("it is shipped")
    }

    fn of_books() -> Base {
        shipped(ulgu(), WATER).expect("its books")
    }

    /// A plan of one's own that differs from the books.
    fn own_plan() -> Base {
        let mut plan = Plan::clone(&of_books().plan);
        plan.households.amount += 40;
        Base { plan: Arc::new(plan), mark: None }
    }

    fn link_of(place: &'static Place, base: &Base) -> String {
        let file = sent((place.slug, WATER), base, (&Draft::of(base), None), None);
        pack(&serde_json::to_string(&file).expect("it can be written"))
    }

    #[test]
    fn the_links_own_plan_comes_first_then_the_kept_one_then_the_books() {
        let (own, kept) = (own_plan(), Base { mark: None, ..of_books() });
        let linked_own = linked(naryn(), WATER, &link_of(naryn(), &own));
        let linked_books = linked(ulgu(), WATER, &link_of(ulgu(), &of_books()));
        assert_eq!(linked_books, Some(Linked::Books));
        let with = |link: Option<Linked>, has_kept: bool, has_books: bool| {
            chosen(link, || has_kept.then(|| kept.clone()), || has_books.then(of_books))
        };
        assert_eq!(with(linked_own.clone(), true, true), Some(own));
        assert_eq!(with(None, true, true), Some(kept.clone()));
        assert_eq!(with(None, false, true), Some(of_books()));
        assert_eq!(with(None, false, false), None);
        // Who was sent a link on the books sees the books, not a plan of one's own.
        assert_eq!(with(linked_books.clone(), true, true), Some(of_books()));
        assert_eq!(with(linked_books, true, false), Some(kept));
        // A link that cannot be read chooses nothing.
        assert_eq!(linked(ulgu(), WATER, "p1.xxxx"), None);
        assert_eq!(linked(ulgu(), WATER, ""), None);
        assert_eq!(linked(ulgu(), WATER, &link_of(naryn(), &own_plan())), None);
    }

    #[test]
    fn a_file_of_a_plan_opens_at_any_place_and_a_scenario_at_its_own() {
        let own = own_plan();
        let plan = serde_json::to_string_pretty(&PlanFile::of(&own.plan)).expect("it can be written");
        for place in [ulgu(), naryn()] {
            let choice = open_file(place, WATER, &["\u{feff}", &plan].concat()).expect("a good plan");
            assert_eq!((&choice.base, choice.moves.len()), (&*own.plan, 0));
            let Showing::Plan(base, link) = Showing::choice(place, WATER, choice) else { panic!("a plan is shown") };
            assert_eq!(base, own);
            assert_eq!(read_link(place, WATER, &link).map(|choice| choice.base), Ok(Plan::clone(&own.plan)));
        }
        let service = open_file(naryn(), Service::Wastewater, &plan);
        assert!(matches!(service, Err(OpenFault::Choice(ref faults)) if faults[0].code() == "no-service"));
        let file = sent(("naryn", WATER), &own, (&Draft::of(&own), Some("x")), None);
        let scenario = serde_json::to_string(&file).expect("it can be written");
        assert!(open_file(naryn(), WATER, &scenario).is_ok());
        assert!(matches!(open_file(ulgu(), WATER, &scenario), Err(OpenFault::Choice(_))));
        assert!(matches!(open_file(ulgu(), WATER, "{\"services\": 1}"), Err(OpenFault::Choice(_))));
        assert!(matches!(open_file(ulgu(), WATER, "no JSON"), Err(OpenFault::Choice(_))));
        assert!(is_of_plan(&plan) && is_of_plan(&scenario) && !is_of_plan("{\"link\": \"v1\"}") && !is_of_plan("x"));
        assert_eq!(link_of_year("{\"link\": \"v1&base=2024\"}").as_deref(), Some("v1&base=2024"));
        assert_eq!(link_of_year(&scenario), None);
    }

    #[test]
    fn links_of_one_year_are_told_from_links_of_plans() {
        for (link, year) in
            [("v1&base=2024", true), ("v99", true), ("p1.abc.00000000", false), ("", false), ("value", false)]
        {
            assert_eq!(is_of_year(link), year, "{link}");
        }
        let year = Scenario::today(ulgu(), WATER).expect("its decision").link();
        assert_eq!(try_link(ulgu(), WATER, &year), Ok(()));
        assert_eq!(try_link(ulgu(), WATER, "v1&nonsense"), Err(Unopened::Year(LinkFault::Damaged)));
        assert_eq!(try_link(naryn(), WATER, &link_of(naryn(), &own_plan())), Ok(()));
        assert!(matches!(try_link(naryn(), WATER, &link_of(ulgu(), &of_books())), Err(Unopened::Plan(_))));
    }
}

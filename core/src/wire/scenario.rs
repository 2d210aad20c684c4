//! Scenarios saved on the server.
//!
//! A saved scenario is never changed. A correction is a new version in the same series; every
//! version keeps its id, so a link to it always shows the same figures. Its content is a link of one
//! year ([`crate::scenario`]) or a packed link of a plan ([`super::link`]).

use serde::{Deserialize, Serialize};

#[cfg(feature = "finance")]
pub use plan::open_plan;

use super::problem::{Violation, ViolationCode};
use crate::place::Place;
use crate::scenario::{self, LinkFault};
use crate::service::Service;

/// The longest name of a scenario, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest author's note, in characters.
pub const NOTE_LIMIT: usize = 2000;
/// The longest link of one year, in bytes.
pub const LINK_LIMIT: usize = scenario::MAX_LINK_BYTES;
/// The longest packed link of a plan, in bytes: five times the fullest plan that Aimak carries, and with
/// the longest name and note still a body that the server takes.
#[cfg(feature = "finance")]
pub const PLAN_LINK_LIMIT: usize = 32 * 1024;
/// How many scenarios one page of the list can hold.
pub const PAGE_LIMIT: u32 = 100;
/// How many scenarios a page of the list holds when the request does not say.
pub const PAGE_DEFAULT: u32 = 20;

/// What a person sends to save a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    /// The name shown in lists: 1 to 80 characters, spaces around it do not count.
    pub name: String,
    /// The author's note, up to 2000 characters; may be left out.
    #[serde(default)]
    pub note: String,
    /// The content: the part of the studio's address after `#`. A link of one year has at most 2000
    /// bytes, a packed link of a plan (`p1.…`) at most 32768.
    pub link: String,
}

/// A draft that passed every check, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedDraft {
    name: String,
    note: String,
    link: String,
}

impl CheckedDraft {
    /// The name, without spaces around it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The author's note, without spaces around it; empty when there is none.
    #[must_use]
    pub fn note(&self) -> &str {
        &self.note
    }

    /// The content: the part of the studio's address after `#`.
    #[must_use]
    pub fn link(&self) -> &str {
        &self.link
    }
}

impl ScenarioDraft {
    /// The draft, checked as a scenario of a place and a service.
    ///
    /// # Errors
    /// Every broken rule, not only the first: a name that is empty, too long or has control
    /// characters; a note that is too long or has control characters other than line breaks and
    /// tabs; a link that is too long or cannot be opened for this place and service. What is wrong
    /// within a plan is told as far as one reading of it tells.
    pub fn check(self, place: &'static Place, service: Service) -> Result<CheckedDraft, Vec<Violation>> {
        let mut violations = Vec::new();
        let name = self.name.trim();
        if name.is_empty() {
            violations.push(Violation::new("/name", &ViolationCode::Empty));
        }
        at_most(&mut violations, "/name", NAME_LIMIT, name.chars().count());
        no_control(&mut violations, "/name", name, |_| false);

        let note = self.note.trim();
        at_most(&mut violations, "/note", NOTE_LIMIT, note.chars().count());
        no_control(&mut violations, "/note", note, |c| matches!(c, '\n' | '\r' | '\t'));

        let link = self.link.strip_prefix('#').unwrap_or(&self.link);
        if link.is_empty() {
            violations.push(Violation::new("/link", &ViolationCode::Empty));
        } else {
            let rules = link_rules(place, service, link);
            violations.extend(rules.iter().map(|rule| Violation::new("/link", rule)));
        }

        if violations.is_empty() {
            Ok(CheckedDraft { name: name.to_owned(), note: note.to_owned(), link: link.to_owned() })
        } else {
            Err(violations)
        }
    }
}

fn at_most(violations: &mut Vec<Violation>, pointer: &str, limit: usize, length: usize) {
    if length > limit {
        violations.push(Violation::new(pointer, &ViolationCode::TooLong { limit, length }));
    }
}

fn no_control(violations: &mut Vec<Violation>, pointer: &str, text: &str, allowed: impl Fn(char) -> bool) {
    if let Some(index) = text.chars().position(|c| c.is_control() && !allowed(c)) {
        let rule = ViolationCode::ControlCharacter { position: index.saturating_add(1) };
        violations.push(Violation::new(pointer, &rule));
    }
}

/// Everything that is wrong with a link.
fn link_rules(place: &'static Place, service: Service, link: &str) -> Vec<ViolationCode> {
    #[cfg(feature = "finance")]
    if super::link::is_packed(link) {
        return open_plan(place, service, link).err().unwrap_or_default();
    }
    let read = scenario::Scenario::from_link(place, service, link);
    read.err().map(|fault| link_rule(fault, link.len())).into_iter().collect()
}

fn link_rule(fault: LinkFault, length: usize) -> ViolationCode {
    match fault {
        LinkFault::TooLong => ViolationCode::TooLong { limit: LINK_LIMIT, length },
        LinkFault::OtherVersion { found } => ViolationCode::LinkOtherVersion { found },
        LinkFault::Damaged => ViolationCode::LinkDamaged,
        LinkFault::UnknownDecision { base } => ViolationCode::LinkUnknownDecision { base },
        LinkFault::UnknownInput { key } => ViolationCode::LinkUnknownInput { key },
        LinkFault::Number { key, .. } | LinkFault::OutOfRange { key } => ViolationCode::LinkValue { key },
        LinkFault::NoDecision => ViolationCode::LinkNoDecision,
    }
}

/// What can be wrong with the packed link of a plan.
#[cfg(feature = "finance")]
mod plan {
    use super::{PLAN_LINK_LIMIT, Place, Service, ViolationCode};
    use crate::wire::choice::Choice;
    use crate::wire::choice::{ChoiceFault, ChoiceFile, NAME};
    use crate::wire::link::{LinkFault, unpack};
    use crate::wire::plan::books;

    /// How many places of a plan are named at most.
    const MOST_PLACES: usize = 5;

    /// The scenario of a plan that a packed link holds, as a place and a service have it.
    ///
    /// # Errors
    /// Every rule that the link breaks, as far as one reading tells; a link over [`PLAN_LINK_LIMIT`] is
    /// not read.
    pub fn open_plan(place: &Place, service: Service, link: &str) -> Result<Choice, Vec<ViolationCode>> {
        if link.len() > PLAN_LINK_LIMIT {
            return Err(vec![ViolationCode::TooLong { limit: PLAN_LINK_LIMIT, length: link.len() }]);
        }
        let text = unpack(link).map_err(|fault| vec![link_rule(fault, link.len())])?;
        let file: ChoiceFile = serde_json::from_str(&text).map_err(|_| vec![ViolationCode::LinkDamaged])?;
        if file.place != place.slug || file.service != service.code() {
            return Err(vec![ViolationCode::LinkElsewhere { place: file.place, service: file.service }]);
        }
        let name = file.name.as_ref().map_or(0, |name| name.chars().count());
        let rules = |faults: Vec<ChoiceFault>| faults.into_iter().map(|fault| choice_rule(fault, name)).collect();
        file.read(books(place.slug)).map_err(rules)
    }

    fn link_rule(fault: LinkFault, length: usize) -> ViolationCode {
        match fault {
            LinkFault::TooLong { limit, length } => ViolationCode::TooLong { limit, length },
            LinkFault::OtherVersion { found } => ViolationCode::LinkOtherVersion { found },
            LinkFault::NotPacked | LinkFault::CutOff | LinkFault::Character { .. } | LinkFault::Changed => {
                ViolationCode::LinkDamaged
            }
            LinkFault::TooLarge { limit } => ViolationCode::TooLong { limit, length: length.max(limit) },
        }
    }

    fn choice_rule(fault: ChoiceFault, name: usize) -> ViolationCode {
        match fault {
            ChoiceFault::Shape { .. } => ViolationCode::LinkDamaged,
            ChoiceFault::Form { form } => ViolationCode::LinkOtherVersion { found: form.to_string() },
            ChoiceFault::NoBooks { .. } => ViolationCode::LinkNoBooks,
            ChoiceFault::NoService { .. } => ViolationCode::LinkBooks { places: "/services".to_owned() },
            ChoiceFault::Name { limit: _ } => ViolationCode::TooLong { limit: NAME, length: name },
            ChoiceFault::NoPlace { pointer } => ViolationCode::LinkUnknownInput { key: pointer },
            ChoiceFault::Books(broken) => {
                let mut places: Vec<&str> =
                    broken.iter().take(MOST_PLACES).map(|fault| fault.pointer.as_str()).collect();
                if broken.len() > MOST_PLACES {
                    places.push("…");
                }
                ViolationCode::LinkBooks { places: places.join(", ") }
            }
            ChoiceFault::NoControl { control } => ViolationCode::LinkUnknownInput { key: control },
            ChoiceFault::Amount { control, .. } => ViolationCode::LinkValue { key: control },
        }
    }
}

/// A scenario as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Scenario {
    /// The id of this version (UUID).
    pub id: String,
    /// The id of the first version of the series.
    pub series: String,
    /// The number of the version in its series, from 1.
    pub version: i64,
    /// The place, as in the app's addresses.
    pub place: String,
    /// The service, as in the app's addresses.
    pub service: String,
    /// The name.
    pub name: String,
    /// The author's note; empty when there is none.
    pub note: String,
    /// The content: the part of the studio's address after `#`.
    pub link: String,
    /// The version of the model that the scenario was saved with.
    pub model_version: String,
    /// When it was saved: ISO 8601 in UTC, to the millisecond.
    pub created_at: String,
}

/// One scenario together with its place in the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScenarioView {
    /// The scenario asked for.
    pub scenario: Scenario,
    /// The id of the newest version of the series; equal to the scenario's own when it is that.
    pub newest: String,
}

/// One page of the list: the newest version of each series, last saved first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScenarioPage {
    /// The scenarios of this page.
    pub scenarios: Vec<Scenario>,
    /// What to send as `before` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;

    const WATER: Service = Service::DrinkingWater;

    fn ulgu() -> &'static Place {
        place::find("ulgu").expect("the fictional municipality is part of the data")
    }

    fn link() -> String {
        scenario::Scenario::today(ulgu(), WATER).expect("it has a water tariff").link()
    }

    fn draft(name: &str, note: &str, link: &str) -> ScenarioDraft {
        ScenarioDraft { name: name.into(), note: note.into(), link: link.into() }
    }

    fn broken(draft: ScenarioDraft) -> Vec<(String, String)> {
        draft
            .check(ulgu(), WATER)
            .expect_err("the draft breaks a rule")
            .into_iter()
            .map(|v| (v.pointer, v.code))
            .collect()
    }

    #[test]
    fn spaces_around_name_and_note_do_not_count() {
        let checked = draft("  Жай сценарий ", " эскертүү\nэкинчи сап ", &format!("#{}", link()))
            .check(ulgu(), WATER)
            .expect("good");
        assert_eq!(checked.name(), "Жай сценарий");
        assert_eq!(checked.note(), "эскертүү\nэкинчи сап");
        assert_eq!(checked.link(), link());
    }

    #[test]
    fn limits_count_letters_not_bytes() {
        let draft = draft(&"ө".repeat(NAME_LIMIT), &"ң".repeat(NOTE_LIMIT), &link());
        assert!(draft.check(ulgu(), WATER).is_ok());
    }

    #[test]
    fn each_rule_is_named_with_its_field() {
        let good = link();
        let cases: [(ScenarioDraft, &str, &str); 10] = [
            (draft("", "", &good), "/name", "empty"),
            (draft(" \t ", "", &good), "/name", "empty"),
            (draft(&"a".repeat(81), "", &good), "/name", "too-long"),
            (draft("a\tb", "", &good), "/name", "control-character"),
            (draft("a", &"a".repeat(2001), &good), "/note", "too-long"),
            (draft("a", "a\u{0}b", &good), "/note", "control-character"),
            (draft("a", "", "#"), "/link", "empty"),
            (draft("a", "", &"v".repeat(2001)), "/link", "too-long"),
            (draft("a", "", "привет"), "/link", "link-damaged"),
            (draft("a", "", "v999&check=0"), "/link", "link-other-version"),
        ];
        for (draft, pointer, code) in cases {
            assert_eq!(broken(draft.clone()), [(pointer.into(), code.into())], "{draft:?}");
        }
    }

    #[cfg(feature = "finance")]
    mod of_plans {
        use super::*;
        use crate::finance::Plan;
        use crate::finance::control::{Control, ControlKind};
        use crate::wire::choice::{BaseEntry, ChoiceFile, FORM, mark};
        use crate::wire::link::pack;
        use crate::wire::plan::books;
        use std::collections::BTreeMap;

        fn shipped() -> &'static str {
            books("ulgu").expect("«Үлгү» has books")
        }

        fn file(place: &str, base: BaseEntry) -> ChoiceFile {
            ChoiceFile {
                form: FORM,
                place: place.to_owned(),
                service: WATER.code().to_owned(),
                base,
                name: None,
                books: BTreeMap::new(),
                moves: BTreeMap::new(),
                seen: None,
            }
        }

        fn on_books() -> ChoiceFile {
            file("ulgu", BaseEntry::Books(mark(shipped())))
        }

        fn own(place: &str) -> ChoiceFile {
            let plan = serde_json::from_str(shipped()).expect("the shipped books are JSON");
            file(place, BaseEntry::Plan(Box::new(plan)))
        }

        fn link(file: &ChoiceFile) -> String {
            pack(&serde_json::to_string(file).expect("a file can be written"))
        }

        fn codes(place: &'static Place, link: &str) -> Vec<String> {
            let refused = draft("a", "", link).check(place, WATER).expect_err("the link breaks a rule");
            assert!(refused.iter().all(|violation| violation.pointer == "/link"), "{refused:?}");
            refused.into_iter().map(|violation| violation.code).collect()
        }

        #[test]
        fn plans_on_books_and_plans_of_ones_own_are_taken_as_they_came() {
            let naryn = place::find("naryn").expect("it is shipped");
            let plan: crate::wire::plan::PlanFile = serde_json::from_str(shipped()).expect("the shipped books");
            let plan: Plan = plan.check().expect("they keep the rules");
            let control = Control { service: WATER, kind: ControlKind::Collection };
            let mut moved = on_books();
            moved.moves = crate::wire::choice::moves(&plan, &[(control, 9_500)]);
            for (place, file) in [(ulgu(), moved), (ulgu(), own("ulgu")), (naryn, own("naryn"))] {
                let text = link(&file);
                assert!(text.len() < PLAN_LINK_LIMIT / 4, "a full plan has room: {}", text.len());
                let checked = draft("a", "", &format!("#{text}")).check(place, WATER).expect("a good plan");
                assert_eq!(checked.link(), text);
            }
        }

        #[test]
        fn each_fault_of_a_plan_has_its_rule() {
            let with = |of: ChoiceFile, change: &dyn Fn(&mut ChoiceFile)| {
                let mut file = of;
                change(&mut file);
                link(&file)
            };
            let good = link(&on_books());
            let moved = |control: &'static str, amount: &'static str| {
                with(on_books(), &|file| _ = file.moves.insert(control.to_owned(), amount.to_owned()))
            };
            let cases = [
                (good.replacen("p1.", "p7.", 1), "link-other-version"),
                (good[..good.len() - 9].to_owned(), "link-damaged"),
                (good.replace('.', ".A"), "link-damaged"),
                (pack("{}"), "link-damaged"),
                (pack(&" ".repeat(crate::wire::link::MAX_TEXT_BYTES + 1)), "too-long"),
                (format!("p1.{}", "A".repeat(PLAN_LINK_LIMIT)), "too-long"),
                (with(on_books(), &|file| "naryn".clone_into(&mut file.place)), "link-elsewhere"),
                (with(on_books(), &|file| "waste-removal".clone_into(&mut file.service)), "link-elsewhere"),
                (with(on_books(), &|file| file.form = 9), "link-other-version"),
                (with(on_books(), &|file| file.name = Some("a".repeat(81))), "too-long"),
                (with(on_books(), &|file| _ = file.books.insert("/no/such".into(), 1.into())), "link-unknown-input"),
                (moved("drinking-water.moon", "1"), "link-unknown-input"),
                (moved("drinking-water.collection", "700"), "link-value"),
                (
                    with(own("ulgu"), &|file| {
                        if let BaseEntry::Plan(plan) = &mut file.base {
                            plan["services"][0]["tax"] = "x".into();
                        }
                    }),
                    "link-books",
                ),
                (
                    with(own("ulgu"), &|file| {
                        if let BaseEntry::Plan(plan) = &mut file.base {
                            plan["services"].as_array_mut().expect("services").remove(0);
                        }
                    }),
                    "link-books",
                ),
            ];
            for (text, code) in cases {
                assert_eq!(codes(ulgu(), &text), [code], "{}", &text[..text.len().min(60)]);
            }
            let naryn = place::find("naryn").expect("it is shipped");
            let elsewhere = with(on_books(), &|file| "naryn".clone_into(&mut file.place));
            assert_eq!(codes(naryn, &elsewhere), ["link-no-books"]);
        }
    }

    #[test]
    fn a_link_of_another_service_is_refused() {
        let draft = draft("a", "", &link());
        assert!(draft.check(ulgu(), Service::WasteRemoval).is_err());
    }

    #[test]
    fn all_broken_rules_are_told_at_once() {
        let all = broken(draft("", &"a".repeat(2001), "nothing"));
        let pointers: Vec<&str> = all.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, ["/name", "/note", "/link"]);
    }

    #[test]
    fn unknown_fields_are_refused() {
        let text = r#"{"name":"a","link":"v1","nmae":"b"}"#;
        assert!(serde_json::from_str::<ScenarioDraft>(text).is_err());
    }
}

//! Scenarios saved on the server.
//!
//! A saved scenario is never changed. A correction is a new version in the same series; every
//! version keeps its id, so a link to it always shows the same figures.

use serde::{Deserialize, Serialize};

use super::problem::{Violation, ViolationCode};
use crate::place::Place;
use crate::scenario::{self, LinkFault};
use crate::service::Service;

/// The longest name of a scenario, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest author's note, in characters.
pub const NOTE_LIMIT: usize = 2000;
/// The longest content of a scenario, in bytes.
pub const LINK_LIMIT: usize = scenario::MAX_LINK_BYTES;
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
    /// The content: the part of the studio's address after `#`.
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
    /// tabs; a link that is too long or cannot be opened for this place and service.
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
        } else if let Err(fault) = scenario::Scenario::from_link(place, service, link) {
            violations.push(Violation::new("/link", &link_rule(fault, link.len())));
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

//! Scenarios saved on the server.
//!
//! A saved scenario is never changed. A correction is a new version in the same series; every
//! version keeps its id, so a link to it always shows the same figures.

use serde::{Deserialize, Serialize};

use super::problem::{Violation, ViolationCode};

/// The longest name of a scenario, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest author's note, in characters.
pub const NOTE_LIMIT: usize = 2000;
/// The longest content of a scenario, in bytes.
pub const LINK_LIMIT: usize = 2000;
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
    /// The draft, checked.
    ///
    /// # Errors
    /// Every broken rule, not only the first: a name that is empty, too long or has control
    /// characters; a note that is too long or has control characters other than line breaks and
    /// tabs; a link that is too long or cannot be read.
    pub fn check(self) -> Result<CheckedDraft, Vec<Violation>> {
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

        if self.link.is_empty() {
            violations.push(Violation::new("/link", &ViolationCode::Empty));
        } else if self.link.len() > LINK_LIMIT {
            at_most(&mut violations, "/link", LINK_LIMIT, self.link.len());
        } else if !link_is_readable(&self.link) {
            violations.push(Violation::new("/link", &ViolationCode::LinkUnreadable));
        }

        if violations.is_empty() {
            Ok(CheckedDraft { name: name.to_owned(), note: note.to_owned(), link: self.link })
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

fn no_control(
    violations: &mut Vec<Violation>,
    pointer: &str,
    text: &str,
    allowed: impl Fn(char) -> bool,
) {
    if let Some(index) = text.chars().position(|c| c.is_control() && !allowed(c)) {
        let rule = ViolationCode::ControlCharacter { position: index.saturating_add(1) };
        violations.push(Violation::new(pointer, &rule));
    }
}

fn link_is_readable(link: &str) -> bool {
    link.is_ascii() && link.starts_with('v')
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

    fn draft(name: &str, note: &str, link: &str) -> ScenarioDraft {
        ScenarioDraft { name: name.into(), note: note.into(), link: link.into() }
    }

    fn broken(draft: ScenarioDraft) -> Vec<(String, String)> {
        draft
            .check()
            .expect_err("the draft breaks a rule")
            .into_iter()
            .map(|v| (v.pointer, v.code))
            .collect()
    }

    #[test]
    fn spaces_around_name_and_note_do_not_count() {
        let checked = draft("  Жай сценарий ", " эскертүү\nэкинчи сап ", "v1").check().expect("good");
        assert_eq!(checked.name(), "Жай сценарий");
        assert_eq!(checked.note(), "эскертүү\nэкинчи сап");
    }

    #[test]
    fn limits_count_letters_not_bytes() {
        assert!(draft(&"ө".repeat(NAME_LIMIT), &"ң".repeat(NOTE_LIMIT), "v1").check().is_ok());
    }

    #[test]
    fn each_rule_is_named_with_its_field() {
        let cases: [(ScenarioDraft, &str, &str); 9] = [
            (draft("", "", "v1"), "/name", "empty"),
            (draft(" \t ", "", "v1"), "/name", "empty"),
            (draft(&"a".repeat(81), "", "v1"), "/name", "too-long"),
            (draft("a\tb", "", "v1"), "/name", "control-character"),
            (draft("a", &"a".repeat(2001), "v1"), "/note", "too-long"),
            (draft("a", "a\u{0}b", "v1"), "/note", "control-character"),
            (draft("a", "", ""), "/link", "empty"),
            (draft("a", "", &"v".repeat(2001)), "/link", "too-long"),
            (draft("a", "", "привет"), "/link", "link-unreadable"),
        ];
        for (draft, pointer, code) in cases {
            assert_eq!(broken(draft.clone()), [(pointer.into(), code.into())], "{draft:?}");
        }
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

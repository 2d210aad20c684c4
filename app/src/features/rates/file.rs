//! The scenario as a file: written, read, and why one was not taken.

use crate::components::link_fault_sentence;
use crate::format::{lower_first, service_name};
use crate::messages;
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::wire::scenario_file::{CheckedFile, ScenarioFile, ScenarioFileFault, ScenarioFileRule};

/// The longest file that is read, bytes: a link and a name take a tenth of it.
const LONGEST: usize = 64 * 1024;

/// Why a file was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than any scenario.
    TooLong,
    /// It has not the form of a scenario's file.
    Shape {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
        /// What the reader said, in English.
        detail: String,
    },
    /// It breaks rules.
    Rules(Vec<ScenarioFileFault>),
}

/// The name of a file for a person.
pub fn file_name(scenario: &Scenario) -> String {
    ["scenario-", scenario.place().slug, "-", scenario.service().code(), ".json"].concat()
}

/// The text of a scenario's file.
pub fn write(scenario: &Scenario, name: &str) -> String {
    // A file of texts and numbers can always be written.
    let mut text = serde_json::to_string_pretty(&ScenarioFile::of(scenario, name)).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a file for the studio of a place and a service.
///
/// # Errors
/// Why it was not taken.
pub fn read(text: &str, place: &'static Place, service: Service) -> Result<CheckedFile, Unread> {
    if text.len() > LONGEST {
        return Err(Unread::TooLong);
    }
    // Some programs put a mark of the encoding before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: ScenarioFile = serde_json::from_str(text).map_err(|error| Unread::Shape {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    file.check(place, service).map_err(Unread::Rules)
}

/// Every reason with its place and the cure.
pub fn reasons(lang: Lang, unread: &Unread) -> Vec<String> {
    match unread {
        Unread::TooLong => vec![messages::share_file_too_long(lang).to_owned()],
        Unread::Shape { line, column, detail } => {
            let count = |at: &usize| format::integer(lang, i64::try_from(*at).unwrap_or(i64::MAX));
            vec![messages::share_file_shape(lang, &count(line), &count(column), detail)]
        }
        Unread::Rules(faults) => faults.iter().map(|fault| reason(lang, fault)).collect(),
    }
}

fn reason(lang: Lang, fault: &ScenarioFileFault) -> String {
    let sentence = match &fault.rule {
        ScenarioFileRule::Form { found, known } => {
            messages::share_file_form(lang, &found.to_string(), &known.to_string())
        }
        ScenarioFileRule::ModelVersion { found, known } => {
            messages::share_file_model_version(lang, &found.to_string(), &known.to_string())
        }
        ScenarioFileRule::UnknownPlace { value } => messages::share_file_unknown_place(lang, value),
        ScenarioFileRule::UnknownService { value } => messages::share_file_unknown_service(lang, value),
        ScenarioFileRule::Elsewhere { place, service } => {
            messages::share_file_elsewhere(lang, place.names.get(lang), &lower_first(service_name(lang, *service)))
        }
        ScenarioFileRule::TooLong { limit, length } => {
            messages::share_file_name_too_long(lang, &limit.to_string(), &length.to_string())
        }
        ScenarioFileRule::ControlCharacter { position } => {
            messages::share_file_control_character(lang, &position.to_string())
        }
        ScenarioFileRule::Link(fault) => link_fault_sentence(lang, fault),
    };
    [fault.pointer, ": ", &sentence].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;
    use aimak_core::scenario::LinkFault;

    const WATER: Service = Service::DrinkingWater;

    fn ulgu() -> &'static Place {
        place::find("ulgu").expect("the fictional place is shipped")
    }

    fn today() -> Scenario {
        Scenario::today(ulgu(), WATER).expect("its decision")
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = write(&today(), "Кыш");
        assert!(text.ends_with("}\n") && text.lines().count() == 8, "{text}");
        let read = read(&["\u{feff}", &text].concat(), ulgu(), WATER).expect("it was just written");
        assert_eq!((read.name.as_str(), read.scenario), ("Кыш", today()));
    }

    #[test]
    fn a_foreign_file_is_told_by_place_reason_and_cure() {
        let text = write(&today(), "");
        let fault = |text: &str| read(text, ulgu(), WATER).expect_err("it is not taken");
        assert_eq!(fault(&"x".repeat(LONGEST + 1)), Unread::TooLong);
        assert!(matches!(fault("{\n  \"form\": x"), Unread::Shape { line: 2, .. }));
        let elsewhere = read(&text, place::find("naryn").expect("it is shipped"), WATER).expect_err("another place");
        for lang in Lang::ALL {
            let told = reasons(lang, &elsewhere);
            assert!(told[0].starts_with("/place: ") && told[0].contains(ulgu().names.get(lang)), "{told:?}");
        }
    }

    #[test]
    fn every_reason_is_a_sentence_of_its_own() {
        let fault = |rule| Unread::Rules(vec![ScenarioFileFault { pointer: "/x", rule }]);
        let all = [
            Unread::TooLong,
            Unread::Shape { line: 1, column: 2, detail: "expected value".to_owned() },
            fault(ScenarioFileRule::Form { found: 7, known: 1 }),
            fault(ScenarioFileRule::ModelVersion { found: 7, known: 1 }),
            fault(ScenarioFileRule::UnknownPlace { value: "x".to_owned() }),
            fault(ScenarioFileRule::UnknownService { value: "x".to_owned() }),
            fault(ScenarioFileRule::Elsewhere { place: ulgu(), service: WATER }),
            fault(ScenarioFileRule::TooLong { limit: 80, length: 90 }),
            fault(ScenarioFileRule::ControlCharacter { position: 3 }),
            fault(ScenarioFileRule::Link(LinkFault::Damaged)),
        ];
        for lang in Lang::ALL {
            let mut told: Vec<String> = all.iter().flat_map(|unread| reasons(lang, unread)).collect();
            for text in &told {
                assert!(text.chars().count() > 20 && !text.contains('!'), "{text}");
            }
            told.sort_unstable();
            told.dedup();
            assert_eq!(told.len(), all.len(), "{}", lang.code());
        }
    }
}

//! A scenario of the studio as a file: readable, without a date, the same bytes for the same
//! scenario and name.

use serde::{Deserialize, Serialize};

use super::scenario::NAME_LIMIT;
use crate::place::{self, Place};
use crate::scenario::{LinkFault, MODEL_VERSION, Scenario};
use crate::service::Service;

/// Version of the form of the file.
pub const FORM: u32 = 1;

/// The file: which scenario it is, in words of addresses and in the text of its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// Version of the form: [`FORM`].
    pub form: u32,
    /// Version of the models that the link was made with: [`MODEL_VERSION`].
    pub model_version: u32,
    /// The place, as in the app's addresses.
    pub place: String,
    /// The service, as in the app's addresses.
    pub service: String,
    /// A name, up to 80 characters; may be empty or left out.
    #[serde(default)]
    pub name: String,
    /// What differs from the decision: the part of the studio's address after `#`.
    pub link: String,
}

/// A file that passed every check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedFile {
    /// The name, without spaces around it.
    pub name: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// A broken rule of a scenario's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioFileFault {
    /// Where: a JSON pointer.
    pub pointer: &'static str,
    /// Which one.
    pub rule: ScenarioFileRule,
}

/// What must hold for a scenario's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioFileRule {
    /// The file has another form.
    Form {
        /// As written.
        found: u32,
        /// What is read.
        known: u32,
    },
    /// It was made with other models.
    ModelVersion {
        /// As written.
        found: u32,
        /// What is computed here.
        known: u32,
    },
    /// Aimak has no such place.
    UnknownPlace {
        /// As written.
        value: String,
    },
    /// Aimak has no such service.
    UnknownService {
        /// As written.
        value: String,
    },
    /// It belongs into another studio.
    Elsewhere {
        /// Of this place.
        place: &'static Place,
        /// And this service.
        service: Service,
    },
    /// A text that is too long.
    TooLong {
        /// At most so many characters.
        limit: usize,
        /// There are so many.
        length: usize,
    },
    /// A character that cannot be seen.
    ControlCharacter {
        /// Which one, from 1.
        position: usize,
    },
    /// Its link does not open.
    Link(LinkFault),
}

impl ScenarioFileRule {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Form { .. } => "scenario-file-form",
            Self::ModelVersion { .. } => "scenario-file-model-version",
            Self::UnknownPlace { .. } => "scenario-file-unknown-place",
            Self::UnknownService { .. } => "scenario-file-unknown-service",
            Self::Elsewhere { .. } => "scenario-file-elsewhere",
            Self::TooLong { .. } => "scenario-file-too-long",
            Self::ControlCharacter { .. } => "scenario-file-control-character",
            Self::Link(fault) => fault.code(),
        }
    }
}

impl ScenarioFile {
    /// The file of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario, name: &str) -> Self {
        Self {
            form: FORM,
            model_version: MODEL_VERSION,
            place: scenario.place().slug.to_owned(),
            service: scenario.service().code().to_owned(),
            name: name.trim().to_owned(),
            link: scenario.link(),
        }
    }

    /// The scenario and its name, for the studio of a place and a service.
    ///
    /// # Errors
    /// Every broken rule, not only the first. The link is looked at when the place and the service
    /// are those of the studio: elsewhere its check would fail for that reason alone.
    pub fn check(&self, place: &'static Place, service: Service) -> Result<CheckedFile, Vec<ScenarioFileFault>> {
        let mut faults = Vec::new();
        let mut tell = |pointer, rule| faults.push(ScenarioFileFault { pointer, rule });
        if self.form != FORM {
            tell("/form", ScenarioFileRule::Form { found: self.form, known: FORM });
        }
        if self.model_version != MODEL_VERSION {
            let (found, known) = (self.model_version, MODEL_VERSION);
            tell("/model_version", ScenarioFileRule::ModelVersion { found, known });
        }
        let (of_place, of_service) = (place::find(&self.place), Service::from_code(&self.service));
        if of_place.is_none() {
            tell("/place", ScenarioFileRule::UnknownPlace { value: self.place.clone() });
        }
        if of_service.is_none() {
            tell("/service", ScenarioFileRule::UnknownService { value: self.service.clone() });
        }
        let name = self.name.trim();
        let length = name.chars().count();
        if length > NAME_LIMIT {
            tell("/name", ScenarioFileRule::TooLong { limit: NAME_LIMIT, length });
        }
        if let Some(at) = name.chars().position(char::is_control) {
            tell("/name", ScenarioFileRule::ControlCharacter { position: at.saturating_add(1) });
        }
        let mut opened = None;
        if let (Some(of_place), Some(of_service)) = (of_place, of_service) {
            if of_place.slug != place.slug {
                tell("/place", ScenarioFileRule::Elsewhere { place: of_place, service: of_service });
            } else if of_service != service {
                tell("/service", ScenarioFileRule::Elsewhere { place: of_place, service: of_service });
            } else if self.model_version == MODEL_VERSION {
                match Scenario::from_link(place, service, &self.link) {
                    Ok(scenario) => opened = Some(scenario),
                    Err(fault) => tell("/link", ScenarioFileRule::Link(fault)),
                }
            }
        }
        match opened {
            Some(scenario) if faults.is_empty() => Ok(CheckedFile { name: name.to_owned(), scenario }),
            Some(_) | None => Err(faults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::FigureId;
    use crate::input::InputKey;

    const WATER: Service = Service::DrinkingWater;

    fn ulgu() -> &'static Place {
        place::find("ulgu").expect("the fictional place")
    }

    fn file() -> ScenarioFile {
        let today = Scenario::today(ulgu(), WATER).expect("its decision");
        let changed = today.with(InputKey::whole(FigureId::CollectionRate), 8_800).expect("a rate of 88 %");
        ScenarioFile::of(&changed, " Жыйноо 88 % ")
    }

    fn rules(file: &ScenarioFile) -> Vec<(&'static str, &'static str)> {
        let faults = file.check(ulgu(), WATER).expect_err("it breaks rules");
        faults.iter().map(|fault| (fault.pointer, fault.rule.code())).collect()
    }

    #[test]
    fn a_scenario_passes_through_its_file() {
        let text = serde_json::to_string_pretty(&file()).expect("plain data");
        assert!(text.contains("\"name\": \"Жыйноо 88 %\""), "{text}");
        assert!(text.contains("collection-rate=88&check="), "{text}");
        let read: ScenarioFile = serde_json::from_str(&text).expect("it was just written");
        let checked = read.check(ulgu(), WATER).expect("it breaks no rule");
        assert_eq!((checked.name.as_str(), checked.scenario.link()), ("Жыйноо 88 %", file().link));
        assert!(serde_json::from_str::<ScenarioFile>(&text.replace("\"place\"", "\"town\"")).is_err());
    }

    #[test]
    fn the_guide_is_right() {
        let guide = include_str!("../../../docs/files.md").split("## A scenario of one year").nth(1);
        let text = guide.and_then(|guide| guide.split("```json\n").nth(1)).and_then(|rest| rest.split("```").next());
        let read: ScenarioFile = serde_json::from_str(text.expect("an example")).expect("the form of a file");
        let checked = read.check(ulgu(), WATER).expect("it breaks no rule");
        assert_eq!((checked.name.as_str(), checked.scenario.link()), ("Collect 88 %", file().link));
    }

    #[test]
    fn every_broken_rule_is_told_with_its_place() {
        let good = file();
        assert_eq!(rules(&ScenarioFile { form: 2, ..good.clone() }), [("/form", "scenario-file-form")]);
        let newer = ScenarioFile { model_version: 9, ..good.clone() };
        assert_eq!(rules(&newer), [("/model_version", "scenario-file-model-version")]);
        let nowhere = ScenarioFile { place: "atlantis".into(), service: "heat".into(), ..good.clone() };
        let expected = [("/place", "scenario-file-unknown-place"), ("/service", "scenario-file-unknown-service")];
        assert_eq!(rules(&nowhere), expected);
        let naryn = ScenarioFile { place: "naryn".into(), ..good.clone() };
        assert_eq!(rules(&naryn), [("/place", "scenario-file-elsewhere")]);
        let waste = ScenarioFile { service: "waste-removal".into(), ..good.clone() };
        assert_eq!(rules(&waste), [("/service", "scenario-file-elsewhere")]);
        let names = ScenarioFile { name: format!("a\t{}", "b".repeat(80)), ..good.clone() };
        let expected = [("/name", "scenario-file-too-long"), ("/name", "scenario-file-control-character")];
        assert_eq!(rules(&names), expected);
        let damaged = ScenarioFile { link: good.link.replace("88", "89"), ..good };
        assert_eq!(rules(&damaged), [("/link", "link-damaged")]);
    }
}

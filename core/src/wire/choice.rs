//! A scenario of a plan as a value that travels: on which books it rests, what was written into them,
//! and what was moved. The link, the saved scenario and the file are this value.
//!
//! What was written into the books is told by JSON Pointers (RFC 6901) into the file of the plan;
//! what was moved, by the names of its [`Control`]s.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::plan::read::decimal;
use super::plan::{PlanFault, PlanFile};
use super::tariff::decimal::text;
use crate::finance::Plan;
use crate::finance::control::Control;
use crate::sum::Crc32;

/// The version of the form that this program reads and writes.
pub const FORM: i64 = 1;

/// Longest name of a scenario, characters.
pub const NAME: usize = 80;

/// A scenario of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceFile {
    /// The version of this form: 1.
    pub form: i64,
    /// The place.
    pub place: String,
    /// The service in view.
    pub service: String,
    /// What it rests on.
    pub base: BaseEntry,
    /// Its name, in the words of who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was written into the books: the place in the file, and what stands there now; `null`
    /// where nothing does.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub books: BTreeMap<String, Value>,
    /// What was moved, as decimal texts in the unit of each control.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub moves: BTreeMap<String, String>,
    /// The main figures as they were when it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

/// The main figures of a scenario as somebody saw them: who opens it later sees both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The version of the models behind them ([`crate::scenario::MODEL_VERSION`]).
    pub model: u32,
    /// The year in view.
    pub year: i16,
    /// The amounts in the smallest steps of their units, by the name that the strip gives them.
    pub figures: BTreeMap<String, i64>,
}

/// What a scenario rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BaseEntry {
    /// The books of the place that Aimak carries, with the mark of their text ([`mark`]).
    Books(String),
    /// A whole plan of somebody's own.
    Plan(Box<Value>),
}

/// What a scenario says, on its books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The books as they were before anything was written into them.
    pub base: Plan,
    /// The books.
    pub books: Plan,
    /// What was moved, in the order of the controls.
    pub moves: Vec<(Control, i64)>,
    /// Its name.
    pub name: Option<String>,
    /// Whether the place's books have changed since.
    pub outdated: bool,
    /// The main figures as they were when it was sent.
    pub seen: Option<Seen>,
}

/// Why a scenario cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceFault {
    /// It is not the JSON of a scenario.
    Shape {
        /// What the reader says.
        reason: String,
    },
    /// It has another form.
    Form {
        /// The form that it says.
        form: i64,
    },
    /// The place has no books here.
    NoBooks {
        /// The place.
        place: String,
    },
    /// Its plan does not have the service in view.
    NoService {
        /// The service.
        service: String,
    },
    /// The name is too long.
    Name {
        /// The most characters.
        limit: usize,
    },
    /// Something was written where the books have no such place.
    NoPlace {
        /// The JSON Pointer.
        pointer: String,
    },
    /// The books break their rules after what was written into them.
    Books(Vec<PlanFault>),
    /// Something was moved that the books do not have.
    NoControl {
        /// Its name.
        control: String,
    },
    /// Something was moved to an amount that it cannot take.
    Amount {
        /// Its name.
        control: String,
        /// The text.
        amount: String,
    },
}

impl ChoiceFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Shape { .. } => "shape",
            Self::Form { .. } => "form",
            Self::NoBooks { .. } => "no-books",
            Self::NoService { .. } => "no-service",
            Self::Name { .. } => "name",
            Self::NoPlace { .. } => "no-place",
            Self::Books(_) => "books",
            Self::NoControl { .. } => "no-control",
            Self::Amount { .. } => "amount",
        }
    }
}

/// The mark of a text of books: another one means that they were changed.
#[must_use]
pub fn mark(books: &str) -> String {
    format!("{:08x}", Crc32::of(books.as_bytes()))
}

impl ChoiceFile {
    /// The books of a place, when they are as they were.
    ///
    /// # Errors
    /// Everything that is wrong with it; of moves, all.
    pub fn read(&self, books: Option<&str>) -> Result<Choice, Vec<ChoiceFault>> {
        let mut faults = Vec::new();
        if self.form != FORM {
            return Err(vec![ChoiceFault::Form { form: self.form }]);
        }
        if self.name.as_ref().is_some_and(|name| name.chars().count() > NAME) {
            faults.push(ChoiceFault::Name { limit: NAME });
        }
        let shape = |error: serde_json::Error| vec![ChoiceFault::Shape { reason: error.to_string() }];
        let (base, outdated): (Value, bool) = match &self.base {
            BaseEntry::Books(known) => {
                let text = books.ok_or_else(|| vec![ChoiceFault::NoBooks { place: self.place.clone() }])?;
                (serde_json::from_str(text).map_err(shape)?, *known != mark(text))
            }
            BaseEntry::Plan(plan) => ((**plan).clone(), false),
        };
        let file = of_value(&base).map_err(shape)?;
        let base = file.check().map_err(|broken| vec![ChoiceFault::Books(broken)])?;
        if !base.services.iter().any(|known| known.service.code() == self.service) {
            return Err(vec![ChoiceFault::NoService { service: self.service.clone() }]);
        }
        let books = if self.books.is_empty() {
            base.clone()
        } else {
            // Pointers are those of the form in which we write a plan.
            let mut written = as_value(&base).map_err(shape)?;
            for (pointer, value) in &self.books {
                if put(&mut written, pointer, value).is_none() {
                    faults.push(ChoiceFault::NoPlace { pointer: pointer.clone() });
                }
            }
            let file = of_value(&written).map_err(shape)?;
            match file.check() {
                Ok(books) => books,
                Err(broken) => {
                    faults.push(ChoiceFault::Books(broken));
                    return Err(faults);
                }
            }
        };
        let mut moves = Vec::new();
        for (code, amount) in &self.moves {
            let found = Control::from_code(&books, code).and_then(|control| Some((control, control.reach(&books)?)));
            let Some((control, reach)) = found else {
                faults.push(ChoiceFault::NoControl { control: code.clone() });
                continue;
            };
            match decimal(amount, reach.unit.decimals()) {
                Ok(amount) if (reach.min..=reach.max).contains(&amount) => moves.push((control, amount)),
                Ok(_) | Err(_) => {
                    faults.push(ChoiceFault::Amount { control: code.clone(), amount: amount.clone() });
                }
            }
        }
        moves.sort_unstable();
        if faults.is_empty() {
            Ok(Choice { base, books, moves, name: self.name.clone(), outdated, seen: self.seen.clone() })
        } else {
            Err(faults)
        }
    }
}

/// What was written into books: the difference of their files, by place.
#[must_use]
pub fn written(base: &Plan, books: &Plan) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    // The shapes of a plan are maps with texts as keys and have nothing that JSON cannot say.
    if let (Ok(base), Ok(books)) = (as_value(base), as_value(books)) {
        differences(&base, &books, String::new(), &mut found);
    }
    found
}

/// What was moved, as texts by name.
#[must_use]
pub fn moves(books: &Plan, moves: &[(Control, i64)]) -> BTreeMap<String, String> {
    moves
        .iter()
        .filter_map(|&(control, amount)| Some((control.code(), text(amount, control.reach(books)?.unit.decimals(), 0))))
        .collect()
}

/// A plan's file as a value. Plans are read from text and written as text alone: every other way is all of
/// their shapes once more in what a browser fetches.
fn as_value(plan: &Plan) -> serde_json::Result<Value> {
    serde_json::from_str(&serde_json::to_string(&PlanFile::of(plan))?)
}

/// The file of a plan that a value holds.
fn of_value(value: &Value) -> serde_json::Result<PlanFile> {
    serde_json::from_str(&value.to_string())
}

/// Puts a value where a pointer points; `None` where the books have no such place.
fn put(file: &mut Value, pointer: &str, value: &Value) -> Option<()> {
    let (parent, key) = pointer.rsplit_once('/')?;
    let key = key.replace("~1", "/").replace("~0", "~");
    match file.pointer_mut(parent)? {
        Value::Object(fields) => {
            if value.is_null() {
                fields.remove(&key);
            } else {
                fields.insert(key, value.clone());
            }
        }
        Value::Array(items) => *items.get_mut(key.parse::<usize>().ok()?)? = value.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
    }
    Some(())
}

fn differences(base: &Value, books: &Value, at: String, found: &mut BTreeMap<String, Value>) {
    match (base, books) {
        (Value::Object(one), Value::Object(two)) if !at.is_empty() || !two.is_empty() => {
            let keys = one.keys().chain(two.keys().filter(|key| !one.contains_key(*key)));
            for key in keys {
                let at = [&at, "/", &key.replace('~', "~0").replace('/', "~1")].concat();
                match (one.get(key), two.get(key)) {
                    (Some(one), Some(two)) => differences(one, two, at, found),
                    (_, now) => {
                        found.insert(at, now.cloned().unwrap_or(Value::Null));
                    }
                }
            }
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            for (number, (one, two)) in one.iter().zip(two).enumerate() {
                differences(one, two, format!("{at}/{number}"), found);
            }
        }
        (one, two) if one == two => {}
        (_, two) => {
            found.insert(at, two.clone());
        }
    }
}

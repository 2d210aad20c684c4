//! The languages side by side: the same keys, the same variables, used alike.

use std::collections::BTreeMap;

use crate::read::{Catalogue, Place, Source, is_dashed};
use crate::resolve::Part;
use crate::{Fault, LANGUAGES, REFERENCE};

/// One message in all languages, ready to be written.
pub(crate) struct Message<'a> {
    pub(crate) key: &'a str,
    /// In the order of first appearance in the reference language.
    pub(crate) variables: Vec<Variable<'a>>,
    pub(crate) texts: [&'a [Part]; LANGUAGES.len()],
}

/// How a message uses a variable, over all languages.
pub(crate) struct Variable<'a> {
    pub(crate) name: &'a str,
    /// A plural depends on it: a whole number.
    pub(crate) plural: bool,
    /// Its own text is needed: printed, compared with a key or an exact number.
    pub(crate) text: bool,
    /// Its plural category is needed.
    pub(crate) category: bool,
}

/// Names that Rust keeps for itself, and the argument that every function has.
const RESERVED: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "lang", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// As many texts as one message can take: their marks are the letters of the alphabet.
const MOST_TEXTS: usize = 26;

/// The messages that every language has, with the faults of those it has not.
pub(crate) fn messages<'a>(
    sources: &[Source],
    catalogues: &[Catalogue<'a>; LANGUAGES.len()],
    resolved: &'a [BTreeMap<&'a str, Vec<Part>>; LANGUAGES.len()],
    faults: &mut Vec<Fault>,
) -> Vec<Message<'a>> {
    for (language, catalogue) in catalogues.iter().enumerate() {
        let reference = &catalogues[REFERENCE];
        for (key, entity) in &catalogue.messages {
            if !reference.messages.contains_key(key) && !reference.broken.contains(key) {
                let sentence = format!("the key `{key}` is extra: {} does not have it", LANGUAGES[REFERENCE]);
                faults.push(entity.place.fault(sources, sentence));
            }
        }
        for (key, entity) in &reference.messages {
            if !catalogue.messages.contains_key(key) && !catalogue.broken.contains(key) {
                let sentence = format!("the key `{key}` is missing in {}", LANGUAGES[language]);
                faults.push(entity.place.fault(sources, sentence));
            }
        }
    }

    let mut messages = Vec::new();
    for key in resolved[REFERENCE].keys() {
        let [Some(ky), Some(ru), Some(en)] = [0, 1, 2].map(|language: usize| resolved[language].get(key)) else {
            continue;
        };
        let texts = [ky, ru, en].map(Vec::as_slice);
        let uses = texts.map(|parts| {
            let mut uses = Vec::new();
            collect(parts, &mut uses);
            uses
        });
        let mut say = |place: Place, what: String| {
            faults.push(place.fault(sources, format!("`{key}`: {what}")));
        };
        compare(&uses, catalogues, key, &mut say);
        messages.push(Message { key, variables: variables(&uses, &mut say), texts });
    }
    messages
}

/// One use of a variable in a text.
struct Use<'a> {
    name: &'a str,
    place: Place,
    /// `None`: printed. `Some(plural)`: selected by.
    select: Option<bool>,
    category: bool,
    exact: bool,
}

fn collect<'a>(parts: &'a [Part], uses: &mut Vec<Use<'a>>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Variable { name, place } => {
                uses.push(Use { name, place: *place, select: None, category: false, exact: false })
            }
            Part::Select { name, place, plural, variants } => {
                // The last variant is the default and compares with nothing.
                let compared = &variants[..variants.len().saturating_sub(1)];
                let number = |key: &str| key.starts_with(|c: char| c.is_ascii_digit());
                uses.push(Use {
                    name,
                    place: *place,
                    select: Some(*plural),
                    category: *plural && compared.iter().any(|(key, _)| !number(key)),
                    exact: !*plural || compared.iter().any(|(key, _)| number(key)),
                });
                for (_, parts) in variants {
                    collect(parts, uses);
                }
            }
        }
    }
}

/// Each language must use the variables of the reference, no more and no fewer.
fn compare(
    uses: &[Vec<Use<'_>>; LANGUAGES.len()],
    catalogues: &[Catalogue<'_>; LANGUAGES.len()],
    key: &str,
    say: &mut impl FnMut(Place, String),
) {
    let reference = &uses[REFERENCE];
    for (language, own) in uses.iter().enumerate() {
        for lone in own.iter().filter(|one| !reference.iter().any(|other| other.name == one.name)) {
            say(lone.place, format!("the variable ${} is not in {}", lone.name, LANGUAGES[REFERENCE]));
        }
        for lone in reference.iter().filter(|one| !own.iter().any(|other| other.name == one.name)) {
            if let Some(entity) = catalogues[language].messages.get(key) {
                say(entity.place, format!("the variable ${} of {} is not used here", lone.name, LANGUAGES[REFERENCE]));
            }
        }
    }
}

fn variables<'a>(uses: &[Vec<Use<'a>>; LANGUAGES.len()], say: &mut impl FnMut(Place, String)) -> Vec<Variable<'a>> {
    let mut variables: Vec<Variable<'a>> = Vec::new();
    for one in &uses[REFERENCE] {
        if variables.iter().any(|variable| variable.name == one.name) {
            continue;
        }
        if !is_dashed(one.name) || RESERVED.contains(&one.name) {
            say(
                one.place,
                format!(
                    "${} cannot be an argument's name: small Latin letters, digits, single dashes, \
                     no word of Rust's own, not lang",
                    one.name
                ),
            );
        }
        let all: Vec<&Use<'_>> = uses.iter().flatten().filter(|other| other.name == one.name).collect();
        let plural = all.iter().any(|other| other.select == Some(true));
        if plural && let Some(word) = all.iter().find(|other| other.select == Some(false)) {
            say(word.place, format!("${} chooses a plural in one place and a word here", one.name));
        }
        variables.push(Variable {
            name: one.name,
            plural,
            text: all.iter().any(|other| other.select.is_none() || other.exact),
            category: all.iter().any(|other| other.category),
        });
        let texts: usize =
            variables.iter().map(|variable| usize::from(variable.text) + usize::from(variable.category)).sum();
        if texts > MOST_TEXTS {
            say(one.place, "there are too many variables".to_owned());
        }
    }
    variables
}

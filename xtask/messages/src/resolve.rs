//! Patterns with terms and references put in place, and everything unsupported refused.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::read::{Catalogue, Place, Source};
use crate::{Fault, LANGUAGES};

/// A piece of a message's text.
pub(crate) enum Part {
    Text(String),
    Variable {
        name: String,
        place: Place,
    },
    Select {
        name: String,
        place: Place,
        plural: bool,
        /// In the order written; the last is the default.
        variants: Vec<(String, Vec<Part>)>,
    },
}

/// The plural categories that whole numbers can have in each language, after CLDR
/// (`supplemental/plurals.xml`). The last may also be the default `*[other]`, which CLDR
/// keeps for fractions in Russian.
const CATEGORIES: [&[&str]; LANGUAGES.len()] = [&["one", "other"], &["one", "few", "many"], &["one", "other"]];

/// All names of plural categories in CLDR.
pub(crate) const CATEGORY_NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The messages of every language with all references put in place.
pub(crate) fn all<'s>(
    sources: &[Source],
    catalogues: &[Catalogue<'s>; LANGUAGES.len()],
    faults: &mut Vec<Fault>,
) -> [BTreeMap<&'s str, Vec<Part>>; LANGUAGES.len()] {
    std::array::from_fn(|language| {
        let catalogue = &catalogues[language];
        let mut resolver =
            Resolver { sources, catalogue, language, faults, used_terms: BTreeSet::new(), open: Vec::new() };
        let messages = catalogue
            .messages
            .iter()
            .map(|(key, entity)| {
                resolver.open.push((*key).to_owned());
                let before = resolver.faults.len();
                let parts = resolver.pattern(&entity.pattern, entity.place.source);
                resolver.open.pop();
                // What was refused is not in the parts, so their ends would mislead.
                if resolver.faults.len() == before {
                    resolver.ends(key, entity.place, &parts);
                }
                (*key, parts)
            })
            .collect();
        let used = resolver.used_terms;
        for (key, term) in &catalogue.terms {
            if !used.contains(*key) {
                faults.push(term.place.fault(sources, format!("the term `-{key}` is not used")));
            }
        }
        messages
    })
}

struct Resolver<'a, 's> {
    sources: &'a [Source],
    catalogue: &'a Catalogue<'s>,
    language: usize,
    faults: &'a mut Vec<Fault>,
    used_terms: BTreeSet<String>,
    /// What is being put in place: the message's key, then each reference followed.
    open: Vec<String>,
}

impl Resolver<'_, '_> {
    fn refuse(&mut self, place: Place, what: String) {
        let key = self.open.last().cloned().unwrap_or_default();
        self.faults.push(place.fault(self.sources, format!("`{key}`: {what}")));
    }

    fn place(&self, source: usize, part: &str) -> Place {
        let line = self.sources[source].line_of(part);
        Place { source, line }
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, source: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let place = self.place(source, value);
                    self.text(value, place, &mut parts);
                }
                PatternElement::Placeable { expression } => {
                    self.expression(expression, source, &mut parts);
                }
            }
        }
        parts
    }

    fn text(&mut self, text: &str, place: Place, parts: &mut Vec<Part>) {
        if text.chars().any(|c| c.is_control() && c != '\n') {
            self.refuse(place, "the text holds a control character".to_owned());
        }
        if let Some(Part::Text(last)) = parts.last_mut() {
            last.push_str(text);
        } else {
            parts.push(Part::Text(text.to_owned()));
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, source: usize, parts: &mut Vec<Part>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, source, parts),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    let select = self.select(id.name, variants, source);
                    parts.push(select);
                } else {
                    let place = self.place(source, some_slice(selector).unwrap_or_default());
                    self.refuse(place, "a select chooses by a variable only".to_owned());
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, source: usize, parts: &mut Vec<Part>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let place = self.place(source, value);
                self.text(&unescape_unicode_to_string(value), place, parts);
            }
            InlineExpression::NumberLiteral { value } => {
                let place = self.place(source, value);
                self.text(value, place, parts);
            }
            InlineExpression::VariableReference { id } => {
                let place = self.place(source, id.name);
                parts.push(Part::Variable { name: id.name.to_owned(), place });
            }
            InlineExpression::FunctionReference { id, .. } => {
                let place = self.place(source, id.name);
                self.refuse(place, format!("the function {}() is not supported; format the value in Rust", id.name));
            }
            InlineExpression::MessageReference { id, attribute } => {
                let place = self.place(source, id.name);
                if attribute.is_some() {
                    self.refuse(place, "attributes are not supported".to_owned());
                    return;
                }
                self.reference(id.name, place, false, parts);
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let place = self.place(source, id.name);
                if attribute.is_some() || arguments.is_some() {
                    self.refuse(
                        place,
                        format!(
                            "the term `-{}` is used with an attribute or arguments, which are not supported",
                            id.name
                        ),
                    );
                }
                self.reference(id.name, place, true, parts);
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, source, parts);
            }
        }
    }

    fn reference(&mut self, key: &str, place: Place, term: bool, parts: &mut Vec<Part>) {
        let catalogue = self.catalogue;
        let (name, found) = if term {
            self.used_terms.insert(key.to_owned());
            (format!("-{key}"), catalogue.terms.get(key))
        } else {
            (key.to_owned(), catalogue.messages.get(key))
        };
        let Some(entity) = found else {
            if !catalogue.broken.contains(name.as_str()) {
                self.refuse(place, format!("there is no `{name}` in this language"));
            }
            return;
        };
        if self.open.contains(&name) {
            self.refuse(place, format!("`{name}` refers to itself"));
            return;
        }
        self.open.push(name);
        let inner = self.pattern(&entity.pattern, entity.place.source);
        if term && inner.iter().any(|part| !matches!(part, Part::Text(_))) {
            self.refuse(entity.place, "a term is plain text, without variables".to_owned());
        }
        self.open.pop();
        for part in inner {
            match part {
                Part::Text(text) => self.text(&text, place, parts),
                other @ (Part::Variable { .. } | Part::Select { .. }) => parts.push(other),
            }
        }
    }

    fn select(&mut self, name: &str, variants: &[Variant<&str>], source: usize) -> Part {
        let place = self.place(source, name);
        let plural = variants.iter().all(|variant| match variant.key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => CATEGORY_NAMES.contains(&name),
        });
        let mut keys = BTreeSet::new();
        for variant in variants {
            let key = key_of(variant);
            let place = self.place(source, key);
            if !keys.insert(key) {
                self.refuse(place, format!("the variant [{key}] is there twice"));
            }
            if matches!(variant.key, VariantKey::NumberLiteral { .. }) {
                // Below a thousand the printed number is the plain digits in every language.
                let plain = key.parse::<u16>().is_ok_and(|n| n < 1000 && n.to_string() == key);
                if !plain || !plural {
                    self.refuse(
                        place,
                        format!("the variant [{key}] must be a whole number from 0 to 999 in a plural select"),
                    );
                }
            }
        }
        if !variants.last().is_some_and(|variant| variant.default) {
            self.refuse(place, "the default variant (*) must stand last".to_owned());
        }
        if plural {
            let default = variants.last().map(|variant| key_of(variant));
            self.categories(name, &keys, default, place);
        }
        let variants = variants
            .iter()
            .map(|variant| {
                let parts = self.pattern(&variant.value, source);
                (key_of(variant).to_owned(), parts)
            })
            .collect();
        Part::Select { name: name.to_owned(), place, plural, variants }
    }

    fn categories(&mut self, variable: &str, keys: &BTreeSet<&str>, default: Option<&str>, place: Place) {
        let language = LANGUAGES[self.language];
        let needed = CATEGORIES[self.language];
        let missing: Vec<&str> = needed
            .iter()
            .enumerate()
            .filter(|(index, category)| {
                let or_other = index + 1 == needed.len() && default == Some("other");
                !keys.contains(*category) && !or_other
            })
            .map(|(_, category)| *category)
            .collect();
        if !missing.is_empty() {
            self.refuse(place, format!("the plural of ${variable} lacks [{}] for {language}", missing.join("], [")));
        }
        for category in CATEGORY_NAMES {
            if category != "other" && keys.contains(category) && !needed.contains(&category) {
                self.refuse(
                    place,
                    format!("the plural of ${variable} has [{category}], which {language} does not have"),
                );
            }
        }
    }

    /// An empty text, or blanks at its ends.
    fn ends(&mut self, key: &str, place: Place, parts: &[Part]) {
        let sentence = match (parts.first(), parts.last()) {
            (Some(Part::Text(text)), _) if parts.len() == 1 && text.trim().is_empty() => {
                format!("`{key}` is empty")
            }
            (Some(Part::Text(text)), _) if text.starts_with([' ', '\n']) => {
                format!("`{key}` begins with a blank; join texts in one message instead")
            }
            (_, Some(Part::Text(text))) if text.ends_with([' ', '\n']) => {
                format!("`{key}` ends with a blank; join texts in one message instead")
            }
            (None, _) => format!("`{key}` is empty"),
            (Some(_), _) => return,
        };
        self.faults.push(place.fault(self.sources, sentence));
    }
}

fn key_of<'s>(variant: &Variant<&'s str>) -> &'s str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// A slice of the source inside an expression, to find its line.
fn some_slice<'s>(inline: &InlineExpression<&'s str>) -> Option<&'s str> {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => Some(value),
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::Placeable { .. } => None,
    }
}

//! Messages to Rust. Small in WebAssembly: a text stands beside its function, so that a file
//! carries only the texts it asks for, and one function fills in the variables of them all. The three
//! languages of a message are one text: a table of where each begins adds a third to their weight.

use std::fmt::Write as _;

use crate::check::Message;
use crate::resolve::{CATEGORY_NAMES, Part};

/// The function that finds the text of a language.
const IN_LANG: &str = include_str!("emit/in_lang.rs");

/// The function that puts variables into a text; `tests/golden/messages.rs` runs it.
const FILL: &str = include_str!("emit/fill.rs");

/// The function that names the plural category of a number.
const CATEGORY: &str = include_str!("emit/category.rs");

/// From this many arguments on, Clippy wants a word.
const MANY_ARGUMENTS: usize = 8;

/// The text of the generated file.
pub(crate) fn file(messages: &[Message<'_>]) -> String {
    let mut out = String::from("// Generated from the message files; edit those.\n");
    if messages.is_empty() {
        return out;
    }
    out.push_str("\nuse aimak_core::lang::Lang;\n");
    for message in messages {
        let slots = Slots::of(message);
        let texts = message.texts.map(|parts| slots.encode(parts));
        function(&mut out, message, &texts);
    }
    out.push('\n');
    out.push_str(IN_LANG);
    if messages.iter().any(|message| !message.variables.is_empty()) {
        out.push('\n');
        out.push_str(FILL);
    }
    if messages.iter().flat_map(|message| &message.variables).any(|variable| variable.category) {
        out.push('\n');
        out.push_str(CATEGORY);
    }
    out
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = out.write_fmt(text);
}

fn function(out: &mut String, message: &Message<'_>, texts: &[String; 3]) {
    let key = message.key;
    // A zero before a digit would look like a number of base eight.
    let quoted = texts.each_ref().map(|text| format!("{text:?}"));
    let inside = quoted.each_ref().map(|text| text.get(1..text.len() - 1).unwrap_or_default());
    let text = format!("in_lang(\"{}\", lang)", inside.join("\\u{0}"));
    let name = key.replace('-', "_");
    put(out, format_args!("\n/// `{key}`\n"));
    if message.variables.is_empty() {
        put(
            out,
            format_args!(
                "pub(crate) fn {name}(lang: Lang) -> &'static str {{\n    \
                 {text}\n}}\n"
            ),
        );
        return;
    }
    let mut parameters = String::new();
    let mut values = Vec::new();
    for variable in &message.variables {
        let name = variable.name.replace('-', "_");
        let kind = if variable.plural { "i64" } else { "&str" };
        put(&mut parameters, format_args!(", {name}: {kind}"));
        if variable.text && variable.plural {
            values.push(format!("&aimak_core::format::integer(lang, {name})"));
        } else if variable.text {
            values.push(name.clone());
        }
        if variable.category {
            values.push(format!("category(lang, {name})"));
        }
    }
    if message.variables.len() + 1 >= MANY_ARGUMENTS {
        out.push_str("#[expect(clippy::too_many_arguments, reason = \"the message has as many variables\")]\n");
    }
    put(
        out,
        format_args!(
            "pub(crate) fn {name}(lang: Lang{parameters}) -> String {{\n    \
             fill({text}, &[{}])\n}}\n",
            values.join(", ")
        ),
    );
}

/// The texts that a message's function hands to `fill`, in order: variable and whether it is the
/// variable's plural category.
struct Slots<'a>(Vec<(&'a str, bool)>);

impl<'a> Slots<'a> {
    fn of(message: &Message<'a>) -> Self {
        let mut slots = Vec::new();
        for variable in &message.variables {
            if variable.text {
                slots.push((variable.name, false));
            }
            if variable.category {
                slots.push((variable.name, true));
            }
        }
        Self(slots)
    }

    /// The letter that stands for a text in the pattern.
    fn letter(&self, name: &str, category: bool) -> char {
        let index = self.0.iter().position(|slot| *slot == (name, category));
        index.and_then(|index| ('a'..='z').nth(index)).unwrap_or('a')
    }

    /// The pattern in the form that `fill` reads.
    fn encode(&self, parts: &[Part]) -> String {
        let mut out = String::new();
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable { name, .. } => {
                    out.push('\u{1}');
                    out.push(self.letter(name, false));
                }
                Part::Select { name, plural, variants, .. } => {
                    out.push('\u{2}');
                    for (index, (key, parts)) in variants.iter().enumerate() {
                        if index + 1 < variants.len() {
                            let category = *plural && CATEGORY_NAMES.contains(&key.as_str());
                            out.push(self.letter(name, category));
                            out.push_str(key);
                        }
                        out.push('\u{3}');
                        out.push_str(&self.encode(parts));
                        out.push('\u{4}');
                    }
                }
            }
        }
        out
    }
}

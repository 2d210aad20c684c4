//! What a written file is made of, as YAML.

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A number, formula or word.
    One(String),
    /// Starts or prices of blocks.
    List(Vec<String>),
    /// By the values of names.
    Lookup(Vec<&'static str>, Vec<(String, Self)>),
}

impl Value {
    /// Adds the value at an indent, after the colon of its key.
    pub(super) fn write(&self, out: &mut String, indent: usize) {
        match self {
            Self::One(text) => out.push_str(&format!(" {}\n", scalar(text))),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(|item| scalar(item)).collect();
                out.push_str(&format!(" [{}]\n", items.join(", ")));
            }
            Self::Lookup(names, values) => {
                let margin = " ".repeat(indent + 2);
                match names.as_slice() {
                    [name] => out.push_str(&format!("\n{margin}depends_on: {name}\n{margin}values:\n")),
                    names => out.push_str(&format!("\n{margin}depends_on: [{}]\n{margin}values:\n", names.join(", "))),
                }
                for (key, value) in values {
                    out.push_str(&format!("{margin}  {}:", scalar(key)));
                    value.write(out, indent + 4);
                }
            }
        }
    }
}

/// A text as YAML reads it back, on one line: letters, digits and points stand alone, all else in
/// quotes.
pub(super) fn scalar(text: &str) -> String {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._".contains(&byte));
    if plain { text.to_owned() } else { quoted(text) }
}

/// A text in quotes, every sign that could end the line or be refused by its number.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            sign if is_odd(sign) => out.push_str(&format!("\\u{:04X}", u32::from(sign))),
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}

/// A comment on one line.
pub(super) fn comment(text: &str) -> String {
    let text: String = text.chars().map(|sign| if is_odd(sign) { ' ' } else { sign }).collect();
    format!("# {text}\n")
}

/// Whether a sign breaks lines or may not stand in YAML. None of them is beyond four digits.
fn is_odd(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_stays_on_its_line() {
        assert_eq!(scalar("19.5"), "19.5");
        assert_eq!(scalar("a+b"), "\"a+b\"");
        assert_eq!(scalar("-0.05"), "\"-0.05\"");
        assert_eq!(scalar(""), "\"\"");
        assert_eq!(quoted("a \"b\"\\\n\u{85}ң"), "\"a \\\"b\\\"\\\\\\u000A\\u0085ң\"");
        assert_eq!(comment("a\nb\u{2028}c"), "# a b c\n");
    }
}

//! Where words and colours live, and what the content policy and the reviewers forbid.

use super::Report;
use super::layers::has_word;
use super::source::Source;

/// Words that mean "not finished"; put together here so that this file does not hold them.
const UNFINISHED: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!"),
    concat!("unimpl", "emented!"),
    concat!("db", "g!"),
];

/// Beginnings of paths that exist on one machine only.
const MACHINE_PATHS: [&str; 6] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("/wo", "rk/"),
    concat!("/tm", "p/"),
    concat!("C:", "\\"),
];

/// Rules on Rust files.
pub fn rust(name: &str, source: &Source, report: Report<'_>) {
    let shown = name.starts_with("app/src/") || name.starts_with("server/src/");
    for (number, line) in source.lines() {
        let code = line.code.as_str();
        if code.contains(concat!("#[al", "low(")) || code.contains(concat!("#![al", "low(")) {
            report(number, "lints are not switched off: use #[expect(…, reason = \"…\")].".to_owned());
        }
        if has_word(code, concat!("Js", "Function")) {
            report(number, "charming's functions need eval, which the content policy forbids: use a template text or a closure set after serialising.".to_owned());
        }
        if name.starts_with("app/src/") {
            if has_style_attribute(code) {
                report(number, "a style attribute is refused by the content policy: use a class, an attribute of the SVG, or `style:property=`.".to_owned());
            }
            if line.texts.iter().any(|text| has_colour(text)) {
                report(
                    number,
                    "a colour outside style/tokens: read it from a custom property of the tokens.".to_owned(),
                );
            }
        }
        if shown && !line.test && line.texts.iter().any(|text| has_cyrillic(text)) {
            report(number, "text for people in the code: put it into locales/{ky,ru,en}.".to_owned());
        }
    }
}

/// Rules on style sheets.
pub fn style_sheet(name: &str, text: &str, report: Report<'_>) {
    if name.starts_with("style/tokens/") {
        return;
    }
    let mut comment = false;
    for (index, line) in text.lines().enumerate() {
        let code = without_comments(line, &mut comment);
        // Only the value of a declaration: `#add` may begin a selector.
        let value = code.split_once(':').map_or("", |(_, value)| value);
        if has_colour(value) {
            report(
                index + 1,
                "a colour outside style/tokens: use a functional token such as var(--color-text).".to_owned(),
            );
        }
    }
}

/// Rules on pages and scripts.
pub fn page(name: &str, text: &str, report: Report<'_>) {
    let html = name.ends_with(".html");
    let served = name.starts_with("public/");
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if html && (line.contains("<style") || line.contains(" style=")) {
            report(number, "an inline style is refused by the content policy: put it into style/.".to_owned());
        }
        if html && line.contains("<script") && !line.contains("src=") {
            report(number, "an inline script is refused by the content policy: put it into public/boot.js.".to_owned());
        }
        if html && has_handler(line) {
            report(
                number,
                "an inline handler is refused by the content policy: add the listener in a script.".to_owned(),
            );
        }
        // The colour of the browser's own bar cannot be read from a style sheet.
        if served && has_colour(line) && !line.contains("theme-color") {
            report(number, "a colour outside style/tokens: use a class.".to_owned());
        }
        if served && (has_word(line, "eval") || line.contains("new Function")) && !line.contains("//") {
            report(number, "eval is refused by the content policy.".to_owned());
        }
    }
}

/// Rules on every text file.
pub fn any(name: &str, text: &str, report: Report<'_>) {
    let code = ["rs", "js", "mjs", "ts", "css", "html", "toml", "ftl", "sql", "yml", "json"]
        .iter()
        .any(|end| name.rsplit_once('.').is_some_and(|(_, own)| own == *end));
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if name.ends_with("package-lock.json") {
            if line.contains("\"resolved\"") {
                report(number, "a download address in the lock file: run `npm install --package-lock-only` with the project's .npmrc.".to_owned());
            }
            continue;
        }
        if code && let Some(word) = UNFINISHED.iter().find(|word| has_word(line, word)) {
            report(number, format!("`{word}`: finish it, or open an issue and take the note out."));
        }
        if let Some(path) = MACHINE_PATHS.iter().find(|path| has_path(line, path)) {
            report(
                number,
                format!(
                    "a path that begins with `{path}` exists on one machine only: name it from the project's folder."
                ),
            );
        }
    }
}

/// `style=` as an attribute of a view (rustfmt puts spaces round an assignment), or the builder's
/// `.style("…")`.
fn has_style_attribute(code: &str) -> bool {
    code.match_indices("style=").any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(char::is_whitespace)
    }) || code.contains(".style(\"")
}

fn has_colour(text: &str) -> bool {
    let function = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "hwb("];
    if function.iter().any(|start| text.contains(start)) {
        return true;
    }
    text.match_indices('#').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        let length = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = rest.chars().nth(length).is_none_or(|sign| !(sign.is_alphanumeric() || sign == '-' || sign == '_'));
        // An address such as `url(#face)` names a part of a picture.
        let address = text.get(..at).is_some_and(|before| before.ends_with("url(") || before.ends_with("href=\""));
        matches!(length, 3 | 4 | 6 | 8) && ends && !address
    })
}

fn has_cyrillic(text: &str) -> bool {
    text.chars().any(|sign| matches!(sign, '\u{0400}'..='\u{04ff}'))
}

fn has_handler(line: &str) -> bool {
    line.match_indices(" on").any(|(at, _)| {
        let rest = line.get(at + 3..).unwrap_or_default();
        let letters = rest.chars().take_while(char::is_ascii_lowercase).count();
        letters >= 3 && rest.get(letters..).is_some_and(|rest| rest.starts_with("=\"") || rest.starts_with("='"))
    })
}

/// A path at the beginning of a word: `docs/home/` is none.
fn has_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(|sign| {
            !(sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '}' | ')' | '/' | '*' | '~'))
        })
    })
}

fn without_comments(line: &str, inside: &mut bool) -> String {
    let mut code = String::new();
    let mut rest = line;
    loop {
        let mark = if *inside { "*/" } else { "/*" };
        match rest.split_once(mark) {
            Some((before, after)) => {
                if !*inside {
                    code.push_str(before);
                }
                *inside = !*inside;
                rest = after;
            }
            None => {
                if !*inside {
                    code.push_str(rest);
                }
                return code;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tidy::{breaks, cures};

    #[test]
    fn colours_live_in_tokens() {
        assert!(breaks("style/components/slider.css", "a { color: #fff; }"));
        assert!(breaks("style/components/slider.css", "a {\n  background: rgb(0 0 0 / 0.5);\n}"));
        assert!(!breaks("style/tokens/colour.css", "--_snow: #ffffff;"));
        assert!(!breaks("style/components/slider.css", "/* #fff\n #fff */ a { color: var(--color-text); }"));
        assert!(!breaks("style/components/slider.css", "#add { color: var(--color-text); }"));
        assert!(breaks("app/src/charts/theme.rs", "let a = \"#0b5570\";"));
        assert!(!breaks("app/src/components/icon.rs", "let a = \"#i-water\";"));
        assert!(!breaks("app/src/components/icon.rs", "let a = \"#face-mark\";"));
        assert!(!breaks("public/index.html", "<meta name=\"theme-color\" content=\"#0b5570\">"));
    }

    #[test]
    fn the_page_lives_with_the_content_policy() {
        assert!(breaks("public/index.html", "<script>start()</script>"));
        assert!(breaks("public/index.html", "<p style=\"color: red\">"));
        assert!(breaks("public/index.html", "<p onclick=\"go()\">"));
        assert!(!breaks("public/index.html", "<script src=\"{{boot}}\"></script>"));
        assert!(breaks("app/src/app.rs", "view! { <p style=\"width: 1px\"> }"));
        assert!(breaks("app/src/app.rs", "view! { <p style=move || width()> }"));
        assert!(!breaks("app/src/app.rs", "view! { <p style:width=width> }"));
        assert!(!breaks("app/src/app.rs", "let style = width();"));
        assert!(breaks("app/src/charts/bill.rs", concat!("use charming::Js", "Function;")));
    }

    #[test]
    fn words_for_people_live_in_resource_files() {
        assert!(breaks("app/src/app.rs", "let a = \"Суу\";"));
        assert!(!breaks("app/src/app.rs", "// Суу\nlet a = 1;"));
        assert!(!breaks("app/src/app.rs", "#[test]\nfn a() { f(\"Суу\"); }"));
        assert!(!breaks("core/src/search.rs", "let a = 'ң';"), "the core's tables of letters");
    }

    #[test]
    fn nothing_is_left_unfinished() {
        assert!(breaks("core/src/a.rs", concat!("// TO", "DO: later")));
        assert!(breaks("core/src/a.rs", concat!("unimpl", "emented!()")));
        assert!(breaks("core/src/a.rs", concat!("#[al", "low(dead_code)]")));
        assert!(!breaks("core/src/a.rs", "#[expect(dead_code, reason = \"x\")]"));
    }

    #[test]
    fn no_path_of_one_machine() {
        assert!(breaks("README.md", concat!("see /ro", "ot/aimak")));
        assert!(!breaks("README.md", concat!("see app/src/features/ho", "me/page.rs")));
    }

    #[test]
    fn the_lock_file_names_no_addresses() {
        assert_eq!(
            cures("package-lock.json", "{\n\"resolved\": \"https://registry\"}").first().map(|found| found.0),
            Some(2)
        );
    }
}

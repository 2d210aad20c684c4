//! Rust source taken apart just enough for the rules: code, text in quotes, and which lines are
//! tests. Not a parser: it knows comments, strings and braces.

/// A line of a Rust file.
#[derive(Debug, Default, Clone)]
pub struct Line {
    /// Code without comments; text in quotes is replaced by an empty pair of quotes.
    pub code: String,
    /// What stands in quotes and begins on this line.
    pub texts: Vec<String>,
    /// Whether the line belongs to a test.
    pub test: bool,
}

/// A Rust file, line by line.
pub struct Source {
    lines: Vec<Line>,
}

impl Source {
    /// Takes a file apart.
    pub fn read(name: &str, text: &str) -> Self {
        let mut lines = split(text);
        let all_test = name.contains("/tests/") || name.contains("/benches/") || name.ends_with("/tests.rs");
        if all_test {
            lines.iter_mut().for_each(|line| line.test = true);
        } else {
            mark_tests(&mut lines);
        }
        Self { lines }
    }

    /// Every line with its number, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &Line)> {
        self.lines.iter().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// The lines that are not tests.
    pub fn product(&self) -> impl Iterator<Item = (usize, &Line)> {
        self.lines().filter(|(_, line)| !line.test)
    }
}

/// Where in the text the reader is.
enum State {
    Code,
    LineComment,
    BlockComment(usize),
    Text,
    RawText(usize),
}

fn split(text: &str) -> Vec<Line> {
    let characters: Vec<char> = text.chars().collect();
    let at = |place: usize| characters.get(place).copied().unwrap_or('\0');
    let mut lines = vec![Line::default()];
    let mut state = State::Code;
    let mut open_text = (0_usize, String::new());
    let mut place = 0;
    while place < characters.len() {
        let (now, next) = (at(place), at(place + 1));
        if now == '\n' {
            lines.push(Line::default());
            match &mut state {
                State::LineComment => state = State::Code,
                State::Text | State::RawText(_) => open_text.1.push('\n'),
                State::Code | State::BlockComment(_) => {}
            }
            place += 1;
            continue;
        }
        let current = lines.len() - 1;
        match state {
            State::Code => {
                let raw = raw_text_start(&characters, place);
                if now == '/' && next == '/' {
                    state = State::LineComment;
                } else if now == '/' && next == '*' {
                    state = State::BlockComment(1);
                    place += 1;
                } else if let Some((hashes, length)) = raw {
                    open_text = (current, String::new());
                    state = State::RawText(hashes);
                    place += length - 1;
                } else if now == '"' {
                    open_text = (current, String::new());
                    state = State::Text;
                } else if now == '\'' && (next == '\\' || at(place + 2) == '\'') {
                    // A character: '"', '\n' or 'я'; a lifetime has no closing quote.
                    let mut end = place + if next == '\\' { 3 } else { 2 };
                    while end < characters.len() && at(end) != '\'' && at(end) != '\n' {
                        end += 1;
                    }
                    let inside: String = characters.get(place + 1..end).unwrap_or_default().iter().collect();
                    if let Some(line) = lines.get_mut(current) {
                        line.texts.push(inside);
                        line.code.push_str("''");
                    }
                    place = end;
                } else if let Some(line) = lines.get_mut(current) {
                    line.code.push(now);
                }
            }
            State::LineComment => {}
            State::BlockComment(depth) => {
                if now == '*' && next == '/' {
                    place += 1;
                    state = if depth == 1 { State::Code } else { State::BlockComment(depth - 1) };
                } else if now == '/' && next == '*' {
                    place += 1;
                    state = State::BlockComment(depth + 1);
                }
            }
            State::Text => {
                if now == '\\' {
                    open_text.1.push(now);
                    if next != '\n' {
                        open_text.1.push(next);
                        place += 1;
                    }
                } else if now == '"' {
                    close_text(&mut lines, &mut open_text, current);
                    state = State::Code;
                } else {
                    open_text.1.push(now);
                }
            }
            State::RawText(hashes) => {
                if now == '"' && (1..=hashes).all(|step| at(place + step) == '#') {
                    place += hashes;
                    close_text(&mut lines, &mut open_text, current);
                    state = State::Code;
                } else {
                    open_text.1.push(now);
                }
            }
        }
        place += 1;
    }
    lines
}

fn close_text(lines: &mut [Line], open: &mut (usize, String), current: usize) {
    if let Some(line) = lines.get_mut(open.0) {
        line.texts.push(std::mem::take(&mut open.1));
    }
    if let Some(line) = lines.get_mut(current) {
        line.code.push_str("\"\"");
    }
}

/// `r"`, `r#"`, `br"`…: how many hashes, and the length of the opening.
fn raw_text_start(characters: &[char], place: usize) -> Option<(usize, usize)> {
    let at = |place: usize| characters.get(place).copied().unwrap_or('\0');
    let before = place.checked_sub(1).map_or('\0', at);
    if before.is_alphanumeric() || before == '_' {
        return None;
    }
    let mut end = place + usize::from(at(place) == 'b');
    if at(end) != 'r' {
        return None;
    }
    end += 1;
    let first_hash = end;
    while at(end) == '#' {
        end += 1;
    }
    (at(end) == '"').then_some((end - first_hash, end + 1 - place))
}

/// Marks what stands under `#[cfg(test)]` or `#[test]`, up to the closing brace.
fn mark_tests(lines: &mut [Line]) {
    let mut waiting = false;
    let mut inside = false;
    let mut depth = 0_usize;
    for line in lines {
        if !inside && (line.code.contains("#[cfg(test)]") || line.code.contains("#[test]")) {
            waiting = true;
        }
        line.test = waiting || inside;
        if !line.test {
            continue;
        }
        for sign in line.code.chars() {
            match sign {
                '{' => {
                    depth += 1;
                    (waiting, inside) = (false, true);
                }
                '}' if inside => {
                    depth = depth.saturating_sub(1);
                    inside = depth > 0;
                }
                // `#[cfg(test)] mod tests;` has no braces.
                ';' if waiting => waiting = false,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        Source::read("a.rs", text).lines
    }

    #[test]
    fn comments_are_no_code_and_quotes_hold_no_comments() {
        let lines = lines("let a = \"x // y\"; // f64\n/* f64 /* f64 */ f64 */ let b;");
        assert_eq!(lines[0].code, "let a = \"\"; ");
        assert_eq!(lines[0].texts, ["x // y"]);
        assert_eq!(lines[1].code.trim(), "let b;");
    }

    #[test]
    fn raw_texts_and_characters_are_known() {
        let lines = lines("let a = r#\"say \"f64\"\"#; let b = '\"'; fn c<'a>(d: &'a str) {} let e = '\\'';");
        assert_eq!(lines[0].texts, ["say \"f64\"", "\"", "\\'"]);
        assert!(lines[0].code.contains("fn c<'a>(d: &'a str)"), "{}", lines[0].code);
    }

    #[test]
    fn tests_end_with_their_brace() {
        let lines = lines("fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() {}\n}\nfn c() {}");
        let test: Vec<bool> = lines.iter().map(|line| line.test).collect();
        assert_eq!(test, [false, true, true, true, true, false]);
    }

    #[test]
    fn a_text_over_lines_belongs_to_the_line_it_begins_on() {
        let lines = lines("let a = \"one\n two\";\nlet b;");
        assert_eq!(lines[0].texts, ["one\n two"]);
        assert_eq!(lines[2].code, "let b;");
    }
}

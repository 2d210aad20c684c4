/// The pattern with its variables put in: U+0001 and a letter is the text of that letter; U+0002
/// opens a choice of variants, each a letter, a key, U+0003, a pattern and U+0004, the last of
/// them (the default) without letter and key.
fn fill(pattern: &str, texts: &[&str]) -> String {
    let mut out = String::new();
    write(&mut pattern.chars(), texts, true, &mut out);
    out
}

fn write(pattern: &mut core::str::Chars<'_>, texts: &[&str], shown: bool, out: &mut String) {
    let text = |letter: Option<char>| {
        let index = (letter? as usize).wrapping_sub('a' as usize);
        texts.get(index).copied()
    };
    while let Some(next) = pattern.next() {
        match next {
            '\u{1}' => {
                let text = text(pattern.next());
                if shown {
                    out.push_str(text.unwrap_or_default());
                }
            }
            '\u{2}' => {
                let mut open = shown;
                while let Some((test, rest)) = pattern.as_str().split_once('\u{3}') {
                    *pattern = rest.chars();
                    let mut key = test.chars();
                    let chosen = test.is_empty() || text(key.next()) == Some(key.as_str());
                    write(pattern, texts, open && chosen, out);
                    open &= !chosen;
                    if test.is_empty() {
                        break;
                    }
                }
            }
            '\u{4}' => return,
            letter if shown => out.push(letter),
            _ => {}
        }
    }
}

// Generated from the message files; edit those.

use aimak_core::lang::Lang;

/// `bill-due-note`
pub(crate) fn bill_due_note(lang: Lang, amount: &str, date: &str) -> String {
    fill(in_lang("\u{1}b чейин \u{1}a төлөңүз\u{0}До \u{1}b заплатите \u{1}a\u{0}Pay \u{1}a by \u{1}b", lang), &[amount, date])
}

/// `bill-kind-label`
pub(crate) fn bill_kind_label(lang: Lang, kind: &str) -> String {
    fill(in_lang("\u{2}awater\u{3}ичүүчү суу\u{4}awaste\u{3}таштанды чыгаруу\u{4}\u{3}\u{1}a кызматы\u{4}: тариф\u{0}\u{2}awater\u{3}питьевая вода\u{4}awaste\u{3}вывоз отходов\u{4}\u{3}услуга \u{1}a\u{4}: тариф\u{0}\u{2}awater\u{3}drinking water\u{4}awaste\u{3}waste removal\u{4}\u{3}\u{1}a service\u{4}: tariff", lang), &[kind])
}

/// `bill-line-title`
pub(crate) fn bill_line_title(lang: Lang) -> &'static str {
    in_lang("Суу\u{0}Вода\u{0}Water", lang)
}

/// `bill-page-title`
pub(crate) fn bill_page_title(lang: Lang) -> &'static str {
    in_lang("Аймак: «Суу»\nжана\u{a0}{ \"дагы\" }\u{0}Аймак: «Вода»\u{0}Aimak: “Water”", lang)
}

/// `bill-people-count`
pub(crate) fn bill_people_count(lang: Lang, people: i64) -> String {
    fill(in_lang("\u{2}a0\u{3}эч ким\u{4}bone\u{3}\u{1}a киши (жалгыз)\u{4}\u{3}\u{1}a киши\u{4}\u{0}\u{2}a0\u{3}никого\u{4}bone\u{3}\u{1}a житель\u{4}bfew\u{3}\u{1}a жителя\u{4}\u{3}\u{1}a жителей\u{4}\u{0}\u{2}a0\u{3}nobody\u{4}bone\u{3}\u{1}a person\u{4}\u{3}\u{1}a people\u{4}", lang), &[&aimak_core::format::integer(lang, people), category(lang, people)])
}

/// `bill-taps-note`
pub(crate) fn bill_taps_note(lang: Lang, taps: i64, state: &str) -> String {
    fill(in_lang("\u{1}a кран \u{2}copen\u{3}ачык\u{4}\u{3}жабык\u{4}\u{0}\u{2}copen\u{3}\u{2}bone\u{3}Открыт \u{1}a кран\u{4}bfew\u{3}Открыты \u{1}a крана\u{4}\u{3}Открыты \u{1}a кранов\u{4}\u{4}\u{3}\u{2}bone\u{3}Закрыт \u{1}a кран\u{4}bfew\u{3}Закрыты \u{1}a крана\u{4}\u{3}Закрыты \u{1}a кранов\u{4}\u{4}\u{0}\u{2}bone\u{3}\u{1}a tap is\u{4}\u{3}\u{1}a taps are\u{4} \u{2}copen\u{3}open\u{4}\u{3}not open\u{4}", lang), &[&aimak_core::format::integer(lang, taps), category(lang, taps), state])
}

/// A message in a language: its texts in the order of the languages, U+0000 between them.
fn in_lang(texts: &'static str, lang: Lang) -> &'static str {
    texts.split('\u{0}').nth(lang as usize).unwrap_or_default()
}

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

/// The plural category of a whole number (CLDR, cardinal).
fn category(lang: Lang, n: i64) -> &'static str {
    let n = n.unsigned_abs();
    match lang {
        Lang::Ky | Lang::En if n == 1 => "one",
        Lang::Ky | Lang::En => "other",
        Lang::Ru => match (n % 10, n % 100) {
            (1, tens) if tens != 11 => "one",
            (2..=4, tens) if !(12..=14).contains(&tens) => "few",
            _ => "many",
        },
    }
}

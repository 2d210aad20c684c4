/// A message in a language: its texts in the order of the languages, U+0000 between them.
fn in_lang(texts: &'static str, lang: Lang) -> &'static str {
    texts.split('\u{0}').nth(lang as usize).unwrap_or_default()
}

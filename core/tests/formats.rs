//! Our numbers, money, shares and dates against a second implementation: texts written by ICU.

use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Date;

/// We write the real minus; the locale data have the hyphen. Spaces that do not break are one kind.
fn ours(text: &str) -> String {
    text.replace('-', "\u{2212}").replace('\u{202f}', "\u{a0}")
}

#[test]
fn texts_are_those_of_the_locale_data() {
    let mut compared = 0;
    for line in include_str!("format_vectors.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [kind, lang, amount, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}");
        };
        let lang = Lang::from_code(lang).expect("one of our languages");
        let number = || amount.parse::<i64>().expect("an amount");
        let (written, expected) = match kind {
            "integer" => (format::integer(lang, number()), ours(expected)),
            "money" => (format::money(lang, number()), ours(expected)),
            "percent" => (format::percent(lang, number(), 2), ours(expected)),
            "date" => {
                let part = |at: std::ops::Range<usize>| amount[at].parse().expect("a date");
                let date = Date::new(
                    part(0..4),
                    u8::try_from(part(5..7)).expect("a month"),
                    u8::try_from(part(8..10)).expect("a day"),
                );
                let plain = |text: &str| text.replace('\u{a0}', " ");
                let written = format::date(lang, date.expect("a date of the calendar"));
                (plain(&written), plain(expected))
            }
            other => panic!("unknown kind {other}"),
        };
        assert_eq!(written, expected, "{line}");
        compared += 1;
    }
    assert!(compared > 300, "{compared} texts were compared");
}

//! In which language to answer.

use aimak_core::lang::Lang;

/// The language that an `Accept-Language` header asks for (RFC 9110, 12.5.4): the supported one
/// with the highest weight, the first among equals; Kyrgyz when none is supported.
#[must_use]
pub fn accepted(header: &str) -> Lang {
    let mut best: Option<(Lang, u32)> = None;
    for item in header.split(',') {
        let (range, weight) = weighted(item);
        if weight == 0 {
            continue;
        }
        if let Some(lang) = of_tag(range)
            && best.is_none_or(|(_, found)| weight > found)
        {
            best = Some((lang, weight));
        }
    }
    best.map_or(Lang::default(), |(lang, _)| lang)
}

/// The language of the terminal from the usual variables; English when they name none of ours.
#[must_use]
pub fn of_terminal(variable: impl Fn(&str) -> Option<String>) -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .and_then(|value| of_tag(&value))
        .unwrap_or(Lang::En)
}

fn of_tag(tag: &str) -> Option<Lang> {
    let primary = tag.split(['-', '_', '.']).next().unwrap_or(tag);
    Lang::from_code(&primary.to_ascii_lowercase())
}

/// One item of a weighted header: the value and its weight in thousandths (0 to 1000). A weight
/// that cannot be read counts as 0, so the item is not used.
#[must_use]
pub fn weighted(item: &str) -> (&str, u32) {
    let mut parts = item.split(';').map(str::trim);
    let value = parts.next().unwrap_or_default();
    let weight =
        parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="))).map_or(1000, thousandths);
    (value, weight)
}

fn thousandths(text: &str) -> u32 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    match whole {
        "0" => format!("{fraction:0<3}").parse().unwrap_or(0),
        "1" if fraction.bytes().all(|b| b == b'0') => 1000,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_weight_among_ours_wins() {
        let cases = [
            ("", Lang::Ky),
            ("de", Lang::Ky),
            ("*", Lang::Ky),
            ("en", Lang::En),
            ("ru-KG,ru;q=0.9,en;q=0.8", Lang::Ru),
            ("de-DE,de;q=0.9,en;q=0.3", Lang::En),
            ("en;q=0.5,ky;q=0.9", Lang::Ky),
            ("en;q=0,ru;q=0.001", Lang::Ru),
            ("ru;q=nonsense,en;q=0.1", Lang::En),
            ("RU", Lang::Ru),
        ];
        for (header, lang) in cases {
            assert_eq!(accepted(header), lang, "{header}");
        }
    }

    #[test]
    fn the_terminal_says_its_language_by_lang() {
        let terminal = |value: &str| {
            let value = value.to_owned();
            of_terminal(move |name| (name == "LANG").then(|| value.clone()))
        };
        assert_eq!(terminal("ru_RU.UTF-8"), Lang::Ru);
        assert_eq!(terminal("ky_KG"), Lang::Ky);
        assert_eq!(terminal("C.UTF-8"), Lang::En);
        assert_eq!(terminal(""), Lang::En);
    }
}

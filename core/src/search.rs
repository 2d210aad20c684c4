//! Finding a place by what people type, and putting names in order.
//!
//! Kyrgyz letters that a Russian keyboard lacks may be typed as their neighbours (н for ң, о for
//! ө, у for ү), and any name may be typed in Latin letters. Exact letters always come first.

use crate::lang::Lang;
use crate::place::{self, Place};

/// Lower case, ё as е, hyphens and runs of spaces as one space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ё' => folded.push('е'),
            c if c.is_alphanumeric() => folded.push(c),
            _ if !folded.ends_with(' ') && !folded.is_empty() => folded.push(' '),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A folded text in plain Latin letters in which the Kyrgyz letters equal their neighbours.
fn plain(folded: &str) -> String {
    let mut latin = String::with_capacity(folded.len());
    for c in folded.chars() {
        let sound = match c {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'д' => "d",
            'е' | 'э' => "e",
            'ж' => "j",
            'з' => "z",
            'и' | 'й' => "i",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' | 'ң' => "n",
            'о' | 'ө' | 'ö' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' | 'ү' | 'ü' => "u",
            'ф' => "f",
            'х' => "h",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "sh",
            'ы' | 'y' => "y",
            'ю' => "iu",
            'я' => "ia",
            'ь' | 'ъ' => "",
            other => {
                latin.push(other);
                continue;
            }
        };
        latin.push_str(sound);
    }
    // Spellings of one sound: Ysyk-Köl and Issyk-Kul, Jalal and Dzhalal, Özgön with ng.
    for (from, to) in [("dzh", "j"), ("zh", "j"), ("kh", "h"), ("ng", "n"), ("yi", "y"), ("oe", "o")] {
        if latin.contains(from) {
            latin = latin.replace(from, to);
        }
    }
    latin
}

/// How well a name fits: lower is better.
fn fit(name: &str, query: &str) -> Option<u8> {
    if name == query {
        Some(0)
    } else if name.starts_with(query) {
        Some(1)
    } else if name.split(' ').any(|word| word.starts_with(query)) {
        Some(2)
    } else if name.contains(query) {
        Some(3)
    } else {
        None
    }
}

/// Places whose name fits, the best first: exact letters before fallbacks, beginnings before
/// middles; the fictional place after real ones that fit as well. Nothing for an empty query.
#[must_use]
pub fn search(query: &str, lang: Lang) -> Vec<&'static Place> {
    let exact = fold(query);
    let loose = plain(&exact);
    if exact.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = place::all()
        .iter()
        .filter_map(|place| {
            let names = [place.names.ky, place.names.ru, place.names.en].into_iter().chain(place.also.iter().copied());
            let rank = names
                .filter_map(|name| {
                    let name = fold(name);
                    fit(&name, &exact).or_else(|| {
                        // A hard or soft sign alone has no sound to look for.
                        fit(&plain(&name), &loose).filter(|_| !loose.is_empty()).map(|fit| fit + 4)
                    })
                })
                .min()?;
            Some((rank, place.fictional, sort_key(place.names.get(lang), lang), place))
        })
        .collect();
    found.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    found.into_iter().map(|(.., place)| place).collect()
}

/// A key whose order is the order of the alphabet: ң after н, ө after о, ү after у; ё after е in
/// Kyrgyz, with е in Russian. Case and hyphens do not count.
#[must_use]
pub fn sort_key(text: &str, lang: Lang) -> Vec<u32> {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .map(|c| {
            let (base, after) = match (c, lang) {
                ('ң', _) => ('н', 1),
                ('ө', _) => ('о', 1),
                ('ү', _) => ('у', 1),
                ('ё', Lang::Ru) => ('е', 0),
                ('ё', Lang::Ky | Lang::En) => ('е', 1),
                (other, _) => (other, 0),
            };
            u32::from(base) * 2 + after
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str) -> Option<&'static str> {
        search(query, Lang::Ky).first().map(|place| place.slug)
    }

    #[test]
    fn places_are_found_as_people_type_them() {
        let cases = [
            ("Өзгөн", "ozgon"),
            ("өзгөн", "ozgon"),
            ("Озгон", "ozgon"),
            ("узген", "ozgon"),
            ("Uzgen", "ozgon"),
            ("ozgon", "ozgon"),
            ("Көк-Жаңгак", "kok-jangak"),
            ("Кок-Жангак", "kok-jangak"),
            ("кок жан", "kok-jangak"),
            ("kok jangak", "kok-jangak"),
            ("Кок-Янгак", "kok-jangak"),
            ("Жалал-Абад", "manas"),
            ("джалал", "manas"),
            ("Dzhalal-Abad", "manas"),
            ("jalal", "manas"),
            ("  кара   балта ", "kara-balta"),
            ("КАРА-БАЛТА", "kara-balta"),
            ("Миң-Булак", "min-bulak"),
            ("мин булак", "min-bulak"),
            ("Сүлүктү", "suluktu"),
            ("сулюкта", "suluktu"),
            ("үлгү", "ulgu"),
            ("улгу", "ulgu"),
            ("ulgu", "ulgu"),
            ("бишк", "bishkek"),
            ("bishkek", "bishkek"),
        ];
        for (query, slug) in cases {
            assert_eq!(first(query), Some(slug), "{query}");
        }
    }

    #[test]
    fn exact_letters_come_before_fallbacks() {
        let found: Vec<_> = search("Кара-Көл", Lang::Ky).iter().map(|place| place.slug).collect();
        assert_eq!(found.first(), Some(&"kara-kol"));
        let found: Vec<_> = search("кара", Lang::Ru).iter().map(|place| place.slug).collect();
        assert!(found.starts_with(&["kara-balta", "karakol", "kara-kol", "kara-suu"]), "{found:?}");
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        assert!(search("", Lang::Ky).is_empty());
        assert!(search(" - ", Lang::Ky).is_empty());
        assert!(search("ъ", Lang::Ru).is_empty());
        assert!(search("Атлантида", Lang::Ky).is_empty());
    }

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let sorted = |words: &str, lang| {
            let mut words: Vec<&str> = words.split(' ').collect();
            words.sort_by_key(|word| sort_key(word, lang));
            words.join(" ")
        };
        assert_eq!(sorted("фон үй ука паром өкмөт орто ң нан", Lang::Ky), "нан ң орто өкмөт паром ука үй фон");
        assert_eq!(sorted("жер Ёлка ель", Lang::Ky), "ель Ёлка жер");
        assert_eq!(sorted("жер ель Ёлка", Lang::Ru), "Ёлка ель жер");
    }
}

//! What the hall sees, and the code that steers it.
//!
//! A projector opens a hall and shows its code; whoever sends a picture under that code steers it.
//! Pictures have an order, so that one that was late on its way never takes the place of a newer one.

use serde::{Deserialize, Serialize};

use super::problem::{Violation, ViolationCode};
use super::scenario::open_plan;
use crate::place::Place;
use crate::service::Service;

/// A screen of the projector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// What we pay, what we get, what is covered.
    Compare,
    /// Whether the money lasts.
    Money,
    /// Whether the poorest can pay.
    Poorest,
    /// What doing nothing costs.
    Nothing,
}

impl Screen {
    /// All, in the order in which they are turned.
    pub const ALL: [Self; 4] = [Self::Compare, Self::Money, Self::Poorest, Self::Nothing];

    /// Stable name, as it travels.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Money => "money",
            Self::Poorest => "poorest",
            Self::Nothing => "nothing",
        }
    }

    /// The screen of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.code() == code)
    }

    /// The screen so many steps on; it stays at the ends.
    #[must_use]
    pub fn on(self, steps: isize) -> Self {
        let at = Self::ALL.iter().position(|screen| *screen == self).unwrap_or(0);
        Self::ALL[at.saturating_add_signed(steps).min(Self::ALL.len() - 1)]
    }
}

/// What the hall shows: sent by who steers, kept by the server, heard by the projector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HallPicture {
    /// Its place in the order of pictures, from 1; larger than that of the picture it follows.
    pub order: u32,
    /// The screen.
    pub screen: Screen,
    /// The scenario: the part of the studio's address after `#`.
    pub link: String,
}

impl HallPicture {
    /// Whether it can be shown in the hall of a place and service.
    ///
    /// # Errors
    /// Every broken rule: the order is not above 0, the link cannot be opened here.
    pub fn check(&self, place: &Place, service: Service) -> Result<(), Vec<Violation>> {
        let mut violations = Vec::new();
        if self.order == 0 {
            violations.push(Violation::new("/order", &ViolationCode::Empty));
        }
        let link = self.link.strip_prefix('#').unwrap_or(&self.link);
        if link.is_empty() {
            violations.push(Violation::new("/link", &ViolationCode::Empty));
        } else if let Err(rules) = open_plan(place, service, link) {
            violations.extend(rules.iter().map(|rule| Violation::new("/link", rule)));
        }
        if violations.is_empty() { Ok(()) } else { Err(violations) }
    }
}

/// A hall as the server knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HallView {
    /// Its code, without spaces.
    pub code: String,
    /// Where the tablets of the hall reach the server, such as `http://192.168.1.5:8311`; absent when
    /// the server cannot tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What it shows; absent until somebody steers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<HallPicture>,
}

/// What a code is made of: letters that look alike in Latin and Cyrillic, without B, I and O, and the
/// digits from 2.
const SIGNS: [char; 18] = ['A', 'C', 'E', 'H', 'K', 'M', 'P', 'T', 'X', 'Y', '2', '3', '4', '5', '6', '7', '8', '9'];

/// How many signs a code has: 18⁹, about 2 · 10¹¹ codes.
pub const CODE_SIGNS: usize = 9;

/// The code of a hall, in the one form in which it is kept: nine signs, no spaces.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HallCode(String);

impl HallCode {
    /// The code of a random number; all codes are about equally likely.
    #[must_use]
    pub fn from_random(mut number: u64) -> Self {
        let base = SIGNS.len() as u64;
        let mut code = String::with_capacity(CODE_SIGNS);
        for _ in 0..CODE_SIGNS {
            code.push(usize::try_from(number % base).map_or(SIGNS[0], |at| SIGNS[at]));
            number /= base;
        }
        Self(code)
    }

    /// Reads what a person typed: in either alphabet, large or small, with or without spaces and
    /// hyphens. `None` when it is no code.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut code = String::with_capacity(CODE_SIGNS);
        for sign in typed.chars().flat_map(char::to_uppercase) {
            if sign.is_whitespace() || matches!(sign, '-' | '–' | '\u{a0}') {
                continue;
            }
            let sign = latin(sign);
            if !SIGNS.contains(&sign) || code.len() == CODE_SIGNS {
                return None;
            }
            code.push(sign);
        }
        (code.len() == CODE_SIGNS).then_some(Self(code))
    }

    /// Without spaces, as in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In three groups of three, to be read aloud and typed.
    #[must_use]
    pub fn grouped(&self) -> String {
        let group = |from: usize| self.0.get(from..from + 3).unwrap_or_default();
        [group(0), "\u{a0}", group(3), "\u{a0}", group(6)].concat()
    }
}

/// The Latin letter that a Cyrillic one looks like.
const fn latin(sign: char) -> char {
    match sign {
        'А' => 'A',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' | 'Ү' => 'Y',
        'З' => '3',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;
    use crate::wire::choice::mark;
    use crate::wire::link::pack;
    use crate::wire::plan::books;
    use crate::wire::scenario::PLAN_LINK_LIMIT;

    fn place() -> &'static Place {
        place::find("ulgu").expect("the fictional municipality")
    }

    fn link(service: &str, more: &str) -> String {
        let mark = mark(books("ulgu").expect("it has books"));
        pack(&format!(r#"{{"form":1,"place":"ulgu","service":"{service}","base":{{"books":"{mark}"}}{more}}}"#))
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = HallCode::from_random(0x1234_5678_9abc_def0);
        assert_eq!(code.as_str().chars().count(), CODE_SIGNS);
        assert_eq!(HallCode::parse(&code.grouped()), Some(code.clone()));
        assert_eq!(HallCode::parse(&code.as_str().to_lowercase()), Some(code));
        let typed = HallCode::parse("асе-Нкм үх9").map(|code| code.as_str().to_owned());
        assert_eq!(typed.as_deref(), Some("ACEHKMYX9"), "typed with Cyrillic keys");
        for bad in ["", "ACEHKMYX", "ACEHKMYX99", "ACEHKMYX0", "ACEHKMYXB", "ACEHKMYX%", "../../../a"] {
            assert_eq!(HallCode::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn codes_of_different_numbers_differ() {
        let codes: std::collections::BTreeSet<HallCode> =
            (0..5_000_u64).map(|number| HallCode::from_random(number * 39_916_801)).collect();
        assert_eq!(codes.len(), 5_000);
    }

    #[test]
    fn a_picture_is_shown_only_where_its_link_opens() {
        let check = |order, link: String| {
            HallPicture { order, screen: Screen::Money, link }
                .check(place(), Service::DrinkingWater)
                .map_err(|broken| broken.into_iter().map(|violation| violation.code).collect::<Vec<_>>())
        };
        assert_eq!(check(1, link("drinking-water", "")), Ok(()));
        assert_eq!(check(1, format!("#{}", link("drinking-water", ""))), Ok(()));
        assert_eq!(check(0, String::new()), Err(vec!["empty".to_owned(), "empty".to_owned()]));
        let cut = |link: String| link[..link.len() - 3].to_owned();
        let cases = [
            (link("waste-removal", ""), "link-elsewhere"),
            (cut(link("drinking-water", "")), "link-damaged"),
            ("v1&base=2025".to_owned(), "link-damaged"),
            ("p9.abc.00000000".to_owned(), "link-other-version"),
            (link("drinking-water", r#","moves":{"moon":"5"}"#), "link-unknown-input"),
            (link("drinking-water", r#","books":{"/moon/side":"5"}"#), "link-unknown-input"),
            (pack("{}"), "link-damaged"),
            ("p1.".to_owned() + &"A".repeat(PLAN_LINK_LIMIT), "too-long"),
        ];
        for (link, code) in cases {
            let shown: String = link.chars().take(40).collect();
            assert_eq!(check(7, link), Err(vec![code.to_owned()]), "{shown}");
        }
    }

    #[test]
    fn screens_are_turned_and_stay_at_the_ends() {
        assert_eq!(Screen::Compare.on(-1), Screen::Compare);
        assert_eq!(Screen::Compare.on(2), Screen::Poorest);
        assert_eq!(Screen::Poorest.on(5), Screen::Nothing);
        for screen in Screen::ALL {
            assert_eq!(Screen::from_code(screen.code()), Some(screen));
            assert_eq!(serde_json::to_string(&screen).ok(), Some(format!("\"{}\"", screen.code())));
        }
    }
}

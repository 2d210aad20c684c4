//! The three languages that every text, number and date is written in.

/// A language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Kyrgyz, as written in Kyrgyzstan (`ky-KG`).
    #[default]
    Ky,
    /// Russian, as written in Kyrgyzstan (`ru-KG`).
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ky, Self::Ru, Self::En];

    /// The code of BCP 47, as in `<html lang>` and in names of message files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ky => "ky",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a code; `None` when it is not one of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// A name in three languages, for data such as the name of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    /// Kyrgyz.
    pub ky: &'static str,
    /// Russian.
    pub ru: &'static str,
    /// English.
    pub en: &'static str,
}

impl Names {
    /// The name in `lang`.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ky => self.ky,
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }
}

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

/// A text of somebody who enters data, such as the name of a pump or the source of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The same in every language.
    Same(String),
    /// One for each language.
    Each(Box<Each>),
}

/// A text in three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Each {
    /// Kyrgyz.
    pub ky: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text in each language, as `in_lang` says it.
    #[must_use]
    pub fn each<S: Into<String>>(in_lang: impl Fn(Lang) -> S) -> Self {
        let [ky, ru, en] = Lang::ALL.map(|lang| in_lang(lang).into());
        Self::Each(Box::new(Each { ky, ru, en }))
    }

    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match (self, lang) {
            (Self::Same(text), _) => text,
            (Self::Each(each), Lang::Ky) => &each.ky,
            (Self::Each(each), Lang::Ru) => &each.ru,
            (Self::Each(each), Lang::En) => &each.en,
        }
    }

    /// Whether it reads so in any language: names are called in whichever is at hand.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        Lang::ALL.into_iter().any(|lang| self.get(lang) == name)
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Same(String::new())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Same(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Same(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reads_the_same_or_as_each_language_says_it() {
        let same = Text::from("Toktogul");
        assert_eq!(Lang::ALL.map(|lang| same.get(lang)), ["Toktogul"; 3]);
        let each = Text::each(|lang| format!("in {}", lang.code()));
        assert_eq!(Lang::ALL.map(|lang| each.get(lang)), ["in ky", "in ru", "in en"]);
        assert!(each.is("in ru") && each.is("in en") && !each.is("in de"));
    }
}

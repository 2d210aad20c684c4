//! The words of registers in three languages, from `data/register/words.tsv`.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::Field;
use crate::coded::Coded;
use crate::lang::Lang;
use crate::period::Date;
use crate::search;

/// Words whose forms are remembered, and how long they may be.
const REMEMBERED: usize = 4096;
const REMEMBERED_BYTES: usize = 128;

const TABLE: &str = include_str!("../../../data/register/words.tsv");

/// A line of the table: what people write for one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The kind: `column`, `group`, `connection`, `dwelling`, `relief`, `yes`, `no`, `total`,
    /// `unit`, `noise`.
    pub kind: &'static str,
    /// Stable name.
    pub code: &'static str,
    words: [&'static str; 3],
}

impl Line {
    /// The words of a language, the usual one first.
    pub fn words(&self, lang: Lang) -> impl Iterator<Item = &'static str> + use<> {
        let [ky, ru, en] = self.words;
        let words = match lang {
            Lang::Ky => ky,
            Lang::Ru => ru,
            Lang::En => en,
        };
        words.split('|')
    }

    /// The usual word of a language.
    #[must_use]
    pub fn usual(&self, lang: Lang) -> &'static str {
        self.words(lang).next().unwrap_or(self.code)
    }
}

/// The lines of the table.
pub fn lines() -> impl Iterator<Item = Line> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        let mut next = || cells.next();
        Some(Line { kind: next()?, code: next()?, words: [next()?, next()?, next()?] })
    })
}

/// The lines of a kind.
pub fn of_kind(kind: &str) -> impl Iterator<Item = Line> {
    lines().filter(move |line| line.kind == kind)
}

/// The form in which words are compared: see the head of the table.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'ң' => 'н',
        'ө' => 'о',
        'ү' => 'у',
        '²' => '2',
        '³' => '3',
        other => other,
    };
    search::fold(text).chars().map(plain).collect()
}

/// The table, made for looking words up.
#[derive(Debug)]
pub(super) struct Words {
    columns: BTreeMap<String, Field>,
    /// Names of months without the words that change nothing.
    months: BTreeMap<String, Field>,
    values: BTreeMap<&'static str, BTreeMap<String, &'static str>>,
    units: BTreeSet<String>,
    noise: BTreeSet<String>,
    /// Words and their forms: registers repeat a few words many times.
    forms: RefCell<HashMap<Box<str>, Rc<str>>>,
}

impl Words {
    pub(super) fn load() -> Self {
        let mut words = Self {
            columns: BTreeMap::new(),
            months: BTreeMap::new(),
            values: BTreeMap::new(),
            units: BTreeSet::new(),
            noise: BTreeSet::new(),
            forms: RefCell::default(),
        };
        for line in lines() {
            let all = Lang::ALL.into_iter().flat_map(|lang| line.words(lang)).chain([line.code]).map(fold);
            match (line.kind, Field::from_code(line.code)) {
                ("column", Some(field)) => words.columns.extend(all.map(|word| (word, field))),
                ("unit", _) => words.units.extend(all),
                ("noise", _) => words.noise.extend(all),
                (kind, _) => words.values.entry(kind).or_default().extend(all.map(|word| (word, line.code))),
            }
        }
        let months = words.columns.iter().filter(|(_, field)| matches!(field, Field::Month(_)));
        words.months = months.map(|(name, &field)| (words.without_noise(name), field)).collect();
        words
    }

    /// What a column with this head holds.
    pub(super) fn column(&self, head: &str) -> Option<Field> {
        let folded = fold(head);
        if let Some(&field) = self.columns.get(&folded) {
            return Some(field);
        }
        // «Площадь, м²»
        let named: Vec<&str> = folded.split(' ').filter(|word| !self.units.contains(*word)).collect();
        if let Some(&field) = self.columns.get(&named.join(" ")) {
            return Some(field);
        }
        // «Расход за январь 2025 г., м³»: without the words beside it, the name of a month is left.
        self.months.get(&self.without_noise(&folded)).copied().or_else(|| month(head))
    }

    /// A folded text without words that change nothing, and without years.
    fn without_noise(&self, folded: &str) -> String {
        let year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        let noise = |word: &str| self.noise.contains(word) || self.units.contains(word) || year(word);
        let rest = folded.split(' ').filter(|word| !noise(word));
        rest.collect::<Vec<_>>().join(" ")
    }

    /// The member of a closed list that a word stands for.
    pub(super) fn value<T: Coded>(&self, kind: &str, word: &str) -> Option<T> {
        T::named(self.values.get(kind)?.get(&*self.form(word))?)
    }

    fn form(&self, word: &str) -> Rc<str> {
        let mut forms = self.forms.borrow_mut();
        if let Some(form) = forms.get(word) {
            return Rc::clone(form);
        }
        let form: Rc<str> = fold(word).into();
        if forms.len() < REMEMBERED && word.len() <= REMEMBERED_BYTES {
            forms.insert(word.into(), Rc::clone(&form));
        }
        form
    }

    /// Whether a word is of a kind.
    pub(super) fn is(&self, kind: &str, word: &str) -> bool {
        self.values.get(kind).is_some_and(|words| words.contains_key(&*self.form(word)))
    }
}

/// The month of a head that is a day or a month of a year: `2026-01-01`, `2026-01`, `01.01.2026`,
/// `01.2026`.
fn month(head: &str) -> Option<Field> {
    // A day of a workbook may have a time behind it.
    let day = head.split('T').next()?.trim();
    let iso = match *day.split(['.', '-']).collect::<Vec<_>>() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [month, year] if year.len() == 4 => format!("{year}-{month:0>2}-01"),
        [year, month] => format!("{year}-{month}-01"),
        _ => day.to_owned(),
    };
    Field::from_code(&format!("month-{}", Date::from_iso(&iso)?.month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tariff::{Connection, Dwelling, Group, Relief};

    #[test]
    fn every_line_names_a_thing_that_exists() {
        let mut seen = 0;
        for line in lines() {
            seen += 1;
            let known = match line.kind {
                "column" => Field::from_code(line.code).is_some(),
                "group" => Group::named(line.code).is_some(),
                "connection" => Connection::named(line.code).is_some(),
                "dwelling" => Dwelling::named(line.code).is_some(),
                "relief" => Relief::named(line.code).is_some(),
                "yes" | "no" | "total" | "unit" | "noise" => line.code == line.kind,
                _ => false,
            };
            assert!(known, "{line:?}");
            for lang in Lang::ALL {
                assert!(line.words(lang).all(|word| !fold(word).is_empty() && word.trim() == word), "{line:?}");
            }
        }
        assert_eq!(seen, TABLE.lines().filter(|line| !line.starts_with('#')).count(), "a line without five cells");
    }

    #[test]
    fn every_member_has_words_and_no_word_means_two_things() {
        let mut meanings: BTreeMap<(&str, String), &str> = BTreeMap::new();
        for line in lines() {
            for word in Lang::ALL.into_iter().flat_map(|lang| line.words(lang)) {
                let before = meanings.insert((line.kind, fold(word)), line.code);
                assert!(before.is_none_or(|code| code == line.code), "{word}: {before:?} and {}", line.code);
            }
        }
        let has = |kind: &str, code: &str| of_kind(kind).any(|line| line.code == code);
        assert!(Field::ALL.into_iter().all(|field| has("column", field.code())));
        assert!(Group::ALL.into_iter().all(|group| has("group", group.code())));
        assert!(Connection::ALL.into_iter().all(|connection| has("connection", connection.code())));
        assert!(Dwelling::ALL.into_iter().all(|dwelling| has("dwelling", dwelling.code())));
        assert!(Relief::ALL.into_iter().all(|relief| has("relief", relief.code())));
    }

    #[test]
    fn heads_of_columns_are_known_as_people_write_them() {
        let words = Words::load();
        let cases = [
            ("Лицевой счёт", Some("account")),
            ("  № лицевого  счета ", Some("account")),
            ("ӨЗДҮК ЭСЕП", Some("account")),
            ("оздук эсеп", Some("account")),
            ("Кол-во человек", Some("persons")),
            ("Адам саны", Some("persons")),
            ("Январь", Some("month-1")),
            ("янв. 2025 г.", Some("month-1")),
            ("Расход за февраль 2025 года, м³", Some("month-2")),
            ("Үчтүн айы", Some("month-1")),
            ("Бирдин айы, м3", Some("month-2")),
            ("12", Some("month-12")),
            ("2026-01-01", Some("month-1")),
            ("2026-12-31T00:00:00", Some("month-12")),
            ("2026-03", Some("month-3")),
            ("01.02.2026", Some("month-2")),
            ("1.4.2026", Some("month-4")),
            ("05.2026", Some("month-5")),
            ("2026-13-01", None),
            ("31.02.2026", None),
            ("12.34.5678", None),
            ("10.5", None),
            ("Площадь (м²)", Some("area")),
            ("Расход, м3", Some("use")),
            ("Потребление (куб. м)", Some("use")),
            ("м3", None),
            ("Ф.И.О.", None),
            ("2025", None),
            ("", None),
        ];
        for (head, code) in cases {
            assert_eq!(words.column(head).map(Field::code), code, "{head}");
        }
    }

    #[test]
    fn values_are_known_as_people_write_them() {
        let words = Words::load();
        assert_eq!(words.value("group", "НАСЕЛЕНИЕ"), Some(Group::Population));
        assert_eq!(words.value("group", "башка керектоочулор"), Some(Group::Others));
        assert_eq!(words.value("connection", "счетчик"), Some(Connection::Metered));
        assert_eq!(words.value("connection", "yard-tap"), Some(Connection::YardTap));
        assert_eq!(words.value::<Group>("group", "?"), None);
        assert!(words.is("yes", "Да") && words.is("no", "жок") && words.is("total", "Итого:"));
    }
}

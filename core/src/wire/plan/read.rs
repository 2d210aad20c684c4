//! Reading texts, amounts and years of a file; each reading tells what is wrong with it.

use super::values::{CourseEntry, CourseObject, DatumEntry, DatumObject, TextEntry, TextObject, YearsEntry};
use super::{PlanFault, PlanRule, limits};
use crate::coded::Coded;
use crate::finance::{Course, Datum};
use crate::lang::{Each, Lang, Text};
use crate::legal::Evidence;
use crate::unit::Unit;
use crate::wire::tariff::decimal::text;

/// What an amount may be, in steps of its unit.
#[derive(Clone, Copy, Debug)]
pub(in crate::wire) enum Span {
    /// Anything.
    Any,
    /// Zero or more.
    NotNegative,
    /// More than zero.
    Positive,
    /// A share: 0 to 100 %.
    Part,
    /// From one to another.
    Between(i64, i64),
}

/// 100 %, in hundredths of a percent.
pub(in crate::wire) const WHOLE: i64 = 10_000;

/// A yearly rise: prices do not fall below nothing, nor grow a hundredfold.
pub(super) const RISE: Span = Span::Between(-9_900, 1_000_000);

/// Collects faults. Each reading gives a harmless value where it found a fault: as soon as there is
/// one, no plan leaves the check.
pub(in crate::wire) struct Checker {
    pub faults: Vec<PlanFault>,
    /// How sure an amount is that says nothing of it.
    pub plain: Evidence,
    /// The book year and the last year of the projection; none while they are not clear.
    pub years: Option<(i16, i16)>,
    /// The names of the indices.
    pub indices: Vec<Text>,
}

impl Checker {
    pub fn fault(&mut self, pointer: &str, rule: PlanRule) {
        self.faults.push(PlanFault { pointer: pointer.to_owned(), rule });
    }

    /// Nothing, as it is said by leaving something out.
    pub fn none(&self) -> Datum {
        Datum { evidence: self.plain, ..Datum::entered(0) }
    }

    /// Nothing, as it is assumed where something is left out.
    pub fn assumed() -> Datum {
        Datum { evidence: Evidence::Assumed, ..Datum::entered(0) }
    }

    pub fn datum(&mut self, at: &str, entry: &DatumEntry, unit: Unit, span: Span) -> Datum {
        match entry {
            DatumEntry::Plain(text) => {
                Datum { evidence: self.plain, ..Datum::entered(self.amount(at, text, unit, span)) }
            }
            DatumEntry::Full(object) => self.object(at, object, unit, span),
        }
    }

    /// An amount that must be said.
    pub fn needed(&mut self, at: &str, entry: Option<&DatumEntry>, unit: Unit, span: Span) -> Datum {
        match entry {
            Some(entry) => self.datum(at, entry, unit, span),
            None => {
                self.fault(at, PlanRule::Missing);
                self.none()
            }
        }
    }

    /// An amount that may be left out.
    pub fn or(&mut self, at: &str, entry: Option<&DatumEntry>, unit: Unit, span: Span, otherwise: Datum) -> Datum {
        entry.map_or(otherwise, |entry| self.datum(at, entry, unit, span))
    }

    fn object(&mut self, at: &str, object: &DatumObject, unit: Unit, span: Span) -> Datum {
        let DatumObject { value, evidence, low, high, source, reason } = object;
        let found = self.faults.len();
        let amount = self.amount(&format!("{at}/value"), value, unit, span);
        let plain = self.plain;
        let evidence = self.word_or(&format!("{at}/evidence"), evidence.as_deref(), plain);
        let range = match (low, high) {
            (None, None) => None,
            (Some(low), Some(high)) => {
                let ends = [("low", low), ("high", high)];
                let [lowest, highest] = ends.map(|(end, text)| self.amount(&format!("{at}/{end}"), text, unit, span));
                if self.faults.len() == found && !(lowest..=highest).contains(&amount) {
                    let [low, value, high] = [low, value, high].map(Clone::clone);
                    self.fault(at, PlanRule::RangeOrder { low, value, high });
                }
                Some((lowest, highest))
            }
            (Some(_), None) | (None, Some(_)) => {
                self.fault(at, PlanRule::RangeHalf);
                None
            }
        };
        let source = self.text_or_none(&format!("{at}/source"), source.as_ref(), limits::TEXT);
        let reason = self.text_or_none(&format!("{at}/reason"), reason.as_ref(), limits::TEXT);
        if evidence == Evidence::Assumed && reason.is_none() {
            self.fault(at, PlanRule::ReasonMissing);
        }
        Datum { amount, evidence, range, source, reason }
    }

    pub fn needed_course(&mut self, at: &str, entry: Option<&CourseEntry>, unit: Unit, span: Span) -> Course {
        match entry {
            Some(entry) => self.course(at, entry, unit, span),
            None => {
                self.fault(at, PlanRule::Missing);
                Course::flat(self.none())
            }
        }
    }

    pub fn course_or(
        &mut self,
        at: &str,
        entry: Option<&CourseEntry>,
        unit: Unit,
        span: Span,
        otherwise: Datum,
    ) -> Course {
        entry.map_or_else(|| Course::flat(otherwise), |entry| self.course(at, entry, unit, span))
    }

    pub fn course(&mut self, at: &str, entry: &CourseEntry, unit: Unit, span: Span) -> Course {
        let object = match entry {
            CourseEntry::Plain(text) => {
                return Course::flat(self.datum(at, &DatumEntry::Plain(text.clone()), unit, span));
            }
            CourseEntry::Full(object) => object,
        };
        let CourseObject { value, evidence, low, high, source, reason, first, later, by_year, share_of } = &**object;
        if let Some(figure) = share_of {
            let figure = figure.clone();
            let circular = at.ends_with("/subsidy") && SUBSIDY_CHANGES.contains(&figure.as_str());
            self.fault(at, if circular { PlanRule::Circular { figure } } else { PlanRule::NotDerived { figure } });
            return Course::flat(self.none());
        }
        let texts = [source, reason].into_iter().any(Option::is_some);
        let steady = texts || [value, evidence, low, high].into_iter().any(Option::is_some);
        let stepped = first.is_some() || later.is_some();
        if [steady, stepped, by_year.is_some()].into_iter().filter(|said| *said).count() > 1 {
            self.fault(at, PlanRule::CourseForms);
            return Course::flat(self.none());
        }
        if let Some(years) = by_year {
            return self.by_year(&format!("{at}/by_year"), years, unit, span);
        }
        if stepped {
            let first = self.needed(&format!("{at}/first"), first.as_ref(), unit, span);
            let later = later.as_ref().map(|later| self.years(&format!("{at}/later"), later, unit, span, 1));
            return Course { first, later: later.unwrap_or_default() };
        }
        let Some(value) = value.clone() else {
            self.fault(&format!("{at}/value"), PlanRule::Missing);
            return Course::flat(self.none());
        };
        let [evidence, low, high] = [evidence, low, high].map(Clone::clone);
        let [source, reason] = [source, reason].map(Clone::clone);
        Course::flat(self.object(at, &DatumObject { value, evidence, low, high, source, reason }, unit, span))
    }

    /// An amount for each year.
    fn by_year(&mut self, at: &str, entry: &YearsEntry, unit: Unit, span: Span) -> Course {
        let mut years = self.years(at, entry, unit, span, 0);
        if let Some((book, last)) = self.years {
            let missing: Vec<String> = (book..=last)
                .filter(|year| years.iter().all(|(known, _)| known != year))
                .map(|year| year.to_string())
                .collect();
            if !missing.is_empty() {
                self.fault(at, PlanRule::YearsMissing { years: missing.join(", ") });
            }
        }
        if years.is_empty() {
            return Course::flat(self.none());
        }
        let (_, first) = years.remove(0);
        Course { first, later: years }
    }

    /// Amounts by year, from so many years after the book year on; in order.
    fn years(&mut self, at: &str, entry: &YearsEntry, unit: Unit, span: Span, after: i16) -> Vec<(i16, Datum)> {
        let mut years: Vec<(i16, Datum)> = Vec::new();
        self.at_most(at, limits::YEARS, entry.0.len());
        for (key, datum) in entry.0.iter().take(limits::YEARS) {
            let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
            let datum = self.datum(&at, datum, unit, span);
            let four = key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit());
            let Some(year) = key.parse::<i16>().ok().filter(|_| four) else {
                self.fault(&at, PlanRule::NotAYear { value: key.chars().take(limits::NAME).collect() });
                continue;
            };
            if let Some((book, last)) = self.years {
                let first = book + after;
                if !(first..=last).contains(&year) {
                    let (value, first, last) = (year.into(), first.into(), last.into());
                    self.fault(&at, PlanRule::YearOutside { value, first, last });
                }
            }
            if years.iter().any(|&(known, _)| known == year) {
                self.fault(&at, PlanRule::Twice { first: at.clone() });
            }
            years.push((year, datum));
        }
        years.sort_by_key(|&(year, _)| year);
        years
    }

    /// The amount of a text in steps of its unit.
    fn amount(&mut self, at: &str, text: &str, unit: Unit, span: Span) -> i64 {
        let amount = match decimal(text, unit.decimals()) {
            Ok(amount) => amount,
            Err(rule) => {
                self.fault(at, rule);
                return 0;
            }
        };
        let value = || text.chars().take(limits::NAME).collect::<String>();
        let shown = |amount: i64| self::text(amount, unit.decimals(), 0);
        let broken = match span {
            Span::Any => None,
            Span::NotNegative => (amount < 0).then(|| PlanRule::Negative { value: value() }),
            Span::Positive => (amount < 1).then(|| PlanRule::NotPositive { value: value() }),
            Span::Part if amount < 0 => Some(PlanRule::Negative { value: value() }),
            Span::Part => (amount > WHOLE).then(|| PlanRule::AboveWhole { value: value() }),
            Span::Between(low, high) => (!(low..=high).contains(&amount)).then(|| PlanRule::OutOfRange {
                value: value(),
                low: shown(low),
                high: shown(high),
            }),
        };
        if let Some(rule) = broken {
            self.fault(at, rule);
        }
        amount
    }

    /// A whole number that must be said.
    pub fn whole(&mut self, at: &str, value: Option<i64>, (low, high): (i64, i64)) -> i64 {
        let Some(value) = value else {
            self.fault(at, PlanRule::Missing);
            return low;
        };
        if !(low..=high).contains(&value) {
            let [value, low, high] = [value, low, high].map(|number| number.to_string());
            self.fault(at, PlanRule::OutOfRange { value, low, high });
        }
        value.clamp(low, high)
    }

    /// Such a number as a count.
    pub fn count(&mut self, at: &str, value: Option<i64>, range: (i64, i64)) -> u8 {
        u8::try_from(self.whole(at, value, range)).unwrap_or(u8::MAX)
    }

    /// A year between two, that must be said; not looked at while those are not clear.
    pub fn year(&mut self, at: &str, value: Option<i64>, span: Option<(i16, i16)>) -> i16 {
        let Some(value) = value else {
            self.fault(at, PlanRule::Missing);
            return 0;
        };
        if let Some((first, last)) = span {
            let (first, last) = (i64::from(first), i64::from(last));
            if !(first..=last).contains(&value) {
                self.fault(at, PlanRule::YearOutside { value, first, last });
            }
        }
        i16::try_from(value).unwrap_or(0)
    }

    /// Something that must be said.
    pub fn said<T: Copy>(&mut self, at: &str, value: Option<T>, otherwise: T) -> T {
        value.unwrap_or_else(|| {
            self.fault(at, PlanRule::Missing);
            otherwise
        })
    }

    /// The place of an index by its name in any language.
    pub fn index(&mut self, at: &str, name: &str) -> u8 {
        self.index_or(at, name, |value, known| PlanRule::UnknownIndex { value, known })
    }

    /// Such a place, with the rule that tells what was written and what may be.
    pub fn index_or(&mut self, at: &str, name: &str, unknown: fn(String, String) -> PlanRule) -> u8 {
        let place = if name.is_empty() { None } else { self.indices.iter().position(|known| known.is(name)) };
        if place.is_none() {
            if name.is_empty() {
                self.fault(at, PlanRule::Missing);
            } else {
                // One name of each is enough; the other words of a file are English too.
                let known: Vec<&str> = self.indices.iter().map(|index| index.get(Lang::En)).collect();
                let known = known.join(", ");
                self.fault(at, unknown(name.chars().take(limits::NAME).collect(), known));
            }
        }
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
    }

    /// The name of one more index: whichever way it is called, no other index is.
    pub fn index_name(&mut self, at: &str, entry: &TextEntry) -> Text {
        let name = self.text(at, entry, limits::NAME);
        let each = Lang::ALL.map(|lang| (lang, name.get(lang)));
        let place = |text: &Text, lang: Lang, at: String| match text {
            Text::Same(_) => at,
            Text::Each(_) => format!("{at}/{}", lang.code()),
        };
        let twice = each.into_iter().filter(|(_, name)| !name.is_empty()).find_map(|(lang, name)| {
            let number = self.indices.iter().position(|known| known.is(name))?;
            let known = &self.indices[number];
            let first = Lang::ALL.into_iter().find(|&lang| known.get(lang) == name)?;
            Some((lang, place(known, first, format!("/indices/{number}/name"))))
        });
        if let Some((lang, first)) = twice {
            self.fault(&place(&name, lang, at.to_owned()), PlanRule::Twice { first });
        }
        self.indices.push(name.clone());
        name
    }

    pub fn once(&mut self, at: &str, first: Option<String>) {
        if let Some(first) = first {
            self.fault(at, PlanRule::Twice { first });
        }
    }

    pub fn at_most(&mut self, at: &str, limit: usize, count: usize) {
        if count > limit {
            self.fault(at, PlanRule::TooMany { count, limit });
        }
    }

    /// A text that must be said, in one language or in all.
    pub fn text(&mut self, at: &str, entry: &TextEntry, limit: usize) -> Text {
        match entry {
            TextEntry::Plain(text) => Text::Same(self.name(at, text, limit)),
            TextEntry::Each(object) => {
                let TextObject { ky, ru, en } = &**object;
                let [ky, ru, en] = [(Lang::Ky, ky), (Lang::Ru, ru), (Lang::En, en)].map(|(lang, text)| {
                    let at = format!("{at}/{}", lang.code());
                    match text {
                        Some(text) => self.name(&at, text, limit),
                        None => {
                            self.fault(&at, PlanRule::LanguageMissing);
                            String::new()
                        }
                    }
                });
                Text::Each(Box::new(Each { ky, ru, en }))
            }
        }
    }

    /// A text that may be left out, but not be empty.
    pub fn text_or_none(&mut self, at: &str, entry: Option<&TextEntry>, limit: usize) -> Option<Text> {
        entry.map(|entry| self.text(at, entry, limit))
    }

    /// A text in one language that must be said.
    pub fn name(&mut self, at: &str, text: &str, limit: usize) -> String {
        if text.trim().is_empty() {
            self.fault(at, PlanRule::Empty);
        }
        self.readable(at, text, limit);
        text.to_owned()
    }

    fn readable(&mut self, at: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        if length > limit {
            self.fault(at, PlanRule::TooLong { length, limit });
        }
        if let Some(index) = text.chars().position(char::is_control) {
            self.fault(at, PlanRule::ControlCharacter { position: index + 1 });
        }
    }

    pub fn word<T: Coded>(&mut self, at: &str, word: &str) -> Option<T> {
        let known = T::named(word);
        if known.is_none() {
            if word.is_empty() {
                self.fault(at, PlanRule::Missing);
            } else {
                let value = word.chars().take(limits::NAME).collect();
                self.fault(at, PlanRule::UnknownWord { value, known: T::names() });
            }
        }
        known
    }

    pub fn word_or<T: Coded>(&mut self, at: &str, word: Option<&str>, otherwise: T) -> T {
        word.and_then(|word| self.word(at, word)).unwrap_or(otherwise)
    }
}

/// Figures of a service that a subsidy changes: it cannot follow from them.
pub(super) const SUBSIDY_CHANGES: [&str; 17] = [
    "average-cost-covering-tariff",
    "cash-change",
    "cash-low-point",
    "closing-cash",
    "component-included",
    "debt-service-cover",
    "income",
    "liquidity-days",
    "money-received",
    "net-result",
    "operating-cash",
    "operating-surplus",
    "other-sources",
    "required-revenue",
    "sources-taken-off",
    "subsidy",
    "surplus-or-gap",
];

/// A text such as `-19.50` with at most so many digits after the point: one way of writing, no
/// thousands marks, no comma.
pub(in crate::wire) fn decimal(text: &str, decimals: u32) -> Result<i64, PlanRule> {
    let value = || text.chars().take(limits::NAME).collect::<String>();
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return Err(PlanRule::NotADecimal { value: value() }),
        None => (unsigned, ""),
    };
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) {
        return Err(PlanRule::NotADecimal { value: value() });
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals as usize {
        return Err(PlanRule::TooFine { value: value(), decimals });
    }
    let padded = format!("{whole}{fraction:0<width$}", width = decimals as usize);
    let amount: i64 = padded.parse().map_err(|_| PlanRule::TooLarge { value: value() })?;
    Ok(if unsigned.len() == text.len() { amount } else { -amount })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_one_way_of_writing() {
        let cases = [("19.50", 1_950), ("0", 0), ("-0", 0), ("-0.5", -50), ("007", 700), ("5.0000", 500)];
        for (text, amount) in cases {
            assert_eq!(decimal(text, 2), Ok(amount), "{text}");
        }
        for text in ["", " 1", "1,5", ".5", "5.", "1e3", "+1", "1 000", "١", "1.2.3", "--1", "-", "NaN"] {
            assert_eq!(decimal(text, 2), Err(PlanRule::NotADecimal { value: text.into() }), "{text}");
        }
        assert_eq!(decimal("1.234", 2), Err(PlanRule::TooFine { value: "1.234".into(), decimals: 2 }));
        let huge = "99999999999999999999";
        assert_eq!(decimal(huge, 2), Err(PlanRule::TooLarge { value: huge.into() }));
    }
}

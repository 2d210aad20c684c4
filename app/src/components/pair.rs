//! A figure in two scenarios side by side: in the same digits, so that the difference is the
//! difference of what is read; and how a share of income stands.

use super::delta::Difference;
use super::figure_strip::Shown;
use super::status::Verdict;
use crate::format::{exact_in_words, unit_words};
use crate::messages;
use aimak_core::explain::{NodeId, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::number::divide_round;
use aimak_core::period::Period;
use aimak_core::unit::Unit;
use std::cmp::Ordering;

/// 100 %.
const WHOLE: i64 = 10_000;

/// Lines of affordability, hundredths of a percent, highest first; crossing the first is a problem.
const LINES: [i64; 4] = [500, 400, 300, 250];

/// How a share of income stands against the lines of 2.5, 3, 4 and 5 %.
pub fn share_verdict(lang: Lang, share: i64) -> (Verdict, String) {
    match LINES.into_iter().find(|&line| share > line) {
        Some(line) => {
            let kind = if line == LINES[0] { Verdict::Problem } else { Verdict::Watch };
            (kind, messages::pair_verdict_above_line(lang, &format::percent(lang, line, 1)))
        }
        None => (Verdict::Good, messages::pair_verdict_below_line(lang, &format::percent(lang, LINES[3], 1))),
    }
}

/// The amount of a figure; the missing figure's place when it is in the study without a value.
pub fn amount(study: &Study, figure: FigureId, subject: Subject) -> Result<i64, Option<NodeId>> {
    let id = study.find(figure, subject).ok_or(None)?;
    study.node(id).amount.map_err(|_| Some(id))
}

/// How many digits of an amount are shown, and the word for what is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Digits {
    /// Som and tyiyn, of this unit.
    Money(Unit),
    /// Whole som.
    Som,
    /// Thousands of som.
    Thousands,
    /// Millions of som, two digits after the mark.
    Millions,
    /// Per cent, one digit after the mark.
    Percent,
    /// Per cent, two digits: where one would show a line as reached that is not.
    FinePercent,
    /// Whole cubic metres.
    CubicMetres,
    /// All digits of a unit.
    All(Unit),
}

impl Digits {
    /// The digits in which amounts of a figure are shown side by side.
    fn of(unit: Unit, period: Period, amounts: [Option<i64>; 2]) -> Self {
        let largest = amounts.into_iter().flatten().map(i64::unsigned_abs).max().unwrap_or(0);
        match (unit, period) {
            // Sums of a month are bills: they keep their tyiyn. So do small sums.
            (Unit::Som, period) if period == Period::Year || (period == Period::None && largest >= 10_000_000) => {
                match largest {
                    0..10_000_000 => Self::Som,
                    10_000_000..100_000_000 => Self::Thousands,
                    _ => Self::Millions,
                }
            }
            (Unit::Percent, _) => {
                let misleads = |amount: i64| {
                    let shown = divide_round(i128::from(amount), 10).unwrap_or(0) * 10;
                    shown != amount && (shown == WHOLE || LINES.contains(&shown))
                };
                if amounts.into_iter().flatten().any(misleads) { Self::FinePercent } else { Self::Percent }
            }
            (Unit::CubicMetre, Period::Year) => Self::CubicMetres,
            (unit, _) if unit.decimals() == 2 && (unit == Unit::Som || unit.is_rate()) => Self::Money(unit),
            (unit, _) => Self::All(unit),
        }
    }

    /// An amount in shown steps.
    fn rounded(self, amount: i64) -> i64 {
        let dropped: u32 = match self {
            Self::Money(_) | Self::FinePercent | Self::All(_) => 0,
            Self::Percent => 1,
            Self::Som => 2,
            Self::Thousands => 5,
            Self::Millions | Self::CubicMetres => 6,
        };
        divide_round(i128::from(amount), 10_i128.pow(dropped)).unwrap_or(amount)
    }

    /// Shown steps as a number.
    fn number(self, lang: Lang, steps: i64) -> String {
        match self {
            Self::Money(_) | Self::Millions => format::decimal(lang, steps, 2, 2, 2),
            Self::Som | Self::Thousands | Self::CubicMetres => format::integer(lang, steps),
            Self::Percent => format::decimal(lang, steps, 1, 0, 1),
            Self::FinePercent => format::decimal(lang, steps, 2, 0, 2),
            Self::All(unit) => format::decimal(lang, steps, unit.decimals(), 0, 3),
        }
    }

    /// The unit's word, and whether it stands in one with the number.
    fn unit(self, lang: Lang) -> &'static str {
        match self {
            Self::Money(unit) | Self::All(unit) => unit_words(lang, unit),
            Self::Som => unit_words(lang, Unit::Som),
            Self::Thousands => messages::pair_unit_thousand_som(lang),
            Self::Millions => messages::pair_unit_million_som(lang),
            Self::Percent | Self::FinePercent => "",
            Self::CubicMetres => unit_words(lang, Unit::CubicMetre),
        }
    }

    fn shown(self, lang: Lang, amount: i64) -> Shown {
        let steps = self.rounded(amount);
        let number = match self {
            Self::Percent => format::percent(lang, steps * 10, 1),
            Self::FinePercent => format::percent(lang, steps, 2),
            Self::Money(_) | Self::Som | Self::Thousands | Self::Millions | Self::CubicMetres | Self::All(_) => {
                self.number(lang, steps)
            }
        };
        Shown { number, unit: self.unit(lang) }
    }

    /// Number and unit in one text, the currency where the language puts it.
    fn text(self, lang: Lang, amount: i64) -> String {
        match self {
            Self::Money(unit) => exact_in_words(lang, amount, unit),
            Self::Som => format::money_whole(lang, amount),
            Self::Thousands | Self::Millions | Self::Percent | Self::FinePercent | Self::CubicMetres | Self::All(_) => {
                let Shown { number, unit } = self.shown(lang, amount);
                if unit.is_empty() { number } else { [&number, "\u{a0}", unit].concat() }
            }
        }
    }
}

/// A figure today and in the option, side by side: both in the same digits, so that the difference
/// is the difference of what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    digits: Digits,
    /// Today.
    pub today: Option<i64>,
    /// In the option.
    pub option: Option<i64>,
}

impl Pair {
    /// A figure of both studies.
    pub fn new(
        figure: FigureId,
        (today, option): (&Study, &Study),
        (subject_today, subject): (Subject, Subject),
    ) -> Self {
        let now = amount(today, figure, subject_today).ok();
        let then = amount(option, figure, subject).ok();
        let unit = option.find(figure, subject).map_or(figure.unit(), |id| option.node(id).unit);
        Self { digits: Digits::of(unit, figure.period(), [now, then]), today: now, option: then }
    }

    /// A figure of both studies for a table, where a sum has room to its last som.
    pub fn whole(figure: FigureId, studies: (&Study, &Study), subject: Subject) -> Self {
        let pair = Self::new(figure, studies, (subject, subject));
        match pair.digits {
            Digits::Thousands | Digits::Millions => Self { digits: Digits::Som, ..pair },
            Digits::Money(_)
            | Digits::Som
            | Digits::Percent
            | Digits::FinePercent
            | Digits::CubicMetres
            | Digits::All(_) => pair,
        }
    }

    /// The same value beside an amount of the past.
    pub const fn beside(self, then: i64) -> Self {
        Self { today: Some(then), ..self }
    }

    /// The option's value.
    pub fn shown(&self, lang: Lang) -> Option<Shown> {
        self.option.map(|amount| self.digits.shown(lang, amount))
    }

    /// Today's value in one text.
    pub fn text_today(&self, lang: Lang) -> Option<String> {
        self.today.map(|amount| self.digits.text(lang, amount))
    }

    /// The option's value in one text.
    pub fn text(&self, lang: Lang) -> Option<String> {
        self.option.map(|amount| self.digits.text(lang, amount))
    }

    /// The difference of the shown values; `None` when the option has no value.
    pub fn difference(&self, lang: Lang) -> Option<Difference> {
        let option = self.option?;
        let Some(today) = self.today else { return Some(Difference::TodayUnknown) };
        let steps = self.digits.rounded(option) - self.digits.rounded(today);
        let number = self.digits.number(lang, steps.abs());
        let by = match self.digits {
            Digits::Percent | Digits::FinePercent => messages::pair_unit_points(lang, &number),
            Digits::Money(_)
            | Digits::Som
            | Digits::Thousands
            | Digits::Millions
            | Digits::CubicMetres
            | Digits::All(_) => number,
        };
        let shown = self.digits.shown(lang, today).number;
        Some(match steps.cmp(&0) {
            Ordering::Equal => Difference::None,
            Ordering::Greater => Difference::More { by, today: shown },
            Ordering::Less => Difference::Less { by, today: shown },
        })
    }

    /// The difference with its sign: "+67.50".
    pub fn signed(&self, lang: Lang) -> Option<String> {
        let steps = self.digits.rounded(self.option?) - self.digits.rounded(self.today?);
        let number = self.digits.number(lang, steps);
        Some(match steps.cmp(&0) {
            Ordering::Equal => "±0".to_owned(),
            Ordering::Greater => ["+", &number].concat(),
            Ordering::Less => number,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_judged_by_the_highest_line_it_crosses() {
        let verdict = |share| share_verdict(Lang::En, share);
        assert_eq!(verdict(250), (Verdict::Good, "within the 2.5% line".to_owned()));
        assert_eq!(verdict(251), (Verdict::Watch, "above the 2.5% line".to_owned()));
        assert_eq!(verdict(350).1, "above the 3% line");
        assert_eq!(verdict(500), (Verdict::Watch, "above the 4% line".to_owned()));
        assert_eq!(verdict(501).0, Verdict::Problem);
    }

    fn pair_of(unit: Unit, period: Period, now: i64, then: i64) -> Pair {
        Pair { digits: Digits::of(unit, period, [Some(now), Some(then)]), today: Some(now), option: Some(then) }
    }

    #[test]
    fn the_difference_is_that_of_the_shown_values() {
        let pair = pair_of(Unit::Percent, Period::Year, 6_532, 8_467);
        assert_eq!(pair.text(Lang::Ky), Some("84,7%".to_owned()));
        assert_eq!(
            pair.difference(Lang::Ky),
            Some(Difference::More { by: "19,4 пункт".to_owned(), today: "65,3%".to_owned() })
        );
        let pair = pair_of(Unit::Som, Period::Month, 10_800, 17_550);
        assert_eq!(
            pair.difference(Lang::En),
            Some(Difference::More { by: "67.50".to_owned(), today: "108.00".to_owned() })
        );
        assert_eq!(pair.signed(Lang::En), Some("+67.50".to_owned()));
        assert_eq!(pair.text(Lang::Ru), Some("175,50\u{a0}сом".to_owned()));
        assert_eq!(pair.text(Lang::En), Some("KGS\u{a0}175.50".to_owned()));
        let pair = pair_of(Unit::Som, Period::Year, 279_355_600, 236_560_000);
        assert_eq!(pair.text(Lang::En), Some("2.37\u{a0}million KGS".to_owned()));
        assert_eq!(
            pair.difference(Lang::En),
            Some(Difference::Less { by: "0.42".to_owned(), today: "2.79".to_owned() })
        );
        let pair = pair_of(Unit::Som, Period::Year, 12_000_000, 3_800_000);
        assert_eq!(pair.text(Lang::En), Some("38\u{a0}thousand KGS".to_owned()));
        assert_eq!(pair_of(Unit::Som, Period::Month, 5, 5).difference(Lang::Ru), Some(Difference::None));
    }

    #[test]
    fn a_value_just_below_a_line_is_not_shown_on_it() {
        let pair = pair_of(Unit::Percent, Period::Year, 6_500, 9_996);
        assert_eq!(pair.text(Lang::En), Some("99.96%".to_owned()));
        let pair = pair_of(Unit::Percent, Period::Year, 6_500, 10_000);
        assert_eq!(pair.text(Lang::En), Some("100%".to_owned()));
    }
}

//! What may be entered into a field: unit, limits and steps; reading and writing it.

use crate::format::unit_words;
use crate::messages;
use aimak_core::format;
use aimak_core::input::Input;
use aimak_core::lang::Lang;
use aimak_core::number::{self, NumberFault};
use aimak_core::unit::Unit;

/// Between digits of a field in every language. A comma there would make our own text one that we
/// refuse to read again: `1,234` has two meanings.
const FIELD_GROUP: &str = "\u{a0}";

/// What may be entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Unit of the amount.
    pub unit: Unit,
    /// Lowest amount.
    pub min: i64,
    /// Highest amount.
    pub max: i64,
    /// Step of − and +, above zero.
    pub step: i64,
}

impl From<&Input> for Scale {
    fn from(input: &Input) -> Self {
        Self { unit: input.unit, min: input.min, max: input.max, step: input.step }
    }
}

/// Why a typed text is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// It is no number, or not a clear one.
    Number(NumberFault),
    /// It lies outside the limits.
    OutOfRange,
}

impl Scale {
    /// The next round step above, or the last one.
    pub fn above(self, amount: Option<i64>, steps: i64) -> i64 {
        let from = amount.unwrap_or(self.min);
        let round = from.div_euclid(self.step).saturating_add(steps).saturating_mul(self.step);
        round.clamp(self.min, self.max)
    }

    /// The next round step below, or the first one.
    pub fn below(self, amount: Option<i64>, steps: i64) -> i64 {
        let from = amount.unwrap_or(self.min);
        let up = i64::from(from.rem_euclid(self.step) != 0);
        let round = (from.div_euclid(self.step) + up).saturating_sub(steps).saturating_mul(self.step);
        round.clamp(self.min, self.max)
    }

    /// Reads a typed text.
    ///
    /// # Errors
    /// What is wrong with it; the text is kept by the caller.
    pub fn read(self, text: &str) -> Result<i64, EntryFault> {
        let amount = number::parse(text, self.unit.decimals()).map_err(EntryFault::Number)?;
        if amount < self.min || amount > self.max { Err(EntryFault::OutOfRange) } else { Ok(amount) }
    }

    /// An amount as it stands in a field: all its digits, grouped with spaces, and never a text
    /// that [`Scale::read`] refuses.
    pub fn write(self, lang: Lang, amount: i64) -> String {
        let decimals = self.unit.decimals();
        let whole = 10_i64.pow(decimals);
        // Sums of money stand without tyiyn where there are none; rates keep them.
        let tyiyn = self.unit.is_rate() || (self.unit == Unit::Som && amount % whole != 0);
        let min = if tyiyn { 2 } else { 0 };
        let mut text = format::decimal(lang, amount, decimals, min, decimals);
        if lang == Lang::En {
            text = text.replace(',', FIELD_GROUP);
        }
        if matches!(number::parse(&text, decimals), Err(NumberFault::Ambiguous { .. })) {
            text.push('0');
        }
        text
    }
}

impl EntryFault {
    /// What is wrong and how to mend it.
    pub fn sentence(&self, lang: Lang, scale: Scale, typed: &str) -> String {
        let example = scale.write(lang, scale.above(None, 5));
        match self {
            Self::Number(NumberFault::Empty) => messages::number_empty(lang, &example),
            Self::Number(NumberFault::NotANumber { found }) => {
                messages::number_not_a_number(lang, found.encode_utf8(&mut [0; 4]), &example)
            }
            Self::Number(NumberFault::Ambiguous { as_thousands, as_decimal }) => {
                let (thousands, decimal) = both_ways(lang, scale.unit, as_thousands, as_decimal);
                match decimal {
                    Some(decimal) => messages::number_ambiguous(lang, typed.trim(), &thousands, &decimal),
                    None => messages::number_ambiguous_whole(lang, typed.trim(), &thousands),
                }
            }
            Self::Number(NumberFault::Marks) => messages::number_marks(lang, &example),
            Self::Number(NumberFault::TooFine { decimals: 0 }) => messages::number_whole(lang, &example),
            Self::Number(NumberFault::TooFine { decimals }) => messages::number_too_fine(lang, i64::from(*decimals)),
            Self::Number(NumberFault::TooLarge) => messages::number_too_large(lang, &scale.write(lang, scale.max)),
            Self::OutOfRange => {
                messages::number_range(lang, &scale.write(lang, scale.min), &scale.write(lang, scale.max))
            }
        }
    }
}

/// Both meanings of an ambiguous text, each written so that it is clear: thousands with a space,
/// a fraction with as many digits as the unit keeps; none where it keeps no fraction.
fn both_ways(lang: Lang, unit: Unit, as_thousands: &str, as_decimal: &str) -> (String, Option<String>) {
    let thousands = as_thousands.parse().map_or_else(
        |_| as_thousands.to_owned(),
        |whole| format::decimal(lang, whole, 0, 0, 0).replace(',', FIELD_GROUP),
    );
    let kept = match unit.decimals() {
        0 => return (thousands, None),
        // Three digits after the mark are what is ambiguous: two are clear, and so are four.
        decimals @ 1..=2 => decimals,
        _ => 4,
    };
    let digits = as_decimal.replace('.', "");
    let decimal = digits.parse().ok().map(|amount: i64| {
        let text = format::decimal(lang, amount, 3, kept.min(3), kept);
        let text = if lang == Lang::En { text.replace(',', FIELD_GROUP) } else { text };
        if kept > 3 { text + "0" } else { text }
    });
    (thousands, decimal)
}

/// The word beside a field: «сом», «м³», «адам». What it is counted for says the question.
pub fn unit_word(lang: Lang, unit: Unit) -> &'static str {
    let short = if unit.is_rate() {
        Unit::Som
    } else if unit == Unit::LitrePerPersonDay {
        Unit::Litre
    } else if unit == Unit::Ratio {
        // A count of posts or of partners: the question says of what.
        return "";
    } else {
        unit
    };
    unit_words(lang, short)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARIFF: Scale = Scale { unit: Unit::SomPerCubicMetre, min: 0, max: 10_000_000, step: 50 };
    const USE: Scale = Scale { unit: Unit::CubicMetre, min: 0, max: 1_000_000_000, step: 1_000_000 };
    const PEOPLE: Scale = Scale { unit: Unit::Person, min: 1, max: 10_000_000, step: 10 };

    #[test]
    fn steps_lead_to_round_amounts_and_stop_at_the_limits() {
        assert_eq!(TARIFF.above(Some(1200), 1), 1250);
        assert_eq!(TARIFF.above(Some(857), 1), 900);
        assert_eq!(TARIFF.below(Some(857), 1), 850);
        assert_eq!(TARIFF.below(Some(850), 1), 800);
        assert_eq!(TARIFF.below(Some(20), 10), 0);
        assert_eq!(TARIFF.above(Some(9_999_990), 10), 10_000_000);
        assert_eq!(TARIFF.above(None, 1), 50);
        assert_eq!(PEOPLE.below(Some(5), 1), 1);
    }

    #[test]
    fn what_we_write_we_can_read() {
        for lang in Lang::ALL {
            for scale in [TARIFF, USE, PEOPLE] {
                for amount in [1, 5, 999, 1000, 1234, 10_646, 999_999, 1_000_000, 1_234_000, 1_234_567, 10_000_000] {
                    assert_eq!(scale.read(&scale.write(lang, amount)), Ok(amount), "{lang:?} {amount}");
                }
            }
        }
    }

    #[test]
    fn a_number_keeps_its_value_in_the_other_languages() {
        assert_eq!(TARIFF.write(Lang::Ky, 1950), "19,50");
        assert_eq!(TARIFF.write(Lang::En, 1950), "19.50");
        assert_eq!(PEOPLE.write(Lang::En, 1234), "1\u{a0}234");
        assert_eq!(USE.write(Lang::Ru, 1_234_000), "1,2340");
    }

    #[test]
    fn an_ambiguous_text_shows_both_ways_out_and_each_is_clear() {
        for lang in Lang::ALL {
            for (scale, typed) in [(TARIFF, "1,234"), (USE, "1,234"), (USE, "12.500"), (PEOPLE, "1,234")] {
                let Err(EntryFault::Number(NumberFault::Ambiguous { as_thousands, as_decimal })) = scale.read(typed)
                else {
                    panic!("{typed} is ambiguous")
                };
                let (thousands, decimal) = both_ways(lang, scale.unit, &as_thousands, &as_decimal);
                assert!(number::parse(&thousands, scale.unit.decimals()).is_ok(), "{thousands}");
                if let Some(decimal) = decimal {
                    assert!(number::parse(&decimal, scale.unit.decimals()).is_ok(), "{decimal}");
                }
            }
        }
        assert_eq!(both_ways(Lang::En, Unit::Som, "1234", "1.234"), ("1\u{a0}234".to_owned(), Some("1.23".to_owned())));
        assert_eq!(
            both_ways(Lang::Ky, Unit::CubicMetre, "1234", "1.234"),
            ("1\u{a0}234".to_owned(), Some("1,2340".to_owned()))
        );
        assert_eq!(both_ways(Lang::Ky, Unit::Person, "1234", "1.234").1, None);
    }

    #[test]
    fn every_fault_has_a_sentence_with_a_way_out() {
        for lang in Lang::ALL {
            for typed in ["", "сом", "1,234", "1,2,3", "1.23456789", "99999999999999999999", "-5"] {
                let fault = TARIFF.read(typed).expect_err("not a number of this field");
                assert!(fault.sentence(lang, TARIFF, typed).len() > 20, "{typed}");
            }
        }
    }
}

//! Refusals and warnings of tariff files as lines: place, class and field, a sentence, the code.

use aimak_core::lang::Lang;
use aimak_core::owrs::{Inexpressible, NotExpressed, Oddity, Place, Reason, Refusal, Warning};

use crate::messages as m;

/// A refusal: `FILE:LINE:COLUMN: CLASS.FIELD: sentence [code]`.
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    let head = head(&refusal.file, refusal.place, refusal.class.as_deref(), refusal.field.as_deref());
    let class = refusal.class.as_deref().unwrap_or_default();
    format!("{head} {} [{}]", reason(lang, class, &refusal.reason), refusal.reason.code())
}

/// A warning, in the same form.
pub fn warning(lang: Lang, file: &str, warning: &Warning) -> String {
    let head = head(file, warning.place, warning.class.as_deref(), warning.field.as_deref());
    let class = warning.class.as_deref().unwrap_or_default();
    format!("{head} {} [{}]", oddity(lang, class, &warning.oddity), warning.oddity.code())
}

fn head(file: &str, place: Option<Place>, class: Option<&str>, field: Option<&str>) -> String {
    let mut head = file.to_owned();
    if let Some(Place { line, column }) = place {
        head += &format!(":{line}:{column}");
    }
    head.push(':');
    match (class, field) {
        (Some(class), Some(field)) => head += &format!(" {class}.{field}:"),
        (Some(class), None) => head += &format!(" {class}:"),
        (None, Some(_) | None) => {}
    }
    head
}

fn reason(lang: Lang, class: &str, reason: &Reason) -> String {
    match reason {
        Reason::FileTooLarge { limit } => m::owrs_refusal_file_too_large(lang, &limit.to_string()),
        Reason::NotUtf8 => m::owrs_refusal_not_utf8(lang).to_owned(),
        Reason::ControlCharacter { code } => m::owrs_refusal_control_character(lang, &format!("U+{code:04X}")),
        Reason::Yaml { detail } => m::owrs_refusal_yaml(lang, detail),
        Reason::TabIndent => m::owrs_refusal_tab_indent(lang).to_owned(),
        Reason::TooDeep { limit } => m::owrs_refusal_too_deep(lang, &limit.to_string()),
        Reason::TooManyValues { limit } => m::owrs_refusal_too_many_values(lang, &limit.to_string()),
        Reason::DuplicateKey { key, first_line } => m::owrs_refusal_duplicate_key(lang, key, &first_line.to_string()),
        Reason::KeyNotText => m::owrs_refusal_key_not_text(lang).to_owned(),
        Reason::Alias => m::owrs_refusal_alias(lang).to_owned(),
        Reason::Tag { tag } => m::owrs_refusal_tag(lang, tag),
        Reason::SeveralDocuments => m::owrs_refusal_several_documents(lang).to_owned(),
        Reason::RatesMissing => m::owrs_refusal_rates_missing(lang).to_owned(),
        Reason::ClassUnknown { known } => m::owrs_refusal_class_unknown(lang, class, &known.join(", ")),
        Reason::ClassNotFields => m::owrs_refusal_class_not_fields(lang).to_owned(),
        Reason::BillMissing => m::owrs_refusal_bill_missing(lang).to_owned(),
        Reason::ValueEmpty => m::owrs_refusal_value_empty(lang).to_owned(),
        Reason::ValueNested => m::owrs_refusal_value_nested(lang).to_owned(),
        Reason::NumberTooLarge => m::owrs_refusal_number_too_large(lang).to_owned(),
        Reason::NumberAmbiguous { text } => m::owrs_refusal_number_ambiguous(lang, text),
        Reason::NumberNotFinite { text } => m::owrs_refusal_number_not_finite(lang, text),
        Reason::FormulaTooLong { limit } => m::owrs_refusal_formula_too_long(lang, &limit.to_string()),
        Reason::FormulaTooDeep { limit } => m::owrs_refusal_formula_too_deep(lang, &limit.to_string()),
        Reason::FormulaEndsEarly => m::owrs_refusal_formula_ends_early(lang).to_owned(),
        Reason::FormulaUnexpected { found } => m::owrs_refusal_formula_unexpected(lang, found),
        Reason::FormulaCharacter { found } => m::owrs_refusal_formula_character(lang, &found.to_string()),
        Reason::FormulaFunction { name } => m::owrs_refusal_formula_function(lang, name),
        Reason::DivisionByZero => m::owrs_refusal_division_by_zero(lang).to_owned(),
        Reason::PowerFractional => m::owrs_refusal_power_fractional(lang).to_owned(),
        Reason::TooMuchWork { limit } => m::owrs_refusal_too_much_work(lang, &limit.to_string()),
        Reason::ChainTooLong { limit } => m::owrs_refusal_chain_too_long(lang, &limit.to_string()),
        Reason::Cycle { path } => m::owrs_refusal_cycle(lang, &path.join(" → ")),
        Reason::NameUnknown { name, similar: None } => m::owrs_refusal_name_unknown(lang, name),
        Reason::NameUnknown { name, similar: Some(similar) } => m::owrs_refusal_name_similar(lang, name, similar),
        Reason::InputNotNumber { name, text } => m::owrs_refusal_input_not_number(lang, name, text),
        Reason::LookupNamesMissing => m::owrs_refusal_lookup_names_missing(lang).to_owned(),
        Reason::LookupValuesMissing => m::owrs_refusal_lookup_values_missing(lang).to_owned(),
        Reason::LookupPartUnknown { key } => m::owrs_refusal_lookup_part_unknown(lang, key),
        Reason::KeyMissing { names, key, known } => {
            m::owrs_refusal_key_missing(lang, &names.join(" | "), key, &known.join("; "))
        }
        Reason::KeyAmbiguous { key } => m::owrs_refusal_key_ambiguous(lang, key),
        Reason::ListNotNumber => m::owrs_refusal_list_not_number(lang).to_owned(),
        Reason::PercentElsewhere { text } => m::owrs_refusal_percent_elsewhere(lang, text),
        Reason::BlocksElsewhere => m::owrs_refusal_blocks_elsewhere(lang).to_owned(),
        Reason::BlocksMissing { name } => m::owrs_refusal_blocks_missing(lang, name),
        Reason::BlockCounts { starts, prices } => {
            m::owrs_refusal_block_counts(lang, &starts.to_string(), &prices.to_string())
        }
    }
}

fn oddity(lang: Lang, class: &str, oddity: &Oddity) -> String {
    match oddity {
        Oddity::CannotBill(why) => m::owrs_oddity_cannot_bill(lang, &reason(lang, class, why)),
        Oddity::FractionalStart { starts } => m::owrs_oddity_fractional_start(lang, starts),
        Oddity::FirstStartNotZero { start } => m::owrs_oddity_first_start_not_zero(lang, start),
        Oddity::StartsNotIncreasing { starts } => m::owrs_oddity_starts_not_increasing(lang, starts),
        Oddity::BudgetRounding { formula } => m::owrs_oddity_budget_rounding(lang, formula),
        Oddity::UnusualInput { name, similar: None } => m::owrs_oddity_unusual_input(lang, name),
        Oddity::UnusualInput { name, similar: Some(similar) } => m::owrs_oddity_misspelt_name(lang, name, similar),
        Oddity::KeyNeverFound { key } => m::owrs_oddity_key_never_found(lang, key),
        Oddity::KeysExclude { name } => m::owrs_oddity_keys_exclude(lang, name),
        Oddity::Tab => m::owrs_oddity_tab(lang).to_owned(),
        Oddity::Thousands { text } => m::owrs_oddity_thousands(lang, text),
        Oddity::ConventionSpelling { text } => m::owrs_oddity_convention_spelling(lang, text),
        Oddity::UnitUnknown { text } => m::owrs_oddity_unit_unknown(lang, text),
        Oddity::FrequencyUnknown { text } => m::owrs_oddity_frequency_unknown(lang, text),
    }
}

/// What a tariff file cannot say, with its place in the tariff: `/versions/0/…: sentence [code]`.
pub fn not_expressed(lang: Lang, version: &str, one: &NotExpressed) -> String {
    format!("{version}{}: {} [{}]", one.pointer, inexpressible(lang, one.reason), one.reason.code())
}

fn inexpressible(lang: Lang, reason: Inexpressible) -> String {
    match reason {
        Inexpressible::Minimum => m::owrs_export_minimum(lang).to_owned(),
        Inexpressible::Rounding => m::owrs_export_rounding(lang).to_owned(),
        Inexpressible::BlocksOfCount => m::owrs_export_blocks_of_count(lang).to_owned(),
        Inexpressible::BlocksOfPart => m::owrs_export_blocks_of_part(lang).to_owned(),
        Inexpressible::BlocksCross => m::owrs_export_blocks_cross(lang).to_owned(),
        Inexpressible::LimitTooFine => m::owrs_export_limit_too_fine(lang).to_owned(),
        Inexpressible::ShareOfCount => m::owrs_export_share_of_count(lang).to_owned(),
        Inexpressible::MeterSizesApart => m::owrs_export_meter_sizes_apart(lang).to_owned(),
        Inexpressible::NormMissing { connection } => m::owrs_export_norm_missing(lang, connection.code()),
        Inexpressible::TooLarge => m::owrs_export_too_large(lang).to_owned(),
        Inexpressible::NoCharges => m::owrs_export_no_charges(lang).to_owned(),
        Inexpressible::FileTooLarge => m::owrs_export_file_too_large(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_one_line_with_place_field_sentence_and_code() {
        let name = || "IR_Charge".to_owned();
        let refusal = |place, class: Option<&str>, field: Option<&str>, reason| Refusal {
            file: "Town/a.owrs".to_owned(),
            place,
            class: class.map(str::to_owned),
            field: field.map(str::to_owned),
            reason,
        };
        let place = Some(Place { line: 12, column: 5 });
        let cases = [
            (
                refusal(place, Some("HOME"), Some("bill"), Reason::NameUnknown { name: name(), similar: None }),
                "Town/a.owrs:12:5: HOME.bill: ",
            ),
            (refusal(None, Some("HOME"), None, Reason::ClassUnknown { known: vec![name()] }), "Town/a.owrs: HOME: "),
            (refusal(place, None, None, Reason::DuplicateKey { key: name(), first_line: 3 }), "Town/a.owrs:12:5: "),
        ];
        for (refusal, head) in cases {
            for lang in Lang::ALL {
                let line = super::refusal(lang, &refusal);
                assert!(line.starts_with(head), "{line}");
                assert!(line.contains("IR_Charge"), "{line}");
                assert!(line.ends_with(&format!(". [{}]", refusal.reason.code())), "{line}");
                assert_eq!(line.lines().count(), 1, "{line}");
            }
        }
    }

    #[test]
    fn a_warning_of_a_fault_says_the_fault() {
        let oddity = Oddity::CannotBill(Reason::BlockCounts { starts: 3, prices: 2 });
        let warning = Warning { place: None, class: Some("HOME".to_owned()), field: None, oddity };
        for lang in Lang::ALL {
            let line = super::warning(lang, "a.owrs", &warning);
            assert!(line.starts_with("a.owrs: HOME: ") && line.ends_with(" [owrs-block-counts]"), "{line}");
            assert!(line.contains('3') && line.contains('2'), "{line}");
        }
    }
}

//! The report on a register's file in words: place, value, what is wrong and the cure.

use aimak_core::lang::Lang;
use aimak_core::register::import::{ColumnName, Fault, FaultRule, Field, Note, words};
use aimak_core::tariff::BillFault;

use crate::messages;

pub use crate::group::group_name as group;

/// A fault with its place.
pub fn fault(lang: Lang, file: &str, fault: &Fault) -> String {
    let Fault { sheet, row, column, value, rule } = fault;
    let file =
        sheet.as_ref().map_or_else(|| file.to_owned(), |sheet| messages::register_place_sheet(lang, file, sheet));
    let place = match (row.map(|row| row.to_string()), column) {
        (None, _) => file,
        (Some(row), None) => messages::register_place_row(lang, &file, &row),
        (Some(row), Some(ColumnName { letters, head })) if head.is_empty() => {
            messages::register_place_column(lang, &file, &row, letters)
        }
        (Some(row), Some(ColumnName { letters, head })) => {
            messages::register_place_named_column(lang, &file, &row, letters, head)
        }
    };
    let written = value.as_deref().unwrap_or_default();
    let sentence = rule_text(lang, rule, written);
    if written.is_empty() {
        messages::register_fault_told(lang, &place, &sentence)
    } else {
        messages::register_fault_told_value(lang, &place, written, &sentence)
    }
}

fn rule_text(lang: Lang, rule: &FaultRule, written: &str) -> String {
    match rule {
        FaultRule::FileEmpty => messages::register_rule_file_empty(lang).to_owned(),
        FaultRule::FileTooLarge => messages::register_rule_file_too_large(lang).to_owned(),
        FaultRule::FileKind => messages::register_rule_file_kind(lang).to_owned(),
        FaultRule::FileDamaged => messages::register_rule_file_damaged(lang).to_owned(),
        FaultRule::SheetUnknown { wanted, known } => messages::register_rule_sheet_unknown(lang, wanted, known),
        FaultRule::HeaderMissing => {
            let [account, group, persons] =
                [Field::Account, Field::Group, Field::Persons].map(|field| head(lang, field));
            messages::register_rule_header_missing(lang, account, group, persons)
        }
        FaultRule::MappingField { head } => messages::register_rule_mapping_field(lang, written, head),
        FaultRule::ColumnTwice { first } => messages::register_rule_column_twice(lang, first),
        FaultRule::ColumnMissing { field } => messages::register_rule_column_missing(lang, head(lang, *field)),
        FaultRule::TooManyRows { limit } => messages::register_rule_too_many_rows(lang, &limit.to_string()),
        FaultRule::CellWithoutHead => messages::register_rule_cell_without_head(lang).to_owned(),
        FaultRule::AccountMissing => messages::register_rule_account_missing(lang).to_owned(),
        FaultRule::AccountTwice { row } => messages::register_rule_account_twice(lang, &row.to_string()),
        FaultRule::TooLong { limit } => messages::register_rule_too_long(lang, &limit.to_string()),
        FaultRule::ControlCharacter => messages::register_rule_control_character(lang).to_owned(),
        FaultRule::UnknownWord { field } => {
            let known: Vec<&str> =
                field.words().into_iter().flat_map(words::of_kind).map(|line| line.usual(lang)).collect();
            messages::register_rule_unknown_word(lang, &known.join(", "))
        }
        FaultRule::CellEmpty { field } => messages::register_rule_cell_empty(lang, head(lang, *field)),
        FaultRule::NotANumber => messages::register_rule_not_a_number(lang).to_owned(),
        FaultRule::Ambiguous { as_thousands, as_decimal } => {
            messages::register_rule_ambiguous(lang, as_thousands, as_decimal)
        }
        FaultRule::TooFine { decimals: 0 } => messages::register_rule_too_fine_whole(lang).to_owned(),
        FaultRule::TooFine { decimals } => messages::register_rule_too_fine(lang, &decimals.to_string()),
        FaultRule::TooLarge => messages::register_rule_too_large(lang).to_owned(),
        FaultRule::Negative => messages::register_rule_negative(lang).to_owned(),
        FaultRule::ErrorValue => messages::register_rule_error_value(lang).to_owned(),
        FaultRule::ReliefMissing => messages::register_rule_relief_missing(lang, head(lang, Field::Relief)),
        FaultRule::ReliefTwice => messages::register_rule_relief_twice(lang).to_owned(),
        FaultRule::MoreRelievedThanPersons => messages::register_rule_more_relieved(lang).to_owned(),
    }
}

/// A note.
pub fn note(lang: Lang, file: &str, note: &Note) -> String {
    match note {
        Note::ReadAsCp1251 => messages::register_note_cp1251(lang, file),
        Note::Sheet { name, others } => messages::register_note_sheet(lang, file, name, &others.join(", ")),
        Note::HeaderRow { row } => messages::register_note_header(lang, file, &row.to_string()),
        Note::ColumnsIgnored { heads } => messages::register_note_ignored(lang, file, &heads.join(", ")),
        Note::ColumnNumbers { row } => messages::register_note_numbering(lang, file, &row.to_string()),
        Note::TotalRow { row } => messages::register_note_total(lang, file, &row.to_string()),
        Note::AllMetered => messages::register_note_metered(lang, file),
        Note::SameUseEachMonth => messages::register_note_same_use(lang, file),
    }
}

/// Why an account has no bill.
pub fn bill_fault(lang: Lang, fault: BillFault) -> String {
    match fault {
        BillFault::NoCharge => messages::register_bill_no_charge(lang).to_owned(),
        BillFault::NoNorm => messages::register_bill_no_norm(lang).to_owned(),
        BillFault::NoMeterSize { size } => messages::register_bill_no_meter_size(lang, &size.to_string()),
        BillFault::Blocks { charge } => messages::register_bill_blocks(lang, &charge.to_string()),
        BillFault::TooLarge => messages::register_bill_too_large(lang).to_owned(),
    }
}

/// The usual head of a field's column.
fn head(lang: Lang, field: Field) -> &'static str {
    words::of_kind("column").find(|line| line.code == field.code()).map_or(field.code(), |line| line.usual(lang))
}

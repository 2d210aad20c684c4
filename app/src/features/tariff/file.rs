//! The draft as a file: kept on the device, handed over, opened.

use super::draft::Draft;
use crate::messages;
use aimak_core::lang::Lang;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::tariff::{Tariff, Version};
use aimak_core::wire::tariff::{TariffFault, TariffFile, TariffRule};

/// The longest file that is read, characters.
const LONGEST: usize = 1_000_000;

/// Why a text is no tariff of this service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It could not be read from the device.
    Bytes,
    /// It is longer than any tariff.
    TooLong,
    /// It has not the shape of a tariff file.
    Shape {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
        /// What the reader said, in English.
        detail: String,
    },
    /// It breaks rules of a tariff file.
    Rules(Vec<TariffFault>),
    /// It is of another service.
    Service(Service),
}

/// A version that was read, and how many there were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The newest one.
    pub version: Version,
    /// How many versions the file has.
    pub versions: usize,
}

/// What may be kept as the title of a file.
fn title(place: &Place, service: Service) -> String {
    [place.names.get(Lang::default()), ": ", service.code()].concat()
}

/// The name of a file for a person.
pub fn name(place: &Place, service: Service) -> String {
    ["tariff-", place.slug, "-", service.code(), ".json"].concat()
}

/// The text of a draft's file. What differs from a decision is not what its act says: then the file
/// names neither act nor source.
///
/// # Errors
/// The rules that the draft breaks: such a file could not be opened again.
pub fn text(
    place: &Place,
    service: Service,
    draft: &Draft,
    today: Option<&Version>,
) -> Result<String, Vec<TariffFault>> {
    let mut version = draft.version.clone();
    if today != Some(&version) {
        (version.act, version.source) = (None, None);
    }
    let tariff = Tariff { service, title: title(place, service), versions: vec![version] };
    let file = TariffFile::of(&tariff, place.fictional);
    file.check()?;
    // A file of texts and numbers can always be written.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    Ok(text)
}

/// Reads a file of this service; of several versions the newest.
///
/// # Errors
/// Why it is none.
pub fn read(text: &str, service: Service) -> Result<Read, Unread> {
    if text.len() > LONGEST {
        return Err(Unread::TooLong);
    }
    // Some programs put a mark of the encoding before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: TariffFile = serde_json::from_str(text).map_err(|error| Unread::Shape {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    let tariff = file.check().map_err(Unread::Rules)?.tariff;
    if tariff.service != service {
        return Err(Unread::Service(tariff.service));
    }
    let versions = tariff.versions.len();
    // A tariff that passed the check has a version.
    let version = tariff.versions.into_iter().last().ok_or_else(|| Unread::Rules(Vec::new()))?;
    Ok(Read { version, versions })
}

/// A broken rule with its place and the cure.
pub fn fault_sentence(lang: Lang, TariffFault { pointer, rule }: &TariffFault) -> String {
    let sentence = match rule {
        TariffRule::Empty => messages::tariff_file_empty(lang).to_owned(),
        TariffRule::TooLong { limit, length } => {
            messages::tariff_file_text_too_long(lang, &limit.to_string(), &length.to_string())
        }
        TariffRule::TooMany { limit, count } => {
            messages::tariff_file_too_many(lang, &limit.to_string(), &count.to_string())
        }
        TariffRule::ControlCharacter { position } => {
            messages::tariff_file_control_character(lang, &position.to_string())
        }
        TariffRule::UnknownWord { value, known } => messages::tariff_file_unknown_word(lang, value, known),
        TariffRule::NotADecimal { value } => messages::tariff_file_not_a_decimal(lang, value),
        TariffRule::TooFine { value, decimals } => messages::tariff_file_too_fine(lang, value, &decimals.to_string()),
        TariffRule::TooLarge { value } => messages::tariff_file_too_large(lang, value),
        TariffRule::Negative { value } => messages::tariff_file_negative(lang, value),
        TariffRule::NotPositive { value } => messages::tariff_file_not_positive(lang, value),
        TariffRule::AboveWhole { value } => messages::tariff_file_above_whole(lang, value),
        TariffRule::NotADate { value } => messages::tariff_file_not_a_date(lang, value),
        TariffRule::VersionOrder { before } => messages::tariff_file_version_order(lang, before),
        TariffRule::NotAMonth { value } => messages::tariff_file_not_a_month(lang, &value.to_string()),
        TariffRule::NotASize { value } => messages::tariff_file_not_a_size(lang, &value.to_string()),
        TariffRule::PriceChoice { count } => messages::tariff_file_price_choice(lang, &count.to_string()),
        TariffRule::BlockWithoutEnd => messages::tariff_file_block_without_end(lang).to_owned(),
        TariffRule::LastBlockEnds => messages::tariff_file_last_block_ends(lang).to_owned(),
        TariffRule::BlockOrder => messages::tariff_file_block_order(lang).to_owned(),
        TariffRule::Twice { first } => messages::tariff_file_twice(lang, first),
        TariffRule::OutsideScheme { group } => messages::tariff_file_outside_scheme(lang, group),
    };
    [pointer, ": ", &sentence].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::period::Date;
    use aimak_core::place;
    use aimak_core::tariff::{Block, Component, Limit, Measure, Price};

    fn ulgu() -> &'static Place {
        place::find("ulgu").expect("the fictional place is shipped")
    }

    fn draft(first: i64) -> Draft {
        let block = |units: i64, rate| Block { up_to: Some(Limit::fixed(units * 1_000_000)), rate };
        let blocks = vec![block(first, 1_600), block(12, 2_400), Block { up_to: None, rate: 3_600 }];
        Draft::new(Version {
            act: Some("№ 1".to_owned()),
            components: vec![Component::new("water", Measure::CubicMetre, Price::Blocks(blocks))],
            ..Version::new(Date::new(2026, 1, 1).expect("a day"))
        })
    }

    #[test]
    fn what_is_kept_can_be_opened_again() {
        let draft = draft(5);
        let text = text(ulgu(), Service::DrinkingWater, &draft, Some(&draft.version)).expect("it breaks no rule");
        let read = read(&text, Service::DrinkingWater).expect("it was just written");
        assert_eq!(read, Read { version: draft.version, versions: 1 });
    }

    #[test]
    fn a_changed_draft_does_not_name_the_act_it_came_from() {
        let text = text(ulgu(), Service::DrinkingWater, &draft(5), None).expect("it breaks no rule");
        let read = read(&text, Service::DrinkingWater).expect("it was just written");
        assert_eq!((read.version.act, read.version.source), (None, None));
    }

    #[test]
    fn a_draft_with_blocks_in_disorder_is_not_written() {
        let faults = text(ulgu(), Service::DrinkingWater, &draft(15), None).expect_err("15 is not below 12");
        assert!(matches!(faults.as_slice(), [TariffFault { rule: TariffRule::BlockOrder, .. }]), "{faults:?}");
        for lang in Lang::ALL {
            assert!(fault_sentence(lang, &faults[0]).starts_with("/versions/0/charges/0/blocks/1/up_to: "));
        }
    }

    #[test]
    fn a_foreign_file_is_told_by_its_reason() {
        let water = text(ulgu(), Service::DrinkingWater, &draft(5), None).expect("it breaks no rule");
        assert_eq!(read(&water, Service::WasteRemoval), Err(Unread::Service(Service::DrinkingWater)));
        assert!(matches!(read("{\n  \"a\"", Service::DrinkingWater), Err(Unread::Shape { line: 2, .. })));
        assert_eq!(read(&"x".repeat(LONGEST + 1), Service::DrinkingWater), Err(Unread::TooLong));
        let broken = water.replace("\"16.00\"", "\"sixteen\"").replace("\"16\"", "\"sixteen\"");
        assert!(matches!(read(&broken, Service::DrinkingWater), Err(Unread::Rules(faults)) if faults.len() == 1));
    }
}

//! Tariffs from JSON files, for commands.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::service::Service;
use aimak_core::tariff::{Measure, Tariff, Version};
use aimak_core::wire::tariff::{TariffFault, TariffFile, TariffNote, TariffRule};

use crate::messages;

/// The largest tariff file, bytes.
const LARGEST: u64 = 1 << 24;

/// A tariff and the version of it that bills are computed by.
pub struct Chosen {
    tariff: Tariff,
    version: usize,
    /// Whether its figures are made up.
    pub fictional: bool,
}

impl Chosen {
    /// The title of the tariff.
    pub fn title(&self) -> &str {
        &self.tariff.title
    }

    /// The version.
    pub fn version(&self) -> &Version {
        &self.tariff.versions[self.version]
    }

    /// The service.
    pub fn service(&self) -> Service {
        self.tariff.service
    }

    /// Which version of the file it is, counted from 0.
    pub fn place(&self) -> usize {
        self.version
    }

    /// Reads a file and takes the version in force on a day; the newest without one. Notes are told
    /// on the standard error stream.
    ///
    /// # Errors
    /// The sentences that say why there is none.
    pub fn read(path: &Path, on: Option<Date>, lang: Lang) -> Result<Self, Vec<String>> {
        let file = path.display().to_string();
        let unreadable = |error: io::Error| vec![messages::tariff_file_unreadable(lang, &file, &error.to_string())];
        let mut text = Vec::new();
        File::open(path).and_then(|opened| opened.take(LARGEST + 1).read_to_end(&mut text)).map_err(unreadable)?;
        if text.len() as u64 > LARGEST {
            return Err(vec![messages::tariff_file_too_large(lang, &file, &LARGEST.to_string())]);
        }
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&text);
        let shape: TariffFile = serde_json::from_slice(text).map_err(|error| {
            let (line, column, reason) = (error.line().to_string(), error.column().to_string(), error.to_string());
            vec![messages::tariff_file_malformed(lang, &file, &line, &column, &reason)]
        })?;
        let read = shape
            .check()
            .map_err(|faults| faults.iter().map(|fault| fault_text(lang, &file, fault)).collect::<Vec<_>>())?;
        for TariffNote::CountedTogether { pointer, per } in &read.notes {
            eprintln!("{}", messages::tariff_note_counted_together(lang, &file, pointer, &per.to_string()));
        }
        let versions = &read.tariff.versions;
        let version = match on {
            None => versions.len().checked_sub(1),
            Some(day) => versions.iter().rposition(|version| version.from <= day),
        };
        let Some(version) = version else {
            let first = versions.first().map(|version| version.from.iso()).unwrap_or_default();
            let day = on.map(Date::iso).unwrap_or_default();
            return Err(vec![messages::tariff_file_not_in_force(lang, &file, &day, &first)]);
        };
        Ok(Self { tariff: read.tariff, version, fictional: read.fictional })
    }
}

/// What the columns of use of a register measure: the one thing that flows in the charges, or what
/// was asked for.
///
/// # Errors
/// The sentence that says why it is not clear.
pub fn flow_measure(versions: &[&Version], asked: Option<&str>, lang: Lang) -> Result<Measure, String> {
    let names = |measures: &[Measure]| measures.iter().map(|measure| measure.code()).collect::<Vec<_>>().join(", ");
    if let Some(asked) = asked {
        let flows: Vec<Measure> = Measure::ALL.into_iter().filter(|measure| measure.is_flow()).collect();
        let known = flows.iter().copied().find(|measure| measure.code() == asked);
        return known.ok_or_else(|| messages::tariff_file_measure_unknown(lang, asked, &names(&flows)));
    }
    let mut flows: Vec<Measure> = Vec::new();
    for component in versions.iter().flat_map(|version| &version.components) {
        if component.measure.is_flow() && !flows.contains(&component.measure) {
            flows.push(component.measure);
        }
    }
    match flows.as_slice() {
        [] => Ok(Measure::CubicMetre),
        [only] => Ok(*only),
        several => Err(messages::tariff_file_measures(lang, &names(several))),
    }
}

/// A fault as a sentence with its place.
pub fn fault_text(lang: Lang, file: &str, fault: &TariffFault) -> String {
    messages::tariff_fault_told(lang, file, &fault.pointer, &rule_text(lang, &fault.rule))
}

fn rule_text(lang: Lang, rule: &TariffRule) -> String {
    match rule {
        TariffRule::Empty => messages::tariff_rule_empty(lang).to_owned(),
        TariffRule::TooLong { limit, length } => {
            messages::tariff_rule_too_long(lang, &length.to_string(), &limit.to_string())
        }
        TariffRule::TooMany { limit, count } => {
            messages::tariff_rule_too_many(lang, &count.to_string(), &limit.to_string())
        }
        TariffRule::ControlCharacter { position } => {
            messages::tariff_rule_control_character(lang, &position.to_string())
        }
        TariffRule::UnknownWord { value, known } => messages::tariff_rule_unknown_word(lang, value, known),
        TariffRule::NotADecimal { value } => messages::tariff_rule_not_a_decimal(lang, value),
        TariffRule::TooFine { value, decimals } => messages::tariff_rule_too_fine(lang, value, &decimals.to_string()),
        TariffRule::TooLarge { value } => messages::tariff_rule_too_large(lang, value),
        TariffRule::Negative { value } => messages::tariff_rule_negative(lang, value),
        TariffRule::NotPositive { value } => messages::tariff_rule_not_positive(lang, value),
        TariffRule::AboveWhole { value } => messages::tariff_rule_above_whole(lang, value),
        TariffRule::NotADate { value } => messages::tariff_rule_not_a_date(lang, value),
        TariffRule::VersionOrder { before } => messages::tariff_rule_version_order(lang, before),
        TariffRule::NotAMonth { value } => messages::tariff_rule_not_a_month(lang, &value.to_string()),
        TariffRule::NotASize { value } => messages::tariff_rule_not_a_size(lang, &value.to_string()),
        TariffRule::PriceChoice { count: 0 } => messages::tariff_rule_price_none(lang).to_owned(),
        TariffRule::PriceChoice { count } => messages::tariff_rule_price_many(lang, &count.to_string()),
        TariffRule::BlockWithoutEnd => messages::tariff_rule_block_without_end(lang).to_owned(),
        TariffRule::LastBlockEnds => messages::tariff_rule_last_block_ends(lang).to_owned(),
        TariffRule::BlockOrder => messages::tariff_rule_block_order(lang).to_owned(),
        TariffRule::Twice { first } => messages::tariff_rule_twice(lang, first),
        TariffRule::OutsideScheme { group } => messages::tariff_rule_outside_scheme(lang, group),
    }
}

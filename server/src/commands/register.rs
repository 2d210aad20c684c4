//! `aimak bill --tariff --register`: the bills of a whole register.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::register::import::{Import, Mapping, Needs, Options, import, limits};
use aimak_core::register::{Bills, Detail, MONTHS, Register};
use aimak_core::tariff::{BillFault, Group, Version};
use aimak_words::register as words;

use super::progress::Progress;
use super::tariff_file::{Chosen, flow_measure};
use super::{by_refusals, usage};
use crate::messages;

/// How many accounts without a bill are repeated on the standard error stream; all are in the
/// output.
const REPEATED: usize = 20;
/// Registers of this many bytes and more take so long to read that it is said.
const LONG: usize = 1 << 23;
/// The columns of the output that stand before the totals.
const COLUMNS: [&str; 14] = [
    "account",
    "group",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What the command was called with.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The tariff.
    pub tariff: &'a Path,
    /// The register.
    pub register: &'a Path,
    /// Where the bills go.
    pub out: &'a Path,
    /// A tariff to compare with.
    pub compare: Option<&'a PathBuf>,
    /// The day whose version is taken.
    pub on: Option<&'a str>,
    /// Where it is remembered how the columns are read.
    pub mapping: Option<&'a PathBuf>,
    /// What the columns of use measure.
    pub flow: Option<&'a str>,
    /// Whether rows that can be read are billed although others are refused.
    pub skip_refused: bool,
}

/// Why the command cannot do its work: sentences.
type Trouble = Vec<String>;

/// Does what the order says.
pub fn run(order: Order<'_>, lang: Lang) -> ExitCode {
    match bills(order, lang) {
        Ok(refused) => by_refusals(refused),
        Err(trouble) => usage(&trouble.join("\n")),
    }
}

/// Writes the bills; how many rows and accounts were refused.
fn bills(order: Order<'_>, lang: Lang) -> Result<u64, Trouble> {
    let shown = |path: &Path| path.display().to_string();
    let on = match order.on {
        None => None,
        Some(text) => Some(Date::from_iso(text).ok_or_else(|| vec![messages::tariff_file_date(lang, text)])?),
    };
    let same = |one: &Path| matches!((one.canonicalize(), order.out.canonicalize()), (Ok(a), Ok(b)) if a == b);
    let inputs = [Some(order.tariff), Some(order.register), order.compare.map(PathBuf::as_path)];
    if inputs.into_iter().flatten().chain(order.mapping.map(PathBuf::as_path)).any(same) {
        return Err(vec![messages::register_out_is_input(lang, &shown(order.out))]);
    }
    let tariff = Chosen::read(order.tariff, on, lang)?;
    let other = order.compare.map(|path| Chosen::read(path, on, lang)).transpose()?;
    let versions: Vec<&Version> = [Some(&tariff), other.as_ref()].into_iter().flatten().map(Chosen::version).collect();
    let flow_measure = flow_measure(&versions, order.flow, lang).map_err(|sentence| vec![sentence])?;
    let mapping = read_mapping(order.mapping, lang)?;

    let file = shown(order.register);
    let bytes = read_register(order.register)
        .map_err(|error| vec![messages::register_file_unreadable(lang, &file, &error.to_string())])?;
    if bytes.len() >= LONG {
        eprintln!("{}", messages::register_reading_progress(lang, &file));
    }
    let needs = Needs::of(&versions);
    let options = Options { flow_measure, mapping: &mapping, needs: &needs, skip_refused: order.skip_refused };
    let read = import(&bytes, &options);
    drop(bytes);
    report(&read, &file, lang);
    // Kept also when rows were refused: it is where the reading can be corrected.
    if let Some(path) = order.mapping.filter(|_| !read.mapping.columns.is_empty()) {
        write_mapping(path, &read.mapping)
            .map_err(|error| vec![messages::register_mapping_unwritable(lang, &shown(path), &error.to_string())])?;
    }
    let Some(register) = &read.register else {
        return if read.refused == 0 {
            Err(Vec::new())
        } else {
            let (rows, faults) = (read.refused.to_string(), read.fault_count.to_string());
            eprintln!("{}", messages::register_refused_sum(lang, &rows, &faults));
            Ok(read.refused as u64)
        };
    };
    if read.refused > 0 {
        let (rows, faults) = (read.refused.to_string(), read.fault_count.to_string());
        eprintln!("{}", messages::register_skipped_sum(lang, &rows, &faults));
    }

    let computed = Computed::of(register, tariff.version());
    let compared = other.as_ref().map(|other| Computed::of(register, other.version()));
    let unwritable =
        |error: io::Error| vec![messages::register_out_unwritable(lang, &shown(order.out), &error.to_string())];
    let out = File::create(order.out).map_err(unwritable)?;
    let without = write_bills(out, &read, register, &computed, compared.as_ref(), &file, lang).map_err(unwritable)?;

    let mut stdout = io::stdout().lock();
    let totals = Totals::of(register, &computed, compared.as_ref());
    // A reader that went away, as `| head` does, is no fault of ours.
    let _ = write_totals(&mut stdout, &tariff, other.as_ref(), &totals, lang);
    Ok(read.refused as u64 + without)
}

/// At most as many bytes as are read at all, and one more to tell that there are more.
fn read_register(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limits::BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The mapping of a file; an empty one when the file is not there yet.
fn read_mapping(path: Option<&PathBuf>, lang: Lang) -> Result<Mapping, Trouble> {
    let Some(path) = path else { return Ok(Mapping::default()) };
    let shown = path.display().to_string();
    match std::fs::read(path) {
        Ok(text) => serde_json::from_slice(&text)
            .map_err(|error| vec![messages::register_mapping_malformed(lang, &shown, &error.to_string())]),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Mapping::default()),
        Err(error) => Err(vec![messages::register_file_unreadable(lang, &shown, &error.to_string())]),
    }
}

fn write_mapping(path: &Path, mapping: &Mapping) -> io::Result<()> {
    let mut text = serde_json::to_string_pretty(mapping)?;
    text.push('\n');
    std::fs::write(path, text)
}

/// Says on the standard error stream what came of the file.
fn report(read: &Import, file: &str, lang: Lang) {
    for note in &read.notes {
        eprintln!("{}", words::note(lang, file, note));
    }
    for fault in &read.faults {
        eprintln!("{}", words::fault(lang, file, fault));
    }
    let more = read.fault_count - read.faults.len();
    if more > 0 {
        eprintln!("{}", messages::register_faults_more(lang, &more.to_string()));
    }
}

/// The bills of a register by one version, in the order of its columns.
struct Computed {
    /// Tyiyn of each month.
    months: Vec<Vec<i64>>,
    /// Who has no bill: the first month, counted from 0, and why.
    refused: BTreeMap<usize, (usize, BillFault)>,
}

impl Computed {
    fn of(register: &Register, version: &Version) -> Self {
        let bills = Bills::new(register, version);
        let mut refused: BTreeMap<usize, (usize, BillFault)> = BTreeMap::new();
        let months = (0..MONTHS)
            .map(|month| {
                let mut column = vec![0; register.len()];
                let totals = bills.month(month, Detail::Years(&mut column));
                for none in totals.refused {
                    for place in none.place..none.place + none.count {
                        refused.entry(place).or_insert((month, none.fault));
                    }
                }
                column
            })
            .collect();
        Self { months, refused }
    }

    /// The year of a consumer, tyiyn.
    fn year(&self, place: usize) -> Result<i64, (usize, BillFault)> {
        match self.refused.get(&place) {
            Some(&none) => Err(none),
            None => {
                let mut months = self.months.iter().enumerate();
                months.try_fold(0_i64, |sum, (month, column)| {
                    sum.checked_add(column[place]).ok_or((month, BillFault::TooLarge))
                })
            }
        }
    }
}

/// Writes a line for each account, in the order of the register's file; how many have no bill.
fn write_bills(
    out: impl Write,
    read: &Import,
    register: &Register,
    computed: &Computed,
    compared: Option<&Computed>,
    file: &str,
    lang: Lang,
) -> io::Result<u64> {
    let mut places = vec![(0_usize, Group::Population); register.len()];
    for class in register.classes() {
        for place in class.range.clone() {
            places[register.added(place)] = (place, class.consumer.group);
        }
    }
    let mut out = csv::Writer::from_writer(BufWriter::new(out));
    let totals: &[&str] = if compared.is_some() { &["total", "other_total", "difference"] } else { &["total"] };
    out.write_record(COLUMNS.iter().chain(totals).chain(&["error"]))?;
    let mut progress = Progress::new(move |done| messages::register_bills_progress(lang, &done.to_string()));
    let mut without = 0_usize;
    for (done, ((place, group), row)) in (0_u64..).zip(places.into_iter().zip(&read.rows)) {
        let account = register.account(place);
        out.write_field(account)?;
        out.write_field(group.code())?;
        let mut none = None;
        let year = computed.year(place);
        match year {
            Ok(year) => {
                for column in &computed.months {
                    out.write_field(plain(column[place]))?;
                }
                out.write_field(plain(year))?;
            }
            Err((month, fault)) => {
                for _ in 0..=MONTHS {
                    out.write_field("")?;
                }
                none = Some((month, words::bill_fault(lang, fault)));
            }
        }
        if let Some(other) = compared.map(|other| other.year(place)) {
            out.write_field(other.map(plain).unwrap_or_default())?;
            let difference = year.and_then(|year| Ok(other?.saturating_sub(year)));
            out.write_field(difference.map(plain).unwrap_or_default())?;
            if let (None, Err((month, fault))) = (&none, other) {
                let sentence = messages::register_bill_by_other(lang, &words::bill_fault(lang, fault));
                none = Some((month, sentence));
            }
        }
        out.write_record([none.as_ref().map_or("", |(_, sentence)| sentence.as_str())])?;
        if let Some((month, sentence)) = none {
            without += 1;
            if without <= REPEATED {
                let number = u8::try_from(month + 1).unwrap_or(1);
                let (row, month) = (row.to_string(), format::month(lang, number));
                eprintln!("{}", messages::register_bill_refused(lang, file, &row, account, month, &sentence));
            }
        }
        progress.at(done);
    }
    out.flush()?;
    let more = without.saturating_sub(REPEATED);
    if more > 0 {
        eprintln!("{}", messages::register_bills_more(lang, &more.to_string()));
    }
    Ok(without as u64)
}

/// Money for programs: som with a point and two digits.
fn plain(tyiyn: i64) -> String {
    let sign = if tyiyn < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", tyiyn.unsigned_abs() / 100, tyiyn.unsigned_abs() % 100)
}

/// What a group pays in the year.
#[derive(Clone, Copy, Default)]
struct GroupTotal {
    accounts: u64,
    year: i128,
    other: i128,
    less: u64,
    same: u64,
    more: u64,
}

impl GroupTotal {
    fn and(self, more: Self) -> Self {
        Self {
            accounts: self.accounts + more.accounts,
            year: self.year + more.year,
            other: self.other + more.other,
            less: self.less + more.less,
            same: self.same + more.same,
            more: self.more + more.more,
        }
    }
}

/// What the groups pay, in the order of [`Group::ALL`].
struct Totals([GroupTotal; Group::ALL.len()]);

impl Totals {
    /// Accounts without a bill by one of the tariffs are in no total.
    fn of(register: &Register, computed: &Computed, compared: Option<&Computed>) -> Self {
        let mut totals = Self([GroupTotal::default(); Group::ALL.len()]);
        for class in register.classes() {
            let total = &mut totals.0[class.consumer.group as usize];
            for place in class.range.clone() {
                let Ok(year) = computed.year(place) else { continue };
                let other = match compared.map(|other| other.year(place)) {
                    None => year,
                    Some(Ok(other)) => other,
                    Some(Err(_)) => continue,
                };
                total.accounts += 1;
                total.year += i128::from(year);
                total.other += i128::from(other);
                match other.cmp(&year) {
                    std::cmp::Ordering::Less => total.less += 1,
                    std::cmp::Ordering::Equal => total.same += 1,
                    std::cmp::Ordering::Greater => total.more += 1,
                }
            }
        }
        totals
    }
}

fn write_totals(
    out: &mut impl Write,
    tariff: &Chosen,
    other: Option<&Chosen>,
    totals: &Totals,
    lang: Lang,
) -> io::Result<()> {
    let from = |chosen: &Chosen| format::date(lang, chosen.version().from);
    writeln!(out, "{}", messages::register_total_tariff(lang, tariff.title(), &from(tariff)))?;
    if let Some(other) = other {
        writeln!(out, "{}", messages::register_total_compared(lang, other.title(), &from(other)))?;
    }
    if tariff.fictional || other.is_some_and(|other| other.fictional) {
        writeln!(out, "{}", messages::register_total_fictional(lang))?;
    }
    let whole = totals.0.into_iter().fold(GroupTotal::default(), GroupTotal::and);
    let groups = Group::ALL.into_iter().zip(totals.0).filter(|(_, total)| total.accounts > 0);
    let lines = groups.map(|(group, total)| (words::group(lang, group), total));
    for (name, total) in lines.chain([(messages::register_total_all(lang), whole)]) {
        let count = |count: u64| format::integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
        let money = |tyiyn: i128| match i64::try_from(tyiyn) {
            Ok(tyiyn) => format::money(lang, tyiyn),
            Err(_) => messages::register_total_too_large(lang).to_owned(),
        };
        let (accounts, year) = (count(total.accounts), money(total.year));
        let line = match other {
            None => messages::register_total_group(lang, name, &accounts, &year),
            Some(_) => {
                let (other, difference) = (money(total.other), money(total.other - total.year));
                let [less, same, more] = [total.less, total.same, total.more].map(count);
                messages::register_total_change(lang, name, &accounts, &year, &other, &difference, &less, &same, &more)
            }
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_for_programs_has_a_point() {
        assert_eq!(plain(123_405), "1234.05");
        assert_eq!(plain(-7), "-0.07");
        assert_eq!(plain(0), "0.00");
    }
}

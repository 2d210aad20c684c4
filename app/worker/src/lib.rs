//! The thread beside the page: it keeps one register of consumers and computes tariffs over it; it
//! keeps one financial plan and looks into its futures.
//!
//! A register names people's accounts, so it is read and computed here, on the device, and never
//! sent anywhere. Answers are texts in JSON.

mod plan;

use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::register::import::{Needs, Options, import};
use aimak_core::register::{Bills, Detail, MONTHS, Refused, Register, compare, quantiles};
use aimak_core::sample;
use aimak_core::tariff::{Group, Measure, Tariff, Version};
use aimak_core::wire::register::{Answer, GroupAnswer, Opened, Opening, QUANTILES, Question};
use aimak_core::wire::tariff::{TariffFault, TariffFile};
use aimak_words::register as words;
use serde_json::value::RawValue;
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The open register, and what the last question came to.
#[derive(Default)]
struct Open {
    register: Option<Register>,
    before: Side,
    after: Side,
}

impl Open {
    /// Another register; what was known of the old one goes.
    fn register(register: Register) -> Self {
        Self { register: Some(register), ..Self::default() }
    }
}

/// One of the two tariffs of a question over the open register. It stays as long as it is asked about
/// in the same words: the tariff of today does while the other one is moved.
#[derive(Default)]
struct Side {
    /// The tariff, as it was sent; empty when nothing is known yet.
    text: String,
    year: i16,
    /// The year of each consumer.
    bills: Vec<i64>,
    refused: Vec<Refused>,
    /// How the bills are spread; of no meaning when somebody was refused.
    quantiles: [i64; QUANTILES.len()],
}

impl Side {
    /// Bills every consumer, unless that is what is known already.
    fn bill(&mut self, register: &Register, text: &RawValue, year: i16) -> Result<(), JsError> {
        let text = text.get();
        if (self.text.as_str(), self.year) == (text, year) {
            return Ok(());
        }
        let tariff = read(&serde_json::from_str(text)?)?;
        let versions = months(&tariff, year).ok_or_else(|| JsError::new("no version"))?;
        self.text.clear();
        self.bills.resize(register.len(), 0);
        self.refused = Bills::of_months(register, versions).compute(Detail::Years(&mut self.bills)).refused;
        if self.refused.is_empty() {
            self.quantiles = quantiles(&mut self.bills.clone(), QUANTILES).unwrap_or_default();
        }
        self.text.push_str(text);
        self.year = year;
        Ok(())
    }
}

/// Faults that are told in sentences; the others are counted.
const FAULTS_TOLD: usize = 20;

thread_local! {
    static OPEN: RefCell<Open> = RefCell::default();
}

/// Opens the register of a made-up town; gives the number of consumers.
#[wasm_bindgen]
#[must_use]
pub fn open_sample(consumers: u32, seed: u32) -> u32 {
    OPEN.set(Open::register(sample::register(consumers as usize, u64::from(seed))));
    consumers
}

/// Opens a register's file; an [`Opening`] says how, an [`Opened`] what came of it. A register that
/// was open before stays open when rows are refused.
///
/// # Errors
/// When `opening` is not one, or a tariff in it cannot be read: the page checks tariffs first.
#[wasm_bindgen]
pub fn open_file(bytes: &[u8], opening: &str) -> Result<String, JsError> {
    let Opening { lang, name, tariffs, mapping } = serde_json::from_str(opening)?;
    let lang = Lang::from_code(&lang).unwrap_or_default();
    let tariffs = tariffs.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let versions: Vec<&Version> = tariffs.iter().flat_map(|tariff| &tariff.versions).collect();
    let mut measures = versions.iter().flat_map(|version| &version.components).map(|component| component.measure);
    // A mapping of an older page is no reason to refuse a file.
    let mapping = mapping.and_then(|mapping| serde_json::from_str(&mapping).ok()).unwrap_or_default();
    let options = Options {
        flow_measure: measures.find(|measure| measure.is_flow()).unwrap_or(Measure::CubicMetre),
        mapping: &mapping,
        needs: &Needs::of(&versions),
        skip_refused: false,
    };
    let import = import(bytes, &options);
    let opened = Opened {
        consumers: import.register.as_ref().map(|register| register.len() as u64),
        faults: import.faults.iter().take(FAULTS_TOLD).map(|fault| words::fault(lang, &name, fault)).collect(),
        fault_count: import.fault_count as u64,
        notes: import.notes.iter().map(|note| words::note(lang, &name, note)).collect(),
        mapping: serde_json::to_string(&import.mapping)?,
    };
    if let Some(register) = import.register {
        OPEN.set(Open::register(register));
    }
    Ok(serde_json::to_string(&opened)?)
}

fn read(file: &TariffFile) -> Result<Tariff, JsError> {
    let pointers =
        |faults: Vec<TariffFault>| faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>().join(" ");
    file.check().map(|read| read.tariff).map_err(|faults| JsError::new(&pointers(faults)))
}

/// Answers a [`Question`] about the open register with an [`Answer`].
///
/// # Errors
/// When no register is open, or a tariff cannot be read: the page checks tariffs before it asks.
#[wasm_bindgen]
pub fn ask(question: &str) -> Result<String, JsError> {
    let Question { before, after, year } = serde_json::from_str::<Question<&RawValue>>(question)?;
    OPEN.with_borrow_mut(|Open { register, before: old, after: new }| {
        let register = register.as_ref().ok_or_else(|| JsError::new("no register"))?;
        old.bill(register, before, year)?;
        new.bill(register, after, year)?;
        Ok(serde_json::to_string(&answer(register, old, new))?)
    })
}

/// The version of each month's first day.
fn months(tariff: &Tariff, year: i16) -> Option<[&Version; MONTHS]> {
    let first = tariff.versions.first()?;
    Some(std::array::from_fn(|month| {
        let month = u8::try_from(month + 1).unwrap_or(1);
        Date::new(year, month, 1).and_then(|day| tariff.in_force(day)).unwrap_or(first)
    }))
}

fn answer(register: &Register, before: &Side, after: &Side) -> Answer {
    let refused = || before.refused.iter().chain(&after.refused);
    // Nearly always everybody has a bill.
    let mut gone = vec![false; if refused().next().is_some() { register.len() } else { 0 }];
    for refused in refused() {
        gone[refused.place..refused.place + refused.count].fill(true);
    }
    let skip = |place: usize| gone.get(place).copied().unwrap_or(false);
    let changes = compare(register, &before.bills, &after.bills, skip);
    let groups = Group::ALL.into_iter().zip(&changes.groups).filter(|(_, change)| change.consumers() > 0);
    let spread = |side: &Side| {
        if gone.is_empty() {
            return side.quantiles;
        }
        let bills = side.bills.iter().enumerate().filter(|&(place, _)| !skip(place));
        quantiles(&mut bills.map(|(_, &bill)| bill).collect::<Vec<_>>(), QUANTILES).unwrap_or_default()
    };
    Answer {
        consumers: register.len() as u64,
        refused: gone.iter().filter(|&&gone| gone).count() as u64,
        groups: groups
            .map(|(group, change)| GroupAnswer {
                group: group.code().to_owned(),
                consumers: change.consumers(),
                before: change.before,
                after: change.after,
                less: change.less,
                same: change.same,
                more: change.more,
                saved: change.saved,
                added: change.added,
            })
            .collect(),
        quantiles: spread(before).into_iter().zip(spread(after)).collect(),
    }
}

/// What each of some random tariffs brings, as text ([`sample::account`]): for comparing this
/// program with another one, byte for byte.
#[wasm_bindgen]
#[must_use]
pub fn accounts(first: u32, count: u32) -> String {
    (first..first.saturating_add(count)).map(|seed| sample::account(u64::from(seed))).collect()
}

/// All bills of the open register under a tariff, tyiyn together, in one month (1 to 12) or, with 0,
/// in the year; for measuring.
///
/// # Errors
/// When no register is open, the tariff cannot be read, or somebody has no bill.
#[wasm_bindgen]
pub fn total(tariff: &str, month: u32) -> Result<f64, JsError> {
    let tariff = read(&serde_json::from_str(tariff)?)?;
    OPEN.with_borrow(|open| {
        let register = open.register.as_ref().ok_or_else(|| JsError::new("no register"))?;
        let version = tariff.versions.last().ok_or_else(|| JsError::new("no version"))?;
        let bills = Bills::new(register, version);
        let totals = match (month as usize).checked_sub(1).filter(|&month| month < MONTHS) {
            Some(month) => bills.month(month, Detail::Totals),
            None => bills.compute(Detail::Totals),
        };
        let year = totals.year().filter(|_| totals.refused.is_empty());
        #[expect(clippy::cast_precision_loss, reason = "a number of JavaScript, for comparing sums")]
        Ok(year.ok_or_else(|| JsError::new("not everybody has a bill"))? as f64)
    })
}

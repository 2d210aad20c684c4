//! The thread beside the page: it keeps one register of consumers and computes tariffs over it.
//!
//! A register names people's accounts, so it is read and computed here, on the device, and never
//! sent anywhere. Answers are texts in JSON.

use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::register::import::{Needs, Options, import};
use aimak_core::register::{Bills, Detail, MONTHS, Register, compare, quantile};
use aimak_core::sample;
use aimak_core::tariff::{Group, Measure, Tariff, Version};
use aimak_core::wire::register::{Answer, GroupAnswer, Opened, Opening, QUANTILES, Question};
use aimak_core::wire::tariff::{TariffFault, TariffFile};
use aimak_words::register as words;
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The open register, and columns that are used again from question to question.
#[derive(Default)]
struct Open {
    register: Option<Register>,
    before: Vec<i64>,
    after: Vec<i64>,
    /// Years of the consumers with bills under both.
    spread: Vec<i64>,
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
    OPEN.with_borrow_mut(|open| open.register = Some(sample::register(consumers as usize, u64::from(seed))));
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
        OPEN.with_borrow_mut(|open| open.register = Some(register));
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
    let question: Question = serde_json::from_str(question)?;
    let (before, after) = (read(&question.before)?, read(&question.after)?);
    OPEN.with_borrow_mut(|open| {
        let answer = answer(open, &before, &after, question.year).ok_or_else(|| JsError::new("no register"))?;
        Ok(serde_json::to_string(&answer)?)
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

fn answer(open: &mut Open, before: &Tariff, after: &Tariff, year: i16) -> Option<Answer> {
    let Open { register, before: old, after: new, spread } = open;
    let register = register.as_ref()?;
    for column in [&mut *old, &mut *new] {
        column.resize(register.len(), 0);
    }
    let first = Bills::of_months(register, months(before, year)?).compute(Detail::Years(old));
    let second = Bills::of_months(register, months(after, year)?).compute(Detail::Years(new));
    let mut gone = vec![false; if first.refused.len() + second.refused.len() > 0 { register.len() } else { 0 }];
    for refused in first.refused.iter().chain(&second.refused) {
        gone[refused.place..refused.place + refused.count].fill(true);
    }
    let skip = |place: usize| gone.get(place).copied().unwrap_or(false);
    let changes = compare(register, old, new, &skip);
    let mut groups = Vec::new();
    for group in Group::ALL {
        let (mut consumers, mut sums) = (0, (0_i64, 0_i64));
        for class in register.classes().iter().filter(|class| class.consumer.group == group) {
            for place in class.range.clone().filter(|&place| !skip(place)) {
                consumers += 1;
                sums = (sums.0.saturating_add(old[place]), sums.1.saturating_add(new[place]));
            }
        }
        let change = &changes.groups[group as usize];
        if consumers > 0 {
            groups.push(GroupAnswer {
                group: group.code().to_owned(),
                consumers,
                before: sums.0,
                after: sums.1,
                less: change.less,
                same: change.same,
                more: change.more,
                saved: change.saved,
                added: change.added,
            });
        }
    }
    let mut told = |column: &[i64]| {
        spread.clear();
        spread.extend(column.iter().enumerate().filter(|(place, _)| !skip(*place)).map(|(_, &bill)| bill));
        QUANTILES.map(|part| quantile(spread, part).unwrap_or(0))
    };
    let (low, high) = (told(old), told(new));
    Some(Answer {
        consumers: register.len() as u64,
        refused: gone.iter().filter(|&&gone| gone).count() as u64,
        groups,
        quantiles: low.into_iter().zip(high).collect(),
    })
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
/// When no register is open or the tariff cannot be read.
#[wasm_bindgen]
pub fn total(tariff: &str, month: u32) -> Result<f64, JsError> {
    let file: aimak_core::wire::tariff::TariffFile = serde_json::from_str(tariff)?;
    let tariff = file.check().map_err(|_| JsError::new("tariff"))?.tariff;
    OPEN.with_borrow(|open| {
        let register = open.register.as_ref().ok_or_else(|| JsError::new("no register"))?;
        let version = tariff.versions.last().ok_or_else(|| JsError::new("no version"))?;
        let bills = Bills::new(register, version);
        let totals = match (month as usize).checked_sub(1).filter(|&month| month < MONTHS) {
            Some(month) => bills.month(month, Detail::Totals),
            None => bills.compute(Detail::Totals),
        };
        let year = totals.year();
        #[expect(clippy::cast_precision_loss, reason = "a number of JavaScript, for comparing sums")]
        Ok(year.ok_or_else(|| JsError::new("too large"))? as f64)
    })
}

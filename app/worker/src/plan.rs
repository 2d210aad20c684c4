//! Plans beside the page: what takes long is computed here, in parts, so that the page stays free
//! and may stop at any time.

use aimak_core::finance::risk::{Futures, Part, Question, Scratch};
use aimak_core::finance::{self, Model, Plan};
use aimak_core::wire::plan::{PlanFile, PlanResult};
use aimak_core::wire::risk::{RiskResult, question};
use aimak_core::wire::targets::{SolveResult, TargetsFile};
use std::cell::RefCell;
use std::ops::Range;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The open plan, and the futures of it that are computed.
struct Open {
    plan: Plan,
    model: Model,
    question: Question,
    scratch: Scratch,
    parts: Vec<Part>,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

fn with_open<T>(work: impl FnOnce(&mut Open) -> Result<T, JsError>) -> Result<T, JsError> {
    OPEN.with_borrow_mut(|open| work(open.as_mut().ok_or_else(|| JsError::new("no plan"))?))
}

/// Opens a plan's file; gives the number of its figures.
///
/// # Errors
/// When the file is not one, with the pointers of what is wrong: the page checks plans first.
#[wasm_bindgen]
pub fn open_plan(text: &str) -> Result<u32, JsError> {
    let file: PlanFile = serde_json::from_str(text)?;
    let plan = file.check().map_err(|faults| {
        JsError::new(&faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>().join(" "))
    })?;
    let model = finance::model(&plan);
    let question = question(&plan, &model, 1, 1_000);
    let figures = count(model.study.len());
    OPEN.set(Some(Open { plan, model, question, scratch: Scratch::default(), parts: Vec::new() }));
    Ok(figures)
}

/// Writes every figure of the open plan anew; gives how many there are.
///
/// # Errors
/// When no plan is open.
#[wasm_bindgen]
pub fn figures() -> Result<u32, JsError> {
    with_open(|open| {
        open.model = finance::model(&open.plan);
        Ok(count(open.model.study.len()))
    })
}

/// Begins `futures` futures of the open plan.
///
/// # Errors
/// When no plan is open.
#[wasm_bindgen]
pub fn begin_futures(seed: u32, futures: u32) -> Result<(), JsError> {
    with_open(|open| {
        open.question = question(&open.plan, &open.model, u64::from(seed), futures);
        open.parts.clear();
        Ok(())
    })
}

/// Computes a part of the futures: from `first` so many.
///
/// # Errors
/// When no plan is open.
#[wasm_bindgen]
pub fn some_futures(first: u32, count: u32) -> Result<(), JsError> {
    with_open(|open| {
        let futures = Futures::new(&open.model.study, &open.question);
        let range: Range<u32> = first..first.saturating_add(count);
        open.parts.push(futures.part(&mut open.scratch, range));
        Ok(())
    })
}

/// What came out of the futures computed so far, as [`RiskResult`].
///
/// # Errors
/// When no plan is open, or parts of the futures are missing.
#[wasm_bindgen]
pub fn risk() -> Result<String, JsError> {
    with_open(|open| {
        let part = Part::join(std::mem::take(&mut open.parts)).map_err(|fault| JsError::new(fault.code()))?;
        let result = RiskResult::of(&open.plan, &open.model.study, &open.question, &part);
        Ok(serde_json::to_string(&result)?)
    })
}

/// Everything that a run of the open plan tells, as [`PlanResult`].
///
/// # Errors
/// When no plan is open.
#[wasm_bindgen]
pub fn result() -> Result<String, JsError> {
    with_open(|open| Ok(serde_json::to_string(&PlanResult::of(&open.plan, &finance::picture(&open.plan)))?))
}

/// Solves the open plan for the targets of a file; gives a [`SolveResult`].
///
/// # Errors
/// When no plan is open, or the file does not fit it: the page checks targets first.
#[wasm_bindgen]
pub fn solve(targets: &str) -> Result<String, JsError> {
    with_open(|open| {
        let file: TargetsFile = serde_json::from_str(targets)?;
        let solver = file.solver(&open.plan).map_err(|faults| {
            JsError::new(&faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>().join(" "))
        })?;
        Ok(serde_json::to_string(&SolveResult::of(&solver, &solver.solve()))?)
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

//! Plans beside the page: what takes long is computed here, in parts, so that the page stays free
//! and may stop at any time. A search that cannot be parted has a thread of its own, which the page
//! ends when it is not wanted any more.

use aimak_core::explain::Gap;
use aimak_core::finance::risk::{Futures, Part, Question, Scratch};
use aimak_core::finance::solve::pareto::{Criteria, Options};
use aimak_core::finance::{self, Model, Plan};
use aimak_core::wire::plan::{PlanFile, PlanResult};
use aimak_core::wire::risk::{RiskResult, question};
use aimak_core::wire::targets::{OptionsResult, SolveResult, TargetsFault, TargetsFile};
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

/// The options of a plan, and what those of them bring that are computed.
struct Spread {
    options: Options,
    brought: Vec<Result<Criteria, Gap>>,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
    static SPREAD: RefCell<Option<Spread>> = const { RefCell::new(None) };
}

fn with_open<T>(work: impl FnOnce(&mut Open) -> Result<T, JsError>) -> Result<T, JsError> {
    OPEN.with_borrow_mut(|open| work(open.as_mut().ok_or_else(|| JsError::new("no plan"))?))
}

/// A plan from its file.
fn read(text: &str) -> Result<Plan, JsError> {
    let file: PlanFile = serde_json::from_str(text)?;
    file.check().map_err(|faults| {
        JsError::new(&faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>().join(" "))
    })
}

/// Where levers and targets do not fit.
fn unfit(faults: Vec<TargetsFault>) -> JsError {
    JsError::new(&faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>().join(" "))
}

/// Opens a plan's file; gives the number of its figures.
///
/// # Errors
/// When the file is not one, with the pointers of what is wrong: the page checks plans first.
#[wasm_bindgen]
pub fn open_plan(text: &str) -> Result<u32, JsError> {
    let plan = read(text)?;
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

/// Begins `futures` futures of the open plan; gives how many data are uncertain.
///
/// # Errors
/// When no plan is open.
#[wasm_bindgen]
pub fn begin_futures(seed: u32, futures: u32) -> Result<u32, JsError> {
    with_open(|open| {
        open.question = question(&open.plan, &open.model, u64::from(seed), futures);
        open.parts.clear();
        Ok(count(open.question.uncertain.len()))
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

/// Solves the open plan for the targets of a file; gives a [`SolveResult`] without the plan that it
/// makes, which follows from the levers.
///
/// # Errors
/// When no plan is open, or the file does not fit it: the page checks targets first.
#[wasm_bindgen]
pub fn solve(targets: &str) -> Result<String, JsError> {
    with_open(|open| answer(&open.plan, targets))
}

/// Solves the plan of a file for the targets of another one, as [`solve`] does.
///
/// # Errors
/// When the plan is none, or the targets do not fit it: the page checks both first.
#[wasm_bindgen]
pub fn solve_plan(plan: &str, targets: &str) -> Result<String, JsError> {
    answer(&read(plan)?, targets)
}

fn answer(plan: &Plan, targets: &str) -> Result<String, JsError> {
    let file: TargetsFile = serde_json::from_str(targets)?;
    let solver = file.solver(plan).map_err(unfit)?;
    Ok(serde_json::to_string(&SolveResult { scenario: None, ..SolveResult::of(&solver, &solver.solve()) })?)
}

/// Begins so many options of the plan of a file, spread over the levers of another one.
///
/// # Errors
/// When the plan is none, or the levers do not fit it: the page checks both first.
#[wasm_bindgen]
pub fn begin_options(plan: &str, levers: &str, count: u32) -> Result<(), JsError> {
    let file: TargetsFile = serde_json::from_str(levers)?;
    let options = file.options(&read(plan)?, count as usize).map_err(unfit)?;
    SPREAD.set(Some(Spread { options, brought: Vec::new() }));
    Ok(())
}

/// Computes the next options; gives how many are computed.
///
/// # Errors
/// When no options were begun.
#[wasm_bindgen]
pub fn some_options(more: u32) -> Result<u32, JsError> {
    SPREAD.with_borrow_mut(|spread| {
        let Spread { options, brought } = spread.as_mut().ok_or_else(|| JsError::new("no options"))?;
        let first = brought.len();
        brought.extend(options.evaluate(first..first.saturating_add(more as usize)));
        Ok(count(brought.len()))
    })
}

/// The options computed so far, as [`OptionsResult`].
///
/// # Errors
/// When no options were begun.
#[wasm_bindgen]
pub fn options() -> Result<String, JsError> {
    SPREAD.with_borrow(|spread| {
        let Spread { options, brought } = spread.as_ref().ok_or_else(|| JsError::new("no options"))?;
        Ok(serde_json::to_string(&OptionsResult::of(options, brought))?)
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

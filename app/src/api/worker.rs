//! Threads beside the page, for what takes longer than a frame: one keeps a register of consumers,
//! one computes a plan's futures and options in parts, one searches. Each is started when somebody
//! first asks it, and ends with the page or with [`stop`]; nothing it is given leaves the device.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::{Closure, JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The thread could not be started, or what it was given could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerFault;

impl From<JsValue> for WorkerFault {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// What a thread is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// It keeps a register of consumers.
    Register,
    /// It computes futures and options of a plan, a part with each question.
    Plan,
    /// It searches; an answer may take long, and only the end of the thread ends a search.
    Search,
}

/// A thread, and who waits for which answer.
struct Thread {
    worker: Option<Worker>,
    waiting: BTreeMap<u32, (Function, Function)>,
    last: u32,
}

impl Thread {
    const fn new() -> Self {
        Self { worker: None, waiting: BTreeMap::new(), last: 0 }
    }
}

thread_local! {
    static THREADS: RefCell<[Thread; 3]> = const { RefCell::new([Thread::new(), Thread::new(), Thread::new()]) };
}

fn with_thread<T>(desk: Desk, act: impl FnOnce(&mut Thread) -> T) -> T {
    THREADS.with_borrow_mut(|threads| act(&mut threads[desk as usize]))
}

/// Opens the register of a made-up town.
///
/// # Errors
/// [`WorkerFault`].
pub async fn open_sample(consumers: u32, seed: u32) -> Result<(), WorkerFault> {
    call(Desk::Register, "open_sample", &Array::of2(&consumers.into(), &seed.into())).await?;
    Ok(())
}

/// Opens a register's file: its name, its bytes, and what is asked about it as JSON.
///
/// # Errors
/// [`WorkerFault`]; what is wrong within the file is in the answer.
pub async fn open_file<Q: Serialize, A: DeserializeOwned>(bytes: &Uint8Array, options: &Q) -> Result<A, WorkerFault> {
    let options = serde_json::to_string(options).map_err(|_| WorkerFault)?;
    read(&call(Desk::Register, "open_file", &Array::of2(bytes, &options.into())).await?)
}

/// Asks about the open register.
///
/// # Errors
/// [`WorkerFault`].
pub async fn ask<Q: Serialize, A: DeserializeOwned>(question: &Q) -> Result<A, WorkerFault> {
    let question = serde_json::to_string(question).map_err(|_| WorkerFault)?;
    read(&call(Desk::Register, "ask", &Array::of1(&question.into())).await?)
}

/// Opens a plan's file and begins so many futures of it.
///
/// # Errors
/// [`WorkerFault`].
pub async fn begin_futures(plan: &str, seed: u32, futures: u32) -> Result<(), WorkerFault> {
    // Both are asked at once: no other plan is opened between them.
    let opened = call(Desk::Plan, "open_plan", &Array::of1(&plan.into()));
    let begun = call(Desk::Plan, "begin_futures", &Array::of2(&seed.into(), &futures.into()));
    let (opened, begun) = (opened.await, begun.await);
    opened.and(begun).map(drop)
}

/// Computes a part of the futures: from `first` so many.
///
/// # Errors
/// [`WorkerFault`].
pub async fn some_futures(first: u32, count: u32) -> Result<(), WorkerFault> {
    call(Desk::Plan, "some_futures", &Array::of2(&first.into(), &count.into())).await?;
    Ok(())
}

/// What came out of the futures computed so far.
///
/// # Errors
/// [`WorkerFault`].
pub async fn risk<A: DeserializeOwned>() -> Result<A, WorkerFault> {
    read(&call(Desk::Plan, "risk", &Array::new()).await?)
}

/// Begins so many options of a plan's file, spread over levers.
///
/// # Errors
/// [`WorkerFault`].
pub async fn begin_options<Q: Serialize>(plan: &str, levers: &Q, count: u32) -> Result<(), WorkerFault> {
    let levers = serde_json::to_string(levers).map_err(|_| WorkerFault)?;
    call(Desk::Plan, "begin_options", &Array::of3(&plan.into(), &levers.into(), &count.into())).await?;
    Ok(())
}

/// Computes the next options.
///
/// # Errors
/// [`WorkerFault`].
pub async fn some_options(more: u32) -> Result<(), WorkerFault> {
    call(Desk::Plan, "some_options", &Array::of1(&more.into())).await?;
    Ok(())
}

/// What the options computed so far bring.
///
/// # Errors
/// [`WorkerFault`].
pub async fn options<A: DeserializeOwned>() -> Result<A, WorkerFault> {
    read(&call(Desk::Plan, "options", &Array::new()).await?)
}

/// Solves a plan's file for targets.
///
/// # Errors
/// [`WorkerFault`], also when the search was ended with [`stop`].
pub async fn solve<Q: Serialize, A: DeserializeOwned>(plan: &str, targets: &Q) -> Result<A, WorkerFault> {
    let targets = serde_json::to_string(targets).map_err(|_| WorkerFault)?;
    read(&call(Desk::Search, "solve_plan", &Array::of2(&plan.into(), &targets.into())).await?)
}

/// Ends a thread, whatever it does; who waits for it is told that nothing comes. The next question
/// starts it anew.
pub fn stop(desk: Desk) {
    if let Some(worker) = with_thread(desk, |thread| thread.worker.take()) {
        worker.terminate();
    }
    fail_all(desk);
}

fn read<A: DeserializeOwned>(answer: &JsValue) -> Result<A, WorkerFault> {
    serde_json::from_str(&answer.as_string().ok_or(WorkerFault)?).map_err(|_| WorkerFault)
}

/// Asks a function of a thread's library at once; what it gives is waited for.
fn call(desk: Desk, name: &str, given: &Array) -> impl Future<Output = Result<JsValue, WorkerFault>> + use<> {
    let answer = with_thread(desk, |thread| {
        let worker = match &thread.worker {
            Some(worker) => worker.clone(),
            None => thread.worker.insert(start(desk)?).clone(),
        };
        thread.last += 1;
        let number = thread.last;
        let answer = Promise::new(&mut |done, failed| {
            thread.waiting.insert(number, (done, failed));
        });
        worker.post_message(&object(&[("number", number.into()), ("call", name.into()), ("given", given.into())]))?;
        Ok::<_, WorkerFault>(answer)
    });
    async move { Ok(JsFuture::from(answer?).await?) }
}

fn start(desk: Desk) -> Result<Worker, WorkerFault> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(WorkerFault)?;
    let files = document.query_selector("meta[name=aimak-worker]")?.and_then(|meta| meta.get_attribute("content"));
    let files = files.ok_or(WorkerFault)?;
    let [script, glue, wasm] = *files.split(' ').collect::<Vec<_>>() else { return Err(WorkerFault) };
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(script, &options)?;
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| answered(desk, &event.data()));
    worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // A thread lives as long as the page, or until a person ends a search: a few bytes each time.
    listener.forget();
    let broken = Closure::<dyn Fn()>::new(move || fail_all(desk));
    worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
    broken.forget();
    worker.post_message(&object(&[("glue", glue.into()), ("wasm", wasm.into())]))?;
    Ok(worker)
}

fn answered(desk: Desk, data: &JsValue) {
    let part = |key: &str| Reflect::get(data, &key.into()).unwrap_or(JsValue::UNDEFINED);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number that the question had")]
    let Some(number) = part("number").as_f64().map(|number| number as u32) else { return };
    let waiting = with_thread(desk, |thread| thread.waiting.remove(&number));
    let Some((done, failed)) = waiting else { return };
    let fault = part("fault");
    let told = if fault.is_undefined() {
        done.call1(&JsValue::UNDEFINED, &part("value"))
    } else {
        failed.call1(&JsValue::UNDEFINED, &fault)
    };
    // The two functions of a promise never throw.
    drop(told);
}

/// A thread broke down or was ended, or its files did not arrive: everybody who waits is told, and
/// the next question starts anew.
fn fail_all(desk: Desk) {
    let waiting = with_thread(desk, |thread| {
        thread.worker = None;
        std::mem::take(&mut thread.waiting)
    });
    for (_, failed) in waiting.into_values() {
        drop(failed.call0(&JsValue::UNDEFINED));
    }
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes every property.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}

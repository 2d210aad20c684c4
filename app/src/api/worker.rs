//! The thread beside the page that keeps and computes a register of consumers. It is started when
//! somebody first asks, and ends with the page; nothing it is given leaves the device.

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

/// The thread, and who waits for which answer.
struct Thread {
    worker: Option<Worker>,
    waiting: BTreeMap<u32, (Function, Function)>,
    last: u32,
}

thread_local! {
    static THREAD: RefCell<Thread> =
        const { RefCell::new(Thread { worker: None, waiting: BTreeMap::new(), last: 0 }) };
}

/// Opens the register of a made-up town.
///
/// # Errors
/// [`WorkerFault`].
pub async fn open_sample(consumers: u32, seed: u32) -> Result<(), WorkerFault> {
    call("open_sample", &Array::of2(&consumers.into(), &seed.into())).await?;
    Ok(())
}

/// Opens a register's file: its name, its bytes, and what is asked about it as JSON.
///
/// # Errors
/// [`WorkerFault`]; what is wrong within the file is in the answer.
pub async fn open_file<Q: Serialize, A: DeserializeOwned>(bytes: &Uint8Array, options: &Q) -> Result<A, WorkerFault> {
    let options = serde_json::to_string(options).map_err(|_| WorkerFault)?;
    read(&call("open_file", &Array::of2(bytes, &options.into())).await?)
}

/// Asks about the open register.
///
/// # Errors
/// [`WorkerFault`].
pub async fn ask<Q: Serialize, A: DeserializeOwned>(question: &Q) -> Result<A, WorkerFault> {
    let question = serde_json::to_string(question).map_err(|_| WorkerFault)?;
    read(&call("ask", &Array::of1(&question.into())).await?)
}

fn read<A: DeserializeOwned>(answer: &JsValue) -> Result<A, WorkerFault> {
    serde_json::from_str(&answer.as_string().ok_or(WorkerFault)?).map_err(|_| WorkerFault)
}

/// Calls a function of the thread's library and waits for what it gives.
async fn call(name: &str, given: &Array) -> Result<JsValue, WorkerFault> {
    let answer = THREAD.with_borrow_mut(|thread| {
        let worker = match &thread.worker {
            Some(worker) => worker.clone(),
            None => thread.worker.insert(start()?).clone(),
        };
        thread.last += 1;
        let number = thread.last;
        let answer = Promise::new(&mut |done, failed| {
            thread.waiting.insert(number, (done, failed));
        });
        worker.post_message(&object(&[("number", number.into()), ("call", name.into()), ("given", given.into())]))?;
        Ok::<_, WorkerFault>(answer)
    })?;
    Ok(JsFuture::from(answer).await?)
}

fn start() -> Result<Worker, WorkerFault> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(WorkerFault)?;
    let files = document.query_selector("meta[name=aimak-worker]")?.and_then(|meta| meta.get_attribute("content"));
    let files = files.ok_or(WorkerFault)?;
    let [script, glue, wasm] = *files.split(' ').collect::<Vec<_>>() else { return Err(WorkerFault) };
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(script, &options)?;
    let listener = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| answered(&event.data()));
    worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The thread lives as long as the page.
    listener.forget();
    let broken = Closure::<dyn Fn()>::new(fail_all);
    worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
    broken.forget();
    worker.post_message(&object(&[("glue", glue.into()), ("wasm", wasm.into())]))?;
    Ok(worker)
}

fn answered(data: &JsValue) {
    let part = |key: &str| Reflect::get(data, &key.into()).unwrap_or(JsValue::UNDEFINED);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number that the question had")]
    let Some(number) = part("number").as_f64().map(|number| number as u32) else { return };
    let waiting = THREAD.with_borrow_mut(|thread| thread.waiting.remove(&number));
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

/// The thread broke down, or its files did not arrive: everybody who waits is told, and the next
/// question starts anew.
fn fail_all() {
    let waiting = THREAD.with_borrow_mut(|thread| {
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

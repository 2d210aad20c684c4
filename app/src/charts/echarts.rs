//! ECharts, as far as the app knows it: fetched once, started on an element, given options,
//! disposed of.
//!
//! Our own binding instead of charming's renderer, which knows no canvas, no dispose and no
//! merging, and panics when its element is not on the page yet.

use super::picture::{Merge, Picture, Shift};
use js_sys::{Array, Float64Array, Function, Int32Array, Promise, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsCast as _, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlCanvasElement, HtmlElement, HtmlScriptElement};

#[wasm_bindgen]
extern "C" {
    /// A chart of ECharts.
    type Instance;

    #[wasm_bindgen(js_namespace = echarts, catch)]
    fn init(host: &HtmlElement, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;

    /// Our own part of the file, `xtask/front/echarts.js`.
    #[wasm_bindgen(js_namespace = echarts, catch)]
    fn shift(chart: &Instance, lengths: &Int32Array, labels: &Array, ends: &Float64Array) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option(this: &Instance, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn resize(this: &Instance) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = renderToCanvas, catch)]
    fn render_to_canvas(this: &Instance, options: &JsValue) -> Result<HtmlCanvasElement, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Instance) -> Result<(), JsValue>;
}

/// Why there is no picture. The page says that it did not arrive; the table has the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoPicture;

impl From<JsValue> for NoPicture {
    fn from(_: JsValue) -> Self {
        Self
    }
}

thread_local! {
    /// The script on its way or arrived; one for all charts of the page.
    static SCRIPT: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Waits until ECharts and the page's typeface are there; fetches ECharts when nobody has yet.
///
/// # Errors
/// When the script did not arrive; the next call tries again.
pub(super) async fn arrive() -> Result<(), NoPicture> {
    let known = SCRIPT.with_borrow(Clone::clone);
    let script = match known {
        Some(script) => script,
        None => {
            let script = fetch()?;
            SCRIPT.set(Some(script.clone()));
            script
        }
    };
    if JsFuture::from(script).await.is_err() {
        SCRIPT.set(None);
        return Err(NoPicture);
    }
    // Words on a canvas are not set again when the typeface comes later. Without it they are set
    // in the next one of the list.
    if let Some(document) = web_sys::window().and_then(|window| window.document())
        && let Ok(ready) = document.fonts().ready()
    {
        drop(JsFuture::from(ready).await);
    }
    Ok(())
}

fn fetch() -> Result<Promise, NoPicture> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(NoPicture)?;
    let address = document
        .query_selector("meta[name=aimak-echarts]")?
        .and_then(|meta| meta.get_attribute("content"))
        .ok_or(NoPicture)?;
    let head = document.head().ok_or(NoPicture)?;
    let script: HtmlScriptElement = document.create_element("script")?.dyn_into().map_err(|_| NoPicture)?;
    let script_of = script.clone();
    let promise = Promise::new(&mut move |resolve: Function, reject: Function| {
        script_of.set_onload(Some(&resolve));
        script_of.set_onerror(Some(&reject));
    });
    script.set_src(&address);
    head.append_child(&script)?;
    Ok(promise)
}

/// A chart on its element; dropping it frees the canvas and its listeners.
pub(super) struct Chart(Instance);

impl Chart {
    /// Starts a chart on an element of the page.
    ///
    /// # Errors
    /// When ECharts is not there or refuses the element.
    pub fn start(host: &HtmlElement) -> Result<Self, NoPicture> {
        let options = object(&[("renderer", "canvas".into())]);
        Ok(Self(init(host, &JsValue::NULL, &options)?))
    }

    /// Draws a picture, at once and whole, and forgets what was drawn before.
    ///
    /// # Errors
    /// When ECharts refuses the picture.
    pub fn draw(&self, picture: &Picture) -> Result<(), NoPicture> {
        self.set(picture, true)
    }

    /// Changes a part of the drawn picture.
    ///
    /// # Errors
    /// When ECharts refuses the change.
    pub fn merge(&self, part: &Merge) -> Result<(), NoPicture> {
        self.set(part, false)
    }

    fn set(&self, option: &impl Serialize, anew: bool) -> Result<(), NoPicture> {
        let option = option.serialize(&Serializer::json_compatible()).map_err(|_| NoPicture)?;
        let how = object(&[("notMerge", anew.into()), ("silent", true.into())]);
        Ok(self.0.set_option(&option, &how)?)
    }

    /// Moves the bars and lines of the drawn picture, at once; its other parts stay as they are.
    ///
    /// # Errors
    /// When the picture cannot be moved; then it must be drawn whole.
    pub fn shift(&self, by: &Shift) -> Result<(), NoPicture> {
        let labels: Array = by.labels.iter().map(|label| JsValue::from_str(label)).collect();
        let ends = Float64Array::from(by.ends.as_slice());
        Ok(shift(&self.0, &Int32Array::from(by.lengths.as_slice()), &labels, &ends)?)
    }

    /// Takes the element's new size. What is on it is older than the last shift: a picture must be
    /// drawn whole before the browser paints.
    ///
    /// # Errors
    /// When ECharts cannot draw at that size.
    pub fn resize(&self) -> Result<(), NoPicture> {
        Ok(self.0.resize()?)
    }

    /// The picture on a canvas of its own, twice as fine as the screen's points.
    ///
    /// # Errors
    /// When ECharts cannot draw it.
    pub fn canvas(&self) -> Result<HtmlCanvasElement, NoPicture> {
        Ok(self.0.render_to_canvas(&object(&[("pixelRatio", 2.into())]))?)
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        // A chart that cannot be disposed of is gone already.
        drop(self.0.dispose());
    }
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in entries {
        // A plain object takes every property.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}

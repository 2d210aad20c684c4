//! Pages of one browser that speak with each other: the studio steers the projector's window.

use js_sys::Reflect;
use leptos::prelude::{StoredValue, UpdateValue as _, on_cleanup};
use wasm_bindgen::prelude::{Closure, JsCast as _, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// What the studio tells the projector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steering {
    /// The scenario, as the text of its link.
    pub link: Option<String>,
    /// The screen, counted from 0.
    pub screen: Option<u32>,
}

fn open(place: &str, service: &str) -> Option<BroadcastChannel> {
    // A browser without channels has a projector that follows its keys alone.
    BroadcastChannel::new(&["aimak.hall.", place, ".", service].concat()).ok()
}

/// Hears what the studio tells, until the page goes.
pub fn use_channel(place: &str, service: &str, hear: impl Fn(Steering) + 'static) {
    let Some(channel) = open(place, service) else { return };
    let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        let field = |name: &str| Reflect::get(&data, &name.into()).ok();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen is a small number")]
        let screen = field("screen").and_then(|screen| screen.as_f64()).map(|screen| screen as u32);
        hear(Steering { link: field("link").and_then(|link| link.as_string()), screen });
    });
    channel.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    let held = StoredValue::new_local(Some((channel, listen)));
    on_cleanup(move || {
        if let Some((channel, _)) = held.try_update_value(Option::take).flatten() {
            channel.close();
        }
    });
}

/// Tells the projector; nobody may be there to hear it.
pub fn steer(place: &str, service: &str, told: &Steering) {
    let Some(channel) = open(place, service) else { return };
    let message = js_sys::Object::new();
    let put = |name: &str, value: JsValue| drop(Reflect::set(&message, &name.into(), &value));
    if let Some(link) = &told.link {
        put("link", link.as_str().into());
    }
    if let Some(screen) = told.screen {
        put("screen", screen.into());
    }
    drop(channel.post_message(&message));
    channel.close();
}

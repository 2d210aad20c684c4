//! A QR code: what a camera reads from a screen or from paper.

use crate::format::{MAX_QR_BYTES, QrPicture, qr_picture};
use crate::messages;
use crate::state::Settings;
use aimak_core::format;
use leptos::prelude::*;

/// Height and width of a module on paper, tenths of a millimetre: what the cameras of phones read
/// from a printed page.
const MODULE_ON_PAPER: i32 = 5;

/// The smallest picture on paper, tenths of a millimetre.
const LEAST_ON_PAPER: i32 = 300;

/// A text as a QR code, black on white in every theme; a text too long for one is told.
#[component]
pub fn QrCode(
    /// What the camera reads, a whole address for a link.
    #[prop(into)]
    text: Signal<String>,
    /// What the picture is, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let lang = Settings::lang();
    let picture = Memo::new(move |_| text.with(|text| qr_picture(text).ok_or(text.len())));
    move || match picture.get() {
        Ok(picture) => drawn(picture, label),
        Err(length) => {
            let number = |count: usize| format::integer(lang.get(), i64::try_from(count).unwrap_or(i64::MAX));
            view! { <p class="qr__none">{messages::qr_too_long(lang.get(), &number(length), &number(MAX_QR_BYTES))}</p> }
                .into_any()
        }
    }
}

fn drawn(QrPicture { side, path }: QrPicture, label: Signal<String>) -> AnyView {
    let size = (side * MODULE_ON_PAPER).max(LEAST_ON_PAPER);
    let size = format!("{}.{}mm", size / 10, size % 10);
    view! {
        <svg
            class="qr"
            role="img"
            aria-label=move || label.get()
            viewBox=format!("0 0 {side} {side}")
            width=size.clone()
            height=size
            shape-rendering="crispEdges"
        >
            <rect class="qr__paper" width=side height=side></rect>
            <path class="qr__ink" d=path></path>
        </svg>
    }
    .into_any()
}

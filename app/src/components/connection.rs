//! What a page says of connection and version. The markup is always there; the first script of the page
//! (`public/boot.js`) switches it by attributes of the root, in both entries alike, and hears the buttons.

use super::Icon;
use crate::messages;
use crate::state::say;
use leptos::prelude::*;

/// One line while the device has no connection.
#[component]
pub fn Offline() -> impl IntoView {
    view! {
        <div role="status">
            <p class="offline">
                <Icon name="offline"/>
                <span>{say(messages::layout_offline_text)}</span>
            </p>
        </div>
    }
}

/// The one question when a newer version waits: open it now or later. Nothing reloads by itself.
#[component]
pub fn Newer() -> impl IntoView {
    view! {
        <div class="newer" role="status">
            <div class="newer__inner">
                <p class="newer__text">
                    <strong>{say(messages::layout_newer_title)}</strong>
                    " "
                    {say(messages::layout_newer_text)}
                </p>
                <p class="newer__actions">
                    <button class="button" type="button" data-kind="primary" data-update-choice="now">
                        {say(messages::layout_newer_now)}
                    </button>
                    <button class="button" type="button" data-update-choice="later">
                        {say(messages::layout_newer_later)}
                    </button>
                </p>
            </div>
        </div>
    }
}

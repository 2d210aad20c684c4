//! Page.

use crate::components::Layout;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    view! { <Layout><h1 class="title-row__title"></h1></Layout> }
}

//! From a number or a name to its method.

use aimak_core::figure::FigureId;
use leptos::prelude::*;

/// A link to the page that says how a figure is calculated: around the number or its name.
#[component]
pub fn FigureLink(
    /// The figure.
    figure: FigureId,
    children: Children,
) -> impl IntoView {
    view! { <a class="figure-link" href=method_address(figure)>{children()}</a> }.into_any()
}

/// The address of a figure's method.
pub fn method_address(figure: FigureId) -> String {
    ["/method/", figure.code()].concat()
}

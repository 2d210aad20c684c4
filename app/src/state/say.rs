//! Texts that follow the language, each kind with one type of closure.
//!
//! A view is compiled anew for every type of closure in it, about a kilobyte each. A text written
//! `move || messages::x(lang.get())` is a type of its own; `say(messages::x)` shares one with all
//! the others.

use super::Settings;
use aimak_core::lang::Lang;
use leptos::prelude::Get;

/// A message in the language of the moment: `<h2>{say(messages::method_basis_title)}</h2>`.
pub fn say(message: fn(Lang) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = Settings::lang();
    move || message(lang.get())
}

/// The name of a thing in the language of the moment: `{say_of(figure_name, figure)}`.
pub fn say_of<T: Copy + Send + Sync + 'static>(
    name: fn(Lang, T) -> &'static str,
    thing: T,
) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = Settings::lang();
    move || name(lang.get(), thing)
}

/// A text put together in the language of the moment.
pub fn say_with(text: impl Fn(Lang) -> String + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    let lang = Settings::lang();
    Box::new(move || text(lang.get()))
}

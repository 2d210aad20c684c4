//! The address: which place, what stands after #, and going elsewhere.
//!
//! In the whole app the router answers; the citizen's entry has no router, every link loads a page.

#[cfg(not(feature = "whole"))]
pub use citizen::{use_fragment, use_place, use_visit};
#[cfg(feature = "whole")]
pub use whole::{use_fragment, use_place, use_visit};

#[cfg(feature = "whole")]
mod whole {
    use leptos::prelude::*;
    use leptos_router::NavigateOptions;
    use leptos_router::hooks::{use_location, use_navigate, use_params_map};

    /// Name of the place in the address.
    pub fn use_place() -> Memo<String> {
        let params = use_params_map();
        Memo::new(move |_| params.read().get("place").unwrap_or_default())
    }

    /// What stands after #, with its sign.
    pub fn use_fragment() -> Memo<String> {
        use_location().hash
    }

    /// Goes to an address of the app.
    pub fn use_visit() -> impl Fn(&str) + Clone {
        let navigate = use_navigate();
        move |address| navigate(address, NavigateOptions::default())
    }
}

#[cfg(not(feature = "whole"))]
mod citizen {
    use leptos::prelude::*;

    /// Name of the place in the address.
    pub fn use_place() -> Memo<String> {
        let path = window().location().pathname().unwrap_or_default();
        Memo::new(move |_| path.split('/').nth(1).unwrap_or_default().to_owned())
    }

    /// What stands after #, with its sign.
    pub fn use_fragment() -> Memo<String> {
        let read = || window().location().hash().unwrap_or_default();
        let hash = RwSignal::new(read());
        let listener = window_event_listener(leptos::ev::hashchange, move |_| hash.set(read()));
        on_cleanup(move || listener.remove());
        Memo::new(move |_| hash.get())
    }

    /// Goes to an address of the app.
    pub fn use_visit() -> impl Fn(&str) + Clone {
        // A refusal is one of a sandboxed page; nothing else could be done there.
        |address: &str| drop(window().location().assign(address))
    }
}

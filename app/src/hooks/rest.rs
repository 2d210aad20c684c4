//! What follows a value only when it rests.

use leptos::prelude::*;
use std::time::Duration;

/// The value of a memo once it has not changed for a pause; at once before the page is printed.
/// What is dear to draw follows this, and a moved slider stays quick.
pub fn use_rested<T>(source: Memo<T>, pause: Duration) -> ReadSignal<Option<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let (rested, set_rested) = signal(None);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let take = move || {
        let Some(value) = source.try_get_untracked() else { return };
        if rested.try_with_untracked(|old| old.as_ref() != Some(&value)) == Some(true) {
            set_rested.set(Some(value));
        }
    };
    Effect::new(move |_| {
        source.track();
        stop();
        timer.set_value(set_timeout_with_handle(take, pause).ok());
    });
    let printing = window_event_listener_untyped("beforeprint", move |_| take());
    on_cleanup(move || {
        stop();
        printing.remove();
    });
    rested
}

//! The browser's memory for small settings; a browser that refuses it only forgets.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is remembered under a name.
pub(super) fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Remembers a value.
pub(super) fn write(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage loses a preference, nothing else.
        drop(storage.set_item(name, value));
    }
}

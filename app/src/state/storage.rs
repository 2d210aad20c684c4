//! The browser's memory on the device; a browser that refuses it only forgets.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is remembered under a name.
pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Remembers a value; says whether the browser took it. A full or forbidden storage does not.
pub fn keep(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, value).is_ok())
}

/// Forgets a value.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        // Fails only where nothing can have been remembered.
        drop(storage.remove_item(name));
    }
}

//! Turns the texts in `locales/` into Rust functions.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    aimak_messages::build("locales");
}

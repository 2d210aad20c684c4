//! Turns the texts in `locales/` into Rust functions.

fn main() {
    aimak_messages::build("locales");
}

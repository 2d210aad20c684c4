//! Writes the server's messages of `locales/` as Rust functions; a faulty message fails the build.

fn main() {
    aimak_messages::build("locales");
}

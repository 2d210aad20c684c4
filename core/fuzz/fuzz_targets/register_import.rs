//! [`aimak_fuzz::register_import`] on whatever libFuzzer makes up.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| aimak_fuzz::register_import(bytes));

//! [`aimak_fuzz::model_json`] on whatever libFuzzer makes up.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| aimak_fuzz::model_json(bytes));

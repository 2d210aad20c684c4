//! [`aimak_fuzz::scenario_link`] on whatever libFuzzer makes up.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| aimak_fuzz::scenario_link(bytes));

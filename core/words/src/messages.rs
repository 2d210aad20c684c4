//! The texts of `locales/`, one function each.

#![cfg_attr(all(feature = "finance", feature = "register"), deny(dead_code))]
#![cfg_attr(
    not(all(feature = "finance", feature = "register")),
    expect(dead_code, reason = "texts of what is left off")
)]

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

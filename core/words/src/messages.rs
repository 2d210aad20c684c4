//! The texts of `locales/`, one function each.

#![deny(dead_code)]

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

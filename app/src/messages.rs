//! Every text of the app in its three languages: one function for each key of
//! `locales/{ky,ru,en}/*.ftl`, written at build time. A key nobody asks for fails the build.

#![cfg_attr(feature = "whole", deny(dead_code))]

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

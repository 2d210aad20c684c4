//! Aimak's server: serves the built app, keeps scenarios, and nothing else.
//!
//! The figures are computed in the browser by `aimak-core`; the server computes none for anybody.
//! [`recount`] and [`commands`] compute on the command line, for whoever wants to check.
//!
//! | Module | What it does |
//! |---|---|
//! | [`cli`], [`config`], [`start`], [`serve`] | from the command line to a listening socket |
//! | [`router`], [`routes`] | addresses and their handlers; they see the store's trait, no SQL |
//! | [`boundary`], [`security`], [`extract`] | what holds for every request |
//! | [`problem`] | the only place where an error becomes an answer |
//! | [`halls`] | projectors that listen |
//! | [`printer`] | papers as PDF files, by a Chromium of the machine |
//! | [`store`] | the records; sees no HTTP |
//! | [`assets`] | the built app, in memory |

pub mod assets;
pub mod boundary;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod config;
pub mod extract;
pub mod halls;
pub mod language;
mod messages;
pub mod printer;
pub mod problem;
pub mod recount;
pub mod router;
pub mod routes;
pub mod security;
pub mod serve;
pub mod start;
pub mod store;

//! Papers of a plan, made for A4: for deputies, for the hearing, for the antimonopoly body.
//!
//! All are made from one scenario, that of the link after `#`, and say no more than it does. What
//! only people can decide or know (a day, a number, an article of a law) is a line to fill in.

mod annex;
mod brief;
mod comparison;
mod decision;
mod leaflet;
mod model;
mod notice;
mod page;
mod parts;
mod pdf;

pub use page::Page;

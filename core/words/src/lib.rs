//! The core's things in words, in three languages: figures, services, plans, and what is wrong with a
//! file. The same from the command line, in the browser's page and in its thread beside the page.
//!
//! Whoever shows only some of them leaves the features `finance` or `register` off.

#[cfg(feature = "finance")]
pub mod choice;
pub mod figure;
#[cfg(feature = "finance")]
pub mod finance;
#[cfg(any(feature = "finance", feature = "register"))]
mod group;
#[cfg(feature = "finance")]
pub mod link;
mod messages;
#[cfg(feature = "finance")]
pub mod plan;
#[cfg(feature = "register")]
pub mod register;
pub mod service;
#[cfg(feature = "finance")]
pub mod solve;
#[cfg(feature = "finance")]
pub mod unit;

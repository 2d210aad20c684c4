//! What travels between the app and the server: one definition for both sides.
//!
//! Shapes only, and the checks that need nothing but the shape. JSON is the form on the line, field
//! names are the names here; an unknown field is an error, so a typo never passes in silence.

#[cfg(feature = "finance")]
pub mod choice;
#[cfg(feature = "finance")]
pub mod delivery;
#[cfg(feature = "finance")]
pub mod hall;
#[cfg(feature = "finance")]
pub mod link;
#[cfg(feature = "finance")]
pub mod ocds;
#[cfg(feature = "finance")]
pub mod paper;
#[cfg(feature = "finance")]
pub mod plan;
pub mod problem;
pub mod register;
#[cfg(feature = "finance")]
pub mod risk;
pub mod scenario;
pub mod scenario_file;
#[cfg(feature = "finance")]
pub mod targets;
pub mod tariff;
#[cfg(feature = "finance")]
pub mod village;

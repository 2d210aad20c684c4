//! Pages, one folder each; a feature never uses another.

pub mod calculator;
#[cfg(feature = "whole")]
pub mod delivery;
#[cfg(feature = "whole")]
pub mod hall;
#[cfg(feature = "whole")]
pub mod home;
#[cfg(feature = "whole")]
pub mod method;
#[cfg(feature = "whole")]
pub mod papers;
#[cfg(feature = "whole")]
pub mod place;
#[cfg(feature = "whole")]
pub mod plan;
#[cfg(feature = "whole")]
pub mod problem;
#[cfg(feature = "whole")]
pub mod rates;
#[cfg(feature = "whole")]
pub mod tariff;
#[cfg(feature = "whole")]
pub mod tour;
#[cfg(feature = "whole")]
pub mod village;

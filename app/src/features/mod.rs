//! Pages, one folder each; a feature never uses another.

pub mod calculator;
pub mod home;
pub mod method;
pub mod place;
pub mod problem;
pub mod studio;

//! The commands that compute on files, as a person starts them.

mod model;
mod model_delivery;
mod model_sheet;
mod model_solve;
mod model_village;
mod owrs;
mod register;

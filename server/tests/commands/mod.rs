//! The commands that compute on files, as a person starts them.

mod model;
mod owrs;
mod register;

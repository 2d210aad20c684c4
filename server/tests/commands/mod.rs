//! The commands that compute on files, as a person starts them.

mod owrs;
mod register;

//! The server, as the app asks it. Everything is computed in the browser; the server only keeps
//! what somebody saves. A request ends with the view that made it.

mod client;
mod fault;
mod hall;
mod paper;
pub mod worker;

pub use client::{Key, Requests, follow, get, list, save};
pub use fault::{ApiFault, fault_sentence};
pub use hall::{HallEvents, HallNews, get_hall, open_hall, steer_hall};
pub use paper::print_paper;

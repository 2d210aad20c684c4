//! Aimak app.

mod messages;

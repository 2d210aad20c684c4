//! Aimak app.

//! Aimak core.

//! The server, as the app asks it.

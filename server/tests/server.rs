//! Tests of the server, in the process, on a real SQLite file.

mod boundary;
mod commands;
mod layers;
mod routes;
mod start;
mod store_contract;
mod support;

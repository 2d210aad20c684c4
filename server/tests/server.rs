//! Tests of the server, in the process, on a real SQLite file.

//! How far long work is, on the standard error stream.

use std::time::{Duration, Instant};

/// How often it is said.
const EVERY: Duration = Duration::from_secs(2);

/// Says now and then how much is done; short work says nothing.
pub struct Progress {
    said: Instant,
    sentence: Box<dyn Fn(u64) -> String>,
}

impl Progress {
    /// Begins; `sentence` says how much is done.
    pub fn new(sentence: impl Fn(u64) -> String + 'static) -> Self {
        Self { said: Instant::now(), sentence: Box::new(sentence) }
    }

    /// Tells how much is done.
    pub fn at(&mut self, done: u64) {
        if self.said.elapsed() >= EVERY {
            self.said = Instant::now();
            eprintln!("{}", (self.sentence)(done));
        }
    }
}

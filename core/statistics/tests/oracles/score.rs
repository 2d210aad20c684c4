//! How many cases agree, by kind, and how far the worst number lies off.

use std::collections::BTreeMap;

use serde_json::Value;

/// How a found number may differ from the expected one.
#[derive(Debug, Clone, Copy)]
pub enum Within {
    /// As a part of the expected number; where that is 0, absolutely.
    Relative(f64),
    /// Absolutely.
    Absolute(f64),
}

#[derive(Debug, Default)]
struct Kind {
    agreed: usize,
    cases: usize,
    worst: f64,
}

/// The count of one set.
#[derive(Debug, Default)]
pub struct Score {
    set: &'static str,
    kinds: BTreeMap<String, Kind>,
    disagreements: Vec<String>,
    argued: Vec<String>,
}

impl Score {
    pub fn new(set: &'static str) -> Self {
        Self { set, ..Self::default() }
    }

    /// Counts a case with all numbers of it; `what` names it where it disagrees.
    pub fn case(&mut self, kind: &str, what: &str, found: &[f64], expected: &[f64], within: Within) {
        let off = worst(found, expected, within);
        let limit = match within {
            Within::Relative(limit) | Within::Absolute(limit) => limit,
        };
        let entry = self.kinds.entry(kind.to_owned()).or_default();
        entry.cases += 1;
        if off <= limit {
            entry.agreed += 1;
            entry.worst = entry.worst.max(off);
        } else {
            self.disagreements.push(format!("{kind} of {what}: {found:?}, expected {expected:?}"));
        }
    }

    /// Counts a case that differs for a stated reason.
    pub fn argued(&mut self, kind: &str, what: &str) {
        self.kinds.entry(kind.to_owned()).or_default().cases += 1;
        self.argued.push(format!("{kind} of {what}"));
    }

    /// How many cases differ for a stated reason.
    pub fn count_argued(&self) -> usize {
        self.argued.len()
    }

    /// Prints the count and fails on a disagreement, or when nothing was compared.
    pub fn close(self) {
        for (kind, Kind { agreed, cases, worst }) in &self.kinds {
            eprintln!("{}: {kind}: {agreed} of {cases} agree, the farthest by {worst:.1e}", self.set);
        }
        for argued in &self.argued {
            eprintln!("{}: argued: {argued}", self.set);
        }
        for disagreement in &self.disagreements {
            eprintln!("{}: DISAGREES: {disagreement}", self.set);
        }
        assert!(!self.kinds.is_empty(), "{}: no case was compared", self.set);
        assert!(self.disagreements.is_empty(), "{}: {} disagree", self.set, self.disagreements.len());
    }
}

/// How far the worst number lies off: infinitely where one is missing.
pub fn worst(found: &[f64], expected: &[f64], within: Within) -> f64 {
    if found.len() != expected.len() {
        return f64::INFINITY;
    }
    let off = |(found, expected): (&f64, &f64)| match within {
        Within::Relative(_) if *expected != 0.0 => ((found - expected) / expected).abs(),
        Within::Relative(_) | Within::Absolute(_) => (found - expected).abs(),
    };
    found
        .iter()
        .zip(expected)
        .map(off)
        .fold(0.0, |most: f64, off| if off.is_nan() { f64::INFINITY } else { most.max(off) })
}

/// A number of a case.
#[track_caller]
pub fn number(of: &Value, key: &str) -> f64 {
    of[key].as_f64().unwrap_or_else(|| panic!("{key} is a number in {of}"))
}

/// A number that a case may leave out.
#[track_caller]
pub fn number_or(of: &Value, key: &str, absent: f64) -> f64 {
    if of[key].is_null() { absent } else { number(of, key) }
}

/// A list of numbers of a case.
#[track_caller]
pub fn numbers(of: &Value, key: &str) -> Vec<f64> {
    let list = of[key].as_array().unwrap_or_else(|| panic!("{key} is a list in {of}"));
    list.iter().map(|number| number.as_f64().unwrap_or_else(|| panic!("{number} is a number"))).collect()
}

//! Open Water Rate Specification: reading tariff files of other places, computing their bills, and
//! writing tariffs of ours as such files.
//!
//! OWRS is a YAML format in which several hundred water tariffs were published (California Data
//! Collaborative, 2015–2019). A file has classes of customers; a class is a set of named fields;
//! the field `bill` is the result. A field is a number, a formula, a lookup by inputs of the
//! customer, a list, or one of the words `Tiered` and `Budget` for a charge by blocks.
//!
//! [`read`] reads a file; [`RateFile::bill`] computes one bill; [`write`] writes a file. Every
//! number is an exact fraction. A file, formula or input can be anything: sizes, depth, steps and
//! digits are bounded, nothing is executed, and every refusal names file, line, class, field and
//! reason.
//!
//! Both conventions of blocks are kept ([`Convention`]): with `Tiered` a start is the first unit
//! of its block, with `Budget` it is the last unit of the block below.
//!
//! # Basis
//! Method: the specification and the behaviour of its reference evaluator, RateParser 0.1.0. Own
//! design: what is refused, the limits, and other spellings of keys.

mod bill;
mod exact;
mod formula;
mod read;
mod refusal;
mod write;
mod yaml;

pub use bill::{Inputs, OwrsBill};
pub use exact::Exact;
pub use read::{Convention, Frequency, Metadata, RateFile, Unit, read};
pub use refusal::{Oddity, Place, Reason, Refusal, Warning};
pub use write::{Inexpressible, NotExpressed, Written, write};
pub use yaml::MAX_BYTES;

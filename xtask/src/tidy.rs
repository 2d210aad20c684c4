//! Rules.
use crate::shell::{Fault, Root};
/// Runs.
///
/// # Errors
/// When.
pub fn run(_root: &Root) -> Result<(), Fault> {
    Ok(())
}

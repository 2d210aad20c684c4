//! Why a packed link could not be opened, in words: what is wrong, and the cure.

use aimak_core::lang::Lang;
use aimak_core::wire::link::LinkFault;

use crate::messages;

/// What is wrong with a packed link, and what to do.
#[must_use]
pub fn fault(lang: Lang, fault: &LinkFault) -> String {
    match fault {
        LinkFault::TooLong { length, limit } => {
            messages::packed_too_long(lang, &length.to_string(), &limit.to_string())
        }
        LinkFault::NotPacked => messages::packed_not_packed(lang).to_owned(),
        LinkFault::OtherVersion { found } => messages::packed_other_version(lang, found),
        LinkFault::CutOff => messages::packed_cut_off(lang).to_owned(),
        LinkFault::Character { position, found } => {
            messages::packed_character(lang, &shown(*found), &position.to_string())
        }
        LinkFault::Changed => messages::packed_changed(lang).to_owned(),
        LinkFault::TooLarge { limit } => messages::packed_too_large(lang, &(limit / 1024).to_string()),
    }
}

/// A character that can be seen: others by their number.
fn shown(found: char) -> String {
    if found.is_control() || found.is_whitespace() { format!("U+{:04X}", u32::from(found)) } else { found.to_string() }
}

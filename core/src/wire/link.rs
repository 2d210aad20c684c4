//! A text packed for a link: `p1.<the text, deflated, in base64url>.<check>`.
//!
//! What a plan's scenario changes may be long, and stands as JSON; a link carries it packed, after
//! `#`, so that it never reaches a server. Letters, digits, `-`, `_` and points are all it is made
//! of, and the check ends it with a digit or a letter: messengers take no part of it for the end of
//! a sentence. The check is the CRC-32 of the text, as in the links of [`crate::scenario`].
//!
//! The same text gives the same link on every device.

use crate::scenario::crc_32;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// Version of packed links. It grows when one would be read differently; the levels of the packing
/// may change without it, for every packing is read.
pub const LINK_VERSION: u32 = 1;

/// The longest text that a link may hold, bytes. A link that holds more is refused before it
/// takes memory.
pub const MAX_TEXT_BYTES: usize = 64 * 1024;

/// The longest link that is read, bytes: base64 of a text of [`MAX_TEXT_BYTES`] that cannot be made
/// shorter, with mark and check.
pub const MAX_LINK_BYTES: usize = MAX_TEXT_BYTES / 3 * 4 + 256;

/// Effort of the packing: the most that is common.
const LEVEL: u8 = 9;

/// Hexadecimal digits of the check.
const CHECK_DIGITS: usize = 8;

/// Why a packed link cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Longer than any link that Aimak makes.
    TooLong {
        /// Its length, bytes.
        length: usize,
        /// The longest that is read, bytes.
        limit: usize,
    },
    /// It does not begin with the mark of a packed link: its beginning is missing, or it is none.
    NotPacked,
    /// Made by another version.
    OtherVersion {
        /// What stands in its place, for instance `p7`.
        found: String,
    },
    /// Its end is missing.
    CutOff,
    /// A character that no link has.
    Character {
        /// Which one, from 1.
        position: usize,
        /// The character.
        found: char,
    },
    /// Changed on the way: it cannot be unpacked, or gives another text than was packed.
    Changed,
    /// What it holds is larger than Aimak reads.
    TooLarge {
        /// The most that is read, bytes.
        limit: usize,
    },
}

impl LinkFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "packed-link-too-long",
            Self::NotPacked => "packed-link-not-packed",
            Self::OtherVersion { .. } => "packed-link-other-version",
            Self::CutOff => "packed-link-cut-off",
            Self::Character { .. } => "packed-link-character",
            Self::Changed => "packed-link-changed",
            Self::TooLarge { .. } => "packed-link-too-large",
        }
    }
}

/// Packs a text, to stand after `#` in an address. Texts over [`MAX_TEXT_BYTES`] are packed too, but
/// [`unpack`] refuses them: who offers a link asks first.
#[must_use]
pub fn pack(text: &str) -> String {
    let body = URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), LEVEL));
    format!("p{LINK_VERSION}.{body}.{:08x}", crc_32(&[text]))
}

/// Whether a text begins as packed links of any version do: `p`, a number, a point.
#[must_use]
pub fn is_packed(link: &str) -> bool {
    version(bare(link)).is_some()
}

/// Reads what [`pack`] made, with or without the `#` before it.
///
/// # Errors
/// A [`LinkFault`] that says what is wrong with the link.
pub fn unpack(link: &str) -> Result<String, LinkFault> {
    let link = bare(link);
    if link.len() > MAX_LINK_BYTES {
        return Err(LinkFault::TooLong { length: link.len(), limit: MAX_LINK_BYTES });
    }
    let (mark, rest) = version(link).ok_or(LinkFault::NotPacked)?;
    if mark.strip_prefix('p') != Some(&LINK_VERSION.to_string()) {
        return Err(LinkFault::OtherVersion { found: mark.to_owned() });
    }
    let foreign = |(_, found): &(usize, char)| !(found.is_ascii_alphanumeric() || matches!(found, '-' | '_' | '.'));
    if let Some((position, found)) = link.chars().enumerate().find(foreign) {
        return Err(LinkFault::Character { position: position + 1, found });
    }
    let (body, check) = rest.split_once('.').ok_or(LinkFault::CutOff)?;
    if check.len() < CHECK_DIGITS {
        return Err(LinkFault::CutOff);
    }
    let packed = URL_SAFE_NO_PAD.decode(body).map_err(|_| LinkFault::Changed)?;
    let text = String::from_utf8(inflate(&packed)?).map_err(|_| LinkFault::Changed)?;
    if check == format!("{:08x}", crc_32(&[&text])) { Ok(text) } else { Err(LinkFault::Changed) }
}

/// A link without the `#` before it.
fn bare(link: &str) -> &str {
    link.strip_prefix('#').unwrap_or(link)
}

/// The version mark, and what stands after its point.
fn version(link: &str) -> Option<(&str, &str)> {
    let (mark, rest) = link.split_once('.')?;
    let number = mark.strip_prefix('p')?;
    let is_number = (1..=5).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then_some((mark, rest))
}

/// What was deflated, as far as it has an end within the limit and nothing behind it.
fn inflate(packed: &[u8]) -> Result<Vec<u8>, LinkFault> {
    let mut text = vec![0; MAX_TEXT_BYTES];
    let mut state = Box::<DecompressorOxide>::default();
    let (status, read, written) =
        decompress(&mut state, packed, &mut text, 0, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    if status == TINFLStatus::HasMoreOutput {
        return Err(LinkFault::TooLarge { limit: MAX_TEXT_BYTES });
    }
    if status != TINFLStatus::Done || read != packed.len() {
        return Err(LinkFault::Changed);
    }
    text.truncate(written);
    Ok(text)
}

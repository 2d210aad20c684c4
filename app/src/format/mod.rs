//! Names and amounts in words: the register of figures meets the messages here.

mod day;
mod evidence;
mod figure;
pub mod origin;
mod places;
pub mod problem;
#[cfg(feature = "whole")]
mod qr;
mod tariff;
mod unit;

pub use aimak_words::figure::{figure_meaning, figure_name};
pub use aimak_words::service::service_name;
pub use day::{read_day, write_day};
pub use evidence::{evidence_name, gap_name};
pub use figure::{base_name, case_name, figure_of, lower_first, node_name, subject_name, term_name};
pub use places::{is_city, place_description};
#[cfg(feature = "whole")]
pub use qr::{MAX_QR_BYTES, QrPicture, qr_picture};
pub use tariff::{
    charge_unit, connection_name, dwelling_name, group_name, payer_name, rate, relief_name, status_name, tax_sentence,
    title_lang,
};
pub use unit::{amount_in_words, exact_in_words, period_words, unit_words};

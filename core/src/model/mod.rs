//! The models that turn a scenario into figures.
//!
//! Each formula is written once, here, through [`crate::explain::Study::derive`].

mod bill;
mod book;
mod cross_subsidy;
mod drinking_water;
mod norm_check;
mod public_spaces;
mod split;
mod waste_bases;

pub(crate) use bill::{Calendar, give_parameter};
pub use bill::{Household, bill, connections};
pub use book::{Book, BookEntry, Cost, CostItem, WasteBook};
pub use cross_subsidy::{CrossSubsidy, Giver, GroupAccount, cross_subsidy, payers};
pub use drinking_water::{inputs, study};
pub use norm_check::{
    AdviceFault, BreakEven, BreakEvenUse, HomeAdvice, NormAgreement, NormCheck, VillageAdvice, advise_home,
    advise_village, check_norms,
};
pub use public_spaces::public_spaces;
pub use split::{Split, split};
pub use waste_bases::{WASTE_BASES, WasteInputs, waste_bases};

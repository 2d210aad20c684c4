//! Parts of pages that know no feature.

mod icon;
mod layout;

pub use icon::Icon;
pub use layout::Layout;

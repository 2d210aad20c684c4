//! Names and amounts in words: the register of figures meets the messages here.

mod names;

pub use names::service_name;

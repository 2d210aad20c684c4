//! What is wrong with a file, in sentences: the same from the command line and in the browser's
//! thread beside the page.

mod messages;
pub mod register;

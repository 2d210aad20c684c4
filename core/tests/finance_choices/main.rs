//! What a council chooses between: doing nothing, projects, ways to deliver a service; and a village
//! that has no books to choose by.

mod appraisal;
mod delivery;
mod nothing;
#[path = "../recompute/mod.rs"]
mod recompute;
mod small_plan;
mod tender;
mod village;

//! The tariff editor: charges, blocks and rules that a deputy can move, and what a household pays.

mod adviser;
mod beside;
mod bill;
mod blocks;
mod cards;
mod choice;
mod cross_subsidy;
mod draft;
mod file;
mod follow;
mod head;
mod household;
mod page;
mod panels;
mod picture;
mod register;
mod rules;
mod spaces;
mod state;
mod waste;
mod words;

pub use page::Page;

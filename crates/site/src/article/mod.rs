//! The article as HTML: its page, the pages of its claims, and its text.

mod as_of;
mod body;
mod card;
pub(crate) mod claim_page;
pub(crate) mod claims_page;
mod contents;
mod filters;
mod joins;
mod listen;
pub(crate) mod outcome;
pub(crate) mod page;
mod parts;
pub(crate) mod steps;
mod terms;
mod text;
mod then;
mod threshold;

pub use text::{text, words};

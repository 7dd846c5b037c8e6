//! A reader's own answers to the propositions: as an address, as a place on an axis, and beside a party's.

mod address;
mod answers;
mod compare;
mod place;

pub use address::{ANSWERS, answers_query, parse_answers};
pub use answers::{Answer, Answers};
pub use compare::{Shared, Step, Told};
pub use place::{OwnPlace, further_than};

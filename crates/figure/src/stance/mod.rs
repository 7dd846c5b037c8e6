//! The stance map: where parties and speakers stand, drawn from positions that `model` computes.

mod badge;
mod cloud;
mod column;
mod drawing;
mod experts;
pub mod layout;
mod map;
mod names;
mod plot;
mod strips;
mod timeline;
mod words;

pub use badge::class;
pub use drawing::{Drawing, Link, Part};
pub use experts::{Expert, disputes, experts};
pub use map::said;
pub use strips::strips;
pub use timeline::Timeline;
pub use words::{comparisons, margin, position, reason, told_apart};

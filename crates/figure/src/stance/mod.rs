//! The stance map: where parties and speakers stand, drawn from positions that `model` computes.

mod badge;
mod changes;
mod cloud;
mod column;
mod comparisons;
mod computed;
mod drawing;
mod expert;
mod experts;
mod figure;
mod grid;
mod layers;
pub mod layout;
mod map;
mod matrix;
mod names;
#[cfg(feature = "yours")]
pub mod own;
mod pair;
mod picture;
mod placed;
mod plain;
mod plot;
mod render;
mod room;
mod steps;
mod strips;
mod table;
mod time;
mod timeline;
mod title;
mod words;
mod wrap;

pub use badge::class;
pub use comparisons::comparisons;
pub use drawing::{Drawing, Link, Part};
pub use expert::Expert;
pub use experts::disputes;
pub use figure::StanceFigure;
pub use layers::Layers;
pub use pair::{Comparison, Finding};
pub use timeline::{Frame, Timeline, TimelineChart};
pub use words::{margin, number, position, reason, thin_note};

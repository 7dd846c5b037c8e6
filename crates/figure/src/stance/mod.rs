//! The stance map: where parties and speakers stand, drawn from positions that `model` computes.

mod badge;
mod changes;
mod cloud;
mod column;
mod compare;
mod compared;
mod computed;
mod drawing;
mod experts;
mod figure;
mod grid;
pub mod layout;
mod map;
mod matrix;
mod names;
mod picture;
mod plot;
mod room;
mod strips;
mod table;
mod time;
mod timeline;
mod title;
mod words;

pub use badge::class;
pub use compare::{Comparison, Point};
pub use compared::comparisons;
pub use drawing::{Drawing, Link, Part};
pub use experts::{Expert, disputes};
pub use figure::StanceFigure;
pub use timeline::{Chart as TimelineChart, Frame, Timeline};
pub use words::{margin, position, reason};

//! How it is drawn: a view in; a drawing, a table and words out.
//!
//! This crate knows no browser, no clock, no randomness and no files, and it cannot fail. It alone names
//! plotters. The same functions serve the page, the prerendered page and the golden files.

mod arrivals;
mod bars;
mod calendar;
mod callout;
mod canvas;
mod chart;
mod check;
mod concentration;
mod concern;
mod crowding;
mod elsewhere;
mod events;
pub mod font;
mod format;
mod governments;
mod hatch;
mod ink;
mod key;
mod labels;
mod layout;
mod lines;
mod months;
mod nationalities;
mod number;
mod order;
mod panels;
mod picture;
mod plane;
mod prevented;
mod program;
mod recorder;
mod scene;
mod seasons;
mod shows;
mod since;
mod source;
pub mod stance;
mod svg;
mod table;
mod ticks;
mod time;
mod tone;
mod words;
mod years;

pub use chart::{Figure, Step};
pub use events::{Marked, marked, may_mark};
pub use format::{capitalised, date, lowered, thousands};
pub use ink::classes;
pub use layout::Layout;
pub use number::{Spelled, spell};
pub use picture::{Format, Picture, STYLE};
pub use program::{PROGRAMS, program};
pub use scene::{Bounds, Mark, Scene, Text};
pub use shows::shows;
pub use since::since;
pub use source::{LICENCE, Origin, Source, origin};
pub use svg::{escape, escaped, write as to_svg};
pub use table::{Cell, Missing, Row, Sift, Table};
pub use words::Words;

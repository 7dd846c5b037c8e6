//! How it is drawn: a view in; a drawing, a table and words out.
//!
//! This crate knows no browser, no clock, no randomness and no files, and it cannot fail. It alone names
//! plotters. The same functions serve the page, the prerendered page and the golden files.

// A kind that is added later is asked for everywhere: no arm answers for what it does not know.
#![warn(clippy::wildcard_enum_match_arm)]

mod charts;
mod draw;
mod figure;
mod picture;
#[cfg(feature = "place")]
pub mod place;
pub mod stance;
mod text;

pub use charts::Program;
pub use draw::events::{Marked, marked, may_mark};
pub use draw::font;
pub use draw::ink::classes;
pub use draw::layout::{Fit, Layout};
pub use draw::plane::Scale;
pub use draw::scene::{Bounds, Mark, Scene, Text};
pub use draw::spans::{MarkedSpan, marked_span};
pub use draw::svg::{escape, escaped, write as to_svg};
pub use figure::{Figure, Step};
pub use picture::{Format, Picture, STYLE};
pub use text::cell::{Cell, Missing};
pub use text::changes::changes_since_link;
pub use text::format::{capitalised, date, lowered, month_name, thousands};
pub use text::known::looking_back;
pub use text::number::{Spelled, spell};
pub use text::shows::shows;
pub use text::source::{DAILY_SERIES, LICENCE, Origin, Source, origin, until};
pub use text::table::{Row, Table, TableState};
pub use text::words::Words;

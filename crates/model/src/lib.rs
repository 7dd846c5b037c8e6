//! What is known: days, series, periods, seasons, views and their addresses.
//!
//! This crate knows no browser, no clock, no randomness and no files. It gets typed [`Tables`] that were
//! checked when the page was built, and after that it cannot fail.

mod address;
mod aggregate;
mod count;
mod day;
mod period;
mod season;
mod series;
mod tables;
mod view;

pub use address::{Notice, Parsed, choose, parse, to_query};
pub use aggregate::{Bucket, aggregate};
pub use count::Count;
pub use day::{Day, Span};
pub use period::{By, Period};
pub use season::{SLOTS, Season, Slot, seasons};
pub use series::Series;
pub use tables::{Data, Tables};
pub use view::{Extent, Mean, Measure, Name, Tab, View, Years, named};

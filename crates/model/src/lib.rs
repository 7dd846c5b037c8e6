//! What is known: days, series, periods, seasons, views and their addresses.
//!
//! This crate knows no browser, no clock, no randomness and no files. It gets typed [`Tables`] that were
//! checked when the page was built, and after that it cannot fail.

mod address;
mod aggregate;
mod choice;
mod choose;
mod claim;
mod count;
mod crowding;
mod data;
mod day;
#[cfg(test)]
mod fixture;
mod key;
mod kind;
mod period;
mod pin;
mod ranking;
mod season;
mod series;
mod set;
mod since;
pub mod stance;
mod standing;
mod tables;
mod term;
mod view;

pub use address::{Notice, Parsed, parse, to_query};
pub use aggregate::{Bucket, aggregate};
pub use choice::{Choice, Mean, Measure, Office, Scale, Tab};
pub use choose::{choose, normalize, query_value, tick};
pub use claim::{Base, Expr, Moment, Number, NumberFormat, Of, Op, Stretch, Unknown, Value, evaluate};
pub use count::Count;
pub use crowding::{Crowding, PerBoat, crowding};
pub use data::{Data, Member};
pub use day::{Day, Span};
pub use key::Key;
pub use kind::{Kind, Members};
pub use period::{By, Period};
pub use pin::{BUSIEST_DAYS, Pin, Pins};
pub use ranking::ranking;
pub use season::{SLOTS, Season, Slot, season, seasons};
pub use series::Series;
pub use set::Set;
pub use since::Made;
pub use standing::{Rises, Standing, rises, standing};
pub use tables::{Event, NamedView, Nationality, NationalityYear, Revision, Tables, Tenure, Wave};
pub use term::{Term, terms};
pub use view::{Name, View};

//! What is known: days, series, periods, seasons, views and their addresses.
//!
//! This crate knows no browser, no clock, no randomness and no files. It gets typed [`Tables`] that were
//! checked when the page was built, and after that it cannot fail.

// A kind that is added later is asked for everywhere: no arm answers for what it does not know.
#![warn(clippy::wildcard_enum_match_arm)]

mod claim;
mod data;
#[cfg(test)]
mod fixture;
pub mod order;
mod series;
pub mod stance;
mod time;
mod view;

pub use claim::{
    Arithmetic, Base, Comparison, Expr, Issue, Logic, Number, NumberFormat, Quantity, RelativeDay,
    RelativeSpan, Unknown, Value, evaluate,
};
pub use data::evidence::{Ages, Deaths, Exchange, Outcomes, Routes};
pub use data::published::Data;
pub use data::tables::{
    Event, NamedView, Nationality, NationalityPeriod, Revision, Tables, Tenure, Wave, last_day,
};
pub use data::term::{Term, terms};
pub use series::aggregate::{Bucket, aggregate};
pub use series::count::Count;
pub use series::crowding::{Crowding, PerBoat, crowding};
pub use series::daily::{Known, Series};
pub use series::ranking::ranking;
pub use series::season::{SLOTS, Season, Slot, season, seasons};
pub use series::span_rank::{Rises, SpanRank, rises, span_rank};
pub use time::day::{Day, Span};
pub use time::period::{By, Period};
pub use view::address::{Notice, Parsed, parse, to_query};
pub use view::choice::{Choice, DailyMeasure, Mean, Measure, Office, Scale, Tab};
pub use view::choose::{choose, normalize, query_value, tick};
pub use view::key::Key;
pub use view::kind::{Kind, Members};
pub use view::link_version::LinkVersion;
pub use view::pin::Pin;
pub use view::pins::{BUSIEST_DAYS, Pins};
pub use view::reach::Member;
pub use view::set::Set;
pub use view::state::{Name, View};

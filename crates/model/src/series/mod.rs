//! Daily counts, and what is worked out from them.

pub(crate) mod aggregate;
pub(crate) mod count;
pub(crate) mod crowding;
pub(crate) mod daily;
pub(crate) mod ranking;
pub(crate) mod season;
pub(crate) mod span_rank;

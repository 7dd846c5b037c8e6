//! Days, periods and terms of office.

pub(crate) mod day;
pub(crate) mod period;
pub(crate) mod term;

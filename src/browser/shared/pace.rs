//! How often the history is written: browsers refuse more than some 100 entries in 10 or in 30 seconds, two of the three
//! without a word.

use std::cell::Cell;
use std::time::Duration;

/// A burst of entries is written at once; after it, one in each interval.
pub(super) struct Pace {
    /// The time up to which entries are accounted for, in milliseconds.
    paid: Cell<f64>,
}

impl Pace {
    /// How long an entry waits that cannot be written at once.
    pub(super) const INTERVAL: Duration = Duration::from_millis(INTERVAL_MS as u64);

    pub(super) fn new() -> Self {
        Self { paid: Cell::new(0.0) }
    }

    /// Accounts for an entry, and says whether it can be written at once; else it has to wait for [`INTERVAL`](Self::INTERVAL).
    pub(super) fn admits(&self) -> bool {
        let now = js_sys::Date::now();
        let paid = self.paid.get().clamp(now - BURST * INTERVAL_MS, now + INTERVAL_MS) + INTERVAL_MS;
        self.paid.set(paid);
        paid <= now
    }
}

const INTERVAL_MS: f64 = 400.0;

/// How many can be written at once.
const BURST: f64 = 12.0;

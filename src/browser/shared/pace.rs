//! How often the history is written: browsers refuse more than some 100 entries in 10 or in 30 seconds, two of the three
//! without a word.

use std::cell::Cell;
use std::time::Duration;

/// So many changes that follow on each other are written at once; then, as many as come back in time.
pub(super) struct Pace {
    /// The time up to which entries are accounted for, in milliseconds.
    paid: Cell<f64>,
}

impl Pace {
    /// How long it takes until there can be one more.
    pub(super) const EACH: Duration = Duration::from_millis(EACH as u64);

    pub(super) fn new() -> Self {
        Self { paid: Cell::new(0.0) }
    }

    /// Accounts for an entry, and says whether it can be written at once; else it has to wait for [`EACH`](Self::EACH).
    pub(super) fn take(&self) -> bool {
        let now = js_sys::Date::now();
        let paid = self.paid.get().clamp(now - AT_ONCE * EACH, now + EACH) + EACH;
        self.paid.set(paid);
        paid <= now
    }
}

/// In milliseconds.
const EACH: f64 = 400.0;

/// How many can be written at once.
const AT_ONCE: f64 = 12.0;

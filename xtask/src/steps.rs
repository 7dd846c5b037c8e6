//! Progress, told in whole lines so that it reads as well in a log as on a terminal.

use anyhow::Result;
use std::time::Instant;

/// A row of numbered steps.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
}

/// One step while it runs.
pub(crate) struct Step {
    label: String,
    start: Instant,
}

impl Steps {
    /// A row of `total` steps.
    pub(crate) fn of(total: usize) -> Self {
        Self { total, begun: 0 }
    }

    /// Runs one step. The work says what it does by [`Step::doing`], and returns its fruit and a last word.
    pub(crate) fn step<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&Step) -> Result<(T, String)>,
    ) -> Result<T> {
        self.begun += 1;
        let step = Step { label: format!("[{}/{}] {name}", self.begun, self.total), start: Instant::now() };
        match work(&step) {
            Ok((fruit, word)) => {
                step.say(&format!("{word} ({})", step.seconds()));
                Ok(fruit)
            }
            Err(error) => {
                step.say(&format!("FAILED ({})", step.seconds()));
                Err(error)
            }
        }
    }
}

impl Step {
    /// Says what takes a while.
    pub(crate) fn doing(&self, what: &str) {
        self.say(&format!("{what} …"));
    }

    /// Says what is to be known.
    pub(crate) fn say(&self, what: &str) {
        say!("{} … {what}", self.label);
    }

    fn seconds(&self) -> String {
        format!("{:.2} s", self.start.elapsed().as_secs_f64())
    }
}

//! What is measured, and how long.

use clap::{Args, ValueEnum};

/// How many times the real data's days are drawn.
pub(super) const LENGTHS: [usize; 3] = [1, 10, 100];

/// What `cargo xtask bench` takes.
#[derive(Args, Clone)]
pub(crate) struct Options {
    /// Only one side
    #[arg(long)]
    pub(super) only: Option<Side>,
    /// Only the named view with this word
    #[arg(long)]
    pub(super) view: Option<String>,
    /// How many redraws a round measures
    #[arg(long, default_value_t = 60)]
    pub(super) redraws: usize,
    /// How many rounds; the quietest of them counts, for the plain charts as for ours
    #[arg(long, default_value_t = 3)]
    pub(super) rounds: usize,
    /// How often each page is loaded beside its peers
    #[arg(long, default_value_t = 9)]
    pub(super) loads: usize,
    /// Milliseconds between one change and the next, in the browser: a reader's change comes to a page at rest; 0 is
    /// one change right after another
    #[arg(long, default_value_t = 30)]
    pub(super) pause: usize,
}

/// Where it is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Side {
    /// The code that is compiled for speed
    Host,
    /// The built page in Chromium
    Browser,
    /// The article in Chromium, beside pages with three of its charts made with other libraries
    Peers,
    /// Pages of each kind in Lighthouse, which is installed for it; only where it is asked for
    Lighthouse,
}

impl Options {
    /// Whether a view is to be measured.
    pub(super) fn wants(&self, slug: &str) -> bool {
        self.view.as_deref().is_none_or(|view| view == slug)
    }
}

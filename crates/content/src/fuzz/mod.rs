//! What fuzzing runs: a function for each kind of text that others write, which takes any bytes and fails where what was
//! promised of that text does not hold. `fuzz/` has the programs for libFuzzer, and a corpus for each;
//! `crates/content/tests/fuzz.rs` runs the same functions over these in every test.

mod addresses;
mod held;
mod importer;
mod language;
mod names;
mod published;
mod stance;

pub use addresses::{answers, charts, stance_map};
pub use importer::importer;
pub use language::{article, claims, expressions};
pub use names::{names, words};
pub use published::published;
pub use stance::{codes, statements};

/// A kind of text, and what is held against it.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name in `fuzz/`.
    pub name: &'static str,
    /// Runs one input.
    pub run: fn(&[u8]),
}

/// All of them, by name.
pub const TARGETS: [Target; 12] = [
    Target { name: "answers", run: answers },
    Target { name: "article", run: article },
    Target { name: "charts", run: charts },
    Target { name: "claims", run: claims },
    Target { name: "codes", run: codes },
    Target { name: "expressions", run: expressions },
    Target { name: "importer", run: importer },
    Target { name: "names", run: names },
    Target { name: "published", run: published },
    Target { name: "stance_map", run: stance_map },
    Target { name: "statements", run: statements },
    Target { name: "words", run: words },
];

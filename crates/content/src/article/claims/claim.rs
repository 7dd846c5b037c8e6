//! A claim, checked.

use model::Day;
use serde::Deserialize;

use super::reading::{Quoted, Reading};
use crate::stance::Party;

/// A source: where a claim was made, or what it can be held against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its web address; empty where it has no public one.
    #[serde(default)]
    pub address: String,
}

/// A claim, checked.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its word in addresses.
    pub id: String,
    /// The person or body that made it.
    pub speaker: String,
    /// The role of the speaker at the time; may be empty.
    pub role: String,
    /// The party that the speaker speaks for; none where it speaks for none.
    pub party: Option<Party>,
    /// The day on which it was made.
    pub day: Day,
    /// What is to be told of that day, such as “about”; may be empty.
    pub day_note: String,
    /// The words as they were, at most eight of them; may be empty.
    pub fragment: String,
    /// Words of ours that stand behind the fragment in a list, at most 50 characters: what a mere number is of; mostly empty.
    pub of: String,
    /// The claim in a sentence of ours, at most 300 characters.
    pub claim: String,
    /// The ways to read it, in their order; empty where nothing in the data can test it.
    pub readings: Vec<Reading>,
    /// The place among the readings of the one that is shown first; 0 where there is none.
    pub default: usize,
    /// Why that reading is shown first; empty where there is none.
    pub why: String,
    /// The query of the view that shows the claim; empty where none does.
    pub view: String,
    /// What cannot be tested, and why; empty only where there is a reading.
    pub untestable: String,
    /// A count over days whose place among all spans as long is told; none where the claim names none.
    pub span: Option<Quoted>,
    /// Where it was made, and what it can be held against; may be empty.
    pub sources: Vec<Source>,
}

impl Claim {
    /// The speaker and the claim.
    pub fn title(&self) -> String {
        format!("{}: {}", self.speaker, self.claim)
    }
}

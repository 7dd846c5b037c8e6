//! The codebook: what statements are coded on, the axes made of it, and from which numbers on something is said.

use serde::{Deserialize, Serialize};

use super::statement::{Directness, Index};

/// What a statement is coded on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposition {
    /// Its short name in the files, such as P1.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The sentence that is supported or opposed.
    #[serde(skip)]
    pub statement: String,
    /// What +1 means.
    #[serde(skip)]
    pub plus: String,
    /// What 0 means.
    #[serde(skip)]
    pub zero: String,
    /// What −1 means.
    #[serde(skip)]
    pub minus: String,
    /// What to bear in mind, where there is something.
    #[serde(skip)]
    pub note: String,
    /// How far the first two coders agree on it.
    #[serde(skip)]
    pub agreement: Agreement,
}

/// Krippendorff's alpha, or why there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alpha {
    /// In thousandths.
    Thousandths(i16),
    /// Too few were coded by both.
    #[default]
    TooFew,
    /// All codes are the same value: nothing could have been disagreed about.
    AllAlike,
}

/// How far coders agree on a proposition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Statements on which more than one coder gave a code.
    pub pairs: Index,
    /// On the direction, ordinal.
    pub direction: Alpha,
    /// On whether the statement speaks of it at all, nominal.
    pub presence: Alpha,
}

/// An axis that the editor names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// Its word in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What −1 is.
    pub low: String,
    /// What +1 is.
    pub high: String,
    /// How to read it.
    pub about: String,
    /// The propositions that count on it, each with its sign: 1 or −1.
    pub signs: Vec<(Index, i8)>,
    /// Groups of propositions of which an actor needs at least one code each.
    pub each: Vec<Vec<Index>>,
}

/// A map that is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Map {
    /// Its word in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How to read it.
    pub about: String,
    /// The axis across, where it has one.
    pub x: Option<Index>,
    /// The axis upwards, where it has one.
    pub y: Option<Index>,
}

/// Two axes that are never drawn together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Never {
    /// The two.
    pub axes: [Index; 2],
    /// Why.
    pub why: String,
}

/// How much a statement counts, in percent: by [`Directness`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// For the actor's own words.
    pub own_words: u8,
    /// For a manifesto, or a statement of a party or body.
    pub party_line: u8,
    /// For what others told.
    pub reported: u8,
}

impl Weights {
    /// In percent, 0 to 100.
    pub fn of(self, directness: Directness) -> u8 {
        match directness {
            Directness::OwnWords => self.own_words,
            Directness::PartyLine => self.party_line,
            Directness::Reported => self.reported,
        }
    }
}

/// From which numbers on something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Statements that an actor needs on an axis to be placed on it.
    pub fewest: u8,
    /// Below so many statements a position carries a warning.
    pub thin: u8,
    /// The share of draws, in percent, in which a comparison must hold to be put in words.
    pub sure: u8,
    /// The alpha, in thousandths, below which agreement is named as too low to trust.
    #[serde(skip)]
    pub trusted: i16,
    /// The alpha, in thousandths, below which agreement is named as tentative.
    #[serde(skip)]
    pub tentative: i16,
    /// Statements coded by both, below which no alpha is given.
    #[serde(skip)]
    pub fewest_pairs: u8,
}

/// What the computed map is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Components {
    /// Its propositions.
    pub propositions: Vec<Index>,
    /// Propositions that an actor must have spoken of to be a row.
    pub enough: u8,
    /// The propositions that fix the signs of the components: each points to the high end of its own.
    pub towards: Vec<Index>,
}

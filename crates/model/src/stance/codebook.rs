//! The codebook: what statements are coded on, the axes made of it, and from which numbers on something is said.

use serde::{Deserialize, Serialize};

use super::statement::{Directness, Index};

/// A sentence that statements are coded on: whether they support it, oppose it or leave it open. In the browser it has
/// its two names alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposition {
    /// Its short name in the files, such as P1.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The sentence that is supported or opposed.
    #[serde(skip)]
    pub statement: String,
    /// The meaning of +1.
    #[serde(skip)]
    pub plus: String,
    /// The meaning of 0.
    #[serde(skip)]
    pub zero: String,
    /// The meaning of −1.
    #[serde(skip)]
    pub minus: String,
    /// What to bear in mind; empty where there is nothing.
    #[serde(skip)]
    pub note: String,
    /// How far the coders agree on the proposition.
    #[serde(skip)]
    pub agreement: Agreement,
}

/// Krippendorff's alpha (Krippendorff 2018, chapter 12), or why there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alpha {
    /// Alpha in thousandths: 1000 where coders always agree, 0 where they agree as chance would, below 0 where less.
    Thousandths(i16),
    /// Too few statements were coded by more than one coder: see [`Limits::pairs_for_alpha`].
    #[default]
    TooFew,
    /// All codes are the same value: nothing could have been disagreed about.
    AllAlike,
}

/// How far coders agree on a proposition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Statements to which more than one coder gave a code.
    pub pairs: Index,
    /// Agreement on the direction of these statements: alpha for ordinal data.
    pub direction: Alpha,
    /// Agreement on whether each statement speaks of the proposition at all: alpha for nominal data.
    pub presence: Alpha,
}

/// An axis that the editor names: −1 is its low end, 1 its high end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// Its word in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the low end, −1, stands for.
    pub low: String,
    /// What the high end, 1, stands for.
    pub high: String,
    /// How to read it.
    pub about: String,
    /// The propositions that count on it, each with its sign: 1 or −1.
    pub signs: Vec<(Index, i8)>,
    /// Groups of propositions: an actor is placed only where it has spoken of at least one in each group. Empty where
    /// the axis asks for none.
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
    /// The two axes.
    pub axes: [Index; 2],
    /// Why they are never drawn together.
    pub why: String,
}

/// How much a statement counts, in percent from 0 to 100, by its [`Directness`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// The percentage for the actor's own words.
    pub own_words: u8,
    /// The percentage for a manifesto, or a statement of a party or body.
    pub party_line: u8,
    /// The percentage for what others told.
    pub reported: u8,
}

impl Weights {
    /// The percentage for a directness.
    pub fn of(self, directness: Directness) -> u8 {
        match directness {
            Directness::OwnWords => self.own_words,
            Directness::PartyLine => self.party_line,
            Directness::Reported => self.reported,
        }
    }
}

/// The numbers from which on something is placed, said or trusted. In the browser the last three are 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Statements that an actor needs on an axis to be placed on it.
    pub placed_from: u8,
    /// The number of statements below which a position carries a warning.
    pub warned_below: u8,
    /// The share of draws, in percent from 0 to 100, in which a comparison must hold at least to be put in words.
    pub sure_percent: u8,
    /// The alpha, in thousandths, below which agreement is named as too low to trust: 667 by Krippendorff (2018).
    #[serde(skip)]
    pub low_alpha: i16,
    /// The alpha, in thousandths, below which agreement is named as tentative where it is not too low to trust: 800 by
    /// Krippendorff (2018).
    #[serde(skip)]
    pub tentative_alpha: i16,
    /// The number of statements coded by more than one coder below which no alpha is given for the direction.
    #[serde(skip)]
    pub pairs_for_alpha: u8,
}

/// How the computed map is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Components {
    /// The propositions of the computed map, each a column.
    pub propositions: Vec<Index>,
    /// How many of these propositions an actor must have spoken of to be a row.
    pub enough: u8,
    /// The propositions that fix the signs of the components: each points to the high end of its own.
    pub towards: Vec<Index>,
}

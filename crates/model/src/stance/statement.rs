//! What was said: by whom, when, how near the words are to the actor, and how it was coded.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::Day;

/// The place of an actor, statement, proposition, axis or code in its list, from 0.
pub type Index = u16;

/// A kind of actor.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum ActorKind {
    /// A party: its own documents, and all who speak for it.
    #[default]
    Party,
    /// A person in politics.
    Politician,
    /// Somebody in government who is not named.
    GovernmentSource,
    /// A think tank.
    ThinkTank,
    /// A pollster.
    Pollster,
    /// A charity, a committee, an agency.
    Body,
}

/// A party, a speaker or a body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Its word in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// The party it is counted with, a party with itself; none for those outside the parties.
    pub party: Option<Index>,
    /// The office of the actor, over the time of its statements.
    pub role: String,
    /// What to bear in mind; empty where there is nothing.
    #[serde(skip)]
    pub note: String,
}

/// How sure the day of a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Precision {
    /// The page gives the day.
    #[default]
    Day,
    /// The page gives the month.
    Month,
    /// The day follows from other things, which the note names.
    Inferred,
}

/// How near the words are to the actor.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Directness {
    /// Quoted, or the speaker's own text.
    #[default]
    OwnWords,
    /// A manifesto, or a statement of a party or body.
    PartyLine,
    /// Told by others.
    Reported,
}

/// Whose words a fragment quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum FragmentBy {
    /// The speaker's own.
    #[default]
    Speaker,
    /// The reporter's.
    Article,
}

/// What one actor said on one occasion. In the browser it has number, day, actor and directness; the rest is as by
/// default, and says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its number in the collection, such as S01.
    pub id: String,
    /// The day on which it was said; of statements known by their month alone, the first of the month.
    pub day: Day,
    /// Whether the month is all that is known.
    #[serde(skip)]
    pub is_month: bool,
    /// How sure the date is.
    #[serde(skip)]
    pub precision: Precision,
    /// The actor who said it.
    pub actor: Index,
    /// The actor's office on that day.
    #[serde(skip)]
    pub role: String,
    /// How near the words are to the actor.
    pub directness: Directness,
    /// What was said, in our words.
    #[serde(skip)]
    pub paraphrase: String,
    /// At most eight words as printed.
    #[serde(skip)]
    pub fragment: String,
    /// Whether the words of the fragment are the speaker's or the reporter's.
    #[serde(skip)]
    pub fragment_by: FragmentBy,
    /// The publisher of the page that has the words.
    #[serde(skip)]
    pub publisher: String,
    /// The web address of that page; empty for the report that the collection began with.
    #[serde(skip)]
    pub url: String,
    /// What is weak about the statement; empty where nothing is.
    #[serde(skip)]
    pub note: String,
}

/// A coder's reading of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The statement that was read.
    pub statement: Index,
    /// The proposition that it was read on.
    pub proposition: Index,
    /// The coder, by the place in [`StanceTables::coders`](super::StanceTables::coders), from 0.
    pub coder: u8,
    /// 1 where the statement supports the proposition, −1 where it opposes it, 0 where it leaves it open.
    pub value: i8,
    /// The coder's reason, in a few words; empty in the browser.
    #[serde(skip)]
    pub why: String,
}

//! The statements, their codes and the codebook, as the host hands them to the browser: checked when the page was
//! built. Things refer to each other by their number, the place in their list. The words of the evidence are in the
//! page already and do not travel again: those fields are empty in the browser.

use strum::{IntoStaticStr, VariantArray};

use serde::{Deserialize, Serialize};

use super::codebook::{Axis, Components, Limits, Map, Never, Proposition, Weights};
use crate::Day;

/// The place of an actor, statement, proposition, axis or code in its list.
pub type Index = u16;

/// Everything that the stance map shows. A file of its own, beside the data of the charts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceTables {
    /// The codebook's version.
    #[serde(skip)]
    pub version: String,
    /// Parties first, then speakers, bodies and those who are named without a position.
    pub actors: Vec<Actor>,
    /// What was said, in the order of the file.
    pub statements: Vec<Statement>,
    /// What statements are coded on.
    pub propositions: Vec<Proposition>,
    /// The axes that the editor names.
    pub axes: Vec<Axis>,
    /// The maps that are offered.
    pub maps: Vec<Map>,
    /// Pairs of axes that are offered by themselves.
    pub pairs: Vec<[Index; 2]>,
    /// Pairs of axes that are never drawn together.
    pub never: Vec<Never>,
    /// The coders by their letters.
    pub coders: Vec<String>,
    /// The codes, by statement, then proposition, then coder.
    pub codes: Vec<Code>,
    /// How much a statement counts, unless the reader says otherwise.
    pub weights: Weights,
    /// From which numbers on something is said.
    pub limits: Limits,
    /// What the computed map is made of.
    pub components: Components,
    /// The rules that coders were given, for readers.
    #[serde(skip)]
    pub rules: Vec<String>,
}

impl StanceTables {
    /// An actor by its number.
    pub fn actor(&self, index: Index) -> Option<&Actor> {
        self.actors.get(usize::from(index))
    }

    /// A statement by its number.
    pub fn statement(&self, index: Index) -> Option<&Statement> {
        self.statements.get(usize::from(index))
    }

    /// A proposition by its number.
    pub fn proposition(&self, index: Index) -> Option<&Proposition> {
        self.propositions.get(usize::from(index))
    }

    /// An axis by its number.
    pub fn axis(&self, index: Index) -> Option<&Axis> {
        self.axes.get(usize::from(index))
    }

    /// Whether what `speaker` says counts for `actor`: its own, and for a party that of all who speak for it.
    pub fn speaks_for(&self, speaker: Index, actor: Index) -> bool {
        speaker == actor
            || (self.actor(actor).is_some_and(|one| one.kind == ActorKind::Party)
                && self.actor(speaker).is_some_and(|one| one.party == Some(actor)))
    }
}

/// What an actor is.
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
    /// What it is.
    pub kind: ActorKind,
    /// The party it is counted with; a party is counted with itself.
    pub party: Option<Index>,
    /// Its office, over the time of its statements.
    pub role: String,
    /// What to bear in mind, where there is something.
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
    /// It follows from other things, which the note names.
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

/// Whose words a fragment has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum FragmentBy {
    /// The speaker's.
    #[default]
    Speaker,
    /// The reporter's.
    Article,
}

/// What one actor said on one occasion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its number in the collection, such as S01.
    pub id: String,
    /// Its day; of those known by their month alone, the first of it.
    pub day: Day,
    /// Whether the month is all that is known.
    #[serde(skip)]
    pub is_month: bool,
    /// How sure the date is.
    #[serde(skip)]
    pub precision: Precision,
    /// Who said it.
    pub actor: Index,
    /// The office on that day.
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
    /// Whose they are.
    #[serde(skip)]
    pub fragment_by: FragmentBy,
    /// Who printed them.
    #[serde(skip)]
    pub publisher: String,
    /// Where they can be read; empty for the report that the collection began with.
    #[serde(skip)]
    pub url: String,
    /// What is weak about it, where something is.
    #[serde(skip)]
    pub note: String,
}

/// A coder's reading of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Of which statement.
    pub statement: Index,
    /// On which proposition.
    pub proposition: Index,
    /// By whom: the place in [`StanceTables::coders`].
    pub coder: u8,
    /// 1 supports, −1 opposes, 0 leaves it open.
    pub value: i8,
    /// Why, in a few words.
    #[serde(skip)]
    pub why: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_unchanged() {
        let sent = StanceTables {
            statements: vec![Statement { id: "S01".into(), day: Day(19_000), ..Statement::default() }],
            codes: vec![Code { value: -1, ..Code::default() }],
            axes: vec![Axis { signs: vec![(0, -1)], each: vec![vec![0]], ..Axis::default() }],
            ..StanceTables::default()
        };
        let bytes = postcard::to_stdvec(&sent).unwrap();
        assert_eq!(postcard::from_bytes::<StanceTables>(&bytes).unwrap(), sent);
    }
}

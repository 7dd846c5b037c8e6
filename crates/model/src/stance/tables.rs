//! The statements, their codes and the codebook, as the host hands them to the browser: checked when the page was
//! built. Things refer to each other by their number, the place in their list. The words of the evidence are in the
//! page already and do not travel again: those fields are empty in the browser.

use serde::{Deserialize, Serialize};

use super::codebook::{Axis, Components, Limits, Map, Never, Proposition, Weights};
use super::statement::{Actor, ActorKind, Code, Index, Statement};
use crate::Span;

/// Everything that the stance map shows. A file of its own, beside the data of the charts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceTables {
    /// The codebook's version; empty in the browser.
    #[serde(skip)]
    pub version: String,
    /// Parties first, then speakers, bodies and those who are named without a position.
    pub actors: Vec<Actor>,
    /// What was said, in the order of the file.
    pub statements: Vec<Statement>,
    /// The propositions that statements are coded on.
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
    /// How much a statement counts by its directness, unless the reader says otherwise.
    pub weights: Weights,
    /// The numbers from which on something is placed, said or trusted.
    pub limits: Limits,
    /// How the computed map is made.
    pub components: Components,
    /// The rules that coders were given, for readers; empty in the browser.
    #[serde(skip)]
    pub rules: Vec<String>,
}

impl StanceTables {
    /// The days from the first statement's to the last one's; without a statement, 1 January 1970 alone.
    pub fn reach(&self) -> Span {
        let days = || self.statements.iter().map(|one| one.day);
        let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
        Span { first, last }
    }

    /// An actor by its number; none where there is no such actor.
    pub fn actor(&self, index: Index) -> Option<&Actor> {
        self.actors.get(usize::from(index))
    }

    /// A statement by its number; none where there is no such statement.
    pub fn statement(&self, index: Index) -> Option<&Statement> {
        self.statements.get(usize::from(index))
    }

    /// A proposition by its number; none where there is no such proposition.
    pub fn proposition(&self, index: Index) -> Option<&Proposition> {
        self.propositions.get(usize::from(index))
    }

    /// An axis by its number; none where there is no such axis.
    pub fn axis(&self, index: Index) -> Option<&Axis> {
        self.axes.get(usize::from(index))
    }

    /// Whether what `speaker` says counts for `actor`: an actor's own words do, and for a party those of all who speak
    /// for it.
    pub fn speaks_for(&self, speaker: Index, actor: Index) -> bool {
        speaker == actor
            || (self.actor(actor).is_some_and(|one| one.kind == ActorKind::Party)
                && self.actor(speaker).is_some_and(|one| one.party == Some(actor)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_unchanged() {
        let sent = StanceTables {
            statements: vec![Statement { id: "S01".into(), day: crate::Day(19_000), ..Statement::default() }],
            codes: vec![Code { value: -1, ..Code::default() }],
            axes: vec![Axis { signs: vec![(0, -1)], each: vec![vec![0]], ..Axis::default() }],
            ..StanceTables::default()
        };
        let bytes = postcard::to_stdvec(&sent).unwrap();
        assert_eq!(postcard::from_bytes::<StanceTables>(&bytes).unwrap(), sent);
    }
}

//! Where an actor stands on an axis, or why it stands in the margin.

use super::draws::Cloud;
use super::sums::{mean, statements};
use super::{ActorKind, Choices, Index, Stance};

/// An actor on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The actor.
    pub actor: Index,
    /// The axis.
    pub axis: Index,
    /// The place on the axis, or why there is none.
    pub place: Place,
    /// The statements that count on the axis, each once, in the order of the file.
    pub statements: Vec<Index>,
}

/// A place on an axis or beside it.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// On the axis.
    At(Position),
    /// In the margin, with the reason.
    Margin(Reason),
}

/// A position, and how far it depends on single statements and on their reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The position, −1 (the low end of the axis) to 1 (the high end): the weighted mean of the codes.
    pub value: f64,
    /// The draws, and the interval that holds 90 % of them and the position.
    pub cloud: Cloud,
    /// Whether it rests on fewer statements than [`super::Limits::warned_below`], so that a warning goes with it.
    pub is_thin: bool,
    /// Whether one of the groups of [`super::Axis::each`] rests on a single statement.
    pub hinges: bool,
}

/// Why an actor stands in the margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No statement of it was collected.
    Unheard,
    /// None of its statements that count speaks of the axis.
    Silent,
    /// Fewer statements than needed speak of the axis.
    Few {
        /// How many were found.
        found: u8,
        /// How many are needed: [`super::Limits::placed_from`].
        needed: u8,
    },
    /// The actor is silent on one of the groups of propositions that the axis needs.
    OneSide {
        /// The place of that group in [`super::Axis::each`], from 0.
        missing: u8,
    },
}

/// How far the speakers of a party stand apart on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many of the speakers are placed, at least 2.
    pub speakers: u8,
    /// The lowest position among them, −1 to 1.
    pub low: f64,
    /// The highest position among them, −1 to 1.
    pub high: f64,
}

impl Standing {
    /// The position; none in the margin.
    pub fn position(&self) -> Option<&Position> {
        match &self.place {
            Place::At(position) => Some(position),
            Place::Margin(_) => None,
        }
    }
}

impl Stance {
    /// Where an actor stands on an axis: a party by its own documents and all who speak for it. An axis that there is
    /// not gives [`Reason::Silent`].
    pub fn standing(&self, actor: Index, axis: Index, choices: &Choices) -> Standing {
        let margin = |reason, statements| Standing { actor, axis, place: Place::Margin(reason), statements };
        let tables = &self.tables;
        if !tables.statements.iter().any(|one| tables.speaks_for(one.actor, actor)) {
            return margin(Reason::Unheard, Vec::new());
        }
        let Some(named) = tables.axis(axis) else { return margin(Reason::Silent, Vec::new()) };
        let counted = self.counted(actor, &named.signs, true, choices);
        let found = statements(&counted);
        let Some(value) = mean(&counted) else { return margin(Reason::Silent, found) };
        if found.len() < usize::from(tables.limits.placed_from) {
            let (found_number, needed) = (found.len() as u8, tables.limits.placed_from);
            return margin(Reason::Few { found: found_number, needed }, found);
        }
        let mut hinges = false;
        for (place, group) in named.each.iter().enumerate() {
            let mut of_group = counted.clone();
            of_group.retain(|one| group.contains(&one.proposition));
            match statements(&of_group).len() {
                0 => return margin(Reason::OneSide { missing: place as u8 }, found),
                1 => hinges = true,
                _ => {}
            }
        }
        let cloud = self.cloud(actor, axis, value, &counted, &found);
        let is_thin = found.len() < usize::from(tables.limits.warned_below);
        Standing {
            actor,
            axis,
            place: Place::At(Position { value, cloud, is_thin, hinges }),
            statements: found,
        }
    }

    /// Where each actor stands on an axis, in the order of the file.
    pub fn standings(&self, axis: Index, choices: &Choices) -> Vec<Standing> {
        self.actors().map(|actor| self.standing(actor, axis, choices)).collect()
    }

    /// How far a party's placed speakers stand apart, the party itself not counted; none where fewer than two are
    /// placed. `standings` are those of one axis.
    pub fn spread(&self, party: Index, standings: &[Standing]) -> Option<Spread> {
        let mut spread: Option<Spread> = None;
        for standing in standings {
            let is_speaker = standing.actor != party && self.tables.speaks_for(standing.actor, party);
            let Some(position) = standing.position().filter(|_| is_speaker) else { continue };
            let Spread { speakers, low, high } =
                spread.unwrap_or(Spread { speakers: 0, low: position.value, high: position.value });
            spread = Some(Spread {
                speakers: speakers.saturating_add(1),
                low: low.min(position.value),
                high: high.max(position.value),
            });
        }
        spread.filter(|spread| spread.speakers > 1)
    }

    /// The parties, by number, in the order of the file.
    pub fn parties(&self) -> impl Iterator<Item = Index> {
        self.actors()
            .filter(|actor| self.tables.actor(*actor).is_some_and(|one| one.kind == ActorKind::Party))
    }
}

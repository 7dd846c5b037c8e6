//! What the figure of the stance map shows: a small value, from which drawing, table, words and address come.

use strum::{IntoStaticStr, VariantArray};

use super::{Choices, Index, Stance, StanceTables};
use crate::{Choice, Span, Tab};

/// The maps of the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum MapKind {
    /// What they said, on one or two axes of the editor's.
    #[default]
    #[strum(serialize = "said")]
    Statements,
    /// What experts say of the parties.
    Experts,
    /// Principal components.
    Computed,
    /// Actors by propositions.
    Matrix,
    /// Positions on one axis, as statements come in.
    Time,
}

impl MapKind {
    /// Whether it has the axis across.
    pub fn has_x(self) -> bool {
        matches!(self, Self::Statements | Self::Time)
    }

    /// Whether it has one upwards, too.
    pub fn has_y(self) -> bool {
        self == Self::Statements
    }

    /// Whether the reader's changes to statements move anything in it.
    pub fn has_choices(self) -> bool {
        self != Self::Experts
    }
}

/// What the figure shows. Things are named by their place in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StanceView {
    /// Which map.
    pub map: MapKind,
    /// The axis across, or that of the strips and of the map over time.
    pub x: Index,
    /// The axis upwards; none shows `x` by itself, in strips.
    pub y: Option<Index>,
    /// What the reader has changed of the statements.
    pub choices: Choices,
    /// Whose evidence is open.
    pub actor: Option<Index>,
    /// With whom that actor is compared: never with itself.
    pub with: Option<Index>,
    /// Map or table.
    pub tab: Tab,
}

impl StanceView {
    /// The view as the codebook has it: the map of what they said.
    pub fn author(tables: &StanceTables) -> Self {
        let said = tables.maps.iter().find(|map| MapKind::from_slug(&map.id) == Some(MapKind::Statements));
        Self {
            map: MapKind::Statements,
            x: said.and_then(|map| map.x).unwrap_or_default(),
            y: said.and_then(|map| map.y),
            choices: Choices::default(),
            actor: None,
            with: None,
            tab: Tab::Chart,
        }
    }

    /// Lets only the statements of a period count; says whether that changes anything.
    pub fn choose_period(&mut self, period: Span, stance: &Stance) -> bool {
        let reach = stance.tables().reach();
        // Days on which nothing was said count nothing, whichever side they lie on.
        let chosen = reach.intersect(period).filter(|period| *period != reach);
        let is_new = chosen != self.choices.period && reach.intersect(period).is_some();
        if is_new {
            self.choices.period = chosen;
        }
        is_new
    }
}

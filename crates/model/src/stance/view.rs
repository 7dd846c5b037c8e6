//! What the figure of the stance map shows: a small value, from which drawing, table, words and address come.

use strum::{IntoStaticStr, VariantArray};

use super::{Choices, Index, Stance, StanceTables};
use crate::{Choice, Span, Tab};

/// The maps among which a reader chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum MapKind {
    /// Positions in recorded statements, on one or two axes of the editor's.
    #[default]
    #[strum(serialize = "said")]
    Statements,
    /// Positions that experts give the parties.
    Experts,
    /// Principal components of the codes.
    Computed,
    /// The table of actors by propositions.
    Matrix,
    /// Positions on one axis, as statements come in.
    Time,
}

impl MapKind {
    /// Whether the map has the axis across: `x` of the view.
    pub fn has_x(self) -> bool {
        match self {
            Self::Statements | Self::Time => true,
            Self::Experts | Self::Computed | Self::Matrix => false,
        }
    }

    /// Whether the map can have the axis upwards: `y` of the view.
    pub fn has_y(self) -> bool {
        match self {
            Self::Statements => true,
            Self::Experts | Self::Computed | Self::Matrix | Self::Time => false,
        }
    }

    /// Whether the reader's changes to statements move anything on the map.
    pub fn has_choices(self) -> bool {
        match self {
            Self::Statements | Self::Computed | Self::Matrix | Self::Time => true,
            Self::Experts => false,
        }
    }
}

/// What the figure of the stance map shows. Actors and axes are named by their places in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StanceView {
    /// The map that is shown.
    pub map: MapKind,
    /// The axis across, or that of the strips and of the map over time.
    pub x: Index,
    /// The axis upwards; none shows `x` by itself, in strips.
    pub y: Option<Index>,
    /// The reader's changes to statements.
    pub choices: Choices,
    /// The actor whose evidence is open.
    pub actor: Option<Index>,
    /// The actor with whom that one is compared: never itself, and none where no actor is open.
    pub with: Option<Index>,
    /// Map or table.
    pub tab: Tab,
}

impl StanceView {
    /// The view as the codebook has it: the map of recorded statements, with the axes that it names there, or the first
    /// axis.
    pub fn author(tables: &StanceTables) -> Self {
        let statements_map =
            tables.maps.iter().find(|map| MapKind::from_slug(&map.id) == Some(MapKind::Statements));
        Self {
            map: MapKind::Statements,
            x: statements_map.and_then(|map| map.x).unwrap_or_default(),
            y: statements_map.and_then(|map| map.y),
            choices: Choices::default(),
            actor: None,
            with: None,
            tab: Tab::Chart,
        }
    }

    /// Lets only the statements of a period count, and says whether that changes the view. A period that covers all
    /// statements means no period; one that has no day between the first statement and the last is not taken.
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

//! The figure of the stance map: a view of the statements, and what follows from it.

use model::stance::{Choices, Computed, DatedStanding, Index, MapKind, Stance, StanceView, Standing};

use super::drawing::Look;
use super::expert::Expert;
use super::layers::Layers;
use super::{badge, words};

/// A view of the statements. Equal views of equal statements give equal figures, on every machine.
pub struct StanceFigure<'a> {
    pub(super) stance: &'a Stance,
    pub(super) experts: &'a [Expert],
    pub(super) view: &'a StanceView,
    /// Everybody on the axis across.
    pub(super) across: Vec<Standing>,
    /// Everybody on the axis upwards, where there is one.
    pub(super) upwards: Vec<Standing>,
    /// The principal components, on the map of them.
    pub(super) computed: Option<Computed>,
    /// The moments of those whose lines are drawn over time.
    pub(super) moments: Vec<(Index, Vec<DatedStanding>)>,
    /// The two axes without the reader's changes; empty where there are none.
    before: [Vec<Standing>; 2],
    /// How much of it is drawn.
    pub(super) layers: Layers,
}

impl<'a> StanceFigure<'a> {
    /// The figure of a view, with all its layers. `experts` are the rows of the survey, for the experts' map alone.
    pub fn new(stance: &'a Stance, experts: &'a [Expert], view: &'a StanceView) -> Self {
        let plain = Choices::default();
        let all = |axis: Option<Index>, choices: &Choices| match axis {
            Some(axis) => stance.standings(axis, choices),
            None => Vec::new(),
        };
        let [x, y] = shown(view);
        let before = if view.choices == plain { [None, None] } else { [x, y] };
        let mut lines = Vec::new();
        if view.map == MapKind::Time {
            lines.extend(stance.parties().filter(|party| words::is_heard(stance, *party)));
            let others = [view.actor, view.with].into_iter().flatten();
            lines.extend(others.filter(|actor| !words::is_party(stance.tables(), *actor)));
        }
        let moments = |actor: Index| (actor, stance.over_time(actor, view.x, &view.choices));
        Self {
            stance,
            experts,
            view,
            computed: (view.map == MapKind::Computed).then(|| stance.computed(&view.choices)).flatten(),
            moments: lines.into_iter().map(moments).collect(),
            across: all(x, &view.choices),
            upwards: all(y, &view.choices),
            before: before.map(|axis| all(axis, &plain)),
            layers: Layers::All,
        }
    }

    /// The same with only so much of the map of statements drawn, and said in [`Self::step_words`].
    #[must_use]
    pub fn with_layers(self, layers: Layers) -> Self {
        Self { layers, ..self }
    }

    /// The axes that are shown.
    pub(super) fn shown(&self) -> [Option<Index>; 2] {
        shown(self.view)
    }

    /// Where everybody would stand on both axes without the reader's changes.
    pub(super) fn unchanged(&self) -> [&[Standing]; 2] {
        let [x, y] = &self.before;
        [if x.is_empty() { &self.across } else { x }, if y.is_empty() { &self.upwards } else { y }]
    }

    /// The class of an actor's party, and how the actor stands beside those that are selected.
    pub(super) fn look(&self, actor: Index) -> Look {
        (badge::class(self.stance.tables(), actor), self.stand(actor))
    }

    fn stand(&self, actor: Index) -> &'static str {
        let view = self.view;
        let tables = self.stance.tables();
        // A party and those who speak for it belong together.
        let is_kin = |one: Index| tables.speaks_for(one, actor) || tables.speaks_for(actor, one);
        if view.actor.is_none() {
            ""
        } else if view.actor == Some(actor) {
            "chosen"
        } else if view.with == Some(actor) {
            "compared"
        } else if [view.actor, view.with].into_iter().flatten().any(is_kin) {
            ""
        } else {
            "back"
        }
    }

    /// Whether the actor is selected, or compared with the one that is.
    pub(super) fn is_out(&self, actor: Index) -> bool {
        matches!(self.stand(actor), "chosen" | "compared")
    }
}

fn shown(view: &StanceView) -> [Option<Index>; 2] {
    [Some(view.x).filter(|_| view.map.has_x()), view.y.filter(|_| view.map.has_y())]
}

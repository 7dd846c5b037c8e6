//! The faces of one state of the figure, as HTML.

use figure::stance::StanceFigure;
use figure::{Layout, TableState, escape, escaped};
use model::Tab;
use model::stance::{Index, MapKind, StanceView};

use super::data::StanceData;
use super::evidence::{compared, opened, standing};
use super::follow::changed;
use crate::state::FigureState;

/// What the figure shows just now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Faces {
    pub(super) title: String,
    pub(super) subtitle: String,
    /// What is to be seen, in a sentence, and in full.
    pub(super) sentence: String,
    pub(super) summary: String,
    pub(super) notice: String,
    /// The two drawings.
    pub(super) wide: String,
    pub(super) narrow: String,
    /// Where the actor stands whose evidence is open, and that evidence.
    pub(super) standing: String,
    pub(super) quotes: String,
    pub(super) table: String,
    pub(super) changed: String,
    pub(super) compared: String,
    /// The statements above the arrivals chart.
    pub(super) wide_ticks: String,
    pub(super) narrow_ticks: String,
    /// What the faces were made of.
    of: Option<(StanceView, Option<Layout>)>,
    /// What the evidence was.
    asked: Asked,
    is_live: bool,
}

/// Whose evidence, on which map.
type Asked = Option<(Option<Index>, MapKind, Index, Option<Index>)>;

impl Faces {
    /// The faces of a state; what has not changed is taken from those before.
    pub(super) fn new(
        of: &StanceData,
        state: &FigureState<StanceView>,
        statement: &dyn Fn(&str) -> Option<String>,
        before: Option<&Self>,
    ) -> Self {
        let mut faces = before.cloned().unwrap_or_default();
        let view = &state.view;
        let is_author = *view == StanceView::author(of.stance.tables());
        // What is printed shows the author's view: nothing of it is drawn before a reader changes something.
        let is_as_printed = is_author
            && state.table == TableState::default()
            && state.notices.is_empty()
            && state.brush.is_none();
        if cfg!(feature = "hydrate") && faces.of.is_none() && is_as_printed {
            return faces;
        }
        let content = StanceView { tab: Tab::Chart, ..view.clone() };
        let made = Some((content, state.map_layout()));
        let is_new = faces.of != made;
        // Its rows are written when they are asked for; the author's own are in the page from the start.
        let shows_table = view.tab == Tab::Table || is_author;
        if is_new || shows_table {
            let figure = of.figure(view);
            if is_new {
                faces.draw(of, state, &figure);
            }
            if shows_table {
                faces.table = figure.table().to_html(&state.table);
            }
        }
        // What is read stays as it is while the reader changes how a statement counts.
        let asked = Some((view.actor, view.map, view.x, view.y));
        if faces.asked != asked || faces.is_live != state.live {
            faces.quotes = if state.live { opened(&of.stance, view, statement) } else { String::new() };
            (faces.asked, faces.is_live) = (asked, state.live);
        }
        let chosen = state.brush.or(view.choices.period);
        for (layout, face) in
            [(Layout::Wide, &mut faces.wide_ticks), (Layout::Narrow, &mut faces.narrow_ticks)]
        {
            if state.map_layout().is_none_or(|shown| shown == layout) {
                *face = of.timeline.overlay(layout, &of.stance, view, chosen);
            }
        }
        faces.notice.clear();
        for notice in &state.notices {
            faces.notice.push_str("<p>");
            escape(notice, &mut faces.notice);
            faces.notice.push_str("</p>");
        }
        faces.of = made;
        faces
    }

    /// What is worked out anew where the view is another.
    fn draw(&mut self, of: &StanceData, state: &FigureState<StanceView>, figure: &StanceFigure<'_>) {
        let words = figure.words();
        let label = [words.title.as_str(), ". ", &words.subtitle].concat();
        for (layout, face) in [(Layout::Wide, &mut self.wide), (Layout::Narrow, &mut self.narrow)] {
            if state.map_layout().is_none_or(|shown| shown == layout) {
                *face = figure.drawing(layout).to_svg(&label);
            }
        }
        self.title = escaped(&words.title);
        self.subtitle = escaped(&words.subtitle);
        self.sentence = escaped(&words.sentence);
        self.summary = escaped(&words.summary);
        self.standing = standing(&of.stance, &state.view);
        self.changed = changed(&of.stance, &state.view);
        self.compared = compared(&of.stance, figure);
    }
}

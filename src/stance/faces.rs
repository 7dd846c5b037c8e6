//! The faces of one state of the figure, as HTML.

use figure::stance::StanceFigure;
use figure::{Fit, Layout, TableState, Words, escape, escaped};
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
    /// The drawings, one for each kind of column.
    pub(super) wide: String,
    pub(super) column: String,
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
    of: Option<(StanceView, Option<Fit>)>,
    /// What the evidence was.
    asked: Asked,
    /// Whether the page had the words of statements then: in others they come later.
    has_words: bool,
}

/// In figures of this width in pixels and more the evidence opens beside the map, and takes so many pixels of it.
const BESIDE_FROM: i32 = 920;
const BESIDE: i32 = 296;

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
        // What is printed shows the author's view: only its drawing is another, to fit, before a reader changes something.
        let is_as_printed = is_author
            && state.table == TableState::default()
            && state.notices.is_empty()
            && state.brush.is_none();
        if cfg!(feature = "hydrate") && faces.of.is_none() && is_as_printed {
            // What hydration finds stays as it is printed.
            if state.live && state.fit.is_some() {
                let figure = of.figure(view);
                faces.draw(state, &figure, &figure.words());
            }
            return faces;
        }
        let content = StanceView { tab: Tab::Chart, ..view.clone() };
        let made = Some((content, state.fit));
        let is_new = faces.of != made;
        // Its rows are written when they are asked for; the author's own are in the page from the start.
        let shows_table = view.tab == Tab::Table || is_author;
        if is_new || shows_table {
            let figure = of.figure(view);
            if is_new {
                let words = figure.words();
                faces.draw(state, &figure, &words);
                faces.say(of, view, &figure, &words);
            }
            if shows_table {
                faces.table = figure.table().to_html(&state.table);
            }
        }
        // What is read stays as it is while the reader changes how a statement counts.
        let asked = Some((view.actor, view.map, view.x, view.y));
        let first = of.stance.tables().statements.first();
        let has_words = state.live && first.is_some_and(|one| statement(&one.id).is_some());
        if faces.asked != asked || faces.has_words != has_words {
            faces.quotes = if has_words { opened(&of.stance, view, statement) } else { String::new() };
            (faces.asked, faces.has_words) = (asked, has_words);
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

    /// The drawing that the page shows, as wide as its column; all of them where that is not known.
    fn draw(&mut self, state: &FigureState<StanceView>, figure: &StanceFigure<'_>, words: &Words) {
        let label = [words.title.as_str(), ". ", &words.subtitle].concat();
        let faces = [
            (Layout::Wide, &mut self.wide),
            (Layout::Column, &mut self.column),
            (Layout::Narrow, &mut self.narrow),
        ];
        for (layout, face) in faces {
            if let Some(Fit { width, .. }) = state.drawn_as(layout) {
                // Beside the map stands the evidence, where there is room for both: the style sheet says the same.
                let is_beside = state.view.actor.is_some() && width >= BESIDE_FROM;
                let fit = Fit { layout, width: if is_beside { width - BESIDE } else { width } };
                *face = figure.drawing(fit).to_svg(&label);
            }
        }
    }

    /// What is worked out anew where the view is another.
    fn say(&mut self, of: &StanceData, view: &StanceView, figure: &StanceFigure<'_>, words: &Words) {
        self.title = escaped(&words.title);
        self.subtitle = escaped(&words.subtitle);
        self.sentence = escaped(&words.sentence);
        self.summary = escaped(&words.summary);
        self.standing = standing(&of.stance, figure, view.actor);
        self.changed = changed(&of.stance, view);
        self.compared = compared(&of.stance, figure);
    }
}

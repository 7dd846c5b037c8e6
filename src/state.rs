//! The state of a figure in the page: what its reader has chosen, and what the page knows of it.

use figure::{Fit, Layout, TableState};
use model::Span;

/// The state of one figure, of which `V` is the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureState<V> {
    /// The reader's choices.
    pub view: V,
    /// What is to be said of how this view came about, in whole sentences: what an address or a typed date had that
    /// could not be taken. Gone with the view that they speak of.
    pub notices: Vec<String>,
    /// The drawing that fits the figure's column; none where the width is not known, as in print.
    pub fit: Option<Fit>,
    /// Whether the figure is drawn by the browser. False in the prerendered page, and until what is printed has been taken
    /// over; what is chosen before is shown at once.
    pub live: bool,
    /// Whether the browser's history has this view from elsewhere, so that it is not to be written into it.
    pub recorded: bool,
    /// Whether something is being dragged: then the address moves on without a step in the history.
    pub dragging: bool,
    /// How the rows of the table are sorted and searched.
    pub table: TableState,
    /// The days that are being chosen by drawing across a time axis; none where nobody is drawing.
    pub brush: Option<Span>,
}

impl<V: PartialEq> FigureState<V> {
    /// The state of a figure as its author set it, before it is live.
    pub fn new(author: V) -> Self {
        Self {
            view: author,
            notices: Vec::new(),
            fit: None,
            live: false,
            recorded: false,
            dragging: false,
            table: TableState::default(),
            brush: None,
        }
    }

    /// How a figure is to be drawn where its drawing of this layout stands; none where the page shows another, and so this
    /// one is not kept up to date.
    pub fn drawn_as(&self, layout: Layout) -> Option<Fit> {
        self.fit.map_or(Some(layout.into()), |fit| (fit.layout == layout).then_some(fit))
    }

    /// Which drawing of two the page shows, where there are two; none stands for both.
    pub fn map_layout(&self) -> Option<Layout> {
        self.fit.map(|fit| if fit.layout.is_narrow() { Layout::Narrow } else { Layout::Wide })
    }

    /// Shows another view. Notices speak of the view before, and go with it; of the same view they stay.
    pub fn choose(&mut self, view: V) {
        if self.view != view {
            self.view = view;
            self.live = true;
            self.recorded = false;
            self.notices.clear();
        }
    }
}

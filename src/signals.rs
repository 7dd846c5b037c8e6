//! What a figure shows just now, derived once and shared by all its faces.

use std::sync::Arc;

use figure::{Figure, Fit, Layout};
use leptos::prelude::*;
use model::{Data, Pin, Span, View};

use crate::state::FigureState;

/// What a figure shows just now.
#[derive(Clone, Copy)]
pub(crate) struct FigureSignals {
    data: StoredValue<Arc<Data>>,
    /// The reader's choices and what the page knows of the figure.
    pub(crate) state: RwSignal<FigureState<View>>,
    /// The figure of those choices, the pinned place and the tab aside.
    pub(crate) figure: Memo<Arc<Figure>>,
    /// Whether the figure reacts yet.
    pub(crate) live: Memo<bool>,
    /// The place under the pointer.
    pub(crate) hover: RwSignal<Option<Pin>>,
    /// The days that are being chosen on the drawing.
    pub(crate) brush: Memo<Option<Span>>,
}

impl FigureSignals {
    pub(crate) fn new(data: Arc<Data>, state: RwSignal<FigureState<View>>) -> Self {
        let content = Memo::new(move |_| state.with(|state| state.view.content()));
        let of = Arc::clone(&data);
        let figure = Memo::new_with_compare(
            move |_| Arc::new(Figure::new(&of, &content.get())),
            |old, new| !matches!((old, new), (Some(old), Some(new)) if Arc::ptr_eq(old, new)),
        );
        let live = Memo::new(move |_| state.with(|state| state.live));
        let brush = Memo::new(move |_| state.with(|state| state.brush));
        Self { data: StoredValue::new(data), state, figure, live, hover: RwSignal::new(None), brush }
    }

    /// The reader's choices, without following them.
    pub(crate) fn view(self) -> View {
        self.state.with_untracked(|state| state.view)
    }

    fn choose(self, view: View) {
        if self.view() != view {
            self.state.update(|state| state.choose(view));
        }
    }

    /// Draws these days and no others.
    pub(crate) fn range(self, range: Span) {
        let mut view = self.view();
        (view.from, view.to) = (Some(range.first), Some(range.last));
        self.data.with_value(|data| model::normalize(&mut view, data));
        self.choose(view);
    }

    /// Takes down the days that are being chosen on the drawing; none where that has ended.
    pub(crate) fn set_brush(self, brush: Option<Span>) {
        if self.brush.get_untracked() != brush {
            self.state.update(|state| state.brush = brush);
        }
    }

    /// How it is to be drawn where the drawing of this layout stands; none where the page shows another.
    pub(crate) fn drawn_as(self, layout: Layout) -> Option<Fit> {
        self.state.with(|state| state.drawn_as(layout))
    }

    /// The place that is read: under the pointer, or else pinned.
    pub(crate) fn place(self) -> Option<Pin> {
        self.hover.get().or_else(|| self.state.with(|state| state.view.pin))
    }

    /// Pins a place, or takes the pin off.
    pub(crate) fn pin(self, pin: Option<Pin>) {
        self.choose(View { pin, ..self.view() });
    }

    /// Pins a place, or takes the pin off where it is pinned already.
    pub(crate) fn toggle(self, pin: Pin) {
        let pinned = self.view().pin;
        let again = self
            .figure
            .with_untracked(|figure| pinned.is_some_and(|pinned| figure.place(pinned) == figure.place(pin)));
        self.pin(if again { None } else { Some(pin) });
    }
}

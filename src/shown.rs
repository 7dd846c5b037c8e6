//! What a figure shows just now, derived once and shared by all its faces.

use std::sync::Arc;

use figure::{Figure, Layout};
use leptos::prelude::*;
use model::{Data, Pin, Span, View};

use crate::Handles;

/// What a figure shows just now.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    data: StoredValue<Arc<Data>>,
    /// The reader's choices.
    pub(crate) view: RwSignal<View>,
    /// The figure of those choices, the pinned day and the tab aside.
    pub(crate) figure: Memo<Arc<Figure>>,
    /// Which of the two drawings the page shows; none stands for both.
    layout: RwSignal<Option<Layout>>,
    /// Whether the figure reacts yet.
    pub(crate) live: RwSignal<bool>,
    /// The place under the pointer.
    pub(crate) hover: RwSignal<Option<Pin>>,
    /// The days that are being chosen on the drawing.
    pub(crate) brush: RwSignal<Option<Span>>,
}

impl Shown {
    pub(crate) fn new(data: Arc<Data>, handles: Handles) -> Self {
        let Handles { view, layout, live, .. } = handles;
        let content = Memo::new(move |_| view.with(View::content));
        let of = Arc::clone(&data);
        let figure = Memo::new_with_compare(
            move |_| Arc::new(Figure::new(&of, &content.get())),
            |old, new| !matches!((old, new), (Some(old), Some(new)) if Arc::ptr_eq(old, new)),
        );
        let (hover, brush) = (RwSignal::new(None), RwSignal::new(None));
        Self { data: StoredValue::new(data), view, figure, layout, live, hover, brush }
    }

    /// Draws these days and no others.
    pub(crate) fn range(self, range: Span) {
        let mut view = self.view.get_untracked();
        (view.from, view.to) = (Some(range.first), Some(range.last));
        self.data.with_value(|data| model::normalize(&mut view, data));
        self.view.set(view);
    }

    /// Whether this drawing is to be seen.
    pub(crate) fn shows(self, layout: Layout) -> bool {
        self.layout.get().is_none_or(|shown| shown == layout)
    }

    /// The place that is read: under the pointer, or else pinned.
    pub(crate) fn place(self) -> Option<Pin> {
        self.hover.get().or_else(|| self.view.with(|view| view.pin))
    }

    /// Pins a place, or takes the pin off.
    pub(crate) fn pin(self, pin: Option<Pin>) {
        if self.view.with_untracked(|view| view.pin != pin) {
            self.view.update(|view| view.pin = pin);
        }
    }

    /// Pins a place, or takes the pin off where it is pinned already.
    pub(crate) fn toggle(self, pin: Pin) {
        let pinned = self.view.with_untracked(|view| view.pin);
        let again = self
            .figure
            .with_untracked(|figure| pinned.is_some_and(|pinned| figure.place(pinned) == figure.place(pin)));
        self.pin(if again { None } else { Some(pin) });
    }
}

//! A figure that is live, of this page or mounted in another.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::figure_data::{FigureData, ParsedQuery};
use crate::state::FigureState;

/// What is called with the view before, if any, and the view now.
type Watcher<V> = Box<dyn Fn(Option<&V>, &V)>;

/// A figure that is live.
pub(crate) struct Live<D: FigureData> {
    pub(crate) data: Arc<D>,
    pub(crate) name: D::Name,
    pub(crate) state: RwSignal<FigureState<D::View>>,
    /// The `<figure>`.
    pub(crate) element: HtmlElement,
}

// Derived, it would ask the data to be cloned.
impl<D: FigureData> Clone for Live<D> {
    fn clone(&self) -> Self {
        Self {
            data: Arc::clone(&self.data),
            name: self.name,
            state: self.state,
            element: self.element.clone(),
        }
    }
}

impl<D: FigureData> Live<D> {
    /// The reader's choices.
    pub(crate) fn view(&self) -> D::View {
        self.state.with_untracked(|state| state.view.clone())
    }

    /// Whether it shows what its author set.
    pub(crate) fn is_authors(&self) -> bool {
        self.view() == self.data.author(self.name)
    }

    /// Shows a view. Notices of another view are gone then, those of the same one stay.
    pub(crate) fn choose(&self, view: D::View) {
        if self.state.with_untracked(|state| state.view != view) {
            self.state.update(|state| state.choose(view));
        }
    }

    /// Shows a view and these notices alone.
    pub(crate) fn show(&self, view: D::View, notices: Vec<String>) {
        let is_new = self.state.with_untracked(|state| state.view != view || state.notices != notices);
        if is_new {
            self.state.update(|state| {
                state.choose(view);
                state.notices = notices;
            });
        }
    }

    /// The same without a step in the history, which has this view already.
    pub(crate) fn show_recorded(&self, view: D::View, notices: Vec<String>) {
        let is_new = self.view() != view;
        self.show(view, notices);
        if is_new {
            self.state.update(|state| state.recorded = true);
        }
    }

    /// Says whether something is being dragged.
    pub(crate) fn set_dragging(&self, dragging: bool) {
        if self.state.with_untracked(|state| state.dragging != dragging) {
            self.state.update(|state| state.dragging = dragging);
        }
    }

    /// Calls at once, with no view before, and then whenever the view has changed, as long as its owner lives. One effect
    /// for all who ask: each of its own would be compiled anew.
    pub(crate) fn watch(&self, call: Watcher<D::View>) {
        let state = self.state;
        Effect::new(move |before: Option<D::View>| {
            let now = state.with(|state| state.view.clone());
            if before.as_ref() != Some(&now) {
                call(before.as_ref(), &now);
            }
            now
        });
    }

    /// What a query asks of this figure.
    ///
    /// # Errors
    /// Where it names an unknown view, or another figure's.
    pub(crate) fn asked(&self, query: &str) -> Result<ParsedQuery<D::View>, String> {
        asked(&*self.data, self.name, query)
    }
}

/// What a query asks of a figure that need not be live yet.
///
/// # Errors
/// Where it names an unknown view, or another figure's.
pub(crate) fn asked<D: FigureData>(
    data: &D,
    name: D::Name,
    query: &str,
) -> Result<ParsedQuery<D::View>, String> {
    let asked = data.parse(query, Some(name)).ok_or("the query names no view")?;
    match asked.refusal {
        Some(refusal) => Err(refusal),
        None if D::name_of(&asked.view) != name => Err("this is another figure".into()),
        None => Ok(asked),
    }
}

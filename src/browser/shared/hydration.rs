//! Printed figures are made live: their components, their controls, their width. `data-state` says which are; `boot.js`
//! says where all failed.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use web_sys::HtmlElement;

use super::dom::{all, follow_width, next_frame};
use super::events;
use super::figure_data::{FigureData, ParsedQuery};
use super::live::{Live, asked};
use super::live_figure::LiveFigure;
use super::page::ticked;
use super::subscriptions::Subscriptions;
use crate::state::FigureState;

/// A component and everything that was set up around it. Dropped, it stands still as it is.
///
/// It is never held by Leptos's own handle, which removes the printed figure when it is dropped: nothing that fails on
/// the way takes a figure away.
pub(crate) struct Hydrated {
    _subscriptions: Subscriptions,
    _component: Box<dyn Any>,
}

/// Makes a figure of the page live, with its author's view: what a reader has chosen before `boot.js` chooses again. None
/// where it is not of this data; where it is not as it was printed, it stays so and says that it failed.
pub(crate) fn hydrate_own<D: LiveFigure>(data: &Arc<D>, element: HtmlElement) -> Option<(Live<D>, Hydrated)> {
    let name = figure_name(&**data, &element)?;
    if !is_as_printed(&element, D::PRINTED) {
        element.set_attribute("data-state", "failed").ok();
        return None;
    }
    let (live, subscriptions) = prepare(data, name, element);
    let hydrated = hydrate(&live, subscriptions);
    Some((live, hydrated))
}

/// Makes a figure of another page live, with the view of a query. `changed` is called at each change of the view.
///
/// # Errors
/// Where the element is no figure of the data as it was printed, or the query names another. Then nothing was changed.
pub(crate) fn hydrate_mounted<D: LiveFigure>(
    data: &Arc<D>,
    element: HtmlElement,
    query: &str,
    changed: Box<dyn Fn()>,
) -> Result<(Live<D>, Hydrated), String> {
    let name = figure_name(&**data, &element).ok_or("there is no such figure")?;
    let ParsedQuery { view, notices, .. } = asked(&**data, name, query)?;
    if !is_as_printed(&element, D::PRINTED) {
        return Err("the figure is not as it was printed".into());
    }
    // What a reader has chosen of a figure that waited stays, where nothing else was asked for.
    let view = if view == data.author(name) { ticked(&**data, name, &element).unwrap_or(view) } else { view };
    let (live, subscriptions) = prepare(data, name, element);
    subscriptions.own(|| {
        live.watch(Box::new(move |before, _| {
            if before.is_some() {
                changed();
            }
        }));
    });
    let hydrated = hydrate(&live, subscriptions);
    live.show(view, notices);
    Ok((live, hydrated))
}

/// Which figure of the data an element is; none where it is another's.
fn figure_name<D: FigureData>(data: &D, figure: &HtmlElement) -> Option<D::Name> {
    let slug = figure.get_attribute("data-figure")?;
    data.names().into_iter().find(|name| data.slug(*name) == slug)
}

/// Whether a figure has the elements that hydration walks, and no others among them: an extension of the browser may
/// have put something in.
fn is_as_printed(figure: &HtmlElement, printed: &[(&str, u32)]) -> bool {
    printed.iter().all(|(selector, nodes)| {
        let found = if selector.is_empty() { vec![figure.clone().into()] } else { all(figure, selector) };
        !found.is_empty() && found.iter().all(|element| element.child_nodes().length() == *nodes)
    })
}

/// A figure with its author's view, which is not live yet.
fn prepare<D: LiveFigure>(data: &Arc<D>, name: D::Name, element: HtmlElement) -> (Live<D>, Subscriptions) {
    let subscriptions = Subscriptions::new();
    let state = subscriptions.own(|| RwSignal::new(FigureState::new(data.author(name))));
    (Live { data: Arc::clone(data), name, state, element }, subscriptions)
}

/// Makes a printed figure live; its drawings stay as they are printed until its state says that it is.
fn hydrate<D: LiveFigure>(live: &Live<D>, subscriptions: Subscriptions) -> Hydrated {
    let state = live.state;
    // First of all: what is printed and not shown need not be drawn once more.
    follow_width(&live.element, &subscriptions, move |fit| {
        // The figure may be gone by the next frame.
        if state.try_with_untracked(|state| state.fit != fit) == Some(true) {
            state.update(|state| state.fit = fit);
        }
    });
    let place = Cursor::new(live.element.clone().into());
    let component = subscriptions
        .own(|| D::component(live.clone()).into_view().hydrate::<true>(&place, &PositionState::default()));
    events::listen(live, &subscriptions);
    D::listen(live, &subscriptions);
    // What is printed is drawn to fit in the next frame: to set it up and to draw it takes long enough each.
    next_frame(Box::new(move || state.try_update(|state| state.live = true).unwrap_or_default()));
    // Only an attribute name with a space in it could fail here.
    live.element.set_attribute("data-state", "live").ok();
    Hydrated { _subscriptions: subscriptions, _component: Box::new(component) }
}

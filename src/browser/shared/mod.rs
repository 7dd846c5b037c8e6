//! What the charts and the stance map have in common in the browser. What differs between them is asked of two traits:
//! [`figure_data::FigureData`] of a view in words and numbers, [`live_figure::LiveFigure`] of elements and events.

pub(super) mod address;
pub(super) mod controls;
pub(super) mod dom;
pub(super) mod events;
pub(super) mod figure_data;
pub(super) mod hydration;
pub(super) mod live;
pub(super) mod live_figure;
mod pace;
pub(super) mod page;
pub(super) mod part;
pub(super) mod registry;
pub(super) mod subscriptions;

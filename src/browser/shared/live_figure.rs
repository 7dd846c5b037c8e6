//! What is asked of a program's figures in the page: elements and events that the other kind of figures does not have.

use leptos::prelude::*;
use web_sys::{Element, Event, HtmlInputElement};

use super::figure_data::FigureData;
use super::live::Live;
use super::page::Page;
use super::subscriptions::Subscriptions;

/// Figures that are made live.
pub(crate) trait LiveFigure: FigureData {
    /// Controls of its own that are looked up once.
    type Controls: 'static;

    /// What is inside the `<figure>`, as the host has printed it.
    fn component(live: Live<Self>) -> impl IntoView + 'static;

    /// Looks its own controls up.
    fn controls(live: &Live<Self>) -> Self::Controls;

    /// Lets its own controls and attributes show what the view says.
    fn show(live: &Live<Self>, controls: &Self::Controls, view: &Self::View);

    /// Makes the choice of a control of its own that has changed. False where it is none of those.
    fn change(live: &Live<Self>, controls: &Self::Controls, view: &mut Self::View, control: &Element)
    -> bool;

    /// A handle of its own is being dragged, or something is typed. None where that changes nothing of the view, or else
    /// the key that is chosen so, empty where no other control has it.
    fn drag(live: &Live<Self>, view: &mut Self::View, input: &HtmlInputElement) -> Option<String>;

    /// Something of its own was pressed. False where that is left to be handled as on every figure.
    fn click(live: &Live<Self>, event: &Event, pressed: &Element) -> bool;

    /// Listens to what else stands in the figure.
    fn listen(live: &Live<Self>, subscriptions: &Subscriptions);

    /// Connects what stands around the figures in their own page.
    fn connect_page(page: &Page<Self>);
}

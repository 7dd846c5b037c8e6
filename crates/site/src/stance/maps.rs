//! Maps that stand still, below the one that a reader changes: for those who read without a script, and on paper.

use figure::Layout;
use maud::{Markup, PreEscaped, html};
use model::Choice;
use model::stance::{Index, MapKind, StanceView};

use super::page::Page;

/// The drawings, of which the style sheet shows the one that fits, as a figure with title, subtitle and a caption. The
/// title is a heading of the third level, or with more `below` it, which is a part of the page by itself, of the second.
pub(super) fn figure(page: &Page, id: &str, view: &StanceView, below: Option<Markup>) -> Markup {
    let figure = page.of.figure(view);
    let words = figure.words();
    let label = format!("{}. {}", words.title, words.subtitle);
    html! {
        figure.still id=(id) {
            figcaption {
                @if below.is_some() { h2 { (words.title) } } @else { h3 { (words.title) } }
                p { (words.subtitle) }
            }
            @for layout in Layout::PAGE {
                div.plot.(layout.class()) {
                    div.drawing { (PreEscaped(figure.drawing(layout).to_svg(&label))) }
                }
            }
            p.words { (words.summary) }
            @if let Some(below) = below { (below) }
        }
    }
}

/// Every axis by itself, the editor's other pairs, the computed map and the one over time.
pub(super) fn more(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let author = StanceView::author(tables);
    let id = |axis: Index| tables.axes[usize::from(axis)].id.as_str();
    let pair = |[x, y]: [Index; 2]| {
        let view = StanceView { x, y: Some(y), ..author.clone() };
        figure(page, &format!("map-{}-{}", id(x), id(y)), &view, None)
    };
    let strip = |axis: Index| {
        let view = StanceView { x: axis, y: None, ..author.clone() };
        figure(page, &format!("axis-{}", id(axis)), &view, None)
    };
    let other = |map: MapKind| {
        figure(page, &format!("map-{}", map.slug()), &StanceView { map, ..author.clone() }, None)
    };
    let is_other = |[x, y]: &&[Index; 2]| (*x, Some(*y)) != (author.x, author.y);
    html! {
        (folded("pairs", "Other pairs of axes", html! {
            @for axes in tables.pairs.iter().filter(is_other) { (pair(*axes)) }
        }))
        (folded("axes", "Each axis by itself", html! {
            p {
                "A bar holds 90\u{a0}% of the draws of a party’s position. Below it, hollow marks are those who speak for the party and have said enough to be placed; the line between them is the spread inside the party."
            }
            @for axis in page.of.stance.axes() { (strip(axis)) }
        }))
        (folded("computed", "The computed map", other(MapKind::Computed)))
        (folded("time", "Positions as statements came in", other(MapKind::Time)))
    }
}

fn folded(id: &str, title: &str, inside: Markup) -> Markup {
    html! {
        section.axes {
            details {
                summary { h2 id=(id) { (title) } }
                (inside)
            }
        }
    }
}

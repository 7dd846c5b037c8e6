//! Maps that stand still, below the one that a reader changes: for those who read without a script, and on paper.
use figure::Layout;
use model::Choice;
use model::stance::{Index, MapKind, StanceView};

use super::html::Joined;
use super::page::Page;
use crate::page::html::escaped;

/// Both drawings, of which the style sheet shows the one that fits, as a figure with title, subtitle and a caption.
pub(super) fn figure(page: &Page, id: &str, heading: &str, view: &StanceView, below: &str) -> String {
    let figure = page.of.figure(view);
    let words = figure.words();
    let label = format!("{}. {}", words.title, words.subtitle);
    let drawings: String = Layout::PAGE
        .into_iter()
        .map(|layout| {
            let svg = figure.drawing(layout).to_svg(&label);
            format!("<div class=\"plot {}\"><div class=\"drawing\">{svg}</div></div>", layout.class())
        })
        .joined();
    format!(
        "<figure class=\"still\" id=\"{id}\"><figcaption><{heading}>{}</{heading}><p>{}</p></figcaption>{drawings}\
         <p class=\"words\">{}</p>{below}</figure>",
        escaped(&words.title),
        escaped(&words.subtitle),
        escaped(&words.summary)
    )
}

/// Every axis by itself, the editor's other pairs, the computed map and the one over time.
pub(super) fn more(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let author = StanceView::author(tables);
    let id = |axis: Index| tables.axes[usize::from(axis)].id.as_str();
    let pairs: String = tables
        .pairs
        .iter()
        .filter(|[x, y]| (*x, Some(*y)) != (author.x, author.y))
        .map(|[x, y]| {
            let view = StanceView { x: *x, y: Some(*y), ..author.clone() };
            figure(page, &format!("map-{}-{}", id(*x), id(*y)), "h3", &view, "")
        })
        .joined();
    let strips: String = page
        .of
        .stance
        .axes()
        .map(|axis| {
            let view = StanceView { x: axis, y: None, ..author.clone() };
            figure(page, &format!("axis-{}", id(axis)), "h3", &view, "")
        })
        .joined();
    let other = |map: MapKind| {
        figure(page, &format!("map-{}", map.slug()), "h3", &StanceView { map, ..author.clone() }, "")
    };
    folded("pairs", "Other pairs of axes", "", &pairs)
        + &folded(
            "axes",
            "Each axis by itself",
            "A bar holds 90&nbsp;% of the draws of a party’s position. Below it, hollow marks are those who speak for the party and have said enough \
             to be placed; the line between them is the spread inside the party.",
            &strips,
        )
        + &folded("computed", "The computed map", "", &other(MapKind::Computed))
        + &folded("time", "Positions as statements came in", "", &other(MapKind::Time))
}

fn folded(id: &str, title: &str, about: &str, inside: &str) -> String {
    let about = if about.is_empty() { String::new() } else { format!("<p>{about}</p>") };
    format!(
        "<section class=\"axes\"><details><summary><h2 id=\"{id}\">{title}</h2></summary>{about}{inside}</details></section>"
    )
}

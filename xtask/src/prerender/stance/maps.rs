//! The drawings of what was said, and what can be said of them in words.

use figure::Layout;
use figure::stance::{Drawing, comparisons, said, strips as strip, told_apart};
use model::stance::Index;

use super::{Joined, Page, escaped};

/// Both drawings, of which the style sheet shows the one that fits, as a figure with title, subtitle and a caption.
pub(super) fn figure(
    id: &str,
    title: &str,
    subtitle: &str,
    draw: impl Fn(Layout) -> Drawing,
    below: &str,
) -> String {
    let drawings: String = Layout::PAGE
        .into_iter()
        .map(|layout| {
            let svg = draw(layout).to_svg(&format!("{title}. {subtitle}"));
            format!("<div class=\"plot {}\"><div class=\"drawing\">{svg}</div></div>", layout.class())
        })
        .joined();
    format!(
        "<figure class=\"map\" id=\"{id}\"><figcaption><h2>{}</h2><p>{}</p></figcaption>{drawings}{below}</figure>",
        escaped(title),
        escaped(subtitle)
    )
}

fn map(page: &Page, id: &str, (x, y): (Index, Index), also: &str) -> String {
    let axes = &page.stance.tables().axes;
    let (across, upwards) = (&axes[usize::from(x)], &axes[usize::from(y)]);
    let title = format!("{} and {}", across.name, lower(&upwards.name));
    let subtitle = format!("Across: {} Upwards: {}", across.about, upwards.about);
    let words = format!("<div class=\"words\">{}{}</div>{also}", words(page, x), words(page, y));
    figure(id, &title, &subtitle, |layout| said(&page.stance, x, y, &page.choices, layout), &words)
}

/// The map on which most parties have a place.
pub(super) fn main(page: &Page) -> String {
    let also = "<p class=\"also\">Other axes: <a href=\"#map-debate\">the remedies of the debate of November 2024, and priority</a>; <a href=\"#axes\">each axis by itself</a>.</p>";
    map(page, "map", page.widest(), also)
}

/// The map of the codebook's own pair, where it is another.
pub(super) fn second(page: &Page) -> String {
    let chosen = page.stance.tables().maps.iter().find_map(|map| Some((map.x?, map.y?)));
    let Some(pair) = chosen.filter(|pair| *pair != page.widest()) else { return String::new() };
    map(page, "map-debate", pair, "")
}

/// What can be said of an axis.
fn words(page: &Page, axis: Index) -> String {
    let name = &page.stance.tables().axes[usize::from(axis)].name;
    let said = comparisons(&page.stance, axis, &page.choices);
    let apart = told_apart(&page.stance, axis, &page.choices);
    let items: String =
        said.iter().chain(&apart).map(|words| format!("<li>{}</li>", escaped(words))).joined();
    let items = if items.is_empty() { "<li>No two parties can be compared.</li>".into() } else { items };
    format!("<section><h3>{}</h3><ul>{items}</ul></section>", escaped(name))
}

/// Every axis by itself.
pub(super) fn strips(page: &Page) -> String {
    let axes: String = page
        .stance
        .axes()
        .map(|axis| {
            let one = &page.stance.tables().axes[usize::from(axis)];
            figure(
                &format!("axis-{}", one.id),
                &one.name,
                &one.about,
                |layout| strip(&page.stance, axis, &page.choices, layout),
                &format!(
                    "<details><summary>In words</summary><div class=\"words\">{}</div></details>",
                    words(page, axis)
                ),
            )
            .replace("<h2>", "<h3>")
            .replace("</h2>", "</h3>")
            .replace("<section><h3>", "<section><h4>")
            .replace("</h3><ul>", "</h4><ul>")
        })
        .joined();
    format!(
        "<section class=\"axes\"><h2 id=\"axes\">Each axis by itself</h2>\
         <p>A bar holds 90&nbsp;% of the draws of a party’s position. Below it, hollow marks are those who speak for the party and have said enough \
         to be placed; the line between them is the spread inside the party.</p>{axes}</section>"
    )
}

/// A name inside a title.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

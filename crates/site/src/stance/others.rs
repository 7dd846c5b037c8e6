//! What stands beside the map: the experts, and those without a place.

use std::collections::BTreeMap;

use figure::stance::{disputes, margin as unplaced};
use model::stance::{Index, MapKind, StanceView};

use super::html::{Joined, scrolling};
use super::maps;
use super::page::Page;
use crate::page::html::escaped;

const SOURCE: &str = "Chapel Hill Expert Survey, wave of 2024. The survey is described, up to the wave before, by Jolly, S., Bakker, R., Hooghe, L., Marks, G., Polk, J., Rovny, J., Steenbergen, M. and Vachudova, M. A. (2022), Chapel Hill Expert Survey trend file, 1999–2019, Electoral Studies 75";

/// The second opinion, and where it differs.
pub(super) fn experts(page: &Page) -> String {
    let sentences = disputes(&page.of.stance, &page.of.experts, &page.choices);
    let words = if sentences.is_empty() {
        "<p>Wherever statements and experts both tell two parties apart, they put them in the same order.</p>"
            .to_owned()
    } else {
        let items: String = sentences.iter().map(|words| format!("<li>{}</li>", escaped(words))).joined();
        format!(
            "<p>Where the statements put two parties in one order and the experts in the other, by a point or more:</p><ul>{items}</ul>"
        )
    };
    let tables = page.of.stance.tables();
    let rows: String = page
        .of
        .experts
        .iter()
        .map(|one| {
            let points = |hundredths: u16| format!("{}.{:02}", hundredths / 100, hundredths % 100);
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
                escaped(&tables.actors[usize::from(one.party)].name),
                points(one.policy),
                points(one.salience),
                points(one.dissent)
            )
        })
        .joined();
    let below = format!(
        "<div class=\"words\">{words}<p>The experts were asked about immigration as a whole, once; the statements are about small boats, over three years. \
         Compared is the order of parties, on removal with policy and on priority with salience, never the distance. Only draws that agree by 90&nbsp;% count, \
         and experts’ means that differ by less than one point of ten are no difference.</p></div>\
         <details><summary>The numbers</summary>{}</details>\
         <p class=\"by\">Source: <a href=\"https://doi.org/10.1016/j.electstud.2021.102420\">{SOURCE}</a>. \
         <a href=\"../../data/experts.csv\">experts.csv</a></p>",
        scrolling(
            "The experts’ answers",
            &format!(
                "<table><caption>From 0 to 10</caption><thead><tr><th scope=\"col\">Party</th><th scope=\"col\">Restrictive policy</th>\
                 <th scope=\"col\">Salience</th><th scope=\"col\">Dissent</th></tr></thead><tbody>{rows}</tbody></table>"
            )
        )
    );
    let view = StanceView { map: MapKind::Experts, ..StanceView::author(page.of.stance.tables()) };
    maps::figure(page, "experts", "h2", &view, &below)
}

/// Everybody without a place on the main map, by the reason.
pub(super) fn margin(page: &Page) -> String {
    let author = StanceView::author(page.of.stance.tables());
    let (x, y) = (author.x, author.y.unwrap_or(author.x));
    let (across, upwards) =
        (page.of.stance.standings(x, &page.choices), page.of.stance.standings(y, &page.choices));
    let mut reasons: BTreeMap<String, Vec<Index>> = BTreeMap::new();
    for (actor, reason) in unplaced(&page.of.stance, &across, &upwards) {
        reasons.entry(reason).or_default().push(actor);
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, actors)| std::cmp::Reverse(actors.len()));
    let items: String = reasons
        .iter()
        .map(|(reason, actors)| {
            let names: Vec<String> = actors.iter().map(|actor| page.actor(*actor)).collect();
            format!("<dt>{}</dt><dd>{}</dd>", escaped(reason), names.join(", "))
        })
        .joined();
    let axes = &page.of.stance.tables().axes;
    format!(
        "<section class=\"margin\"><h2 id=\"margin\">In the margin</h2><p>Those without a place on the map of {} and {}, and why. \
         Silence here is what was not found; it is never read as a view.</p><dl>{items}</dl></section>",
        escaped(&axes[usize::from(x)].name.to_lowercase()),
        escaped(&axes[usize::from(y)].name.to_lowercase())
    )
}

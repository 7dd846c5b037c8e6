//! What stands beside the map: the experts, and those without a place.

use std::collections::BTreeMap;

use figure::stance::{disputes, margin as unplaced};
use maud::{Markup, html};
use model::stance::{Index, MapKind, StanceView};

use super::html::columns;
use super::maps;
use super::page::Page;
use super::words::EXPERTS;
use crate::page::markup::{joined, scrolling};

const SOURCE: &str = "Chapel Hill Expert Survey, wave of 2024. The survey is described, up to the wave before, by Jolly, S., Bakker, R., Hooghe, L., Marks, G., Polk, J., Rovny, J., Steenbergen, M. and Vachudova, M. A. (2022), Chapel Hill Expert Survey trend file, 1999–2019, Electoral Studies 75";

/// The second opinion, and where it differs; `up` leads to the root of the site.
pub(super) fn experts(page: &Page, up: &str) -> Markup {
    let disputes = disputes(&page.of.stance, &page.of.experts, &page.choices);
    let below = html! {
        div.words {
            @if disputes.is_empty() {
                p {
                    "Wherever statements and experts both tell two parties apart, they put them in the same order."
                }
            } @else {
                p {
                    "Where the statements put two parties in one order and the experts in the other, by a point or more:"
                }
                ul { @for one in disputes { li { (one.words) } } }
            }
            p {
                "The experts were asked about immigration as a whole, once; the statements are about small boats, over nearly four years. Compared is the order of parties, on removal with policy and on priority with salience, never the distance. Only draws that agree by 90\u{a0}% count, and experts’ means that differ by less than one point of ten are no difference."
            }
        }
        details {
            summary { "The numbers" }
            (scrolling("The experts’ answers", answers(page)))
        }
        p.by {
            "Source: " a href=(EXPERTS) { (SOURCE) } ". "
            a href={ (up) "data/experts.csv" } { "experts.csv" }
        }
    };
    let view = StanceView { map: MapKind::Experts, ..StanceView::author(page.of.stance.tables()) };
    maps::figure(page, "experts", &view, Some(below))
}

fn answers(page: &Page) -> Markup {
    let points = |hundredths: u16| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    html! {
        table {
            caption { "From 0 to 10" }
            thead { tr { (columns(["Party", "Restrictive policy", "Salience", "Dissent"])) } }
            tbody {
                @for one in &page.of.experts {
                    tr {
                        th scope="row" { (page.of.stance.tables().actors[usize::from(one.party)].name) }
                        @for answer in [one.policy, one.salience, one.dissent] { td { (points(answer)) } }
                    }
                }
            }
        }
    }
}

/// Everybody without a place on the main map, by the reason.
pub(super) fn margin(page: &Page) -> Markup {
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
    let axis = |axis: Index| page.of.stance.tables().axes[usize::from(axis)].name.to_lowercase();
    html! {
        section.margin {
            h2 id="margin" { "In the margin" }
            p {
                "Those without a place on the map of " (axis(x)) " and " (axis(y))
                ", and why. Silence here is what was not found; it is never read as a view."
            }
            dl {
                @for (reason, actors) in reasons {
                    dt { (reason) }
                    dd { (joined(actors.into_iter().map(|actor| page.actor(actor)), ", ")) }
                }
            }
        }
    }
}

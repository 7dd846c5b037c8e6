//! The page of the stance map, from its headline to the evidence.

use std::collections::BTreeSet;

use anyhow::Result;
use maud::{Markup, html};
use model::stance::Index;

use super::page::Page;
use super::words::TITLE;
use super::{balance, blind, evidence, maps, matrix, others, yours};

/// What stands between the page's header and footer; `up` leads to the root of the site.
pub(super) fn html(page: &Page, up: &str) -> Result<Markup> {
    Ok(html! {
        article.stance data-evidence {
            header {
                h1 { (TITLE) }
                p.standfirst { "By what they have said about small-boat crossings, each with its source." }
            }
            (page.figure(up)?.level(2)?.html()?)
            (about(page, up))
            p { a href="yours/" { (yours::TITLE) } " Answer the nine propositions yourself, and see where that is among the parties." }
            (key(page))
            (blind::section(page))
            (maps::more(page))
            (others::experts(page, up))
            (matrix::table(page))
            (matrix::positions(page))
            (matrix::agreement(page))
            (balance::panel(page))
            (others::margin(page))
            (evidence::all(page))
        }
    })
}

/// What the collection is: below the map, which comes first.
fn about(page: &Page, up: &str) -> Markup {
    let tables = page.of.stance.tables();
    let days = || tables.statements.iter().map(|one| one.day);
    let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
    let month = |day| figure::date(day).split_once(' ').map_or(String::new(), |(_, month)| month.to_owned());
    let speakers: BTreeSet<Index> = tables.statements.iter().map(|one| one.actor).collect();
    html! {
        p.dateline {
            (tables.statements.len()) " statements by " (speakers.len()) " parties, people and bodies, "
            (month(first)) " to " (month(last)) ". "
            a href=(up) { "Read the article" }
            " · "
            a href="method/" { "How this is made, and what is weak about it" }
        }
    }
}

fn key(page: &Page) -> Markup {
    html! {
        section.key-points aria-labelledby="read" {
            h2 id="read" { "How to read it" }
            ul {
                li {
                    strong { "A mark is a mean of statements." }
                    " Each statement was read twice, and coded as for, against or open on nine propositions. A party’s mark counts its own documents and all who speak for it. Follow a mark to the words that it rests on."
                }
                li {
                    strong { "A cloud is how sure that is." }
                    " It holds 90\u{a0}% of " (model::stance::DRAWS) " draws, in which single statements are left out and codes are read as another coder might; around who is chosen, a darker core holds half. It is not a confidence interval: it knows nothing of the statements that nobody looked for."
                }
                li {
                    strong { "Nobody is given a place by guess." }
                    " Who has said too little stands in the margin, with the reason. * marks a place that rests on fewer than "
                    (figure::stance::number(page.of.stance.tables().limits.warned_below)) " statements on one of the axes."
                }
                li {
                    strong { "A place is not the latest word." }
                    " It pools what was said over the years: whoever has changed position stands between then and now. A period can be chosen, or the statements read by their dates."
                }
                li {
                    strong { "Place is not distance." }
                    " The middle means mixed or open statements, not moderate ones. Marks that would cover each other are drawn side by side, with a box of their names where there is no room beside each."
                }
            }
        }
    }
}

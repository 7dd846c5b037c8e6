//! Whose statements there are, from when and of what kind, and which places rest on few.

use model::stance::ActorKind;

use super::html::{Joined, in_words, scrolling};
use super::page::Page;
use crate::page::html::escaped;

/// The panel.
pub(super) fn panel(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let balance = page.of.stance.balance(&page.choices);
    let name = |party: Option<u16>| {
        party.map_or_else(|| "None".to_owned(), |party| escaped(&tables.actors[usize::from(party)].name))
    };
    let heads: String =
        balance.years.iter().map(|(year, _)| format!("<th scope=\"col\">{year}</th>")).joined();
    let rows: String = balance
        .parties
        .iter()
        .enumerate()
        .map(|(place, (party, count))| {
            let cells: String = balance.cells.iter().map(|year| format!("<td>{}</td>", year[place])).joined();
            format!("<tr><th scope=\"row\">{}</th>{cells}<td><b>{count}</b></td></tr>", name(*party))
        })
        .joined();
    let years: String = balance.years.iter().map(|(_, count)| format!("<td>{count}</td>")).joined();
    let kinds = [
        ("politicians", ActorKind::Politician),
        ("parties", ActorKind::Party),
        ("bodies", ActorKind::Body),
        ("government sources", ActorKind::GovernmentSource),
        ("think tanks", ActorKind::ThinkTank),
        ("pollsters", ActorKind::Pollster),
    ];
    let kinds: Vec<String> = kinds
        .into_iter()
        .map(|(name, kind)| {
            let of_kind =
                tables.statements.iter().filter(|one| tables.actors[usize::from(one.actor)].kind == kind);
            format!("{name} {}", of_kind.count())
        })
        .collect();
    let [own, line, reported] = balance.directness;
    format!(
        "<section class=\"tables\"><h2 id=\"balance\">How balanced the collection is</h2>{}\
         <p>By who speaks: {}. By nearness: own words {own}, party line {line}, reported {reported}. {} of {} can be read at a public address; \
         the day of {} is inferred. Parties stand in the order of their votes at the general election of July 2024.</p>{}</section>",
        scrolling(
            "Statements by party and year",
            &format!(
                "<table><caption>Statements by party and year</caption><thead><tr><th scope=\"col\">Party</th>{heads}<th scope=\"col\">All</th></tr></thead>\
                 <tbody>{rows}</tbody><tfoot><tr><th scope=\"row\">All</th>{years}<td><b>{}</b></td></tr></tfoot></table>",
                balance.statements
            )
        ),
        kinds.join(", "),
        balance.public,
        balance.statements,
        balance.inferred,
        warnings(page)
    )
}

/// Which parties' places rest on few statements.
fn warnings(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let mut items = String::new();
    for party in page.of.stance.parties() {
        let thin: Vec<String> = page
            .of
            .stance
            .axes()
            .filter_map(|axis| {
                let standing = page.of.stance.standing(party, axis, &page.choices);
                let at = standing.position()?;
                let name = figure::lowered(&tables.axes[usize::from(axis)].name);
                if at.is_thin {
                    Some(format!("{name} ({})", standing.statements.len()))
                } else {
                    at.hinges.then(|| format!("{name} (one side of it on a single statement)"))
                }
            })
            .collect();
        if !thin.is_empty() {
            items += &format!("<li>{}: {}</li>", page.actor(party), escaped(&thin.join(", ")));
        }
    }
    if items.is_empty() {
        return String::new();
    }
    format!(
        "<div class=\"warning\"><p><strong>Weak ground.</strong> These places rest on fewer than {} statements, or hang on a single one:</p><ul>{items}</ul></div>",
        in_words(tables.limits.thin)
    )
}

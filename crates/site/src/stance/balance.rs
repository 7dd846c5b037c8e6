//! Whose statements there are, from when, of what kind and from whose text, and which places rest on few.

use maud::{Markup, html};
use model::stance::{ActorKind, Balance, Index, Precision, StanceTables};

use super::list::day;
use super::page::Page;
use super::publishers;
use crate::page::markup::scrolling;

/// The panel.
pub(super) fn panel(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let balance = page.of.stance.balance(&page.choices);
    let kinds = [
        ("politicians", ActorKind::Politician),
        ("parties", ActorKind::Party),
        ("bodies", ActorKind::Body),
        ("government sources", ActorKind::GovernmentSource),
        ("think tanks", ActorKind::ThinkTank),
        ("pollsters", ActorKind::Pollster),
    ];
    let kinds = kinds.map(|(name, kind)| {
        let of_kind =
            tables.statements.iter().filter(|one| tables.actors[usize::from(one.actor)].kind == kind);
        format!("{name} {}", of_kind.count())
    });
    let parties: Vec<Option<Index>> = balance.parties.iter().map(|(party, _)| *party).collect();
    let names: Vec<&str> = parties.iter().map(|party| name(tables, *party)).collect();
    let by_publisher = publishers::rows(tables, &page.publishers, &parties);
    let [own, line, reported] = balance.directness;
    html! {
        section.tables {
            h2 id="balance" { "How balanced the collection is" }
            (scrolling("Statements by party and year", by_year(tables, &balance)))
            p {
                "By who speaks: " (kinds.join(", ")) ". By nearness: own words " (own) ", party line " (line)
                ", reported " (reported) ". " (balance.public) " of " (balance.statements)
                " can be read at a public address; the day of " (balance.inferred)
                " is inferred. Parties stand in the order of their votes at the general election of July 2024. “Newest” is the day of the newest statement found: what a party has said since is not in its place."
            }
            (publishers::table(&names, &by_publisher))
            (warnings(page))
        }
    }
}

/// What a party is called in a table, and all who are outside the parties.
fn name(tables: &StanceTables, party: Option<Index>) -> &str {
    party.map_or("Outside these parties", |party| tables.actors[usize::from(party)].name.as_str())
}

/// The day of the newest statement, which leads to it.
fn newest(tables: &StanceTables, party: Option<Index>) -> Markup {
    let of = tables.statements.iter().filter(|one| tables.actors[usize::from(one.actor)].party == party);
    html! {
        @if let Some(one) = of.max_by_key(|one| one.day) {
            a href={ "#" (one.id) } { (day(one).replace(' ', "\u{a0}")) }
            @if one.precision == Precision::Inferred { " (inferred)" }
        }
    }
}

fn by_year(tables: &StanceTables, balance: &Balance) -> Markup {
    html! {
        table {
            caption { "Statements by party and year" }
            thead {
                tr {
                    th scope="col" { "Party" }
                    @for (year, _) in &balance.years { th scope="col" { (year) } }
                    th scope="col" { "All" }
                    th scope="col" { "Newest" }
                }
            }
            tbody {
                @for (place, (party, count)) in balance.parties.iter().enumerate() {
                    tr {
                        th scope="row" { (name(tables, *party)) }
                        @for year in &balance.cells { td { (year[place]) } }
                        td { b { (count) } }
                        td { (newest(tables, *party)) }
                    }
                }
            }
            tfoot {
                tr {
                    th scope="row" { "All" }
                    @for (_, count) in &balance.years { td { (count) } }
                    td { b { (balance.statements) } }
                    td {}
                }
            }
        }
    }
}

/// Which parties' places rest on few statements.
fn warnings(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let thin = |party| {
        let axes = page.of.stance.axes().filter_map(|axis| {
            let standing = page.of.stance.standing(party, axis, &page.choices);
            let at = standing.position()?;
            let name = figure::lowered(&tables.axes[usize::from(axis)].name);
            if at.is_thin {
                Some(format!("{name} ({})", standing.statements.len()))
            } else {
                at.hinges.then(|| format!("{name} (one side of it on a single statement)"))
            }
        });
        axes.collect::<Vec<_>>().join(", ")
    };
    let items: Vec<_> = page.of.stance.parties().map(|party| (party, thin(party))).collect();
    let items: Vec<_> = items.into_iter().filter(|(_, thin)| !thin.is_empty()).collect();
    html! {
        @if !items.is_empty() {
            div.warning {
                p {
                    strong { "Weak ground." } " These places rest on fewer than "
                    (figure::stance::number(tables.limits.warned_below)) " statements, or hang on a single one:"
                }
                ul { @for (party, thin) in items { li { (page.actor(party)) ": " (thin) } } }
            }
        }
    }
}

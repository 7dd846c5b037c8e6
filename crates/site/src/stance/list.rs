//! Who said what, by party: the map as text.

use maud::{Markup, html};
use model::stance::{ActorKind, FragmentBy, Index, SLUG, Statement};

use super::page::Page;

/// So many statements of each party are listed: more than a hundred would be a fifteenth of what the article weighs.
const NEWEST: usize = 7;

/// The newest statements, folded. Each leads to its evidence, with role and source, on the map's own page, which has all:
/// their addresses would weigh more than their words.
pub(crate) fn folded(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let of = |party: Option<Index>| {
        let belongs = move |one: &&Statement| match party {
            Some(party) => tables.speaks_for(one.actor, party),
            None => tables.actor(one.actor).is_some_and(|actor| actor.party.is_none()),
        };
        let mut all: Vec<&Statement> = tables.statements.iter().filter(belongs).collect();
        all.sort_by_key(|one| one.day);
        all
    };
    let parties = page
        .of
        .stance
        .parties()
        .map(|party| (tables.actors[usize::from(party)].name.as_str(), of(Some(party))));
    let groups = parties.chain([("Outside these parties", of(None))]).filter(|(_, all)| !all.is_empty());
    html! {
        details.fold.statements {
            summary { "Who said what, party by party" }
            p {
                "Of each, the newest " (NEWEST) " statements or fewer, the latest last. "
                a href={ "v/" (SLUG) "/#evidence" } { "All " (tables.statements.len()) " statements" }
                " are on the map’s own page."
            }
            @for (name, all) in groups {
                h3 { (name) }
                ul { @for one in &all[all.len().saturating_sub(NEWEST)..] { (item(page, one)) } }
            }
        }
    }
}

fn item(page: &Page, one: &Statement) -> Markup {
    let Statement { id, role, fragment, paraphrase, publisher, .. } = one;
    let actor = &page.of.stance.tables().actors[usize::from(one.actor)];
    html! {
        li {
            @if actor.kind == ActorKind::Party { (figure::capitalised(role)) } @else { (actor.name) }
            ", " (day(one)) ": “" q { (fragment) } "”"
            @if one.fragment_by == FragmentBy::Article { " (the report’s words)" }
            ". " (paraphrase) " "
            a href={ "v/" (SLUG) "/#" (id) } { (publisher) }
            "."
        }
    }
}

/// The day of a statement, or its month where no more is known.
pub(super) fn day(one: &Statement) -> String {
    let date = figure::date(one.day);
    match date.split_once(' ') {
        Some((_, month)) if one.is_month => month.to_owned(),
        _ => date,
    }
}

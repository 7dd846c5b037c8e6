use content::stance::PublisherKind;
use maud::Render;
use model::Choice;
use model::stance::Index;

use super::page::Page;
use super::{body, method, publishers};
use crate::checkout::root;

fn page() -> Page {
    Page::new(root(), &content::tables::read(root()).unwrap()).unwrap()
}

fn html_of(page: &Page) -> String {
    body::html(page, "../../").unwrap().into_string()
}

fn escaped(text: &str) -> String {
    text.render().into_string()
}

#[test]
fn every_dot_leads_to_evidence_with_a_source() {
    let page = page();
    let body = html_of(&page);
    let tables = page.of.stance.tables();
    let mut targets: Vec<&str> =
        body.split("href=\"#actor-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    targets.sort_unstable();
    targets.dedup();
    assert!(targets.len() > 40, "{}", targets.len());
    for id in targets {
        let entry =
            body.split(&format!("id=\"actor-{id}\"")).nth(1).unwrap_or_else(|| panic!("{id} has no entry"));
        let actor = tables.actors.iter().position(|one| one.id == id).unwrap() as Index;
        let is_placed = page
            .of
            .stance
            .axes()
            .any(|axis| page.of.stance.standing(actor, axis, &page.choices).position().is_some());
        // A party's own entry ends where its section does, for it counts all who speak for it.
        let entry = entry.split(if actor < 7 { "</section>" } else { "</details></li>" }).next().unwrap();
        assert!(!is_placed || entry.contains("Source: "), "{id} is placed on nothing");
    }
}

#[test]
fn every_statement_is_there_once_with_its_words_and_both_coders() {
    let page = page();
    let body = html_of(&page);
    for one in &page.of.stance.tables().statements {
        assert_eq!(body.matches(&format!("<li id=\"{}\"", one.id)).count(), 1, "{}", one.id);
        assert!(
            body.contains(&escaped(&one.fragment)) && body.contains(&escaped(&one.paraphrase)),
            "{}",
            one.id
        );
        assert!(
            one.url.is_empty() || body.contains(&format!("href=\"{}\"", escaped(&one.url))),
            "{}",
            one.id
        );
    }
    assert!(body.contains("First coder: ") && body.contains("Second coder: "));
}

#[test]
fn a_strict_policy_has_nothing_to_forbid() {
    let body = html_of(&page());
    for forbidden in [" style=", "<script", " onclick", "javascript:"] {
        assert!(!body.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn no_id_stands_twice_and_every_link_inside_the_page_has_its_end() {
    let body = html_of(&page());
    let values = |before: &str| -> Vec<String> {
        body.split(before).skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
    };
    let ids = values(" id=\"");
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    for to in values("href=\"#") {
        assert!(ids.contains(&to), "{to}");
    }
}

#[test]
fn the_method_has_all_its_numbers() {
    let method = method::body(root(), &page()).unwrap().into_string();
    assert!(!method.contains("{{") && method.contains("<td>"));
}

#[test]
fn notes_are_the_same_but_for_addresses() {
    let page = page();
    let (own, framed) = (html_of(&page), super::evidence::plain(&page).into_string());
    let note = "The Independent's own summary, of the same day: ";
    assert!(own.contains(&escaped(&format!("{note}https://www.independent.co.uk/bulletin/"))));
    assert!(framed.contains(&escaped(&format!("{note}independent.co.uk."))));
    let plain = page.of.stance.tables().statements.iter().filter(|one| !one.note.contains("https://"));
    for one in plain {
        assert!(framed.contains(&escaped(one.note.trim_end_matches('.'))), "{}", one.id);
    }
}

#[test]
fn statements_by_publisher_are_those_that_are_counted_one_by_one() {
    let page = page();
    let tables = page.of.stance.tables();
    let balance = page.of.stance.balance(&page.choices);
    let parties: Vec<Option<Index>> = balance.parties.iter().map(|(party, _)| *party).collect();
    let rows = publishers::rows(tables, &page.publishers, &parties);
    for ((party, all), row) in balance.parties.iter().zip(&rows) {
        assert_eq!(row.kinds.iter().sum::<usize>(), usize::from(*all), "{party:?}");
        let of = tables.statements.iter().filter(|one| tables.actor(one.actor).unwrap().party == *party);
        let (mut kinds, mut elsewhere) = ([0; 6], 0);
        for one in of {
            let publisher = page.publishers.iter().find(|publisher| publisher.name == one.publisher).unwrap();
            let at = PublisherKind::ALL.iter().position(|kind| *kind == publisher.kind).unwrap();
            kinds[at] += 1;
            elsewhere += usize::from(!publisher.is_own);
        }
        assert_eq!((row.kinds, row.elsewhere), (kinds, elsewhere), "{party:?}");
    }
}

#[test]
fn the_newest_statement_of_each_party_is_named() {
    let page = page();
    let body = html_of(&page);
    let tables = page.of.stance.tables();
    let table = body.split("<caption>Statements by party and year</caption>").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    for party in page.of.stance.parties().filter(|party| tables.actor(*party).unwrap().party.is_some()) {
        let of = || tables.statements.iter().filter(|one| tables.speaks_for(one.actor, party));
        let Some(last) = of().map(|one| one.day).max() else { continue };
        let is_named = |id: &str| table.contains(&format!("href=\"#{id}\""));
        assert!(of().any(|one| one.day == last && is_named(&one.id)), "{}", tables.actor(party).unwrap().id);
    }
}

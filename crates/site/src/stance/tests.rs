use maud::Render;
use model::stance::Index;

use super::page::Page;
use super::{body, method};
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

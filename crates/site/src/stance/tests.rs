use content::stance::PublisherKind;
use maud::Render;
use model::Choice;
use model::stance::Index;

use super::page::Page;
use super::{body, method, publishers, yours};
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
        let (mut kinds, mut on_other_sites) = ([0; 6], 0);
        for one in of {
            let publisher = page.publishers.iter().find(|publisher| publisher.name == one.publisher).unwrap();
            let at = PublisherKind::ALL.iter().position(|kind| *kind == publisher.kind).unwrap();
            kinds[at] += 1;
            on_other_sites += usize::from(!publisher.is_own);
        }
        assert_eq!((row.kinds, row.on_other_sites), (kinds, on_other_sites), "{party:?}");
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

/// The page of a reader's own answers, and the part of it for each proposition.
fn propositions(page: &Page) -> (String, Vec<String>) {
    let body = yours::body(page).into_string();
    let parts = body.split("<section class=\"proposition\"").skip(1).map(str::to_owned).collect();
    (body, parts)
}

#[test]
fn each_proposition_is_a_complete_read_and_has_four_answers_of_which_none_is_given() {
    let page = page();
    let (body, parts) = propositions(&page);
    let tables = page.of.stance.tables();
    assert_eq!(parts.len(), tables.propositions.len());
    for (one, part) in tables.propositions.iter().zip(&parts) {
        assert!(part.contains(&escaped(&one.name)) && part.contains(&escaped(&one.statement)), "{}", one.id);
        let part = part.split("</section>").next().unwrap();
        let radio = |value: &str| format!("name=\"{}\" value=\"{value}\"", one.id);
        for value in ["agree", "depends", "disagree", "none"] {
            assert_eq!(part.matches(&radio(value)).count(), 1, "{} {value}", one.id);
        }
        assert_eq!(part.matches(" checked").count(), 1);
        assert!(part.contains(&format!("{} checked", radio("none"))), "{}", one.id);
        assert!(
            part.contains("<fieldset class=\"choice needs-script\" disabled"),
            "nothing is offered that does not work"
        );
        assert_eq!(part.matches("<svg").count(), 2);
    }
    for forbidden in [" style=", "<script", " onclick", "javascript:", "<form"] {
        assert!(!body.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn each_party_is_on_a_strip_or_named_below_it_with_its_number_of_statements() {
    let page = page();
    let (body, parts) = propositions(&page);
    let stance = &page.of.stance;
    let tables = stance.tables();
    let rows: Vec<&str> = body.split("<tbody>").nth(1).unwrap().split("</tr>").collect();
    for (index, part) in (0..).zip(&parts) {
        let (drawn, below) = part.split_once("</svg></div></div></div>").unwrap();
        for party in figure::stance::own::parties(stance) {
            let name = escaped(&tables.actor(party).unwrap().name);
            let cell = stance.cell(party, index, &page.choices);
            let (own, other) = if cell.value.is_some() { (drawn, below) } else { (below, drawn) };
            assert!(own.contains(&name), "{name} on {index}");
            assert!(!other.split("</section>").next().unwrap().contains(&name), "{name} on {index} twice");
        }
        let count = |words: &str| rows[usize::from(index)].matches(words).count();
        let silent = figure::stance::own::parties(stance)
            .filter(|one| stance.cell(*one, index, &page.choices).value.is_none());
        assert_eq!(count("nothing collected"), silent.count());
        assert_eq!(count("<td>"), figure::stance::own::parties(stance).count());
    }
}

#[test]
fn what_answers_come_to_has_its_places_and_the_two_plans_are_apart() {
    let page = page();
    let (body, _) = propositions(&page);
    let tables = page.of.stance.tables();
    for axis in &tables.axes {
        assert_eq!(body.matches(&format!("data-axis=\"{}\" hidden", axis.id)).count(), 1, "{}", axis.id);
    }
    for party in figure::stance::own::parties(&page.of.stance) {
        let id = &tables.actor(party).unwrap().id;
        assert_eq!(body.matches(&format!("data-party=\"{id}\"")).count(), 1, "{id}");
    }
    // What is counted together has no two propositions of axes that never meet and share none.
    let together = page.of.stance.counted_together();
    let of = |axis: Index| -> Vec<Index> {
        tables.axes[usize::from(axis)].signs.iter().map(|(one, _)| *one).collect()
    };
    for never in &tables.never {
        let [one, other] = never.axes.map(of);
        let is_apart = !one.iter().any(|proposition| other.contains(proposition));
        let has = |all: &[Index]| all.iter().any(|proposition| together.contains(proposition));
        assert!(!(is_apart && has(&one) && has(&other)), "{:?}", never.axes);
    }
}

#[test]
fn the_page_of_answers_says_in_two_sentences_what_nobody_should_take_from_it() {
    let page = page();
    let (body, _) = propositions(&page);
    let caution = body.split("<p class=\"caution\">").nth(1).unwrap().split("</p>").next().unwrap();
    assert!(caution.starts_with("Nine answers are no portrait of a person"));
    assert!(caution.contains(&figure::date(page.of.stance.tables().reach().last)));
    assert_eq!(caution.matches(". ").count(), 1, "{caution}");
    assert!(html_of(&page).contains("href=\"yours/\""));
    assert!(method::body(root(), &page).unwrap().into_string().contains("href=\"../yours/\""));
}

//! The method, from `docs/stance-method.md`: its numbers are filled in from the content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::html::scrolling;
use super::matrix;
use super::page::Page;
use super::yours;

const FILE: &str = "docs/stance-method.md";

/// Its page.
pub(super) fn body(root: &Path, page: &Page) -> Result<Markup> {
    let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("{FILE} cannot be read"))?;
    let text = filled(&text, page)?;
    Ok(html! {
        article.stance.method {
            p.dateline {
                a href="../" { "The stance map" }
                " · "
                a href="../yours/" { (yours::TITLE) }
            }
            (markdown(&text))
        }
    })
}

/// Markdown as HTML, in which each table scrolls by itself.
fn markdown(text: &str) -> Markup {
    let (mut events, mut tables) = (Vec::new(), 0);
    let mut all = Parser::new_ext(text, Options::ENABLE_TABLES);
    while let Some(event) = all.next() {
        events.push(if matches!(event, Event::Start(Tag::Table(_))) {
            tables += 1;
            let table: Vec<_> =
                all.by_ref().take_while(|event| *event != Event::End(TagEnd::Table)).collect();
            let table = [vec![event], table, vec![Event::End(TagEnd::Table)]].concat();
            Event::Html(scrolling(&format!("Table {tables}"), written(table)).0.into())
        } else {
            event
        });
    }
    written(events)
}

fn written(events: Vec<Event<'_>>) -> Markup {
    let mut out = String::new();
    push_html(&mut out, events.into_iter());
    PreEscaped(out)
}

/// The text with every `{{…}}` filled.
fn filled(text: &str, page: &Page) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (key, after) =
            after.split_once("}}").with_context(|| format!("{FILE}: a “{{{{” without its end"))?;
        out.push_str(before);
        let value = value(key, page);
        ensure!(
            value.is_some(),
            "{FILE}: found “{key}”, expected n:, pairs:, alpha: or presence: and what it is of"
        );
        out.push_str(&value.unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn value(key: &str, page: &Page) -> Option<String> {
    let tables = page.of.stance.tables();
    let (kind, of) = key.split_once(':')?;
    if kind == "n" {
        let party = |id: &str| tables.actors.iter().position(|one| one.id == id);
        let wanted = match of {
            "statements" => return Some(tables.statements.len().to_string()),
            "actors" => {
                let speakers: std::collections::BTreeSet<_> =
                    tables.statements.iter().map(|one| one.actor).collect();
                return Some(speakers.len().to_string());
            }
            "none" => None,
            id => Some(party(id)?),
        };
        let of_actor = |actor: u16| tables.actors[usize::from(actor)].party.map(usize::from);
        return Some(
            tables.statements.iter().filter(|one| of_actor(one.actor) == wanted).count().to_string(),
        );
    }
    let agreement = tables.propositions.iter().find(|one| one.id == of)?.agreement;
    match kind {
        "pairs" => Some(agreement.pairs.to_string()),
        "alpha" => Some(matrix::alpha(agreement.direction)),
        "presence" => Some(matrix::alpha(agreement.presence)),
        _ => None,
    }
}

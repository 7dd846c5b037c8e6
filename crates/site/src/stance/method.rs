//! The method, from `docs/stance-method.md`: its numbers are filled in from the content.

use std::path::Path;

use anyhow::Result;
use maud::{Markup, html};

use super::matrix;
use super::page::Page;
use super::yours;
use crate::page::document;

/// Its page.
pub(super) fn body(root: &Path, page: &Page) -> Result<Markup> {
    let expected = "n:, pairs:, alpha: or presence: and what it is of";
    let text = document::read(root, "docs/stance-method.md", expected, |key| value(key, page))?;
    Ok(html! {
        article.stance.method {
            p.dateline {
                a href="../" { "The stance map" }
                " · "
                a href="../yours/" { (yours::TITLE) }
            }
            (text)
        }
    })
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

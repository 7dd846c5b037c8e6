//! The method, from `docs/stance-method.md`: its numbers are filled in from the content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use pulldown_cmark::{Options, Parser, html};

use super::matrix;
use super::page::Page;

const FILE: &str = "docs/stance-method.md";

/// Its page.
pub(super) fn body(root: &Path, page: &Page) -> Result<String> {
    let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("{FILE} cannot be read"))?;
    let filled = filled(&text, page)?;
    let mut out = String::new();
    html::push_html(&mut out, Parser::new_ext(&filled, Options::ENABLE_TABLES));
    let mut number = 0;
    let scrolling = |piece: &str| {
        number += 1;
        format!(
            "<div class=\"scroll\" role=\"region\" aria-label=\"Table {number}\" tabindex=\"0\"><table>{piece}"
        )
    };
    let mut pieces = out.split("<table>");
    let first = pieces.next().unwrap_or_default().to_owned();
    let out = (first + &pieces.map(scrolling).collect::<String>()).replace("</table>", "</table></div>");
    Ok(format!(
        "<article class=\"stance method\"><p class=\"dateline\"><a href=\"../\">The stance map</a></p>{out}</article>"
    ))
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

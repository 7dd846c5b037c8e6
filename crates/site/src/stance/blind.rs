//! The statements without names: a reader guesses, then sees.

use super::html::Joined;
use super::page::Page;
use crate::page::html::escaped;

/// The section; a script makes it work, and without one it is not offered.
pub(super) fn section(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let is_heard = |actor: &u16| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    let guesses: String = page
        .of
        .stance
        .parties()
        .filter(is_heard)
        .map(|party| {
            let one = &tables.actors[usize::from(party)];
            format!(
                "<button type=\"button\" class=\"plain\" data-guess=\"{}\">{}</button>",
                one.id,
                escaped(&one.name)
            )
        })
        .joined();
    format!(
        "<section class=\"blind needs-script\" data-blind aria-labelledby=\"blind\"><h2 id=\"blind\">Without the names</h2>\
         <p>Read what was said, say who may have said it, then see. Nothing you choose leaves this page, and nothing of it is kept.</p>\
         <div data-blind-card tabindex=\"-1\"></div>\
         <div class=\"guesses\" data-blind-guesses role=\"group\" aria-label=\"Who said it?\" hidden>{guesses}\
         <button type=\"button\" class=\"plain\" data-guess=\"none\">None of these parties</button></div>\
         <div class=\"answer\" data-blind-answer aria-live=\"polite\"></div>\
         <p><button type=\"button\" class=\"plain\" data-next>Show a statement</button></p></section>"
    )
}

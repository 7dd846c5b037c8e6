//! The statements without names: a reader guesses, then sees.

use maud::{Markup, html};

use super::page::Page;

/// The section; `blind.js` makes it work, and without a script it is not offered.
pub(super) fn section(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let is_heard = |actor: &u16| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    html! {
        section.blind.needs-script data-blind aria-labelledby="blind" {
            h2 id="blind" { "Without the names" }
            p {
                "Read what was said, say who may have said it, then see. Nothing you choose leaves this page, and nothing of it is kept."
            }
            div data-blind-card tabindex="-1" {}
            div.guesses data-blind-guesses role="group" aria-label="Who said it?" hidden {
                @for party in page.of.stance.parties().filter(is_heard) {
                    @let one = &tables.actors[usize::from(party)];
                    button.plain type="button" data-guess=(one.id) { (one.name) }
                }
                button.plain type="button" data-guess="none" { "None of these parties" }
            }
            div.answer data-blind-answer aria-live="polite" {}
            p { button.plain type="button" data-next { "Show a statement" } }
        }
    }
}

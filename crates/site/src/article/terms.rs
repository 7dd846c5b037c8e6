//! Words that are explained on demand: a button beside the word opens a note, without any script; the list at the
//! article's end has them all, for paper and for browsers that know no such buttons.

use content::article::Term;
use maud::{Markup, html};

/// A word of a sentence that its note explains.
pub(super) fn word(text: &str, id: &str) -> Markup {
    html! {
        button.term type="button" popovertarget={ "term-" (id) } aria-haspopup="dialog" { (text) }
    }
}

/// The notes, and the list of all terms.
pub(super) fn list(terms: &[Term]) -> Markup {
    if terms.is_empty() {
        return Markup::default();
    }
    html! {
        details.terms.fold id="terms" {
            summary { "Terms" }
            dl {
                @for Term { name, means, source, .. } in terms {
                    dt { (figure::capitalised(name)) }
                    dd { (means) " " span.by { (source) "." } }
                }
            }
        }
        @for Term { id, name, means, source } in terms {
            div.note-of-term popover id={ "term-" (id) } role="note" {
                p { b { (figure::capitalised(name)) } ": " (means) }
                p.by { (source) "." }
            }
        }
    }
}

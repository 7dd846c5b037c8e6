//! Words that are explained on demand: a button beside the word opens a note, without any script; the list at the
//! article's end has them all, for paper and for browsers that know no such buttons.

use content::article::Term;

use crate::page::html::escaped;

/// A word of a sentence that its note explains.
pub(super) fn word(text: &str, id: &str) -> String {
    format!(
        "<button type=\"button\" class=\"term\" popovertarget=\"term-{id}\" aria-haspopup=\"dialog\">{}</button>",
        escaped(text)
    )
}

/// The notes, and the list of all terms.
pub(super) fn list(terms: &[Term]) -> String {
    if terms.is_empty() {
        return String::new();
    }
    let mut notes = String::new();
    let mut list = String::new();
    for Term { id, name, means, source } in terms {
        let (name, means, source) = (escaped(name), escaped(means), escaped(source));
        notes.push_str(&format!(
            "<div popover class=\"note-of-term\" id=\"term-{id}\" role=\"note\"><p><b>{}</b>: {means}</p><p class=\"by\">{source}.</p></div>",
            figure::capitalised(&name)
        ));
        list.push_str(&format!(
            "<dt>{}</dt><dd>{means} <span class=\"by\">{source}.</span></dd>",
            figure::capitalised(&name)
        ));
    }
    format!("<section class=\"terms\"><h2 id=\"terms\">Terms</h2><dl>{list}</dl></section>{notes}")
}

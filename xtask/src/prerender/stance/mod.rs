//! The page of the stance map, `stance/`, and of its method, `stance/method/`: complete without any script.

mod balance;
mod evidence;
mod maps;
mod matrix;
mod method;
mod others;

use std::fs;
use std::path::Path;

use anyhow::Result;
use figure::stance::Expert;
use model::stance::{Choices, Index, Stance};

use super::{claim, deeper, escaped, filled};
use crate::content;

const TITLE: &str = "Where parties and speakers stand";
const ABOUT: &str = "What parties and speakers have said about small-boat crossings, statement by statement: where that puts them, how sure it is, and the words it rests on.";

/// A link to the page, for lists of views; `to` leads to its folder.
pub(super) fn link(to: &str) -> String {
    format!("<p><a href=\"{to}\">{TITLE}: the stance map</a></p>")
}

/// Everything that the page is made of.
struct Page {
    stance: Stance,
    experts: Vec<Expert>,
    /// What readers have changed: nothing yet.
    choices: Choices,
}

/// Writes both pages.
pub(super) fn write(root: &Path, dist: &Path, template: &str) -> Result<()> {
    let tables = content::stance(root)?;
    let experts = content::experts(root, &tables)?;
    let page = Page { stance: Stance::from(tables), experts, choices: Choices::default() };
    let put = |folder: &str, folders: usize, title: &str, about: &str, body: &str| -> Result<()> {
        let template = claim::bare(&deeper(template, folders))?;
        let head = format!(
            "<title>{title}</title>\n    <meta name=\"description\" content=\"{about}\">\n    \
             <meta property=\"og:title\" content=\"{title}\">\n    \
             <meta property=\"og:description\" content=\"{about}\">"
        );
        let folder = dist.join(folder);
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join("index.html"), filled(&template, &head, body)?)?)
    };
    put("stance", 1, TITLE, ABOUT, &page.body())?;
    let method = method::body(root, &page)?;
    put(
        "stance/method",
        2,
        "How the stance map is made",
        "Statements, codes, positions and their limits.",
        &method,
    )
}

impl Page {
    fn body(&self) -> String {
        [
            "<article class=\"stance\">".to_owned(),
            self.top(),
            maps::main(self),
            maps::strips(self),
            maps::second(self),
            others::experts(self),
            matrix::table(self),
            matrix::positions(self),
            matrix::agreement(self),
            balance::panel(self),
            others::margin(self),
            evidence::all(self),
            "</article>".to_owned(),
        ]
        .concat()
    }

    fn top(&self) -> String {
        let tables = self.stance.tables();
        let days = || tables.statements.iter().map(|one| one.day);
        let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
        let month =
            |day| figure::date(day).split_once(' ').map_or(String::new(), |(_, month)| month.to_owned());
        let speakers: std::collections::BTreeSet<Index> =
            tables.statements.iter().map(|one| one.actor).collect();
        format!(
            "<header><h1>{TITLE}</h1><p class=\"standfirst\">{ABOUT}</p>\
             <p class=\"dateline\">{} statements by {} parties, people and bodies, {} to {}. \
             <a href=\"../\">Read the article</a> · <a href=\"method/\">How this is made, and what is weak about it</a></p></header>\
             <section class=\"key-points\" aria-labelledby=\"read\"><h2 id=\"read\">How to read it</h2><ul>\
             <li><strong>A mark is a mean of statements.</strong> Each statement was read twice, and coded as for, against or open on nine propositions. \
             A party’s mark counts its own documents and all who speak for it. Follow a mark to the words that it rests on.</li>\
             <li><strong>A cloud is how sure that is.</strong> It holds 90&nbsp;% of {} draws, in which single statements are left out and codes are read \
             as another coder might; its darker core holds half. It is not a confidence interval: it knows nothing of the statements that nobody looked for.</li>\
             <li><strong>Nobody is given a place by guess.</strong> Who has said too little stands in the margin, with the reason. * marks a place that rests on \
             fewer than {} statements on one of the axes.</li>\
             <li><strong>Place is not distance.</strong> The middle means mixed or open statements, not moderate ones. Marks that would cover each other \
             are drawn side by side.</li></ul></section>",
            tables.statements.len(),
            speakers.len(),
            month(first),
            month(last),
            model::stance::DRAWS,
            in_words(tables.limits.thin),
        )
    }

    /// The two axes on which most parties have a place, the first such pair of the codebook.
    fn widest(&self) -> (Index, Index) {
        let placed: Vec<Vec<bool>> = self
            .stance
            .axes()
            .map(|axis| {
                let place = |party| self.stance.standing(party, axis, &self.choices).position().is_some();
                self.stance.parties().map(place).collect()
            })
            .collect();
        let both = |x: Index, y: Index| {
            let pairs = placed[usize::from(x)].iter().zip(&placed[usize::from(y)]);
            pairs.filter(|(x, y)| **x && **y).count()
        };
        let mut best = ((0, 1), 0);
        for x in self.stance.axes() {
            for y in self.stance.axes().filter(|y| x < *y && self.stance.may_meet(x, *y)) {
                if both(x, y) > best.1 {
                    best = ((x, y), both(x, y));
                }
            }
        }
        best.0
    }

    /// A link to an actor's evidence.
    fn actor(&self, actor: Index) -> String {
        let one = &self.stance.tables().actors[usize::from(actor)];
        format!("<a href=\"#actor-{}\">{}</a>", one.id, escaped(&one.name))
    }
}

/// Texts, one after the other.
trait Joined {
    fn joined(self) -> String;
}

impl<T: Iterator<Item = String>> Joined for T {
    fn joined(self) -> String {
        self.fold(String::new(), |all, one| all + &one)
    }
}

/// A small number as a word.
fn in_words(number: u8) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven"];
    words.get(usize::from(number)).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// So many statements.
fn statements(count: usize) -> String {
    if count == 1 { "1 statement".into() } else { format!("{count} statements") }
}

/// A table that may be wider than its column: it scrolls by itself, by keyboard too.
fn scrolling(label: &str, table: &str) -> String {
    format!("<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">{table}</div>")
}

#[cfg(test)]
mod tests;

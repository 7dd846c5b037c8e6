//! The article: Markdown with directives, below a front matter in TOML between two lines of `+++`; its claims, and the
//! terms that it explains.
//!
//! Here it is read into blocks and checked. `site` writes the HTML.

mod block;
mod card;
pub(crate) mod claims;
mod directive;
mod front;
mod inline;
mod library;
mod links;
mod markdown;
mod prose;
mod slips;
mod stale;
mod steps;
mod terms;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use model::{Number, Tables};

use crate::files::{decode, directive, unix};
use inline::{Masked, Wrong};

pub use block::{Block, Boxed, Link, Part, Prose, Step, StepView};
pub use card::{Among, Card, Joined, Mark, Row};
pub use claims::{Claim, How, Quoted, QuotedCount, Reading, Source};
pub use front::{Front, Headline};
pub use library::Library;
pub use terms::Term;

/// Where the article lies in the checkout.
const FILE: &str = "content/article.md";

/// The article, read and checked.
#[derive(Debug)]
pub struct Article {
    /// What stands above the text.
    pub front: Front,
    /// The text, in order.
    pub blocks: Vec<Block>,
    /// Every number in it: those of the front matter, of the text, then of the cards, those first that the text shows.
    /// Other parts name them by their place, from 0.
    pub numbers: Vec<Number>,
    /// How many of those numbers its page shows.
    pub shown: usize,
    /// The cards of all claims, in the order of their files, whether the text shows them or not.
    pub cards: Vec<Card>,
    /// The terms that it uses, in the order of their file.
    pub terms: Vec<Term>,
}

fn has_claim(blocks: &[Block], place: usize) -> bool {
    blocks.iter().any(|block| matches!(block, Block::Claim(at) if *at == place))
}

/// Reads the article of the checkout `root`; `tables` are what it can speak of.
///
/// # Errors
/// Every mistake in the claims and terms; or the first one in the article, with the file, the line and the column, what
/// was found and what was expected.
pub fn read(root: &Path, tables: &Tables) -> Result<Article> {
    let library = Library::read(root, tables)?;
    let bytes = fs::read(root.join(FILE)).with_context(|| format!("{FILE} cannot be read"))?;
    let text = decode(&bytes, FILE)?;
    Article::parse(&text, FILE, &library)
}

impl Article {
    /// Reads the text of an article, which messages call `file`.
    ///
    /// # Errors
    /// The first mistake, with the file, the line and the column, what was found and what was expected.
    pub fn parse(text: &str, file: &str, library: &Library) -> Result<Self> {
        let text = unix(text.trim_start_matches('\u{feff}'));
        let text = text.as_str();
        let fences = "expected a front matter between two lines of “+++”";
        let rest = text.strip_prefix("+++\n").ok_or_else(|| anyhow!("{file}:1:1: {fences}"))?;
        let (front, body) = rest.split_once("\n+++\n").ok_or_else(|| anyhow!("{file}:1:1: {fences}"))?;
        let wrong = |start: usize, (offset, message): Wrong| {
            let (line, column) = place(text, start + offset);
            anyhow!("{file}:{line}:{column}: {message}")
        };
        let (above, start) = ("+++\n".len(), text.len() - body.len());
        let mut numbers = Vec::new();
        let front =
            Masked::of(front, &mut numbers, &library.data).map_err(|mistake| wrong(above, mistake))?;
        let body = Masked::of(body, &mut numbers, &library.data).map_err(|mistake| wrong(start, mistake))?;
        if let Some((at, name)) = directive(&front.text) {
            let message = format!("found the directive “{name}”, expected “number” or “term”");
            return Err(wrong(above, (at, message)));
        }
        let used = [(&front, above), (&body, start)];
        for (masked, start) in used {
            library.check_terms(masked).map_err(|mistake| wrong(start, mistake))?;
        }
        let is_used =
            |term: &&Term| used.iter().any(|(masked, _)| masked.terms().any(|(_, id)| id == term.id));
        let terms = library.terms.iter().filter(is_used).cloned().collect();

        stale::check(&body.text).map_err(|mistake| wrong(start, mistake))?;
        // Links drive the figures of this page, also those further down.
        let figures: Vec<&str> = body
            .text
            .lines()
            .filter_map(|line| line.strip_prefix("::figure{view=")?.trim_end().strip_suffix('}'))
            .collect();
        let front = Front::read(&front, |query| library.link(query, &figures))
            .map_err(|mistake| wrong(above, mistake))?;
        let length = front.description.chars().count();
        ensure!(length <= 155, "{file}: found a description of {length} characters, expected at most 155");
        let blocks = prose::blocks(&body, library, &figures).map_err(|mistake| wrong(start, mistake))?;
        let is_shown = |place| has_claim(&blocks, place);
        let mut cards: Vec<(usize, Card)> = Vec::new();
        let mut shown = 0;
        for shows in [true, false] {
            let some = library.claims.iter().enumerate().filter(|(place, _)| is_shown(*place) == shows);
            cards.extend(
                some.map(|(place, claim)| (place, card::card(claim, library, &figures, &mut numbers))),
            );
            shown = if shows { numbers.len() } else { shown };
        }
        cards.sort_by_key(|(place, _)| *place);
        let cards = cards.into_iter().map(|(_, card)| card).collect();
        Ok(Self { front, blocks, numbers, shown, cards, terms })
    }

    /// Whether its text shows the claim at a place of [`cards`](Self::cards), from 0.
    pub fn shows(&self, place: usize) -> bool {
        has_claim(&self.blocks, place)
    }

    /// The figures that it shows, by their words, in the order of the text: named views, the map of the place, the stance
    /// map.
    pub fn figures(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(slug) => Some(slug.as_str()),
            Block::Prose(_) | Block::Claim(_) | Block::Steps(_) | Block::Statements => None,
        })
    }
}

/// Line and column, from 1, of an offset.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

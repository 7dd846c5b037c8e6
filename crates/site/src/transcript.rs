//! What the site says in words, place by place: an editor reads what new data change in it.

use std::path::Path;

use anyhow::Result;
use content::Content;
use figure::Figure;
use model::Data;
use similar::{ChangeTag, TextDiff};

use crate::article::{outcome, text};

/// The words of a checkout: of its article, of each claim's outcome, and of each view as its author set it, whose title and
/// subtitle stand on its pictures, too.
pub struct Transcript(Vec<Part>);

/// One page, or the article.
struct Part {
    /// Its folder; empty for the article.
    folder: String,
    /// Sentences, or lines of the article.
    lines: Vec<String>,
}

impl Transcript {
    /// Reads the words of the checkout `root`.
    ///
    /// # Errors
    /// Where the content or the data is not as it must be.
    pub fn of(root: &Path) -> Result<Self> {
        let Content { tables, article } = content::read(root)?;
        let data = Data::from(tables);
        let whole = text(&article, &data)?.lines().map(str::to_owned).collect();
        let mut parts = vec![Part { folder: String::new(), lines: whole }];
        parts.extend(article.cards.iter().map(|card| Part {
            folder: format!("claim/{}/", card.claim.id),
            lines: vec![outcome::sentence(card, &article, &data)],
        }));
        parts.extend(data.names().map(|name| {
            let words = Figure::new(&data, &data.author(name)).words();
            let sentences =
                words.summary.split_inclusive(". ").map(|sentence| sentence.trim_end().to_owned());
            let lines = [words.title, words.subtitle].into_iter().chain(sentences).collect();
            Part { folder: format!("v/{}/", data.slug(name)), lines }
        }));
        Ok(Self(parts))
    }

    /// What reads differently in `after`, below the folder of each page, `-` as it was and `+` as it is; empty where nothing
    /// does. A page that only one of the two has is told of whole.
    pub fn changes(&self, after: &Self) -> String {
        fn lines<'a>(all: &'a Transcript, folder: &str) -> Vec<&'a str> {
            let part = all.0.iter().find(|part| part.folder == folder);
            part.map(|part| part.lines.iter().map(String::as_str).collect()).unwrap_or_default()
        }
        let mut told = String::new();
        let added = after.0.iter().filter(|part| self.0.iter().all(|old| old.folder != part.folder));
        for Part { folder, .. } in self.0.iter().chain(added) {
            let (before, now) = (lines(self, folder), lines(after, folder));
            let diff = TextDiff::from_slices(&before, &now);
            let lines: String = diff
                .iter_all_changes()
                .filter_map(|change| match change.tag() {
                    ChangeTag::Equal => None,
                    ChangeTag::Delete => Some(format!("  - {}\n", change.value())),
                    ChangeTag::Insert => Some(format!("  + {}\n", change.value())),
                })
                .collect();
            if !lines.is_empty() {
                let place = if folder.is_empty() { "the article" } else { folder };
                told.push_str(&format!("{place}\n{lines}"));
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transcript(parts: &[(&str, &[&str])]) -> Transcript {
        let part = |(folder, lines): &(&str, &[&str])| Part {
            folder: (*folder).to_owned(),
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        };
        Transcript(parts.iter().map(part).collect())
    }

    #[test]
    fn what_reads_differently_is_told_below_its_page() {
        let before = transcript(&[("", &["One.", "Two."]), ("v/a/", &["Same."]), ("v/old/", &["Gone."])]);
        let after = transcript(&[("", &["One.", "Three."]), ("v/a/", &["Same."]), ("v/new/", &["New."])]);
        let expected = "the article\n  - Two.\n  + Three.\nv/old/\n  - Gone.\nv/new/\n  + New.\n";
        assert_eq!(before.changes(&after), expected);
        assert_eq!(before.changes(&before), "");
    }

    #[test]
    fn the_checkout_has_its_article_claims_and_views() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let Transcript(parts) = Transcript::of(&root).unwrap();
        let line = |folder: &str, at: usize| {
            parts.iter().find(|part| part.folder == folder).map(|part| part.lines[at].as_str())
        };
        assert_eq!(line("v/seasons/", 0), Some("Small-boat arrivals through each year"));
        assert!(line("claim/november/", 0).is_some_and(|outcome| outcome.ends_with('.')));
        assert!(parts[0].lines.len() > 100, "the article has {} lines", parts[0].lines.len());
    }
}

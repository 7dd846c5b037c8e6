//! The front matter: what stands above the text.

use serde::Deserialize;
use toml::Spanned;

use super::block::{Link, Part};
use super::inline::{Masked, Wrong, is_masked};

/// What stands above the text.
#[derive(Clone, Debug)]
pub struct Front {
    /// The headline.
    pub title: String,
    /// The standfirst below the headline: what the article is about.
    pub standfirst: Vec<Part>,
    /// The line that says when it was written.
    pub dateline: Vec<Part>,
    /// A sentence of at most 155 characters for those who show a link to the article.
    pub description: String,
    /// Its key points, in order.
    pub key_points: Vec<Vec<Part>>,
    /// The numbers that a reader comes for, above everything else.
    pub headlines: Vec<Headline>,
}

/// A number by itself, with what it says.
#[derive(Clone, Debug)]
pub struct Headline {
    /// The number.
    pub number: Vec<Part>,
    /// What it counts, and what it compares with.
    pub words: Vec<Part>,
    /// The view behind it, as an address has it after the question mark.
    pub view: Link,
}

/// The same as editors write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    title: Spanned<String>,
    standfirst: String,
    dateline: String,
    description: Spanned<String>,
    key_points: Vec<String>,
    #[serde(default)]
    headlines: Vec<Headlined>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Headlined {
    number: String,
    words: String,
    view: Spanned<String>,
}

impl Front {
    /// Reads the masked front matter; `link` checks a query.
    pub(super) fn read(masked: &Masked, link: impl Fn(&str) -> Result<Link, String>) -> Result<Self, Wrong> {
        let entry: Entry = toml::from_str(&masked.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (at, error.message().to_owned())
        })?;
        Ok(Self {
            title: plain(entry.title, "title")?,
            standfirst: masked.split(&entry.standfirst),
            dateline: masked.split(&entry.dateline),
            description: plain(entry.description, "description")?,
            key_points: entry.key_points.iter().map(|point| masked.split(point)).collect(),
            headlines: entry
                .headlines
                .into_iter()
                .map(|Headlined { number, words, view }| {
                    let at = view.span().start;
                    Ok(Headline {
                        number: masked.split(&number),
                        words: masked.split(&words),
                        view: link(view.as_ref()).map_err(|message| (at, message))?,
                    })
                })
                .collect::<Result<_, Wrong>>()?,
        })
    }
}

/// A text that is shown where nothing is computed or explained, such as in the tab of the browser.
fn plain(text: Spanned<String>, what: &str) -> Result<String, Wrong> {
    if is_masked(text.as_ref()) {
        return Err((
            text.span().start,
            format!("found a number or a term in the {what}, expected text alone"),
        ));
    }
    Ok(text.into_inner())
}

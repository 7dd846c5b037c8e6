//! What editors and publishers write, read and checked: the published data, the named views and events, the article with
//! its claims and terms, the stance map, the map of the place.
//!
//! Every mistake is collected, with its file and line, what was found there and what was expected.

#![warn(clippy::wildcard_enum_match_arm)]

#[cfg(feature = "article")]
pub mod article;
#[cfg(any(test, feature = "fuzz"))]
mod checkout;
#[cfg(feature = "article")]
mod expression;
mod files;
#[cfg(feature = "fuzz")]
pub mod fuzz;
#[cfg(feature = "import")]
pub mod import;
pub mod new_view;
pub mod place;
pub mod published;
pub mod query;
pub mod stance;
pub mod tables;

pub use files::read_text;

/// Everything that the page is made of.
#[cfg(feature = "article")]
#[derive(Debug)]
pub struct Content {
    /// The data and the views, with the article's numbers.
    pub tables: model::Tables,
    /// The article with its claims and terms.
    pub article: article::Article,
}

/// Reads and checks everything that the page is made of, in the checkout `root`.
///
/// # Errors
/// Where something is not as it must be: the file and the line, what was found and what was expected.
#[cfg(feature = "article")]
pub fn read(root: &std::path::Path) -> anyhow::Result<Content> {
    published::check::check_data(&root.join("data"))?;
    let mut tables = tables::read(root)?;
    let article = article::read(root, &tables)?;
    // What only other pages show is no concern of the programs.
    tables.numbers = article.numbers.iter().take(article.shown).cloned().collect();
    place::read(root)?;
    read_text(root, "content/about.md")?;
    Ok(Content { tables, article })
}

//! What editors write and what is published, checked without building anything.

use std::path::Path;

use anyhow::Result;

use crate::prerender::Article;
use crate::published::{self, Published};

/// Runs the chore.
pub(crate) fn run(root: &Path) -> Result<()> {
    let (published, article) = content(root)?;
    println!("data {}: {} days, {} weeks", published.version(), published.days.len(), published.weeks.len());
    println!("content/article.md: {} words, {} figures", article.words(), article.figures().count());
    Ok(())
}

/// Reads and checks everything that the page is made of.
///
/// # Errors
/// Names file, line, what was found and what was expected.
pub(crate) fn content(root: &Path) -> Result<(Published, Article)> {
    let published = published::check_data(&root.join("data"))?;
    let article = Article::read(root)?;
    Ok((published, article))
}

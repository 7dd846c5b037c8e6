//! What editors write and what is published, checked without building anything.

use std::path::Path;

use anyhow::Result;

use model::{Data, Tables};

use crate::prerender::Article;

/// Runs the chore.
pub(crate) fn run(root: &Path) -> Result<()> {
    let (tables, article) = content(root)?;
    println!(
        "data {}: {} days, {} weeks of preventions",
        tables.version,
        tables.people.len(),
        tables.prevented.len()
    );
    println!(
        "content: {} views, {} events, {} terms of office, {} nationalities, {} polling waves",
        tables.views.len(),
        tables.events.len(),
        tables.tenures.len(),
        tables.nationalities.len(),
        tables.waves.len()
    );
    println!(
        "content/article.md: {} words, {} figures, {} numbers computed",
        article.words(&Data::from(tables.clone())),
        article.figures().count(),
        tables.numbers.len()
    );
    let stance = crate::content::stance(root)?;
    println!(
        "stance map: {} statements, {} actors, {} propositions, {} axes, {} codes by {} coders; agreement:\n{}",
        stance.statements.len(),
        stance.actors.len(),
        stance.propositions.len(),
        stance.axes.len(),
        stance.codes.len(),
        stance.coders.len(),
        crate::content::stance::table(&stance).trim_end()
    );
    for (proposition, kind) in crate::content::stance::low(&stance) {
        println!("  {proposition}: agreement on {kind} is too low to trust");
    }
    Ok(())
}

/// Reads and checks everything that the page is made of.
///
/// # Errors
/// Names file, line, what was found and what was expected.
pub(crate) fn content(root: &Path) -> Result<(Tables, Article)> {
    let mut tables = crate::content::tables(root)?;
    let library = crate::content::library(root, &tables)?;
    let article = Article::read(root, &library)?;
    tables.numbers = article.numbers();
    crate::content::stance(root)?;
    Ok((tables, article))
}

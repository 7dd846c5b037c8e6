//! What editors write and what is published, checked without building anything.

use std::path::Path;

use anyhow::Result;
use content::{Content, place, stance};
use model::Data;

/// Runs the chore.
pub(crate) fn run(root: &Path) -> Result<()> {
    let Content { tables, article } = content::read(root)?;
    say!(
        "data {}: {} days, {} weeks of preventions",
        tables.version,
        tables.people.len(),
        tables.prevented.len()
    );
    say!(
        "content: {} views, {} events, {} terms of office, {} nationalities, {} polling waves",
        tables.views.len(),
        tables.events.len(),
        tables.tenures.len(),
        tables.nationalities.len(),
        tables.waves.len()
    );
    let numbers = tables.numbers.len();
    say!(
        "content/article.md: {} words, {} figures, {numbers} numbers computed",
        site::article::words(&article, &Data::from(tables))?,
        article.figures().count(),
    );
    let map = place::read(root)?;
    let points =
        map.cuts.iter().flat_map(|cut| cut.land.iter().chain(&cut.borders)).map(Vec::len).sum::<usize>();
    say!("map of the place: {} towns, {points} points of coast and border", map.towns.len());
    let tables = stance::read(root)?;
    let experts = stance::experts(root, &tables)?.len();
    say!(
        "stance map: {} statements, {} actors, {} propositions, {} axes, {experts} placements by experts, {} codes by {} coders; agreement:\n{}",
        tables.statements.len(),
        tables.actors.len(),
        tables.propositions.len(),
        tables.axes.len(),
        tables.codes.len(),
        tables.coders.len(),
        stance::table(&tables).trim_end()
    );
    for (proposition, kind) in stance::low(&tables) {
        say!("  {proposition}: agreement on {kind} is too low to trust");
    }
    say!("with the third coding (t), on its statements:");
    for pair in stance::pairs(root, &tables)? {
        say!("  {}", stance::pair(&pair));
    }
    Ok(())
}

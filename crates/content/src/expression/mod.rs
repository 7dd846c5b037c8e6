//! The language of claims and numbers, as editors write it: text in, a checked expression out.
//!
//! `grammar.pest` is the grammar; `types.rs` says what can be joined with what. What can be said with what the page's
//! programs know already is written out of it here (`written_out.rs`), so that no program grows.

mod beside;
mod days;
mod functions;
mod grammar;
mod join;
mod mistake;
mod parts;
mod reader;
#[cfg(test)]
mod slow;
#[cfg(test)]
mod tests;
mod types;
mod written_out;

use model::{Data, Number};
use pest::Parser as _;

use grammar::{Grammar, Rule};
use mistake::misspelt;
use reader::Reader;

pub(crate) use days::fixed;
pub(crate) use join::{Join, join_of, joined};
pub(crate) use mistake::Mistake;
pub(crate) use types::{Type, Typed};
pub(crate) use written_out::{changed, tolerant};

/// Reads an expression; `data` has the terms of office and the final totals that it can name.
///
/// # Errors
/// The first mistake in it.
pub(crate) fn parse(text: &str, data: &Data) -> Result<Typed, Mistake> {
    let mut input = Grammar::parse(Rule::input, text).map_err(|error| misspelt(text, error))?;
    // The grammar has one expression in every input.
    input.next().map_or_else(
        || Err(Mistake::new(0, "nothing", "an expression")),
        |pair| Reader { text, data }.join(pair),
    )
}

/// Reads what stands between the braces of `:number{…}`: an expression and, after a bar, its format.
///
/// # Errors
/// The first mistake in it.
pub(crate) fn parse_number(text: &str, data: &Data) -> Result<Number, Mistake> {
    let (expression, format) = text.split_once('|').map_or((text, None), |(a, b)| (a, Some(b)));
    let typed = parse(expression, data)?;
    if join_of(&typed.expr).is_some() {
        return Err(Mistake::new(
            typed.at.start,
            "final totals added to the daily series",
            "one of the two: only a reading of a claim can join them",
        ));
    }
    let at = expression.len() + 1;
    let format = match format {
        Some(format) => typed.of.format(format.trim(), &typed.expr).map_err(|expected| {
            let lead = format.len() - format.trim_start().len();
            Mistake::new(at + lead, format!("the format “{}”", format.trim()), expected)
        })?,
        None => typed.of.usual().ok_or_else(|| {
            Mistake::new(text.len(), "no format", "| \"if it holds\" | \"if not\" after what holds or not")
        })?,
    };
    Ok(Number { expr: typed.expr, format })
}

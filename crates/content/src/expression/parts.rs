//! What single words of an expression stand for.

use model::{Arithmetic, Choice, Comparison, Logic};
use pest::iterators::Pair;

use super::grammar::Rule;
use super::mistake::Mistake;
use super::types::Operator;

/// What stands between two expressions.
pub(super) fn operator(pair: &Pair<'_, Rule>) -> Result<Operator, Mistake> {
    let word = pair.as_str().trim_end();
    let calculates = Arithmetic::from_slug(word).map(Operator::Calculate);
    let compares = || Comparison::from_slug(word).map(Operator::Compare);
    let combines = || Logic::from_slug(word).map(Operator::Combine);
    match calculates.or_else(compares).or_else(combines) {
        Some(operator) => Ok(operator),
        None => Mistake::at(pair, "an operator such as + - * / < > ="),
    }
}

/// The choice that a word stands for.
pub(super) fn word<T: Choice>(pair: &Pair<'_, Rule>) -> Result<T, Mistake> {
    match T::from_slug(pair.as_str().trim_end()) {
        Some(choice) => Ok(choice),
        None => Mistake::at(pair, T::ALL.iter().map(|choice| choice.slug()).collect::<Vec<_>>().join(", ")),
    }
}

/// A number in thousandths. The grammar has let through digits with at most three decimals, after a minus or without.
pub(super) fn thousandths(pair: &Pair<'_, Rule>) -> Result<i64, Mistake> {
    let text = pair.as_str().trim_end();
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    match format!("{whole}{decimals:0<3}").parse() {
        Ok(number) => Ok(number),
        Err(_) => Mistake::at(pair, "a number below 9,000,000,000,000,000"),
    }
}

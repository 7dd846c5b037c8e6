//! The language of claims and numbers, as editors write it: text in, a checked expression out.
//!
//! `grammar.pest` is the grammar; `types.rs` says what can be joined with what. What can be said with what the page's
//! programs know already is written out of it here (`written_out.rs`), so that no program grows.

mod days;
mod grammar;
mod join;
mod mistake;
#[cfg(test)]
mod slow;
#[cfg(test)]
mod tests;
mod types;
mod written_out;

use std::ops::Range;

use model::{Arithmetic, Choice, Comparison, Data, Expr, Issue, Logic, Number, Quantity};
use pest::Parser as _;
use pest::iterators::Pair;
use pest::pratt_parser::{Assoc, Op as Level, PrattParser};

use days::{moment, year};
use grammar::{Grammar, Rule, called};
use mistake::misspelt;

use types::Operator;

pub(crate) use types::Type;

pub(crate) use days::fixed;
pub(crate) use join::{Join, join_of, joined};
pub(crate) use mistake::Mistake;
pub(crate) use types::type_of;
pub(crate) use written_out::{changed, tolerant};

/// An expression with the type of what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) expr: Expr,
    pub(crate) of: Type,
    /// Where it stands.
    at: Range<usize>,
}

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

/// What binds more loosely comes first.
fn pratt() -> PrattParser<Rule> {
    let left = |rule| Level::infix(rule, Assoc::Left);
    PrattParser::new()
        .op(left(Rule::or))
        .op(left(Rule::and))
        .op(Level::prefix(Rule::not))
        .op(left(Rule::less)
            | left(Rule::at_most)
            | left(Rule::more)
            | left(Rule::at_least)
            | left(Rule::equal)
            | left(Rule::differs))
        .op(left(Rule::add) | left(Rule::subtract))
        .op(left(Rule::multiply) | left(Rule::divide))
}

/// What reads a text.
#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    data: &'a Data,
}

impl Reader<'_> {
    fn join(self, pair: Pair<'_, Rule>) -> Result<Typed, Mistake> {
        pratt()
            .map_primary(|pair| self.primary(pair))
            .map_prefix(|not, inner| {
                let inner = inner?;
                if inner.of != Type::Truth {
                    return Err(Mistake::new(
                        inner.at.start,
                        inner.of.named(),
                        "something that holds or not, after “not”",
                    ));
                }
                let at = not.as_span().start()..inner.at.end;
                Ok(Typed { expr: Expr::Not(Box::new(inner.expr)), of: Type::Truth, at })
            })
            .map_infix(|left, op, right| {
                let (left, right) = (left?, right?);
                let operator = operator(&op)?;
                let of = types::join(operator, left.of, right.of).map_err(|expected| {
                    let whole = self.text.get(left.at.start..right.at.end).unwrap_or_default();
                    let (a, b) = (left.of.named(), right.of.named());
                    Mistake::new(op.as_span().start(), format!("“{whole}”, {a} and {b}"), expected)
                })?;
                let at = left.at.start..right.at.end;
                Ok(Typed { expr: operator.joined(left.expr, right.expr), of, at })
            })
            .parse(pair.into_inner())
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is pest’s; a rule without an arm is a mistake"
    )]
    fn primary(self, pair: Pair<'_, Rule>) -> Result<Typed, Mistake> {
        let at = pair.as_span().start()..pair.as_span().start() + pair.as_str().trim_end().len();
        let rule = pair.as_rule();
        if rule == Rule::expression {
            // In parentheses, which the grammar has dropped.
            return self.join(pair);
        }
        let tenures = &self.data.tables().tenures;
        let all = pair.clone();
        let mut parts = pair.into_inner();
        let mut part = || parts.next().map_or_else(|| Mistake::at(&all, "more inside it"), Ok);
        let (expr, of) = match rule {
            Rule::of => {
                let of: Quantity = word(&part()?)?;
                (Expr::Quantity(of, self.span(part()?)?), Type::of(of))
            }
            Rule::passed => {
                let stretch = self.span(part()?)?;
                let count = self.join(part()?)?;
                counts(&count, Type::People, "a count of people")?;
                (Expr::Passed(stretch, Box::new(count.expr)), Type::Day)
            }
            Rule::final_total => (Expr::Final(year(&part()?)?), Type::People),
            Rule::polled => {
                let issue: Issue = word(&part()?)?;
                (Expr::Polled(issue, moment(part()?, tenures)?.0), Type::Points)
            }
            Rule::over => {
                let of: Quantity = word(&part()?)?;
                let stretch = self.span(part()?)?;
                let more = self.join(part()?)?;
                counts(&more, Type::of(of), "a count of the same")?;
                (Expr::Over(of, stretch, Box::new(more.expr)), Type::Number)
            }
            Rule::per_day | Rule::change | Rule::about | Rule::since | Rule::how_many | Rule::joined => {
                self.written_out(rule, &all, &mut part)?
            }
            Rule::moment => (Expr::Day(moment(all, tenures)?.0), Type::Day),
            Rule::number => (Expr::Plain(thousandths(all.as_str())), Type::Number),
            other => return Mistake::at(&all, called(other)),
        };
        Ok(Typed { expr, of, at })
    }
}

/// What stands between two expressions.
fn operator(pair: &Pair<'_, Rule>) -> Result<Operator, Mistake> {
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
fn word<T: Choice>(pair: &Pair<'_, Rule>) -> Result<T, Mistake> {
    match T::from_slug(pair.as_str().trim_end()) {
        Some(choice) => Ok(choice),
        None => Mistake::at(pair, T::ALL.iter().map(|choice| choice.slug()).collect::<Vec<_>>().join(", ")),
    }
}

fn counts(typed: &Typed, of: Type, expected: &str) -> Result<(), Mistake> {
    if typed.of == of || typed.of == Type::Number {
        return Ok(());
    }
    Err(Mistake::new(typed.at.start, typed.of.named(), expected))
}

/// The grammar has let through digits with at most three decimals, after a minus or without.
fn thousandths(text: &str) -> i64 {
    let (whole, decimals) = text.trim_end().split_once('.').unwrap_or((text.trim_end(), ""));
    format!("{whole}{decimals:0<3}").parse().unwrap_or(i64::MAX)
}

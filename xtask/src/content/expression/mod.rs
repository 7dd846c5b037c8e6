//! The language of claims and numbers, as editors write it: text in, a checked expression out.
//!
//! `grammar.pest` is the grammar; `types.rs` says what can be joined with what.

#[cfg(test)]
mod slow;
#[cfg(test)]
mod tests;
mod types;

use std::ops::Range;

use model::{Base, Day, Expr, Moment, Number, Of, Op, Stretch};
use pest::Parser as _;
use pest::error::{Error, ErrorVariant, InputLocation};
use pest::iterators::Pair;
use pest::pratt_parser::{Assoc, Op as Level, PrattParser};

pub(crate) use types::Type;

#[derive(pest_derive::Parser)]
#[grammar = "content/expression/grammar.pest"]
struct Grammar;

/// What is wrong with an expression, and where in it: an offset in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) at: usize,
    pub(crate) found: String,
    pub(crate) expected: String,
}

impl Mistake {
    fn new(at: usize, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { at, found: found.into(), expected: expected.into() }
    }

    fn at<T>(pair: &Pair<'_, Rule>, expected: impl Into<String>) -> Result<T, Self> {
        Err(Self::new(pair.as_span().start(), format!("“{}”", pair.as_str().trim_end()), expected))
    }
}

/// An expression with the type of what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) expr: Expr,
    pub(crate) of: Type,
    /// Where it stands.
    at: Range<usize>,
}

/// Reads an expression.
///
/// # Errors
/// The first mistake in it.
pub(crate) fn parse(text: &str) -> Result<Typed, Mistake> {
    let mut input = Grammar::parse(Rule::input, text).map_err(|error| misspelt(text, error))?;
    // The grammar has one expression in every input.
    input.next().map_or_else(|| Err(Mistake::new(0, "nothing", "an expression")), |pair| join(pair, text))
}

/// The type of an expression that was parsed before, or of a part of it.
pub(crate) fn type_of(expr: &Expr) -> Type {
    match expr {
        Expr::Of(of, _) => Type::of(*of),
        Expr::Day(_) | Expr::Passed(..) => Type::Day,
        Expr::Final(_) => Type::People,
        Expr::Polled(..) => Type::Points,
        Expr::Plain(_) | Expr::Over(..) => Type::Number,
        Expr::Not(_) => Type::Truth,
        Expr::Join(op, left, right) => {
            types::join(*op, type_of(left), type_of(right)).unwrap_or(Type::Number)
        }
    }
}

/// Reads what stands between the braces of `:number{…}`: an expression and, after a bar, its format.
///
/// # Errors
/// The first mistake in it.
pub(crate) fn parse_number(text: &str) -> Result<Number, Mistake> {
    let (expression, format) = text.split_once('|').map_or((text, None), |(a, b)| (a, Some(b)));
    let typed = parse(expression)?;
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

fn misspelt(text: &str, error: Error<Rule>) -> Mistake {
    let at = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let rest: String = text.get(at..).unwrap_or_default().chars().take(20).collect();
    let found = if rest.trim().is_empty() { "the end".to_owned() } else { format!("“{rest}”") };
    let expected = match error.variant {
        ErrorVariant::ParsingError { positives, .. } => {
            let mut names: Vec<&str> = positives.into_iter().map(called).collect();
            // The grammar speaks of its rules, and a parenthesis is none.
            if text.matches('(').count() > text.matches(')').count() {
                names.push(")");
            }
            names.sort_unstable();
            names.dedup();
            names.join(", ")
        }
        ErrorVariant::CustomError { message } => message,
    };
    Mistake::new(at, found, expected)
}

/// What a rule of the grammar is called in messages.
fn called(rule: Rule) -> &'static str {
    match rule {
        Rule::EOI => "the end",
        Rule::of | Rule::of_name => {
            "people(…), boats(…), uncontrolled(…), per_boat(…), busiest(…), busiest_day(…), days(…), peak_year(…), spans(…)"
        }
        Rule::passed => "passed(…)",
        Rule::final_total => "final(…)",
        Rule::polled => "polled(…)",
        Rule::over => "spans_over(…)",
        Rule::span | Rule::point => "days such as 2024, 2024-11, 2024-11-07 or 2024-07-05 .. known",
        Rule::moment | Rule::day => "a day such as 2024-11-07",
        Rule::month => "a month such as 2024-11",
        Rule::year => "a year such as 2024",
        Rule::first => "first",
        Rule::known => "known",
        Rule::known_in => "known in 2024",
        Rule::offset => "+ 6 days",
        Rule::whole => "a whole number",
        Rule::number => "a number",
        Rule::issue => "immigration, economy, health",
        Rule::counted => "people(…), boats(…)",
        Rule::not => "not",
        Rule::expression | Rule::input | Rule::group | Rule::term => {
            "an expression such as people(2023) or boats(2024-07-05 .. known)"
        }
        _ => "an operator such as + - * / < > =",
    }
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

fn join(pair: Pair<'_, Rule>, text: &str) -> Result<Typed, Mistake> {
    pratt()
        .map_primary(|pair| primary(pair, text))
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
            let joined = operator(op.as_rule());
            let of = types::join(joined, left.of, right.of).map_err(|expected| {
                let whole = text.get(left.at.start..right.at.end).unwrap_or_default();
                let (a, b) = (left.of.named(), right.of.named());
                Mistake::new(op.as_span().start(), format!("“{whole}”, {a} and {b}"), expected)
            })?;
            let at = left.at.start..right.at.end;
            Ok(Typed { expr: Expr::Join(joined, Box::new(left.expr), Box::new(right.expr)), of, at })
        })
        .parse(pair.into_inner())
}

fn operator(rule: Rule) -> Op {
    match rule {
        Rule::or => Op::Or,
        Rule::and => Op::And,
        Rule::less => Op::Less,
        Rule::at_most => Op::AtMost,
        Rule::more => Op::More,
        Rule::at_least => Op::AtLeast,
        Rule::equal => Op::Equal,
        Rule::differs => Op::Differs,
        Rule::subtract => Op::Sub,
        Rule::multiply => Op::Mul,
        Rule::divide => Op::Div,
        _ => Op::Add,
    }
}

fn primary(pair: Pair<'_, Rule>, text: &str) -> Result<Typed, Mistake> {
    let at = pair.as_span().start()..pair.as_span().start() + pair.as_str().trim_end().len();
    let rule = pair.as_rule();
    if rule == Rule::expression {
        // In parentheses, which the grammar has dropped.
        return join(pair, text);
    }
    let all = pair.clone();
    let mut parts = pair.into_inner();
    let mut part = || parts.next().map_or_else(|| Mistake::at(&all, "more inside it"), Ok);
    let (expr, of) = match rule {
        Rule::of => {
            let name = part()?;
            let of = named(name.as_str());
            (Expr::Of(of, span(part()?)?), Type::of(of))
        }
        Rule::passed => {
            let stretch = span(part()?)?;
            let count = join(part()?, text)?;
            counts(&count, Type::People, "a count of people")?;
            (Expr::Passed(stretch, Box::new(count.expr)), Type::Day)
        }
        Rule::final_total => (Expr::Final(year(&part()?)?), Type::People),
        Rule::polled => {
            let issue = match part()?.as_str() {
                "immigration" => 0,
                "economy" => 1,
                _ => 2,
            };
            (Expr::Polled(issue, moment(part()?)?.0), Type::Points)
        }
        Rule::over => {
            let of = named(part()?.as_str());
            let stretch = span(part()?)?;
            let more = join(part()?, text)?;
            counts(&more, Type::of(of), "a count of the same")?;
            (Expr::Over(of, stretch, Box::new(more.expr)), Type::Number)
        }
        Rule::moment => (Expr::Day(moment(all)?.0), Type::Day),
        _ => (Expr::Plain(thousandths(all.as_str())), Type::Number),
    };
    Ok(Typed { expr, of, at })
}

fn counts(typed: &Typed, of: Type, expected: &str) -> Result<(), Mistake> {
    if typed.of == of || typed.of == Type::Number {
        return Ok(());
    }
    Err(Mistake::new(typed.at.start, typed.of.named(), expected))
}

/// The grammar has let through digits with at most three decimals.
fn thousandths(text: &str) -> i64 {
    let (whole, decimals) = text.trim_end().split_once('.').unwrap_or((text.trim_end(), ""));
    format!("{whole}{decimals:0<3}").parse().unwrap_or(i64::MAX)
}

fn named(name: &str) -> Of {
    match name.trim_end() {
        "boats" => Of::Boats,
        "uncontrolled" => Of::Uncontrolled,
        "per_boat" => Of::PerBoat,
        "busiest" => Of::Busiest,
        "busiest_day" => Of::BusiestDay,
        "days" => Of::Days,
        "peak_year" => Of::PeakYear,
        "spans" => Of::Spans,
        _ => Of::People,
    }
}

fn year(pair: &Pair<'_, Rule>) -> Result<i32, Mistake> {
    let year: Option<i32> = pair.as_str().trim_end().parse().ok();
    year.filter(|year| (1900..=2100).contains(year))
        .map_or_else(|| Mistake::at(pair, "a year from 1900 to 2100"), Ok)
}

/// A moment as the first and as the last day of what it names, which differ for a month and a year.
fn moment(pair: Pair<'_, Rule>) -> Result<(Moment, Moment), Mistake> {
    let mut bases = None;
    let mut offset = 0;
    for part in pair.into_inner() {
        let on = |day| Base::On(day);
        match part.as_rule() {
            Rule::day => {
                let day = Day::parse_iso(part.as_str().trim_end());
                let day = day.map_or_else(|| Mistake::at(&part, "a day that there is"), Ok)?;
                bases = Some((on(day), on(day)));
            }
            Rule::month => {
                let text = part.as_str().trim_end();
                let first = Day::parse_iso(&format!("{text}-01"));
                let first = first.map_or_else(|| Mistake::at(&part, "a month from 01 to 12"), Ok)?;
                let (year, month, _) = first.civil();
                bases = Some((on(first), on(Day::first_of_month(year, month + 1).plus(-1))));
            }
            Rule::year => {
                let year = year(&part)?;
                bases = Some((on(Day::first_of_year(year)), on(Day::first_of_year(year + 1).plus(-1))));
            }
            Rule::first => bases = Some((Base::First, Base::First)),
            Rule::known => bases = Some((Base::Known, Base::Known)),
            Rule::known_in => {
                let inner = part.clone().into_inner().next();
                let inner = inner.map_or_else(|| Mistake::at(&part, "a year"), Ok)?;
                let base = Base::KnownIn(year(&inner)?);
                bases = Some((base, base));
            }
            _ => {
                let is_back = part.as_str().starts_with('-');
                let days = part.into_inner().filter(|part| part.as_rule() == Rule::whole);
                let days: i32 = days.filter_map(|days| days.as_str().trim_end().parse::<i32>().ok()).sum();
                offset = if is_back { -days } else { days };
            }
        }
    }
    let (first, last) = bases.unwrap_or((Base::Known, Base::Known));
    Ok((Moment { base: first, offset }, Moment { base: last, offset }))
}

fn span(pair: Pair<'_, Rule>) -> Result<Stretch, Mistake> {
    let whole = pair.clone();
    let mut points = pair.into_inner();
    let first = points.next().map_or_else(|| Mistake::at(&whole, "days"), Ok)?;
    let (from, end) = moment(first)?;
    let to = points.next().map_or(Ok(end), |last| moment(last).map(|(_, last)| last))?;
    if let (Base::On(first), Base::On(last)) = (from.base, to.base)
        && first.plus(from.offset) > last.plus(to.offset)
    {
        return Mistake::at(&whole, "days of which the first is not after the last");
    }
    Ok(Stretch { from, to })
}

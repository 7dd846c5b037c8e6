//! Functions of the language that are written out of others, so that no program of the page has to know them.

use model::{Arithmetic, Base, Comparison, Day, Expr, Logic, Quantity, RelativeDay, RelativeSpan};
use pest::iterators::Pair;

use super::days::{fixed, year};
use super::grammar::{Rule, called};
use super::join::joined;
use super::mistake::Mistake;
use super::{Reader, Type, Typed, counts, thousandths, types};

/// One, and a hundred, in thousandths.
const ONE: i64 = 1000;
const HUNDRED: i64 = 100 * ONE;

impl Reader<'_> {
    /// What a function comes to: its rule, the whole of it, and its parts one by one.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is pest’s; a rule without an arm is a mistake"
    )]
    pub(super) fn written_out<'a>(
        self,
        rule: Rule,
        all: &Pair<'a, Rule>,
        part: &mut impl FnMut() -> Result<Pair<'a, Rule>, Mistake>,
    ) -> Result<(Expr, Type), Mistake> {
        match rule {
            Rule::per_day => {
                let span = self.span(part()?)?;
                let of = |of| Expr::Quantity(of, span);
                Ok((calculated(Arithmetic::Div, of(Quantity::People), of(Quantity::Days)), Type::Number))
            }
            Rule::change => {
                let (now, before) = (self.join(part()?)?, self.join(part()?)?);
                if now.of.unit().is_none() {
                    return Err(Mistake::new(now.at.start, now.of.named(), "a count of people or of boats"));
                }
                counts(&before, now.of, "a count of the same")?;
                Ok((change(now.expr, before.expr), Type::Change))
            }
            Rule::about => {
                let (left, right) = (self.join(part()?)?, self.join(part()?)?);
                let off = thousandths(part()?.as_str());
                same(all, &left, &right)?;
                Ok((within(&left.expr, &right.expr, off), Type::Truth))
            }
            Rule::since => {
                let name = part()?;
                let span = part()?;
                let place = span.clone();
                let how = match name.as_str() {
                    "lowest_since" => Comparison::AtMost,
                    _ => Comparison::AtLeast,
                };
                let span = self.span(span)?;
                let since = part()?;
                let from = year(&since)?;
                Ok((record(how, span, &place, from, &since)?, Type::Truth))
            }
            Rule::how_many => {
                let mut truths = Vec::new();
                for inner in all.clone().into_inner() {
                    let truth = self.join(inner)?;
                    if truth.of != Type::Truth {
                        let expected = "something that holds or not";
                        return Err(Mistake::new(truth.at.start, truth.of.named(), expected));
                    }
                    truths.push(truth.expr);
                }
                Ok((Expr::HowMany(truths), Type::Number))
            }
            Rule::joined => {
                let span = part()?;
                let place = span.clone();
                let of = joined(self.span(span)?, self.data);
                match of {
                    Some(sum) => Ok((sum, Type::People)),
                    None => Mistake::at(
                        &place,
                        "days that do not move, with a whole year in them that has a final total, and one that has none or is not whole",
                    ),
                }
            }
            other => Mistake::at(all, called(other)),
        }
    }
}

/// The same dates in another year; the end of a month stays the end of a month.
fn in_year(first: Day, last: Day, year: i32) -> RelativeSpan {
    let on = |day| RelativeDay { base: Base::On(day), offset: 0 };
    let (_, month, day) = first.civil();
    let from = Day::new(year, month, day).unwrap_or_else(|| Day::first_of_month(year, month + 1).plus(-1));
    let (_, month, day) = last.civil();
    let end = Day::first_of_month(year, month + 1).plus(-1);
    let is_end = last.plus(1).civil().2 == 1;
    let to = if is_end { end } else { Day::new(year, month, day).unwrap_or(end) };
    RelativeSpan { from: on(from), to: on(to) }
}

fn calculated(how: Arithmetic, left: Expr, right: Expr) -> Expr {
    Expr::Calculate(how, Box::new(left), Box::new(right))
}

fn compared(how: Comparison, left: Expr, right: Expr) -> Expr {
    Expr::Compare(how, Box::new(left), Box::new(right))
}

/// By how many per cent one count is more than another.
fn change(now: Expr, before: Expr) -> Expr {
    let ratio = calculated(Arithmetic::Div, now, before);
    calculated(Arithmetic::Mul, calculated(Arithmetic::Sub, ratio, Expr::Plain(ONE)), Expr::Plain(HUNDRED))
}

/// The ratio of the two counts of a change in per cent.
pub(crate) fn changed(expr: &Expr) -> Option<&Expr> {
    let Expr::Calculate(Arithmetic::Mul, off, hundred) = expr else { return None };
    let Expr::Calculate(Arithmetic::Sub, ratio, one) = &**off else { return None };
    let is_change = **hundred == Expr::Plain(HUNDRED) && **one == Expr::Plain(ONE);
    Some(&**ratio).filter(|_| is_change)
}

/// Whether two are at most so far apart.
fn within(left: &Expr, right: &Expr, off: i64) -> Expr {
    let less = |a: &Expr, b: &Expr| {
        compared(Comparison::AtMost, calculated(Arithmetic::Sub, a.clone(), b.clone()), Expr::Plain(off))
    };
    let both = (Box::new(less(left, right)), Box::new(less(right, left)));
    Expr::Combine(Logic::And, both.0, both.1)
}

/// The two sides of a [`within`], and how far they may be apart, in thousandths.
pub(crate) fn tolerant(expr: &Expr) -> Option<(&Expr, &Expr, i64)> {
    let Expr::Combine(Logic::And, first, _) = expr else { return None };
    let Expr::Compare(Comparison::AtMost, apart, off) = &**first else { return None };
    let (Expr::Calculate(Arithmetic::Sub, left, right), Expr::Plain(off)) = (&**apart, &**off) else {
        return None;
    };
    (within(left, right, *off) == *expr).then_some((&**left, &**right, *off))
}

/// Checks that two can be compared.
fn same(all: &Pair<'_, Rule>, left: &Typed, right: &Typed) -> Result<(), Mistake> {
    let compared = types::join(types::Operator::Compare(Comparison::Equal), left.of, right.of);
    match compared {
        Ok(_) if left.of != Type::Day => Ok(()),
        Ok(_) => Mistake::at(all, "counts or numbers, for which there is an about"),
        Err(expected) => {
            let found =
                format!("“{}”, {} and {}", all.as_str().trim_end(), left.of.named(), right.of.named());
            Err(Mistake::new(all.as_span().start(), found, expected))
        }
    }
}

/// Whether people over a span are the fewest, or the most, since a year: no year after that one, up to the one before
/// the span’s own, had as few, or as many, on the same dates.
fn record(
    how: Comparison,
    span: RelativeSpan,
    place: &Pair<'_, Rule>,
    since: i32,
    since_at: &Pair<'_, Rule>,
) -> Result<Expr, Mistake> {
    let Some((first, last)) = fixed(span).filter(|(first, last)| first.year() == last.year()) else {
        return Mistake::at(place, "days of one year that do not move");
    };
    if since + 1 >= first.year() {
        return Mistake::at(since_at, format!("a year before {}", first.year() - 1));
    }
    let people = |span| Expr::Quantity(Quantity::People, span);
    let years = since + 1..first.year();
    let as_far = years.map(|year| compared(how, people(in_year(first, last, year)), people(span)));
    Ok(compared(Comparison::Equal, Expr::HowMany(as_far.collect()), Expr::Plain(0)))
}

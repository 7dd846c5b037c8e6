//! Functions of the language that are written out of others, so that no program of the page has to know them.

use model::{Arithmetic, Comparison, Day, Expr, Logic, Quantity, RelativeSpan};

use super::days::unmoving;

/// One, and a hundred, in thousandths.
pub(super) const ONE: i64 = 1000;
pub(super) const HUNDRED: i64 = 100 * ONE;

/// The same dates in another year; the end of a month stays the end of a month.
fn in_year(first: Day, last: Day, year: i32) -> RelativeSpan {
    let (_, month, day) = first.civil();
    let from = Day::new(year, month, day).unwrap_or_else(|| Day::first_of_month(year, month + 1).plus(-1));
    let (_, month, day) = last.civil();
    let end = Day::first_of_month(year, month + 1).plus(-1);
    let is_end = last.plus(1).civil().2 == 1;
    let to = if is_end { end } else { Day::new(year, month, day).unwrap_or(end) };
    unmoving(from, to)
}

pub(super) fn calculated(how: Arithmetic, left: Expr, right: Expr) -> Expr {
    Expr::Calculate(how, Box::new(left), Box::new(right))
}

fn compared(how: Comparison, left: Expr, right: Expr) -> Expr {
    Expr::Compare(how, Box::new(left), Box::new(right))
}

/// By how many per cent one count is more than another.
pub(super) fn change(now: Expr, before: Expr) -> Expr {
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
pub(super) fn within(left: &Expr, right: &Expr, off: i64) -> Expr {
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

/// Whether people over days of one year are the fewest, or the most, since a year: no year after that one, up to the one
/// before their own, had as few, or as many, on the same dates.
pub(super) fn record(how: Comparison, (first, last): (Day, Day), since: i32) -> Expr {
    let people = |span| Expr::Quantity(Quantity::People, span);
    let own = people(in_year(first, last, first.year()));
    let years = since + 1..first.year();
    let as_far = years.map(|year| compared(how, people(in_year(first, last, year)), own.clone()));
    compared(Comparison::Equal, Expr::HowMany(as_far.collect()), Expr::Plain(0))
}

/// People a day over a span.
pub(super) fn per_day(span: RelativeSpan) -> Expr {
    let of = |of| Expr::Quantity(of, span);
    calculated(Arithmetic::Div, of(Quantity::People), of(Quantity::Days))
}

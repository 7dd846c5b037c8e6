//! Final totals added to the daily series. The two count some people differently, so nothing here does that, and a figure
//! that is made so is recognised.

use model::{Arithmetic, Data, Day, Expr, Quantity, RelativeSpan, Span};

use super::days::{fixed, unmoving};

/// A sum of final totals and people of the daily series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Join {
    /// The years of the final totals, in their order.
    pub(crate) years: Vec<i32>,
    /// The sum of those totals.
    pub(crate) finals: Expr,
    /// The days of the daily series.
    pub(crate) days: Vec<RelativeSpan>,
    /// The people of those days.
    pub(crate) daily: Expr,
    /// The people of all of it in the daily series alone.
    pub(crate) alone: Expr,
}

/// People over a span as somebody has them who takes the final total of each whole year that has one, and the daily series
/// for the rest; none where the span moves, or where that is one of the two alone.
pub(crate) fn joined(span: RelativeSpan, data: &Data) -> Option<Expr> {
    let (first, last) = fixed(span)?;
    let mut parts = Vec::new();
    let mut from = first;
    for year in first.year()..=last.year() {
        let Span { first: begin, last: end } = Span::year(year);
        if begin < first || end > last || data.final_total(year).is_none() {
            continue;
        }
        if from < begin {
            parts.push(people(from, begin.plus(-1)));
        }
        parts.push(Expr::Final(year));
        from = end.plus(1);
    }
    if from <= last {
        parts.push(people(from, last));
    }
    sum(parts).filter(|sum| join_of(sum).is_some())
}

/// What an expression joins, where it is a sum of final totals and people of the daily series, or has one in it.
pub(crate) fn join_of(expr: &Expr) -> Option<Join> {
    match expr {
        Expr::Calculate(Arithmetic::Add, left, right) => {
            let mut parts = Vec::new();
            gather(expr, &mut parts);
            of_parts(&parts).or_else(|| join_of(left)).or_else(|| join_of(right))
        }
        Expr::Calculate(_, left, right) | Expr::Compare(_, left, right) | Expr::Combine(_, left, right) => {
            join_of(left).or_else(|| join_of(right))
        }
        Expr::Not(inner) | Expr::Passed(_, inner) | Expr::Over(_, _, inner) => join_of(inner),
        Expr::HowMany(truths) => truths.iter().find_map(join_of),
        Expr::Plain(_) | Expr::Day(_) | Expr::Quantity(..) | Expr::Final(_) | Expr::Polled(..) => None,
    }
}

/// All that is added up.
fn gather<'a>(expr: &'a Expr, parts: &mut Vec<&'a Expr>) {
    if let Expr::Calculate(Arithmetic::Add, left, right) = expr {
        gather(left, parts);
        gather(right, parts);
    } else {
        parts.push(expr);
    }
}

fn of_parts(parts: &[&Expr]) -> Option<Join> {
    let (mut years, mut days) = (Vec::new(), Vec::new());
    for part in parts {
        if let Expr::Final(year) = part {
            years.push(*year);
        } else if let Expr::Quantity(Quantity::People, span) = part {
            days.push(*span);
        }
    }
    let daily = |spans: &[RelativeSpan]| {
        sum(spans.iter().map(|span| Expr::Quantity(Quantity::People, *span)).collect())
    };
    let whole = years.iter().map(|year| Span::year(*year)).map(|Span { first, last }| unmoving(first, last));
    let alone: Vec<RelativeSpan> = whole.chain(days.iter().copied()).collect();
    Some(Join {
        finals: sum(years.iter().map(|year| Expr::Final(*year)).collect())?,
        daily: daily(&days)?,
        alone: daily(&alone)?,
        years,
        days,
    })
}

fn sum(parts: Vec<Expr>) -> Option<Expr> {
    parts.into_iter().reduce(|left, right| Expr::Calculate(Arithmetic::Add, Box::new(left), Box::new(right)))
}

fn people(first: Day, last: Day) -> Expr {
    Expr::Quantity(Quantity::People, unmoving(first, last))
}

//! Numbers of the tables beside the daily series, written out as plain numbers that count from the day on which they are
//! known: no program of the page has to look a table up for them.

use std::collections::BTreeSet;

use model::{Arithmetic, Data, Day, Exchange, Expr, Quantity, Span};

use super::days::unmoving;
use super::written_out::{HUNDRED, ONE, calculated};

/// People admitted from France in a span, or returned there; none where the span is not made of whole months that the table
/// has, the first of them from the day on which the exchange began.
pub(super) fn exchanged(count: fn(&Exchange) -> u32, (first, last): (Day, Day), data: &Data) -> Option<Expr> {
    let rows = data.tables().exchange();
    let within: Vec<&Exchange> = rows.iter().filter(|row| row.to >= first && row.from <= last).collect();
    let (begin, end) = (within.first()?, within.last()?);
    let (year, month, _) = begin.from.civil();
    let begins = first == begin.from || first == Day::first_of_month(year, month);
    let sum: u32 = within.iter().map(|row| count(row)).sum();
    if begins && last == end.to { known_from(end.to, sum, data) } else { None }
}

/// Of those who arrived in a year and were granted leave or refused it, the share that was granted protection or other
/// leave, in per cent; none for a year that the table does not have.
pub(super) fn share_granted(year: i32, data: &Data) -> Option<Expr> {
    let rows = data.tables().outcomes();
    let row = rows.iter().find(|row| row.year == year && row.decided() > 0)?;
    share(row.known, row.allowed(), row.decided(), data)
}

/// Of all who arrived in a calendar year, the share of those aged 17 and under by the age recorded, in per cent; none for a
/// year that the table does not have.
pub(super) fn share_under_18(year: i32, data: &Data) -> Option<Expr> {
    let rows = data.tables().ages();
    let row = rows.iter().find(|row| row.span() == Span::year(year))?;
    let children = row.male.first()? + row.female.first()? + row.unknown.first()?;
    share(row.to, children, row.total(), data)
}

/// Of all who arrived in a calendar year, the share of those with some nationalities, each counted once, in per cent; none
/// for a year in which the table does not list all of them.
pub(super) fn share_of(nationalities: &[usize], year: i32, data: &Data) -> Option<Expr> {
    let rows = &data.tables().nationality_periods;
    let row = rows.iter().find(|row| row.span() == Span::year(year))?;
    let people = nationalities.iter().collect::<BTreeSet<_>>().into_iter().map(|one| row.people_of(*one));
    share(row.to, people.sum::<Option<u32>>()?, row.total, data)
}

/// People who died in a year or are missing, in the incidents that the record places in the English Channel: a minimum;
/// none for a year that the table does not have whole.
pub(super) fn deaths(year: i32, data: &Data) -> Option<Expr> {
    let rows = data.tables().deaths();
    let row = rows.iter().find(|row| row.to == Span::year(year).last)?;
    known_from(row.to, row.channel, data)
}

/// A part of a whole, in per cent.
fn share(known: Day, part: u32, whole: u32, data: &Data) -> Option<Expr> {
    let part = known_from(known, part, data)?;
    let share = calculated(Arithmetic::Div, part, Expr::Plain(i64::from(whole) * ONE));
    Some(calculated(Arithmetic::Mul, share, Expr::Plain(HUNDRED)))
}

/// A count that is known from a day on: times the number of days in that day alone, which is one once it is there. What is
/// published after the last day of the series is known on that day.
fn known_from(day: Day, count: u32, data: &Data) -> Option<Expr> {
    let known = day.min(data.people().span()?.last);
    let is_known = Expr::Quantity(Quantity::Days, unmoving(known, known));
    Some(calculated(Arithmetic::Mul, Expr::Plain(i64::from(count) * ONE), is_known))
}

//! Days of an expression: points such as `2024-11`, `known` or `known in 2024`, and spans between them.
//!
//! A span that is named for a year or a month ends with it, whatever data comes: the parser refuses one that would run on.

use model::{Base, Day, RelativeDay, RelativeSpan, Span, Tenure};
use pest::iterators::Pair;

use super::grammar::Rule;
use super::mistake::Mistake;

/// A year that the calendar of the data can reach.
pub(super) fn year(pair: &Pair<'_, Rule>) -> Result<i32, Mistake> {
    let year: Option<i32> = pair.as_str().trim_end().parse().ok();
    year.filter(|year| (1900..=2100).contains(year))
        .map_or_else(|| Mistake::at(pair, "a year from 1900 to 2100"), Ok)
}

/// A moment as the first and as the last day of what it names, which differ for a month, a year and a term of office.
#[expect(clippy::wildcard_enum_match_arm, reason = "the enum is pest’s; a rule without an arm is a mistake")]
pub(super) fn moment(
    pair: Pair<'_, Rule>,
    tenures: &[Tenure],
) -> Result<(RelativeDay, RelativeDay), Mistake> {
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
                let Span { first, last } = Span::year(year);
                bases = Some((on(first), on(last)));
            }
            Rule::first => bases = Some((Base::First, Base::First)),
            Rule::known => bases = Some((Base::Known, Base::Known)),
            Rule::known_in => {
                let years: Vec<i32> =
                    part.clone().into_inner().map(|inner| year(&inner)).collect::<Result<_, _>>()?;
                let (Some(&year), Some(&moved_to)) = (years.first(), years.last()) else {
                    return Mistake::at(&part, "a year");
                };
                bases = Some((Base::KnownIn { year, moved_to }, Base::KnownIn { year, moved_to }));
            }
            Rule::in_office => {
                let mut holders = part.clone().into_inner();
                let holder = holders.next().map_or_else(|| Mistake::at(&part, "a term of office"), Ok)?;
                bases = Some(in_office(&holder, tenures)?);
            }
            Rule::offset => {
                let is_back = part.as_str().starts_with('-');
                let days = part.into_inner().filter(|part| part.as_rule() == Rule::whole);
                let days: i32 = days.filter_map(|days| days.as_str().trim_end().parse::<i32>().ok()).sum();
                offset = if is_back { -days } else { days };
            }
            _ => return Mistake::at(&part, "a day, a month, a year, or days added to it"),
        }
    }
    let (first, last) = bases.unwrap_or((Base::Known, Base::Known));
    Ok((RelativeDay { base: first, offset }, RelativeDay { base: last, offset }))
}

/// The first and the last day of a term of office: a day of handover is the successor’s, and whoever is in office is there
/// up to the last day known.
fn in_office(holder: &Pair<'_, Rule>, tenures: &[Tenure]) -> Result<(Base, Base), Mistake> {
    let name = holder.as_str().trim_end();
    let Some(term) = tenures.iter().find(|term| term.slug == name) else {
        let known: Vec<&str> = tenures.iter().map(|term| term.slug.as_str()).collect();
        return Mistake::at(holder, format!("a term of office, one of {}", known.join(", ")));
    };
    let is_handed_over = |to: Day| {
        to != term.from && tenures.iter().any(|other| other.office == term.office && other.from == to)
    };
    let last = term.to.map(|to| if is_handed_over(to) { to.plus(-1) } else { to });
    Ok((Base::On(term.from), last.map_or(Base::Known, Base::On)))
}

/// The days from one point to another, or those of one point.
pub(super) fn span(pair: Pair<'_, Rule>, tenures: &[Tenure]) -> Result<RelativeSpan, Mistake> {
    let moment = |pair| moment(pair, tenures);
    let whole = pair.clone();
    let mut points = pair.into_inner();
    let first = points.next().map_or_else(|| Mistake::at(&whole, "days"), Ok)?;
    let name = named(&first);
    let (from, end) = moment(first)?;
    let to = points.next().map_or(Ok(end), |last| moment(last).map(|(_, last)| last))?;
    runs_on(name.as_deref(), from, to).map_or(Ok(()), |expected| Mistake::at(&whole, expected))?;
    if let Some((first, last)) = fixed(RelativeSpan { from, to })
        && first > last
    {
        return Mistake::at(&whole, "days of which the first is not after the last");
    }
    Ok(RelativeSpan { from, to })
}

/// The span from one fixed day to another, both included.
pub(super) fn unmoving(first: Day, last: Day) -> RelativeSpan {
    let on = |day| RelativeDay { base: Base::On(day), offset: 0 };
    RelativeSpan { from: on(first), to: on(last) }
}

/// The first and the last day of a span that does not move.
pub(crate) fn fixed(span: RelativeSpan) -> Option<(Day, Day)> {
    match (span.from.base, span.to.base) {
        (Base::On(first), Base::On(last)) => Some((first.plus(span.from.offset), last.plus(span.to.offset))),
        (Base::On(_) | Base::First | Base::Known | Base::KnownIn { .. }, _) => None,
    }
}

/// The year or month that a point is, as text.
fn named(point: &Pair<'_, Rule>) -> Option<String> {
    let first = point.clone().into_inner().next()?;
    matches!(first.as_rule(), Rule::year | Rule::month).then(|| first.as_str().trim_end().to_owned())
}

/// What to write in place of a span that is named for a year or a month and will run on beyond it when new data comes.
fn runs_on(name: Option<&str>, from: RelativeDay, to: RelativeDay) -> Option<String> {
    match (name, from.base, to.base) {
        (Some(name), Base::On(first), Base::Known) => {
            let year = name.split_once('-').map_or(name, |(year, _)| year);
            Some(format!(
                "“{year} .. known in {year}”, which ends with the year, or “{} .. known” for all days since",
                first.to_iso()
            ))
        }
        (_, _, Base::KnownIn { .. }) if to.offset > 0 => {
            Some("an end that is not after “known in”, which can be the last day of its year".to_owned())
        }
        (_, Base::On(_) | Base::First | Base::Known | Base::KnownIn { .. }, _) => None,
    }
}

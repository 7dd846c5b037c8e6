//! What an expression comes to in the data that is known.

use std::cmp::Ordering;

use crate::{
    Arithmetic, Base, Comparison, Count, Data, Day, Expr, Issue, Logic, Quantity, RelativeDay, RelativeSpan,
    Series, Slot, Span, season,
};

/// The value of an expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A count of people, boats or days, a ratio of two of them (1 where they are equal), or a share of adults in per
    /// cent, 0 to 100. Counts are exact.
    Number(f64),
    /// A day.
    Day(Day),
    /// Whether a comparison holds.
    Truth(bool),
}

/// Why an expression has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The expression speaks of days that are not published yet, or were not on the day looked back to.
    NotYet,
    /// The expression speaks of days before the first published one, of a year that the final tables lack though they
    /// go beyond it, or of a day before the first polling wave.
    NotPublished,
    /// There is no such value: a quotient by zero, people per boat without a boat, a day that never came.
    None,
}

/// Evaluates an expression in the data as it is known: for an earlier day, give [`Data::as_of`] it. Both sides of a
/// pair are evaluated, so that one that is unknown makes the whole unknown.
///
/// # Errors
/// Why the expression has no value. One whose types do not fit, which the host lets nowhere through, is
/// [`Unknown::None`].
///
/// ```
/// # use model::{Base, Data, Day, Expr, Quantity, RelativeDay, RelativeSpan, Tables, Unknown, Value, evaluate};
/// let first = Day::new(2024, 1, 1).unwrap();
/// let data = Data::from(Tables { first, people: vec![3, 0, 4], boats: vec![1, 0, 2], ..Tables::default() });
/// let day = |base, offset| RelativeDay { base, offset };
/// let people_until = |to| Expr::Quantity(Quantity::People, RelativeSpan { from: day(Base::First, 0), to });
/// let known = people_until(day(Base::Known, 0));
/// assert_eq!(evaluate(&known, &data), Ok(Value::Number(7.0)));
/// assert_eq!(evaluate(&known, &data.as_of(first)), Ok(Value::Number(3.0)));
/// assert_eq!(evaluate(&people_until(day(Base::Known, 1)), &data), Err(Unknown::NotYet));
/// ```
pub fn evaluate(expr: &Expr, data: &Data) -> Result<Value, Unknown> {
    Ok(match expr {
        Expr::Plain(thousandths) => Value::Number(*thousandths as f64 / 1000.0),
        Expr::Day(at) => Value::Day(day(*at, data)?),
        Expr::Quantity(of, stretch) => counted(*of, *stretch, data)?,
        Expr::Passed(stretch, more) => Value::Day(passed(*stretch, number(more, data)?, data)?),
        Expr::Final(year) => Value::Number(f64::from(final_total(*year, data)?)),
        Expr::Polled(issue, at) => Value::Number(f64::from(polled(*issue, day(*at, data)?, data)?)),
        Expr::Over(of, stretch, more) => {
            let series = series(*of, data);
            let (more, span) = (number(more, data)?, whole(*stretch, series, data)?);
            let over = of_length(series, span).filter(|sum| f64::from(*sum) > more);
            Value::Number(over.count() as f64)
        }
        Expr::Not(inner) => Value::Truth(!truth(inner, data)?),
        Expr::Calculate(how, left, right) => {
            Value::Number(calculated(*how, number(left, data)?, number(right, data)?)?)
        }
        Expr::Compare(how, left, right) => {
            let order = order(evaluate(left, data)?, evaluate(right, data)?)?;
            Value::Truth(match how {
                Comparison::Less => order.is_lt(),
                Comparison::AtMost => order.is_le(),
                Comparison::More => order.is_gt(),
                Comparison::AtLeast => order.is_ge(),
                Comparison::Equal => order.is_eq(),
                Comparison::Differs => order.is_ne(),
            })
        }
        Expr::HowMany(truths) => Value::Number(how_many(truths, data)?),
        Expr::Combine(how, left, right) => {
            let (left, right) = (truth(left, data)?, truth(right, data)?);
            Value::Truth(match how {
                Logic::And => left && right,
                Logic::Or => left || right,
            })
        }
    })
}

fn how_many(truths: &[Expr], data: &Data) -> Result<f64, Unknown> {
    let mut holding = 0;
    for one in truths {
        holding += u32::from(truth(one, data)?);
    }
    Ok(f64::from(holding))
}

fn number(expr: &Expr, data: &Data) -> Result<f64, Unknown> {
    match evaluate(expr, data)? {
        Value::Number(number) => Ok(number),
        Value::Day(_) | Value::Truth(_) => Err(Unknown::None),
    }
}

fn truth(expr: &Expr, data: &Data) -> Result<bool, Unknown> {
    match evaluate(expr, data)? {
        Value::Truth(truth) => Ok(truth),
        Value::Day(_) | Value::Number(_) => Err(Unknown::None),
    }
}

fn calculated(how: Arithmetic, a: f64, b: f64) -> Result<f64, Unknown> {
    Ok(match how {
        Arithmetic::Add => a + b,
        Arithmetic::Sub => a - b,
        Arithmetic::Mul => a * b,
        Arithmetic::Div if b == 0.0 => return Err(Unknown::None),
        Arithmetic::Div => a / b,
    })
}

fn order(left: Value, right: Value) -> Result<Ordering, Unknown> {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => Ok(a.total_cmp(&b)),
        (Value::Day(a), Value::Day(b)) => Ok(a.cmp(&b)),
        // The host lets nothing else through.
        (Value::Number(_) | Value::Day(_) | Value::Truth(_), _) => Err(Unknown::None),
    }
}

/// The day of a moment.
fn day(at: RelativeDay, data: &Data) -> Result<Day, Unknown> {
    let days = data.days();
    let base = match at.base {
        Base::On(day) => day,
        Base::First => days.first,
        Base::Known => days.last,
        Base::KnownIn { year, .. } if days.last.year() < year => return Err(Unknown::NotYet),
        Base::KnownIn { year, moved_to } => {
            let end = Span::year(year).last;
            Slot::of(days.last.min(end)).in_year(moved_to)
        }
    };
    Ok(base.plus(at.offset))
}

/// The days of a stretch, where the series has all of them: a period that is not over has no number.
fn whole(stretch: RelativeSpan, series: &Series, data: &Data) -> Result<Span, Unknown> {
    let (first, last) = (day(stretch.from, data)?, day(stretch.to, data)?);
    // “From 2026 to the last day known” has not begun where that is earlier.
    let span = Span::new(first, last).ok_or(Unknown::NotYet);
    match (series.on(first), series.on(last)) {
        (Count::NotPublished, _) => Err(Unknown::NotPublished),
        (Count::Published(_), Count::Published(_)) => span,
        (Count::Published(_) | Count::NotYet, _) => Err(Unknown::NotYet),
    }
}

fn series(of: Quantity, data: &Data) -> &Series {
    match of {
        Quantity::People
        | Quantity::PerBoat
        | Quantity::Busiest
        | Quantity::BusiestDay
        | Quantity::Days
        | Quantity::PeakYear
        | Quantity::Spans => data.people(),
        Quantity::Boats => data.boats(),
        Quantity::Uncontrolled => data.uncontrolled(),
    }
}

fn sum(series: &Series, span: Span) -> f64 {
    f64::from(series.before(span.last.plus(1)) - series.before(span.first))
}

/// The sums of all spans as long as this one.
fn of_length(series: &Series, span: Span) -> impl Iterator<Item = u32> + '_ {
    series.rolling_sums(span.days()).map(|(_, sum)| sum)
}

fn counted(of: Quantity, stretch: RelativeSpan, data: &Data) -> Result<Value, Unknown> {
    let series = series(of, data);
    let span = whole(stretch, series, data)?;
    Ok(Value::Number(match of {
        Quantity::People | Quantity::Boats | Quantity::Uncontrolled => sum(series, span),
        Quantity::PerBoat => {
            let boats = sum(data.boats(), span);
            if boats == 0.0 {
                return Err(Unknown::None);
            }
            sum(series, span) / boats
        }
        Quantity::Busiest => f64::from(busiest(series, span).1),
        Quantity::BusiestDay => return Ok(Value::Day(busiest(series, span).0)),
        Quantity::Days => f64::from(span.days()),
        Quantity::PeakYear => return Ok(Value::Day(peak_year(series, span)?)),
        Quantity::Spans => of_length(series, span).count() as f64,
    }))
}

fn busiest(series: &Series, span: Span) -> (Day, u32) {
    let mut best = (span.first, 0);
    for (day, count) in series.days().filter(|(day, _)| span.contains(*day)) {
        if count > best.1 {
            best = (day, count);
        }
    }
    best
}

fn peak_year(series: &Series, span: Span) -> Result<Day, Unknown> {
    let mut best = None;
    for year in span.first.year()..=span.last.year() {
        let Some(season) = season(series, year).filter(|season| !season.is_partial()) else { continue };
        let is_inside = span.contains(season.counted.first) && span.contains(season.counted.last);
        if is_inside && best.is_none_or(|(_, most)| season.total() > most) {
            best = Some((season.counted.first, season.total()));
        }
    }
    best.map(|(year, _)| year).ok_or(Unknown::None)
}

fn passed(stretch: RelativeSpan, more: f64, data: &Data) -> Result<Day, Unknown> {
    let (first, last) = (day(stretch.from, data)?, day(stretch.to, data)?);
    let people = data.people();
    let Some(published) = people.span() else { return Err(Unknown::NotYet) };
    if first < published.first {
        return Err(Unknown::NotPublished);
    }
    // “Up to the last day known” has not begun where that is earlier.
    if first > published.last {
        return Err(Unknown::NotYet);
    }
    let before = people.before(first);
    let known = (first.0..=last.min(published.last).0).map(Day);
    let mut passing = known.filter(|day| f64::from(people.before(day.plus(1)) - before) > more);
    passing.next().ok_or(if last > published.last { Unknown::NotYet } else { Unknown::None })
}

fn final_total(year: i32, data: &Data) -> Result<u32, Unknown> {
    let periods = &data.tables().nationality_periods;
    let is_later = periods.last().is_none_or(|last| last.to.year() <= year);
    data.final_total(year).ok_or(if is_later { Unknown::NotYet } else { Unknown::NotPublished })
}

fn polled(issue: Issue, by: Day, data: &Data) -> Result<u8, Unknown> {
    // Who asks for a later day wants to know what was last heard by then, and that can still come.
    if by > data.days().last {
        return Err(Unknown::NotYet);
    }
    let wave = data.tables().waves.iter().rev().find(|wave| wave.day <= by).ok_or(Unknown::NotPublished)?;
    wave.share.get(issue as usize).copied().ok_or(Unknown::None)
}

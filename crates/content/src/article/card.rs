//! A claim as a card: its readings with what each comes to. All its numbers are computed like those of the text, so they
//! follow what is known.

use model::{Arithmetic, Comparison, Day, Expr, Number, NumberFormat, Quantity};

use super::block::Link;
use super::claims::{Claim, How, Quoted, Reading};
use super::library::Library;
use crate::expression::{Join, Type, changed, fixed};

/// A claim with its numbers, each by its place among [`super::Article::numbers`].
#[derive(Clone, Debug)]
pub struct Card {
    /// The claim.
    pub claim: Claim,
    /// A row for each of its readings.
    pub rows: Vec<Row>,
    /// On how many of its readings it holds, without those that join two series; none where it has none.
    pub outcome: Option<usize>,
    /// Where a quoted span stands among all as long, where the claim names one.
    pub among: Option<Among>,
    /// The view that shows the claim; none where no view does.
    pub view: Option<Link>,
}

/// The numbers of a reading, each by its place among [`super::Article::numbers`].
#[derive(Clone, Debug)]
pub struct Row {
    /// The left side of the reading.
    pub counted: usize,
    /// The right side.
    pub against: usize,
    /// The left side less the right; none where the two are no counts.
    pub off: Option<usize>,
    /// How far the left side is off the right, as a share of the right; none where the two are no counts.
    pub share: Option<usize>,
    /// Whether the reading holds.
    pub holds: usize,
    /// What it joins; none for a reading that can hold.
    pub joined: Option<Joined>,
    /// The view that shows the reading; none where no view does.
    pub view: Option<Link>,
}

/// What a figure joins: final totals and the daily series; numbers by their place among [`super::Article::numbers`].
#[derive(Clone, Debug)]
pub struct Joined {
    /// The years of the final totals, in order.
    pub years: Vec<i32>,
    /// The sum of those totals.
    pub finals: usize,
    /// The first and the last day of each part that is of the daily series.
    pub days: Vec<(Day, Day)>,
    /// The people of those days.
    pub daily: usize,
    /// The people of all of it in the daily series alone.
    pub alone: usize,
}

/// Where a quoted span stands among all spans as long: numbers by their place among [`super::Article::numbers`].
#[derive(Clone, Debug)]
pub struct Among {
    /// The number of its days.
    pub length: usize,
    /// The number of spans of that length that the data has.
    pub spans: usize,
    /// The number of spans that count more than this one.
    pub more: usize,
    /// Their share of all spans.
    pub more_share: usize,
    /// The same for the number that the claim names; none unless its default reading says “more than”.
    pub mark: Option<Mark>,
}

/// How many spans count more than a number that a claim names: numbers by their place among
/// [`super::Article::numbers`].
#[derive(Clone, Debug)]
pub struct Mark {
    /// The number that the claim names.
    pub named: usize,
    /// The number of spans that count more than that.
    pub more: usize,
    /// Their share of all spans.
    pub share: usize,
}

/// The card of a claim. Its numbers go to the end of `numbers`; `figures` are those that the article shows.
pub(super) fn card(claim: &Claim, library: &Library, figures: &[&str], numbers: &mut Vec<Number>) -> Card {
    // Both files were checked: only an empty query names no view.
    let link = |query: &str| library.link(query, figures).ok();
    let mut numbers = Numbers(numbers);
    let rows: Vec<Row> =
        claim.readings.iter().map(|reading| numbers.row(reading, link(&reading.view))).collect();
    Card {
        outcome: rows.iter().any(|row| row.joined.is_none()).then(|| numbers.outcome(&rows)),
        rows,
        among: claim.span.as_ref().map(|span| numbers.among(claim, span)),
        view: link(&claim.view),
        claim: claim.clone(),
    }
}

impl Card {
    /// The number of its readings on which the claim can hold: those that join no series.
    pub fn tested(&self) -> usize {
        self.rows.iter().filter(|row| row.joined.is_none()).count()
    }

    /// What stands behind that number: reading, or readings.
    pub fn noun(&self) -> &'static str {
        if self.tested() == 1 { "reading" } else { "readings" }
    }
}

/// The article's numbers, to which a card adds its own.
struct Numbers<'a>(&'a mut Vec<Number>);

impl Numbers<'_> {
    /// Adds a number, and returns its place.
    fn add(&mut self, expr: Expr, format: NumberFormat) -> usize {
        self.0.push(Number { expr, format });
        self.0.len() - 1
    }

    fn row(&mut self, reading: &Reading, view: Option<Link>) -> Row {
        let Reading { left, right, of, test, .. } = reading;
        let (left_format, right_format) = formats(*of, left);
        // A change in per cent is written as what its ratio is off one.
        let counted = self.add(changed(left).unwrap_or(left).clone(), left_format);
        let against = self.add(right.clone(), right_format);
        let calculated = |how| Expr::Calculate(how, Box::new(left.clone()), Box::new(right.clone()));
        let unit = if *of == Type::Points { " points" } else { "" };
        let off = match of {
            Type::Change | Type::Day | Type::Truth => None,
            Type::Number if !reading.compares_counts() => None,
            Type::People | Type::Boats | Type::Days | Type::Points | Type::Number => {
                Some(self.add(calculated(Arithmetic::Sub), NumberFormat::Signed(unit.to_owned())))
            }
        };
        let share = match of {
            Type::People | Type::Boats | Type::Days => {
                Some(self.add(calculated(Arithmetic::Div), NumberFormat::SignedPercent))
            }
            Type::Points | Type::Change | Type::Number | Type::Day | Type::Truth => None,
        };
        let words = match &reading.join {
            None => NumberFormat::Words("holds".into(), "does not hold".into()),
            Some(_) => NumberFormat::Words("only if joined".into(), "not even if joined".into()),
        };
        let holds = self.add(test.clone(), words);
        let joined = reading.join.as_ref().map(|join| self.joined(join));
        Row { counted, against, off, share, holds, joined, view }
    }

    fn joined(&mut self, join: &Join) -> Joined {
        let mut count = |expr: &Expr| self.add(expr.clone(), NumberFormat::Count(None));
        Joined {
            finals: count(&join.finals),
            daily: count(&join.daily),
            alone: count(&join.alone),
            days: join.days.iter().filter_map(|span| fixed(*span)).collect(),
            years: join.years.clone(),
        }
    }

    /// On how many of the readings in these rows the claim holds.
    fn outcome(&mut self, rows: &[Row]) -> usize {
        let tested = rows.iter().filter(|row| row.joined.is_none());
        let holds = tested.filter_map(|row| self.0.get(row.holds)).map(|number| number.expr.clone());
        let holds = holds.collect();
        self.add(Expr::HowMany(holds), NumberFormat::Count(None))
    }

    fn among(&mut self, claim: &Claim, span: &Quoted) -> Among {
        let of = |of| Expr::Quantity(of, span.stretch);
        let over = |more: Expr| Expr::Over(span.of.into(), span.stretch, Box::new(more));
        let share =
            |part: Expr| Expr::Calculate(Arithmetic::Div, Box::new(part), Box::new(of(Quantity::Spans)));
        let count = NumberFormat::Count(None);
        let length = self.add(of(Quantity::Days), NumberFormat::Count(Some(Quantity::Days)));
        let spans = self.add(of(Quantity::Spans), count.clone());
        let own = of(span.of.into());
        let more = self.add(over(own.clone()), count.clone());
        let more_share = self.add(share(over(own)), NumberFormat::Percent);
        let first = claim
            .readings
            .get(claim.default)
            .filter(|reading| reading.how == How::Compared(Comparison::More));
        let mark = first.map(|Reading { right, .. }| Mark {
            named: self.add(right.clone(), count.clone()),
            more: self.add(over(right.clone()), count.clone()),
            share: self.add(share(over(right.clone())), NumberFormat::Percent),
        });
        Among { length, spans, more, more_share, mark }
    }
}

/// How the two sides of a reading are written.
fn formats(of: Type, left: &Expr) -> (NumberFormat, NumberFormat) {
    let both = |format: NumberFormat| (format.clone(), format);
    let cell = |unit: &str| both(NumberFormat::Cell(unit.to_owned()));
    match (of, left) {
        // A difference of two shares; of shares themselves, only those that are written out are calculated.
        (Type::Points, Expr::Calculate(Arithmetic::Add | Arithmetic::Sub, ..)) => cell(" points"),
        (Type::Points, _) => cell("%"),
        (Type::Change, _) => (NumberFormat::SignedPercent, NumberFormat::Signed("%".into())),
        (Type::Day, _) => both(NumberFormat::Date),
        (Type::Number, Expr::Calculate(..)) => both(NumberFormat::Decimal),
        (Type::People | Type::Boats | Type::Days | Type::Number | Type::Truth, _) => cell(""),
    }
}

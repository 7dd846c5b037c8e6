//! A claim as a card: its readings with what each comes to. All its numbers are computed like those of the text, so they
//! follow what is known.

use model::{Arithmetic, Comparison, Expr, Number, NumberFormat, Quantity};

use super::block::Link;
use super::claims::{Claim, Quoted, Reading};
use super::library::Library;
use crate::expression::Type;

/// A claim with its numbers, each by its place among [`super::Article::numbers`].
#[derive(Clone, Debug)]
pub struct Card {
    /// The claim.
    pub claim: Claim,
    /// A row for each of its readings.
    pub rows: Vec<Row>,
    /// On how many of them it holds; none where it has none.
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
    /// The left side less the right.
    pub off: usize,
    /// How far the left side is off the right, as a share of the right; none where the two are no counts.
    pub share: Option<usize>,
    /// Whether the reading holds.
    pub holds: usize,
    /// The view that shows the reading; none where no view does.
    pub view: Option<Link>,
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
        outcome: (!rows.is_empty()).then(|| numbers.outcome(&rows)),
        rows,
        among: claim.span.as_ref().map(|span| numbers.among(claim, span)),
        view: link(&claim.view),
        claim: claim.clone(),
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
        let Reading { left, op, right, of, .. } = reading;
        let unit = match (of, left) {
            (Type::Points, Expr::Polled(..)) => "%",
            (Type::Points, _) => " points",
            _ => "",
        };
        let cell = NumberFormat::Cell(unit.to_owned());
        let counted = self.add(left.clone(), cell.clone());
        let against = self.add(right.clone(), cell);
        let both = || (Box::new(left.clone()), Box::new(right.clone()));
        let calculated = |how| {
            let (left, right) = both();
            Expr::Calculate(how, left, right)
        };
        let unit = if *of == Type::Points { " points" } else { "" };
        let off = self.add(calculated(Arithmetic::Sub), NumberFormat::Signed(unit.to_owned()));
        let share = match of {
            Type::Points | Type::Number => None,
            Type::People | Type::Boats | Type::Days | Type::Day | Type::Truth => {
                Some(self.add(calculated(Arithmetic::Div), NumberFormat::SignedPercent))
            }
        };
        let words = NumberFormat::Words("holds".into(), "does not hold".into());
        let (left, right) = both();
        let holds = self.add(Expr::Compare(*op, left, right), words);
        Row { counted, against, off, share, holds, view }
    }

    /// On how many of the readings in these rows the claim holds.
    fn outcome(&mut self, rows: &[Row]) -> usize {
        let holds = rows.iter().filter_map(|row| self.0.get(row.holds)).map(|number| number.expr.clone());
        let holds = holds.collect();
        self.add(Expr::HowMany(holds), NumberFormat::Count(None))
    }

    fn among(&mut self, claim: &Claim, span: &Quoted) -> Among {
        let of = |of| Expr::Quantity(of, span.stretch);
        let over = |more: Expr| Expr::Over(span.of, span.stretch, Box::new(more));
        let share =
            |part: Expr| Expr::Calculate(Arithmetic::Div, Box::new(part), Box::new(of(Quantity::Spans)));
        let count = NumberFormat::Count(None);
        let length = self.add(of(Quantity::Days), NumberFormat::Count(Some(Quantity::Days)));
        let spans = self.add(of(Quantity::Spans), count.clone());
        let own = of(span.of);
        let more = self.add(over(own.clone()), count.clone());
        let more_share = self.add(share(over(own)), NumberFormat::Percent);
        let first = claim.readings.get(claim.default).filter(|reading| reading.op == Comparison::More);
        let mark = first.map(|Reading { right, .. }| Mark {
            named: self.add(right.clone(), count.clone()),
            more: self.add(over(right.clone()), count.clone()),
            share: self.add(share(over(right.clone())), NumberFormat::Percent),
        });
        Among { length, spans, more, more_share, mark }
    }
}

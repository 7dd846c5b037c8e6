//! What an expression is of, and what can be joined with what: people do not add to boats.

use std::ops::Range;

use model::{Arithmetic, Base, Comparison, Expr, Logic, NumberFormat, Quantity, RelativeDay};

/// The kind of value that an expression has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    /// A count of people.
    People,
    /// A count of boats.
    Boats,
    /// A count of days.
    Days,
    /// A share in per cent.
    Points,
    /// A change in per cent.
    Change,
    /// A plain number, such as a ratio.
    Number,
    /// A day.
    Day,
    /// Something that holds or not.
    Truth,
}

impl Type {
    /// The type of what is counted over a stretch of days.
    pub(super) fn of(of: Quantity) -> Self {
        match of {
            Quantity::People | Quantity::Busiest => Self::People,
            Quantity::Boats | Quantity::Uncontrolled => Self::Boats,
            Quantity::Days => Self::Days,
            Quantity::PerBoat | Quantity::Spans => Self::Number,
            Quantity::BusiestDay | Quantity::PeakYear => Self::Day,
        }
    }

    /// The name of the type in messages.
    pub(super) fn named(self) -> &'static str {
        match self {
            Self::People => "a count of people",
            Self::Boats => "a count of boats",
            Self::Days => "a count of days",
            Self::Points => "a share in per cent",
            Self::Change => "a change in per cent",
            Self::Number => "a number",
            Self::Day => "a day",
            Self::Truth => "something that holds or not",
        }
    }

    /// The unit of a count.
    pub(super) fn unit(self) -> Option<Quantity> {
        match self {
            Self::People => Some(Quantity::People),
            Self::Boats => Some(Quantity::Boats),
            Self::Days => Some(Quantity::Days),
            Self::Points | Self::Change | Self::Number | Self::Day | Self::Truth => None,
        }
    }

    /// The format of a value for which none is named; none for a truth, which has no words of its own.
    pub(super) fn usual(self) -> Option<NumberFormat> {
        match self {
            Self::People | Self::Boats | Self::Days => Some(NumberFormat::Count(None)),
            Self::Points => Some(NumberFormat::Points),
            Self::Change | Self::Number => Some(NumberFormat::Decimal),
            Self::Day => Some(NumberFormat::Date),
            Self::Truth => None,
        }
    }

    /// The format that goes by this word.
    ///
    /// # Errors
    /// The formats that there are for it.
    pub(super) fn format(self, word: &str, expr: &Expr) -> Result<NumberFormat, String> {
        let formats: &[(&str, NumberFormat)] = match self {
            Self::Truth => return words(word).ok_or_else(|| "\"if it holds\" | \"if not\"".to_owned()),
            Self::People | Self::Boats | Self::Days => {
                &[("count", NumberFormat::Count(None)), ("noun", NumberFormat::Count(self.unit()))]
            }
            Self::Points => &[("points", NumberFormat::Points), ("whole", NumberFormat::Whole)],
            Self::Change => &[("decimal", NumberFormat::Decimal), ("whole", NumberFormat::Whole)],
            Self::Number => &[
                ("whole", NumberFormat::Whole),
                ("decimal", NumberFormat::Decimal),
                ("percent", NumberFormat::Percent),
                ("times", NumberFormat::Times),
                ("more", NumberFormat::More),
                ("rose", NumberFormat::Rose),
                ("by", NumberFormat::By),
            ],
            Self::Day if matches!(expr, Expr::Quantity(Quantity::PeakYear, _)) => {
                &[("year", NumberFormat::Year)]
            }
            Self::Day if is_in_one_year(expr) => {
                &[("date", NumberFormat::Date), ("day", NumberFormat::Day), ("year", NumberFormat::Year)]
            }
            // “7 January” would be read as one of the year that the sentence speaks of.
            Self::Day => &[("date", NumberFormat::Date), ("year", NumberFormat::Year)],
        };
        let found = formats.iter().find(|(known, _)| *known == word);
        found.map(|(_, format)| format.clone()).ok_or_else(|| {
            let words: Vec<&str> = formats.iter().map(|(known, _)| *known).collect();
            format!("for {} one of {}", self.named(), words.join(", "))
        })
    }
}

/// Whether a day is in the same year whatever data comes, so that a sentence that names the year can leave it out.
fn is_in_one_year(expr: &Expr) -> bool {
    let year = |at: RelativeDay| match at.base {
        Base::On(day) => Some(day.plus(at.offset).year()),
        Base::KnownIn { moved_to, .. } if at.offset == 0 => Some(moved_to),
        Base::KnownIn { .. } | Base::First | Base::Known => None,
    };
    match expr {
        Expr::Day(at) => year(*at).is_some(),
        Expr::Quantity(_, days) | Expr::Passed(days, _) => {
            year(days.from).is_some_and(|first| year(days.to) == Some(first))
        }
        Expr::Plain(_)
        | Expr::Final(_)
        | Expr::Polled(..)
        | Expr::Over(..)
        | Expr::Not(_)
        | Expr::Calculate(..)
        | Expr::Compare(..)
        | Expr::Combine(..)
        | Expr::HowMany(_) => false,
    }
}

/// Two texts in quotation marks with a bar between.
fn words(text: &str) -> Option<NumberFormat> {
    let (holds, not) = text.split_once('|')?;
    let quoted = |text: &str| {
        let inside = text.trim().strip_prefix('"')?.strip_suffix('"')?;
        (!inside.contains('"')).then(|| inside.to_owned())
    };
    Some(NumberFormat::Words(quoted(holds)?, quoted(not)?))
}

/// What stands between two expressions and makes one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    /// A number.
    Calculate(Arithmetic),
    /// A truth, of two of a kind.
    Compare(Comparison),
    /// A truth, of two.
    Combine(Logic),
}

impl Operator {
    /// The expression that it makes.
    pub(super) fn joined(self, left: Expr, right: Expr) -> Expr {
        let (left, right) = (Box::new(left), Box::new(right));
        match self {
            Self::Calculate(how) => Expr::Calculate(how, left, right),
            Self::Compare(how) => Expr::Compare(how, left, right),
            Self::Combine(how) => Expr::Combine(how, left, right),
        }
    }
}

/// What two joined come to.
///
/// # Errors
/// What would have been right.
pub(super) fn join(operator: Operator, left: Type, right: Type) -> Result<Type, String> {
    use Type::{Day, Number, Truth};
    let countable = |of| match of {
        Type::People | Type::Boats | Type::Days | Type::Points | Type::Change | Number => true,
        Day | Truth => false,
    };
    let both = countable(left) && countable(right);
    match operator {
        Operator::Combine(_) if left == Truth && right == Truth => Ok(Truth),
        Operator::Combine(_) => Err("something that holds or not on both sides".into()),
        Operator::Calculate(Arithmetic::Add | Arithmetic::Sub) if both && left == right => Ok(left),
        Operator::Calculate(Arithmetic::Add | Arithmetic::Sub) => {
            Err("the same counted on both sides".into())
        }
        Operator::Calculate(Arithmetic::Mul | Arithmetic::Div) if both && right == Number => Ok(left),
        Operator::Calculate(Arithmetic::Mul) if both && left == Number => Ok(right),
        Operator::Calculate(Arithmetic::Mul) => Err("a plain number on one side".into()),
        // People by boats are people a boat.
        Operator::Calculate(Arithmetic::Div) if both => Ok(Number),
        Operator::Calculate(Arithmetic::Div) => Err("numbers on both sides".into()),
        Operator::Compare(_) if left == right && left != Truth => Ok(Truth),
        Operator::Compare(_) if both && (left == Number || right == Number) => Ok(Truth),
        Operator::Compare(_) => Err("the same on both sides, or a plain number".into()),
    }
}

/// An expression with the type of what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) expr: Expr,
    pub(crate) of: Type,
    /// Of one comparison, the type of its left side; none for anything else.
    pub(crate) compares: Option<Type>,
    /// Where it stands in the text, in bytes.
    pub(super) at: Range<usize>,
}

/// What a function comes to.
pub(super) struct Made {
    pub(super) expr: Expr,
    pub(super) of: Type,
    /// See [`Typed::compares`].
    pub(super) compares: Option<Type>,
}

impl Made {
    pub(super) fn new(expr: Expr, of: Type) -> Self {
        Self { expr, of, compares: None }
    }

    /// A comparison, of which this is the type of the left side.
    pub(super) fn comparison(expr: Expr, left: Type) -> Self {
        Self { expr, of: Type::Truth, compares: Some(left) }
    }
}

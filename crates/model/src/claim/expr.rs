//! An expression over the series, as the host has parsed and type-checked it: `docs/expressions.md` has the language.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::Day;

/// A number in a sentence or a table: the expression that gives it, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The expression that gives the number.
    pub expr: Expr,
    /// How the number is written.
    pub format: NumberFormat,
}

/// An expression. Its types were checked when it was parsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expr {
    /// A number as it stands, in thousandths: 1500 is 1.5.
    Plain(i64),
    /// A day, fixed or relative to what is known.
    Day(RelativeDay),
    /// Something counted over a stretch of days, of which all have to be published.
    Quantity(Quantity, RelativeSpan),
    /// The first day of a stretch on which the people who arrived since its first day are more than a number. Unknown
    /// where there is none among the known days.
    Passed(RelativeSpan, Box<Expr>),
    /// The people of a whole calendar year in the final quarterly tables; unknown where these lack the year.
    Final(i32),
    /// The share of adults, in per cent (0 to 100), who named an issue in the latest polling wave up to and with a day.
    /// Unknown before the first wave, and for a day after the last published one.
    Polled(Issue, RelativeDay),
    /// How many of all stretches in the series that are as long as this one count more than a number: of people or of
    /// boats ([`Quantity::People`], [`Quantity::Boats`]).
    Over(Quantity, RelativeSpan, Box<Expr>),
    /// Whether a truth does not hold.
    Not(Box<Expr>),
    /// A number made of two numbers.
    Calculate(Arithmetic, Box<Expr>, Box<Expr>),
    /// Whether two numbers, or two days, compare so.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// A truth made of two truths.
    Combine(Logic, Box<Expr>, Box<Expr>),
    /// How many of these truths hold. No text has it: a claim’s card is made with it.
    HowMany(Vec<Expr>),
}

/// What is counted over a stretch of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Quantity {
    /// People who arrived.
    People,
    /// The small boats in which they came.
    Boats,
    /// Of the boats, those that landed without being intercepted.
    Uncontrolled,
    /// People divided by boats; unknown where there was no boat.
    PerBoat,
    /// The people who arrived on the busiest day.
    Busiest,
    /// The day on which most people arrived; of equals the first.
    BusiestDay,
    /// The number of days in the stretch.
    Days,
    /// The 1 January of the calendar year in which most people arrived, of those that lie wholly in the stretch; of
    /// equals the first. Unknown where no year does.
    PeakYear,
    /// How many stretches as long as this one the series has.
    Spans,
}

/// How a number is made of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
pub enum Arithmetic {
    /// Sum.
    #[strum(serialize = "+")]
    Add,
    /// Difference.
    #[strum(serialize = "-")]
    Sub,
    /// Product.
    #[strum(serialize = "*")]
    Mul,
    /// Quotient; by zero there is none.
    #[strum(serialize = "/")]
    Div,
}

/// How two numbers, or two days, are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
pub enum Comparison {
    /// Whether the first is less.
    #[strum(serialize = "<")]
    Less,
    /// Whether the first is less than the second or equal to it.
    #[strum(serialize = "<=")]
    AtMost,
    /// Whether the first is more.
    #[strum(serialize = ">")]
    More,
    /// Whether the first is more than the second or equal to it.
    #[strum(serialize = ">=")]
    AtLeast,
    /// Whether both are equal.
    #[strum(serialize = "=")]
    Equal,
    /// Whether they differ.
    #[strum(serialize = "!=")]
    Differs,
}

/// How a truth is made of two truths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Logic {
    /// Whether both hold.
    And,
    /// Whether either holds.
    Or,
}

/// An issue that a poll asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Issue {
    /// Immigration and asylum.
    Immigration,
    /// The economy.
    Economy,
    /// Health.
    Health,
}

impl Issue {
    /// Its name, at the beginning of a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Immigration => "Immigration and asylum",
            Self::Economy => "The economy",
            Self::Health => "Health",
        }
    }
}

/// A day counted from a base, which may depend on what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelativeDay {
    /// The day that it is counted from.
    pub base: Base,
    /// Days after the base, or before it where negative.
    pub offset: i32,
}

/// The day from which a [`RelativeDay`] is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// A fixed day.
    On(Day),
    /// The first published day of people and boats.
    First,
    /// The last day of these that is known.
    Known,
    /// The last known day of a year: its 31 December once the data goes beyond it, and not yet known before the year
    /// has data. The day is then moved to the same date of another year.
    KnownIn {
        /// The year.
        year: i32,
        /// The year to which the day is moved, mostly the same year. 29 February becomes 28 February in a year without
        /// one.
        moved_to: i32,
    },
}

/// The days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelativeSpan {
    /// The first day.
    pub from: RelativeDay,
    /// The last day.
    pub to: RelativeDay,
}

/// How a number is written. Halves are rounded away from zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumberFormat {
    /// 1,314; with the unit of what is counted, where there is one: 1,314 people.
    Count(Option<Quantity>),
    /// As a whole number: 53.
    Whole,
    /// With one decimal: 53.4.
    Decimal,
    /// A ratio in per cent: 0.43 as 43%. A share below 0.95% has one decimal and is at least 0.1%, unless it is zero.
    Percent,
    /// A ratio as a factor with one decimal: 1.4 times.
    Times,
    /// A ratio by how far it is off 1: 43% fewer than, 12% more than, as many as.
    More,
    /// A ratio by how far it is off 1: rose by 12%, fell by 43%, did not change.
    Rose,
    /// How far a ratio is off 1, without the direction: 43%.
    By,
    /// A share that is in per cent already: 33%.
    Points,
    /// A difference in whole numbers with its sign, and a unit close behind: +1,314, −86, +2 points.
    Signed(String),
    /// How far a ratio is off 1, with a sign and one decimal: +1.1%, −2.6%.
    SignedPercent,
    /// In a table: a whole number with a unit close behind, such as %.
    Cell(String),
    /// 7 November 2024.
    Date,
    /// 7 November.
    Day,
    /// 2022.
    Year,
    /// The first text where a truth holds, the second where it does not.
    Words(String, String),
}

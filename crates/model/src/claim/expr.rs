//! An expression over the series, as the host has parsed and type-checked it: `docs/editing.md` has the language.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::Day;

/// A number in a sentence or a table: what it is, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// What it is.
    pub expr: Expr,
    /// How it is written.
    pub format: NumberFormat,
}

/// An expression. Its types were checked when it was parsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expr {
    /// A number as it stands, in thousandths.
    Plain(i64),
    /// A day.
    Day(RelativeDay),
    /// Something counted over a stretch of days.
    Quantity(Quantity, RelativeSpan),
    /// The first day on which the people since the stretch's beginning are more than a number.
    Passed(RelativeSpan, Box<Expr>),
    /// The people of a whole year in the final quarterly tables.
    Final(i32),
    /// The share of adults, in per cent, who named an issue in the latest polling wave up to a day.
    Polled(Issue, RelativeDay),
    /// The number of all stretches as long as this one in the series that count more than a number: of people, or of
    /// boats ([`Quantity::People`], [`Quantity::Boats`]).
    Over(Quantity, RelativeSpan, Box<Expr>),
    /// The opposite of a truth.
    Not(Box<Expr>),
    /// A number made of two.
    Calculate(Arithmetic, Box<Expr>, Box<Expr>),
    /// How two of a kind compare.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// A truth made of two.
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
    /// The small boats they came in.
    Boats,
    /// Of those, the uncontrolled landings.
    Uncontrolled,
    /// People divided by boats.
    PerBoat,
    /// The people of the busiest day.
    Busiest,
    /// The busiest day, the first of several.
    BusiestDay,
    /// The days.
    Days,
    /// Of its whole calendar years, the one with the most people, as its 1 January.
    PeakYear,
    /// The number of all stretches as long as this one in the series.
    Spans,
}

/// How a number is made of two.
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

/// How two are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
pub enum Comparison {
    /// Whether the first is less.
    #[strum(serialize = "<")]
    Less,
    /// Whether the first is no more.
    #[strum(serialize = "<=")]
    AtMost,
    /// Whether the first is more.
    #[strum(serialize = ">")]
    More,
    /// Whether the first is no less.
    #[strum(serialize = ">=")]
    AtLeast,
    /// Whether both are equal.
    #[strum(serialize = "=")]
    Equal,
    /// Whether they differ.
    #[strum(serialize = "!=")]
    Differs,
}

/// How a truth is made of two.
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

/// A day that may depend on what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelativeDay {
    /// From where.
    pub base: Base,
    /// So many days later, or earlier where negative.
    pub offset: i32,
}

/// From where a moment is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// A day.
    On(Day),
    /// The first published day.
    First,
    /// The last day known.
    Known,
    /// The last known day of a year, its 31 December once the data goes beyond it; or the same day of the year that it is
    /// moved to. There is none before the year has begun.
    KnownIn {
        /// The year.
        year: i32,
        /// Where its day is wanted, mostly the year itself. A 29 February becomes the 28th where there is none.
        moved_to: i32,
    },
}

/// The days from one to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelativeSpan {
    /// The first.
    pub from: RelativeDay,
    /// The last.
    pub to: RelativeDay,
}

/// How a number is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumberFormat {
    /// 1,314; with the unit of what is counted, where there is one: 1,314 people.
    Count(Option<Quantity>),
    /// To whole ones: 53.
    Whole,
    /// To one decimal: 53.4.
    Decimal,
    /// A ratio as 43%.
    Percent,
    /// A ratio as 1.4 times.
    Times,
    /// A ratio as 43% fewer than, 12% more than, as many as.
    More,
    /// A ratio as rose by 12%, fell by 43%, did not change.
    Rose,
    /// A ratio's change without its direction: 43%.
    By,
    /// A share that is in per cent already: 33%.
    Points,
    /// A difference with its sign, and a unit close behind: +1,314, −86, +2 points.
    Signed(String),
    /// A ratio's change with its sign: +1.1%, −2.6%.
    SignedPercent,
    /// In a table: whole ones, with a unit close behind such as %.
    Cell(String),
    /// 7 November 2024.
    Date,
    /// 7 November.
    Day,
    /// 2022.
    Year,
    /// One text where it holds, another where it does not.
    Words(String, String),
}

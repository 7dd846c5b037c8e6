//! A number of a sentence, written out: as it is known, or with words that stand for it until it is.

use model::{Data, Number, NumberFormat, Quantity, Unknown, Value, evaluate};

use crate::text::format::{date, day_and_month, thousands};

/// The words of a number in its sentence, and whether it is known. With either, the sentence remains a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelled {
    /// The words.
    pub text: String,
    /// Whether the words are a value, and not a stand-in for one.
    pub is_known: bool,
}

/// Writes a number as the data has it, rounded as its format asks, halves away from zero. Where it is not known, a
/// phrase that fits the sentence stands for it, such as "a share not yet known".
pub fn spell(number: &Number, data: &Data) -> Spelled {
    let format = &number.format;
    match evaluate(&number.expr, data) {
        Ok(value) => Spelled { text: formatted(format, value), is_known: true },
        Err(unknown) => Spelled { text: stand_in(format, unknown), is_known: false },
    }
}

fn formatted(format: &NumberFormat, value: Value) -> String {
    match value {
        Value::Truth(truth) => match format {
            NumberFormat::Words(holds, not) => if truth { holds } else { not }.clone(),
            NumberFormat::Count(_)
            | NumberFormat::Whole
            | NumberFormat::Decimal
            | NumberFormat::Percent
            | NumberFormat::Times
            | NumberFormat::More
            | NumberFormat::Rose
            | NumberFormat::By
            | NumberFormat::Points
            | NumberFormat::Signed(_)
            | NumberFormat::SignedPercent
            | NumberFormat::Cell(_)
            | NumberFormat::Date
            | NumberFormat::Day
            | NumberFormat::Year => if truth { "yes" } else { "no" }.to_owned(),
        },
        Value::Day(day) => match format {
            NumberFormat::Day => day_and_month(day),
            NumberFormat::Year => day.year().to_string(),
            NumberFormat::Count(_)
            | NumberFormat::Whole
            | NumberFormat::Decimal
            | NumberFormat::Percent
            | NumberFormat::Times
            | NumberFormat::More
            | NumberFormat::Rose
            | NumberFormat::By
            | NumberFormat::Points
            | NumberFormat::Signed(_)
            | NumberFormat::SignedPercent
            | NumberFormat::Cell(_)
            | NumberFormat::Date
            | NumberFormat::Words(..) => date(day),
        },
        Value::Number(number) => written(format, number),
    }
}

/// A size to one decimal, halves rounded up.
fn decimal(size: f64) -> String {
    let tenths = (size * 10.0).round() as u32;
    format!("{}.{}", thousands(tenths / 10), tenths % 10)
}

fn whole(size: f64) -> String {
    thousands(size.round() as u32)
}

/// A share in per cent: whole ones, but for what is less than one.
fn percent(ratio: f64) -> String {
    let hundred = ratio * 100.0;
    let text = if hundred > 0.0 && hundred < 0.95 { decimal(hundred.max(0.05)) } else { whole(hundred) };
    text + "%"
}

fn written(format: &NumberFormat, number: f64) -> String {
    let size = number.abs();
    let minus = if number < 0.0 { "−" } else { "" };
    // By how much a ratio is off one.
    let change = (number - 1.0).abs();
    match format {
        NumberFormat::Decimal => minus.to_owned() + &decimal(size),
        NumberFormat::Percent => minus.to_owned() + &percent(size),
        NumberFormat::Times => decimal(size) + " times",
        NumberFormat::Points => minus.to_owned() + &whole(size) + "%",
        NumberFormat::Signed(unit) => {
            let rounded = number.round();
            let sign = if rounded > 0.0 {
                "+"
            } else if rounded < 0.0 {
                minus
            } else {
                ""
            };
            sign.to_owned() + &whole(size) + counted(unit, size)
        }
        NumberFormat::SignedPercent if change == 0.0 => "0.0%".into(),
        NumberFormat::SignedPercent => {
            (if number > 1.0 { "+" } else { "−" }).to_owned() + &decimal(change * 100.0) + "%"
        }
        NumberFormat::Cell(unit) => minus.to_owned() + &whole(size) + counted(unit, size),
        NumberFormat::By => percent(change),
        NumberFormat::More if change == 0.0 => "as many as".into(),
        NumberFormat::More => percent(change) + if number > 1.0 { " more than" } else { " fewer than" },
        NumberFormat::Rose if change == 0.0 => "did not change".into(),
        NumberFormat::Rose => {
            (if number > 1.0 { "rose by " } else { "fell by " }).to_owned() + &percent(change)
        }
        NumberFormat::Count(Some(of)) => {
            format!("{minus}{} {}", whole(size), unit(*of, size.round() as u32 == 1))
        }
        NumberFormat::Count(_)
        | NumberFormat::Whole
        | NumberFormat::Date
        | NumberFormat::Day
        | NumberFormat::Year
        | NumberFormat::Words(..) => minus.to_owned() + &whole(size),
    }
}

/// A unit that stands behind a number: one point, two points.
fn counted(unit: &str, size: f64) -> &str {
    if size.round() as u32 == 1 { unit.strip_suffix('s').unwrap_or(unit) } else { unit }
}

fn unit(of: Quantity, is_one: bool) -> &'static str {
    match (of, is_one) {
        (Quantity::Boats | Quantity::Uncontrolled, true) => "boat",
        (Quantity::Boats | Quantity::Uncontrolled, false) => "boats",
        (Quantity::Days, true) => "day",
        (Quantity::Days, false) => "days",
        (_, true) => "person",
        (_, false) => "people",
    }
}

fn stand_in(format: &NumberFormat, unknown: Unknown) -> String {
    let why = match unknown {
        Unknown::NotYet => "not yet known",
        Unknown::NotPublished => "not published",
        Unknown::None => "that does not exist",
    };
    match format {
        NumberFormat::Count(Some(of)) => format!("a number of {} {why}", unit(*of, false)),
        NumberFormat::Percent | NumberFormat::By | NumberFormat::Points => format!("a share {why}"),
        NumberFormat::More => format!("a share {why} more or fewer than"),
        NumberFormat::Rose => format!("changed by a share {why}"),
        NumberFormat::Date | NumberFormat::Day => format!("a day {why}"),
        NumberFormat::Year => format!("a year {why}"),
        NumberFormat::Words(..) | NumberFormat::Cell(_) if unknown == Unknown::None => "none".to_owned(),
        NumberFormat::Words(..) | NumberFormat::Cell(_) => why.to_owned(),
        NumberFormat::Signed(_) | NumberFormat::SignedPercent => "–".to_owned(),
        NumberFormat::Count(None) | NumberFormat::Whole | NumberFormat::Decimal | NumberFormat::Times => {
            format!("a number {why}")
        }
    }
}

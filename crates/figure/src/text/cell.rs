//! One cell of a table: a value as readers see it and as a file has it, or why there is none.

use model::Count;

use crate::text::format;

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A count, or one of the two ways in which there is none.
    Count(Count),
    /// A sum spread over a number of days or boats, to one decimal, halves rounded up. Over 0 it is spread over 1.
    Ratio(u32, u32),
    /// A part of a whole, in per cent to one decimal, halves rounded up. Of a whole of 0 it is that of 1.
    Share(u32, u32),
    /// The first count less the second; it can be negative.
    Difference(u32, u32),
    /// A number in hundredths, written with two decimals.
    Hundredths(i32),
    /// A number in hundredths, and the words for what it comes from.
    Backed(i32, String),
    /// The reason why there is no number, and the words of the table in its place.
    Missing(Missing, String),
    /// A name, a day, a remark.
    Text(String),
}

/// Why there is no value. Zero is a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The publisher does not give the value.
    NotPublished,
    /// The value belongs to days after the last day that is known.
    NotYet,
    /// There can be no value, such as the mean of no boats.
    NoValue,
}

impl Missing {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::NotPublished, Self::NotYet, Self::NoValue];

    /// The word for it in every file that is published or saved; `js/panels/download.js` explains the words in those
    /// files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotPublished => "not published",
            Self::NotYet => "not yet",
            Self::NoValue => "no value",
        }
    }
}

impl Cell {
    /// The cell as a reader sees it, with a proper minus (−) where it is negative. Empty only where the words that it
    /// was given are.
    pub fn text(&self) -> String {
        match self {
            Self::Count(Count::Published(number)) => format::thousands(*number),
            Self::Count(Count::NotPublished) => "not published".into(),
            Self::Count(Count::NotYet) => "no data yet".into(),
            Self::Ratio(sum, over) => format::mean(*sum, *over),
            Self::Share(part, whole) => format!("{}%", format::share(*part, *whole)),
            Self::Difference(a, b) => {
                format!("{}{}", if a < b { "−" } else { "" }, format::thousands(a.abs_diff(*b)))
            }
            Self::Hundredths(number) => format::hundredths(*number, "−"),
            Self::Backed(number, by) => [&format::hundredths(*number, "−"), " (", by, ")"].concat(),
            Self::Missing(_, text) | Self::Text(text) => text.clone(),
        }
    }

    /// A cell without a value, for which the table has these words.
    pub fn no_value(text: impl Into<String>) -> Self {
        Self::Missing(Missing::NoValue, text.into())
    }

    /// The cell for a machine: a number as digits, with a hyphen as its minus and a point where it has them, without
    /// commas and %; a word of [`Missing`]; or a text. Never empty.
    pub fn plain(&self) -> String {
        match self {
            Self::Count(Count::Published(number)) => number.to_string(),
            Self::Count(Count::NotPublished) => Missing::NotPublished.word().into(),
            Self::Count(Count::NotYet) => Missing::NotYet.word().into(),
            Self::Ratio(..) => self.text().replace(',', ""),
            Self::Share(part, whole) => format::share(*part, *whole),
            Self::Difference(a, b) => (i64::from(*a) - i64::from(*b)).to_string(),
            Self::Hundredths(number) | Self::Backed(number, _) => format::hundredths(*number, "-"),
            Self::Missing(missing, _) => missing.word().into(),
            Self::Text(text) if text.is_empty() => Missing::NoValue.word().into(),
            Self::Text(text) => text.clone(),
        }
    }

    /// The number in the cell, in millionths, to sort by; none where there is no number.
    pub(super) fn millionths(&self) -> Option<i64> {
        match self {
            Self::Count(count) => count.published().map(|count| i64::from(count) * 1_000_000),
            Self::Ratio(part, whole) | Self::Share(part, whole) => {
                Some(i64::from(*part) * 1_000_000 / i64::from((*whole).max(1)))
            }
            Self::Difference(a, b) => Some((i64::from(*a) - i64::from(*b)) * 1_000_000),
            Self::Hundredths(number) | Self::Backed(number, _) => Some(i64::from(*number) * 10_000),
            Self::Missing(..) | Self::Text(_) => None,
        }
    }

    /// The words for what the number comes from; none for a cell without them.
    pub(super) fn backing(&self) -> Option<&str> {
        if let Self::Backed(_, by) = self { Some(by) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_get_plain_numbers() {
        let check = |cell: Cell, text: &str, plain: &str| {
            assert_eq!((cell.text().as_str(), cell.plain().as_str()), (text, plain));
        };
        check(Cell::Count(Count::Published(1_305)), "1,305", "1305");
        check(Cell::Count(Count::Published(0)), "0", "0");
        check(Cell::Count(Count::NotPublished), "not published", "not published");
        check(Cell::Count(Count::NotYet), "no data yet", "not yet");
        check(Cell::Missing(Missing::NotYet, "not complete".into()), "not complete", "not yet");
        check(Cell::no_value("no boats"), "no boats", "no value");
        check(Cell::Text(String::new()), "", "no value");
        check(Cell::Difference(15_897, 28_988), "−13,091", "-13091");
        check(Cell::Ratio(36_816, 28), "1,314.9", "1314.9");
        check(Cell::Share(1, 8), "12.5%", "12.5");
        check(Cell::Share(0, 0), "0.0%", "0.0");
        check(Cell::Hundredths(-5), "−0.05", "-0.05");
        check(Cell::Hundredths(100), "1.00", "1.00");
        check(Cell::Backed(-67, "S05 −o".into()), "−0.67 (S05 −o)", "-0.67");
    }
}

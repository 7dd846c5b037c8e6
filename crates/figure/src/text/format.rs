//! Numbers and dates as words: 1,305 and 3 September 2022.

use model::{Bucket, By, Day, Measure, Period, Span};

/// The months' names.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A whole number with a comma before each three digits: 1,305.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A sum divided by a number of days, to one decimal, halves rounded up: exact on every machine. 0 days count as one.
pub(crate) fn mean(sum: u32, days: u32) -> String {
    let days = u64::from(days.max(1));
    let tenths = (u64::from(sum) * 20 + days) / (days * 2);
    format!("{}.{}", thousands((tenths / 10) as u32), tenths % 10)
}

/// A part of a whole in per cent, to one decimal, halves rounded up: exact on every machine. A whole of 0 counts as 1.
pub(crate) fn share(part: u32, whole: u32) -> String {
    share_of(part.into(), whole.into())
}

/// The same for large numbers.
pub(crate) fn share_of(part: u64, whole: u64) -> String {
    let whole = whole.max(1);
    let tenths = (part * 2000 + whole) / (whole * 2);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Hundredths as a decimal number, with the minus given.
pub(crate) fn hundredths(hundredths: i32, minus: &str) -> String {
    let size = hundredths.unsigned_abs();
    let cents = size % 100;
    let sign = if hundredths < 0 { minus } else { "" };
    [sign, &(size / 100).to_string(), if cents < 10 { ".0" } else { "." }, &cents.to_string()].concat()
}

/// The name of a day of the week.
pub(crate) fn weekday(day: Day) -> &'static str {
    const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    NAMES.get(day.weekday() as usize).copied().unwrap_or_default()
}

/// The English name of a month, 1 to 12; of any other number, nothing.
pub fn month_name(month: u32) -> &'static str {
    MONTHS.get(month.wrapping_sub(1) as usize).copied().unwrap_or_default()
}

/// A month's name as newspapers shorten it: Jan, Feb, Mar, Apr, May, June, July, Aug, Sept, Oct, Nov, Dec; of any
/// number but 1 to 12, nothing.
pub(crate) fn month_short(month: u32) -> &'static str {
    let letters = match month {
        6 | 7 | 9 => 4,
        _ => 3,
    };
    month_name(month).get(..letters).unwrap_or_default()
}

/// A date: 7 November 2024.
pub fn date(day: Day) -> String {
    format!("{} {}", day_and_month(day), day.year())
}

/// 7 November.
pub(crate) fn day_and_month(day: Day) -> String {
    let (_, month, date) = day.civil();
    format!("{date} {}", month_name(month))
}

/// The year of its last day that is counted: "2025", or "2026 to 3 May" where that is not 31 December.
pub(crate) fn year_to(last: Day) -> String {
    let year = last.year();
    if last == Span::year(year).last {
        year.to_string()
    } else {
        format!("{year} to {}", day_and_month(last))
    }
}

/// 7 Nov.
pub(crate) fn day_and_month_short(day: Day) -> String {
    let (_, month, date) = day.civil();
    format!("{date} {}", month_short(month))
}

/// A period's own name: 7 November 2024, week of 4 November 2024, November 2024, October to December 2024, 2024.
pub(crate) fn period(period: Period) -> String {
    let (year, month, _) = period.first.civil();
    match period.by {
        By::Day => date(period.first),
        By::Week => format!("week of {}", date(period.first)),
        By::Month => format!("{} {year}", month_name(month)),
        By::Quarter => format!("{} to {} {year}", month_name(month), month_name(month + 2)),
        By::Year => year.to_string(),
    }
}

/// A period's short name: 7 Nov 2024, Week of 4 Nov 2024, Nov 2024, Oct–Dec 2024, 2024.
pub(crate) fn period_short(period: Period) -> String {
    let (year, month, _) = period.first.civil();
    match period.by {
        By::Day => format!("{} {year}", day_and_month_short(period.first)),
        By::Week => format!("Week of {} {year}", day_and_month_short(period.first)),
        By::Month => format!("{} {year}", month_short(month)),
        By::Quarter => format!("{}–{} {year}", month_short(month), month_short(month + 2)),
        By::Year => year.to_string(),
    }
}

/// A number of people or boats: 1 person, 1,305 people, 27 boats.
pub(crate) fn quantity(number: u32, measure: Measure) -> String {
    let unit = match (measure.unit(), number) {
        ("people", 1) => "person",
        ("boats", 1) => "boat",
        (unit, _) => unit,
    };
    format!("{} {unit}", thousands(number))
}

/// A number and what happened to that many: "1,305 people arrived in small boats".
pub(crate) fn happened(number: u32, measure: Measure) -> String {
    let what = match measure {
        Measure::People => "arrived in small boats",
        Measure::Boats => "arrived",
        Measure::Uncontrolled => "landed without being intercepted",
        Measure::PeoplePerBoat => "to a boat",
        Measure::Prevented => "were prevented from crossing, the French authorities estimate",
    };
    format!("{} {what}", quantity(number, measure))
}

/// A period for a machine: 2024-11-07, 2024-W45, 2024-11, 2024-Q4, 2024.
pub(crate) fn code(period: Period) -> String {
    let (year, month, _) = period.first.civil();
    let two = |number: u32| format!("{}{}", number / 10, number % 10);
    match period.by {
        By::Day => period.first.to_iso(),
        By::Week => {
            let (year, week) = period.first.iso_week();
            format!("{year}-W{}", two(week))
        }
        By::Month => format!("{year}-{}", two(month)),
        By::Quarter => format!("{year}-Q{}", month.div_ceil(3)),
        By::Year => year.to_string(),
    }
}

/// "7 November 2024 to 1 March 2025".
pub(crate) fn span(span: Span) -> String {
    format!("{} to {}", date(span.first), date(span.last))
}

/// The days of a span as one says them: 7 November 2024; 5 to 7 November 2024; 5 July to 7 November 2024.
pub(crate) fn dates(span: Span) -> String {
    joined(span, " to ", day_and_month)
}

/// The days of a span with months shortened: 5 July–7 Nov 2024.
pub(crate) fn dates_short(span: Span) -> String {
    joined(span, "–", day_and_month_short)
}

fn joined(span: Span, to: &str, name: fn(Day) -> String) -> String {
    let ((year, month, date), (last_year, last_month, _)) = (span.first.civil(), span.last.civil());
    let first = match (last_year == year, last_month == month) {
        _ if span.days() == 1 => String::new(),
        (true, true) => format!("{date}{to}"),
        (true, false) => format!("{}{to}", name(span.first)),
        (false, _) => format!("{} {year}{to}", name(span.first)),
    };
    format!("{first}{} {last_year}", name(span.last))
}

/// A place in an order: 1st, 2nd, 3rd, 11th, 1,023rd.
pub(crate) fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    thousands(number) + ending
}

/// The counted days of a period that is not complete: "up to 7 November".
pub(crate) fn counted(bucket: &Bucket) -> String {
    let (first, last) = (bucket.counted.first, bucket.counted.last);
    if first == bucket.period.first {
        format!("up to {}", day_and_month(last))
    } else if last == bucket.period.span().last {
        format!("from {}", day_and_month(first))
    } else {
        format!("from {} to {}", day_and_month(first), day_and_month(last))
    }
}

/// The counted days of a period with months shortened: "to 7 Nov".
pub(crate) fn counted_short(bucket: &Bucket) -> String {
    let (first, last) = (bucket.counted.first, bucket.counted.last);
    if first == bucket.period.first {
        format!("to {}", day_and_month_short(last))
    } else {
        format!("from {}", day_and_month_short(first))
    }
}

/// A period inside a sentence.
pub(crate) fn in_a_sentence(bucket: &Bucket) -> String {
    match bucket.period.by {
        By::Week => format!("the {}", period(bucket.period)),
        By::Day | By::Month | By::Quarter | By::Year => period(bucket.period),
    }
}

/// A period's name, with its counted days where it is not complete.
pub(crate) fn name_with_end(bucket: &Bucket) -> String {
    let name = period(bucket.period);
    if bucket.is_partial() { format!("{name} ({})", counted(bucket).trim_start_matches("up ")) } else { name }
}

/// A text with its first letter as a capital; empty for an empty text.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A text with its first letter as a small one, as it stands inside a sentence; empty for an empty text.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// "a", "a and b", "a, b and c".
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// That the first or the last of so many periods is not complete, to go on with a subtitle; nothing where both are.
pub(crate) fn not_complete(first: bool, last: bool, periods: usize, by: &str) -> String {
    let (which, are) = match (first, last) {
        (true, true) if periods > 1 => ("first and the last", "are"),
        (_, true) => ("last", "is"),
        (true, false) => ("first", "is"),
        (false, false) => return String::new(),
    };
    format!("; the {which} {by} {are} not complete")
}

/// What is said where none of the years shown has a day that is known.
pub(crate) fn none_begun(measure: Measure) -> String {
    format!("None of these years had begun, so there are no {} to count.", measure.unit())
}

/// A count and its year: 36,816 in 2024.
pub(crate) fn in_year(sum: u32, year: i32) -> String {
    format!("{} in {year}", thousands(sum))
}

#[cfg(test)]
mod tests;

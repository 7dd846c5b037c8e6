//! What the next file of the Home Office would make untrue: a day that is typed beside the link to its daily series.

use figure::{DAILY_SERIES, month_name};

use super::inline::Wrong;

/// Looks for it in the masked text of an article, paragraph by paragraph.
///
/// # Errors
/// The first one, with its place.
pub(super) fn check(text: &str) -> Result<(), Wrong> {
    let labels = labels(text);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let links = labels.iter().any(|label| line.contains(&format!("][{label}]")))
            || line.contains(&format!("]({}", DAILY_SERIES.address));
        if let Some((at, day)) = typed_day(line).filter(|_| links) {
            let message = format!(
                "found “{day}” beside the link to the daily series, of which the next file makes another day: expected \
                 no typed day, or :number{{known}}"
            );
            return Err((start + at, message));
        }
        start += line.len();
    }
    Ok(())
}

/// The names that links to the daily series go by: those of `[data]: https://…`.
fn labels(text: &str) -> Vec<&str> {
    let label = |line: &'_ str| -> Option<(usize, usize)> {
        let (label, address) = line.strip_prefix('[')?.split_once("]:")?;
        address.trim().starts_with(DAILY_SERIES.address).then_some((1, 1 + label.len()))
    };
    text.lines().filter_map(|line| label(line).and_then(|(from, to)| line.get(from..to))).collect()
}

/// The first day in a text that is written as 21 August 2026, and where.
fn typed_day(text: &str) -> Option<(usize, &str)> {
    let is_year = |word: &str| word.len() >= 4 && word.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    (1..=12).map(month_name).find_map(|month| {
        text.match_indices(month).find_map(|(at, _)| {
            let day = text[..at].strip_suffix(' ')?;
            let digits = day.len() - day.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
            let year = text[at + month.len()..].strip_prefix(' ').filter(|rest| is_year(rest))?;
            let end = text.len() - year.len() + 4;
            let start = day.len() - digits;
            (digits > 0).then(|| (start, &text[start..end]))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "[data]: https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats\n";

    #[test]
    fn a_typed_day_beside_the_series_is_found() {
        let check = |line: &str, expected: Option<usize>| {
            let found = check(&format!("{line}\n\n{LINK}")).err();
            assert_eq!(found.as_ref().map(|(at, _)| *at), expected, "{line}: {found:?}");
        };
        check("Home Office, [Migrants][data], published on 21 August 2026.", Some(44));
        check("On 7 May 2026 the [count][data] began.", Some(3));
        check("Published in August 2026: [the count][data].", None);
        check("[Channel 4 News][green], 8 February 2024.", None);
        check("[The count][data], with the days up to \u{E000}0000\u{E001}.", None);
    }
}

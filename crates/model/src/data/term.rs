//! Time in office, in days of the daily series.

use crate::{Choice, Data, Day, Office, Span};

/// Somebody's time in an office, as far as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The place of the term in [`crate::Tables::tenures`], from 0.
    pub number: u8,
    /// The days that are counted: from the first in office to the last, or to the last published day before that. A day
    /// of handover is the successor's.
    pub counted: Span,
    /// Whether the term had ended by the last published day.
    pub is_over: bool,
}

/// The terms of an office that began between the first and the last published day, in order; empty where none did.
pub fn terms(data: &Data, office: Office) -> Vec<Term> {
    let days = data.days();
    let all = data.tables().tenures.iter().zip(0..).filter(|(tenure, _)| tenure.office == office.slug());
    let starts: Vec<Day> = all.clone().map(|(tenure, _)| tenure.from).collect();
    all.filter_map(|(tenure, number)| {
        // Who hands over on a day has it no longer.
        let last =
            tenure.to.map(|to| if starts.contains(&to) && to != tenure.from { to.plus(-1) } else { to });
        let last = last.unwrap_or(days.last);
        let counted = Span::new(tenure.from, last.min(days.last)).filter(|_| days.contains(tenure.from))?;
        Some(Term { number, counted, is_over: tenure.to.is_some() && last <= days.last })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{data, iso};
    use crate::{Tables, Tenure};

    #[test]
    fn a_day_of_handover_is_the_successors() {
        let tenure = |from, to: Option<&str>| Tenure {
            office: Office::PrimeMinister.slug().into(),
            from: iso(from),
            to: to.map(iso),
            ..Tenure::default()
        };
        let tenures = vec![
            tenure("2022-01-01", Some("2022-02-01")),
            tenure("2022-02-01", Some("2022-02-01")),
            tenure("2022-02-02", None),
        ];
        let tables = Tables { first: iso("2022-01-01"), people: vec![1; 365], tenures, ..Tables::default() };
        let counted: Vec<_> =
            terms(&Data::from(tables), Office::PrimeMinister).into_iter().map(|term| term.counted).collect();
        let span = |first, last| Span { first: iso(first), last: iso(last) };
        let days = [
            span("2022-01-01", "2022-01-31"),
            span("2022-02-01", "2022-02-01"),
            span("2022-02-02", "2022-12-31"),
        ];
        assert_eq!(counted, days);
    }

    #[test]
    fn a_term_runs_from_the_first_day_to_the_last_before_the_successor() {
        let check = |office, asof: &str, expected: &[(&str, &str, bool)]| {
            let found: Vec<_> = terms(&data().as_of(iso(asof)), office)
                .into_iter()
                .map(|term| (term.counted.first.to_iso(), term.counted.last.to_iso(), term.is_over))
                .collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|(first, last, over)| ((*first).to_owned(), (*last).to_owned(), *over))
                .collect();
            assert_eq!(found, expected);
        };
        let johnson = ("2019-07-24", "2022-09-06", true);
        check(Office::PrimeMinister, "2024-12-31", &[johnson, ("2024-07-05", "2024-12-31", false)]);
        check(Office::PrimeMinister, "2024-07-04", &[johnson]);
        check(Office::PrimeMinister, "2020-01-01", &[("2019-07-24", "2020-01-01", false)]);
        check(Office::HomeSecretary, "2024-12-31", &[("2024-07-05", "2024-12-31", false)]);
        check(Office::PrimeMinister, "2019-01-01", &[]);
    }
}

//! Whose statements there are, counted once more one by one.

use model::stance::{Choices, Directness, Index, Precision, Stance, StanceTables, Statement};
use model::{Choice, Day};
use proptest::prelude::*;

use crate::fixture;

proptest! {
    #[test]
    fn every_statement_that_counts_is_counted_once(
        mut tables in fixture::tables(),
        choices in fixture::choices(),
        apart in 1..90_i32,
    ) {
        for (statement, number) in tables.statements.iter_mut().zip(0..) {
            statement.day = Day(19_000 + (statement.day.0 - 19_000) * apart);
            statement.url = if number % 2 == 0 { "https://example.org".into() } else { String::new() };
            statement.precision = if number % 3 == 0 { Precision::Inferred } else { Precision::Day };
        }
        let choices = Choices { period: None, ..choices };
        let counted: Vec<Statement> = tables
            .statements
            .iter()
            .zip(0..)
            .filter(|(_, number)| choices.weight(&tables, *number) > 0)
            .map(|(statement, _)| statement.clone())
            .collect();
        let count = |is_one: &dyn Fn(&Statement) -> bool| counted.iter().filter(|one| is_one(one)).count();
        let party = |one: &Statement| tables.actor(one.actor).unwrap().party;
        let found = Stance::from(tables.clone()).balance(&choices);

        prop_assert_eq!(usize::from(found.statements), counted.len());
        prop_assert_eq!(usize::from(found.public), count(&|one| !one.url.is_empty()));
        prop_assert_eq!(usize::from(found.inferred), count(&|one| one.precision == Precision::Inferred));
        for (directness, number) in Directness::ALL.iter().zip(found.directness) {
            prop_assert_eq!(usize::from(number), count(&|one| one.directness == *directness));
        }
        let years: Vec<i32> = counted.iter().map(|one| one.day.year()).collect();
        let expected: Vec<i32> = match (years.iter().min(), years.iter().max()) {
            (Some(first), Some(last)) => (*first..=*last).collect(),
            _ => Vec::new(),
        };
        prop_assert_eq!(found.years.iter().map(|(year, _)| *year).collect::<Vec<_>>(), expected);
        let listed: Vec<Option<Index>> = found.parties.iter().map(|(party, _)| *party).collect();
        let heard: Vec<Option<Index>> =
            [Some(0), Some(1)].into_iter().filter(|wanted| count(&|one| party(one) == *wanted) > 0).chain([None]).collect();
        prop_assert_eq!(listed, heard);
        for (wanted, number) in &found.parties {
            prop_assert_eq!(usize::from(*number), count(&|one| party(one) == *wanted));
        }
        for ((year, number), cells) in found.years.iter().zip(&found.cells) {
            prop_assert_eq!(usize::from(*number), count(&|one| one.day.year() == *year));
            for ((wanted, _), cell) in found.parties.iter().zip(cells) {
                prop_assert_eq!(usize::from(*cell), count(&|one| one.day.year() == *year && party(one) == *wanted));
            }
        }
    }
}

#[test]
fn where_nothing_counts_there_are_no_years() {
    let found = Stance::from(StanceTables::default()).balance(&Choices::default());
    assert_eq!(
        (found.statements, found.years, found.cells, found.parties),
        (0, vec![], vec![], vec![(None, 0)])
    );
}

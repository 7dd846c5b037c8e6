//! The data as it would be after many more years of counting.

use model::{Day, Tables};

/// The same days so many times over, one run after the other; the last day stays the last. What is counted by the year
/// or by the poll is left as it is, and so are the years that can be chosen: those from 2000 on.
pub(super) fn longer(tables: &Tables, times: usize) -> Tables {
    let before = |day: Day, days: usize| day.plus(-((days * (times - 1)) as i32));
    Tables {
        first: before(tables.first, tables.people.len()),
        people: tables.people.repeat(times),
        boats: tables.boats.repeat(times),
        uncontrolled_first: before(tables.uncontrolled_first, tables.uncontrolled.len()),
        uncontrolled: tables.uncontrolled.repeat(times),
        prevented_first: before(tables.prevented_first, tables.prevented.len() * 7),
        prevented: tables.prevented.repeat(times),
        ..tables.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Data;

    #[test]
    fn the_last_day_stays_the_last() {
        let tables = Tables {
            first: Day(100),
            people: vec![1, 2, 3],
            boats: vec![1; 3],
            prevented_first: Day(100),
            prevented: vec![Some(5)],
            ..Tables::default()
        };
        let (short, long) = (Data::from(tables.clone()), Data::from(longer(&tables, 10)));
        assert_eq!(long.days().last, short.days().last);
        assert_eq!(long.days().days(), 30);
        assert_eq!(long.people().on(Day(102)), short.people().on(Day(102)));
        assert_eq!(long.tables().prevented_first, Day(100 - 9 * 7));
    }
}

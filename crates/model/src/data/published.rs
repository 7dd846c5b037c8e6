//! The data as the rest of the code uses it.

use crate::{DailyMeasure, Day, Measure, NationalityPeriod, Series, Span, Tables, View, last_day};

/// The published data as series, with the named views of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    tables: Tables,
    people: Series,
    boats: Series,
    uncontrolled: Series,
    /// The newest defaults of each named view: [`crate::view::named`] reads them from the tables.
    pub(crate) authored: Vec<View>,
}

impl Data {
    /// The series of the tables, without what is read of the views in them.
    pub(crate) fn of(mut tables: Tables) -> Self {
        let people = Series::new(tables.first, &std::mem::take(&mut tables.people));
        let boats = Series::new(tables.first, &std::mem::take(&mut tables.boats));
        let uncontrolled = Series::new(tables.uncontrolled_first, &std::mem::take(&mut tables.uncontrolled));
        Self { tables, people, boats, uncontrolled, authored: Vec::new() }
    }

    /// The tables that the data was made of. Their daily columns are empty: the counts are in [`Self::people`],
    /// [`Self::boats`] and [`Self::uncontrolled`].
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The people who arrived, a number for each day.
    pub fn people(&self) -> &Series {
        &self.people
    }

    /// The boats in which they arrived, a number for each day.
    pub fn boats(&self) -> &Series {
        &self.boats
    }

    /// The boats recorded as reaching the UK without being intercepted, a number for each day; published since 2023.
    pub fn uncontrolled(&self) -> &Series {
        &self.uncontrolled
    }

    /// The series of what is counted each day. It is empty where nothing is published yet, or known.
    pub fn series(&self, measure: DailyMeasure) -> &Series {
        match measure {
            DailyMeasure::People => &self.people,
            DailyMeasure::Boats => &self.boats,
            DailyMeasure::Uncontrolled => &self.uncontrolled,
        }
    }

    /// The days of the daily series of people and boats. Before the first was published it is that first day, of which
    /// nothing is known.
    pub fn days(&self) -> Span {
        let first = self.tables.first;
        self.people.span().unwrap_or(Span { first, last: first })
    }

    /// The calendar years from that of the first published day to that of the last; before anything is published, the
    /// year of the first day.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i32> + Clone {
        let Span { first, last } = self.days();
        first.year()..=last.year()
    }

    /// The data as known on a day: [`Self::until`] it, and with each count as the newest version has it that was published
    /// by then. A day or week that no such version reaches has the count with which it was first published. Before the first
    /// version was published counts are those of today, for what was published earlier is not kept. Polls and final tables
    /// have no versions.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Self {
        let mut known = self.until(day);
        let Some(seen) = self.versions_by(day) else { return known };
        let mut kept = self.tables.revisions.len();
        self.tables.revised(seen..u32::MAX, &mut |revision| {
            kept -= 5;
            let by = revision.before.wrapping_sub(revision.after);
            let series = match revision.measure {
                Measure::People => &mut known.people,
                Measure::Boats => &mut known.boats,
                Measure::Uncontrolled => &mut known.uncontrolled,
                Measure::Prevented | Measure::PeoplePerBoat => {
                    let week = revision.day.days_since(known.tables.prevented_first) / 7;
                    if let Some(Some(people)) = known.tables.prevented.get_mut(week as usize) {
                        *people = people.wrapping_add(by);
                    }
                    return;
                }
            };
            series.add(revision.day, by);
        });
        known.tables.revisions.truncate(kept);
        known
    }

    /// How many versions were published by a day, at least 1; none before the first version, of which time nothing is kept.
    pub fn versions_by(&self, day: Day) -> Option<u32> {
        let seen = self.tables.published.iter().filter(|published| **published as i32 <= day.0).count();
        (seen > 0).then_some(seen as u32)
    }

    /// The day on which the first version that is kept was published; none where none is.
    pub fn first_published(&self) -> Option<Day> {
        self.tables.published.first().map(|published| Day(*published as i32))
    }

    /// The days of the weeks of preventions of which all versions are kept: those that end after the last day of the first
    /// version that is kept. Where there are none, its last is before its first.
    pub fn weeks_with_versions(&self) -> Span {
        let kept = self.tables.versions.first().and_then(|version| last_day(version));
        let start = self.tables.prevented_first;
        let skipped = kept.map_or(0, |kept| (kept.plus(1).days_since(start)).max(0) / 7);
        let weeks = self.tables.prevented.len() as i32;
        Span { first: start.plus(skipped * 7), last: start.plus(weeks * 7 - 1) }
    }

    /// The same data with the days up to this one and no later: every sum, table and sentence made of it knows no more.
    /// Weeks of preventions, periods of nationalities, polls and rows of the tables beside the series that end, are
    /// dated or were published later are left out too. No count is another. Before the first published day every series
    /// is empty.
    #[must_use]
    pub fn until(&self, day: Day) -> Self {
        let mut known = Self {
            people: self.people.until(day),
            boats: self.boats.until(day),
            uncontrolled: self.uncontrolled.until(day),
            tables: self.tables.clone(),
            authored: self.authored.clone(),
        };
        let weeks = (day.plus(1).days_since(known.tables.prevented_first) / 7).max(0);
        known.tables.prevented.truncate(weeks as usize);
        // A year to June stands after the calendar years, and is not known before the last of them: so each period keeps its
        // place among them, whatever is known.
        let periods = self.tables.nationality_periods.iter().take_while(|period| period.to <= day).count();
        known.tables.nationality_periods.truncate(periods);
        // They are in order.
        let waves = self.tables.waves.iter().filter(|wave| wave.day <= day).count();
        known.tables.waves.truncate(waves);
        known.tables.keep_evidence(day);
        known
    }

    /// The people of a whole calendar year in the final quarterly tables, which is not the sum of the daily series.
    /// None where those tables lack the year.
    pub fn final_total(&self, year: i32) -> Option<u32> {
        let is_whole = |of: &&NationalityPeriod| of.span() == Span::year(year);
        self.tables.nationality_periods.iter().find(is_whole).map(|of| of.total)
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::{data, iso};
    use crate::{Day, Span};

    #[test]
    fn a_day_knows_what_ends_with_it_and_nothing_later() {
        let check = |day: &str, waves: usize, years: usize, weeks: usize| {
            let known = data().as_of(iso(day));
            let tables = known.tables();
            let found = [tables.waves.len(), tables.nationality_periods.len(), tables.prevented.len()];
            assert_eq!(found, [waves, years, weeks], "{day}");
            assert_eq!(known.people().span().map(|days| days.last), Some(iso(day)));
        };
        // The year to September 2023 keeps its place after 2023.
        check("2023-10-06", 0, 1, 0);
        check("2024-01-06", 0, 3, 0);
        check("2024-01-07", 1, 3, 0);
        check("2024-05-04", 1, 3, 0);
        check("2024-05-05", 1, 3, 1);
        check("2024-09-29", 2, 3, 22);
        check("2024-09-30", 2, 4, 22);
        assert_eq!(data().as_of(Day(0)).people().span(), None);
    }

    #[test]
    fn each_series_ends_with_the_day_and_nothing_else_holds_the_days_after() {
        let day = iso("2024-01-06");
        let known = data().as_of(day);
        for (series, first) in [
            (known.people(), "2018-01-01"),
            (known.boats(), "2018-01-01"),
            (known.uncontrolled(), "2023-01-01"),
        ] {
            assert_eq!(series.span(), Span::new(iso(first), day));
        }
        let tables = known.tables();
        assert_eq!([&tables.people, &tables.boats, &tables.uncontrolled], [&vec![], &vec![], &vec![]]);
        assert_ne!(known.people(), known.boats());
    }

    #[test]
    fn a_final_total_is_that_of_a_whole_year() {
        assert_eq!(data().final_total(2023), Some(9));
        assert_eq!(data().final_total(2024), None, "a year to September is none");
        assert_eq!(data().final_total(2021), None);
    }
}

//! What of the data a view can show: the days it reaches over, and the years or series it can choose from.

use crate::data::evidence;
use crate::view::set::year_number;
use crate::{Choice, Data, Day, Issue, Kind, Members, Span, View};

/// A year or series that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its number in a [`Set`](crate::Set), 0 to 63.
    pub number: u8,
    /// Its word in addresses.
    pub slug: String,
    /// Its name, as readers see it.
    pub name: String,
}

impl Data {
    /// All days that the data of a view has: of its measure, or of the weeks, polls or rows of tables that its kind draws.
    /// A table that is known only once it is published reaches to that day. Where nothing is published it is one day.
    pub fn reach(&self, view: &View) -> Span {
        let days = self.days();
        match view.kind {
            Kind::Prevented => {
                let weeks = self.tables().prevented.len() as i32;
                let first = self.tables().prevented_first;
                Span { first, last: first.plus((weeks * 7 - 1).max(0)) }
            }
            Kind::Nationalities => {
                let periods = &self.tables().nationality_periods;
                let first = periods.first().map_or(days.first, |period| period.from);
                Span { first, last: periods.last().map_or(first, |period| period.to) }
            }
            Kind::Concern => {
                let waves = &self.tables().waves;
                let first = waves.first().map_or(days.first, |wave| Day::first_of_year(wave.day.year()));
                Span { first, last: waves.last().map_or(first, |wave| wave.day.max(first)) }
            }
            Kind::Outcomes => self.reach_of_rows(evidence::OUTCOMES),
            Kind::Deaths => self.reach_of_rows(evidence::DEATHS),
            Kind::Returns => self.reach_of_rows(evidence::EXCHANGE),
            Kind::Ages => self.reach_of_rows(evidence::AGES),
            Kind::Routes => self.reach_of_rows(evidence::ROUTES),
            Kind::Revisions => {
                let ends = self.weeks_with_versions();
                Span { first: ends.first, last: ends.last.max(ends.first) }
            }
            Kind::Arrivals
            | Kind::Seasons
            | Kind::Years
            | Kind::Calendar
            | Kind::Crowding
            | Kind::Concentration
            | Kind::Governments
            | Kind::Check => self.series(view.daily).span().unwrap_or(days),
        }
    }

    /// From the first day that a table counts to that from which all of it is known.
    fn reach_of_rows(&self, table: u32) -> Span {
        let rows = self.tables().days_of_rows(table);
        let first = rows.first().map_or(self.days().first, |(first, _)| *first);
        Span { first, last: rows.last().map_or(first, |(_, known)| *known) }
    }

    /// The days that a view draws, or counts: its range within its reach, or all of its reach where its kind of chart
    /// has no range, or where the range has no day in common with it.
    pub fn range(&self, view: &View) -> Span {
        let reach = self.reach(view);
        let Some(asked) = Span::new(view.from.unwrap_or(reach.first), view.to.unwrap_or(reach.last))
            .filter(|_| view.kind.has_range())
        else {
            return reach;
        };
        asked.intersect(reach).unwrap_or(reach)
    }

    /// The days that a view shows; a day that can be pinned or looked back to is one of them. It is the range, or the
    /// whole reach where the range is of days that are counted.
    pub fn shown(&self, view: &View) -> Span {
        match view.kind {
            // Its range is that of the days it counts: see [`Kind::counts_range`].
            Kind::Check => self.reach(view),
            // Before the exchange or the first file there was something to know: that there was none.
            Kind::Returns | Kind::Revisions => Span { first: self.days().first, ..self.reach(view) },
            Kind::Arrivals
            | Kind::Seasons
            | Kind::Years
            | Kind::Calendar
            | Kind::Crowding
            | Kind::Concentration
            | Kind::Governments
            | Kind::Prevented
            | Kind::Nationalities
            | Kind::Concern
            | Kind::Outcomes
            | Kind::Deaths
            | Kind::Ages
            | Kind::Routes => self.range(view),
        }
    }

    /// The years or series that a view can choose from, in order; empty where there is nothing to choose.
    pub fn members(&self, view: &View) -> Vec<Member> {
        let listed = |number: usize, slug: &str, name: &str| Member {
            number: number as u8,
            slug: slug.to_owned(),
            name: name.to_owned(),
        };
        match view.kind.members() {
            Members::None => Vec::new(),
            Members::Years => self
                .years()
                .filter_map(|year| {
                    Some(listed(year_number(year)?.into(), &year.to_string(), &year.to_string()))
                })
                .collect(),
            Members::Tenures => {
                let held = self.tables().tenures.iter().enumerate();
                // Those who took office before the count began have no first day to count from.
                let counted = self.days().first;
                held.filter(|(_, tenure)| tenure.office == view.office.slug() && tenure.from >= counted)
                    .map(|(number, tenure)| listed(number, &tenure.slug, &tenure.name))
                    .collect()
            }
            Members::Nationalities => {
                let all = self.tables().nationalities.iter().enumerate();
                all.map(|(number, one)| listed(number, &one.slug, &one.name)).collect()
            }
            Members::Issues => {
                Issue::ALL.iter().map(|issue| listed(*issue as usize, issue.slug(), issue.name())).collect()
            }
        }
    }

    /// The events that can be marked, in order of their days.
    pub fn events(&self) -> Vec<Member> {
        let all = self.tables().events.iter().zip(0..);
        all.map(|(event, number)| Member { number, slug: event.slug.clone(), name: event.label.clone() })
            .collect()
    }
}

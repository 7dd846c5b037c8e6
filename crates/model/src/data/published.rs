//! The data as the rest of the code uses it.

use crate::view::set::year_number;
use crate::{Choice, Day, Kind, Measure, Members, Name, NationalityYear, Series, Span, Tables, View, choose};

/// The published data as series, with the named views of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    tables: Tables,
    people: Series,
    boats: Series,
    uncontrolled: Series,
    /// The defaults of each named view.
    authored: Vec<View>,
}

/// A year or series that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its number in a [`Set`](crate::Set).
    pub number: u8,
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// The issues of the polling waves.
const ISSUES: [(&str, &str); 3] =
    [("immigration", "Immigration and asylum"), ("economy", "The economy"), ("health", "Health")];

impl Data {
    /// The tables behind it.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The people who arrived, by day.
    pub fn people(&self) -> &Series {
        &self.people
    }

    /// The boats they arrived in, by day.
    pub fn boats(&self) -> &Series {
        &self.boats
    }

    /// Of the boats, those recorded as reaching the UK without being intercepted, by day; published since 2023.
    pub fn uncontrolled(&self) -> &Series {
        &self.uncontrolled
    }

    /// The daily series of a measure. None where there is none: people per boat is a ratio of two, preventions are
    /// estimated by the week.
    pub fn series(&self, measure: Measure) -> Option<&Series> {
        match measure {
            Measure::People => Some(&self.people),
            Measure::Boats => Some(&self.boats),
            Measure::Uncontrolled => Some(&self.uncontrolled),
            Measure::PeoplePerBoat | Measure::Prevented => None,
        }
    }

    /// The days of the daily series of people and boats. Before the first was published it is that first day, of which
    /// nothing is known.
    pub fn days(&self) -> Span {
        let first = self.tables.first;
        self.people.span().unwrap_or(Span { first, last: first })
    }

    /// The years that have a published day.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i32> + Clone {
        let Span { first, last } = self.days();
        first.year()..=last.year()
    }

    /// The days that what a view shows reaches over.
    pub fn reach(&self, view: &View) -> Span {
        let days = self.days();
        match view.kind {
            Kind::Prevented => {
                let weeks = self.tables.prevented.len() as i32;
                let first = self.tables.prevented_first;
                Span { first, last: first.plus((weeks * 7 - 1).max(0)) }
            }
            Kind::Nationalities => {
                let years = &self.tables.nationality_years;
                let first = years.first().map_or(days.first, |year| Day::first_of_year(year.year));
                Span { first, last: years.last().map_or(first, |year| year.to.max(first)) }
            }
            Kind::Concern => {
                let waves = &self.tables.waves;
                let first = waves.first().map_or(days.first, |wave| Day::first_of_year(wave.day.year()));
                Span { first, last: waves.last().map_or(first, |wave| wave.day.max(first)) }
            }
            Kind::Arrivals
            | Kind::Seasons
            | Kind::Years
            | Kind::Calendar
            | Kind::Crowding
            | Kind::Concentration
            | Kind::Governments
            | Kind::Check => self.series(view.measure).and_then(Series::span).unwrap_or(days),
        }
    }

    /// The days that a view draws, or counts: its range within its reach.
    pub fn range(&self, view: &View) -> Span {
        let reach = self.reach(view);
        let Some(asked) = Span::new(view.from.unwrap_or(reach.first), view.to.unwrap_or(reach.last))
            .filter(|_| view.kind.has_range())
        else {
            return reach;
        };
        asked.intersect(reach).unwrap_or(reach)
    }

    /// The days that a view shows: one that can be pinned, and one that can be looked back to, is among them.
    pub fn shown(&self, view: &View) -> Span {
        if view.kind.counts_range() { self.reach(view) } else { self.range(view) }
    }

    /// The same data as it stood on a day: what came later is not there.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Self {
        let mut known = Self {
            people: self.people.until(day),
            boats: self.boats.until(day),
            uncontrolled: self.uncontrolled.until(day),
            tables: Tables {
                people: Vec::new(),
                boats: Vec::new(),
                uncontrolled: Vec::new(),
                ..self.tables.clone()
            },
            authored: self.authored.clone(),
        };
        let weeks = (day.plus(1).since(known.tables.prevented_first) / 7).max(0);
        known.tables.prevented.truncate(weeks as usize);
        known.tables.nationality_years.retain(|year| year.to <= day);
        known.tables.waves.retain(|wave| wave.day <= day);
        known
    }

    /// The names of the named views, in the order in which they are offered.
    pub fn names(&self) -> impl Iterator<Item = Name> + use<> {
        (0..self.authored.len() as u8).map(Name)
    }

    /// The named view that goes by this word, now or formerly.
    pub fn named(&self, slug: &str) -> Option<Name> {
        let views = &self.tables.views;
        let now = views.iter().position(|view| view.slug == slug);
        let found = now.or_else(|| views.iter().position(|view| view.formerly.iter().any(|old| old == slug)));
        found.map(|number| Name(number as u8))
    }

    /// The word of a named view.
    pub fn slug(&self, name: Name) -> &str {
        self.tables.views.get(usize::from(name.0)).map_or("", |view| &view.slug)
    }

    /// A named view as its author set it; an address says only what differs from it.
    pub fn author(&self, name: Name) -> View {
        let plain = View { name, ..View::plain(Kind::Arrivals) };
        self.authored.get(usize::from(name.0)).copied().unwrap_or(plain)
    }

    /// How many versions of its defaults a named view has had.
    pub(crate) fn versions(&self, name: Name) -> usize {
        self.tables.views.get(usize::from(name.0)).map_or(1, |view| view.defaults.len())
    }

    /// A named view as its author set it in a version, 1 the oldest.
    pub(crate) fn author_in(&self, name: Name, version: usize) -> Option<View> {
        let named = self.tables.views.get(usize::from(name.0))?;
        let kind = Kind::from_slug(&named.kind)?;
        let defaults = named.defaults.get(version.checked_sub(1)?)?;
        let mut view = View { name, ..View::plain(kind) };
        for (key, value) in defaults.split('&').filter_map(|pair| pair.split_once('=')) {
            // The host has checked them all.
            drop(choose(&mut view, key, value, self));
        }
        Some(view)
    }

    /// The years or series that a view can choose from.
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
                let held = self.tables.tenures.iter().enumerate();
                // Those who took office before the count began have no first day to count from.
                let counted = self.days().first;
                held.filter(|(_, tenure)| tenure.office == view.office.slug() && tenure.from >= counted)
                    .map(|(number, tenure)| listed(number, &tenure.slug, &tenure.name))
                    .collect()
            }
            Members::Nationalities => {
                let all = self.tables.nationalities.iter().enumerate();
                all.map(|(number, one)| listed(number, &one.slug, &one.name)).collect()
            }
            Members::Issues => {
                let all = ISSUES.iter().enumerate();
                all.map(|(number, (slug, name))| listed(number, slug, name)).collect()
            }
        }
    }

    /// The events that can be marked.
    pub fn events(&self) -> Vec<Member> {
        let all = self.tables.events.iter().zip(0..);
        all.map(|(event, number)| Member { number, slug: event.slug.clone(), name: event.label.clone() })
            .collect()
    }

    /// The total of a whole year in the final quarterly tables, which the daily series is not.
    pub fn final_total(&self, year: i32) -> Option<u32> {
        let is_whole =
            |of: &&NationalityYear| of.year == year && of.to == Day::first_of_year(year + 1).plus(-1);
        self.tables.nationality_years.iter().find(is_whole).map(|of| of.total)
    }
}

impl From<Tables> for Data {
    fn from(mut tables: Tables) -> Self {
        let people = Series::new(tables.first, &std::mem::take(&mut tables.people));
        let boats = Series::new(tables.first, &std::mem::take(&mut tables.boats));
        let uncontrolled = Series::new(tables.uncontrolled_first, &std::mem::take(&mut tables.uncontrolled));
        let count = tables.views.len().min(64) as u8;
        let mut data = Self { tables, people, boats, uncontrolled, authored: Vec::new() };
        let author = |name| data.author_in(name, data.versions(name)).unwrap_or_else(|| data.author(name));
        data.authored = (0..count).map(|number| author(Name(number))).collect();
        data
    }
}

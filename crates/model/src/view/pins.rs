//! The places that a view can pin.

use crate::data::evidence;
use crate::{By, Data, Day, Kind, Pin, Span, View, terms};

/// How many of a year's busiest days are drawn.
pub const BUSIEST_DAYS: u32 = 100;

/// The places that a view can pin, as far as they are known: ranges in order, each with its first and its last place.
/// There is more than one range where years in between are left out, and none where nothing that is shown is known.
///
/// ```
/// # use model::{Data, Day, Kind, Pin, Tables, View};
/// let first = Day::new(2024, 1, 1).unwrap();
/// let data = Data::from(Tables { first, people: vec![1; 731], boats: vec![1; 731], ..Tables::default() });
/// let years = data.pins(&View::plain(Kind::Years));
/// assert!(years.contains(Pin::Year(2024)) && !years.contains(Pin::Date(first)));
/// assert_eq!(years.nearest(Pin::Year(2010)), Some(Pin::Year(2024)));
/// assert_eq!(years.nearest(Pin::Year(2030)), Some(Pin::Year(2025)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pins(Vec<(Pin, Pin)>);

impl Pins {
    /// Ranges in order; those that follow on each other are one.
    fn new(ranges: impl Iterator<Item = (Pin, Pin)>) -> Self {
        let mut all = Self(Vec::new());
        ranges.for_each(|(first, last)| all.add(first, last));
        all
    }

    /// Adds a range after the others. A function of its own, for there are many iterators of them: it is compiled once.
    #[inline(never)]
    fn add(&mut self, first: Pin, last: Pin) {
        match self.0.last_mut() {
            Some((_, before)) if before.order() + 1 == first.order() => *before = last,
            _ => self.0.push((first, last)),
        }
    }

    /// The dates of the spans, in order.
    fn dates(spans: impl Iterator<Item = Span>) -> Self {
        Self::new(spans.map(|Span { first, last }| (Pin::Date(first), Pin::Date(last))))
    }

    /// The years, in order.
    fn years(years: impl Iterator<Item = i32>) -> Self {
        Self::new(years.map(|year| (Pin::Year(year), Pin::Year(year))))
    }

    /// The numbers from 1 to the last; none where that is 0.
    fn numbers(last: u32, pin: fn(u32) -> Pin) -> Self {
        Self::new((last > 0).then(|| (pin(1), pin(last))).into_iter())
    }

    /// The last place; none where there are no places.
    pub fn last(&self) -> Option<Pin> {
        self.0.last().map(|(_, last)| *last)
    }

    /// Whether a pin is one of the places. A pin that is counted in something else, such as a year among dates, is not.
    pub fn contains(&self, pin: Pin) -> bool {
        self.0.iter().any(|(first, last)| first.is_like(pin) && pin.is_within(*first, *last))
    }

    /// A pin that is one of the places as it is; any other put to the next place after it, or to the last place where
    /// it lies beyond that or is counted in something else. None where there are no places.
    pub fn nearest(&self, pin: Pin) -> Option<Pin> {
        let next = self.0.iter().find(|(_, last)| last.is_like(pin) && pin.order() <= last.order());
        next.map(|(first, _)| if pin.order() < first.order() { *first } else { pin }).or_else(|| self.last())
    }

    /// What can be pinned, in words that follow "it can be".
    pub(crate) fn to_words(&self) -> String {
        let mut words = String::new();
        for (first, last) in &self.0 {
            if !words.is_empty() {
                words.push_str(" or ");
            }
            words.push_str(&first.to_text());
            if first != last {
                words.push_str(&[" to ", &last.to_text()].concat());
            }
        }
        if words.is_empty() { "nothing here: nothing is known yet".into() } else { words }
    }
}

impl Data {
    /// The places that a view can pin, counted as its kind of chart counts them: see [`Pin`]. Busiest days are always 1
    /// to [`BUSIEST_DAYS`].
    pub fn pins(&self, view: &View) -> Pins {
        let reach = self.reach(view);
        let known = reach.last.min(view.asof.unwrap_or(reach.last));
        let until_known = |span: Span| Span::new(span.first, span.last.min(known));
        let years = || self.years().filter(|year| view.chosen.contains_year(*year) && *year <= known.year());
        let rows = |table| self.tables().days_of_rows(table);
        match view.kind {
            Kind::Arrivals | Kind::Crowding | Kind::Prevented | Kind::Concern | Kind::Revisions => {
                Pins::dates(until_known(self.range(view)).into_iter())
            }
            // One line a year: a date stands for its day in each, and the newest year's line may not have come to it.
            Kind::Seasons if view.by == By::Day => {
                let first = reach.first;
                Pins::dates(Span::new(first, Span::year(known.year()).last).into_iter())
            }
            Kind::Seasons | Kind::Calendar => {
                Pins::dates(years().filter_map(|year| until_known(Span::year(year))))
            }
            // A span is pinned by its last day: the first has all of its days behind it.
            Kind::Check => {
                let counted = until_known(self.range(view)).unwrap_or(self.range(view));
                let first = reach.first.plus(counted.days() as i32 - 1);
                Pins::dates(Span::new(first, known).into_iter())
            }
            Kind::Years => Pins::years(years()),
            Kind::Nationalities => {
                let mut rows = Vec::new();
                for period in &self.tables().nationality_periods {
                    rows.push((period.from, period.to));
                }
                pins_of_rows(&rows, false, known)
            }
            Kind::Outcomes => pins_of_rows(&rows(evidence::OUTCOMES), false, known),
            Kind::Deaths => pins_of_rows(&rows(evidence::DEATHS), false, known),
            Kind::Ages => pins_of_rows(&rows(evidence::AGES), false, known),
            Kind::Routes => pins_of_rows(&rows(evidence::ROUTES), false, known),
            Kind::Returns => pins_of_rows(&rows(evidence::EXCHANGE), true, known),
            Kind::Governments => {
                let terms =
                    terms(self, view.office).into_iter().filter(|term| view.chosen.contains(term.number));
                let days = terms.filter_map(|term| until_known(term.counted)).map(Span::days);
                Pins::numbers(days.max().unwrap_or(0), Pin::DayInOffice)
            }
            Kind::Concentration => Pins::numbers(BUSIEST_DAYS, Pin::BusiestDays),
        }
    }
}

/// What a table's rows, by their first and last days, are pinned by, of those known on a day: the dates of months, or else
/// years, and the last days of years to June.
fn pins_of_rows(rows: &[(Day, Day)], are_months: bool, day: Day) -> Pins {
    let mut pins = Pins(Vec::new());
    for (first, last) in rows {
        if *last > day {
            break;
        }
        let year = first.year();
        let (from, to) = if are_months {
            (Pin::Date(*first), Pin::Date(*last))
        } else if *first > Day::first_of_year(year) {
            (Pin::Date(*last), Pin::Date(*last))
        } else {
            (Pin::Year(year), Pin::Year(year))
        };
        pins.add(from, to);
    }
    pins
}

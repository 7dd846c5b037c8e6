//! `nationalities`: a panel for each, a bar for each year, from the final quarterly tables.

mod words;

use model::{Count, Data, Nationality, NationalityYear, Pin, Set, Span, View};

use crate::charts::chart::{Chart, drawn_by, place_of_year};
use crate::draw::ink::Ink;
use crate::draw::panels::{Bar, Panel, Panels};
use crate::draw::plane::Plane;
use crate::draw::scene::Px16;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

/// So many nationalities have a panel of their own where all are chosen.
const LARGEST: usize = 10;

pub(crate) struct Nationalities {
    /// The years known, in order.
    years: Vec<NationalityYear>,
    /// The nationalities chosen, each with its place in the tables.
    chosen: Vec<(usize, Nationality)>,
    /// Whether the view looks back: the largest are then those of years that came later, too.
    looks_back: bool,
    /// How many nationalities the last panel but one adds up, where there is one.
    others: usize,
    panels: Panels,
}

impl Nationalities {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let tables = data.tables();
        let years = tables.nationality_years.clone();
        let all = || tables.nationalities.iter().enumerate();
        let focus = view.shown_focus().map(usize::from);
        let is_chosen = |i: usize| match focus {
            Some(focus) => focus == i,
            None => view.chosen.contains(i as u8),
        };
        let chosen: Vec<(usize, Nationality)> =
            all().filter(|(i, _)| is_chosen(*i)).map(|(i, one)| (i, one.clone())).collect();
        let panel = |name: &str, ink: Ink, of: &[usize]| Panel {
            name: name.to_owned(),
            ink,
            bars: years
                .iter()
                .map(|year| {
                    let count = of.iter().filter_map(|i| year.people.get(*i)).sum();
                    Some(Bar { count, is_partial: is_partial(year) })
                })
                .collect(),
        };
        let is_unrecorded = |i: usize| tables.nationalities.get(i).is_some_and(|one| one.is_unrecorded);
        let ink = |i: usize| if is_unrecorded(i) { Ink::Estimate } else { Ink::Bar };
        let mut panels = Vec::new();
        let mut others = 0;
        if view.chosen == Set::ALL && focus.is_none() {
            // The largest by all their people; those after them share a panel, the unrecorded have one of their own.
            let rest: Vec<usize> =
                all().skip(LARGEST).map(|(i, _)| i).filter(|i| !is_unrecorded(*i)).collect();
            others = rest.len();
            panels.extend(all().take(LARGEST).map(|(i, one)| panel(&one.name, Ink::Bar, &[i])));
            panels.push(panel("All others", Ink::Bar, &rest));
            panels.extend(
                all()
                    .filter(|(i, _)| is_unrecorded(*i))
                    .map(|(i, _)| panel("Not recorded", Ink::Estimate, &[i])),
            );
        } else {
            panels.extend(chosen.iter().map(|(i, one)| panel(&one.name, ink(*i), &[*i])));
        }
        let numbers = years.iter().map(|year| year.year).collect();
        let looks_back = view.asof.is_some();
        Self { years, chosen, looks_back, others, panels: Panels { years: numbers, panels, in_pairs: false } }
    }

    fn at(&self, place: u32) -> Option<(usize, &NationalityYear)> {
        let place = (place as usize).min(self.years.len().saturating_sub(1));
        Some((place, self.years.get(place)?))
    }
}

fn is_partial(year: &NationalityYear) -> bool {
    year.to != Span::year(year.year).last
}

/// A year's name, with the last day counted where it is not whole.
fn named(year: &NationalityYear) -> String {
    format::year_to(year.to)
}

impl Chart for Nationalities {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let columns = self.years.iter().map(|year| format!("{}, people", named(year)));
        let row = |name: &str, code: &str, of: &dyn Fn(&NationalityYear) -> u32| {
            let cells = self.years.iter().map(|year| Cell::Count(Count::Published(of(year))));
            Row { name: name.to_owned(), code: code.to_owned(), cells: cells.collect() }
        };
        let mut rows: Vec<Row> = self
            .chosen
            .iter()
            .map(|(i, one)| {
                row(&one.name, &one.slug, &|year| year.people.get(*i).copied().unwrap_or_default())
            })
            .collect();
        rows.push(row("All people, of any nationality or none recorded", "all", &|year| year.total));
        Table {
            caption: "Arrivals by nationality and year, people, final quarterly statistics".into(),
            names: "Nationality".into(),
            columns: columns.collect(),
            rows,
        }
    }

    drawn_by!(panels);

    fn labels(&self, planes: &[Plane]) {
        self.panels.numbers(planes);
    }

    fn places(&self) -> u32 {
        (self.years.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        place_of_year(self.years.iter().map(|year| year.year), pin)
    }

    fn pin(&self, place: u32) -> Pin {
        // Without any year known there is still a place, which says so.
        Pin::Year(self.at(place).map_or(2018, |(_, year)| year.year))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |(_, year)| named(year))
    }

    fn page(&self) -> u32 {
        3
    }

    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32 {
        self.panels.nearest(planes, x, y).1 as u32
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some((place, _)) = self.at(place) else { return };
        for panel in 0..self.panels.panels.len() {
            self.panels.write(planes, panel, place);
        }
    }

    fn values(&self, place: u32) -> String {
        let Some((place, year)) = self.at(place) else { return "No year of these was published.".into() };
        let values = self.panels.panels.iter().filter_map(|panel| {
            let bar = panel.bars.get(place).copied().flatten()?;
            Some(format!("{} {}", panel.name, format::thousands(bar.count)))
        });
        format!("{}, people: {}.", named(year), format::list(&values.collect::<Vec<_>>()))
    }
}

//! `nationalities`: a panel for each, a bar for each year, from the final quarterly tables; years to June stand apart.

mod words;

use model::{Data, Nationality, NationalityPeriod, Pin, Set, Span, View};

use crate::charts::chart::{Chart, drawn_by};
use crate::charts::periods;
use crate::draw::ink::Ink;
use crate::draw::panels::{Bar, Panel, Panels};
use crate::draw::plane::Plane;
use crate::draw::scene::Px16;
use crate::text::cell::{Cell, Missing};
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

/// So many nationalities have a panel of their own where all are chosen.
const LARGEST: usize = 10;

pub(crate) struct Nationalities {
    /// The periods known, in order.
    known: Vec<NationalityPeriod>,
    /// The days of each.
    spans: Vec<Span>,
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
        let known = tables.nationality_periods.clone();
        let spans: Vec<Span> = known.iter().map(NationalityPeriod::span).collect();
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
            bars: known
                .iter()
                .map(|period| {
                    let is_hatched = !periods::is_year(period.span());
                    Some(Bar { count: added(period, of)?, is_hatched })
                })
                .collect(),
        };
        let is_unrecorded = |i: usize| tables.nationalities.get(i).is_some_and(|one| one.is_unrecorded);
        let ink = |i: usize| if is_unrecorded(i) { Ink::Estimate } else { Ink::Bar };
        let mut panels = Vec::new();
        let mut others = 0;
        if view.chosen == Set::ALL && focus.is_none() {
            // The largest by all their people in calendar years; those after them share a panel, the unrecorded have one of
            // their own.
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
        let years = known.iter().map(|period| period.to.year()).collect();
        let looks_back = view.asof.is_some();
        let wholes = periods::wholes(view, known.iter().map(|period| period.total));
        let panels = Panels { years, apart: periods::apart(&spans), panels, wholes, in_pairs: false };
        Self { known, spans, chosen, looks_back, others, panels }
    }

    fn at(&self, place: u32) -> Option<(usize, &NationalityPeriod)> {
        let place = (place as usize).min(self.known.len().saturating_sub(1));
        Some((place, self.known.get(place)?))
    }
}

/// The people of some nationalities in a period; none where it lists none of them.
fn added(period: &NationalityPeriod, of: &[usize]) -> Option<u32> {
    let mut sum = None;
    for people in of.iter().filter_map(|i| period.people_of(*i)) {
        sum = Some(sum.unwrap_or_default() + people);
    }
    sum
}

/// What is said where a period does not list a nationality.
const NOT_LISTED: &str = "not listed";

impl Chart for Nationalities {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let unit = self.panels.unit();
        let columns = self.spans.iter().map(|span| periods::twelve_months(*span, "Year") + unit);
        let row = |name: &str, code: &str, of: &dyn Fn(&NationalityPeriod) -> Option<u32>| {
            let cell = |(period, place): (&NationalityPeriod, usize)| match of(period) {
                Some(people) => self.panels.cell(people, place),
                None => Cell::Missing(Missing::NotPublished, NOT_LISTED.into()),
            };
            let cells = self.known.iter().zip(0..).map(cell).collect();
            Row { name: name.to_owned(), code: code.to_owned(), cells }
        };
        let mut rows: Vec<Row> = self
            .chosen
            .iter()
            .map(|(i, one)| row(&one.name, &one.slug, &|period| added(period, &[*i])))
            .collect();
        rows.push(row("All people, of any nationality or none recorded", "all", &|period| {
            Some(period.total)
        }));
        Table {
            caption: ["Arrivals by nationality and year", unit, ", final quarterly statistics"].concat(),
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
        (self.known.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        periods::place(&self.spans, pin)
    }

    fn pin(&self, place: u32) -> Pin {
        periods::pin(&self.spans, place)
    }

    fn place_name(&self, place: u32) -> String {
        periods::name(&self.spans, place)
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
        let Some((place, period)) = self.at(place) else { return "No year of these was published.".into() };
        let values = self.panels.panels.iter().map(|panel| {
            let bar = panel.bars.get(place).copied().flatten();
            let number = bar.map_or_else(|| NOT_LISTED.into(), |bar| self.panels.number(bar.count, place));
            [&panel.name, " ", &number].concat()
        });
        let name = periods::twelve_months(period.span(), "Year");
        format!("{name}{}: {}.", self.panels.unit(), format::list(&values.collect::<Vec<_>>()))
    }
}

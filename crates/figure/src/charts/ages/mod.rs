//! `ages`: a panel for each age group of each sex, a bar for each year, from the final quarterly tables; years to June stand
//! apart.

mod words;

use model::{Ages as Row, Count, Data, Pin, Span, View};

use crate::charts::chart::{Chart, drawn_by};
use crate::charts::periods;
use crate::draw::callout;
use crate::draw::ink::Ink;
use crate::draw::panels::{Bar, Panel, Panels};
use crate::draw::plane::Plane;
use crate::draw::scene::Px16;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row as TableRow, Table};
use crate::text::words::ChartText;

pub(crate) struct Ages {
    /// The periods known, in order.
    rows: Vec<Row>,
    /// The days of each.
    spans: Vec<Span>,
    panels: Panels,
}

/// How many people of a year a group is, by the place of its age group.
type Counted = fn(&Row, usize) -> u32;

/// An age group of one sex, or what is not recorded: its name, its word for machines, and how many of a year it is.
struct Group {
    name: String,
    code: String,
    count: Counted,
    /// The place of the age group.
    at: usize,
}

/// The groups of each age by sex, which have a panel each.
fn groups() -> Vec<Group> {
    let sexes: [(&str, Counted); 2] = [
        ("male", |row, at| row.male.get(at).copied().unwrap_or_default()),
        ("female", |row, at| row.female.get(at).copied().unwrap_or_default()),
    ];
    let of = |(at, ages): (usize, &&str)| {
        sexes.map(|(sex, count)| Group {
            name: format!("{ages}, {sex}"),
            code: format!("{}-{sex}", ages.replace(' ', "-")),
            count,
            at,
        })
    };
    Row::GROUPS.iter().enumerate().flat_map(of).collect()
}

/// An age group, of any sex or none recorded.
fn of_any_sex(row: &Row, at: usize) -> u32 {
    [row.male, row.female, row.unknown].iter().filter_map(|of| of.get(at)).sum()
}

fn male(row: &Row) -> u32 {
    row.male.iter().sum()
}

fn female(row: &Row) -> u32 {
    row.female.iter().sum()
}

/// Those whose age or sex was not recorded.
fn unrecorded(row: &Row) -> u32 {
    row.unrecorded + row.unknown.iter().sum::<u32>()
}

/// All rows of the table: the groups, what they add up to, and those whose age or sex was not recorded.
fn rows() -> Vec<Group> {
    let mut rows = groups();
    for (at, ages) in Row::GROUPS.iter().enumerate() {
        let (name, code) =
            (format!("{ages}, any sex or none recorded"), format!("{}-any", ages.replace(' ', "-")));
        rows.push(Group { name, code, count: of_any_sex, at });
    }
    let others: [(&str, &str, Counted); 4] = [
        ("Male, any age recorded", "male", |row, _| male(row)),
        ("Female, any age recorded", "female", |row, _| female(row)),
        ("Age or sex not recorded", "not-recorded", |row, _| unrecorded(row)),
        ("All people, of any age or none recorded", "all", |row, _| row.total()),
    ];
    rows.extend(others.map(|(name, code, count)| Group {
        name: name.into(),
        code: code.into(),
        count,
        at: 0,
    }));
    rows
}

impl Group {
    fn of(&self, row: &Row) -> u32 {
        (self.count)(row, self.at)
    }
}

impl Ages {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let rows = data.tables().ages();
        let spans: Vec<Span> = rows.iter().map(Row::span).collect();
        let bar = |count, span: Span| Some(Bar { count, is_hatched: !periods::is_year(span) });
        let panel = |group: Group| Panel {
            bars: rows.iter().map(|row| bar(group.of(row), row.span())).collect(),
            ink: Ink::Bar,
            name: group.name,
        };
        let years = rows.iter().map(|row| row.to.year()).collect();
        let panels = groups().into_iter().map(panel).collect();
        let wholes = periods::wholes(view, rows.iter().map(Row::total));
        let panels = Panels { years, apart: periods::apart(&spans), panels, wholes, in_pairs: true };
        Self { rows, spans, panels }
    }

    /// Those of calendar years: the others share months with them, and are not added to them.
    fn years(&self) -> &[Row] {
        self.rows.get(..periods::years(&self.spans)).unwrap_or_default()
    }

    fn at(&self, place: u32) -> Option<(usize, &Row)> {
        let place = (place as usize).min(self.rows.len().saturating_sub(1));
        Some((place, self.rows.get(place)?))
    }
}

impl Chart for Ages {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let unit = self.panels.unit();
        let mut columns: Vec<String> =
            self.spans.iter().map(|span| periods::twelve_months(*span, "Year") + unit).collect();
        // Over all calendar years, where there are several.
        let years = self.years();
        let sums = self.years_named();
        columns.extend(sums.iter().map(|years| [years, unit].concat()));
        let all = years.iter().map(Row::total).sum();
        let row = |group: Group| {
            let cells = self.rows.iter().zip(0..).map(|(row, place)| self.panels.cell(group.of(row), place));
            let sum = sums.iter().map(|_| {
                let sum = years.iter().map(|row| group.of(row)).sum();
                if self.panels.wholes.is_empty() {
                    Cell::Count(Count::Published(sum))
                } else {
                    Cell::Share(sum, all)
                }
            });
            TableRow { cells: cells.chain(sum).collect(), name: group.name, code: group.code }
        };
        Table {
            caption: ["Arrivals by age, sex and year", unit, ", final quarterly statistics"].concat(),
            names: "Age and sex".into(),
            columns,
            rows: rows().into_iter().map(row).collect(),
        }
    }

    drawn_by!(panels);

    fn labels(&self, planes: &[Plane]) {
        self.panels.numbers(planes);
    }

    fn places(&self) -> u32 {
        (self.rows.len() as u32).max(1)
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
        let Some((place, _)) = self.at(place) else {
            return callout::draw(planes, 0.5, "Not published by then", &[]);
        };
        for panel in 0..self.panels.panels.len() {
            self.panels.write(planes, panel, place);
        }
    }

    fn values(&self, place: u32) -> String {
        let Some((place, row)) = self.at(place) else { return "No year of these had ended by then.".into() };
        let number = |count| self.panels.number(count, place);
        let values = groups()
            .into_iter()
            .map(|group| format!("{} {}", format::lowered(&group.name), number(group.of(row))));
        format!(
            "{}{}: {}; age or sex not recorded {}.",
            periods::twelve_months(row.span(), "Year"),
            self.panels.unit(),
            values.collect::<Vec<_>>().join("; "),
            number(unrecorded(row))
        )
    }
}

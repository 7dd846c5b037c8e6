//! For each kind of chart a number of its table, counted once more from the rows of the official files and nothing else;
//! and what each has to answer to: the count of a day, and a range.

use figure::{Figure, Mark};
use model::{Choice, Data, Day, Kind};

use crate::support;

/// A number of a kind's table, by the name of the row and the column, from 0.
struct Twin {
    query: &'static str,
    row: &'static str,
    column: usize,
    /// The same, as the table writes it.
    counted: String,
}

/// A day's year, month and day of the month, its people and its boats.
type Daily = ((i32, u32, u32), u32, u32);

/// The daily file.
fn days() -> Vec<Daily> {
    let csv = include_str!("../../../../data/crossings.csv");
    let rows = csv.lines().skip(1).map(|line| {
        let mut cells = line.split(',');
        let mut date = cells.next().unwrap().split('-').map(|part| part.parse::<u32>().unwrap());
        let date = (date.next().unwrap() as i32, date.next().unwrap(), date.next().unwrap());
        let mut count = || cells.next().unwrap().parse().unwrap();
        (date, count(), count())
    });
    rows.collect()
}

/// All people of the days that are chosen by their dates.
fn people(is_chosen: impl Fn((i32, u32, u32)) -> bool) -> u32 {
    days().iter().filter(|(date, ..)| is_chosen(*date)).map(|(_, people, _)| people).sum()
}

fn twin(kind: Kind) -> Twin {
    let twin = |query, row, column, counted: u32| Twin { query, row, column, counted: grouped(counted) };
    match kind {
        Kind::Arrivals => {
            let counted = people(|date| ((2024, 11, 4)..=(2024, 11, 10)).contains(&date));
            twin("view=arrivals&by=week", "Week of 4 November 2024", 0, counted)
        }
        Kind::Seasons => {
            let counted = people(|date| ((2024, 1, 1)..=(2024, 11, 7)).contains(&date));
            twin("view=seasons", "7 November", 6, counted)
        }
        Kind::Years => twin("view=years", "2022", 0, people(|(year, ..)| year == 2022)),
        Kind::Calendar => twin("view=calendar", "3 September 2022", 0, people(|date| date == (2022, 9, 3))),
        Kind::Crowding => {
            let boats: u32 =
                days().iter().filter(|((year, ..), ..)| *year == 2022).map(|(_, _, boats)| boats).sum();
            let mean = f64::from(people(|(year, ..)| year == 2022)) / f64::from(boats);
            Twin { counted: format!("{mean:.1}"), ..twin("view=crowding&by=year", "2022", 1, 0) }
        }
        Kind::Concentration => {
            let of_2025 = days().into_iter().filter(|((year, ..), ..)| *year == 2025);
            twin("view=concentration", "1", 1, of_2025.map(|(_, people, _)| people).max().unwrap())
        }
        Kind::Governments => {
            let counted = people(|date| ((2024, 7, 5)..=(2024, 7, 9)).contains(&date));
            twin("view=governments", "Day 5", 3, counted)
        }
        Kind::Prevented => {
            let counted = people(|date| ((2025, 11, 3)..=(2025, 11, 9)).contains(&date));
            twin("view=prevented", "Week of 3 November 2025", 0, counted)
        }
        Kind::Nationalities => {
            let csv = include_str!("../../../../data/nationalities.csv");
            let of_2022 =
                csv.lines().filter(|line| line.starts_with("2022-01-01,") && !line.contains(",total,"));
            let counted = of_2022.map(|line| line.rsplit(',').next().unwrap().parse::<u32>().unwrap());
            twin("view=nationalities", "All people, of any nationality or none recorded", 4, counted.sum())
        }
        Kind::Concern => {
            let counted = people(|(year, month, _)| (year, month) == (2024, 1));
            twin("view=concern", "January 2024", 3, counted)
        }
        Kind::Outcomes => {
            let csv = include_str!("../../../../data/outcomes.csv");
            let of_2022 = csv.lines().find(|line| line.split(',').nth(2) == Some("2022")).unwrap();
            let parts = of_2022.split(',').skip(5).map(|part| part.parse::<u32>().unwrap());
            twin("view=outcomes", "2022", 1, parts.sum())
        }
        Kind::Deaths => {
            let csv = include_str!("../../../../data/deaths.csv");
            let of_2024: Vec<u32> = csv
                .lines()
                .filter(|line| line.starts_with("2024,"))
                .flat_map(|line| line.split(',').skip(3).take(2).map(|part| part.parse().unwrap()))
                .collect();
            twin("view=deaths", "2024", 0, of_2024.iter().sum())
        }
        Kind::Returns => {
            let counted = people(|date| ((2025, 8, 6)..=(2025, 8, 31)).contains(&date));
            twin("view=returns", "August 2025 (from 6 August)", 0, counted)
        }
        Kind::Ages => {
            let csv = include_str!("../../../../data/ages.csv");
            let of_2022 = csv.lines().filter(|line| line.starts_with("2022-01-01,"));
            let counted = of_2022.map(|line| line.rsplit(',').next().unwrap().parse::<u32>().unwrap());
            twin("view=ages", "All people, of any age or none recorded", 4, counted.sum())
        }
        Kind::Routes => {
            let csv = include_str!("../../../../data/routes.csv");
            let of_2025 = csv.lines().find(|line| line.contains(",2025,")).unwrap();
            let counted = of_2025.split(',').skip(2).map(|people| people.parse::<u32>().unwrap());
            twin("view=routes", "2025", 4, counted.sum())
        }
        Kind::Revisions => {
            // What a week had first is what its earliest revision found.
            let csv = include_str!("../../../../data/revisions.csv");
            let first = csv.lines().find(|line| line.contains(",2026-03-22,people_prevented,")).unwrap();
            let counted = first.split(',').nth(3).unwrap().parse().unwrap();
            twin("view=revisions", "Week to 22 March 2026", 0, counted)
        }
        Kind::Check => {
            let counted = people(|date| ((2022, 7, 5)..=(2022, 11, 7)).contains(&date));
            twin("view=check&from=2024-07-05&to=2024-11-07", "5 July to 7 November 2022", 1, counted)
        }
    }
}

/// A whole number with commas.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap());
    groups.collect::<Vec<_>>().join(",")
}

#[test]
fn every_table_has_what_the_official_rows_come_to() {
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        let Twin { query, row, column, counted } = twin(*kind);
        let view = support::view(query);
        assert_eq!(view.kind, *kind, "{query}");
        let table = Figure::new(&support::data(), &view).table();
        let found = table.rows.iter().find(|found| found.name == row);
        let cell = found.map(|found| found.cells[column].text());
        if cell.as_ref() != Some(&counted) {
            wrong.push(format!("{query}: {row}, {}: {cell:?}, counted {counted}", table.columns[column]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_rank_beyond_the_days_with_arrivals_has_no_day_and_no_count() {
    let check = |query: &str, rank: usize, expected: &str| {
        let table = Figure::new(&support::data(), &support::view(query)).table();
        let cells = table.rows[rank - 1].cells[..2].iter().map(word_of).collect::<Vec<_>>().join(", ");
        assert_eq!(cells, expected, "{query}, {rank}");
    };
    // Of the days of 2018, 29 have arrivals; of the first twenty of 2026, five.
    check("view=concentration&focus=2018", 30, "no value, no value");
    check("view=concentration&focus=2026&asof=2026-01-20", 30, "not yet, not yet");
}

/// The word that a file has for a cell without a value.
fn word_of(cell: &figure::Cell) -> &str {
    match cell {
        figure::Cell::Missing(missing, _) => missing.word(),
        _ => "a value",
    }
}

#[test]
fn nationalities_and_ages_are_their_files_number_by_number() {
    let check = |query: &str, csv: &str, name: &dyn Fn(&[&str]) -> Option<String>| {
        let table = Figure::new(&support::data(), &support::view(query)).table();
        let mut found = 0;
        for line in csv.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let (year, is_calendar) = (&cells[1][..4], cells[0].ends_with("-01-01"));
            let column =
                if is_calendar { format!("{year}, people") } else { format!("Year to June {year}, people") };
            let Some(name) = name(&cells) else { continue };
            let at = table.columns.iter().position(|heading| *heading == column).unwrap();
            let row = table.rows.iter().find(|row| row.name == name).unwrap();
            let count = if cells[cells.len() - 1] == "-" { "not published" } else { cells[cells.len() - 1] };
            assert_eq!(row.cells[at].plain(), count, "{query}: {line}");
            found += 1;
        }
        found
    };
    let nationalities = include_str!("../../../../data/nationalities.csv");
    let total = "All people, of any nationality or none recorded";
    let name = |cells: &[&str]| Some(if cells[3] == "total" { total } else { cells[2] }.to_owned());
    assert_eq!(check("view=nationalities", nationalities, &name), 250);
    let ages = include_str!("../../../../data/ages.csv");
    let is_one = |cells: &[&str]| ["male", "female"].contains(&cells[3]);
    let name = |cells: &[&str]| is_one(cells).then(|| format!("{}, {}", cells[2], cells[3]));
    assert_eq!(check("view=ages", ages, &name), 80);
}

/// The data with more people on a day, and in a year of each other table.
fn with_more() -> Data {
    let mut tables = support::tables();
    let day = Day::new(2024, 8, 14).unwrap().days_since(tables.first) as usize;
    tables.people[day] += 200;
    tables.nationality_periods[6].people[0] += 2_000;
    tables.nationality_periods[6].total += 2_000;
    // People prevented in a week of which all versions are kept.
    let weeks = tables.prevented.len();
    tables.prevented[weeks - 9] = tables.prevented[weeks - 9].map(|people| people + 60);
    // Of each the sixth or seventh row: people who wait for a decision, who died, were returned in a month, men, and people
    // found in the country.
    let ages = 8 + 13 + 11;
    for (row, count, more) in
        [(6, 7, 2_000), (8 + 6, 1, 20), (8 + 13 + 6, 1, 60), (ages + 6, 2, 900), (ages + 10 + 5, 2, 900)]
    {
        tables.evidence[16 * row + 3 + count] += more;
    }
    Data::from(tables)
}

#[test]
fn every_drawing_and_table_answers_to_a_count() {
    let (data, more) = (support::data(), with_more());
    for name in data.names() {
        let [before, after] = [&data, &more].map(|data| Figure::new(data, &data.author(name)));
        let slug = data.slug(name);
        assert_ne!(before.table().rows, after.table().rows, "{slug}: the table");
        for fit in support::fits() {
            // What is written does not count: it is the marks that show the data.
            let [before, after] = [&before, &after].map(|figure| {
                let marks = figure.drawing(fit).marks;
                marks.into_iter().filter(|mark| !matches!(mark, Mark::Text(_))).collect::<Vec<_>>()
            });
            assert_ne!(before, after, "{slug}: the {fit:?} drawing");
        }
    }
}

#[test]
fn every_range_changes_what_is_drawn_tabled_and_said() {
    let data = support::data();
    for name in data.names().filter(|name| data.author(*name).kind.has_range()) {
        let slug = data.slug(name);
        let ranges = ["from=2025-01-06&to=2025-06-29", "from=2025-01-06&to=2025-05-25"];
        let [longer, shorter] =
            ranges.map(|range| Figure::new(&data, &support::view(&format!("view={slug}&{range}"))));
        assert_ne!(longer.table(), shorter.table(), "{slug}: the table");
        assert_ne!(longer.words().subtitle, shorter.words().subtitle, "{slug}: the subtitle");
        assert_ne!(longer.words().summary, shorter.words().summary, "{slug}: the summary");
        for fit in support::fits() {
            assert_ne!(longer.drawing(fit).marks, shorter.drawing(fit).marks, "{slug}: {fit:?}");
        }
    }
}

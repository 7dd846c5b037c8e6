//! The tables and the words of the charts hold what the data holds.

use figure::{Cell, Figure, Layout, Mark, Step};
use model::{Count, DailyMeasure, Day, Kind, Pin, Span, View};

use crate::support;

/// The sum of a column's published numbers.
fn sum(view: &View, column: usize) -> u32 {
    let table = Figure::new(&support::data(), view).table();
    let number = |cell: &Cell| match cell {
        Cell::Count(count) => count.published().unwrap_or_default(),
        _ => 0,
    };
    table.rows.iter().map(|row| number(&row.cells[column])).sum()
}

fn published(measure: DailyMeasure, span: Span) -> u32 {
    support::data().series(measure).sum(span).published().unwrap()
}

fn span(first: &str, last: &str) -> Span {
    Span { first: Day::parse_iso(first).unwrap(), last: Day::parse_iso(last).unwrap() }
}

#[test]
fn tables_sum_to_the_series() {
    let check = |query: &str, column, measure, first, last| {
        assert_eq!(sum(&support::view(query), column), published(measure, span(first, last)), "{query}");
    };
    check("view=calendar", 0, DailyMeasure::People, "2018-01-01", "2026-08-20");
    check("view=calendar&years=2022&measure=boats", 0, DailyMeasure::Boats, "2022-01-01", "2022-12-31");
    check("view=calendar&asof=2024-11-07", 0, DailyMeasure::People, "2018-01-01", "2024-11-07");
    check("view=crowding&by=month", 6, DailyMeasure::Boats, "2018-01-01", "2026-08-20");
    check("view=crowding&from=2022-03-05&to=2024-07-20", 6, DailyMeasure::Boats, "2022-03-05", "2024-07-20");
    check("view=prevented", 0, DailyMeasure::People, "2024-04-29", "2026-08-16");
    // Weeks are shown whole.
    check(
        "view=prevented&from=2024-07-05&to=2024-07-09",
        0,
        DailyMeasure::People,
        "2024-07-01",
        "2024-07-14",
    );
    check("view=concern", 3, DailyMeasure::People, "2024-01-01", "2025-01-31");
    check("view=concern&series=health&asof=2024-11-07", 1, DailyMeasure::People, "2024-01-01", "2024-11-07");
}

#[test]
fn the_estimates_are_those_of_the_official_file() {
    let data = support::data();
    let all: u32 = data.tables().prevented.iter().flatten().sum();
    assert_eq!(sum(&support::view("view=prevented"), 1), all);
    assert_eq!(all, 52_024);
}

#[test]
fn an_estimate_that_is_not_published_is_not_one_of_none() {
    let mut tables = support::tables();
    tables.prevented[1] = None;
    tables.prevented[2] = Some(0);
    let data = model::Data::from(tables);
    let figure = Figure::new(&data, &support::view("view=prevented"));
    let cells: Vec<String> = figure.table().rows.iter().take(3).map(|row| row.cells[1].text()).collect();
    assert_eq!(cells, ["849", "not published", "0"]);
    assert!(figure.words().summary.contains("For 1 week no estimate is published"));
    assert!(figure.reading(Pin::Date(Day::parse_iso("2024-05-08").unwrap())).contains("not published"));
}

#[test]
fn the_days_of_the_calendar_are_classed_by_its_key() {
    let check = |query: &str, expected: &[&str]| {
        let drawing = Figure::new(&support::data(), &support::view(query)).drawing(Layout::Wide);
        let key: Vec<&str> = drawing.texts().map(|text| text.text.as_str()).take(expected.len()).collect();
        assert_eq!(key, expected);
    };
    check("view=calendar", &["no people", "1–49", "50–99", "100–199", "200–399", "400–799", "800 or more"]);
    check("view=calendar&measure=boats", &["no boats", "1", "2–4", "5–9", "10–14", "15–19", "20 or more"]);
}

#[test]
fn what_is_read_in_the_calendar_is_where_it_is_drawn() {
    let data = support::data();
    for query in ["view=calendar", "view=calendar&years=2024~2026", "view=calendar&years=2020"] {
        let figure = Figure::new(&data, &support::view(query));
        for fit in support::fits() {
            let mut day = figure.step(None, Step::First);
            for _ in 0..=figure.last_place() / 7 {
                let overlay = figure.overlay(fit, day);
                let corners = overlay.marks.iter().find_map(|mark| match mark {
                    Mark::Line(_, points) => Some((points[0], points[2])),
                    _ => None,
                });
                let ((left, top), (right, bottom)) = corners.unwrap();
                // The first, the middle and the last of its pixels, across and down.
                let pixels = |from: i32, to: i32| {
                    [from, i32::midpoint(from, to), to - 16].map(|at| f64::from(at) / 16.0)
                };
                for (x, y) in pixels(left, right).into_iter().zip(pixels(top, bottom)) {
                    assert_eq!(figure.nearest(fit, x, y), day, "{fit:?}: {x}, {y}");
                }
                day = figure.step(Some(day), Step::PageNext);
            }
        }
    }
}

#[test]
fn no_two_cells_of_the_calendar_overlap() {
    let figure = Figure::new(&support::data(), &support::view("view=calendar"));
    for fit in support::fits() {
        let drawing = figure.drawing(fit);
        let cells: Vec<_> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Rect(_, bounds) => Some(*bounds),
                _ => None,
            })
            .collect();
        for (i, cell) in cells.iter().enumerate() {
            assert!(!cells[..i].iter().any(|other| other.intersects(cell)), "{fit:?}: {cell:?}");
        }
    }
}

#[test]
fn numbers_of_the_summaries_stand_in_the_tables_or_are_sums() {
    let data = support::data();
    let sums = |view: &View| -> Vec<String> {
        let rows = Figure::new(&data, view).table().rows;
        let columns = rows.first().map_or(0, |row| row.cells.len());
        (0..columns).map(|column| Cell::Count(Count::Published(sum(view, column))).text()).collect()
    };
    for query in
        ["view=prevented", "view=prevented&asof=2025-03-01", "view=concern", "view=concern&asof=2024-11-07"]
    {
        let view = support::view(query);
        let figure = Figure::new(&data, &view);
        let mut known = sums(&view);
        known.extend(
            figure.table().rows.iter().flat_map(|row| row.cells.iter().map(Cell::text).collect::<Vec<_>>()),
        );
        let summary = figure.words().summary;
        for number in summary.split([' ', '.']).map(|word| word.trim_end_matches([',', ';'])) {
            if number.contains(',') {
                assert!(known.iter().any(|cell| cell == number), "{number} of “{summary}”");
            }
        }
    }
}

#[test]
fn nothing_is_known_before_the_first_day() {
    let data = support::data();
    let check = |query: &str, expected: &str| {
        let figure = Figure::new(&data, &support::view(query));
        assert!(figure.words().summary.contains(expected), "{}", figure.words().summary);
        assert_eq!((figure.last_place(), figure.table().rows.len()), (0, 0));
        for fit in support::fits() {
            figure.drawing(fit);
            figure.overlay(fit, figure.step(None, Step::Last));
        }
    };
    check("view=prevented&asof=2024-05-01", "No estimate of people prevented was published by then.");
    check("view=calendar&years=2025&asof=2024-11-07", "None of these years had begun");
}

#[test]
fn crowding_speaks_of_boats_that_carry_their_days_average() {
    let data = support::data();
    for view in support::views().into_iter().filter(|view| view.kind == Kind::Crowding) {
        let words = Figure::new(&data, &view).words();
        let known = view.asof.is_none_or(|day| data.range(&view).first <= day);
        assert!(!known || words.subtitle.contains("their day’s average"), "{view:?}: {}", words.subtitle);
    }
}

#[test]
fn a_final_total_below_the_daily_one_is_told_as_less() {
    let mut tables = support::tables();
    tables.nationality_periods[4].total = 44_000;
    let table = Figure::new(&model::Data::from(tables), &support::view("view=years")).table();
    let cell = &table.rows[4].cells[3];
    assert_eq!(
        (table.rows[4].code.as_str(), cell.text(), cell.plain()),
        ("2022", "−1,755".into(), "-1755".into())
    );
}

#[test]
fn nationalities_add_up_to_all_people() {
    let table = Figure::new(&support::data(), &support::view("view=nationalities")).table();
    for column in 0..table.columns.len() {
        let all = table.rows.last().unwrap().cells[column].plain();
        // The last row is the sum of those above it.
        assert_eq!(
            sum(&support::view("view=nationalities"), column).to_string(),
            format!("{}", 2 * all.parse::<u32>().unwrap())
        );
    }
    let totals: Vec<String> = table.rows.last().unwrap().cells.iter().map(Cell::text).collect();
    assert_eq!(totals[7..], ["41,472", "43,309", "33,374"], "{:?}", table.columns);
}

#[test]
fn the_panels_of_nationalities_add_up_to_all_people() {
    let figure = Figure::new(&support::data(), &support::view("view=nationalities"));
    let reading = figure.reading(Pin::Year(2022));
    let (_, values) = reading.split_once(": ").unwrap();
    let number = |word: &str| word.trim_end_matches(['.', ',']).replace(',', "").parse::<u32>().ok();
    assert_eq!(values.split(' ').filter_map(number).sum::<u32>(), 45_774, "{reading}");
}

#[test]
fn the_largest_nationalities_are_not_said_to_be_those_of_the_years_known() {
    let check = |query: &str, expected: &str| {
        let summary = Figure::new(&support::data(), &support::view(query)).words().summary;
        assert!(summary.contains(expected), "{summary}");
    };
    check("view=nationalities", "with the most people in the calendar years");
    check(
        "view=nationalities&asof=2024-11-07",
        "with the most people in all calendar years (later ones too)",
    );
}

#[test]
fn those_left_over_are_not_called_a_group() {
    let check = |query: &str, expected: &str| {
        let summary = Figure::new(&support::data(), &support::view(query)).words().summary;
        assert!(summary.contains(expected), "{summary}");
    };
    check("view=nationalities", "Iran 4,505 (10.9%); for 877 (2.1%) no nationality was recorded.");
    check(
        "view=nationalities&series=georgia~libya~palestine~all-other-nationalities~not-currently-recorded",
        "the largest groups were: Palestine 536 (1.3%), Georgia 367 (0.9%) and Libya not listed; for 877 (2.1%)",
    );
}

#[test]
fn every_cell_of_a_table_has_its_heading() {
    let data = support::data();
    for view in support::views() {
        let table = Figure::new(&data, &view).table();
        let odd = table.rows.iter().find(|row| row.cells.len() != table.columns.len());
        assert_eq!(odd, None, "{:?} of {view:?}", table.columns);
    }
}

//! What holds for every figure of every view.

use figure::{Cell, Figure, Layout, Mark, Step, to_svg};
use model::{Count, DailyMeasure, Day, Kind, Pin, Set, View, to_query};

use crate::support;

#[test]
fn no_label_touches_another_or_leaves_the_drawing() {
    let data = support::data();
    for view in support::views() {
        let figure = Figure::new(&data, &view);
        for fit in support::fits() {
            let drawing = figure.drawing(fit);
            let texts: Vec<_> = drawing.texts().map(|text| (text, text.bounds())).collect();
            for (i, (text, bounds)) in texts.iter().enumerate() {
                let (right, bottom) = (drawing.width * 16, drawing.height * 16);
                let inside =
                    bounds.left >= 0 && bounds.right <= right && bounds.top >= 0 && bounds.bottom <= bottom;
                let query = || to_query(&view, &data);
                assert!(inside, "“{}” leaves the {fit:?} drawing of {}: {bounds:?}", text.text, query());
                for (other, taken) in &texts[..i] {
                    let apart = !bounds.intersects(taken);
                    assert!(
                        apart,
                        "“{}” touches “{}” in the {fit:?} drawing of {}",
                        text.text,
                        other.text,
                        query()
                    );
                }
            }
        }
    }
}

#[test]
fn every_mark_lies_in_the_drawing() {
    let data = support::data();
    for view in support::views() {
        let figure = Figure::new(&data, &view);
        for fit in support::fits() {
            let drawing = figure.drawing(fit);
            let inside = |x: i32, y: i32| {
                (0..=drawing.width * 16).contains(&x) && (0..=drawing.height * 16).contains(&y)
            };
            for mark in &drawing.marks {
                let is_inside = match mark {
                    Mark::Line(_, points) => points.iter().all(|(x, y)| inside(*x, *y)),
                    // A bar up to the very edge is one that its axis does not hold: what is beyond is cut off.
                    Mark::Rect(_, bounds) => {
                        inside(bounds.left, bounds.top)
                            && inside(bounds.right, bounds.bottom)
                            && bounds.top > 0
                    }
                    Mark::Dot(_, (x, y), _) => inside(*x, *y),
                    Mark::Text(_) => true,
                };
                assert!(is_inside, "{mark:?} leaves the {fit:?} drawing of {}", to_query(&view, &data));
            }
        }
    }
}

#[test]
fn the_table_of_arrivals_sums_to_the_series() {
    let data = support::data();
    for view in support::views().into_iter().filter(|view| view.kind == Kind::Arrivals) {
        let published = |cell: &Cell| match cell {
            Cell::Count(Count::Published(number)) => *number,
            other => panic!("{other:?} in {view:?}"),
        };
        let table = Figure::new(&data, &view).table();
        let sum: u32 = table.rows.iter().map(|row| published(&row.cells[0])).sum();
        let span = view.asof.map_or(data.range(&view), |day| data.as_of(day).range(&view));
        assert_eq!(data.series(view.daily).sum(span), Count::Published(sum), "{view:?}");
    }
}

#[test]
fn the_annual_sums_are_those_of_the_official_file() {
    let check = |measure, expected: [u32; 9]| {
        let found: Vec<u32> =
            model::seasons(support::data().series(measure)).iter().map(model::Season::total).collect();
        assert_eq!(found, expected);
    };
    check(DailyMeasure::People, [299, 1_843, 8_462, 28_526, 45_755, 29_437, 36_816, 41_472, 15_897]);
    check(DailyMeasure::Boats, [43, 164, 641, 1_034, 1_110, 602, 695, 672, 234]);
}

#[test]
fn every_number_of_the_summary_stands_in_the_table_or_is_its_sum() {
    let data = support::data();
    for view in support::views().into_iter().filter(|view| view.kind == Kind::Seasons && view.has_lines()) {
        let figure = Figure::new(&data, &view);
        let cells: Vec<String> = figure
            .table()
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(Cell::text).collect::<Vec<_>>())
            .collect();
        let summary = figure.words().summary;
        let numbers = summary
            .split([' ', '.'])
            .map(|word| word.trim_end_matches(','))
            .filter(|word| word.contains(','));
        for number in numbers {
            assert!(cells.iter().any(|cell| cell == number), "{number} of “{summary}” is not in the table");
        }
    }
}

#[test]
fn every_place_can_be_reached_and_read() {
    let data = support::data();
    for view in support::some_views() {
        let figure = Figure::new(&data, &view);
        let mut day = figure.step(None, Step::First);
        for place in 0..=figure.last_place() {
            assert_eq!(figure.place(day), place, "{view:?}");
            assert!(!figure.reading(day).is_empty());
            day = figure.step(Some(day), Step::Next);
        }
        assert_eq!(day, figure.step(None, Step::Last), "{view:?}: the last place is the end");
        assert_eq!(figure.step(Some(day), Step::PageNext), day);
    }
}

#[test]
fn what_is_pointed_at_is_what_is_drawn() {
    let data = support::data();
    for view in support::some_views() {
        let figure = Figure::new(&data, &view);
        for fit in support::fits() {
            for x in (-50..figure.size(fit).0 + 50).step_by(7) {
                let day = figure.nearest(fit, f64::from(x), 150.0);
                assert!(figure.place(day) <= figure.last_place());
                // Another place of the same pixel is never higher.
                let overlay = figure.overlay(fit, day);
                let cross = overlay.marks.iter().find_map(|mark| match mark {
                    Mark::Line(_, points) => points.first().map(|(x, _)| *x),
                    _ => None,
                });
                assert!(cross.is_some_and(|cross| (0..=overlay.width * 16).contains(&cross)), "{view:?}");
            }
        }
    }
}

#[test]
fn the_highest_day_of_an_upright_is_the_one_that_is_read() {
    let data = support::data();
    let figure = Figure::new(&data, &support::view("view=arrivals&by=day"));
    let series = data.people();
    let peak = Day::parse_iso("2022-09-03").unwrap();
    let from = data.days().first;
    for layout in Layout::PAGE {
        // Wherever in its pixel the pointer stands, the record is read and no neighbour.
        let plot = figure.drawing(layout);
        let read: Vec<Day> = (0..plot.width * 4)
            .map(|x| figure.nearest(layout, f64::from(x) / 4.0, 150.0).date().unwrap())
            .collect();
        assert!(read.contains(&peak), "{layout:?}");
        let shown: u32 = read.iter().filter_map(|day| series.on(*day).published()).max().unwrap();
        assert_eq!(Count::Published(shown), series.on(peak));
        assert!(read.iter().all(|day| *day >= from));
    }
}

#[test]
fn values_that_are_read_keep_inside_the_drawing() {
    let data = support::data();
    for view in support::some_views() {
        let figure = Figure::new(&data, &view);
        for fit in support::fits() {
            let places = (0..=figure.last_place()).step_by((figure.last_place() as usize / 90).max(1));
            let mut day = figure.step(None, Step::First);
            for _ in places {
                let overlay = figure.overlay(fit, day);
                for text in overlay.texts() {
                    let bounds = text.bounds();
                    let inside = bounds.left >= 0 && bounds.right <= overlay.width * 16;
                    assert!(inside, "“{}” leaves the {fit:?} drawing of {view:?}", text.text);
                }
                day = figure.step(Some(day), Step::PageNext);
            }
        }
    }
}

#[test]
fn a_summary_names_its_unit() {
    let data = support::data();
    for view in support::views() {
        let summary = Figure::new(&data, &view).words().summary.to_lowercase();
        assert!(summary.contains(view.measure().unit().trim_end_matches('s')), "{view:?}: {summary}");
    }
}

#[test]
fn the_highest_year_is_only_called_so_when_all_are_shown() {
    let data = support::data();
    for view in support::views()
        .into_iter()
        .filter(|view| view.kind == Kind::Seasons && view.has_lines() && view.focus.is_none())
    {
        let summary = Figure::new(&data, &view).words().summary;
        let claims = summary.contains("The highest total of a whole year");
        assert_eq!(claims, view.chosen == Set::ALL, "{view:?}: {summary}");
    }
}

#[test]
fn the_running_year_is_named_clear_of_the_other_lines() {
    let data = support::data();
    for measure in [DailyMeasure::People, DailyMeasure::Boats] {
        let view = View { daily: measure, ..support::view("view=seasons") };
        for fit in support::fits() {
            let drawing = Figure::new(&data, &view).drawing(fit);
            let running =
                drawing.texts().filter(|text| text.text.contains("2026") || text.text.starts_with("to "));
            for bounds in running.map(figure::Text::bounds) {
                for mark in &drawing.marks {
                    let Mark::Line(ink, points) = mark else { continue };
                    let season = format!("{ink:?}").starts_with("Season");
                    let hidden = points.iter().any(|(x, y)| {
                        (bounds.left..=bounds.right).contains(x) && (bounds.top..=bounds.bottom).contains(y)
                    });
                    assert!(!(season && hidden), "{fit:?}: {ink:?} runs behind the label");
                }
            }
        }
    }
}

#[test]
fn a_drawing_without_its_style_sheet_is_outlines() {
    let data = support::data();
    for name in data.names() {
        for fit in support::fits() {
            let svg = to_svg(&Figure::new(&data, &data.author(name)).drawing(fit), None);
            let (root, marks) = svg.split_once('>').unwrap();
            assert!(root.contains("fill=\"none\" stroke=\"currentColor\" stroke-width=\".5\""), "{root}");
            for forbidden in ["#", "rgb", "style=", "fill=", "stroke=", "NaN"] {
                assert!(!marks.contains(forbidden), "{forbidden} in {name:?}");
            }
        }
    }
}

#[test]
fn a_month_that_has_not_begun_is_said_to_have_no_data_yet() {
    let check = |query: &str, day: &str, expected: bool| {
        let figure = Figure::new(&support::data(), &support::view(query));
        let reading = figure.reading(Pin::Date(Day::parse_iso(day).unwrap()));
        assert_eq!(reading.contains("no data yet for"), expected, "{reading}");
    };
    check("view=seasons&by=month", "2025-09-01", true);
    check("view=seasons&by=month", "2025-08-01", false);
    check("view=seasons&by=month", "2026-08-01", false);
    check("view=seasons&by=month&years=2022~2024", "2022-12-01", false);
    check("view=seasons&by=month&asof=2024-11-07", "2023-12-01", true);
}

#[test]
fn the_month_read_is_that_of_the_panel_pointed_at() {
    let data = support::data();
    for query in ["view=seasons&by=month", "view=seasons&by=month&asof=2024-11-07"] {
        let figure = Figure::new(&data, &support::view(query));
        for fit in support::fits() {
            let drawing = figure.drawing(fit);
            // The names of the panels stand over their left edges.
            for month in 1..=12 {
                let first = Day::parse_iso(&format!("2023-{month:02}-01")).unwrap();
                let name = figure::date(first);
                let name = name.split(' ').nth(1).unwrap();
                let text = drawing.texts().find(|text| text.text == name).unwrap();
                let (x, y) = (f64::from(text.x) / 16.0, f64::from(text.baseline) / 16.0);
                for along in [2.0, 40.0, 60.0] {
                    let day = figure.nearest(fit, x + along, y + 20.0).date().unwrap();
                    assert_eq!(day.civil().1, month, "{query} {fit:?} {along}");
                }
            }
        }
    }
}

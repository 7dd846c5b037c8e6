//! What can be pinned is what the figure reads: in the drawing, in words, in the sentence of a link and in the address.

use figure::{Figure, Layout, Mark, Step};
use model::{Pin, View, parse, to_query};

use crate::support;

#[test]
fn every_place_of_a_figure_can_be_pinned_and_none_beyond() {
    let data = support::data();
    for view in support::views() {
        let (figure, pins) = (Figure::new(&data, &view), data.pins(&view));
        let (first, last) = (figure.step(None, Step::First), figure.step(None, Step::Last));
        let Some(last_pin) = pins.last() else {
            assert_eq!(
                figure.last_place(),
                0,
                "{view:?}: nothing is known, so there is nothing to step through"
            );
            continue;
        };
        assert_eq!(figure.place(last_pin), figure.last_place(), "{view:?}");
        for at in
            [first, last, figure.step(Some(first), Step::PageNext), figure.step(Some(last), Step::PageBack)]
        {
            assert!(pins.contains(at), "{view:?}: {at:?}");
        }
        for x in (0..figure.size(Layout::Wide).0).step_by(40) {
            let at = figure.nearest(Layout::Wide, f64::from(x), 150.0);
            assert!(pins.contains(at), "{view:?}: {at:?} at {x} px");
        }
    }
}

/// What the address comes to, and what is read there and said of the link.
#[track_caller]
fn check(query: &str, address: &str, reading: &str, link: &str) {
    let data = support::data();
    let view: View = parse(query, &data, None).unwrap().view;
    let figure = Figure::new(&data, &view);
    assert_eq!(to_query(&view, &data), address);
    let read = figure.reading(view.pin.unwrap());
    assert!(read.starts_with(reading), "{read}");
    let shown = figure::shows(&Figure::new(&data, &view), &data, &view);
    assert!(shown.ends_with(&format!("; the values of {link}.")), "{shown}");
}

#[test]
fn a_place_beyond_the_last_is_the_last_everywhere() {
    check(
        "view=concentration&at=5000",
        "view=concentration&at=100",
        "On the 100 busiest days of the year",
        "the 100 busiest days",
    );
    check(
        "view=governments&at=99999",
        "view=governments&at=1140",
        "From the first day in office to day 1,140",
        "day 1,140",
    );
    check(
        "view=years&years=2022~2024&at=2031",
        "view=years&years=2022~2024&at=2024",
        "2024: 36,816 people",
        "2024",
    );
    check(
        "view=arrivals&asof=2024-11-07&at=2025-03-01",
        "view=arrivals&asof=2024-11-07&at=2024-11-07",
        "November 2024 (to 7 November)",
        "November 2024 (to 7 November)",
    );
    check(
        "view=seasons&at=2024-11-07",
        "view=seasons&at=2024-11-07",
        "From 1 January to 7 November",
        "7 November",
    );
}

#[test]
fn a_pin_of_another_chart_is_none() {
    let data = support::data();
    let pins = data.pins(&support::view("view=governments"));
    assert!(!pins.contains(Pin::BusiestDays(3)));
    assert_eq!(pins.nearest(Pin::BusiestDays(3)), pins.last());
}

#[test]
fn a_week_is_read_where_its_line_is() {
    let figure = Figure::new(&support::data(), &support::view("view=revisions"));
    for fit in support::fits() {
        let line = |pin: Pin| {
            let marks = figure.overlay(fit, pin).marks.into_iter();
            let mut lines =
                marks.filter_map(|mark| if let Mark::Line(_, line) = mark { Some(line) } else { None });
            lines.next().unwrap()
        };
        let is_on = |line: &[(i32, i32)], (x, y): (i32, i32)| {
            line == [(x, y)]
                || line.windows(2).any(|ends| {
                    let ((a, b), (c, d)) = (ends[0], ends[1]);
                    (a.min(c)..=a.max(c)).contains(&x) && (b.min(d)..=b.max(d)).contains(&y)
                })
        };
        let mut week = figure.step(None, Step::First);
        for _ in 0..=figure.last_place() {
            for at in line(week) {
                let found = figure.nearest(fit, f64::from(at.0) / 16.0, f64::from(at.1) / 16.0);
                // Lines cross, and those of weeks that were not revised lie on each other.
                assert!(is_on(&line(found), at), "{fit:?}: {week:?} is read as {found:?}");
            }
            week = figure.step(Some(week), Step::Next);
        }
    }
}

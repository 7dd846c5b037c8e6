//! What leaves the page: pictures, and rows for machines.

use figure::{Bounds, Figure, Format, Picture, STYLE};
use model::{Data, View, to_query};

use crate::{columns, support};

const PAGE: &str = "https://example.org/crossings/";

const FORMATS: [Format; 3] = [Format::Page, Format::Square, Format::Card];

/// The picture of a view that is shown on the page.
fn picture(data: &Data, view: &View, format: Format) -> Picture {
    let foot = figure::origin(view.kind).foot(format, data, view);
    Picture::new(data, view, format, &format!("{foot}\n{PAGE}?{}", to_query(view, data)))
}

/// The picture of a query.
fn taken(query: &str, format: Format) -> Picture {
    picture(&support::data(), &support::view(query), format)
}

/// Where the drawing lies in its picture, in sixteenths of a pixel.
fn place(picture: &Picture) -> Bounds {
    let (left, top) = picture.corner;
    let along = |start: i32, length: i32| start * 16 + length * 16 * picture.scale / 100;
    Bounds {
        left: left * 16,
        right: along(left, picture.drawing.width),
        top: top * 16,
        bottom: along(top, picture.drawing.height),
    }
}

#[test]
fn no_text_touches_another_or_leaves_its_picture() {
    let data = support::data();
    for view in support::views() {
        for format in FORMATS {
            let picture = picture(&data, &view, format);
            let mut taken = vec![place(&picture)];
            let texts = picture.frame.texts().map(|text| (text.text.clone(), text.bounds()));
            for (text, bounds) in texts.chain([("the drawing".to_owned(), place(&picture))]) {
                let (right, bottom) = (picture.frame.width * 16, picture.frame.height * 16);
                let inside =
                    bounds.left >= 0 && bounds.right <= right && bounds.top >= 0 && bounds.bottom <= bottom;
                assert!(inside, "“{text}” leaves the {format:?} of {view:?}: {bounds:?}");
                let free = text == "the drawing" || !taken.iter().any(|other| other.intersects(&bounds));
                assert!(free, "“{text}” touches something in the {format:?} of {view:?}");
                taken.push(bounds);
            }
        }
    }
}

#[test]
fn the_drawing_of_a_picture_can_be_read() {
    let data = support::data();
    for view in support::views() {
        for format in FORMATS {
            let scale = picture(&data, &view, format).scale;
            assert!(scale >= 70, "the {format:?} of {view:?} is drawn at {scale} of 100");
        }
    }
}

#[test]
fn labels_keep_apart_in_the_room_that_a_picture_gives_them() {
    let data = support::data();
    for view in support::views() {
        for format in FORMATS {
            let drawing = picture(&data, &view, format).drawing;
            let texts: Vec<_> = drawing.texts().map(|text| (text, text.bounds())).collect();
            for (i, (text, bounds)) in texts.iter().enumerate() {
                let inside = bounds.left >= 0 && bounds.right <= drawing.width * 16;
                assert!(inside, "“{}” leaves the {format:?} of {view:?}", text.text);
                for (other, taken) in &texts[..i] {
                    let (one, two) = (&text.text, &other.text);
                    assert!(
                        !bounds.intersects(taken),
                        "“{one}” touches “{two}” in the {format:?} of {view:?}"
                    );
                }
            }
        }
    }
}

/// All texts of a picture's frame, its lines joined.
fn frame(query: &str, format: Format) -> String {
    let texts: Vec<String> = taken(query, format).frame.texts().map(|text| text.text.clone()).collect();
    texts.join(" ")
}

#[test]
fn a_picture_says_where_it_comes_from() {
    let check = |query: &str, expected: &str| {
        for format in FORMATS {
            let words = frame(query, format);
            assert!(
                words.replace("& ", "&").contains(expected),
                "“{expected}” is not in the {format:?}: {words}"
            );
        }
    };
    for part in [
        "Small-boat arrivals over time",
        "Arrivals each month, people, 1 January 2018 to 20 August 2026; the last month is not complete.",
        "Source: Home Office",
        "provisional; to 20 August 2026.",
        "Data version 2026-08-20-",
        "Contains public sector information licensed under the Open Government Licence v3.0.",
        "https://example.org/crossings/?view=arrivals",
    ] {
        check("view=arrivals", part);
    }
    check("view=nationalities", "final, quarterly");
    check("view=prevented", "people prevented as the French authorities estimate");
    check("view=concern", "Source: YouGov");
    check("view=governments", "GOV.UK");
    check("view=arrivals&by=year&measure=boats", "?view=arrivals&by=year&measure=boats");
    check("view=seasons&asof=2024-11-07", "In grey, what came after 7 November 2024.");
}

#[test]
fn events_are_named_where_they_are_marked() {
    let few = "view=arrivals&events=rwanda-announced";
    let many = "view=arrivals&events=rwanda-announced~migration-act-2023~election-2024~uk-france-exchange~border-act-2025~rwanda-ended";
    let check = |query, format, in_drawing: Option<&str>, in_key: bool| {
        let words = frame(query, format);
        assert_eq!(words.contains("1\u{a0}Rwanda\u{a0}scheme\u{a0}announced"), in_key, "{words}");
        let picture = taken(query, format);
        for name in ["Rwanda scheme announced", "1"] {
            let has = picture.drawing.texts().any(|text| text.text == name);
            assert_eq!(has, in_drawing == Some(name), "{query} {format:?}: {name}");
        }
    };
    check(few, Format::Page, Some("Rwanda scheme announced"), false);
    check(few, Format::Square, Some("Rwanda scheme announced"), false);
    check(many, Format::Page, Some("1"), true);
    check(many, Format::Square, Some("1"), true);
    // A card has no room for what its numbers stand for, and so no numbers either.
    check(few, Format::Card, None, false);
    check(many, Format::Card, None, false);
}

#[test]
fn a_pinned_place_is_read_in_the_picture() {
    let reading = |query: &str| {
        taken(query, Format::Page)
            .reading
            .map(|reading| reading.texts().map(|text| text.text.clone()).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(reading("view=arrivals"), None);
    assert!(reading("view=arrivals&at=2024-11-07").unwrap().contains("November 2024"));
}

#[test]
fn pictures_have_the_sizes_that_sites_ask_for() {
    let check = |format, expected: &str| {
        let svg = taken("view=arrivals", format).to_svg();
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="), "{format:?}");
        assert!(svg.contains(expected), "{expected} is not in the {format:?}");
        assert_eq!(svg.matches(STYLE).count(), 1);
    };
    check(Format::Square, " width=\"600\" height=\"600\" ");
    check(Format::Card, " width=\"600\" height=\"315\" ");
    check(Format::Page, " width=\"760\" ");
}

#[test]
fn pictures_are_as_they_were_when_looked_at() {
    let check = |file: &str, query: &str, format: Format| {
        let what = format!("{format:?}").to_lowercase();
        let svg = taken(query, format).to_svg().replace("><", ">\n<") + "\n";
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden")
            .join(format!("{file}.{what}.svg"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &svg).unwrap();
        }
        assert!(std::fs::read_to_string(&path).unwrap_or_default() == svg, "{file}.{what}.svg differs");
    };
    for format in FORMATS {
        check("arrivals", "view=arrivals", format);
        check("seasons", "view=seasons", format);
    }
    check("arrivals-events-at", "view=arrivals&events=all&at=2022-08-01", Format::Square);
    check("seasons-asof", "view=seasons&asof=2024-11-07", Format::Page);
}

#[test]
fn machines_get_the_rows_of_the_table() {
    let data = support::data();
    for view in support::views() {
        let table = Figure::new(&data, &view).table();
        let lines = table.to_lines();
        let rows: Vec<Vec<&str>> = lines.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(rows.len(), table.rows.len() + 2, "{view:?}");
        for (found, row) in rows.iter().skip(2).zip(&table.rows) {
            let cells: Vec<String> = row.cells.iter().map(figure::Cell::plain).collect();
            assert_eq!(found[..2], [row.code.as_str(), row.name.as_str()]);
            assert_eq!(found[2..], cells, "{view:?}");
        }
    }
}

#[test]
fn columns_of_numbers_hold_numbers_and_explained_words() {
    let data = support::data();
    for view in support::views() {
        columns::check(&Figure::new(&data, &view).table().to_lines(), &to_query(&view, &data));
    }
}

#[test]
fn rows_say_what_is_partial_and_why_there_is_no_number() {
    let check = |query: &str, expected: &str| {
        let lines = Figure::new(&support::data(), &support::view(query)).table().to_lines();
        assert!(lines.lines().any(|line| line == expected), "{expected} is not in\n{lines}");
    };
    check("view=arrivals&mean=none", "Month\tArrivals, people");
    check("view=arrivals&mean=none", "2018-02\tFebruary 2018\t0");
    check("view=arrivals&mean=none", "2022-08\tAugust 2022\t8631");
    check("view=arrivals&mean=none", "2026-08\tAugust 2026 (to 20 August)\t1697");
    check("view=arrivals&by=day&mean=7", "2022-09-03\t3 September 2022\t1305\t232.4");
    check("view=arrivals&by=day&mean=7", "2018-01-01\t1 January 2018\t0\tno value");
    check("view=seasons&years=2024~2026", "12-31\t31 December\t36816\tnot yet");
    check("view=governments", "1140\tDay 1,140\t65676\tno value\tno value\tno value\tnot yet");
}

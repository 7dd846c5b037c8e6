//! The map of the place: its drawings and words, held against files that were looked at, and what holds in each drawing.
//!
//! `BLESS=1 cargo test -p figure place` writes the files anew; look at them before you commit.

use std::path::Path;

use figure::place::{Country, PlaceMap};
use figure::{Format, Layout, Mark, Scene, to_svg};

use crate::support;

fn map() -> PlaceMap {
    content::place::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap()
}

fn same(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap_or_default() == found, "{file} is another");
}

#[test]
fn it_is_as_it_was() {
    let map = map();
    let words = map.words();
    for layout in support::MAPS {
        let svg = to_svg(&map.drawing(layout), Some(&words.summary)).replace("><", ">\n<") + "\n";
        same(&format!("place.{}.svg", layout.class()), &svg);
    }
    let text = format!("{}\n{}\n{}\n", words.title, words.subtitle, words.summary);
    same("place.txt", &text);
    assert!(words.summary.starts_with(&words.sentence));
}

fn drawings() -> impl Iterator<Item = (Layout, Scene)> {
    let map = map();
    support::MAPS.into_iter().map(move |layout| (layout, map.drawing(layout)))
}

#[test]
fn nothing_touches_a_name_or_leaves_the_drawing() {
    for (layout, drawing) in drawings() {
        let texts: Vec<_> = drawing.texts().map(|text| (text, text.bounds())).collect();
        for (i, (text, bounds)) in texts.iter().enumerate() {
            for (other, taken) in &texts[..i] {
                assert!(!bounds.intersects(taken), "“{}” touches “{}” in {layout:?}", text.text, other.text);
            }
        }
        let inside =
            |x: i32, y: i32| (0..=drawing.width * 16).contains(&x) && (0..=drawing.height * 16).contains(&y);
        for mark in &drawing.marks {
            let (fits, dot) = match mark {
                Mark::Line(_, points) => (points.iter().all(|(x, y)| inside(*x, *y)), None),
                Mark::Rect(_, one) => (inside(one.left, one.top) && inside(one.right, one.bottom), None),
                Mark::Dot(_, (x, y), _) => (inside(*x, *y), Some((*x, *y))),
                Mark::Text(text) => {
                    let one = text.bounds();
                    (inside(one.left, one.top) && inside(one.right, one.bottom), None)
                }
            };
            assert!(fits, "{mark:?} leaves the {layout:?} drawing");
            let Some((x, y)) = dot else { continue };
            for (text, one) in &texts {
                let covers = (one.left..one.right).contains(&x) && (one.top..one.bottom).contains(&y);
                assert!(!covers, "“{}” covers a town in {layout:?}", text.text);
            }
        }
    }
}

#[test]
fn every_drawing_names_both_countries_both_ports_and_the_width() {
    for (layout, drawing) in drawings() {
        let countries = Country::ALL.map(Country::name);
        for name in countries.into_iter().chain([
            "Dover",
            "Calais",
            "Dunkirk",
            "33 km (21 miles)",
            "20 km",
            "10 miles",
        ]) {
            assert_eq!(drawing.texts().filter(|text| text.text == name).count(), 1, "{name} in {layout:?}");
        }
        let dots = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Dot(..))).count();
        let towns = map().towns;
        let named = drawing.texts().filter(|text| towns.iter().any(|town| town.name == text.text)).count();
        assert_eq!(dots, named, "{layout:?}");
    }
}

#[test]
fn its_pictures_hold_what_stands_around_them() {
    let map = map();
    for format in [Format::Page, Format::Square, Format::Card] {
        let svg = map.picture(format, "Source\nhttps://x.org/");
        for expected in [map.words().title.as_str(), "https://x.org/", "33 km (21 miles)"] {
            assert!(svg.contains(expected), "{expected} is not in the {format:?}");
        }
    }
}

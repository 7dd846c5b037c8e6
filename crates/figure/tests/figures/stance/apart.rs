//! No label over another, and none outside its drawing.

use figure::stance::Drawing;
use figure::{Fit, Layout, Mark};
use model::Choice;
use model::stance::{Index, MapKind, StanceView};
use proptest::prelude::*;

use super::fixture::{figure, stance, views};
use crate::support;

/// What is wrong with the labels of a drawing.
pub(super) fn wrong(drawing: &Drawing) -> Option<String> {
    let texts: Vec<_> = drawing
        .marks()
        .filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None })
        .collect();
    for (i, text) in texts.iter().enumerate() {
        let bounds = text.bounds();
        let is_inside = bounds.left >= 0
            && bounds.right <= drawing.width * 16
            && bounds.top >= 0
            && bounds.bottom <= drawing.height * 16;
        if !is_inside {
            return Some(format!("“{}” leaves the drawing", text.text));
        }
        if let Some(other) = texts[..i].iter().find(|other| bounds.intersects(&other.bounds())) {
            return Some(format!("“{}” over “{}”", text.text, other.text));
        }
    }
    None
}

fn check(view: &StanceView) -> Result<(), String> {
    let figure = figure(view);
    for fit in support::fits() {
        let drawing = figure.drawing(fit);
        let layout = fit.layout;
        if let Some(wrong) = wrong(&drawing) {
            return Err(format!("{wrong}, {fit:?} of {view:?}"));
        }
        if drawing.width != fit.width {
            return Err(format!("{} px wide, not {fit:?}", drawing.width));
        }
        let is_picture = matches!(layout, Layout::Square | Layout::Card);
        if is_picture && (drawing.width, drawing.height) != layout.size() {
            return Err(format!("a picture of {} by {}", drawing.width, drawing.height));
        }
    }
    Ok(())
}

#[test]
fn labels_are_apart_on_every_map_and_any_axes() {
    let author = StanceView::author(stance().tables());
    for map in MapKind::ALL.iter().copied() {
        for x in stance().axes().take(if map.has_x() { usize::MAX } else { 1 }) {
            check(&StanceView { map, x, y: None, ..author.clone() }).unwrap();
            for y in stance().axes().filter(|y| map.has_y() && stance().may_meet(x, *y)) {
                check(&StanceView { map, x, y: Some(y), ..author.clone() }).unwrap();
            }
        }
    }
}

#[test]
fn labels_are_apart_with_two_more_lines_over_time() {
    let author = StanceView::author(stance().tables());
    for x in stance().axes() {
        let is_placed = |one: &Index| stance().standing(*one, x, &author.choices).position().is_some();
        let parties = stance().parties().count() as Index;
        let speakers: Vec<Index> =
            stance().actors().filter(|one| *one >= parties).filter(is_placed).collect();
        for pair in speakers.windows(2) {
            let (actor, with) = (Some(pair[0]), Some(pair[1]));
            check(&StanceView { map: MapKind::Time, x, y: None, actor, with, ..author.clone() }).unwrap();
            check(&StanceView { x, y: None, actor, with, ..author.clone() }).unwrap();
        }
    }
}

/// One axis has no list of those whose name has no room.
#[test]
fn on_one_axis_everybody_is_named() {
    let author = StanceView::author(stance().tables());
    for x in stance().axes() {
        let one = StanceView { x, y: None, ..author.clone() };
        let placed = stance().standings(x, &author.choices);
        let placed = || placed.iter().filter(|one| one.position().is_some());
        for fit in support::fits().filter(|fit| fit.layout != Layout::Card) {
            let svg = figure(&one).drawing(fit).to_svg("");
            for standing in placed() {
                let name = &stance().tables().actor(standing.actor).unwrap().name;
                assert!(
                    svg.contains(&format!(">{name}<")) || svg.contains(&format!(">{name} *<")),
                    "{name}: {fit:?}"
                );
            }
        }
    }
}

#[test]
fn the_editors_map_has_one_shape_in_each_kind_of_column() {
    let author = StanceView::author(stance().tables());
    for fit in support::fits() {
        let [printed, live] = [Fit::from(fit.layout), fit].map(|fit| figure(&author).drawing(fit));
        let stretched = printed.height * live.width / printed.width;
        assert!(
            (live.height - stretched).abs() <= 1,
            "{} px high, stretched {stretched}: {fit:?}",
            live.height
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn labels_are_apart_whatever_is_chosen(view in views()) {
        prop_assert_eq!(check(&view), Ok(()));
    }
}

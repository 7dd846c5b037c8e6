//! The stance map's drawings: held against files that were looked at, and no label over another on any of them.
//!
//! `BLESS=1 cargo test -p figure --test stance` writes the files anew; look at them before you commit.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use figure::stance::{Drawing, Expert, experts, said, strips};
use figure::{Layout, Mark};
use model::stance::{Choices, Index, Stance};

fn stance() -> Stance {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Stance::from(xtask::content::stance(&root).unwrap())
}

fn axis(stance: &Stance, id: &str) -> Index {
    stance.axes().find(|axis| stance.tables().axis(*axis).unwrap().id == id).unwrap()
}

fn answers(stance: &Stance) -> Vec<Expert> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    xtask::content::experts(&root, stance.tables()).unwrap()
}

fn check(name: &str, draw: impl Fn(Layout) -> Drawing) {
    for layout in Layout::PAGE {
        let found = draw(layout).to_svg(name).replace("><", ">\n<") + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/golden/stance-{name}.{}.svg", layout.class()));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &found).unwrap();
        }
        assert!(std::fs::read_to_string(&path).unwrap_or_default() == found, "{name} is another drawing");
    }
}

#[test]
fn drawings_are_as_they_were() {
    let stance = stance();
    let none = Choices::default();
    let of = |id: &str| axis(&stance, id);
    check("removal-law", |layout| said(&stance, of("removal"), of("law"), &none, layout));
    check("remedy-priority", |layout| said(&stance, of("remedy"), of("priority"), &none, layout));
    check("strips-removal", |layout| strips(&stance, of("removal"), &none, layout));
    check("experts", |layout| experts(&stance, &answers(&stance), layout));
}

#[track_caller]
fn check_apart(name: &str, drawing: &Drawing) {
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
        assert!(is_inside, "{name}: “{}” leaves the drawing", text.text);
        for other in &texts[..i] {
            assert!(!bounds.intersects(&other.bounds()), "{name}: “{}” over “{}”", text.text, other.text);
        }
    }
}

#[test]
fn no_label_touches_another_on_any_pair_of_axes() {
    let stance = stance();
    for layout in Layout::PAGE {
        for x in stance.axes() {
            check_apart("strips", &strips(&stance, x, &Choices::default(), layout));
            for y in stance.axes().filter(|y| stance.may_meet(x, *y)) {
                let drawing = said(&stance, x, y, &Choices::default(), layout);
                check_apart(&format!("{x} and {y}, {}", layout.class()), &drawing);
            }
        }
        check_apart("experts", &experts(&stance, &answers(&stance), layout));
    }
}

#[test]
fn every_placed_actor_has_a_dot_that_leads_to_it() {
    let stance = stance();
    let choices = Choices::default();
    let (x, y) = (axis(&stance, "removal"), axis(&stance, "law"));
    let drawing = said(&stance, x, y, &choices, Layout::Narrow);
    for actor in stance.actors() {
        let is_placed =
            [x, y].iter().all(|axis| stance.standing(actor, *axis, &choices).position().is_some());
        let id = &stance.tables().actor(actor).unwrap().id;
        let leads = drawing.parts.iter().any(|part| part.link.as_ref().is_some_and(|link| link.actor == *id));
        assert!(!is_placed || leads, "{id} has no dot");
    }
}

//! An axis with a reader's own place: a row for each party that is placed, its mark and the interval that holds 90 % of
//! its draws, and a line through all of them where the reader stands.

use model::stance::{Answers, Choices, Index, OwnPlace, Stance};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::stance::drawing::Drawing;
use crate::stance::{badge, words};

/// The radius of a party's mark.
const RADIUS: Px16 = px(6);

/// From one row to the next.
const ROW: Px16 = px(25);

/// The height of a bar.
const BAR: Px16 = px(12);

/// The drawing, as wide as it has to fit; none where the answers have no place on the axis, or there is no such axis.
pub fn drawing(stance: &Stance, answers: &Answers, axis: Index, fit: Fit) -> Option<Drawing> {
    let tables = stance.tables();
    let named = tables.axis(axis)?;
    let own = OwnPlace::of(answers, named).value()?;
    let Fit { layout, width } = fit;
    let names = match layout {
        Layout::Column | Layout::Narrow => 136,
        Layout::Wide | Layout::Card | Layout::Square => 172,
    };
    let (from, to) = (px(names), px(width - 9));
    let x = |value: f64| from + (f64::from(to - from) * f64::midpoint(value, 1.0)).round() as Px16;
    let text = |ink, weight, x, baseline, anchor, words: &str| Text {
        ink,
        x,
        baseline,
        anchor,
        weight,
        size: layout.font_size(),
        text: words.to_owned(),
    };
    let mut drawing = Drawing { width, size: layout.font_size(), ..Drawing::default() };
    let standings: Vec<_> =
        stance.parties().map(|party| stance.standing(party, axis, &Choices::default())).collect();
    let placed: Vec<_> = standings.iter().filter_map(|one| Some((one.actor, one.position()?))).collect();

    // The reader's name stands above its line, and the rows below that.
    let you = text(Ink::Label, Weight::Semibold, x(own), layout.line_height(), Anchor::Middle, "You");
    let half = i32::midpoint(you.width(), 1);
    let you = Text { x: x(own).clamp(half, px(width) - half), ..you };
    let top = layout.line_height() + px(6);
    let row = |n: usize| top + ROW * n as i32 + ROW / 2;
    let foot = top + ROW * placed.len() as i32;
    let mut ground = Vec::new();
    for (n, _) in placed.iter().enumerate() {
        ground.push(Mark::Line(Ink::Grid, vec![(from, row(n)), (to, row(n))]));
    }
    ground.push(Mark::Line(Ink::Grid, vec![(x(0.0), top), (x(0.0), foot)]));
    drawing.plain(ground);
    for (n, (party, position)) in placed.iter().enumerate() {
        let bar = Bounds {
            left: x(position.cloud.low) - px(1),
            right: x(position.cloud.high) + px(1),
            top: row(n) - BAR / 2,
            bottom: row(n) + BAR / 2,
        };
        drawing.of((badge::class(tables, *party), ""), vec![Mark::Rect(Ink::Cloud, bar)]);
    }
    let line = Bounds { left: x(own) - px(1), right: x(own) + px(1), top: top - px(2), bottom: foot + px(2) };
    drawing.plain(vec![Mark::Rect(Ink::You, line), Mark::Text(you)]);
    for (n, (party, position)) in placed.iter().enumerate() {
        let name = tables.actor(*party).map_or("", |one| one.name.as_str());
        let name = words::starred(name, position.is_thin);
        let name = text(Ink::Label, Weight::Regular, 0, row(n) + layout.rise(), Anchor::Start, &name);
        let mark = badge::mark(tables, *party, (x(position.value), row(n)), RADIUS);
        drawing.of((badge::class(tables, *party), ""), vec![Mark::Text(name), mark]);
    }

    let mut y = foot + px(18);
    let low = text(
        Ink::Tick,
        Weight::Regular,
        if layout.is_narrow() { 0 } else { from },
        y,
        Anchor::Start,
        &named.low,
    );
    let high = text(Ink::Tick, Weight::Regular, px(width), y, Anchor::End, &named.high);
    if low.bounds().right + px(10) > high.bounds().left {
        y += layout.line_height();
    }
    drawing.plain(vec![Mark::Text(low), Mark::Text(Text { baseline: y, ..high })]);
    drawing.height = y / px(1) + 6;
    Some(drawing)
}

//! One proposition as a strip: from against to for, the parties where their statements put them, and below the line the
//! reader's own answer. A party of which nothing was collected is on no strip: words below name it.

use model::stance::{Answer, Choices, Index, Stance};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, measure, px};
use crate::stance::drawing::Drawing;
use crate::stance::room::around;
use crate::stance::{badge, words};

/// The radius of a party's mark.
const RADIUS: Px16 = px(5);

/// From one row of marks to the next.
const ROW: Px16 = px(19);

/// From the edge to an end of the line.
const EDGE: Px16 = px(9);

/// Between a mark and its name.
const GAP: Px16 = px(4);

/// Between a name and the number behind it.
const SPACE: Px16 = px(4);

/// A party's mark in a row, counted from the line upwards, and its name in the same row, or in the next where no side of
/// the mark has room for it.
struct Placed {
    party: Index,
    x: Px16,
    row: i32,
    /// Where the name begins, and its row.
    name: (Px16, i32),
}

/// The drawing of a proposition, as wide as it has to fit; `answer` is the reader's own, where there is one. That moves
/// nothing else and leaves the height as it was.
pub fn drawing(stance: &Stance, proposition: Index, answer: Option<Answer>, fit: Fit) -> Drawing {
    let Fit { layout, width } = fit;
    let mut drawing = Drawing { width, size: layout.font_size(), ..Drawing::default() };
    let (from, to) = (EDGE, px(width) - EDGE);
    let placed = placed(stance, proposition, fit);
    let rows = placed.iter().map(|one| one.name.1 + 1).max().unwrap_or(0);
    let line = px(6) + ROW * rows;
    let middle = i32::midpoint(from, to);
    let upright = |x: Px16| Mark::Line(Ink::Grid, vec![(x, px(2)), (x, line)]);
    let mut ground = vec![upright(from), upright(middle), upright(to)];
    ground.push(Mark::Line(Ink::Axis, vec![(from, line), (to, line)]));
    drawing.plain(ground);
    for one in &placed {
        let y = |row: i32| line - ROW * row - ROW / 2 - px(1);
        let marks = [
            vec![badge::mark(stance.tables(), one.party, (one.x, y(one.row)), RADIUS)],
            label(stance, proposition, one, layout, y(one.name.1)),
        ];
        drawing.of((badge::class(stance.tables(), one.party), ""), marks.concat());
    }
    let ends = [
        (Answer::Disagree, from, Anchor::Start, "Against", "You: disagree"),
        (Answer::Depends, middle, Anchor::Middle, "Open or mixed", "You: it depends"),
        (Answer::Agree, to, Anchor::End, "For", "You: agree"),
    ];
    for (of, x, anchor, plain, own) in ends {
        let is_own = answer == Some(of);
        if is_own {
            drawing.plain(vec![pin(x, line)]);
        }
        let (ink, weight) =
            if is_own { (Ink::Label, Weight::Semibold) } else { (Ink::Tick, Weight::Regular) };
        // What stands at an end begins at the edge, below the pin.
        let x = match anchor {
            Anchor::Start => 0,
            Anchor::Middle => x,
            Anchor::End => px(width),
        };
        let text = if is_own { own } else { plain }.to_owned();
        drawing.plain(vec![Mark::Text(Text {
            ink,
            x,
            baseline: line + px(30),
            anchor,
            weight,
            size: layout.font_size(),
            text,
        })]);
    }
    drawing.height = line / px(1) + 36;
    drawing
}

/// The mark of an answer, pointing up to its place on the line: a shape that no party has.
fn pin(x: Px16, line: Px16) -> Mark {
    let corners = [(0, 2), (6, 9), (6, 16), (-6, 16), (-6, 9), (0, 2)];
    Mark::Line(Ink::You, corners.map(|(dx, dy)| (x + px(dx), line + px(dy))).to_vec())
}

/// A party's name with a star where it rests on few statements, and after it how many they are.
fn texts(stance: &Stance, proposition: Index, party: Index) -> [String; 2] {
    let tables = stance.tables();
    let count = stance.cell(party, proposition, &Choices::default()).statements.len();
    let name = tables.actor(party).map_or("", |one| one.name.as_str());
    let number = ["(", &count.to_string(), ")"].concat();
    [words::starred(name, count < usize::from(tables.limits.warned_below)), number]
}

fn label(stance: &Stance, proposition: Index, one: &Placed, layout: Layout, y: Px16) -> Vec<Mark> {
    let [name, count] = texts(stance, proposition, one.party);
    let (size, baseline) = (layout.font_size(), y + layout.rise());
    let text =
        |ink, x, text| Text { ink, x, baseline, anchor: Anchor::Start, weight: Weight::Regular, size, text };
    let name = text(Ink::Label, one.name.0, name);
    let count = text(Ink::Tick, one.name.0 + name.width() + SPACE, count);
    vec![Mark::Text(name), Mark::Text(count)]
}

/// Where each party goes that has spoken of the proposition: at its mean, in the lowest row where its mark and its name
/// touch no others. Those first in the file come last, and so to the top.
fn placed(stance: &Stance, proposition: Index, fit: Fit) -> Vec<Placed> {
    let Fit { layout, width } = fit;
    let (from, to) = (EDGE, px(width) - EDGE);
    let heard = |party: Index| Some((party, stance.cell(party, proposition, &Choices::default()).value?));
    let heard: Vec<(Index, f64)> = stance.parties().filter_map(heard).collect();
    let mut taken: Vec<Bounds> = Vec::new();
    let mut placed = Vec::new();
    for (party, value) in heard.into_iter().rev() {
        let x = from + (f64::from(to - from) * f64::midpoint(value, 1.0)).round() as Px16;
        let reach = badge::reach(RADIUS);
        let long = texts(stance, proposition, party)
            .iter()
            .map(|text| measure(text, layout.font_size(), Weight::Regular))
            .sum::<Px16>()
            + SPACE;
        let (right, left) = (x + reach + GAP, x - reach - GAP - long);
        let is_inside = |name: Px16| name >= 0 && name + long <= px(width);
        let wanted = if value > 0.0 { [left, right] } else { [right, left] };
        let beside = wanted.into_iter().find(|name| is_inside(*name));
        let (name, above) = match beside {
            Some(name) => (name, 0),
            None => ((x - long / 2).min(px(width) - long).max(0), 1),
        };
        let boxes = |row: i32| {
            let middle = -ROW * (row + above);
            let text =
                Bounds { left: name, right: name + long, top: middle - ROW / 2, bottom: middle + ROW / 2 };
            [around((x, -ROW * row), reach), text]
        };
        let is_free = |row: &i32| {
            let mine = boxes(*row);
            !taken.iter().any(|other| mine.iter().any(|one| one.intersects(other)))
        };
        // As many rows as there are boxes and one more: one of them is free.
        let row = (0..=taken.len() as i32).find(is_free).unwrap_or_default();
        taken.extend(boxes(row));
        placed.push(Placed { party, x, row, name: (name, row + above) });
    }
    placed
}

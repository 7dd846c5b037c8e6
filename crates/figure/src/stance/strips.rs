//! One axis by itself: a row for each party, with the interval of its position and its speakers apart.

use model::stance::{ActorKind, Choices, Index, Place, Stance, Standing};

use super::badge;
use super::drawing::Drawing;
use super::words;
use crate::font::Weight;
use crate::ink::Ink;
use crate::labels;
use crate::layout::Layout;
use crate::scene::{Anchor, Bounds, Mark, Px16, Text, px};

/// From the line of a party down to its speakers.
const DOWN: Px16 = px(15);

struct Strips<'a> {
    stance: &'a Stance,
    standings: &'a [Standing],
    layout: Layout,
    drawing: Drawing,
    /// The ends of the axis.
    from: Px16,
    to: Px16,
}

/// The strips of an axis.
pub fn strips(stance: &Stance, axis: Index, choices: &Choices, layout: Layout) -> Drawing {
    let tables = stance.tables();
    let standings = stance.standings(axis, choices);
    let (width, from, to) = if layout.is_narrow() { (320, 12, 308) } else { (720, 172, 704) };
    let drawing = Drawing { width, size: layout.font_size(), ..Drawing::default() };
    let mut strips = Strips { stance, standings: &standings, layout, drawing, from: px(from), to: px(to) };
    let is_heard = |party: Index| tables.statements.iter().any(|one| tables.speaks_for(one.actor, party));
    let mut y = px(4);
    for party in stance.parties().filter(|party| is_heard(*party)) {
        y = strips.row(party, y);
    }
    y = strips.others(y);
    if let Some(axis) = tables.axis(axis) {
        y += px(16);
        let (from, to) = (strips.from, strips.to);
        let low = strips.text(Ink::Tick, Weight::Regular, from, y, Anchor::Start, &axis.low);
        let high = strips.text(Ink::Tick, Weight::Regular, to, y, Anchor::End, &axis.high);
        strips.drawing.plain(vec![low, high]);
    }
    strips.drawing.height = y / px(1) + 6;
    strips.drawing
}

impl Strips<'_> {
    fn x(&self, position: f64) -> Px16 {
        self.from + (f64::from(self.to - self.from) * f64::midpoint(position, 1.0)).round() as Px16
    }

    fn text(&self, ink: Ink, weight: Weight, x: Px16, baseline: Px16, anchor: Anchor, words: &str) -> Mark {
        let (size, text) = (self.layout.font_size(), words.to_owned());
        Mark::Text(Text { ink, x, baseline, anchor, weight, size, text })
    }

    /// The name of a row; returns the mark and the middle of the row's line.
    fn name(&self, words: &str, top: Px16) -> (Mark, Px16) {
        if self.layout.is_narrow() {
            let baseline = top + self.layout.line_height();
            (self.text(Ink::Label, Weight::Semibold, 0, baseline, Anchor::Start, words), baseline + px(15))
        } else {
            let middle = top + px(14);
            let baseline = middle + self.layout.rise();
            (self.text(Ink::Label, Weight::Semibold, 0, baseline, Anchor::Start, words), middle)
        }
    }

    fn line(&mut self, middle: Px16) {
        let center = self.x(0.0);
        let marks = vec![
            Mark::Line(Ink::Grid, vec![(self.from, middle), (self.to, middle)]),
            Mark::Line(Ink::Grid, vec![(center, middle - px(7)), (center, middle + px(7))]),
        ];
        self.drawing.plain(marks);
    }

    /// A party's row, from its top; returns its foot.
    fn row(&mut self, party: Index, top: Px16) -> Px16 {
        let (stance, tables) = (self.stance, self.stance.tables());
        let Some(actor) = tables.actor(party) else { return top };
        let Some(standing) = self.standings.get(usize::from(party)) else { return top };
        let class = badge::class(tables, party);
        let (name, middle) = self.name(&actor.name, top);
        let Some(axis) = tables.axis(standing.axis) else { return top };
        match &standing.place {
            Place::Margin(why) => {
                let words = words::short_reason(tables, axis, *why);
                let (x, baseline) = (self.from.max(px(0)), middle + self.layout.rise());
                let x = if self.layout.is_narrow() { 0 } else { x };
                let reason = self.text(Ink::Tick, Weight::Regular, x, baseline, Anchor::Start, &words);
                let says = format!("{}: not placed. {words}", actor.name);
                self.drawing.link(class, &actor.id, says, vec![name]);
                self.drawing.plain(vec![reason]);
            }
            Place::At(position) => {
                self.line(middle);
                let half = px(7);
                let bar = Bounds {
                    left: self.x(position.cloud.low) - px(1),
                    right: self.x(position.cloud.high) + px(1),
                    top: middle - half,
                    bottom: middle + half,
                };
                self.drawing.of(class, vec![Mark::Rect(Ink::Cloud, bar)]);
                let at = (self.x(position.value), middle);
                let says = format!(
                    "{}: {}, from {} to {} in 90 % of the draws, {} statements",
                    actor.name,
                    words::position(position.value),
                    words::position(position.cloud.low),
                    words::position(position.cloud.high),
                    standing.statements.len()
                );
                let mark = badge::mark(tables, party, at, px(6));
                self.drawing.link(class, &actor.id, says, vec![name, mark]);
            }
        }
        let speakers: Vec<&Standing> = self
            .standings
            .iter()
            .filter(|one| {
                one.actor != party && tables.speaks_for(one.actor, party) && one.position().is_some()
            })
            .collect();
        if let Some(spread) = stance.spread(party, self.standings) {
            let y = middle + DOWN;
            let line = vec![(self.x(spread.low), y), (self.x(spread.high), y)];
            self.drawing.of(class, vec![Mark::Line(Ink::Spread, line)]);
        }
        self.speakers(&speakers, middle + DOWN);
        middle + if speakers.is_empty() { px(13) } else { DOWN + px(12) }
    }

    /// Those whom no party counts, in a row of their own, where one of them is placed.
    fn others(&mut self, top: Px16) -> Px16 {
        let tables = self.stance.tables();
        let is_other = |one: &&Standing| {
            one.position().is_some()
                && tables
                    .actor(one.actor)
                    .is_some_and(|one| one.party.is_none() && one.kind != ActorKind::Party)
        };
        let others: Vec<&Standing> = self.standings.iter().filter(is_other).collect();
        if others.is_empty() {
            return top;
        }
        let (name, middle) = self.name("Outside the parties", top);
        self.drawing.plain(vec![name]);
        self.line(middle);
        self.speakers(&others, middle);
        middle + px(13)
    }

    fn speakers(&mut self, speakers: &[&Standing], y: Px16) {
        let tables = self.stance.tables();
        let wanted: Vec<Px16> =
            speakers.iter().filter_map(|one| one.position()).map(|position| self.x(position.value)).collect();
        let places = labels::spread(&wanted, px(12), self.from - px(8), self.to + px(8));
        for (one, x) in speakers.iter().zip(places) {
            let (Some(actor), Some(position)) = (tables.actor(one.actor), one.position()) else { continue };
            let says = format!(
                "{}: {}, {} statements",
                actor.name,
                words::position(position.value),
                one.statements.len()
            );
            let mark = badge::mark(tables, one.actor, (x, y), px(4));
            self.drawing.link(badge::class(tables, one.actor), &actor.id, says, vec![mark]);
        }
    }
}

//! The speakers below the row of their party, and those outside the parties.

use model::stance::{Index, Standing};

use super::{SPEAKER, Strips, WAS};
use crate::draw::font::Weight;
use crate::draw::labels;
use crate::draw::scene::{Bounds, Px16, px};
use crate::stance::layout::{self, Given, NamedDot};
use crate::stance::names::{NamedMarks, RING};
use crate::stance::{badge, placed, words};

impl Strips<'_> {
    /// Those whom no party counts, in a row of their own, where one of them is placed.
    pub(super) fn others(&mut self, top: Px16) -> Px16 {
        let tables = self.figure.stance.tables();
        let is_other = |actor: Index| {
            tables.actor(actor).is_some_and(|one| one.party.is_none()) && !words::is_party(tables, actor)
        };
        let others = self.members(is_other);
        if others.is_empty() || !self.has_speakers {
            return top;
        }
        let (name, middle) = self.name("Outside the parties", top);
        self.drawing.plain(vec![name]);
        self.line(middle);
        let foot = self.speakers(&others, middle, None);
        foot + px(6)
    }

    /// The speakers whom the reader's changes took from the axis, with the reason; a party's stands in its row.
    pub(super) fn not_shown(&self) -> Vec<(Index, String)> {
        let tables = self.figure.stance.tables();
        let speakers = self.figure.across.iter().filter(|one| !words::is_party(tables, one.actor));
        let gone =
            speakers.filter(|one| one.position().is_none() && self.position_before(one.actor).is_some());
        gone.map(|one| (one.actor, placed::why(self.figure, one, true))).collect()
    }

    /// The marks and names of speakers on their line, off the spread that is drawn on it; returns the foot of the lowest
    /// name. Who has left the axis is named where it stood.
    pub(super) fn speakers(&mut self, speakers: &[Index], y: Px16, spread: Option<Bounds>) -> Px16 {
        let figure = self.figure;
        let tables = figure.stance.tables();
        let position = |actor: Index| figure.across.get(usize::from(actor)).and_then(Standing::position);
        let (placed, gone): (Vec<Index>, Vec<Index>) =
            speakers.iter().copied().partition(|one| position(*one).is_some());
        let wanted: Vec<Px16> =
            placed.iter().filter_map(|one| position(*one)).map(|place| self.x(place.value)).collect();
        let places = labels::spread(&wanted, px(12), self.from - px(8), self.to + px(8));
        let point = |actor: &Index, x: Px16, radius: Px16| NamedDot {
            at: (x, y),
            radius: badge::reach(radius) + if figure.is_out(*actor) { RING } else { 0 },
            name: words::starred(
                tables.actor(*actor).map_or("", |one| one.name.as_str()),
                position(*actor).is_some_and(|place| place.is_thin),
            ),
            weight: if figure.is_out(*actor) { Weight::Semibold } else { Weight::Regular },
        };
        let mut points: Vec<NamedDot> =
            placed.iter().zip(&wanted).map(|(actor, x)| point(actor, *x, SPEAKER)).collect();
        let mut dots: Vec<_> = places.iter().map(|x| Some((*x, y))).collect();
        let mut marks: Vec<Bounds> = spread.into_iter().collect();
        for (actor, now) in placed.iter().zip(&places) {
            marks.extend(self.trail(*actor, y, Some(*now)));
        }
        for actor in &gone {
            self.trail(*actor, y, None);
            if let Some(was) = self.position_before(*actor) {
                let x = self.x(was.value);
                points.push(point(actor, x, WAS));
                dots.push(Some((x, y)));
            }
        }
        // As many lines as the names need.
        let line = self.layout.line_height();
        let left = if self.layout.is_narrow() { 0 } else { self.from - px(10) };
        let room = |lines: i32| Bounds {
            left,
            right: px(self.drawing.width),
            top: y - line * 3 / 5,
            bottom: y + line * 3 / 5 + line * lines,
        };
        let given = Given { dots: &dots, marks: &marks };
        let size = self.layout.font_size();
        let lay = |lines| layout::place(&points, given, room(lines), size);
        let laid = (0..10).map(lay).find(|laid| laid.listed.is_empty()).unwrap_or_else(|| lay(10));
        let names = NamedMarks { figure, points: &points, placed: &laid, layout: self.layout };
        self.drawing.plain(names.leaders());
        for (n, actor) in placed.iter().enumerate() {
            let Some(one) = tables.actor(*actor) else { continue };
            let marks = names.marks(n, *actor, SPEAKER);
            self.drawing.link(figure.look(*actor), &one.id, figure.reading(*actor), marks);
        }
        for (n, actor) in gone.iter().enumerate() {
            let Some(one) = tables.actor(*actor) else { continue };
            // Their marks are there already, hollow.
            let mut marks = names.marks(placed.len() + n, *actor, WAS);
            let at = laid.dots.get(placed.len() + n).copied().unwrap_or_default();
            let own = badge::mark(tables, *actor, at, WAS);
            marks.retain(|mark| *mark != own);
            self.drawing.link(figure.look(*actor), &one.id, figure.reading(*actor), marks);
        }
        let lowest = laid.labels.iter().map(|label| label.bounds.bottom).max();
        lowest.unwrap_or(y).max(y + px(8))
    }
}

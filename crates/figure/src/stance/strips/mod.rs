//! One axis by itself: a row for each party, with the interval of its position and its speakers apart.

mod speakers;

use model::stance::{Index, Place, Position, Standing};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, measure, px};
use crate::stance::badge;
use crate::stance::column::NameColumn;
use crate::stance::drawing::Drawing;
use crate::stance::figure::StanceFigure;
use crate::stance::names::RING;
use crate::stance::plot::Sheet;
use crate::stance::room::around;
use crate::stance::wrap::wrapped;
use crate::stance::{placed, words};

/// From the line of a party down to its speakers.
const DOWN: Px16 = px(17);

/// The radius of a party's mark, of a speaker's, and of that where one stood before.
const PARTY: Px16 = px(6);
const SPEAKER: Px16 = px(4);
const WAS: Px16 = px(3);

/// Around a row, in pixels.
const ROW: i32 = 27;

struct Strips<'a> {
    figure: &'a StanceFigure<'a>,
    layout: Layout,
    drawing: Drawing,
    /// The ends of the axis.
    from: Px16,
    to: Px16,
    /// Between two rows, beyond what they need.
    gap: Px16,
    has_speakers: bool,
}

/// The strips of an axis. A picture is of one size: where that has no room for the speakers, it shows the parties.
pub(super) fn drawing(figure: &StanceFigure<'_>, fit: Fit) -> Drawing {
    let layout = fit.layout;
    let (_, height) = layout.size();
    match layout {
        Layout::Wide | Layout::Column | Layout::Narrow => drawn(figure, fit, true, 0),
        Layout::Card | Layout::Square => {
            let all = drawn(figure, fit, true, 0);
            let mut drawing = if layout == Layout::Square && all.height <= height {
                all
            } else {
                let rows = figure.stance.parties().filter(|one| words::is_heard(figure.stance, *one)).count();
                let gap = (px(height - 28) / (rows as i32).max(1) - px(ROW)).max(0);
                drawn(figure, fit, false, gap)
            };
            drawing.height = height;
            drawing
        }
    }
}

fn drawn(figure: &StanceFigure<'_>, fit: Fit, has_speakers: bool, gap: Px16) -> Drawing {
    let Fit { layout, width } = fit;
    let from = match layout {
        Layout::Column | Layout::Narrow => 12,
        Layout::Wide => 172,
        Layout::Card | Layout::Square => 152,
    };
    let drawing = Drawing { width, size: layout.font_size(), ..Drawing::default() };
    let mut strips =
        Strips { figure, layout, drawing, from: px(from), to: px(width - 12), gap, has_speakers };
    let mut y = px(4);
    for party in figure.stance.parties().filter(|party| words::is_heard(figure.stance, *party)) {
        y = strips.row(party, y);
    }
    y = strips.others(y);
    if let Some(axis) = figure.stance.tables().axis(figure.view.x) {
        y += px(16);
        let (from, to) = (if layout.is_narrow() { 0 } else { strips.from }, strips.to);
        let low = strips.text(Ink::Tick, Weight::Regular, from, y, Anchor::Start, &axis.low);
        let long = |words: &String| measure(words, layout.font_size(), Weight::Regular);
        if from + long(&axis.low) + px(8) > to - long(&axis.high) {
            y += layout.line_height();
        }
        let high = strips.text(Ink::Tick, Weight::Regular, to, y, Anchor::End, &axis.high);
        strips.drawing.plain(vec![low, high]);
    }
    let gone = strips.not_shown();
    if has_speakers && !gone.is_empty() {
        let sheet = Sheet::new(fit, false);
        let mut column = NameColumn::new(&mut strips.drawing, figure, &sheet, y, y);
        column.rows("Left the axis with these changes", &gone, if layout.is_narrow() { 1 } else { 3 });
        y = column.y;
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

    /// Where an actor stood before the reader's changes, if it stood elsewhere or has left.
    fn position_before(&self, actor: Index) -> Option<&Position> {
        let [before, _] = self.figure.unchanged();
        let was = before.get(usize::from(actor))?.position()?;
        let now = self.figure.across.get(usize::from(actor)).and_then(Standing::position);
        now.is_none_or(|now| !words::same(now, was)).then_some(was)
    }

    /// The mark where an actor stood, and the line from there to where it stands.
    fn trail(&mut self, actor: Index, y: Px16, now: Option<Px16>) -> Option<Bounds> {
        let at = (self.x(self.position_before(actor)?.value), y);
        let mut marks = Vec::new();
        if let Some(now) = now {
            marks.push(Mark::Line(Ink::Trail, vec![at, (now, y)]));
        }
        marks.push(badge::shaped(self.figure.stance.tables(), actor, at, WAS, Ink::Was));
        self.drawing.of(self.figure.look(actor), marks);
        Some(around(at, badge::reach(WAS)))
    }

    /// A party's row, from its top; returns its foot.
    fn row(&mut self, party: Index, top: Px16) -> Px16 {
        let figure = self.figure;
        let (stance, tables) = (figure.stance, figure.stance.tables());
        let Some(actor) = tables.actor(party) else { return top };
        let Some(standing) = figure.across.get(usize::from(party)) else { return top };
        let look = figure.look(party);
        let is_thin = standing.position().is_some_and(|place| place.is_thin);
        let (name, middle) = self.name(&words::starred(&actor.name, is_thin), top);
        let mut foot = middle;
        match &standing.place {
            Place::Margin(_) => {
                let words = placed::why(figure, standing, true);
                self.drawing.link(look, &actor.id, figure.reading(party), vec![name]);
                foot = self.reason(party, &words, middle);
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
                self.drawing.of(look, vec![Mark::Rect(Ink::Cloud, bar)]);
                let at = (self.x(position.value), middle);
                self.trail(party, middle, Some(at.0));
                let says = figure.reading(party);
                let mut marks = vec![name];
                if figure.is_out(party) {
                    marks.push(Mark::Dot(Ink::Ring, at, badge::reach(PARTY) + RING));
                }
                marks.push(badge::mark(tables, party, at, PARTY));
                self.drawing.link(look, &actor.id, says, marks);
            }
        }
        let speakers = self.members(|speaker| speaker != party && tables.speaks_for(speaker, party));
        if speakers.is_empty() || !self.has_speakers {
            return foot + px(13) + self.gap;
        }
        let y = foot + DOWN;
        let mut spread = None;
        if let Some(found) = stance.spread(party, &figure.across) {
            let (left, right) = (self.x(found.low), self.x(found.high));
            self.drawing.of(look, vec![Mark::Line(Ink::Spread, vec![(left, y), (right, y)])]);
            spread = Some(Bounds { left, right: right.max(left + 1), top: y - px(1), bottom: y + px(1) });
        }
        self.speakers(&speakers, y, spread) + px(6)
    }

    /// Why a party has no place, beside the mark where it stood if it had one; returns the middle of the last line.
    fn reason(&mut self, party: Index, words: &str, middle: Px16) -> Px16 {
        let is_fixed = self.layout.is_picture();
        let left = if self.layout.is_narrow() { 0 } else { self.from };
        let width = measure(words, self.layout.font_size(), Weight::Regular);
        let gap = px(10);
        let was = self.position_before(party).map(|was| self.x(was.value));
        let beside = was.and_then(|x| {
            if x + gap + width <= self.to {
                Some((x + gap, Anchor::Start))
            } else {
                (x - gap - width >= left).then_some((x - gap, Anchor::End))
            }
        });
        let line = self.layout.line_height();
        let mut y = middle;
        if was.is_some() && (beside.is_some() || !is_fixed) {
            self.trail(party, middle, None);
            y += if beside.is_some() { 0 } else { line };
        }
        let (x, anchor) = beside.unwrap_or((left, Anchor::Start));
        let lines = wrapped(words, self.to - left, self.layout.font_size(), Weight::Regular);
        let last = y + line * (lines.len() as i32 - 1);
        let texts = lines.iter().enumerate().map(|(i, words)| {
            let baseline = y + line * i as i32 + self.layout.rise();
            self.text(Ink::Tick, Weight::Regular, x, baseline, anchor, words)
        });
        let texts = texts.collect();
        self.drawing.plain(texts);
        last
    }

    /// Those of some actors who are placed, or were before the reader's changes.
    fn members(&self, is_one: impl Fn(Index) -> bool) -> Vec<Index> {
        let all = self.figure.across.iter().filter(|one| is_one(one.actor));
        all.filter(|one| one.position().is_some() || self.position_before(one.actor).is_some())
            .map(|one| one.actor)
            .collect()
    }
}

//! Positions on one axis as their statements come in: a line of steps for each party, named where it ends.

use model::Day;
use model::stance::{DatedStanding, Index, Position};

use super::badge;
use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::placed;
use super::plot::{MARK, Sheet, pointer};
use super::words::{self, called};
use super::wrap::wrapped;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, measure, px};
use crate::text::format;

/// From the frame to the ends of the axis.
const INSET: Px16 = px(34);

/// Between lines that would cover each other.
const BESIDE: Px16 = px(3);

/// From the foot of the plane up to the marks of statements without a place.
const FOOT: Px16 = px(9);

/// From the plane to the names.
const GAP: Px16 = px(14);

/// Around the days of all statements, in days.
const AROUND: i32 = 20;

struct Time<'a> {
    figure: &'a StanceFigure<'a>,
    layout: Layout,
    room: Bounds,
    first: Day,
    last: Day,
}

/// The drawing over time.
pub(super) fn drawing(figure: &StanceFigure<'_>, fit: Fit) -> Drawing {
    let layout = fit.layout;
    let tables = figure.stance.tables();
    let sheet = Sheet::new(fit, false);
    let size = layout.font_size();
    let mut drawing = Drawing { width: sheet.width, size, ..Drawing::default() };
    let Some(axis) = tables.axis(figure.view.x) else { return drawing };
    let days = || tables.statements.iter().map(|one| one.day);
    let line = layout.line_height();
    let notes = wrapped(&notes(figure), px(sheet.width - 2), size, Weight::Regular);
    // Below the plane: the low end, the years, and who has no place.
    let below = line * 2 + px(12) + if notes.is_empty() { 0 } else { line * notes.len() as i32 + px(6) };
    let top = px(24);
    let bottom = px(sheet.height) - below;
    let names = figure
        .moments
        .iter()
        .map(|(actor, moments)| measure(&label(figure, layout, *actor, moments), size, Weight::Semibold));
    let right = px(sheet.width) - names.max().unwrap_or_default() - GAP - px(2);
    let time = Time {
        figure,
        layout,
        room: Bounds { left: px(1), right, top, bottom },
        first: days().min().unwrap_or_default().plus(-AROUND),
        last: days().max().unwrap_or_default().plus(AROUND),
    };
    time.frame(&mut drawing, [&axis.low, &axis.high]);
    time.lines(&mut drawing);
    let mut y = bottom + line * 2 + px(10);
    for words in notes {
        y += line;
        drawing.plain(vec![time.text(Ink::Tick, (px(1), y), Anchor::Start, &words)]);
    }
    drawing.height = sheet.height;
    drawing
}

/// What stands at the end of a line.
fn label(figure: &StanceFigure<'_>, layout: Layout, actor: Index, moments: &[DatedStanding]) -> String {
    let name = figure.stance.tables().actor(actor).map_or("", |one| one.name.as_str());
    let Some(place) = moments.last().and_then(|one| one.standing.position()) else { return String::new() };
    let value =
        if layout.is_narrow() { String::new() } else { [" ", &words::position(place.value)].concat() };
    words::starred(&[name, &value].concat(), place.is_thin)
}

/// What the marks at the foot are, and whose line there is none of, by the reason.
fn notes(figure: &StanceFigure<'_>) -> String {
    let tables = figure.stance.tables();
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (actor, _) in &figure.moments {
        let Some(standing) = figure.across.get(usize::from(*actor)) else { continue };
        if standing.position().is_some() {
            continue;
        }
        let reason = placed::why(figure, standing, true);
        let reason = reason.trim_end_matches('.').to_owned();
        let name = called(tables, *actor);
        match groups.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => groups.push((reason, vec![name])),
        }
    }
    let has_feet =
        figure.moments.iter().flat_map(|(_, moments)| moments).any(|one| one.standing.position().is_none());
    let feet =
        has_feet.then(|| "Hollow, at the foot: a statement, and too few so far for a place.".to_owned());
    let none = groups.iter().map(|(reason, names)| [reason, ": ", &format::list(names), "."].concat());
    feet.into_iter().chain(none).collect::<Vec<_>>().join(" ")
}

impl Time<'_> {
    fn x(&self, day: Day) -> Px16 {
        let share =
            f64::from(day.days_since(self.first)) / f64::from(self.last.days_since(self.first).max(1));
        self.room.left + (f64::from(self.room.right - self.room.left) * share).round() as Px16
    }

    fn y(&self, position: f64) -> Px16 {
        let (low, high) = (self.room.bottom - INSET, self.room.top + px(16));
        low - (f64::from(low - high) * f64::midpoint(position, 1.0)).round() as Px16
    }

    fn text(&self, ink: Ink, (x, baseline): (Px16, Px16), anchor: Anchor, words: &str) -> Mark {
        let (size, weight, text) = (self.layout.font_size(), Weight::Regular, words.to_owned());
        Mark::Text(Text { ink, x, baseline, anchor, weight, size, text })
    }

    /// Frame, the ends of the axis, and the years.
    fn frame(&self, drawing: &mut Drawing, [low, high]: [&String; 2]) {
        let Bounds { left, right, top, bottom } = self.room;
        let middle = self.y(0.0);
        let mut marks = vec![
            Mark::Line(Ink::Grid, vec![(left, middle), (right, middle)]),
            Mark::Line(
                Ink::Grid,
                vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)],
            ),
        ];
        let line = self.layout.line_height();
        for year in self.first.year()..=self.last.year() {
            let start = Day::first_of_year(year);
            let from = self.x(start.max(self.first));
            let to = self.x(Day::first_of_year(year + 1).min(self.last));
            if start > self.first {
                marks.push(Mark::Line(Ink::Grid, vec![(from, top), (from, bottom + px(5))]));
            }
            let name = self.text(
                Ink::Tick,
                (from.midpoint(to), bottom + px(2) + line),
                Anchor::Middle,
                &year.to_string(),
            );
            if let Mark::Text(text) = name
                && text.width() + px(6) <= to - from
            {
                marks.push(Mark::Text(text));
            }
        }
        for (words, baseline, dy) in [(high, top - px(8), -1), (low, bottom + px(4) + line * 2, 1)] {
            marks.push(pointer(self.layout, (left + px(5), baseline), (0, dy)));
            marks.push(self.text(Ink::Tick, (left + MARK, baseline), Anchor::Start, words));
        }
        drawing.plain(marks);
    }

    /// The lines with their names: those who are selected over the others, with the interval of their draws.
    fn lines(&self, drawing: &mut Drawing) {
        let figure = self.figure;
        let tables = figure.stance.tables();
        let drawn: Vec<(usize, Index, &[DatedStanding], Px16)> = figure
            .moments
            .iter()
            .enumerate()
            .filter_map(|(n, (actor, moments))| {
                let place = moments.last()?.standing.position()?;
                Some((n, *actor, moments.as_slice(), self.y(place.value) + self.beside(n)))
            })
            .collect();
        let wanted: Vec<Px16> = drawn.iter().map(|(.., end)| *end).collect();
        let line = self.layout.line_height();
        let places = labels::spread(&wanted, line, self.room.top + px(4), self.room.bottom - px(4));
        for is_out in [false, true] {
            for (n, actor, moments, _) in drawn.iter().filter(|one| figure.is_out(one.1) == is_out) {
                if is_out {
                    let band = self.band(moments);
                    drawing.of(figure.look(*actor), vec![Mark::Line(Ink::Cloud, band)]);
                }
                let line = self.steps(moments, |place| place.value, self.beside(*n));
                drawing.of(figure.look(*actor), vec![Mark::Line(Ink::Spread, line)]);
            }
        }
        // Marks and names lie over all lines.
        for ((n, actor, moments, end), place) in drawn.iter().zip(places) {
            let Some(one) = tables.actor(*actor) else { continue };
            let mut marks = self.dots(*actor, *n, moments);
            let right = self.room.right;
            if (place - end).abs() > px(2) {
                drawing.plain(vec![Mark::Line(
                    Ink::Leader,
                    vec![(right + px(1), *end), (right + GAP - px(2), place)],
                )]);
            }
            let text = label(figure, self.layout, *actor, moments);
            let at = (right + GAP, place + self.layout.rise());
            if let Mark::Text(text) = self.text(Ink::Label, at, Anchor::Start, &text) {
                marks.push(Mark::Text(Text { weight: Weight::Semibold, ..text }));
            }
            drawing.link(figure.look(*actor), &one.id, line_label(&one.name, moments), marks);
        }
        self.feet(drawing);
    }

    /// At the foot, the statements after which their actor had no place yet: side by side where they are of one day.
    fn feet(&self, drawing: &mut Drawing) {
        let tables = self.figure.stance.tables();
        let mut feet: Vec<(Index, Px16)> = Vec::new();
        for (actor, moments) in &self.figure.moments {
            let without = moments.iter().filter(|one| one.standing.position().is_none());
            feet.extend(without.map(|one| (*actor, self.x(one.day))));
        }
        let wanted: Vec<Px16> = feet.iter().map(|(_, x)| *x).collect();
        let places = labels::spread(&wanted, px(9), self.room.left + px(6), self.room.right - px(6));
        for ((actor, _), x) in feet.iter().zip(places) {
            let mark = badge::shaped(tables, *actor, (x, self.room.bottom - FOOT), px(3), Ink::Was);
            drawing.of(self.figure.look(*actor), vec![mark]);
        }
    }

    /// By how much the n-th line is moved, so that lines of one position can be told apart.
    fn beside(&self, n: usize) -> Px16 {
        let is_out = self.figure.moments.get(n).is_some_and(|(actor, _)| self.figure.is_out(*actor));
        if is_out {
            return 0;
        }
        BESIDE * (n as i32 * 2 - self.figure.moments.len() as i32 + 1) / 2
    }

    /// A line of steps: a position holds until the next statement, the last one to the edge.
    fn steps(
        &self,
        moments: &[DatedStanding],
        value: impl Fn(&Position) -> f64,
        beside: Px16,
    ) -> Vec<(Px16, Px16)> {
        let mut line: Vec<(Px16, Px16)> = Vec::new();
        for moment in moments {
            let Some(place) = moment.standing.position() else { continue };
            let at = (self.x(moment.day), self.y(value(place)) + beside);
            if let Some((_, before)) = line.last().copied() {
                line.push((at.0, before));
            }
            line.push(at);
        }
        if let Some((_, y)) = line.last().copied() {
            line.push((self.room.right, y));
        }
        line
    }

    /// Around the interval of the draws.
    fn band(&self, moments: &[DatedStanding]) -> Vec<(Px16, Px16)> {
        let mut around = self.steps(moments, |place| place.cloud.low, 0);
        around.extend(self.steps(moments, |place| place.cloud.high, 0).into_iter().rev());
        around.extend(around.first().copied());
        around
    }

    /// A mark on the line for each day with a statement.
    fn dots(&self, actor: Index, n: usize, moments: &[DatedStanding]) -> Vec<Mark> {
        let tables = self.figure.stance.tables();
        let dot = |moment: &DatedStanding| {
            let at = (self.x(moment.day), self.y(moment.standing.position()?.value) + self.beside(n));
            Some(badge::shaped(tables, actor, at, px(3), Ink::Party))
        };
        moments.iter().filter_map(dot).collect()
    }
}

/// What is read out at a line.
fn line_label(name: &str, moments: &[DatedStanding]) -> String {
    let Some((last, place)) = moments.last().and_then(|last| Some((last, last.standing.position()?))) else {
        return name.to_owned();
    };
    let count = words::statements(last.standing.statements.len());
    [name, ": ", &words::interval(place), ", ", &count, " up to ", &format::date(last.day)].concat()
}

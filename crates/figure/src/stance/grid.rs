//! The matrix drawn: actors down, propositions across, in each cell the codes of both coders.

use model::stance::Cell;

use super::badge;
use super::comparisons::Side;
use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::matrix::{self, Found};
use super::words;
use super::wrap::wrapped;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};

/// A cell's mark: its width and height.
const WIDE: Px16 = px(16);
const HIGH: Px16 = px(12);

/// So far below its heads a group of rows has them once more.
const AGAIN: Px16 = px(280);

/// The size of heads in pixels: three letters have room over the narrowest column.
const HEADS: i32 = 10;

struct Grid<'a> {
    figure: &'a StanceFigure<'a>,
    layout: Layout,
    drawing: Drawing,
    /// From the left edge to the first column, and from column to column.
    names: Px16,
    step: Px16,
    row: Px16,
    y: Px16,
    heads: Option<Px16>,
}

/// The drawing of the matrix. A picture, which is of one size, has the parties alone.
pub(super) fn drawing(figure: &StanceFigure<'_>, Fit { layout, width }: Fit) -> Drawing {
    let tables = figure.stance.tables();
    let (_, height) = layout.size();
    let is_fixed = layout.is_picture();
    // The key stands beside the cells where there is room, which share what names and key leave.
    let (names, key, row) = match layout {
        Layout::Column | Layout::Narrow => (width / 3, 0, 19),
        Layout::Wide => (190, 230, 20),
        Layout::Square => (142, 226, 36),
        Layout::Card => (142, 226, 24),
    };
    let step = (width - names - key) / (tables.propositions.len() as i32).max(1);
    let drawing = Drawing { width, size: layout.font_size(), ..Drawing::default() };
    let (names, step, row) = (px(names), px(step), px(row));
    let mut grid = Grid { figure, layout, drawing, names, step, row, y: px(2), heads: None };
    let mut rows = matrix::rows(figure);
    if is_fixed {
        rows.retain(|row| words::is_party(tables, row.actor));
    }
    let mut is_outside = false;
    for row in &rows {
        let party = tables.actor(row.actor).and_then(|one| one.party);
        let begins = words::is_party(tables, row.actor) || (party.is_none() && !is_outside);
        if begins && grid.heads.is_none_or(|heads| grid.y - heads > AGAIN) {
            grid.heads();
        }
        if party.is_none() && !is_outside {
            is_outside = true;
            grid.y += px(20);
            let text = grid.text(Ink::Tick, Weight::Semibold, (0, grid.y - px(4)), "Outside the parties");
            grid.drawing.plain(vec![text]);
        }
        grid.row(row);
    }
    let columns = grid.step * tables.propositions.len() as i32;
    let foot = grid.y;
    // Beside the grid, or below it where there is no room beside.
    let beside = names + columns + px(24);
    match layout {
        Layout::Wide => {
            grid.y = 0;
            grid.legend(beside, false);
            grid.key(beside, px(width) - beside);
        }
        Layout::Column | Layout::Narrow => {
            grid.y += px(8);
            grid.legend(px(1), true);
            grid.key(px(1), px(width - 1));
        }
        Layout::Square | Layout::Card => {
            grid.legend(px(1), true);
            grid.y = -px(6);
            grid.key(beside, px(width) - beside);
        }
    }
    let foot = foot.max(grid.y);
    grid.drawing.height = if is_fixed { height } else { foot / px(1) + 8 };
    grid.drawing
}

impl Grid<'_> {
    fn text(&self, ink: Ink, weight: Weight, (x, baseline): (Px16, Px16), words: &str) -> Mark {
        let (anchor, size, text) = (Anchor::Start, self.layout.font_size(), words.to_owned());
        Mark::Text(Text { ink, x, baseline, anchor, weight, size, text })
    }

    /// The propositions by their numbers.
    fn heads(&mut self) {
        self.heads = Some(self.y);
        self.y += px(18);
        let baseline = self.y - px(4);
        let mut marks = Vec::new();
        for (n, one) in self.figure.stance.tables().propositions.iter().enumerate() {
            let x = self.names + self.step * n as i32 + self.step / 2;
            let text = self.text(Ink::Tick, Weight::Semibold, (x, baseline), &one.id);
            if let Mark::Text(text) = text {
                marks.push(Mark::Text(Text { anchor: Anchor::Middle, size: HEADS, ..text }));
            }
        }
        self.drawing.plain(marks);
    }

    /// An actor's row, which leads to its evidence.
    fn row(&mut self, found: &Found) {
        let figure = self.figure;
        let tables = figure.stance.tables();
        let Some(actor) = tables.actor(found.actor) else { return };
        let is_party = words::is_party(tables, found.actor);
        let indent = if is_party { 0 } else { px(6) };
        let weight = if is_party || figure.is_out(found.actor) { Weight::Semibold } else { Weight::Regular };
        let left = indent + px(15);
        let lines = wrapped(&actor.name, self.names - left - px(4), self.layout.font_size(), weight);
        let line = self.layout.line_height();
        let height = self.row.max(line * lines.len() as i32 + px(4));
        let middle = self.y + height / 2;
        let end = self.names + self.step * found.cells.len() as i32;
        self.drawing.plain(vec![Mark::Line(Ink::Grid, vec![(0, self.y), (end, self.y)])]);
        let mut marks = vec![badge::mark(tables, found.actor, (indent + px(6), middle), px(4))];
        if figure.is_out(found.actor) {
            marks.insert(0, Mark::Dot(Ink::Ring, (indent + px(6), middle), px(7)));
        }
        let first = middle - line * (lines.len() as i32 - 1) / 2 + self.layout.rise();
        for (i, words) in lines.iter().enumerate() {
            marks.push(self.text(Ink::Label, weight, (left, first + line * i as i32), words));
        }
        let (mut boxes, mut fills) = (Vec::new(), Vec::new());
        for (n, cell) in found.cells.iter().enumerate() {
            let x = self.names + self.step * n as i32 + self.step / 2;
            let values = self.values(cell);
            glyph((x, middle), &values, &mut boxes, &mut fills);
        }
        marks.append(&mut boxes);
        marks.append(&mut fills);
        let says = [&actor.name, ": ", &self.cell_label(found)].concat();
        self.drawing.link(figure.look(found.actor), &actor.id, says, marks);
        self.y += height;
    }

    /// The mean of each of the first two coders' codes in a cell.
    fn values(&self, cell: &Cell) -> [Option<f64>; 2] {
        let tables = self.figure.stance.tables();
        let choices = &self.figure.view.choices;
        [0, 1].map(|coder| {
            let (mut above, mut below) = (0, 0);
            for code in cell.codes.iter().filter_map(|code| tables.codes.get(usize::from(*code))) {
                if code.coder == coder {
                    let weight = i32::from(choices.weight(tables, code.statement));
                    above += weight * i32::from(choices.sign(code.statement) * code.value);
                    below += weight;
                }
            }
            (below > 0).then(|| f64::from(above) / f64::from(below))
        })
    }

    fn cell_label(&self, found: &Found) -> String {
        let tables = self.figure.stance.tables();
        let each = found.cells.iter().zip(&tables.propositions).filter_map(|(cell, proposition)| {
            let side = Side::of(cell.value?).words();
            let count = words::statements(cell.statements.len());
            Some([&proposition.id, " ", side, ", ", &count].concat())
        });
        let each: Vec<String> = each.collect();
        if each.is_empty() { "no statement counts".into() } else { each.join("; ") }
    }

    /// What the marks mean, side by side or under each other.
    fn legend(&mut self, left: Px16, is_row: bool) {
        let line = self.layout.line_height();
        let mut marks = Vec::new();
        let (mut boxes, mut fills) = (Vec::new(), Vec::new());
        let mut x = left;
        self.y += line;
        for (value, words) in [(1.0, "for"), (0.0, "open or mixed"), (-1.0, "against")] {
            let middle = (x + WIDE / 2, self.y - self.layout.rise());
            glyph(middle, &[Some(value); 2], &mut boxes, &mut fills);
            let text = self.text(Ink::Label, Weight::Regular, (x + WIDE + px(6), self.y), words);
            if let (Mark::Text(text), true) = (&text, is_row) {
                x = text.bounds().right + px(12);
            } else {
                self.y += line;
            }
            marks.push(text);
        }
        self.y -= if is_row { 0 } else { line };
        boxes.append(&mut fills);
        self.drawing.of(("of-none", ""), boxes);
        self.drawing.plain(marks);
    }

    /// The propositions by their numbers, and how a cell is read.
    fn key(&mut self, left: Px16, width: Px16) {
        let line = self.layout.line_height();
        let size = self.layout.font_size();
        let mut marks = Vec::new();
        self.y += px(6);
        for one in &self.figure.stance.tables().propositions {
            let indent = px(34);
            self.y += line;
            marks.push(self.text(Ink::Label, Weight::Semibold, (left, self.y), &one.id));
            for (i, words) in wrapped(&one.name, width - indent, size, Weight::Regular).iter().enumerate() {
                self.y += if i == 0 { 0 } else { line };
                marks.push(self.text(Ink::Label, Weight::Regular, (left + indent, self.y), words));
            }
        }
        let note = "Left half: first coder; right: second. No half: no code, and never neutral.";
        for words in wrapped(note, width, size, Weight::Regular) {
            self.y += line;
            marks.push(self.text(Ink::Tick, Weight::Regular, (left, self.y), &words));
        }
        self.drawing.plain(marks);
    }
}

/// A cell: a half for each coder, filled from below by how much it is for. Where a coder gave no code, there is no half.
fn glyph((x, y): (Px16, Px16), values: &[Option<f64>; 2], boxes: &mut Vec<Mark>, fills: &mut Vec<Mark>) {
    for (left, value) in [x - WIDE / 2, x].into_iter().zip(values) {
        let Some(value) = value else { continue };
        let (top, bottom) = (y - HIGH / 2, y + HIGH / 2);
        let right = left + WIDE / 2;
        boxes.push(Mark::Rect(Ink::Half, Bounds { left, right, top, bottom }));
        let fill = (f64::from(HIGH) * f64::midpoint(*value, 1.0)).round() as Px16;
        if fill > 0 {
            fills.push(Mark::Rect(Ink::Filled, Bounds { left, right, top: bottom - fill, bottom }));
        }
    }
}

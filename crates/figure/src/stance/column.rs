//! The margin of a map: who is not placed, and why.

use model::stance::Index;

use super::badge;
use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::plot::Sheet;
use super::wrap::wrapped;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::scene::{Anchor, Mark, Px16, Text, px};

/// The radius of a mark in a list.
const RADIUS: Px16 = px(5);

/// A column of names on its way down.
pub(super) struct NameColumn<'a> {
    pub(super) drawing: &'a mut Drawing,
    figure: &'a StanceFigure<'a>,
    pub(super) layout: Layout,
    /// The left edge of the column.
    pub(super) left: Px16,
    /// The width of the column.
    pub(super) width: Px16,
    /// The baseline of its last line.
    pub(super) y: Px16,
    /// The lower end of a picture, which has a fixed size; none on a page.
    limit: Option<Px16>,
}

impl<'a> NameColumn<'a> {
    /// The column that a sheet has beside its plane, from `top`, or below it, from `foot`.
    pub(super) fn new(
        drawing: &'a mut Drawing,
        figure: &'a StanceFigure<'a>,
        sheet: &Sheet,
        top: Px16,
        foot: Px16,
    ) -> Self {
        let (left, width) = sheet.column();
        let layout = sheet.layout;
        let y = if sheet.plane == sheet.width { foot } else { top - layout.line_height() };
        let limit = sheet.is_fixed().then(|| px(sheet.height) - px(4));
        Self { drawing, figure, layout, left, width, y, limit }
    }

    /// Whether so much more has room.
    pub(super) fn fits(&self, height: Px16) -> bool {
        self.limit.is_none_or(|limit| self.y + height <= limit)
    }

    /// A list of actors with a reason each, under a heading. In a picture, which is of one size, it says how many more
    /// there are.
    pub(super) fn list(&mut self, heading: &str, entries: &[(Index, String)]) {
        let line = self.layout.line_height();
        if entries.is_empty() || !self.fits(line * 3 + px(10)) {
            return;
        }
        self.heading(heading);
        for (i, (actor, reason)) in entries.iter().enumerate() {
            let lines = self.lines(reason).len() as i32;
            let is_last = i + 1 == entries.len();
            let more = if is_last { 0 } else { line + px(4) };
            if !self.fits((lines + 1) * line + px(4) + more) {
                self.y += line + px(4);
                let count = (entries.len() - i).to_string();
                let (before, after) = if i == 0 { ("", ", named in the table") } else { ("and ", " more") };
                let words = [before, &count, after].concat();
                let text = self.text(Ink::Tick, Weight::Regular, self.left + px(16), &words);
                self.drawing.plain(vec![text]);
                return;
            }
            self.entry(*actor, reason);
        }
    }

    /// The same in several columns, where there is no end to the height.
    pub(super) fn rows(&mut self, heading: &str, entries: &[(Index, String)], columns: usize) {
        if entries.is_empty() {
            return;
        }
        self.heading(heading);
        let (left, width) = (self.left, self.width);
        let step = width / columns.max(1) as i32;
        for row in entries.chunks(columns.max(1)) {
            let (top, mut foot) = (self.y, self.y);
            for (i, (actor, reason)) in row.iter().enumerate() {
                (self.y, self.left, self.width) = (top, left + step * i as i32, step - px(8));
                self.entry(*actor, reason);
                foot = foot.max(self.y);
            }
            self.y = foot;
        }
        (self.left, self.width) = (left, width);
    }

    /// A heading.
    pub(super) fn heading(&mut self, words: &str) {
        self.y += px(6);
        for line in wrapped(words, self.width, self.layout.font_size(), Weight::Semibold) {
            self.y += self.layout.line_height();
            let text = self.text(Ink::Tick, Weight::Semibold, self.left, &line);
            self.drawing.plain(vec![text]);
        }
    }

    fn lines(&self, reason: &str) -> Vec<String> {
        wrapped(reason, self.width - px(16), self.layout.font_size(), Weight::Regular)
    }

    /// An actor and a reason, which leads to its evidence.
    fn entry(&mut self, actor: Index, reason: &str) {
        let tables = self.figure.stance.tables();
        let Some(one) = tables.actor(actor) else { return };
        self.y += self.layout.line_height() + px(4);
        let left = self.left + px(16);
        let middle = (self.left + px(6), self.y - self.layout.rise());
        let marks = vec![
            badge::mark(tables, actor, middle, RADIUS),
            self.text(Ink::Label, Weight::Semibold, left, &one.name),
        ];
        let mut says = one.name.clone();
        if !reason.is_empty() {
            says.push_str(": ");
            says.push_str(reason);
        }
        self.drawing.link(self.figure.look(actor), &one.id, says, marks);
        for line in self.lines(reason) {
            self.y += self.layout.line_height();
            let text = self.text(Ink::Tick, Weight::Regular, left, &line);
            self.drawing.plain(vec![text]);
        }
    }

    /// A line of text on the last baseline.
    pub(super) fn text(&self, ink: Ink, weight: Weight, x: Px16, words: &str) -> Mark {
        let size = self.layout.font_size();
        let (baseline, anchor, text) = (self.y, Anchor::Start, words.to_owned());
        Mark::Text(Text { ink, x, baseline, anchor, weight, size, text })
    }
}

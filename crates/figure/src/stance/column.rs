//! The margin of a map: who is not placed, and why.

use model::stance::{Index, StanceTables};

use super::badge;
use super::drawing::Drawing;
use crate::font::Weight;
use crate::ink::Ink;
use crate::layout::Layout;
use crate::scene::{Anchor, Mark, Px16, Text, measure, px};

/// The radius of a mark in a list.
const RADIUS: Px16 = px(5);

/// A column of names on its way down.
pub(super) struct Column<'a> {
    pub(super) drawing: &'a mut Drawing,
    pub(super) tables: &'a StanceTables,
    pub(super) layout: Layout,
    /// Its left edge.
    pub(super) left: Px16,
    /// Its width.
    pub(super) width: Px16,
    /// Its last baseline.
    pub(super) y: Px16,
}

impl Column<'_> {
    /// A heading.
    pub(super) fn heading(&mut self, words: &str) {
        self.y += self.layout.line_height() + px(6);
        let text = self.text(Ink::Tick, Weight::Semibold, self.left, words);
        self.drawing.plain(vec![text]);
    }

    /// An actor and a reason, which leads to its evidence.
    pub(super) fn entry(&mut self, actor: Index, reason: &str) {
        let Some(one) = self.tables.actor(actor) else { return };
        let tables = self.tables;
        self.y += self.layout.line_height() + px(4);
        let left = self.left + px(16);
        let middle = (self.left + px(6), self.y - self.layout.rise());
        let marks = vec![
            badge::mark(tables, actor, middle, RADIUS),
            self.text(Ink::Label, Weight::Semibold, left, &one.name),
        ];
        let says = format!("{}: {reason}", one.name);
        self.drawing.link(badge::class(tables, actor), &one.id, says, marks);
        for line in wrapped(reason, self.width - px(16), self.layout.font_size()) {
            self.y += self.layout.line_height();
            let text = self.text(Ink::Tick, Weight::Regular, left, &line);
            self.drawing.plain(vec![text]);
        }
    }

    fn text(&self, ink: Ink, weight: Weight, x: Px16, words: &str) -> Mark {
        let size = self.layout.font_size();
        let (baseline, anchor, text) = (self.y, Anchor::Start, words.to_owned());
        Mark::Text(Text { ink, x, baseline, anchor, weight, size, text })
    }
}

/// Words in lines no wider than this, where no single word is.
fn wrapped(words: &str, width: Px16, size: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}"), size, Weight::Regular) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

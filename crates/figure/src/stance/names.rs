//! Marks with their names, as they are laid out on a map.

use model::stance::Index;

use super::badge;
use super::figure::StanceFigure;
use super::layout::{self, NamedDot};
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::scene::{Anchor, Mark, Px16, Text, px};

/// The distance from the farthest corner of a mark to the ring around it.
pub(super) const RING: Px16 = px(3);

/// The points of a map, with where each and its name went.
pub(super) struct NamedMarks<'a> {
    pub(super) figure: &'a StanceFigure<'a>,
    pub(super) points: &'a [NamedDot],
    pub(super) placed: &'a layout::LabelLayout,
    pub(super) layout: Layout,
}

impl NamedMarks<'_> {
    /// The lines that join names that had to move to their marks, and the boxes of several names.
    pub(super) fn leaders(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for label in &self.placed.labels {
            marks.extend(label.leader.map(|leader| Mark::Line(Ink::Leader, leader.to_vec())));
            if label.of.len() > 1 {
                marks.push(Mark::Rect(Ink::Paper, label.bounds));
            }
        }
        marks
    }

    /// The mark of the n-th point, an actor's, and its name; where a label names several, with a mark before it.
    pub(super) fn marks(&self, n: usize, actor: Index, radius: Px16) -> Vec<Mark> {
        let (Some(at), Some(point)) = (self.placed.dots.get(n), self.points.get(n)) else {
            return Vec::new();
        };
        let size = self.layout.font_size();
        let tables = self.figure.stance.tables();
        let mut marks = Vec::new();
        if self.figure.is_out(actor) {
            marks.push(Mark::Dot(Ink::Ring, *at, badge::reach(radius) + RING));
        }
        marks.push(badge::mark(tables, actor, *at, radius));
        for label in &self.placed.labels {
            let Some(line) = label.of.iter().position(|of| *of == n) else { continue };
            let height = layout::line(size);
            let mut middle = label.bounds.top + height * line as i32 + height / 2;
            let mut x = label.bounds.left;
            if label.of.len() > 1 {
                (x, middle) = (x + layout::PAD / 2, middle + layout::PAD / 2);
                marks.push(badge::mark(tables, actor, (x + px(6), middle), px(4)));
                x += layout::MARK;
            }
            marks.push(Mark::Text(Text {
                ink: Ink::Label,
                x,
                baseline: middle + self.layout.rise(),
                anchor: Anchor::Start,
                weight: point.weight,
                size,
                text: point.name.clone(),
            }));
        }
        marks
    }
}

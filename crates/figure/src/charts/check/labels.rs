//! What is written into the drawing: the chosen days with their count, and the busiest.

use model::Known;

use super::Check;
use crate::draw::bars;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels::Labels;
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Px16, SIXTEENTHS, Text, px};
use crate::text::format;

impl Check {
    pub(super) fn labels_on(&self, plane: &Plane, counted: Known) -> Labels {
        let mut labels = plane.labels();
        self.level_label(plane, counted, &mut labels);
        if let Some(standing) = self.standing.filter(|standing| standing.most.1 > counted.sum) {
            let (most, count) = standing.most;
            let (x, y) = Self::point(standing.most);
            let text = format!("{}: {}", format::dates_short(most), format::thousands(count));
            labels.put(bars::above(plane, x, y, text));
        }
        labels
    }

    /// The chosen days and their count, on their level: where it hides the least of the line, near their own dot.
    fn level_label(&self, plane: &Plane, counted: Known, labels: &mut Labels) {
        let Known { span, sum } = counted;
        let (across, up) = Self::point((span, sum));
        let (x, level) = plane.place(across, up);
        let name = format!("{}: {}", format::dates_short(span), format::thousands(sum));
        let text = Text { weight: Weight::Semibold, ..plane.text(Ink::Mean, 0, 0, name) };
        let width = text.width();
        let y = |count: u32| plane.place(0.0, f64::from(count)).1;
        // What is above the level is filled down to it.
        let column = |(pixel, [low, high]): (i32, [u32; 2])| {
            (pixel * SIXTEENTHS, y(high), y(if high > sum { low.min(sum) } else { low }))
        };
        let columns: Vec<(Px16, Px16, Px16)> = self.columns(plane).into_iter().map(column).collect();
        let hidden = |bounds: &Bounds| {
            let within =
                |(x, _, _): &&(Px16, Px16, Px16)| *x > bounds.left - px(3) && *x < bounds.right + px(3);
            let crossing =
                |(_, top, bottom): &&(Px16, Px16, Px16)| *top < bounds.bottom && *bottom > bounds.top;
            columns.iter().filter(within).filter(crossing).count() as i32
        };
        let last = (plane.plot.right - width).max(plane.plot.left);
        let below = level + px(6) + px(text.size) * 3 / 4;
        let mut best: Option<(i32, Text)> = None;
        for baseline in [level - px(6), below] {
            if baseline + px(5) > plane.plot.bottom {
                continue;
            }
            for left in (plane.plot.left + px(3)..=last).step_by(px(6) as usize) {
                let text = Text { x: left, baseline, ..text.clone() };
                let bounds = text.bounds();
                let away = (x - bounds.right).max(bounds.left - x).max(0) / px(8);
                // The dot is hidden by nothing.
                let on_dot = i32::from(bounds.left < x + px(8) && bounds.right > x - px(8)) * 2;
                let cost = hidden(&bounds) * 8 + away + on_dot;
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, text));
                }
            }
        }
        if let Some((_, text)) = best {
            labels.put(text);
        }
    }
}

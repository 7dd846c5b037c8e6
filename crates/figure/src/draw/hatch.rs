//! Hatching: how a period that is not complete is told from the others.

use crate::draw::ink::Ink;
use crate::draw::scene::{Bounds, Mark, px};

/// Slanted lines that fill a rectangle, cut at its edges.
pub(crate) fn hatch(Bounds { left, right, top, bottom }: Bounds) -> Vec<Mark> {
    let (width, height) = (right - left, bottom - top);
    let starts = (0..width + height).step_by(px(5) as usize);
    starts
        .map(|start| {
            // Along the bottom edge and up the right one; each line climbs to the left edge or the top.
            let (x0, y0) = (start.min(width), (start - width).max(0));
            let climb = x0.min(height - y0);
            let from = (left + x0, bottom - y0);
            Mark::Line(Ink::Hatch, vec![from, (from.0 - climb, from.1 - climb)])
        })
        .collect()
}

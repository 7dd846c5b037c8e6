//! The room that the words of an axis take beside a plot.

use crate::draw::font::Weight;
use crate::draw::layout::Layout;
use crate::draw::scene::{Px16, measure, px};
use crate::draw::ticks;
use crate::text::format;

/// The left margin that the labels of a count's axis need.
pub(crate) fn count_margin(layout: Layout, max: u32) -> Px16 {
    tick_margin(layout, max, format::thousands)
}

/// The same with other words for its ticks.
pub(crate) fn tick_margin(layout: Layout, max: u32, label: fn(u32) -> String) -> Px16 {
    let widest = ticks::ticks(max).map(|tick| measure(&label(tick), layout.font_size(), Weight::Regular));
    widest.max().unwrap_or_default() + px(8)
}

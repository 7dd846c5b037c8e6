//! The plot: data coordinates on the drawing's grid, by way of plotters, and back.

mod column;
mod margin;

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::types::RangedCoordf64;
use plotters::coord::{ReverseCoordTranslate, Shift};
use plotters::prelude::{Cartesian2d, Circle, DrawingArea, IntoDrawingArea, PathElement, Rectangle};
use plotters::style::{Color, ShapeStyle};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels::Labels;
use crate::draw::layout::Layout;
use crate::draw::recorder::Recorder;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, SIXTEENTHS, Text, px};
use crate::draw::ticks;
use crate::text::format;
use column::PixelColumn;
pub(crate) use margin::{count_margin, tick_margin};

/// A plot that is being drawn.
pub(crate) struct Plane {
    pub(crate) layout: Layout,
    /// The plot inside its margins.
    pub(crate) plot: Bounds,
    /// The whole drawing.
    room: Bounds,
    /// Whether counts run by ratio, from one.
    log: bool,
    area: DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    marks: Rc<RefCell<Vec<Mark>>>,
}

impl Plane {
    /// A plot of these ranges on a drawing so many pixels wide and high; zero stands at the bottom.
    pub(crate) fn new(
        layout: Layout,
        (width, height): (i32, i32),
        plot: Bounds,
        x: Range<f64>,
        max: f64,
        marks: Rc<RefCell<Vec<Mark>>>,
    ) -> Self {
        let room = Bounds { left: 0, right: px(width), top: 0, bottom: px(height) };
        let area = Self::area(plot, room, x, max, &marks);
        Self { layout, plot, room, log: false, area, marks }
    }

    fn area(
        plot: Bounds,
        room: Bounds,
        x: Range<f64>,
        max: f64,
        marks: &Rc<RefCell<Vec<Mark>>>,
    ) -> DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>> {
        let recorder = Recorder { size: (room.right as u32, room.bottom as u32), marks: Rc::clone(marks) };
        let root: DrawingArea<Recorder, Shift> = recorder.into_drawing_area();
        let ranges = (plot.left..plot.right, plot.bottom..plot.top);
        root.apply_coord_spec(Cartesian2d::new(x, 0.0..max, ranges))
    }

    /// The same plot with an axis of counts by ratio where `log` is true.
    pub(crate) fn by_ratio(self, log: bool) -> Self {
        if !log {
            return self;
        }
        let (x, y) = (self.area.get_x_range(), self.area.get_y_range());
        let max = height(y.end.max(2.0));
        Self { area: Self::area(self.plot, self.room, x, max, &self.marks), log, ..self }
    }

    /// A value's height on the axis.
    fn height(&self, y: f64) -> f64 {
        if self.log { height(y) } else { y }
    }

    /// The place of a point of the data on the grid, in sixteenths of a pixel.
    pub(crate) fn place(&self, x: f64, y: f64) -> (Px16, Px16) {
        (self.across(x), along(self.height(y), &self.area.get_y_range(), (self.plot.bottom, self.plot.top)))
    }

    /// The place of an x of the data on the grid, in sixteenths of a pixel.
    pub(crate) fn across(&self, x: f64) -> Px16 {
        along(x, &self.area.get_x_range(), (self.plot.left, self.plot.right))
    }

    /// The data's x at a place on the grid; beside the plot, that of its nearest edge.
    pub(crate) fn x_at(&self, place: Px16) -> f64 {
        let range = self.area.get_x_range();
        let inside = (place.clamp(self.plot.left, self.plot.right), self.plot.bottom);
        self.area.as_coord_spec().reverse_translate(inside).map_or(range.start, |(x, _)| x)
    }

    /// Which of so many things from left to right, the i-th at `x(i)`, share a stretch of the axis: for each stretch of
    /// `step` from `origin` on, by its number, those in it. Of things by the hundred thousand only as many are placed as
    /// it takes to find where a stretch ends.
    pub(crate) fn stretches(
        &self,
        count: usize,
        (origin, step): (Px16, Px16),
        x: &dyn Fn(usize) -> f64,
    ) -> Vec<(i32, Range<usize>)> {
        let range = self.area.get_x_range();
        let stretch = |i| (along(x(i), &range, (self.plot.left, self.plot.right)) - origin).div_euclid(step);
        let mut found = Vec::new();
        if count == 0 {
            return found;
        }
        let (mut start, mut here) = (0, stretch(0));
        while start < count {
            // Twice as far each time, then back by halves. What lies just behind is looked at last.
            let (mut inside, mut stride, mut behind) = (start, 1, here);
            let mut is_far = true;
            loop {
                let reached = if inside + stride < count { stretch(inside + stride) } else { i32::MAX };
                if reached == here {
                    inside += stride;
                } else {
                    (behind, is_far) = (reached, false);
                }
                if is_far {
                    stride *= 2;
                } else if stride > 1 {
                    stride /= 2;
                } else {
                    break;
                }
            }
            found.push((here, start..inside + 1));
            (start, here) = (inside + 1, behind);
        }
        found
    }

    /// A line through so many points from left to right, the i-th at `at(i)`. Of many in one pixel it keeps the first,
    /// the lowest, the highest and the last: the line looks the same, and no peak is lost.
    pub(crate) fn long_line(&self, ink: Ink, count: usize, at: &dyn Fn(usize) -> (f64, f64)) {
        let mut kept: Vec<(f64, f64)> = Vec::new();
        for (_, within) in self.stretches(count, (0, SIXTEENTHS), &|i| at(i).0) {
            let mut column = PixelColumn::default();
            for i in within {
                let (x, y) = at(i);
                column.add((x, self.height(y)));
            }
            column.keep(&mut kept);
        }
        // The recorder cannot fail, so neither can drawing into it; here and below.
        self.area.draw(&PathElement::new(kept, ink.disguised())).ok();
    }

    /// A line through points from left to right.
    pub(crate) fn line(&self, ink: Ink, points: impl IntoIterator<Item = (f64, f64)>) {
        let points: Vec<(f64, f64)> = points.into_iter().collect();
        self.long_line(ink, points.len(), &|i| points.get(i).copied().unwrap_or_default());
    }

    /// A bar from zero up to `y`.
    pub(crate) fn bar(&self, ink: Ink, x: Range<f64>, y: f64) {
        self.block(ink, x, 0.0..y);
    }

    /// A block that covers a part of both axes.
    pub(crate) fn block(&self, ink: Ink, x: Range<f64>, y: Range<f64>) {
        let corners = [(x.start, self.height(y.start)), (x.end, self.height(y.end))];
        self.area.draw(&Rectangle::new(corners, ink.disguised().filled())).ok();
    }

    /// A dot, its radius in pixels.
    pub(crate) fn dot(&self, ink: Ink, at: (f64, f64), radius: i32) {
        let at = (at.0, self.height(at.1));
        self.area.draw(&Circle::new(at, px(radius), ShapeStyle::from(ink.disguised()).filled())).ok();
    }

    /// Marks that are no data, in grid coordinates.
    pub(crate) fn add(&self, marks: impl IntoIterator<Item = Mark>) {
        self.marks.borrow_mut().extend(marks);
    }

    /// Grid lines with their labels in the left margin, and the zero line. On a low plot, every second or third.
    pub(crate) fn count_axis(&self, max: u32) {
        self.tick_axis(max, format::thousands);
    }

    /// The same with other words for its ticks.
    pub(crate) fn tick_axis(&self, max: u32, label: fn(u32) -> String) {
        let ticks = ticks::of(max, self.log);
        let step = ticks.get(1).map_or(0, |tick| self.plot.bottom - self.place(0.0, f64::from(*tick)).1);
        let stride = (px(self.layout.font_size()) - 1) / step.max(1) + 1;
        let ticks: Vec<u32> = ticks.into_iter().step_by(stride as usize).collect();
        self.grid(&ticks, label);
    }

    /// Horizontal lines from the base up, labelled in the left margin; the base is drawn stronger.
    pub(crate) fn grid(&self, ticks: &[u32], label: fn(u32) -> String) {
        let height = |tick: &u32| self.place(0.0, f64::from(*tick)).1;
        for tick in ticks {
            let (left, baseline) = (self.plot.left - px(6), height(tick) + self.layout.rise());
            let text = Text { anchor: Anchor::End, ..self.text(Ink::Tick, left, baseline, label(*tick)) };
            // A chart that has given it no room does without it.
            if text.bounds().left >= 0 {
                self.add([Mark::Text(text)]);
            }
        }
        // The lines after the texts, the base last: those of one ink follow on each other, and the base's ticks on it.
        for (i, tick) in ticks.iter().enumerate().rev() {
            self.add([self.level(if i == 0 { Ink::Axis } else { Ink::Grid }, height(tick))]);
        }
    }

    /// A line from the plot's left edge to its right.
    pub(crate) fn level(&self, ink: Ink, y: Px16) -> Mark {
        Mark::Line(ink, vec![(self.plot.left, y), (self.plot.right, y)])
    }

    /// A tick on the zero line at the grid's `x`.
    pub(crate) fn tick(&self, x: Px16) {
        self.add([Mark::Line(Ink::Axis, vec![(x, self.plot.bottom), (x, self.plot.bottom + px(5))])]);
    }

    /// A regular text of the layout's size that starts at `x`.
    pub(crate) fn text(&self, ink: Ink, x: Px16, baseline: Px16, text: String) -> Text {
        let size = self.layout.font_size();
        Text { ink, x, baseline, anchor: Anchor::Start, weight: Weight::Regular, size, text }
    }

    /// The baseline of the labels below the zero line.
    pub(crate) fn below(&self) -> Px16 {
        self.plot.bottom + px(5) + px(self.layout.font_size())
    }

    /// Labels that keep inside the drawing.
    pub(crate) fn labels(&self) -> Labels {
        Labels::new(self.room)
    }

    /// How the data lies on the drawing; none where counts run by ratio.
    pub(crate) fn scale(&self) -> Option<Scale> {
        let (x, y) = (self.area.get_x_range(), self.area.get_y_range());
        let pixels = |place: Px16| f64::from(place) / f64::from(SIXTEENTHS);
        let [left, right, top, bottom] =
            [self.plot.left, self.plot.right, self.plot.top, self.plot.bottom].map(pixels);
        let (width, height) = ((right - left) / (x.end - x.start), (bottom - top) / (y.end - y.start));
        let is_straight = !self.log && width.is_finite() && height.is_finite();
        is_straight.then_some(Scale { left: left - x.start * width, width, bottom, height })
    }

    /// The lower edge of the drawing.
    pub(crate) fn bottom_edge(&self) -> Px16 {
        self.room.bottom
    }

    /// The right edge of the drawing.
    pub(crate) fn right_edge(&self) -> Px16 {
        self.room.right
    }
}

/// How data lies on a drawing, in pixels of its grid: a value `x` stands at `left + x * width`, a count of `y` at
/// `bottom - y * height`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Where zero would stand across; for days, 1 January 1970.
    pub left: f64,
    /// The length of one across, such as of a day.
    pub width: f64,
    /// Where zero stands.
    pub bottom: f64,
    /// The length of one upwards.
    pub height: f64,
}

/// The place of a value on an axis, as plotters computes it, but without its detours: it is asked for each day of a
/// line. Where the range is empty, half the length of the axis.
fn along(value: f64, range: &Range<f64>, (from, to): (Px16, Px16)) -> Px16 {
    let (whole, length) = (range.end - range.start, to - from);
    if whole == 0.0 {
        return length / 2;
    }
    let place = f64::from(length) * ((value - range.start) / whole);
    from + if length > 0 { (place + 1e-3).floor() } else { (place - 1e-3).ceil() } as i32
}

/// The height of a count on a logarithmic axis: 0 for one and less. Rounded, for machines differ in the last bit.
fn height(count: f64) -> f64 {
    (count.max(1.0).log10() * 1e9).round() / 1e9
}

#[cfg(test)]
mod tests;

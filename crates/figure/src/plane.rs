//! The plot: data coordinates on the drawing's grid, by way of plotters, and back.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::types::RangedCoordf64;
use plotters::coord::{ReverseCoordTranslate, Shift};
use plotters::prelude::{Cartesian2d, Circle, DrawingArea, IntoDrawingArea, PathElement, Rectangle};
use plotters::style::{Color, ShapeStyle};

use crate::ink::Ink;
use crate::layout::{Layout, Margins};
use crate::recorder::Recorder;
use crate::scene::{Anchor, Bounds, Mark, Px16, Scene, Text, px};
use crate::{font::Weight, format, labels::Labels, ticks};

/// A plot that is being drawn.
pub(crate) struct Plane {
    pub(crate) layout: Layout,
    /// The plot inside its margins.
    pub(crate) plot: Bounds,
    area: DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    marks: Rc<RefCell<Vec<Mark>>>,
}

impl Plane {
    /// A plot of these ranges; zero stands at the bottom.
    pub(crate) fn new(layout: Layout, margins: Margins, x: Range<f64>, max: f64) -> Self {
        let (width, height) = layout.size();
        let plot = Bounds {
            left: margins.left,
            right: px(width) - margins.right,
            top: margins.top,
            bottom: px(height) - margins.bottom,
        };
        let marks = Rc::default();
        let recorder = Recorder { size: (px(width) as u32, px(height) as u32), marks: Rc::clone(&marks) };
        let root: DrawingArea<Recorder, Shift> = recorder.into_drawing_area();
        let ranges = (plot.left..plot.right, plot.bottom..plot.top);
        let area = root.apply_coord_spec(Cartesian2d::new(x, 0.0..max, ranges));
        Self { layout, plot, area, marks }
    }

    /// Where a point of the data stands on the grid.
    pub(crate) fn place(&self, x: f64, y: f64) -> (Px16, Px16) {
        self.area.map_coordinate(&(x, y))
    }

    /// The data's x at a place on the grid; beside the plot, that of its nearest edge.
    pub(crate) fn x_at(&self, pixels: f64) -> f64 {
        let range = self.area.get_x_range();
        let place = (pixels * 16.0) as Px16;
        let inside = (place.clamp(self.plot.left, self.plot.right), self.plot.bottom);
        self.area.as_coord_spec().reverse_translate(inside).map_or(range.start, |(x, _)| x)
    }

    /// A line through points.
    pub(crate) fn line(&self, ink: Ink, points: impl IntoIterator<Item = (f64, f64)>) {
        // The recorder cannot fail, so neither can drawing into it; here and below.
        self.area.draw(&PathElement::new(points.into_iter().collect::<Vec<_>>(), ink.disguised())).ok();
    }

    /// A bar from zero up to `y`.
    pub(crate) fn bar(&self, ink: Ink, x: Range<f64>, y: f64) {
        self.area.draw(&Rectangle::new([(x.start, 0.0), (x.end, y)], ink.disguised().filled())).ok();
    }

    /// A dot, its radius in pixels.
    pub(crate) fn dot(&self, ink: Ink, at: (f64, f64), radius: i32) {
        self.area.draw(&Circle::new(at, px(radius), ShapeStyle::from(ink.disguised()).filled())).ok();
    }

    /// Marks that are no data, in grid coordinates.
    pub(crate) fn add(&self, marks: impl IntoIterator<Item = Mark>) {
        self.marks.borrow_mut().extend(marks);
    }

    /// Grid lines with their labels in the left margin, and the zero line.
    pub(crate) fn count_axis(&self, max: u32) {
        for tick in ticks::ticks(max) {
            let (_, y) = self.place(self.area.get_x_range().start, f64::from(tick));
            let ink = if tick == 0 { Ink::Axis } else { Ink::Grid };
            self.add([
                Mark::Line(ink, vec![(self.plot.left, y), (self.plot.right, y)]),
                Mark::Text(Text {
                    baseline: y + self.layout.rise(),
                    anchor: Anchor::End,
                    ..self.text(Ink::Tick, self.plot.left - px(6), y, format::thousands(tick))
                }),
            ]);
        }
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
        let (width, height) = self.layout.size();
        Labels::new(Bounds { left: 0, right: px(width), top: 0, bottom: px(height) })
    }

    pub(crate) fn into_scene(self) -> Scene {
        let (width, height) = self.layout.size();
        Scene { width, height, marks: self.marks.take() }
    }
}

/// The left margin that the labels of a count's axis need.
pub(crate) fn count_margin(layout: Layout, max: u32) -> Px16 {
    let widest = ticks::ticks(max)
        .map(|tick| crate::scene::measure(&format::thousands(tick), layout.font_size(), Weight::Regular));
    widest.max().unwrap_or_default() + px(8)
}

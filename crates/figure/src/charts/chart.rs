//! What every chart can do.

use model::{Pin, Span};

use crate::draw::canvas::Canvas;
use crate::draw::layout::Layout;
use crate::draw::plane::Plane;
use crate::draw::scene::Px16;
use crate::draw::tone::Tone;
use crate::text::table::Table;
use crate::text::words::ChartText;

/// The place of a pinned year among the years that a chart shows, in their order.
pub(crate) fn place_of_year(years: impl Iterator<Item = i32>, pin: Pin) -> u32 {
    let pinned = pin.year().unwrap_or_default();
    years.filter(|year| *year < pinned).count() as u32
}

/// What every chart can do. Its places to read are numbered in reading order, from 0.
///
/// A chart is made from the data that is known; where what came later is to be shown too, a second one, made from all
/// of it, lays out the planes and draws the marks behind.
pub(crate) trait Chart: Send + Sync {
    fn words(&self) -> ChartText;
    fn table(&self) -> Table;
    /// Width and height of its grid in pixels, as it is printed.
    fn size(&self, layout: Layout) -> (i32, i32) {
        layout.chart()
    }
    /// The planes it is drawn on: at least one.
    fn planes(&self, canvas: &Canvas) -> Vec<Plane>;
    /// Axes and names, drawn below everything.
    fn frame(&self, planes: &[Plane]);
    /// The data, and nothing else.
    fn marks(&self, planes: &[Plane], tone: Tone);
    /// The texts that are written on the data.
    fn labels(&self, planes: &[Plane]);
    /// The room at the top of a drawing that is taken before the events' numbers, in sixteenths of a pixel; `width` in
    /// pixels.
    fn above(&self, _layout: Layout, _width: i32) -> Px16 {
        0
    }
    /// The days that run along the planes' x, where days do.
    fn days(&self) -> Option<Span> {
        None
    }
    /// How many places there are to read, at least 1.
    fn places(&self) -> u32;
    /// The place of a pin, and the pin of a place: see [`model::Pin`].
    fn place(&self, pin: Pin) -> u32;
    fn pin(&self, place: u32) -> Pin;
    /// The name of a place in a sentence, after "the values of".
    fn place_name(&self, place: u32) -> String;
    /// How many places a page key moves.
    fn page(&self) -> u32;
    /// The place nearest to a point of the drawing, in sixteenths of a pixel.
    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32;
    /// The values at a place: over the drawing, and in words.
    fn read(&self, planes: &[Plane], place: u32);
    fn values(&self, place: u32) -> String;
}

/// What a chart leaves to the part of it that draws all but the labels, by the name of its field: panels, or stacked bars.
macro_rules! drawn_by {
    ($part:ident) => {
        fn size(&self, layout: crate::draw::layout::Layout) -> (i32, i32) {
            self.$part.size(layout)
        }

        fn planes(&self, canvas: &crate::draw::canvas::Canvas) -> Vec<crate::draw::plane::Plane> {
            self.$part.planes(canvas)
        }

        fn frame(&self, planes: &[crate::draw::plane::Plane]) {
            self.$part.frame(planes);
        }

        fn marks(&self, planes: &[crate::draw::plane::Plane], tone: crate::draw::tone::Tone) {
            self.$part.marks(planes, tone);
        }
    };
}

pub(crate) use drawn_by;

//! What a chart is drawn on: a grid of fixed size, on which planes are laid out.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Mark, Px16, Scene};

/// A drawing in the making.
pub(crate) struct Canvas {
    pub(crate) layout: Layout,
    /// Width and height in pixels.
    pub(crate) size: (i32, i32),
    /// The room that events take above the plot.
    pub(crate) head: Px16,
    marks: Rc<RefCell<Vec<Mark>>>,
}

impl Canvas {
    pub(crate) fn new(layout: Layout, size: (i32, i32), head: Px16) -> Self {
        Self { layout, size, head, marks: Rc::default() }
    }

    /// A plane inside margins, below the room for events.
    pub(crate) fn plane(&self, margins: Margins, x: Range<f64>, max: f64) -> Plane {
        let Bounds { top, .. } = margins.inside(self.size);
        self.panel(Bounds { top: top + self.head, ..margins.inside(self.size) }, x, max)
    }

    /// Two parts of what margins leave, one below the other, each below room of its own for its name. The upper one
    /// gets so many of a hundred parts of what is left.
    pub(crate) fn stacked(&self, margins: Margins, names: [Px16; 2], upper: i32) -> [Bounds; 2] {
        let room = margins.inside(self.size);
        let [above, between] = names;
        let top = room.top + self.head + above;
        let split = top + (room.bottom - top - between) * upper / 100;
        [Bounds { top, bottom: split, ..room }, Bounds { top: split + between, ..room }]
    }

    /// A plane in a part of the drawing.
    pub(crate) fn panel(&self, plot: Bounds, x: Range<f64>, max: f64) -> Plane {
        Plane::new(self.layout, self.size, plot, x, max, Rc::clone(&self.marks))
    }

    pub(crate) fn into_scene(self) -> Scene {
        Scene { width: self.size.0, height: self.size.1, marks: self.marks.take() }
    }
}

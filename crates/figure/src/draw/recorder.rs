//! The backend through which plotters draws into a [`Scene`](crate::draw::scene::Scene).
//!
//! plotters' own SVG backend writes fixed colours, whole pixels and no classes. This one works in sixteenths
//! of a pixel and keeps each mark's role.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::draw::ink::Ink;
use crate::draw::scene::{Bounds, Mark};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Records what plotters draws. Never fails.
pub(crate) struct Recorder {
    pub(crate) size: (u32, u32),
    pub(crate) marks: Rc<RefCell<Vec<Mark>>>,
}

impl Recorder {
    fn push(&self, mark: Mark) -> Drawn {
        self.marks.borrow_mut().push(mark);
        Ok(())
    }
}

fn ink(style: &impl BackendStyle) -> Ink {
    Ink::undisguised(style.color().rgb)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.push(Mark::Line(ink(style), vec![from, to]))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let bounds =
            Bounds { left: a.0.min(b.0), right: a.0.max(b.0), top: a.1.min(b.1), bottom: a.1.max(b.1) };
        if fill {
            return self.push(Mark::Rect(ink(style), bounds));
        }
        let Bounds { left, right, top, bottom } = bounds;
        self.draw_path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.push(Mark::Line(ink(style), path.into_iter().collect()))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.push(Mark::Dot(ink(style), centre, radius as i32))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.draw_path(points, style)
    }

    // Texts are set by the labels themselves, measured with the shipped font.
    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Drawn {
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        _: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((0, 0))
    }
}

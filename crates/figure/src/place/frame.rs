//! What each drawing shows of the earth, and where a point of it stands on the grid.

use super::point::{KM_IN_DEGREE, LONGITUDE, Point};
use crate::draw::layout::Layout;
use crate::draw::scene::{Bounds, Px16, SIXTEENTHS, px};

/// A part of the earth that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// The Strait, in a drawing of this layout.
    Strait(Layout),
    /// The whole Channel, small in a corner of each.
    Channel,
}

/// A window on a grid.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    /// Its corner in the north-west, in thousandths of a degree.
    west: f64,
    north: f64,
    /// Pixels in a degree of latitude.
    scale: f64,
    /// Where it stands.
    pub(super) bounds: Bounds,
}

impl Window {
    /// All that are drawn: no map has [`Layout::Column`].
    pub const ALL: [Self; 5] = [
        Self::Strait(Layout::Wide),
        Self::Strait(Layout::Narrow),
        Self::Strait(Layout::Card),
        Self::Strait(Layout::Square),
        Self::Channel,
    ];

    /// Its word in the file of the coast line: `channel`, or the class of its layout.
    pub fn word(self) -> &'static str {
        match self {
            Self::Strait(layout) => layout.class(),
            Self::Channel => "channel",
        }
    }

    /// The window itself, at the largest that it is drawn.
    fn frame(self) -> Frame {
        let (west, north, scale, size) = match self {
            Self::Strait(layout) => {
                let (west, north, scale) = match layout {
                    Layout::Wide => (350.0, 51_500.0, 440.0),
                    Layout::Column | Layout::Narrow => (720.0, 51_520.0, 280.0),
                    Layout::Card => (300.0, 51_260.0, 340.0),
                    Layout::Square => (600.0, 51_480.0, 400.0),
                };
                (west, north, scale, layout.size())
            }
            Self::Channel => (-6_000.0, 51_800.0, 30.0, (172, 102)),
        };
        let bounds = Bounds { left: 0, right: px(size.0), top: 0, bottom: px(size.1) };
        Frame { west, north, scale, bounds }
    }

    /// Its edges in degrees: west, south, east, north. Those of longitude are negative west of Greenwich.
    pub fn edges(self) -> [f64; 4] {
        let Frame { west, north, scale, bounds } = self.frame();
        let degrees = |place: Px16| f64::from(place) / f64::from(SIXTEENTHS) / scale;
        let (west, north) = (west / 1000.0, north / 1000.0);
        [west, north - degrees(bounds.bottom), west + degrees(bounds.right) / LONGITUDE, north]
    }

    /// So many degrees of latitude are a pixel of its largest drawing.
    pub fn pixel(self) -> f64 {
        1.0 / self.frame().scale
    }

    /// Whether it shows a point; up to a thousandth of a degree beyond its edges counts too.
    pub fn holds(self, point: Point) -> bool {
        let [west, south, east, north] = self.edges();
        let (x, y) = (f64::from(point.longitude), f64::from(point.latitude));
        // Points on an edge are rounded to either side of it.
        (west * 1000.0 - 1.0..=east * 1000.0 + 1.0).contains(&x)
            && (south * 1000.0 - 1.0..=north * 1000.0 + 1.0).contains(&y)
    }
}

impl Frame {
    /// The Strait, on the whole grid of a layout.
    pub(super) fn of(layout: Layout) -> Self {
        Window::Strait(layout).frame()
    }

    /// The whole Channel, on the right where the sea has room for it, or else where the land has; as large as that is.
    pub(super) fn inset(layout: Layout) -> Self {
        let whole = Window::Channel.frame();
        // In hundredths.
        let size = match layout {
            Layout::Wide => 100,
            Layout::Square => 85,
            Layout::Column | Layout::Narrow | Layout::Card => 68,
        };
        let gap = px(if layout.is_narrow() { 6 } else { 10 });
        let (width, height) = (whole.bounds.right * size / 100, whole.bounds.bottom * size / 100);
        let right = px(layout.size().0) - gap;
        let top = if layout == Layout::Card { px(layout.size().1) - gap - height } else { gap };
        let bounds = Bounds { left: right - width, right, top, bottom: top + height };
        Self { scale: whole.scale * f64::from(size) / 100.0, bounds, ..whole }
    }

    /// Where a point stands; on the edge, where it lies beyond.
    pub(super) fn place(&self, point: Point) -> (Px16, Px16) {
        let Bounds { left, right, top, bottom } = self.bounds;
        let px16 =
            |thousandths: f64| (thousandths / 1000.0 * self.scale * f64::from(SIXTEENTHS)).round() as Px16;
        let x = left + px16((f64::from(point.longitude) - self.west) * LONGITUDE);
        let y = top + px16(self.north - f64::from(point.latitude));
        (x.clamp(left, right), y.clamp(top, bottom))
    }

    /// How long so many kilometres are.
    pub(super) fn length(&self, km: f64) -> Px16 {
        (km / KM_IN_DEGREE * self.scale * f64::from(SIXTEENTHS)).round() as Px16
    }

    /// What another window shows, on this one.
    pub(super) fn outline(&self, window: Window) -> Bounds {
        let [west, south, east, north] = window.edges().map(|degrees| (degrees * 1000.0).round() as i32);
        let (left, top) = self.place(Point { longitude: west, latitude: north });
        let (right, bottom) = self.place(Point { longitude: east, latitude: south });
        Bounds { left, right, top, bottom }
    }
}

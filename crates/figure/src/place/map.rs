//! What the map is drawn from.

use super::frame::Window;
use super::point::Point;

/// The coast as each drawing needs it, and the towns on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceMap {
    /// What each window shows, one for each.
    pub cuts: Vec<Cut>,
    /// Where the two coasts are nearest: the point in the United Kingdom, then the one in France.
    pub narrows: [Point; 2],
    /// The towns, the weightiest first.
    pub towns: Vec<Town>,
}

/// The coast as one window shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The window.
    pub window: Window,
    /// Land, each piece by the points around it, of which the last is the first.
    pub land: Vec<Vec<Point>>,
    /// Lines between countries, each by its points.
    pub borders: Vec<Vec<Point>>,
}

/// A town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// Its name in English.
    pub name: String,
    /// The country in which it lies.
    pub country: Country,
    /// Its place on the earth.
    pub at: Point,
}

/// The two countries of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Country {
    /// The United Kingdom.
    UnitedKingdom,
    /// France.
    France,
}

impl Country {
    /// Both.
    pub const ALL: [Self; 2] = [Self::UnitedKingdom, Self::France];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::UnitedKingdom => "United Kingdom",
            Self::France => "France",
        }
    }
}

impl PlaceMap {
    /// How far the coasts are apart where they are nearest: in whole kilometres, and these in whole miles. The coast line is
    /// not exact enough for more.
    pub fn width(&self) -> (i32, i32) {
        let [here, there] = self.narrows;
        let km = here.km_to(there).round();
        (km as i32, (km / KM_IN_MILE).round() as i32)
    }
}

/// Kilometres in a mile.
pub(super) const KM_IN_MILE: f64 = 1.609_344;

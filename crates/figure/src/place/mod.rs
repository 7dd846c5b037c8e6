//! The map of the place: the Channel with both coasts. Only the host draws it, and nothing in it moves.
//!
//! Its projection is equirectangular, with degrees of longitude as long as they are in the middle of the map: over so few
//! degrees no other could be told from it.

mod drawing;
mod frame;
mod labels;
mod map;
mod picture;
mod point;
mod source;
mod words;

pub use frame::Window;
pub use map::{Country, Cut, PlaceMap, Town};
pub use point::{LONGITUDE, Point};
pub use source::{COAST, COUNTED, TOWNS};
pub use words::TITLE;

/// Its word in addresses.
pub const SLUG: &str = "place";

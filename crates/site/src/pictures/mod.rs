//! Pictures in pixels: those that links are shown with, and the style sheet of all pictures that leave the page.

mod css;
pub(crate) mod links;
pub(crate) mod painter;
pub(crate) mod style;

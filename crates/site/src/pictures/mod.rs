//! Pictures in pixels: those that links are shown with, and the style sheet of all pictures that leave the page.

pub(crate) mod links;
pub(crate) mod style;

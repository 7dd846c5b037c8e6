//! The figure of the stance map: its words, its choices, its map, the evidence beside it, and the statements over time.

pub(crate) mod data;
mod evidence;
mod faces;
pub(crate) mod follow;
#[cfg(feature = "ssr")]
mod markup;
pub(crate) mod panel;
#[cfg(feature = "ssr")]
pub(crate) mod prerender;

//! Drawing: canvas, planes and marks, and the scene that becomes SVG. Plotters lives here.

pub(crate) mod bars;
pub(crate) mod callout;
pub(crate) mod canvas;
pub(crate) mod events;
pub mod font;
pub(crate) mod hatch;
pub(crate) mod ink;
pub(crate) mod key;
pub(crate) mod labels;
pub(crate) mod layout;
pub(crate) mod lines;
pub(crate) mod panels;
pub(crate) mod plane;
pub(crate) mod recorder;
pub(crate) mod scene;
pub(crate) mod spans;
pub(crate) mod stacks;
pub(crate) mod svg;
#[cfg(feature = "place")]
pub(crate) mod terrain;
pub(crate) mod ticks;
pub(crate) mod time;
pub(crate) mod tone;

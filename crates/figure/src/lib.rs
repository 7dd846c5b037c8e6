//! How it is drawn.

pub mod font;

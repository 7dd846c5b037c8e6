//! The stance map in the browser: what the charts do not have.

mod brush;
mod controls;
mod data;
mod evidence;
mod figure;

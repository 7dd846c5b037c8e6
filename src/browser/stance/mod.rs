//! The stance map in the browser: made live, its choices bound, its address kept, its evidence opened.

mod address;
mod api;
mod bind;
mod blind;
mod brush;
mod state;

pub use api::{get, load, mount, set, start, take, unmount};

//! The edge to the browser: the only place that names web-sys. Everything here does what it can and goes on
//! where it cannot; nothing indexes, unwraps or panics.
//!
//! A program has the charts or the stance map. `shared` is what both do; `charts` and `stance` have only what is theirs.
//! `yours` is a program of its own, without Leptos.

#[cfg(all(feature = "hydrate", not(feature = "yours")))]
mod api;
#[cfg(all(feature = "hydrate", not(any(feature = "stance", feature = "yours"))))]
mod charts;
#[cfg(feature = "hydrate")]
mod elements;
pub(crate) mod pointer;
#[cfg(all(feature = "hydrate", not(feature = "yours")))]
mod shared;
#[cfg(all(feature = "hydrate", feature = "stance"))]
mod stance;
#[cfg(all(feature = "hydrate", feature = "yours"))]
mod yours;

#[cfg(all(feature = "hydrate", not(feature = "yours")))]
pub use api::{connect, contents, get, hydrate, load, mount, set, unmount};
#[cfg(all(feature = "hydrate", feature = "yours"))]
pub use yours::{connect, hydrate, load};

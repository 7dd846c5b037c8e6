//! The edge to the browser: the only place that names web-sys. Everything here does what it can and goes on
//! where it cannot; nothing indexes, unwraps or panics.
//!
//! A program has the charts or the stance map. `shared` is what both do; `charts` and `stance` have only what is theirs.

#[cfg(feature = "hydrate")]
mod api;
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
mod charts;
pub(crate) mod pointer;
#[cfg(feature = "hydrate")]
mod shared;
#[cfg(all(feature = "hydrate", feature = "stance"))]
mod stance;

#[cfg(feature = "hydrate")]
pub use api::{connect, contents, get, hydrate, load, mount, set, unmount};

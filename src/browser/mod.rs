//! The edge to the browser: the only place that names web-sys. Everything here does what it can and goes on
//! where it cannot; nothing indexes, unwraps or panics.

#[cfg(feature = "hydrate")]
mod address;
#[cfg(feature = "hydrate")]
mod api;
#[cfg(all(feature = "hydrate", feature = "article"))]
mod article;
#[cfg(feature = "hydrate")]
mod bind;
mod pointer;
#[cfg(feature = "hydrate")]
mod state;

#[cfg(feature = "hydrate")]
pub use api::{get, set, start, take};

pub(crate) use pointer::{is_touch, pointer_share};

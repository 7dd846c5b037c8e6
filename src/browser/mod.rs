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
#[cfg(feature = "hydrate")]
mod life;
#[cfg(feature = "hydrate")]
mod mounted;
mod pointer;
#[cfg(feature = "hydrate")]
mod state;

#[cfg(feature = "hydrate")]
pub use api::{get, set, start, take};
#[cfg(feature = "hydrate")]
pub use mounted::{load, mount, unmount};

pub(crate) use pointer::{is_touch, pointer_share};

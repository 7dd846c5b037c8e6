//! The edge to the browser: the only place that names web-sys. Everything here does what it can and goes on
//! where it cannot; nothing indexes, unwraps or panics. The program of the stance map has its own half of it.

#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod hydrated;
#[cfg(feature = "hydrate")]
mod parts;
mod pointer;
#[cfg(feature = "hydrate")]
mod shows;
#[cfg(all(feature = "hydrate", feature = "stance"))]
mod stance;
#[cfg(feature = "hydrate")]
mod subscriptions;

#[cfg(all(feature = "hydrate", not(feature = "stance")))]
mod address;
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
mod api;
#[cfg(all(feature = "hydrate", feature = "article"))]
mod article;
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
mod bind;
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
mod mounted;
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
mod state;

#[cfg(all(feature = "hydrate", not(feature = "stance")))]
pub use api::{get, set, start, take};
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
pub use mounted::{load, mount, unmount};
#[cfg(all(feature = "hydrate", feature = "stance"))]
pub use stance::{get, load, mount, set, start, take, unmount};

pub(crate) use pointer::{is_touch, pointer_share};

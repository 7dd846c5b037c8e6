//! The page: each figure of the article as a component, prerendered on the host and made live in the browser.
//!
//! The feature `ssr` renders ([`prerender`]), the feature `hydrate` makes it live ([`browser::hydrate`]). What a
//! figure shows comes from the crate `figure`; this crate holds the reader's choices and nothing else. Only
//! [`browser`] names web-sys.

#![warn(clippy::wildcard_enum_match_arm)]
// The component macro makes each component public, wherever it stands.
#![allow(unreachable_pub)]

pub mod browser;
mod drawing;
// The stance map follows its view in its own way, and a reader's own answers need none.
#[cfg_attr(all(feature = "hydrate", any(feature = "stance", feature = "yours")), allow(dead_code))]
mod follow;
#[cfg(feature = "ssr")]
mod markup;
// Nothing of the charts is in the program of a reader's own answers.
#[cfg_attr(feature = "yours", allow(dead_code))]
mod panel;
mod signals;
#[cfg(any(feature = "ssr", feature = "stance"))]
mod stance;
mod state;
mod table;

pub use follow::THEN;
pub use panel::Panel;
#[cfg(any(feature = "ssr", feature = "stance"))]
pub use stance::data::StanceData;
#[cfg(feature = "ssr")]
pub use stance::prerender::prerender_stance;
pub use state::FigureState;

#[cfg(feature = "ssr")]
mod prerender;
#[cfg(feature = "ssr")]
pub use prerender::prerender;

//! What others are shown of a view: the tags of its page, its oEmbed, its painted picture. The host prerenders with it, and
//! the edge function answers with it: equal views give equal bytes.
//!
//! It knows no files, no threads and no clock.

#![warn(clippy::wildcard_enum_match_arm)]

mod answers;
mod bundle;
mod css;
mod figures;
pub mod oembed;
pub mod painter;
pub mod picture;
mod public_url;
pub mod style;
mod tags;

pub use answers::{Preview, Size};
pub use bundle::{Bundle, Page};
pub use figures::{Figures, Shown, alt};
pub use public_url::PublicUrl;
pub use tags::{PICTURES, Tags};

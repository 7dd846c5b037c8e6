//! What others read of the whole: search engines, feed readers, those who keep the page among their programs.

mod atom;
pub(crate) mod claims_feed;
pub(crate) mod feed;
pub(crate) mod manifest;
pub(crate) mod sitemap;
mod xml;

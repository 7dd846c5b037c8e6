//! Figures in other sites: framed, without a frame, and described by oEmbed.

pub(crate) mod frame;
pub(crate) mod hosts;
pub(crate) mod oembed;
pub(crate) mod parts;
pub(crate) mod policy;
mod shadow;

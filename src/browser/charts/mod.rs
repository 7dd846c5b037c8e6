//! The charts in the browser: what the stance map does not have.

#[cfg(feature = "article")]
mod article;
mod controls;
mod data;
mod figure;
#[cfg(feature = "article")]
mod steps;

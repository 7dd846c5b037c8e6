//! What holds of the whole house and of what the host writes, told by tests of the root package.

#![allow(clippy::unwrap_used)]

mod addresses;
mod article;
mod checkout;
mod contrast;
mod house;
mod mistakes;
mod pasted;
mod prerender;

#[path = "../../crates/figure/tests/figures/support.rs"]
mod support;

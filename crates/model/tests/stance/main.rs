//! The stance map against slow and obvious computations, over random statements, codes and choices.

#![allow(clippy::unwrap_used)]

mod addresses;
mod balance;
mod components;
mod fixture;
mod own;
mod positions;
mod properties;

//! Every figure as it is drawn, tabled and said, with the real data. One program, so that it links once.

#![allow(clippy::unwrap_used)]

mod check;
mod columns;
mod evidence;
mod export;
mod golden;
mod honest;
mod periods;
mod pins;
mod place;
mod places;
mod sharing;
mod stance;
mod sums;
mod support;
mod twins;
mod words;

//! The stance map: its drawings, words and tables.

#![allow(clippy::unwrap_used)]

mod apart;
#[path = "../support/columns.rs"]
mod columns;
mod fixture;
mod golden;
mod honest;
mod still;
mod words;

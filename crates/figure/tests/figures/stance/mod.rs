//! The stance map: its drawings, words and tables.

mod apart;
mod fixture;
mod golden;
mod honest;
mod still;
mod words;

//! The stance map: its drawings, words and tables.

mod apart;
mod fixture;
mod golden;
mod honest;
mod own;
mod still;
mod words;

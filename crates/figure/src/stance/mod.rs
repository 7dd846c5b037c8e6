//! The stance map: where parties and speakers stand, drawn from positions that `model` computes.

pub mod layout;

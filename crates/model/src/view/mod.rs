//! What a figure shows: its choices, and their addresses.

pub(crate) mod address;
pub(crate) mod choice;
pub(crate) mod choose;
pub(crate) mod key;
pub(crate) mod kind;
pub(crate) mod link_version;
pub(crate) mod named;
pub(crate) mod pin;
pub(crate) mod pins;
pub(crate) mod reach;
pub(crate) mod set;
pub(crate) mod state;

//! One of the things that a page is made of.

/// Something that is published as a part of the page.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) origin: Origin,
    pub(super) name: String,
    /// Empty for a font, whose makers give none.
    pub(super) version: String,
    /// As SPDX writes it: `MIT OR Apache-2.0`.
    pub(super) licence: String,
    /// Those named as its authors, where its licence does not say who holds the copyright.
    pub(super) authors: Vec<String>,
    /// The texts of licences that come with it, by the names of their files.
    pub(super) texts: Vec<(String, String)>,
}

/// Where a part is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// This repository.
    Ours,
    Cargo,
    /// What compiles it.
    Rust,
    Npm,
    Font,
}

//! Sorting, once: each kind of thing that is sorted by itself would bring another two kilobytes to the page.

pub(crate) use model::order::sort;

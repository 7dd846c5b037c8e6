//! Sorting, once: each kind of thing that is sorted by itself would bring another two kilobytes to the page.

/// Sorts by the first number, then by the second.
pub(crate) fn sort(keys: &mut [(i64, usize)]) {
    keys.sort_unstable();
}

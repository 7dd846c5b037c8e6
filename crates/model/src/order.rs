//! Sorting, once: each kind of thing that is sorted by itself would bring another two kilobytes to the page.

/// Sorts by the first number, then by the second, the lowest first.
pub fn sort(keys: &mut [(i64, usize)]) {
    keys.sort_unstable();
}

/// Each of a few things once, in rising order.
pub fn each_once<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for one in all {
        if let Err(place) = found.binary_search(&one) {
            found.insert(place, one);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_once_and_in_order() {
        let check = |all: &[u16], expected: &[u16]| assert_eq!(each_once(all.iter().copied()), expected);
        check(&[], &[]);
        check(&[3, 1, 2, 3, 1], &[1, 2, 3]);
    }
}

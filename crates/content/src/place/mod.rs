//! The map of the place: the coast line, as `import` has cut it out of Natural Earth, and the towns that editors name.

pub(crate) mod coast;
pub(crate) mod degrees;
mod towns;

use std::path::Path;

use anyhow::Result;
use figure::place::PlaceMap;

use crate::files::Problems;

pub use coast::{COAST, SOURCE};

/// What the map is drawn from, all of it checked.
///
/// # Errors
/// Every line of the two files that is not as it must be.
pub fn read(root: &Path) -> Result<PlaceMap> {
    let mut problems = Problems::default();
    let (cuts, narrows) = coast::read(root, &mut problems)?;
    let towns = towns::read(root, &mut problems)?;
    problems.or(PlaceMap { cuts, narrows, towns }, "the map of the place is not as it should be")
}

#[cfg(test)]
mod tests {
    use figure::place::Window;

    use super::*;

    #[test]
    fn every_window_has_its_coast_and_both_ends_of_the_narrows() {
        let map = read(crate::checkout::root()).unwrap();
        for window in Window::ALL {
            let cut = map.cuts.iter().find(|cut| cut.window == window).unwrap();
            assert!(cut.land.len() > 1, "{window:?}");
            for end in map.narrows {
                assert!(window.holds(end), "{window:?}");
            }
        }
        assert_eq!(map.width(), (33, 21));
    }
}

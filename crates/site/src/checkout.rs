//! The checkout that the tests read from.

use std::path::Path;

/// Its folder.
pub(crate) fn root() -> &'static Path {
    // Of this crate, in crates/site.
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

//! A copy of what editors and publishers write, to be changed by a test.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// The content and the data of this checkout in a folder of their own.
pub(crate) fn copied_checkout() -> TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let copy = tempfile::tempdir().unwrap();
    for folder in ["content", "content/claims", "data"] {
        fs::create_dir(copy.path().join(folder)).unwrap();
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let from = entry.unwrap().path();
            if from.is_file() {
                fs::copy(&from, copy.path().join(folder).join(from.file_name().unwrap())).unwrap();
            }
        }
    }
    copy
}

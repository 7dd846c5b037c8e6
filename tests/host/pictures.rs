//! The pictures in the README are those of today's data: `cargo xtask pictures` paints them.

use std::fs;
use std::path::Path;

#[test]
fn those_in_the_readme_are_of_this_data() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let pictures = site::readme_pictures(root).unwrap();
    for (name, png) in &pictures {
        let file = format!("docs/pictures/{name}");
        assert!(readme.contains(&file), "the README does not show {file}");
        assert!(png.len() < 120_000, "{file} has {} bytes", png.len());
        let committed = fs::read(root.join(&file)).unwrap_or_default();
        assert!(committed == *png, "{file} is of other data: run `cargo xtask pictures`, and look at it");
    }
    assert_eq!(readme.matches("docs/pictures/").count(), pictures.len());
}

//! What the page is built from, and whether it has changed.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Top-level folders that the built page does not depend on. Everything else counts: a folder added later
/// must not be forgotten.
const NOT_BUILT_FROM: [&str; 4] = ["target", "dist", "node_modules", "tests"];

/// The entries of the checkout that the page is built from.
pub(crate) fn roots(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = fs::read_dir(root)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| counts(&name.to_string_lossy())))
        .collect();
    found.sort();
    Ok(found)
}

fn counts(name: &str) -> bool {
    let hidden = name.starts_with('.') && name != ".cargo";
    let prose = Path::new(name).extension().is_some_and(|ending| ending == "md") || name == "LICENSE";
    // `dist.next` and the like are dist while it is being built.
    let built = NOT_BUILT_FROM.contains(&name) || name.starts_with("dist.");
    !hidden && !prose && !built
}

/// One hash over the names and contents of all files under these paths.
pub(crate) fn digest<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> Result<String> {
    let mut hash = Sha256::new();
    for path in paths {
        add(&mut hash, path)?;
    }
    Ok(hex(hash))
}

/// One hash over text or bytes.
pub(crate) fn digest_of(text: impl AsRef<[u8]>) -> String {
    hex(Sha256::new_with_prefix(text.as_ref()))
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn add(hash: &mut Sha256, path: &Path) -> Result<()> {
    if path.is_dir() {
        // Hidden files are editors' own, and may vanish while they are read.
        let mut entries: Vec<_> = fs::read_dir(path)?
            .filter_map(Result::ok)
            .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
            .map(|entry| entry.path())
            .collect();
        entries.sort();
        return entries.iter().try_for_each(|entry| add(hash, entry));
    }
    let contents = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    // Lengths keep two neighbouring files from being taken for one.
    let name = path.to_string_lossy();
    hash.update((name.len() as u64).to_le_bytes());
    hash.update(name.as_bytes());
    hash.update((contents.len() as u64).to_le_bytes());
    hash.update(contents);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_follows_contents_and_names() {
        let folder = tempfile::tempdir().unwrap();
        let roots = [folder.path().to_owned()];
        fs::write(folder.path().join("a"), "one").unwrap();
        let first = digest(&roots).unwrap();
        assert_eq!(first, digest(&roots).unwrap());
        fs::write(folder.path().join("a"), "two").unwrap();
        let second = digest(&roots).unwrap();
        assert_ne!(first, second);
        fs::rename(folder.path().join("a"), folder.path().join("b")).unwrap();
        assert_ne!(second, digest(&roots).unwrap());
    }

    #[test]
    fn built_things_prose_and_tests_are_not_inputs() {
        for name in ["target", "dist", "dist.next", "tests", ".git", ".tools", "README.md", "node_modules"] {
            assert!(!counts(name), "{name}");
        }
        for name in ["src", "crates", "content", "data", "style", "index.html", "Cargo.lock", ".cargo"] {
            assert!(counts(name), "{name}");
        }
    }
}

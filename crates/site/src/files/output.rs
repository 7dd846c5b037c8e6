//! Files of the built page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The SHA-256 of a text or bytes, in 64 hexadecimal digits.
pub(crate) fn sha256(contents: impl AsRef<[u8]>) -> String {
    format!("{:x}", Sha256::digest(contents))
}

/// The first 16 of them.
pub(crate) fn short_hash(contents: impl AsRef<[u8]>) -> String {
    sha256(contents)[..16].to_owned()
}

/// The name of a file with the first 16 digits of the SHA-256 of its contents, so that caches may keep it for ever:
/// `a.js` is `a-0123456789abcdef.js`, and `a_bg.wasm` is `a-0123456789abcdef_bg.wasm`. A name without an ending has
/// them at its end.
pub fn hashed_name(name: &str, contents: impl AsRef<[u8]>) -> String {
    let end = ["_bg.", "."].into_iter().find_map(|end| name.rfind(end)).unwrap_or(name.len());
    let (stem, ending) = name.split_at(end);
    format!("{stem}-{}{ending}", short_hash(contents))
}

/// Writes a file under such a name, and returns that.
pub(crate) fn hashed(dist: &Path, name: &str, contents: impl AsRef<[u8]>) -> Result<String> {
    let name = hashed_name(name, &contents);
    fs::write(dist.join(&name), contents).with_context(|| format!("{name} cannot be written"))?;
    Ok(name)
}

/// The paths of all files in a folder and those in it, in their order.
///
/// # Errors
/// Where one of the folders cannot be read.
pub fn all(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(before) = folders.pop() {
        let here = folder.join(&before);
        for entry in fs::read_dir(&here).with_context(|| format!("{} cannot be read", here.display()))? {
            let entry = entry?;
            let path = format!("{before}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path + "/");
            } else {
                files.push(path);
            }
        }
    }
    files.sort_unstable();
    Ok(files)
}

/// Changes every page in a folder and those in it: `change` gets the path of each below the folder, and its HTML.
///
/// # Errors
/// Where a page cannot be read, changed or written: with its path.
pub(crate) fn change_pages(dist: &Path, mut change: impl FnMut(&str, &str) -> Result<String>) -> Result<()> {
    for path in all(dist)? {
        let file = dist.join(&path);
        if file.extension().is_some_and(|ending| ending == "html") {
            let changed = fs::read_to_string(&file).map_err(Into::into).and_then(|page| change(&path, &page));
            let written = changed.and_then(|page| Ok(fs::write(&file, page)?));
            written.with_context(|| format!("in {}", file.display()))?;
        }
    }
    Ok(())
}

/// Writes the page of a folder, which is made where there is none.
pub(crate) fn page(dist: &Path, folder: &str, html: &str) -> Result<()> {
    let folder = dist.join(folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let file = folder.join("index.html");
    fs::write(&file, html).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_hash_before_its_ending() {
        let check = |name: &str, expected: &str| assert_eq!(hashed_name(name, "abc"), expected);
        check("data/series.bin", "data/series-ba7816bf8f01cfea.bin");
        check("time_bg.wasm", "time-ba7816bf8f01cfea_bg.wasm");
        assert_ne!(hashed_name("a.js", "abc"), hashed_name("a.js", "abd"));
    }
}

//! Whether two clean builds in two folders give the same bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use site::files::output;

use crate::folders::remove;
use crate::project::Project;
use crate::shell;

/// The address that both are built for: with one, everything is written that a build can write.
const ADDRESS: &str = "https://crossings.example/";
/// What a build writes.
const BUILT: [&str; 2] = ["dist", "hosting"];

/// Runs the chore: copies what git has of this checkout into two folders, builds the page in each with a target folder of
/// its own, and compares every file. Tools are shared.
pub(crate) fn run(project: &Project) -> Result<()> {
    let folders = ["one", "another-folder"].map(|name| project.target.join("reproduce").join(name));
    for folder in &folders {
        remove(folder)?;
        copy_of(project, folder)?;
        say!("building in {} …", folder.display());
        let mut cargo = shell::host_cargo();
        cargo.args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "xtask",
            "--",
            "build",
            "--public-url",
            ADDRESS,
        ]);
        cargo.env("CARGO_TARGET_DIR", folder.join("target")).env("CROSSINGS_TOOLS", &project.tools);
        shell::run(cargo.current_dir(folder))?;
    }
    let mut files = 0;
    let mut different = Vec::new();
    for built in BUILT {
        let [one, other] = folders.each_ref().map(|folder| folder.join(built));
        files += names(&one)?.len();
        different.extend(differences(&one, &other)?.into_iter().map(|line| format!("{built}/{line}")));
    }
    ensure!(different.is_empty(), "the two builds differ:\n  {}", different.join("\n  "));
    say!("two builds, {files} files: the same bytes");
    Ok(())
}

/// Copies the files that git knows, as they are on the disk.
fn copy_of(project: &Project, folder: &Path) -> Result<()> {
    let mut git = std::process::Command::new("git");
    let listed = shell::output(git.args(["ls-files"]).current_dir(&project.root))
        .context("git does not list the files of this checkout")?;
    for name in listed.lines() {
        let (from, to) = (project.root.join(name), folder.join(name));
        // One that was deleted and not committed is in neither.
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
            fs::copy(&from, &to).with_context(|| format!("{name} cannot be copied"))?;
        }
    }
    Ok(())
}

/// What differs between two folders, a line for each file: one that only one has, or the first byte, from 0, that is not the same.
///
/// # Errors
/// Where one of them cannot be read.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let (here, there) = (names(one)?, names(other)?);
    let mut lines = Vec::new();
    for name in here.union(&there) {
        if !there.contains(name) {
            lines.push(format!("{name}: only in {}", one.display()));
        } else if !here.contains(name) {
            lines.push(format!("{name}: only in {}", other.display()));
        } else {
            let (a, b) = (fs::read(one.join(name))?, fs::read(other.join(name))?);
            if a != b {
                let at = a.iter().zip(&b).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
                lines.push(format!("{name}: {} and {} bytes, different from byte {at}", a.len(), b.len()));
            }
        }
    }
    Ok(lines)
}

/// The files in a folder and in those in it, by their paths from there.
fn names(folder: &Path) -> Result<BTreeSet<String>> {
    Ok(output::all(folder)?.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two folders with these files, a name and a text each.
    fn check(one: &[(&str, &str)], other: &[(&str, &str)], expected: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let [a, b] = [("a", one), ("b", other)].map(|(name, files)| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.join("v/x")).unwrap();
            for (name, text) in files {
                fs::write(path.join(name), text).unwrap();
            }
            path
        });
        let found = differences(&a, &b).unwrap();
        let found: Vec<String> =
            found.iter().map(|line| line.replace(&folder.path().display().to_string(), "")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_differs_is_named() {
        let page = ("v/x/index.html", "<p>A</p>");
        check(&[page, ("a.wasm", "\0asm")], &[page, ("a.wasm", "\0asm")], &[]);
        check(
            &[page],
            &[("v/x/index.html", "<p>B</p>")],
            &["v/x/index.html: 8 and 8 bytes, different from byte 3"],
        );
        check(&[("a.js", "ab")], &[("a.js", "abc")], &["a.js: 2 and 3 bytes, different from byte 2"]);
        check(
            &[page, ("a-1.js", "")],
            &[page, ("a-2.js", "")],
            &["a-1.js: only in /a", "a-2.js: only in /b"],
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(differences(folder.path(), &folder.path().join("none")).is_err());
    }
}

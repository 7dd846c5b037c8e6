//! The crates that are compiled into the programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use cargo_metadata::{MetadataCommand, Package};
use figure::Program;
use model::Choice;

use super::part::{Origin, Part};
use crate::setup::TARGET;
use crate::shell;

/// How the names of files with a licence begin.
const LICENCE: [&str; 5] = ["licen", "copying", "copyright", "notice", "unlicense"];

/// Our own crates, then all others, by name.
///
/// # Errors
/// Where cargo does not know them, or a licence is named nowhere.
pub(super) fn of_programs(root: &Path) -> Result<Vec<Part>> {
    let compiled = compiled(root)?;
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .other_options(
            ["--all-features", "--locked", "--offline", "--filter-platform", TARGET].map(str::to_owned),
        )
        .exec()?;
    let packages: BTreeMap<(String, String), &Package> =
        metadata.packages.iter().map(|one| ((one.name.to_string(), one.version.to_string()), one)).collect();
    let mut parts = Vec::new();
    for named in compiled {
        let package =
            packages.get(&named).with_context(|| format!("{} {} has no metadata", named.0, named.1))?;
        let licence = package.license.as_ref();
        let licence = licence.with_context(|| format!("{} names no licence", package.name))?;
        let folder = package.manifest_path.parent().context("a manifest lies in a folder")?;
        parts.push(Part {
            origin: if package.source.is_some() { Origin::Cargo } else { Origin::Ours },
            name: named.0,
            version: named.1,
            // As crates wrote it before SPDX.
            licence: licence.replace('/', " OR "),
            authors: package.authors.clone(),
            texts: texts(folder.as_std_path())?,
        });
    }
    parts.sort_by_key(|part| part.origin != Origin::Ours);
    Ok(parts)
}

/// Names and versions of what is compiled for the browser, in any of the programs.
fn compiled(root: &Path) -> Result<BTreeSet<(String, String)>> {
    let programs: Vec<&str> = Program::ALL.iter().map(|program| program.slug()).collect();
    in_browser(root, &["--features", &format!("hydrate,{}", programs.join(","))])
}

/// Names and versions of what cargo resolves for the browser with these features, without what only compiles.
pub(super) fn in_browser(root: &Path, features: &[&str]) -> Result<BTreeSet<(String, String)>> {
    let mut tree = shell::host_cargo();
    tree.args(["tree", "--locked", "--offline", "--package", "crossings", "--target", TARGET]);
    tree.args(["--prefix", "none", "--format", "{p}", "--edges", "normal,no-proc-macro"]);
    tree.arg("--no-default-features").args(features).current_dir(root);
    let lines = shell::output(&mut tree).with_context(|| format!("`{}` failed", shell::show(&tree)))?;
    // A line each, such as `leptos v0.8.23`.
    let name = |line: &str| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    };
    lines
        .lines()
        .map(|line| name(line).with_context(|| format!("found “{line}” in what cargo tree prints")))
        .collect()
}

/// The texts of licences in a folder, by the names of their files.
pub(super) fn texts(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && LICENCE.iter().any(|begin| name.to_lowercase().starts_with(begin)) {
            let text = String::from_utf8_lossy(&fs::read(&path)?).replace("\r\n", "\n");
            texts.push((name, text));
        }
    }
    texts.sort();
    Ok(texts)
}

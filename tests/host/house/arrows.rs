//! Which crate may use which: the arrows of ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use toml::{Table, Value};

use super::root;

/// The crates of the workspace, each with those that it uses.
const ARROWS: [(&str, &[&str]); 9] = [
    ("compress", &[]),
    ("model", &[]),
    ("figure", &["model"]),
    ("crossings", &["figure", "model"]),
    ("content", &["figure", "model"]),
    ("preview", &["figure", "model"]),
    ("edge", &["preview"]),
    ("site", &["compress", "content", "crossings", "figure", "model", "preview"]),
    ("xtask", &["compress", "content", "figure", "model", "site"]),
];

/// Those whose tests use more.
const ARROWS_OF_TESTS: [(&str, &[&str]); 3] =
    [("figure", &["content"]), ("preview", &["content"]), ("crossings", &["content", "site"])];

/// What takes long to compile and says nothing of figures, with what only programs of the host have.
const NOT_FOR_FIGURES: [&str; 14] = [
    "axum",
    "calamine",
    "clap",
    "jiff",
    "leptos",
    "lol_html",
    "maud",
    "notify",
    "pest",
    "pulldown-cmark",
    "resvg",
    "wasm-bindgen",
    "web-sys",
    "zip",
];

/// The folders of the workspace's members; the empty one is the checkout itself.
pub(crate) fn folders() -> Vec<String> {
    let mut folders = vec![String::new()];
    for member in manifest("")["workspace"]["members"].as_array().unwrap() {
        let member = member.as_str().unwrap();
        match member.strip_suffix("/*") {
            None => folders.push(member.to_owned()),
            Some(above) => {
                let entries = fs::read_dir(root().join(above)).unwrap();
                let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
                folders.extend(names.map(|name| format!("{above}/{name}")));
            }
        }
    }
    folders
}

fn manifest(folder: &str) -> Table {
    fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap().parse().unwrap()
}

/// The manifests of all members, by the name of the package.
fn manifests() -> BTreeMap<String, Table> {
    let name = |manifest: &Table| manifest["package"]["name"].as_str().unwrap().to_owned();
    folders().iter().map(|folder| manifest(folder)).map(|manifest| (name(&manifest), manifest)).collect()
}

/// The names under these headings of a manifest, those for one target included.
fn dependencies(manifest: &Table, headings: &[&str]) -> BTreeSet<String> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let targets = targets.into_iter().flat_map(|targets| targets.values().filter_map(Value::as_table));
    let tables = std::iter::once(manifest).chain(targets).flat_map(|table| {
        headings.iter().filter_map(|heading| table.get(*heading).and_then(Value::as_table))
    });
    tables.flat_map(|table| table.keys().cloned()).collect()
}

fn listed(arrows: &[(&str, &[&str])], of: &str) -> BTreeSet<String> {
    let to = arrows.iter().filter(|(name, _)| *name == of).flat_map(|(_, to)| to.iter());
    to.map(|name| (*name).to_owned()).collect()
}

#[test]
fn arrows_run_one_way() {
    let manifests = manifests();
    let placed: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let members: BTreeSet<&str> = manifests.keys().map(String::as_str).collect();
    assert_eq!(members, placed, "a crate that has no place among the arrows, or one that is gone");
    for (name, manifest) in &manifests {
        let ours = |headings: &[&str]| -> BTreeSet<String> {
            let all = dependencies(manifest, headings);
            all.into_iter().filter(|name| manifests.contains_key(name)).collect()
        };
        assert_eq!(ours(&["dependencies", "build-dependencies"]), listed(&ARROWS, name), "{name}");
        assert_eq!(ours(&["dev-dependencies"]), listed(&ARROWS_OF_TESTS, name), "the tests of {name}");
    }
    // Each uses only those that stand before it.
    for (place, (name, uses)) in ARROWS.iter().enumerate() {
        let before: Vec<&str> = ARROWS[..place].iter().map(|(name, _)| *name).collect();
        assert!(uses.iter().all(|used| before.contains(used)), "{name} uses what stands after it");
    }
}

#[test]
fn what_runs_in_the_page_uses_little_of_others() {
    let manifests = manifests();
    let check = |name: &str, expected: &[&str]| {
        let expected = expected.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            dependencies(&manifests[name], &["dependencies", "build-dependencies"]),
            expected,
            "{name}"
        );
    };
    check("model", &["serde", "strum"]);
    check("figure", &["model", "plotters", "plotters-backend", "strum"]);
}

#[test]
fn figures_are_tested_without_the_page_and_its_tools() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["tree", "--package", "figure", "--edges", "all", "--prefix", "none", "--format", "{p}"]);
    let tree = cargo.args(["--offline", "--locked"]).current_dir(root()).output().unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("content"), "{tree}");
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for name in NOT_FOR_FIGURES {
        assert!(
            lock.contains(&format!("name = \"{name}\"")),
            "{name} is used by nobody: take it out of this list"
        );
        assert!(!names.contains(name), "the tests of figure compile {name}");
    }
}

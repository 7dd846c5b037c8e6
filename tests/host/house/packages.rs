//! What comes from npm: licences that allow it, and no word of where it was fetched from. Crates are held by deny.toml.

use std::fs;

use serde_json::Value;

/// The packages that readers load something of; everything else from npm is a tool.
const SHIPPED: [&str; 1] = ["lean-qr"];

/// Licences that ask for no more than their text beside the code.
const FREE: [&str; 8] =
    ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT OR Apache-2.0", "Unlicense"];

/// What a tool that is not passed on may have beside these.
const OF_TOOLS: [&str; 1] = ["MPL-2.0"];

fn packages() -> Vec<(String, Value)> {
    let lock = fs::read_to_string(super::root().join("package-lock.json")).unwrap();
    let lock: Value = serde_json::from_str(&lock).unwrap();
    let all = lock["packages"].as_object().unwrap();
    // The first is this project.
    all.iter()
        .filter_map(|(path, entry)| Some((path.rsplit_once("node_modules/")?.1.to_owned(), entry.clone())))
        .collect()
}

#[test]
fn packages_have_licences_that_allow_their_use() {
    let packages = packages();
    for name in SHIPPED {
        assert!(packages.iter().any(|(package, _)| package == name), "{name} is not in package-lock.json");
    }
    for (name, entry) in packages {
        let licence = entry["license"].as_str().unwrap_or("none");
        let of_tool = !SHIPPED.contains(&name.as_str()) && OF_TOOLS.contains(&licence);
        assert!(FREE.contains(&licence) || of_tool, "{name} has the licence {licence}");
    }
}

#[test]
fn packages_come_from_whichever_registry_npm_is_set_to() {
    for (name, entry) in packages() {
        assert!(entry.get("resolved").is_none(), "package-lock.json says where {name} was fetched from");
        assert!(
            entry["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")),
            "{name} has no hash"
        );
    }
}

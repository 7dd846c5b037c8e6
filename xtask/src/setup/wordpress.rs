//! WordPress, with the PHP and the database that it runs on, taken out of Debian's packages and not installed.

use super::debian;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a person would install.
const BY_HAND: &str = "sudo apt-get install wordpress php-cli php-mysql php-xml mariadb-server-core";

/// Packages whose names have no version in them; `libjs-*` and `php-getid3` are parts of WordPress that Debian packs apart.
const PACKAGES: [&str; 5] =
    ["wordpress", "libjs-cropper", "libjs-underscore", "php-getid3", "mariadb-server-core"];

/// Packages that lead to those of a version: which ones begin so.
const LEADING: [(&str, &str); 4] =
    [("php-cli", "php"), ("php-mysql", "php"), ("php-xml", "php"), ("wordpress", "wordpress-theme-")];

/// The folder below which they lie as below `/`, and none where they cannot be had.
pub(super) fn bring(project: &Project, step: &Step) -> Result<(Option<PathBuf>, String)> {
    let folder = project.tools.join("wordpress");
    for place in [PathBuf::from("/"), folder.clone()] {
        if is_in(&place) {
            return Ok((Some(place), "present".to_owned()));
        }
    }
    let by_hand = format!("missing, and the tests in it are skipped; by hand, on Debian:\n    {BY_HAND}");
    if !debian::here() {
        return Ok((None, by_hand));
    }
    let packages = packages();
    let names: Vec<_> = packages.iter().map(String::as_str).collect();
    if let Err(error) = debian::unpack(&names, &folder, step) {
        return Ok((None, format!("{by_hand}\n{}", shell::tell(&error))));
    }
    Ok(if is_in(&folder) { (Some(folder), "unpacked".to_owned()) } else { (None, by_hand) })
}

/// Whether all of it is there, and runs: libraries of the system may be missing.
fn is_in(root: &Path) -> bool {
    let runs = |program: &Path| shell::version(program).is_some();
    let php = named(&root.join("usr/bin"), |name| {
        name.strip_prefix("php")
            .is_some_and(|version| version.starts_with(|first: char| first.is_ascii_digit()))
    });
    let themes = root.join("usr/share/wordpress/wp-content/themes");
    root.join("usr/share/wordpress/wp-settings.php").is_file()
        && named(&themes, |name| name.starts_with("twenty")).is_some()
        && php.is_some_and(|php| runs(&php))
        && runs(&root.join("usr/sbin/mariadbd"))
}

/// The first entry of a folder whose name will do.
fn named(folder: &Path, will_do: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    entries.filter(|entry| will_do(&entry.file_name().to_string_lossy())).map(|entry| entry.path()).min()
}

/// All that is unpacked: PHP's packages have its version in their names, and what they share is one more.
fn packages() -> Vec<String> {
    let mut all: Vec<_> = PACKAGES.map(str::to_owned).to_vec();
    for (package, start) in LEADING {
        let told = shell::output(Command::new("apt-cache").args(["depends", package])).unwrap_or_default();
        all.extend(led_to(&told, start).map(str::to_owned));
    }
    let cli = all.iter().find(|name| name.starts_with("php") && name.ends_with("-cli"));
    all.extend(cli.map(|name| name.replace("-cli", "-common")));
    all
}

/// The packages that begin so, of what `apt-cache depends` tells of another.
fn led_to<'a>(told: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let named = told.lines().filter_map(|line| line.trim().split_once(": "));
    named
        .filter(|(kind, _)| ["Depends", "Recommends"].contains(kind))
        .map(|(_, name)| name)
        .filter(move |name| name.starts_with(start) && name.contains('-') && *name != "php-common")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_a_version_are_found_by_those_that_lead_to_them() {
        let told = "php-cli\n  Depends: php8.2-cli\n  Suggests: php-pear\n";
        assert_eq!(led_to(told, "php").collect::<Vec<_>>(), ["php8.2-cli"]);
        let told = "wordpress\n |Depends: apache2\n  Depends: php-gd\n  Recommends: wordpress-l10n\n  Recommends: wordpress-theme-twentytwentythree\n";
        assert_eq!(
            led_to(told, "wordpress-theme-").collect::<Vec<_>>(),
            ["wordpress-theme-twentytwentythree"]
        );
    }
}

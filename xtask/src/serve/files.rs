//! From an address to a file, and from a file to what a browser has to know about it.

use percent_encoding::percent_decode_str;
use std::path::{Component, Path, PathBuf};

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A file.
    File(PathBuf),
    /// A folder that was asked for without its slash: relative addresses in its page would go astray.
    Folder,
    /// Nothing.
    Nothing,
}

/// Finds what an address (without its query) stands for below `dist`, and never anything outside it.
pub(super) fn find(dist: &Path, address: &str) -> Found {
    let Ok(path) = percent_decode_str(address).decode_utf8() else { return Found::Nothing };
    let below = Path::new(path.trim_start_matches('/'));
    if !below.components().all(|part| matches!(part, Component::Normal(_))) {
        return Found::Nothing;
    }
    let place = dist.join(below);
    if place.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder;
        }
        let index = place.join("index.html");
        return if index.is_file() { Found::File(index) } else { Found::Nothing };
    }
    if place.is_file() && !path.ends_with('/') { Found::File(place) } else { Found::Nothing }
}

/// The media type of a file.
pub(super) fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_below_the_folder_and_nowhere_else() {
        let outer = tempfile::tempdir().unwrap();
        std::fs::write(outer.path().join("secret"), "").unwrap();
        let dist = outer.path().join("dist");
        std::fs::create_dir_all(dist.join("v/a b")).unwrap();
        for file in ["index.html", "v/a b/index.html", "a.wasm"] {
            std::fs::write(dist.join(file), "").unwrap();
        }
        assert_eq!(find(&dist, "/"), Found::File(dist.join("index.html")));
        assert_eq!(find(&dist, "/a.wasm"), Found::File(dist.join("a.wasm")));
        assert_eq!(find(&dist, "/v/a%20b/"), Found::File(dist.join("v/a b/index.html")));
        assert_eq!(find(&dist, "/v/a%20b"), Found::Folder);
        for nothing in ["/v/", "/none", "/a.wasm/", "/../secret", "/%2e%2e/secret", "/..%2fsecret", "/%ff"] {
            assert_eq!(find(&dist, nothing), Found::Nothing, "{nothing}");
        }
    }

    #[test]
    fn wasm_is_served_as_such() {
        assert_eq!(media_type(Path::new("x/app_bg.wasm")), "application/wasm");
    }
}

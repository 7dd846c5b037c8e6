//! How files are delivered: the one table that every host's configuration is written from.

/// Where the built folder lies on the server of the site files.
pub(super) const ROOT: &str = "/var/www/crossings";

/// The headers of every answer. Data, scripts and figures are for other sites, too; nothing here is behind a login.
pub const ALL: [(&str, &str); 5] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The header that says who may frame a page. What a page may load stands in the page itself, with the hashes of its own
/// styles: both hold.
pub(super) const POLICY: &str = "Content-Security-Policy";
/// Of pages: nobody else may frame them.
pub(super) const PAGES: &str =
    "frame-ancestors 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";
/// Of embedded figures: everybody may.
pub(super) const FRAMES: &str = "frame-ancestors *; base-uri 'none'; form-action 'none'; object-src 'none'";

/// The header that says how long an answer may be kept.
pub(super) const CACHE: &str = "Cache-Control";
/// Of files with a hash in their names, which never change.
pub(super) const FOREVER: &str = "public, max-age=31536000, immutable";
/// Of pages: five minutes, so that an update is seen at once.
pub(super) const SHORT: &str = "public, max-age=300";
/// Of all others: an hour.
pub(super) const HOUR: &str = "public, max-age=3600";

/// Of what is not there: a page that is missing in the middle of an update comes with the next request.
pub(super) const NEVER: &str = "no-store";

/// The ends of addresses whose files have a hash in their names, as a regular expression.
pub(super) const HASHED: &str = r"-[0-9a-f]{16}(_bg)?\.[a-z0-9]+$";
/// The ends of the addresses of pages.
pub(super) const IS_PAGE: &str = r"(/|\.html)$";

/// Whether a file has a hash in its name: what [`HASHED`] says.
pub(super) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    let is_hex = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter);
    hash.len() == 16 && hash.chars().all(is_hex) && !ending.is_empty()
}

/// A kind of file.
pub(super) struct Kind {
    pub(super) ending: &'static str,
    /// Its type, with the charset: a host's own default would break every letter beyond ASCII.
    pub(super) mime: &'static str,
    /// Whether it becomes smaller.
    pub(super) is_compressed: bool,
    /// Whether hosts know the type by themselves, charset and all.
    pub(super) is_known: bool,
}

const fn text(ending: &'static str, mime: &'static str, is_known: bool) -> Kind {
    Kind { ending, mime, is_compressed: true, is_known }
}

const fn bytes(ending: &'static str, mime: &'static str) -> Kind {
    Kind { ending, mime, is_compressed: false, is_known: true }
}

/// Every kind of file that a build has.
pub(super) const KINDS: [Kind; 16] = [
    text("html", "text/html; charset=utf-8", true),
    text("css", "text/css; charset=utf-8", true),
    text("js", "text/javascript; charset=utf-8", true),
    text("json", "application/json; charset=utf-8", true),
    text("svg", "image/svg+xml; charset=utf-8", true),
    text("txt", "text/plain; charset=utf-8", true),
    text("wasm", "application/wasm", true),
    text("bin", "application/octet-stream", true),
    text("csv", "text/csv; charset=utf-8", false),
    text("toml", "application/toml; charset=utf-8", false),
    text("ts", "text/plain; charset=utf-8", false),
    text("webmanifest", "application/manifest+json; charset=utf-8", false),
    text("xml", "application/xml; charset=utf-8", false),
    bytes("png", "image/png"),
    bytes("tgz", "application/gzip"),
    bytes("woff2", "font/woff2"),
];

/// The kind of a file, by its ending.
pub(super) fn kind(path: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| path.rsplit_once('.').is_some_and(|(_, ending)| ending == kind.ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_in_a_name_is_found() {
        let check = |path: &str, expected: bool| assert_eq!(is_hashed(path), expected, "{path}");
        check("time-36971a84b04b062d_bg.wasm", true);
        check("data/series-b427432923a0ede4.bin", true);
        check("fonts/newsreader-600-a80c672c27aa0292.woff2", true);
        check("embed.js", false);
        check("data/time-2026.csv", false);
        check("a-36971A84B04B062D.js", false);
        check("v/a-36971a84b04b062d.js/index.html", false);
    }
}

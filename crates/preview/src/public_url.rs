//! Where the page will stand, as far as the build is told. The pages themselves are relative and work anywhere; those
//! who show a link elsewhere (social media, search engines, feed readers) need whole addresses.

use anyhow::{Result, ensure};

/// The place where the page will stand, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    /// The whole address of its folder, `https://example.org/news/`, where it is known.
    address: Option<String>,
    /// The folder on its host, `/news/`; the root where nothing is known of it.
    pub folder: String,
    /// Whether the edge function stands before the pages.
    has_edge: bool,
}

impl PublicUrl {
    /// From what the build is told: a whole address, a folder on some host, or `./` for any place. A slash at the end
    /// is added where there is none.
    ///
    /// # Errors
    /// Where it has letters that do not belong in an address without a query, or a scheme but `http` and `https`, or no
    /// host.
    pub fn parse(public_url: &str) -> Result<Self> {
        let closed = |text: &str| if text.ends_with('/') { text.to_owned() } else { format!("{text}/") };
        let is_plain =
            public_url.chars().all(|letter| letter.is_ascii_alphanumeric() || "-._~:/[]%".contains(letter));
        ensure!(
            is_plain,
            "found “{public_url}”, expected an address without query, such as https://example.org/news/"
        );
        let Some((scheme, rest)) = public_url.split_once("://") else {
            let folder = if public_url.starts_with('/') { closed(public_url) } else { "/".to_owned() };
            return Ok(Self { address: None, folder, has_edge: false });
        };
        let (host, folder) = rest.split_once('/').map_or((rest, ""), |(host, folder)| (host, folder));
        ensure!(
            matches!(scheme, "https" | "http") && !host.is_empty(),
            "found “{public_url}”, expected an address such as https://example.org/news/"
        );
        Ok(Self { address: Some(closed(public_url)), folder: closed(&format!("/{folder}")), has_edge: false })
    }

    /// The same place, with the edge function before its pages.
    ///
    /// # Errors
    /// Where no whole address is known: what the function tells others, they read elsewhere.
    pub fn with_edge(self) -> Result<Self> {
        ensure!(
            self.address.is_some(),
            "the edge function has to know the whole address of the site: --public-url https://…"
        );
        Ok(Self { has_edge: true, ..self })
    }

    /// Whether the edge function stands before the pages.
    pub fn has_edge(&self) -> bool {
        self.has_edge
    }

    /// The public URL for Trunk: with a whole address the page stays relative, so that it works as well where it is
    /// tried out.
    pub fn for_trunk<'a>(&self, public_url: &'a str) -> &'a str {
        if self.address.is_some() { "./" } else { public_url }
    }

    /// The whole address of a file, by its path in the built folder; none where no whole address is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.address.as_ref().map(|address| format!("{address}{path}"))
    }

    /// The host, with its port where it has one; none where no whole address is known.
    pub fn host(&self) -> Option<&str> {
        self.address.as_ref()?.split("://").nth(1)?.split('/').next()
    }

    /// The same, or the way to it from a page in the folder `from`, such as `v/arrivals/`.
    pub fn href(&self, from: &str, path: &str) -> String {
        self.absolute(path).unwrap_or_else(|| "../".repeat(from.matches('/').count()) + path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_or_none() {
        let check = |told: &str, whole: Option<&str>, folder: &str| {
            let url = PublicUrl::parse(told).unwrap();
            assert_eq!((url.absolute("v/a/").as_deref(), url.folder.as_str()), (whole, folder), "{told}");
        };
        check("./", None, "/");
        check("/", None, "/");
        check("/news", None, "/news/");
        check("https://x.org", Some("https://x.org/v/a/"), "/");
        check("https://x.org/news/a", Some("https://x.org/news/a/v/a/"), "/news/a/");
        check("http://localhost:8080/", Some("http://localhost:8080/v/a/"), "/");
    }

    #[test]
    fn what_is_no_address_is_named() {
        let check = |told: &str| {
            let error = PublicUrl::parse(told).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        };
        check("https://");
        check("ftp://x.org/");
        check("https://x.org/?a=b");
        check("https://x.org/\"><script>");
    }

    #[test]
    fn a_page_finds_its_neighbours() {
        let check = |told: &str, from: &str, expected: &str| {
            assert_eq!(PublicUrl::parse(told).unwrap().href(from, "card.png"), expected);
        };
        check("./", "", "card.png");
        check("./", "v/arrivals/", "../../card.png");
        check("https://x.org", "v/arrivals/", "https://x.org/card.png");
    }
}

//! In a frame that has no origin, as content systems make them, WebKit takes `'self'` for nothing at all, and refuses such
//! a page its own scripts, data and fonts. Where a build knows its address, the policy of what is framed names that, too.

use std::path::Path;

use anyhow::Result;
use preview::PublicUrl;

use crate::files::output;
use crate::page::inline::POLICY;
use crate::page::rewriter::Rewriter;

const SELF: &str = "'self'";

/// Does so in each page below `embed/`.
///
/// # Errors
/// Where such a page has no policy.
pub(crate) fn name_address(dist: &Path, url: &PublicUrl) -> Result<()> {
    let Some(home) = url.absolute("") else { return Ok(()) };
    output::change_pages(&dist.join("embed"), |_, page| named(page, &home))
}

/// A page whose policy names an address wherever it names its own.
fn named(page: &str, home: &str) -> Result<String> {
    Rewriter::default()
        .each(POLICY, |policy| {
            let content = policy.get_attribute("content").unwrap_or_default();
            Ok(policy.set_attribute("content", &content.replace(SELF, &format!("{SELF} {home}")))?)
        })?
        .run(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'x'; img-src 'self'\"><p>a";

    #[test]
    fn the_address_stands_wherever_the_page_allows_its_own() {
        let expected = PAGE.replace("'self'", "'self' https://x.org/n/");
        assert_eq!(named(PAGE, "https://x.org/n/").unwrap(), expected);
    }
}

//! Text as HTML.

/// Text with the letters escaped that mean something in HTML and XML.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::new();
    figure::escape(text, &mut out);
    out
}

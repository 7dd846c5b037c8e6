//! The page's own HTML as plain text, to be read and counted.

/// Text without markup, a paragraph or a table row a line; headings begin with `##`.
pub(super) fn text(html: &str) -> String {
    let html = html.replace("<h2", "\n## <h2").replace("<h3", "\n### <h3");
    let mut out = String::new();
    let mut rest = html.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        match tag {
            "/p" | "/li" | "/h1" | "/h2" | "/h3" | "/tr" | "/legend" | "/dt" | "/dd" => out.push('\n'),
            "/td" | "/th" => out.push_str(" | "),
            _ => {}
        }
        rest = after;
    }
    out.push_str(rest);
    for (escaped, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        out = out.replace(escaped, letter);
    }
    let lines = out.lines().map(|line| line.trim().trim_end_matches('|').trim());
    lines.filter(|line| !line.is_empty()).map(|line| line.to_owned() + "\n").collect()
}

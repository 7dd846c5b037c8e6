//! A site file for Caddy.

use super::rules::{
    self, ALL, CACHE, FOREVER, FRAMES, HASHED, HOUR, IS_PAGE, KINDS, Kind, NEVER, PAGES, POLICY, ROOT, SHORT,
};
use crate::PublicUrl;

/// The file's text. What is put together here has no letter that Caddy would read otherwise: addresses are plain.
pub(super) fn text(url: &PublicUrl) -> String {
    let folder = &url.folder;
    let host = url.host().unwrap_or(":80");
    let all: String = ALL.map(|(name, value)| format!("\t\t{name} \"{value}\"\n")).concat();
    let types: String = KINDS.iter().map(a_type).collect();
    let page = rules::kind("404.html").map_or("text/html", |kind| kind.mime);
    let outside = outside(folder);
    format!(
        r#"# Written by `cargo xtask build`. Copy dist/ to {ROOT}/, import this file in /etc/caddy/Caddyfile, and reload Caddy.

{host} {{
	header {{
{all}	}}

	@hashed path_regexp {HASHED}
	@page path_regexp {IS_PAGE}
	@other {{
		not path_regexp {HASHED}
		not path_regexp {IS_PAGE}
	}}
	header @hashed {CACHE} "{FOREVER}"
	header @page {CACHE} "{SHORT}"
	header @other {CACHE} "{HOUR}"

	@frame {{
		path {folder}embed/*
		path_regexp {IS_PAGE}
	}}
	@alone {{
		not path {folder}embed/*
		path_regexp {IS_PAGE}
	}}
	header @frame {POLICY} "{FRAMES}"
	header @alone {POLICY} "{PAGES}"

{types}
	handle_path {folder}* {{
		root * {ROOT}
		file_server {{
			precompressed br gzip
		}}
	}}
{outside}	handle_errors {{
		# By its address it may have been a script, or one that never changes.
		header {{
			{CACHE} "{NEVER}"
			{POLICY} "{PAGES}"
			Content-Type "{page}"
		}}
		root * {ROOT}
		rewrite * /404.html
		file_server {{
			precompressed br gzip
		}}
	}}
}}
"#
    )
}

/// What is not below the folder: nothing, but that the folder without its slash leads to it.
fn outside(folder: &str) -> String {
    match folder.trim_end_matches('/') {
        "" => String::new(),
        bare => format!("\tredir {bare} {folder} 301\n\thandle {{\n\t\terror 404\n\t}}\n"),
    }
}

fn a_type(kind: &Kind) -> String {
    let Kind { ending, mime, .. } = kind;
    if *ending == "html" {
        // Of folders, too.
        return format!("\t@html path_regexp {IS_PAGE}\n\theader @html Content-Type \"{mime}\"\n");
    }
    format!("\t@{ending} path *.{ending}\n\theader @{ending} Content-Type \"{mime}\"\n")
}

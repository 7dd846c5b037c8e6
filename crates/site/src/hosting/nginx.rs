//! A site file for nginx.

use super::rules::{
    ALL, CACHE, FOREVER, FRAMES, HASHED, HOUR, IS_PAGE, KINDS, Kind, PAGES, POLICY, ROOT, SHORT,
};
use crate::PublicUrl;

/// The file's text. What is put together here has no letter that nginx would read otherwise: addresses are plain.
pub(super) fn text(url: &PublicUrl) -> String {
    let folder = &url.folder;
    let host = url.host().unwrap_or("_");
    let pattern = folder.replace('.', r"\.");
    let all: String =
        ALL.map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n")).concat();
    let types: String = KINDS.iter().map(a_type).collect();
    let charset = KINDS.iter().filter_map(|kind| kind.mime.strip_suffix("; charset=utf-8"));
    let mut charset: Vec<&str> = charset.filter(|mime| *mime != "text/html").collect();
    charset.dedup();
    let charset = charset.join(" ");
    format!(
        r#"# Written by `cargo xtask build`. Copy dist/ to {ROOT}/, this file to /etc/nginx/conf.d/, and reload nginx.
# Brotli is a module of its own: Debian's package is libnginx-mod-http-brotli-static. Without it, take that line out.

map $uri $crossings_cache {{
    "~{HASHED}" "{FOREVER}";
    "~{IS_PAGE}" "{SHORT}";
    default "{HOUR}";
}}

map $uri $crossings_policy {{
    "~^{pattern}embed/.*{IS_PAGE}" "{FRAMES}";
    "~{IS_PAGE}" "{PAGES}";
    default "";
}}

server {{
    listen 80;
    # HTTPS with HTTP/2: take these three signs out. From nginx 1.25.1 on it is rather “listen 443 ssl;” and “http2 on;”.
    #listen 443 ssl http2;
    #ssl_certificate /etc/letsencrypt/live/{host}/fullchain.pem;
    #ssl_certificate_key /etc/letsencrypt/live/{host}/privkey.pem;
    server_name {host};

    charset utf-8;
    charset_types {charset};
    types {{
{types}    }}
    default_type application/octet-stream;

    brotli_static on;
    gzip_static on;
    gzip_vary on;

    add_header {CACHE} $crossings_cache;
    add_header {POLICY} $crossings_policy;
{all}
    location {folder} {{
        alias {ROOT}/;
        index index.html;
    }}
    error_page 404 {folder}404.html;
}}
"#
    )
}

fn a_type(kind: &Kind) -> String {
    let mime = kind.mime.split(';').next().unwrap_or_default();
    format!("        {mime} {};\n", kind.ending)
}

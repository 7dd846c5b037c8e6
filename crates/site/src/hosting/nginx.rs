//! A site file for nginx.

use std::collections::BTreeSet;

use super::rules::{
    ALL, CACHE, FOREVER, FRAMES, HASHED, HOUR, IS_PAGE, KINDS, Kind, NEVER, PAGES, POLICY, ROOT, SHORT,
};
use crate::PublicUrl;

/// The file's text. What is put together here has no letter that nginx would read otherwise: addresses are plain.
pub(super) fn text(url: &PublicUrl) -> String {
    let folder = &url.folder;
    let host = url.host().unwrap_or("_");
    let pattern = folder.replace('.', r"\.");
    let all: String =
        ALL.map(|(name, value)| format!("        add_header {name} \"{value}\" always;\n")).concat();
    let types: String = KINDS.iter().map(a_type).collect();
    let charset = KINDS.iter().filter_map(|kind| kind.mime.strip_suffix("; charset=utf-8"));
    let charset: BTreeSet<&str> = charset.filter(|mime| *mime != "text/html").collect();
    let charset = Vec::from_iter(charset).join(" ");
    let [maps, asks, locations] = if url.has_edge() { edge(folder, &pattern) } else { Default::default() };
    let outside = outside(folder);
    format!(
        r#"# Written by `cargo xtask build`. Copy dist/ to {ROOT}/, this file to /etc/nginx/conf.d/, and reload nginx.
# Brotli is a module of its own: Debian's package is libnginx-mod-http-brotli-static. Without it, take that line out.

map "$status $uri" $crossings_cache {{
    "~^[45]" "{NEVER}";
    "~{HASHED}" "{FOREVER}";
    "~{IS_PAGE}" "{SHORT}";
    default "{HOUR}";
}}

map $uri $crossings_policy {{
    "~^{pattern}embed/.*{IS_PAGE}" "{FRAMES}";
    "~{IS_PAGE}" "{PAGES}";
    default "";
}}
{maps}
server {{
    listen 80;
    # HTTPS with HTTP/2: take these three signs out. From nginx 1.25.1 on it is rather “listen 443 ssl;” and “http2 on;”.
    #listen 443 ssl http2;
    #ssl_certificate /etc/letsencrypt/live/{host}/fullchain.pem;
    #ssl_certificate_key /etc/letsencrypt/live/{host}/privkey.pem;
    server_name {host};
    # Behind another server, scheme and port are not this one's to tell.
    absolute_redirect off;

    charset utf-8;
    charset_types {charset};
    types {{
{types}    }}
    default_type application/octet-stream;

    brotli_static on;
    gzip_static on;
    gzip_vary on;

    location {folder} {{
        alias {ROOT}/;
        index index.html;
        add_header {CACHE} $crossings_cache always;
        add_header {POLICY} $crossings_policy always;
{all}{asks}    }}
{outside}{locations}    error_page 404 {folder}404.html;
}}
"#
    )
}

/// What is not below the folder: nothing, but that the folder without its slash leads to it.
fn outside(folder: &str) -> String {
    match folder.trim_end_matches('/') {
        "" => String::new(),
        bare => format!(
            "    location = {bare} {{
        return 301 {folder}$is_args$args;
    }}
    location / {{
        return 404;
    }}
"
        ),
    }
}

/// What leads to the edge function: before the server, in the location of the files, and beside it.
fn edge(folder: &str, pattern: &str) -> [String; 3] {
    [
        format!(
            r#"
# The edge function is workerd at 127.0.0.1:8080. It asks here for the pages, at 127.0.0.1:8081: from there nothing goes back to it.
map "$server_port $uri$is_args" $crossings_asks {{
    "~^8081 " "";
    "~^\d+ {pattern}(v/[^.]*)?\?$" 1;
    default "";
}}
proxy_cache_path /var/cache/crossings keys_zone=crossings:10m max_size=1g;
"#
        ),
        "
        # A page with a query: its tags are those of the view.
        if ($crossings_asks) {
            return 418;
        }
"
        .to_owned(),
        format!(
            "
    listen 127.0.0.1:8081;
    proxy_http_version 1.1;
    proxy_read_timeout 15s;
    gzip_proxied any;
    gzip_types application/json;
    recursive_error_pages on;
    error_page 418 = @edge;
    location @edge {{
        proxy_pass http://127.0.0.1:8080;
        gzip on;
        # Where it is down, the page goes out as it is.
        error_page 502 504 = @untouched;
    }}
    location @untouched {{
        proxy_pass http://127.0.0.1:8081;
    }}
    location {folder}picture/ {{
        proxy_pass http://127.0.0.1:8080;
        proxy_cache crossings;
        proxy_cache_lock on;
    }}
    location = {folder}oembed {{
        proxy_pass http://127.0.0.1:8080;
        gzip on;
    }}

"
        ),
    ]
}

fn a_type(kind: &Kind) -> String {
    let mime = kind.mime.split(';').next().unwrap_or_default();
    format!("        {mime} {};\n", kind.ending)
}

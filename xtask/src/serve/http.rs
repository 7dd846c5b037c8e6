//! The server: files from the built page, and the script that reloads it.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use tokio::sync::watch::{Receiver, Sender};
use tokio::time::timeout;
use tower_http::services::{ServeDir, ServeFile};

const RELOAD: &str = include_str!("reload.js");
/// Put into pages at serving time only: what is built knows nothing of it.
const RELOAD_TAG: &str = r#"<script type="module" src="/__reload.js"></script>"#;
/// How long a page is left waiting before it has to ask again.
const PATIENCE: Duration = Duration::from_secs(25);

/// A server that answers in the background.
pub(super) struct Server {
    /// The latest build, by a number that grows.
    builds: Sender<u128>,
}

impl Server {
    /// Starts answering on the listener.
    pub(super) fn start(listener: TcpListener, dist: PathBuf) -> Result<Self> {
        // From the clock, so that pages opened from an earlier server notice that this is another.
        let builds = Sender::new(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis());
        let app = app(&dist, builds.subscribe());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        listener.set_nonblocking(true)?;
        thread::spawn(move || {
            runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await })
        });
        Ok(Self { builds })
    }

    /// Tells open pages to load again.
    pub(super) fn reload(&self) {
        self.builds.send_modify(|latest| *latest += 1);
    }
}

fn app(dist: &Path, builds: Receiver<u128>) -> Router {
    let script = || async { ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], RELOAD) };
    let files = ServeDir::new(dist).not_found_service(ServeFile::new(dist.join("404.html")));
    Router::new()
        .route("/__reload.js", get(script))
        .route("/__built", get(built))
        .fallback_service(files)
        .layer(map_response(finished))
        .with_state(builds)
}

/// The latest build, as soon as it is another than the one that was seen.
async fn built(State(mut builds): State<Receiver<u128>>, RawQuery(query): RawQuery) -> String {
    let query = query.unwrap_or_default();
    let seen = query.strip_prefix("seen=").unwrap_or_default();
    // When there was none for long, the page asks again.
    let _ = timeout(PATIENCE, builds.wait_for(|latest| latest.to_string() != seen)).await;
    builds.borrow().to_string()
}

/// An answer that no browser keeps, and a page with the reloading script in its head.
async fn finished(response: Response) -> Response {
    let (mut parts, mut body) = response.into_parts();
    parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("text/html") {
        match reloading(body).await {
            Ok(page) => body = page.into(),
            Err(error) => return (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
        }
        parts.headers.remove(CONTENT_LENGTH);
    }
    Response::from_parts(parts, body)
}

async fn reloading(page: Body) -> Result<String> {
    let page = String::from_utf8(to_bytes(page, usize::MAX).await?.to_vec())?;
    let in_head = element!("head", |head| {
        head.append(RELOAD_TAG, ContentType::Html);
        Ok(())
    });
    Ok(rewrite_str(&page, RewriteStrSettings::new().append_element_content_handler(in_head))?)
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, SocketAddr, TcpStream};

    use super::*;

    /// A server of a page, its address, and the folder that the page lies in.
    fn serving() -> (Server, SocketAddr, tempfile::TempDir) {
        let outer = tempfile::tempdir().unwrap();
        let dist = outer.path().join("dist");
        std::fs::create_dir_all(dist.join("v/a b")).unwrap();
        std::fs::write(outer.path().join("secret"), "secret").unwrap();
        for file in ["index.html", "v/a b/index.html", "404.html"] {
            std::fs::write(dist.join(file), format!("<head></head>{file}")).unwrap();
        }
        std::fs::write(dist.join("a.wasm"), "wasm").unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        (Server::start(listener, dist).unwrap(), address, outer)
    }

    fn ask(address: SocketAddr, path: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn addresses_lead_to_files_below_the_folder_and_nowhere_else() {
        let (_server, address, _folder) = serving();
        let check = |path: &str, expected: [&str; 2]| {
            let answer = ask(address, path);
            for expected in expected {
                assert!(answer.contains(expected), "{path}: {expected} is not in {answer}");
            }
            assert!(!answer.ends_with("secret"), "{answer}");
        };
        let page = "<head><script type=\"module\" src=\"/__reload.js\"></script></head>";
        check("/", [page, "index.html"]);
        check("/v/a%20b/", ["200 OK", "v/a b/index.html"]);
        check("/v/a%20b?x=1", ["307 Temporary Redirect", "location: /v/a%20b/?x=1"]);
        check("/a.wasm", ["content-type: application/wasm", "cache-control: no-store"]);
        check("/__reload.js", ["text/javascript", RELOAD]);
        for nothing in ["/none", "/a.wasm/", "/../secret", "/%2e%2e/secret", "/..%2fsecret", "/%ff"] {
            check(nothing, ["404 Not Found", "</head>404.html"]);
        }
    }

    #[test]
    fn a_page_hears_of_the_next_build() {
        let (server, address, _folder) = serving();
        let last_line = |answer: String| answer.lines().last().unwrap_or_default().to_owned();
        let first = last_line(ask(address, "/__built?seen="));
        let path = format!("/__built?seen={first}");
        let waiting = thread::spawn(move || last_line(ask(address, &path)));
        server.reload();
        assert_eq!(waiting.join().unwrap().parse::<u128>().unwrap(), first.parse::<u128>().unwrap() + 1);
    }
}

//! The server: files from the built page, and the script that reloads it.

use super::files::{self, Found};
use anyhow::{Result, anyhow};
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tiny_http::{Header, Request, Response, StatusCode};

const RELOAD: &str = include_str!("reload.js");
/// Put into pages at serving time only: what is built knows nothing of it.
const RELOAD_TAG: &str = r#"<script type="module" src="/__reload.js"></script>"#;
/// How long a page is left waiting before it has to ask again.
const PATIENCE: Duration = Duration::from_secs(25);

/// A server that answers in the background.
pub(super) struct Server {
    builds: Arc<Builds>,
}

/// Counts builds, and lets open pages wait for the next one.
struct Builds {
    latest: Mutex<u128>,
    another: Condvar,
}

impl Server {
    /// Starts answering on the listener.
    pub(super) fn start(listener: TcpListener, dist: PathBuf) -> Result<Self> {
        let server = tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
        // From the clock, so that pages opened from an earlier server notice that this is another.
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let builds = Arc::new(Builds { latest: Mutex::new(now), another: Condvar::new() });
        let shared = Arc::clone(&builds);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let (dist, builds) = (dist.clone(), Arc::clone(&shared));
                // A page that waits for the next build must not keep others waiting.
                thread::spawn(move || answer(request, &dist, &builds));
            }
        });
        Ok(Self { builds })
    }

    /// Tells open pages to load again.
    pub(super) fn reload(&self) {
        *self.builds.latest.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.builds.another.notify_all();
    }
}

impl Builds {
    /// The latest build, as soon as it is another than the one that was seen.
    fn after(&self, seen: &str) -> String {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let (latest, _) = self
            .another
            .wait_timeout_while(latest, PATIENCE, |latest| latest.to_string() == seen)
            .unwrap_or_else(PoisonError::into_inner);
        latest.to_string()
    }
}

fn answer(request: Request, dist: &std::path::Path, builds: &Builds) {
    let url = request.url().to_owned();
    let (address, query) = url.split_once('?').unwrap_or((&url, ""));
    let response = match address {
        "/__reload.js" => text(200, "text/javascript; charset=utf-8", RELOAD.into()),
        "/__built" => {
            text(200, "text/plain", builds.after(query.strip_prefix("seen=").unwrap_or_default()).into())
        }
        _ => match files::find(dist, address) {
            Found::File(file) => match fs::read(&file) {
                Ok(contents) => {
                    let kind = files::media_type(&file);
                    text(
                        200,
                        kind,
                        if kind.starts_with("text/html") { reloading(contents) } else { contents },
                    )
                }
                // Between two builds a file may be away for a moment.
                Err(error) => text(503, "text/plain; charset=utf-8", error.to_string().into()),
            },
            Found::Folder => {
                let tail = if query.is_empty() { String::new() } else { format!("?{query}") };
                with(text(308, "text/plain", Vec::new()), "Location", &format!("{address}/{tail}"))
            }
            Found::Nothing => match fs::read(dist.join("404.html")) {
                Ok(page) => text(404, "text/html; charset=utf-8", reloading(page)),
                Err(_) => text(404, "text/plain; charset=utf-8", format!("{address} is not there\n").into()),
            },
        },
    };
    // A reader who has gone away is no matter.
    let _ = request.respond(response);
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn text(status: u16, kind: &str, contents: Vec<u8>) -> Answer {
    let answer = Response::from_data(contents).with_status_code(StatusCode(status));
    with(with(answer, "Content-Type", kind), "Cache-Control", "no-store")
}

/// Adds a header; an address that no browser sends may hold what no header can, and then it is left out.
fn with(answer: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => answer.with_header(header),
        Err(()) => answer,
    }
}

/// A page with the reloading script in its head.
fn reloading(page: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(page) => page.replacen("</head>", &format!("{RELOAD_TAG}</head>"), 1).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

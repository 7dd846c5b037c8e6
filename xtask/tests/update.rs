//! `cargo xtask update` as it is called: files one after another, brought from a server that answers as the content API does; its
//! exit codes; and what it leaves as it was. Real files are imported one after another by a test of `content`.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

/// Two later files, with days that are made up, each with the day on which it was published.
const FILES: [(&str, &str); 2] = [("to-2027-01-07.ods", "2027-01-08"), ("to-2028-02-29.ods", "2028-03-03")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn official(at: usize) -> Vec<u8> {
    fs::read(root().join("tests/host/files").join(FILES[at].0)).unwrap()
}

/// What the publisher has online: the file, with the day on which it was published; or nothing.
type Online = Arc<Mutex<Option<(Vec<u8>, &'static str)>>>;

/// A server for that, until the test ends.
fn publisher(online: &Online) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let online = Arc::clone(online);
    thread::spawn(move || {
        for stream in listener.incoming() {
            answer(stream.unwrap(), address, online.lock().unwrap().as_ref());
        }
    });
    address
}

fn answer(stream: TcpStream, address: SocketAddr, online: Option<&(Vec<u8>, &str)>) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let asked = lines.next().unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
    let (status, kind, body) = match online {
        Some((file, _)) if asked.starts_with("GET /media/") => ("200 OK", spreadsheet, file.clone()),
        Some((file, day)) => {
            let told = serde_json::json!({
                "public_updated_at": format!("{day}T09:30:00Z"),
                "details": { "attachments": [{
                    "title": "Small boats: time series",
                    "url": format!("http://{address}/media/small-boats.ods"),
                    "content_type": spreadsheet,
                    "file_size": file.len(),
                }] },
            });
            ("200 OK", "application/json", told.to_string().into_bytes())
        }
        None => ("404 Not Found", "text/plain", Vec::new()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    (&stream).write_all(&[head.into_bytes(), body].concat()).unwrap();
}

/// A copy of the checkout.
struct Checkout {
    folder: tempfile::TempDir,
    publication: String,
}

impl Checkout {
    fn new(publisher: SocketAddr) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["content", "data", "xtask/Cargo.toml", "xtask/update"] {
            copy(&root().join(part), &folder.path().join(part));
        }
        let publication = format!("http://{publisher}/api/content/crossings");
        Self { folder, publication }
    }

    /// Runs the chore in it, and returns how that ends and what it says.
    fn with(&self, command: &mut Command) -> (Option<i32>, String) {
        command.args(["--publication", &self.publication]);
        let output = command.current_dir(self.folder.path()).env_remove("CARGO_TARGET_DIR").output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&told).into_owned())
    }

    fn update(&self, more: &[&str]) -> (Option<i32>, String) {
        self.with(Command::new(env!("CARGO_BIN_EXE_xtask")).args(["update"]).args(more))
    }

    /// All that it has, by name, but for the folder of what was brought.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = read(self.folder.path());
        files.retain(|path, _| !path.starts_with(self.folder.path().join("target")));
        files
    }
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in read(from) {
        // A file has no rest of a path.
        let rest = path.strip_prefix(from).unwrap();
        let to = if rest.as_os_str().is_empty() { to.to_owned() } else { to.join(rest) };
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}

fn read(from: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    if from.is_file() {
        return [(from.to_owned(), fs::read(from).unwrap())].into();
    }
    fs::read_dir(from).unwrap().flat_map(|entry| read(&entry.unwrap().path())).collect()
}

#[test]
fn it_ends_as_it_says_and_leaves_what_it_does_not_import_as_it_was() {
    let online = Online::default();
    let put = |file: Option<(Vec<u8>, &'static str)>| *online.lock().unwrap() = file;
    let [first, second] = [0, 1].map(|at| (official(at), FILES[at].1));
    let checkout = Checkout::new(publisher(&online));
    let unchanged = |expected: i32, word: &str, more: &[&str]| {
        let before = checkout.files();
        let (code, told) = checkout.update(more);
        assert_eq!(code, Some(expected), "{told}");
        assert!(told.contains(word), "expected “{word}” in\n{told}");
        assert!(checkout.files() == before, "something has changed: {word}");
        told
    };

    unchanged(1, "the server says 404", &[]);
    put(Some((first.0[..20_000].to_vec(), first.1)));
    unchanged(4, "an editor is needed, nothing is changed", &[]);
    put(Some(first.clone()));
    let told = unchanged(0, "nothing is changed: --dry-run", &["--dry-run"]);
    let (report, words) = told.split_once("what reads differently:\n").unwrap();
    assert!(report.contains("published on 2027-01-08"), "{report}");
    assert!(words.starts_with("the article\n  - "), "{words}");

    let (code, again) = checkout.update(&["--no-build"]);
    assert_eq!(code, Some(0), "{again}");
    assert!(again.contains(words.split("nothing is changed").next().unwrap()), "{again}");
    unchanged(3, "nothing new: this file is in place", &["--no-build"]);

    // Without the tools of a build the data is new, and nothing else.
    put(Some(second));
    let bin = tempfile::tempdir().unwrap();
    let node = format!("node{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH").unwrap();
    let found = std::env::split_paths(&path).map(|folder| folder.join(&node)).find(|file| file.is_file());
    fs::copy(found.unwrap(), bin.path().join(&node)).unwrap();
    let mut update = Command::new(env!("CARGO_BIN_EXE_xtask"));
    update.args(["update", "--public-url", "https://crossings.example/"]).env("PATH", bin.path());
    let (code, told) = checkout.with(&mut update);
    assert_eq!(code, Some(5), "{told}");
    assert!(told.contains("data/ is new, but the page could not be built"), "{told}");
    put(Some(first));
    unchanged(4, "an editor is needed", &["--no-build"]);
}

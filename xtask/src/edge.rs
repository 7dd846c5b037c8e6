//! The edge function: the wasm of `crates/edge`, the adapter of `js/edge/`, and the bundle of one build of the pages, in a folder
//! beside these, ready to be deployed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::json;
use site::PublicUrl;

use crate::folders::remove;
use crate::programs::Export;
use crate::project::Project;
use crate::setup::{self, TARGET, Tools, Wants};
use crate::{inputs, programs, shell};

/// What `cargo xtask edge` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder of the built pages, which know where they stand (`cargo xtask build --public-url https://…`); the function is
    /// written into the folder beside it, `dist.edge`
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
}

/// What the adapter calls.
const EXPORTS: [&str; 10] = [
    "memory",
    "input",
    "output",
    "output_length",
    "start",
    "page",
    "picture_query",
    "picture",
    "drawing",
    "oembed",
];

/// The files of the adapter, which a build copies as they are.
const ADAPTER: [&str; 7] =
    ["worker.js", "answers.js", "engine.js", "origin.js", "store.js", "workerd.capnp", WRANGLER];

/// The one of these that says where the site stands, and where its pages lie.
const WRANGLER: &str = "wrangler.toml";

/// As many bytes as the function may have, compressed: what Cloudflare takes of those who pay nothing.
const MOST: usize = 3_000_000;

/// Runs the chore.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let tools = setup::run(project, Wants::Build)?;
    write(project, &tools, &project.root.join(&options.dist)).map(drop)
}

/// Writes the function of the pages in `dist` into the folder beside them, and returns that.
pub(crate) fn write(project: &Project, tools: &Tools, dist: &Path) -> Result<PathBuf> {
    let bundle = site::edge::bundle(&project.root, dist)?;
    let url = PublicUrl::parse(&bundle.url)?;
    let bundle_bytes = bundle.to_bytes()?;
    say!("compiling the edge function …");
    let wasm = compiled(project, tools)?;
    let folder = folder(dist);
    remove(&folder)?;
    fs::create_dir_all(&folder)?;
    let put = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).with_context(|| format!("{name} cannot be written"))
    };
    for name in ADAPTER {
        let text = fs::read_to_string(project.root.join("js/edge").join(name))
            .with_context(|| format!("js/edge/{name} cannot be read"))?;
        let text = if name == WRANGLER { for_cloudflare(&text, &url.folder, dist) } else { text };
        put(name, text.as_bytes())?;
    }
    put("edge.wasm", &wasm)?;
    put("bundle.bin", &bundle_bytes)?;
    // What is kept of one build is never given to the next.
    let build = inputs::digest_of([wasm.as_slice(), bundle_bytes.as_slice()].concat());
    let headers: BTreeMap<&str, &str> = site::hosting::ALL.into();
    let site =
        json!({ "build": &build[..16], "folder": url.folder, "home": url.absolute(""), "headers": headers });
    put("site.js", format!("// Written by `cargo xtask edge`.\nexport default {site};\n").as_bytes())?;
    let size = compress::gzip(&wasm)?.len() + compress::gzip(&bundle_bytes)?.len();
    ensure!(size <= MOST, "the edge function has {size} bytes, compressed, and may have {MOST}");
    say!("built {}: {} kB, compressed", folder.display(), size / 1000);
    Ok(folder)
}

/// Cloudflare's configuration: a site in a folder is put into such a folder of `out/` first, as docs/hosting.md says.
fn for_cloudflare(text: &str, folder: &str, dist: &Path) -> String {
    let name = dist.file_name().unwrap_or_default().to_string_lossy();
    let pages = if folder == "/" { &*name } else { "out" };
    text.replace("{pages}", pages).replace("{folder}", folder)
}

/// The folder of the function of these pages.
pub(crate) fn folder(dist: &Path) -> PathBuf {
    dist.with_extension("edge")
}

/// The wasm, which needs nothing of the JavaScript that wasm-bindgen writes.
fn compiled(project: &Project, tools: &Tools) -> Result<Vec<u8>> {
    let mut cargo = tools.wasm.cargo(project);
    cargo.args(["build", "--profile", "edge", "--locked", "--package", "edge", "--target", TARGET]);
    shell::run(cargo.current_dir(&project.root))?;
    let compiled = project.wasm_target().join(TARGET).join("edge/edge.wasm");
    let source = fs::read(&compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let mut options = programs::abilities(project)?;
    options.extend(["-O3", "--strip-producers"].map(str::to_owned));
    // Making it smaller takes a minute: what comes of the same is kept.
    let work = project.wasm_target().join("programs/edge");
    let kept = work.join(
        &inputs::digest_of([&source, (tools.identity() + &options.join(" ")).as_bytes()].concat())[..16],
    );
    if let Ok(small) = fs::read(&kept) {
        return Ok(small);
    }
    remove(&work)?;
    fs::create_dir_all(&work)?;
    shell::run(
        tools
            .wasm_bindgen()
            .args(["--target", "web", "--no-typescript", "--out-name", "edge", "--out-dir"])
            .arg(&work)
            .arg(compiled),
    )?;
    let small = programs::shrunk(tools, &work.join("edge_bg.wasm"), &EXPORTS.map(Export::named), &options)?;
    let small = fs::read(small)?;
    fs::write(kept, &small)?;
    Ok(small)
}

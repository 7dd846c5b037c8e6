//! Builds the page into a folder that any static file server can serve.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use clap::Args;
use site::PublicUrl;
use site::files::minify;

use crate::folders::{copy, remove};
use crate::project::Project;
use crate::setup::{self, Tools, Wants};
use crate::{edge, inputs, package, programs, shell, shipped};

/// What `cargo xtask build` takes, and so does what builds at its end: hence no group of its own.
#[derive(Args, Clone)]
#[group(skip)]
pub(crate) struct Options {
    /// Where the page will stand, best as a whole address: links to it are then shown with picture and words everywhere;
    /// relative by default, which suits every place
    #[arg(long, default_value = "./")]
    public_url: String,
    /// The folder to build into
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Build the edge function, too, and lead to it from the pages; needs a whole address
    #[arg(long)]
    edge: bool,
    /// With a service worker, by which who was here once reads the site without a network; a later build without it
    /// withdraws that
    #[arg(long)]
    offline: bool,
    /// Build even if nothing has changed since the last build
    #[arg(long)]
    force: bool,
}

/// The folder of site files for servers.
pub(crate) const HOSTING: &str = "hosting";

impl Options {
    /// Where the page will stand.
    fn url(&self) -> Result<PublicUrl> {
        let url = PublicUrl::parse(&self.public_url)?;
        if self.edge { url.with_edge() } else { Ok(url) }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { public_url: "./".to_owned(), dist: "dist".into(), edge: false, offline: false, force: false }
    }
}

/// Runs the chore: tools first, then the page.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let tools = setup::run(project, Wants::Build)?;
    let dist = page(project, &tools, options)?;
    if options.edge { edge::write(project, &tools, &dist).map(drop) } else { Ok(()) }
}

/// Builds the page unless it is there already, and returns its folder.
///
/// Everything happens in a folder beside it, which takes its place at the very end: a build that fails leaves
/// the last good page as it was, and nobody is served half a page.
pub(crate) fn page(project: &Project, tools: &Tools, options: &Options) -> Result<PathBuf> {
    let start = Instant::now();
    let url = options.url()?;
    let dist = project.root.join(&options.dist);
    let stamp = Stamp::of(project, tools, options, &dist)?;
    if !options.force && stamp.holds(&dist) && stamp.frame().exists() {
        say!("{} is up to date", dist.display());
        return Ok(dist);
    }
    let next = dist.with_extension("next");
    remove(&next)?;

    say!("fetching crates …");
    // Trunk works offline: what it compiles has to be there first.
    shell::run(tools.wasm.cargo(project).args(["fetch", "--locked", "--quiet"]).current_dir(&project.root))
        .context("the crates in Cargo.lock cannot be fetched; with a network, this does:\n    cargo fetch")?;
    say!("compiling to wasm …");
    let mut trunk = tools.trunk(project);
    trunk
        .args(["build", "--release", "--public-url", url.for_trunk(&options.public_url), "--dist"])
        .arg(&next);
    shell::run(trunk.current_dir(&project.root))?;
    // Trunk's own, and nothing to publish.
    let lock = next.join(".trunk-lock");
    if lock.exists() {
        fs::remove_file(lock)?;
    }
    programs::build(project, tools, &next)?;
    let index = next.join("index.html");
    let written =
        fs::read_to_string(&index).with_context(|| format!("{} cannot be read", index.display()))?;
    fs::write(&index, minify::built(&project.root, &next, &written)?)?;
    stamp.keep_frame(&next)?;
    say!("prerendering …");
    site::write(&project.root, &next, &url)?;
    shipped::write(project, &tools.wasm.version(), &next)?;
    site::files::offline::write(&project.root, &next, options.offline)?;

    for_hosts(&project.root, &next, &project.root.join(HOSTING), &url)?;

    let last = dist.with_extension("last");
    remove(&last)?;
    if dist.exists() {
        fs::rename(&dist, &last)?;
    }
    fs::rename(&next, &dist)
        .with_context(|| format!("{} cannot take the place of {}", next.display(), dist.display()))?;
    remove(&last)?;
    // A source that changed while it was built may be in the page as it was before or after: no stamp for that.
    if Stamp::of(project, tools, options, &dist)?.inputs == stamp.inputs {
        stamp.write(&dist)?;
    }
    if url.absolute("").is_none() {
        say!(
            "no whole address is known (--public-url https://…): no sitemap, no oEmbed, and others will not find the pictures of links"
        );
    }
    say!("built {} in {:.1} s", dist.display(), start.elapsed().as_secs_f64());
    Ok(dist)
}

/// What servers need beside the pages in `dist`, in there and in the folder `beside`: of a page that knows where it stands.
pub(crate) fn for_hosts(root: &Path, dist: &Path, beside: &Path, url: &PublicUrl) -> Result<()> {
    let Some(home) = url.absolute("") else { return Ok(()) };
    package::pack(root, dist, &home)?;
    say!("compressing for servers, and writing their site files into {} …", beside.display());
    site::hosting::write(dist, beside, url)
}

/// The page as [`addressed`] builds it, with what servers need: its folder, and that of their site files.
pub(crate) fn hosted(
    project: &Project,
    tools: &Tools,
    options: &Options,
    address: &str,
) -> Result<(PathBuf, PathBuf)> {
    let url = PublicUrl::parse(address)?;
    let folder = addressed(project, tools, options, "addressed", &url)?;
    let beside = folder.with_extension("hosting");
    for_hosts(&project.root, &folder, &beside, &url)?;
    Ok((folder, beside))
}

/// The same, with the edge function before it: the folder of the pages, and that of the function.
pub(crate) fn edged(
    project: &Project,
    tools: &Tools,
    options: &Options,
    address: &str,
) -> Result<(PathBuf, PathBuf)> {
    let url = PublicUrl::parse(address)?.with_edge()?;
    let folder = addressed(project, tools, options, "behind", &url)?;
    let function = edge::write(project, tools, &folder)?;
    Ok((folder, function))
}

/// The built page once more, as it is where a build knows its whole address, in a folder with this ending. Nothing is compiled
/// for it.
fn addressed(
    project: &Project,
    tools: &Tools,
    options: &Options,
    ending: &str,
    url: &PublicUrl,
) -> Result<PathBuf> {
    let dist = project.root.join(&options.dist);
    let frame = Stamp::of(project, tools, options, &dist)?.frame();
    let folder = frame.with_extension(ending);
    remove(&folder)?;
    copy(&dist, &folder)?;
    copy(&frame, &folder).with_context(|| format!("{} is missing: build the page again", frame.display()))?;
    site::write(&project.root, &folder, url)?;
    Ok(folder)
}

/// The built page once more, with the service worker of a build that asks for it.
pub(crate) fn offline(project: &Project, tools: &Tools, options: &Options) -> Result<PathBuf> {
    let dist = project.root.join(&options.dist);
    let folder = Stamp::of(project, tools, options, &dist)?.frame().with_extension("offline");
    remove(&folder)?;
    copy(&dist, &folder)?;
    site::files::offline::write(&project.root, &folder, true)?;
    Ok(folder)
}

/// A note beside Cargo's own of what a page was built from and what came out.
struct Stamp {
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    fn of(project: &Project, tools: &Tools, options: &Options, dist: &Path) -> Result<Self> {
        let sources = inputs::digest(&inputs::roots(&project.root)?)?;
        let place = inputs::digest_of(dist.to_string_lossy().as_bytes());
        Ok(Self {
            file: project.target.join("pages").join(&place[..12]),
            inputs: inputs::digest_of(format!(
                "{sources} {} {} {} {}",
                tools.identity(),
                options.public_url,
                options.offline,
                options.edge
            )),
        })
    }

    /// A folder with the page as Trunk made it, with nothing filled in yet, and the styles and scripts that are put into
    /// pages.
    fn frame(&self) -> PathBuf {
        self.file.with_extension("frame")
    }

    /// Keeps that of a page that has been compiled into `next`.
    fn keep_frame(&self, next: &Path) -> Result<()> {
        let frame = self.frame();
        remove(&frame)?;
        fs::create_dir_all(&frame)?;
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ["html", "css", "js"].iter().any(|one| ending == *one)) {
                fs::copy(&path, frame.join(path.file_name().unwrap_or_default()))?;
            }
        }
        Ok(())
    }

    fn holds(&self, dist: &Path) -> bool {
        let now = self.text(dist);
        now.is_ok_and(|now| fs::read_to_string(&self.file).is_ok_and(|then| then == now))
    }

    fn write(&self, dist: &Path) -> Result<()> {
        let text = self.text(dist)?;
        self.file.parent().map_or(Ok(()), fs::create_dir_all)?;
        Ok(fs::write(&self.file, text)?)
    }

    /// What came out counts as well: a page that somebody has altered is built again.
    fn text(&self, dist: &Path) -> Result<String> {
        Ok(format!("{} {}", self.inputs, inputs::digest(&[dist.to_owned()])?))
    }
}

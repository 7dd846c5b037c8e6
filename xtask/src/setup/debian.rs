//! What Debian's own packages can bring.

use crate::shell;
use crate::steps::Step;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where Debian installs programs.
pub(crate) const BIN: &str = "/usr/bin";
/// Debian's cargo, whatever else is on PATH.
pub(crate) const CARGO: &str = "/usr/bin/cargo";
/// Debian's compiler.
pub(crate) const RUSTC: &str = "/usr/bin/rustc";

/// The compiler that Debian carries for its browsers: far newer than the release's own, with library source.
const COMPILER: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];
const LIBRARY_SOURCE: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";

/// Whether this is Debian or one of its kin.
pub(super) fn here() -> bool {
    Path::new("/etc/debian_version").is_file() && shell::find("apt-get").is_some()
}

/// The compiler, its library source and its linker.
pub(super) fn compiler(step: &Step) -> Result<()> {
    if ![RUSTC, CARGO, LIBRARY_SOURCE].iter().all(|path| Path::new(path).exists()) {
        install(&COMPILER, step)?;
    }
    let linker = linker()?;
    if shell::find_in(Path::new(BIN), &linker).is_none() {
        install(&[&linker], step)?;
    }
    Ok(())
}

/// The linker of the compiler's own LLVM: package and program bear the same name.
pub(super) fn linker() -> Result<String> {
    let about = shell::output(Command::new(RUSTC).arg("-Vv")).context("/usr/bin/rustc does not run")?;
    let version = about.lines().find_map(|line| line.strip_prefix("LLVM version: "));
    let major = version.and_then(|v| v.split('.').next()).context("/usr/bin/rustc does not name its LLVM")?;
    Ok(format!("lld-{major}"))
}

/// Installs packages, or says which command would.
pub(super) fn install(packages: &[&str], step: &Step) -> Result<()> {
    let wanted = packages.join(" ");
    let by_hand = format!("sudo apt-get update && sudo apt-get install {wanted}");
    let Some(rights) = rights() else {
        bail!("missing: {wanted}. Installing takes root. This brings it:\n    {by_hand}");
    };
    step.doing(&format!("apt-get install {wanted}"));
    // Old package lists may do: whether they are too old, the installation shows.
    let updated = shell::run(apt(rights).args(["-qq", "update"]));
    // A package that would push another out is for a person to decide.
    shell::run(
        apt(rights)
            .args(["-qq", "install", "--yes", "--no-install-recommends", "--no-remove"])
            .args(packages),
    )
    .and(updated)
    .with_context(|| format!("missing: {wanted}, and apt-get cannot bring it. By hand:\n    {by_hand}"))
}

/// Unpacks packages into a folder as if that were `/`, and installs nothing.
pub(super) fn unpack(packages: &[&str], folder: &Path, step: &Step) -> Result<()> {
    fs::create_dir_all(folder)?;
    download(packages, folder, step)?;
    for entry in fs::read_dir(folder)? {
        let package = entry?.path();
        if package.extension().is_some_and(|ending| ending == "deb") {
            shell::run(Command::new("dpkg-deb").arg("--extract").arg(&package).arg(folder))?;
            fs::remove_file(package)?;
        }
    }
    Ok(())
}

/// Brings the files of packages into a folder.
fn download(packages: &[&str], folder: &Path, step: &Step) -> Result<()> {
    step.doing(&format!("apt-get download {}", packages.join(" ")));
    let bring = || shell::run(apt(&[]).args(["-qq", "download"]).args(packages).current_dir(folder));
    bring().or_else(|error| {
        // Package lists may be too old, or not be there at all.
        let Some(rights) = rights() else { return Err(error) };
        shell::run(apt(rights).args(["-qq", "update"]))?;
        bring()
    })
}

/// What goes before `apt-get`: nothing for root, sudo where it asks no password, or there is no way.
fn rights() -> Option<&'static [&'static str]> {
    if shell::is_root() {
        return Some(&[]);
    }
    shell::output(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"] as &[_])
}

fn apt(rights: &[&str]) -> Command {
    let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let mut line = rights.iter().chain(&words);
    let mut command = Command::new(line.next().copied().unwrap_or("env"));
    command.args(line);
    command
}

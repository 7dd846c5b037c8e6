//! A wasm32 standard library of our own, built once from the distribution's library source.
//!
//! With it plain cargo, Trunk and clippy work with no unstable flag. It lies in the tools folder under a name
//! that follows the compiler: another compiler gets another library.

use super::{debian, wasm};
use crate::inputs::digest_of;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SEED: &str = "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";

/// The library, when it was built for the compiler that is installed now.
pub(super) fn present(project: &Project) -> Option<PathBuf> {
    place(project).filter(|sysroot| sysroot.is_dir())
}

fn place(project: &Project) -> Option<PathBuf> {
    let compiler = shell::output(Command::new(debian::RUSTC).arg("-Vv"))?;
    Some(project.tools.join(format!("sysroot-{}", &digest_of(&compiler)[..12])))
}

/// Builds the library.
pub(super) fn build(project: &Project, step: &Step) -> Result<PathBuf> {
    step.doing("building the standard library, about a minute");
    let sysroot = place(project).context("/usr/bin/rustc does not run")?;
    let work = project.tools.join("build-sysroot");
    let unfinished = work.join("sysroot");
    fresh(&work)?;
    fs::create_dir(work.join("src"))?;
    fs::write(work.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(work.join("Cargo.toml"), SEED)?;

    let mut cargo = Command::new(debian::CARGO);
    wasm::distribution(&mut cargo, []);
    cargo
        .args(["build", "--release", "--target", wasm::TARGET, "-Zbuild-std=std,panic_abort,test"])
        .current_dir(&work)
        .env("CARGO_TARGET_DIR", work.join("target"))
        .env("RUSTC_BOOTSTRAP", "1")
        // As in the library that rustup brings: fat LTO asks for bitcode beside the machine code.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    shell::run(&mut cargo)?;

    let library = unfinished.join("lib/rustlib").join(wasm::TARGET).join("lib");
    fs::create_dir_all(&library)?;
    let built = work.join("target").join(wasm::TARGET).join("release/deps");
    for file in fs::read_dir(built)? {
        let path = file?.path();
        if let (Some(name), true) = (path.file_name(), path.extension().is_some_and(|e| e == "rlib")) {
            fs::copy(&path, library.join(name))?;
        }
    }
    lend_host(&unfinished)?;
    // The last act, and a single one: a folder of this name is always whole.
    fs::rename(&unfinished, &sysroot)?;
    fs::remove_dir_all(&work)?;
    Ok(sysroot)
}

/// The compiler looks in its sysroot for the host's library and for the linker too.
fn lend_host(sysroot: &Path) -> Result<()> {
    let about = shell::output(Command::new(debian::RUSTC).arg("-Vv")).unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let ours = sysroot.join("lib/rustlib").join(host);
    fs::create_dir_all(ours.join("bin"))?;
    link(&Path::new("/usr/lib/rustlib").join(host).join("lib"), &ours.join("lib"))?;
    link(&Path::new(debian::BIN).join(debian::linker()?), &ours.join("bin/rust-lld"))
}

#[cfg(unix)]
fn link(to: &Path, from: &Path) -> Result<()> {
    std::os::unix::fs::symlink(to, from).with_context(|| format!("{} cannot be linked", from.display()))
}

#[cfg(not(unix))]
fn link(_to: &Path, _from: &Path) -> Result<()> {
    anyhow::bail!("only a Debian compiler is lent a library")
}

/// An empty folder.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

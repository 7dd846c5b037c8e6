//! A wasm32 standard library of our own, built once from the library source of a compiler.
//!
//! Panics end it at once, with neither message nor unwinding, and `{:?}` prints nothing: no code is left for any of
//! that, in the library or in what is compiled over it. It lies in the tools folder under a name that follows the
//! compiler and how it was built: another compiler gets another library.

use super::compiler::{Compiler, TARGET};
use super::debian;
use crate::inputs::digest_of;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What the library and everything over it is compiled with.
pub(super) const TERSE: [&str; 3] = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none"];

/// As in the libraries that compilers bring along: fat LTO asks for bitcode beside the machine code.
const BITCODE: &str = "-Cembed-bitcode=yes";

/// Which crates, and with which features: of two ways to do a thing, the one that takes less code; no backtraces.
const STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A crate with nothing in it: what counts is the library below it, as small as the page's own code.
const SEED: &str = r#"[package]
name = "seed"
version = "0.0.0"
edition = "2024"

[workspace]

[profile.release]
opt-level = "z"
codegen-units = 1
panic = "abort"
"#;

/// The library, when it was built for this compiler as it is installed now.
pub(super) fn present(project: &Project, compiler: Compiler) -> Option<PathBuf> {
    place(project, compiler).filter(|sysroot| sysroot.is_dir())
}

fn place(project: &Project, compiler: Compiler) -> Option<PathBuf> {
    let how = [&[SEED, BITCODE], &TERSE[..], &STD[..]].concat().join("\n");
    let built = digest_of(compiler.about()? + &how);
    Some(project.tools.join(format!("sysroot-{}", &built[..12])))
}

/// Builds the library. The compiler's library source is there.
pub(super) fn build(project: &Project, compiler: Compiler, step: &Step) -> Result<PathBuf> {
    step.doing("building the standard library, about a minute");
    let sysroot =
        place(project, compiler).with_context(|| format!("{} does not run", compiler.rustc().display()))?;
    let work = project.tools.join("build-sysroot");
    let unfinished = work.join("sysroot");
    fresh(&work)?;
    fs::create_dir(work.join("src"))?;
    fs::write(work.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(work.join("Cargo.toml"), SEED)?;

    let mut cargo = compiler.cargo();
    cargo
        .args(["build", "--release", "--target", TARGET])
        .args(STD)
        .current_dir(&work)
        .env("CARGO_TARGET_DIR", work.join("target"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", [&TERSE[..], &[BITCODE]].concat().join("\x1f"));
    shell::run(&mut cargo).context("the standard library could not be built from its source")?;

    let library = unfinished.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&library)?;
    let built = work.join("target").join(TARGET).join("release/deps");
    for file in fs::read_dir(built)? {
        let path = file?.path();
        if let (Some(name), true) = (path.file_name(), path.extension().is_some_and(|e| e == "rlib")) {
            fs::copy(&path, library.join(name))?;
        }
    }
    if compiler == Compiler::Distribution {
        lend_host(compiler, &unfinished)?;
    }
    // The last act, and a single one: a folder of this name is always whole.
    fs::rename(&unfinished, &sysroot)?;
    fs::remove_dir_all(&work)?;
    Ok(sysroot)
}

/// The distribution keeps its linker where its compiler does not look: in this sysroot it does.
fn lend_host(compiler: Compiler, sysroot: &Path) -> Result<()> {
    let about = compiler.about().unwrap_or_default();
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
    anyhow::bail!("only a Debian compiler is lent a linker")
}

/// An empty folder.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

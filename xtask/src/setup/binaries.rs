//! Programs that cargo installs, each at one exact version.

use super::WasmToolchain;
use super::compiler::Compiler;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A crate that brings a program.
pub(super) struct Crate<'a> {
    /// Its name in the registry.
    pub(super) name: &'a str,
    /// The program.
    pub(super) program: &'a str,
    /// What `cargo install` is to be told.
    pub(super) flags: &'a [&'a str],
    /// How far it is optimised: 0 for what lets others work or works for a second, which saves minutes of building.
    pub(super) opt_level: &'a str,
}

/// Finds the program at this version, or builds it; where there is a wasm toolchain, with the newest of its compilers.
pub(super) fn bring(
    project: &Project,
    toolchain: Option<&WasmToolchain>,
    crate_: &Crate<'_>,
    version: &str,
    step: &Step,
) -> Result<(PathBuf, String)> {
    let fits = |path: &PathBuf| {
        shell::version(path).is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
    };
    let own = || shell::find_in(&project.tools_bin(), crate_.program).filter(fits);
    if let Some(path) = own().or_else(|| shell::find(crate_.program).filter(fits)) {
        return Ok((path, "present".to_owned()));
    }
    step.doing("building with cargo install, some minutes");
    install(project, toolchain, crate_, version, true).or_else(|_| {
        // Its own lock file may name a crate that a registry does not carry.
        step.doing("not with the versions of its own lock file; once more with the newest");
        install(project, toolchain, crate_, version, false)
    })?;
    let path = own().with_context(|| {
        format!(
            "{} {version} was installed but does not run as such",
            project.tools_bin().join(crate_.program).display()
        )
    })?;
    Ok((path, "built".to_owned()))
}

fn install(
    project: &Project,
    toolchain: Option<&WasmToolchain>,
    crate_: &Crate<'_>,
    version: &str,
    locked: bool,
) -> Result<()> {
    let build = project.tools.join(format!("build-{}", crate_.name));
    let mut cargo = newest_cargo(toolchain);
    cargo.args(["install", crate_.name, "--version", version]).args(crate_.flags);
    cargo.args(["--force", "--no-track", "--root"]).arg(&project.tools);
    if locked {
        cargo.arg("--locked");
    }
    cargo.env("CARGO_TARGET_DIR", &build);
    // The program runs for seconds: what counts is how soon it is there.
    for (key, value) in [
        ("LTO", "off"),
        ("CODEGEN_UNITS", "16"),
        ("OPT_LEVEL", crate_.opt_level),
        ("DEBUG", "0"),
        ("STRIP", "symbols"),
    ] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
    }
    let installed = shell::run(&mut cargo).with_context(|| {
        format!("{} {version} could not be built. With a network, this brings it:\n    cargo install {} --version {version}", crate_.program, crate_.name)
    });
    if build.exists() {
        std::fs::remove_dir_all(&build)?;
    }
    installed
}

/// The host's cargo or, where wasm is compiled by the distribution's, whichever has the newer compiler.
fn newest_cargo(toolchain: Option<&WasmToolchain>) -> Command {
    let Some(toolchain) = toolchain else { return Compiler::Host.cargo() };
    let newer = release(Compiler::Distribution.rustc()) > release(Compiler::Host.rustc());
    let compiler = if toolchain.is_distribution() && newer { Compiler::Distribution } else { Compiler::Host };
    compiler.cargo()
}

fn release(rustc: &Path) -> Option<Vec<u32>> {
    release_in(&shell::version(rustc)?)
}

fn release_in(text: &str) -> Option<Vec<u32>> {
    let number = text.split_whitespace().nth(1)?.split('-').next()?;
    number.split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_compare_as_numbers() {
        let older = release_in("rustc 1.95.0 (59807616e 2026-04-14)");
        assert_eq!(older, Some(vec![1, 95, 0]));
        assert!(release_in("rustc 1.100.0-nightly (x)") > older);
        assert!(older > None);
    }
}

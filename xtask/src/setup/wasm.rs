//! A compiler for wasm32, by whichever way this machine has.

use super::{debian, sysroot};
use crate::inputs::digest_of;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// How wasm is compiled here.
#[derive(Debug)]
pub(crate) enum WasmToolchain {
    /// The compiler on PATH has the target.
    Ordinary,
    /// The distribution's compiler, with a standard library that we built.
    Distribution {
        /// That library.
        sysroot: PathBuf,
    },
}

/// Finds the target, adds it, or builds it.
pub(super) fn bring(project: &Project, step: &Step) -> Result<(WasmToolchain, String)> {
    if has_target() {
        return Ok((WasmToolchain::Ordinary, "present".to_owned()));
    }
    if let Some(sysroot) = sysroot::present(project) {
        return Ok((
            WasmToolchain::Distribution { sysroot },
            "present, built from the distribution's".to_owned(),
        ));
    }
    if shell::find("rustup").is_some() {
        step.doing("adding with rustup");
        let added =
            shell::run(Command::new("rustup").args(["target", "add", TARGET]).env("RUST_BACKTRACE", "0"));
        if added.is_ok() && has_target() {
            return Ok((WasmToolchain::Ordinary, "added".to_owned()));
        }
        step.doing("rustup cannot add it here");
    }
    if !debian::here() {
        bail!(
            "the Rust standard library for {TARGET} is missing, and could not be added. \
             With rustup and a network, this brings it:\n    rustup target add {TARGET}"
        );
    }
    debian::compiler(step)?;
    let sysroot = sysroot::build(project, step)?;
    Ok((WasmToolchain::Distribution { sysroot }, "built from the distribution's library source".to_owned()))
}

/// Whether the compiler on PATH has the target's standard library.
fn has_target() -> bool {
    shell::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .and_then(|folder| std::fs::read_dir(folder).ok())
        .is_some_and(|mut files| {
            files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
        })
}

impl WasmToolchain {
    /// A cargo for wasm builds, to be given a sub-command and `--target`.
    pub(crate) fn cargo(&self, project: &Project) -> Command {
        let mut command = match self {
            Self::Ordinary => shell::host_cargo(),
            Self::Distribution { .. } => Command::new(debian::CARGO),
        };
        self.apply(&mut command, []);
        command.env("CARGO_TARGET_DIR", project.wasm_target());
        command
    }

    /// Makes a command, and whatever cargo it starts, compile wasm this way; `first` goes before PATH.
    pub(crate) fn apply<'a>(&self, command: &mut Command, first: impl IntoIterator<Item = &'a Path>) {
        match self {
            Self::Ordinary => {
                command.env("PATH", shell::path_with(first));
            }
            Self::Distribution { sysroot } => {
                distribution(command, first);
                // The encoded form, unlike the others, bears spaces in the path and wins over a set RUSTFLAGS.
                command.env("CARGO_ENCODED_RUSTFLAGS", format!("--sysroot\x1f{}", sysroot.display()));
            }
        }
    }

    /// Whether clippy can check code for this target.
    pub(crate) fn has_clippy(&self) -> bool {
        match self {
            Self::Ordinary => shell::output(shell::host_cargo().args(["clippy", "--version"])).is_some(),
            Self::Distribution { .. } => shell::find_in(Path::new(debian::BIN), "cargo-clippy").is_some(),
        }
    }

    /// Which toolchain this is: what another one built is built again.
    pub(super) fn identity(&self) -> String {
        match self {
            Self::Ordinary => digest_of(shell::output(Command::new("rustc").arg("-Vv")).unwrap_or_default()),
            Self::Distribution { sysroot } => sysroot.to_string_lossy().into_owned(),
        }
    }
}

/// Makes a command use the distribution's cargo and rustc, whatever this process was started by.
pub(super) fn distribution<'a>(command: &mut Command, first: impl IntoIterator<Item = &'a Path>) {
    command
        .env("PATH", shell::path_with(first.into_iter().chain([Path::new(debian::BIN)])))
        .env("RUSTC", debian::RUSTC);
    // Set by the cargo and rustup that run this chore, and meant for that toolchain alone.
    for key in [
        "CARGO",
        "RUSTUP_TOOLCHAIN",
        "LD_LIBRARY_PATH",
        "RUSTC_WRAPPER",
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
    ] {
        command.env_remove(key);
    }
}

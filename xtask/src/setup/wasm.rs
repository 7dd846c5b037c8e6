//! What compiles for wasm32, by whichever way this machine has.

use super::compiler::{Compiler, TARGET};
use super::{debian, sysroot};
use crate::inputs::digest_of;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How wasm is compiled here.
#[derive(Debug)]
pub(crate) struct WasmToolchain {
    compiler: Compiler,
    /// The standard library that we built; none where the compiler's own has to do.
    sysroot: Option<PathBuf>,
}

/// Finds a standard library for the target, builds it, or takes it as it comes.
pub(super) fn bring(project: &Project, step: &Step) -> Result<(WasmToolchain, String)> {
    for compiler in [Compiler::Host, Compiler::Distribution] {
        if let Some(sysroot) = sysroot::present(project, compiler) {
            return Ok((WasmToolchain { compiler, sysroot: Some(sysroot) }, "present".to_owned()));
        }
    }
    let build = |compiler| {
        let sysroot = sysroot::build(project, compiler, step)?;
        let toolchain = WasmToolchain { compiler, sysroot: Some(sysroot) };
        Ok((toolchain, format!("built from the library source of {}", compiler.name())))
    };
    let hindrance = match library_source(step).and_then(|()| build(Compiler::Host)) {
        Ok(built) => return Ok(built),
        Err(hindrance) => hindrance,
    };
    if let Some(word) = prebuilt(step) {
        step.say(&format!("the page's wasm will be some 12 % larger: {}", shell::tell(&hindrance)));
        let toolchain = WasmToolchain { compiler: Compiler::Host, sysroot: None };
        return Ok((toolchain, format!("{word}, as its makers built it")));
    }
    if debian::here() {
        debian::compiler(step)?;
        return build(Compiler::Distribution);
    }
    Err(hindrance).with_context(|| {
        format!(
            "the Rust standard library for {TARGET} is missing, and could not be built or added. \
             With rustup and a network, this adds it:\n    rustup target add {TARGET}"
        )
    })
}

/// The source of the host's standard library, found or added.
fn library_source(step: &Step) -> Result<()> {
    let there = || Compiler::Host.library_source().is_some();
    if !there() {
        rustup(&["component", "add", "rust-src"], step);
    }
    there().then_some(()).context(
        "the compiler's library source is missing. With rustup and a network, this brings it:\n    rustup component add rust-src",
    )
}

/// The host's standard library for the target as its makers built it, found or added.
fn prebuilt(step: &Step) -> Option<&'static str> {
    let there = || Compiler::Host.has_target(TARGET);
    if there() {
        return Some("present");
    }
    rustup(&["target", "add", TARGET], step);
    there().then_some("added")
}

/// Has rustup bring something; whether it did is for the caller to see.
fn rustup(what: &[&str], step: &Step) {
    if shell::find("rustup").is_some() {
        step.doing(&format!("rustup {}", what.join(" ")));
        if shell::run(Command::new("rustup").args(what).env("RUST_BACKTRACE", "0")).is_err() {
            step.doing("rustup cannot bring it here");
        }
    }
}

impl WasmToolchain {
    /// A cargo for wasm builds, to be given a sub-command and `--target`.
    pub(crate) fn cargo(&self, project: &Project) -> Command {
        let mut command = self.compiler.cargo();
        self.flags(&mut command);
        command.env("CARGO_TARGET_DIR", project.wasm_target());
        command
    }

    /// Makes a command, and whatever cargo it starts, compile wasm this way; `first` goes before PATH.
    pub(super) fn apply<'a>(&self, command: &mut Command, first: impl IntoIterator<Item = &'a Path>) {
        self.compiler.apply(command, first);
        self.flags(command);
    }

    /// Cargo keeps the flags to the target's crates; the variable that allows them is set for this one command.
    /// Clippy gets them too: crates whose panics end differently do not go together.
    fn flags(&self, command: &mut Command) {
        if let Some(sysroot) = &self.sysroot {
            // The encoded form, unlike the others, bears spaces in the path and wins over a set RUSTFLAGS.
            command.env("CARGO_ENCODED_RUSTFLAGS", flags(sysroot).join("\x1f")).env("RUSTC_BOOTSTRAP", "1");
        }
    }

    /// Whether clippy can check code for this target.
    pub(crate) fn has_clippy(&self) -> bool {
        self.compiler.has_clippy()
    }

    /// The distribution's compiler, where that is the one.
    pub(super) fn is_distribution(&self) -> bool {
        self.compiler == Compiler::Distribution
    }

    /// The version of its compiler and so of its standard library, such as 1.95.0.
    pub(crate) fn version(&self) -> String {
        let about = self.compiler.about().unwrap_or_default();
        about.split_whitespace().nth(1).unwrap_or_default().to_owned()
    }

    /// Which toolchain this is: what another one built is built again.
    pub(super) fn identity(&self) -> String {
        let flags = self.sysroot.as_deref().map(flags).unwrap_or_default();
        digest_of(self.compiler.about().unwrap_or_default() + &flags.join(" "))
    }
}

/// What the compiler is told over a library of our own.
fn flags(sysroot: &Path) -> Vec<String> {
    let mut flags = vec![format!("--sysroot={}", sysroot.display())];
    flags.extend(sysroot::TERSE.map(str::to_owned));
    // These are all that is unstable here: crates are held to the language as it is stable.
    flags.push("-Zallow-features=".to_owned());
    flags
}

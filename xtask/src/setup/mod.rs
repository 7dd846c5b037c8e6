//! Brings every tool that the chores need. What is there already is left alone, which takes milliseconds.

mod binaries;
mod browser;
mod compiler;
mod debian;
mod npm;
mod servers;
mod sysroot;
mod wasm;
mod wordpress;

use crate::project::Project;
use crate::shell;
use crate::steps::Steps;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

use browser::{Browser, CHROMIUM, FIREFOX, WEBKIT};
pub(crate) use compiler::TARGET;
pub(crate) use wasm::WasmToolchain;

/// How much of it a chore needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wants {
    /// What builds the page.
    Build,
    /// That, and what checks the crates it is made of.
    Audit,
    /// What builds the page, and WebKit to try it in.
    Webkit,
    /// All of that but WebKit, and the browsers and servers that the tests of the page run in.
    Everything,
}

/// The tools, found or made.
pub(crate) struct Tools {
    /// What compiles for wasm32.
    pub(crate) wasm: WasmToolchain,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
    /// cargo-deny, where it was asked for.
    pub(crate) cargo_deny: Option<PathBuf>,
    /// Chromium, where it was asked for.
    pub(crate) chromium: Option<PathBuf>,
    /// Firefox, where it was asked for.
    pub(crate) firefox: Option<PathBuf>,
    /// WebKit, where it was asked for and could be had.
    pub(crate) webkit: Option<PathBuf>,
    /// Below it lie nginx and Caddy, where they were asked for and could be had.
    pub(crate) servers: Option<PathBuf>,
}

/// The Trunk that builds the page; a newer one is taken on purpose, never by chance.
const TRUNK: &str = "0.22.1";

/// The cargo-deny that checks licences, sources and advisories.
const CARGO_DENY: &str = "0.20.2";

/// Brings the tools.
pub(crate) fn run(project: &Project, wants: Wants) -> Result<Tools> {
    let mut steps = Steps::of(match wants {
        Wants::Build => 5,
        Wants::Audit | Wants::Webkit => 6,
        Wants::Everything => 9,
    });
    let wasm = steps.step("wasm32 target", |step| wasm::bring(project, step))?;
    let npm = steps.step("npm packages", |step| npm::bring(project, step))?;
    let wasm_opt = steps.step("wasm-opt", |_| {
        let path = shell::find_in(&npm, "wasm-opt")
            .context("the npm package binaryen has brought no wasm-opt: delete node_modules and run again")?;
        Ok((path, "present".to_owned()))
    })?;
    let bindgen = locked_version(project, "wasm-bindgen")?;
    let wasm_bindgen = steps.step(&format!("wasm-bindgen {bindgen}"), |step| {
        let crate_ =
            // Without its runner of tests, and what that would fetch.
            binaries::Crate {
                name: "wasm-bindgen-cli",
                program: "wasm-bindgen",
                flags: &["--no-default-features", "--bin", "wasm-bindgen"],
                opt_level: "1",
            };
        binaries::bring(project, Some(&wasm), &crate_, &bindgen, step)
    })?;
    let trunk = steps.step(&format!("Trunk {TRUNK}"), |step| {
        let crate_ = binaries::Crate {
            name: "trunk",
            program: "trunk",
            // It asks for a patch release of the compiler more than it needs.
            flags: &["--ignore-rust-version", "--no-default-features", "--features", "rustls"],
            opt_level: "0",
        };
        binaries::bring(project, Some(&wasm), &crate_, TRUNK, step)
    })?;
    let cargo_deny = match wants {
        Wants::Build | Wants::Webkit => None,
        Wants::Audit | Wants::Everything => {
            Some(steps.step(&format!("cargo-deny {CARGO_DENY}"), |step| {
                let crate_ =
                    binaries::Crate { name: "cargo-deny", program: "cargo-deny", flags: &[], opt_level: "0" };
                binaries::bring(project, Some(&wasm), &crate_, CARGO_DENY, step)
            })?)
        }
    };
    let mut browser = |browser: &Browser| match wants {
        Wants::Everything => steps.step(browser.name, |step| browser.bring(step)).map(Some),
        Wants::Build | Wants::Audit | Wants::Webkit => Ok(None),
    };
    let (chromium, firefox) = (browser(&CHROMIUM)?, browser(&FIREFOX)?);
    let servers = match wants {
        Wants::Everything => steps.step("nginx and Caddy", |step| servers::bring(project, step))?,
        Wants::Build | Wants::Audit | Wants::Webkit => None,
    };
    let webkit = match wants {
        Wants::Webkit => steps.step(WEBKIT.name, |step| Ok(WEBKIT.bring_where_possible(step)))?,
        Wants::Build | Wants::Audit | Wants::Everything => None,
    };
    Ok(Tools { wasm, trunk, wasm_bindgen, wasm_opt, cargo_deny, chromium, firefox, webkit, servers })
}

/// The cargo-fuzz that runs what is in `fuzz/`.
const CARGO_FUZZ: &str = "0.13.2";

/// Brings cargo-fuzz, and the npm packages for what is read by JavaScript.
pub(crate) fn fuzzing(project: &Project) -> Result<PathBuf> {
    let mut steps = Steps::of(2);
    steps.step("npm packages", |step| npm::bring(project, step))?;
    steps.step(&format!("cargo-fuzz {CARGO_FUZZ}"), |step| {
        let crate_ =
            binaries::Crate { name: "cargo-fuzz", program: "cargo-fuzz", flags: &[], opt_level: "0" };
        binaries::bring(project, None, &crate_, CARGO_FUZZ, step)
    })
}

/// Brings WordPress: the folder below which it lies as below `/`, where it can be had.
pub(crate) fn wordpress(project: &Project) -> Result<Option<PathBuf>> {
    Steps::of(1).step("WordPress, PHP and MariaDB", |step| wordpress::bring(project, step))
}

/// Brings the npm packages alone.
pub(crate) fn packages(project: &Project) -> Result<()> {
    Steps::of(1).step("npm packages", |step| npm::bring(project, step)).map(drop)
}

impl Tools {
    /// Trunk, with everything on PATH that it calls.
    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut command = Command::new(&self.trunk);
        let folders = [&self.wasm_opt, &self.wasm_bindgen].into_iter().filter_map(|tool| tool.parent());
        self.wasm.apply(&mut command, folders);
        command.env("CARGO_TARGET_DIR", project.wasm_target()).env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Its own stack would bury what the compiler has to say.
        command.env("RUST_LIB_BACKTRACE", "0");
        command
    }

    /// What writes a program's JavaScript.
    pub(crate) fn wasm_bindgen(&self) -> Command {
        Command::new(&self.wasm_bindgen)
    }

    /// What makes a program smaller.
    pub(crate) fn wasm_opt(&self) -> Command {
        Command::new(&self.wasm_opt)
    }

    /// What takes out of a program what nobody asks of it; it comes with the other.
    pub(crate) fn wasm_metadce(&self) -> Command {
        let mut program = self.wasm_opt.with_file_name("wasm-metadce");
        program.set_extension(self.wasm_opt.extension().unwrap_or_default());
        Command::new(program)
    }

    /// Which tools these are: a page built with others is built again.
    pub(crate) fn identity(&self) -> String {
        let version = |tool: &Path| shell::version(tool).unwrap_or_default();
        format!(
            "{} {TRUNK} {} {}",
            self.wasm.identity(),
            version(&self.wasm_bindgen),
            version(&self.wasm_opt)
        )
    }
}

/// The version of a crate that Cargo.lock has settled on.
fn locked_version(project: &Project, name: &str) -> Result<String> {
    let lock =
        std::fs::read_to_string(project.root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    version_in(&lock, name).with_context(|| format!("Cargo.lock holds no {name}"))
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{name}\"")).skip(1);
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.1.3\"\n";
        assert_eq!(version_in(lock, "a").as_deref(), Some("2.1.3"));
        assert_eq!(version_in(lock, "c"), None);
    }
}

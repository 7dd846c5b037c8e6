//! Format, lints and types, for the host and for the browser.

use crate::project::Project;
use crate::setup::{TARGET, WasmToolchain};
use crate::shell;
use anyhow::{Context, Result};
use figure::Program;
use model::{Choice, Kind};
use std::process::Command;

/// The checks that read code without running it.
pub(super) struct Lints<'a> {
    project: &'a Project,
    wasm: &'a WasmToolchain,
}

impl<'a> Lints<'a> {
    /// Lints of this checkout.
    pub(super) fn new(project: &'a Project, wasm: &'a WasmToolchain) -> Self {
        Self { project, wasm }
    }

    /// Code is laid out as rustfmt lays it out.
    pub(super) fn format(&self) -> Result<()> {
        let mut cargo = shell::host_cargo();
        shell::run(cargo.args(["fmt", "--all", "--check"]).current_dir(&self.project.root)).context(
            "to lay the code out: cargo fmt --all\nwhere rustfmt is missing: rustup component add rustfmt",
        )
    }

    /// The whole workspace as the host compiles it.
    pub(super) fn host(&self) -> Result<()> {
        let mut cargo = shell::host_cargo();
        strictly(cargo.args(["clippy", "--workspace", "--all-targets", "--locked"]), self.project)
            .context("where clippy is missing: rustup component add clippy")
    }

    /// `model` and `figure` once more, with a second set of rules: no clock, no thread, no blocking, no files.
    pub(super) fn pure(&self) -> Result<()> {
        let mut cargo = self.cargo();
        cargo.args(["clippy", "--package", "model", "--package", "figure", "--lib", "--locked"]);
        cargo
            .env("CLIPPY_CONF_DIR", self.project.root.join("xtask/clippy-wasm"))
            // Two sets of rules in one target folder would check everything twice on every run.
            .env("CARGO_TARGET_DIR", self.project.target.join("pure"));
        strictly(&mut cargo, self.project)
    }

    /// The page as the browser gets it.
    pub(super) fn page(&self) -> Result<()> {
        for features in features_of_passes() {
            let mut cargo = self.cargo();
            cargo.args(["clippy", "--package", "crossings", "--features", &features, "--locked"]);
            cargo.env("CARGO_TARGET_DIR", self.project.wasm_target());
            strictly(&mut cargo, self.project)?;
        }
        Ok(())
    }

    /// JavaScript is laid out and written as biome.json has it.
    pub(super) fn scripts(&self) -> Result<()> {
        self.npm("biome", &["ci", "--error-on-warnings"])
            .context("to lay the scripts out and mend what can be mended: npx biome check --write")
    }

    /// JavaScript has the types that its comments say: what is shipped strictly, its tests less so.
    pub(super) fn types(&self) -> Result<()> {
        ["js", "js/offline", "tests"].iter().try_for_each(|folder| self.npm("tsc", &["--project", folder]))
    }

    fn npm(&self, program: &str, arguments: &[&str]) -> Result<()> {
        shell::run(shell::npm_program(&self.project.root, program)?.args(arguments))
    }

    /// A cargo that compiles for wasm where clippy can do that, and for the host where it cannot.
    fn cargo(&self) -> Command {
        if self.wasm.has_clippy() {
            let mut cargo = self.wasm.cargo(self.project);
            cargo.env("CARGO_BUILD_TARGET", TARGET);
            return cargo;
        }
        say!("no clippy for {TARGET} here: the host's has to do");
        shell::host_cargo()
    }
}

/// The features of each pass over the page: the programs of charts share one, every other program has its own.
fn features_of_passes() -> Vec<String> {
    let has_charts = |program: &Program| Kind::ALL.iter().any(|kind| Program::of(*kind) == *program);
    let (charts, others): (Vec<Program>, Vec<Program>) = Program::ALL.iter().partition(|one| has_charts(one));
    let charts: Vec<&str> = charts.into_iter().map(Program::slug).collect();
    let passes = std::iter::once(charts.join(",")).chain(others.into_iter().map(|one| one.slug().to_owned()));
    passes.map(|programs| format!("hydrate,{programs}")).collect()
}

fn strictly(cargo: &mut Command, project: &Project) -> Result<()> {
    shell::run(cargo.args(["--", "--deny", "warnings"]).current_dir(&project.root))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_program_is_in_one_pass_and_charts_share_theirs() {
        let passes = features_of_passes();
        assert_eq!(
            passes,
            ["hydrate,article,compare,time,check,evidence", "hydrate,stance", "hydrate,yours"]
        );
    }
}

//! The compilers that may be here, and how a command is made to use one.

use super::debian;
use crate::shell;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler with its cargo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compiler {
    /// The one that runs this chore, most often rustup's.
    Host,
    /// The distribution's, whatever else is on PATH.
    Distribution,
}

impl Compiler {
    /// What to call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Host => "the compiler on PATH",
            Self::Distribution => "the distribution's compiler",
        }
    }

    pub(super) fn rustc(self) -> &'static Path {
        Path::new(match self {
            Self::Host => "rustc",
            Self::Distribution => debian::RUSTC,
        })
    }

    /// Its cargo, which uses this compiler and no other.
    pub(super) fn cargo(self) -> Command {
        let mut command = match self {
            Self::Host => shell::host_cargo(),
            Self::Distribution => Command::new(debian::CARGO),
        };
        self.apply(&mut command, []);
        command
    }

    /// Makes a command, and whatever cargo it starts, use this compiler; `first` goes before PATH.
    pub(super) fn apply<'a>(self, command: &mut Command, first: impl IntoIterator<Item = &'a Path>) {
        match self {
            Self::Host => {
                command.env("PATH", shell::path_with(first));
            }
            Self::Distribution => {
                let folders = first.into_iter().chain([Path::new(debian::BIN)]);
                command.env("PATH", shell::path_with(folders)).env("RUSTC", debian::RUSTC);
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
        }
    }

    /// Everything that tells it from another compiler.
    pub(super) fn about(self) -> Option<String> {
        shell::output(Command::new(self.rustc()).arg("-Vv"))
    }

    /// The source of its standard library, where it is installed.
    pub(super) fn library_source(self) -> Option<PathBuf> {
        let root = shell::output(Command::new(self.rustc()).args(["--print", "sysroot"]))?;
        let source = Path::new(&root).join("lib/rustlib/src/rust/library");
        source.join("std/Cargo.toml").is_file().then_some(source)
    }

    /// Whether it has the target's standard library, as its makers built it.
    pub(super) fn has_target(self, target: &str) -> bool {
        shell::output(Command::new(self.rustc()).args(["--print", "target-libdir", "--target", target]))
            .and_then(|folder| std::fs::read_dir(folder).ok())
            .is_some_and(|mut files| {
                files.any(|file| {
                    file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
                })
            })
    }

    /// Whether it has clippy.
    pub(super) fn has_clippy(self) -> bool {
        match self {
            Self::Host => shell::output(self.cargo().args(["clippy", "--version"])).is_some(),
            Self::Distribution => shell::find_in(Path::new(debian::BIN), "cargo-clippy").is_some(),
        }
    }
}

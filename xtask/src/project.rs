//! Where things lie in the checkout.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The folders of one checkout.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The checkout itself.
    pub(crate) root: PathBuf,
    /// Tools of our own: `.tools`, or `$CROSSINGS_TOOLS` for those who share one between checkouts.
    pub(crate) tools: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// The checkout that the current folder belongs to.
    pub(crate) fn find() -> Result<Self> {
        let here = std::env::current_dir().context("the current folder cannot be read")?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .context("this is not a checkout of the project: run the command inside one")?;
        Ok(Self::at(root, |key| std::env::var_os(key).filter(|value| !value.is_empty()).map(PathBuf::from)))
    }

    fn at(root: &Path, variable: impl Fn(&str) -> Option<PathBuf>) -> Self {
        let folder =
            |key: &str, usual: &str| root.join(variable(key).unwrap_or_else(|| PathBuf::from(usual)));
        Self {
            tools: folder("CROSSINGS_TOOLS", ".tools"),
            target: folder("CARGO_TARGET_DIR", "target"),
            root: root.to_owned(),
        }
    }

    /// Where tools that set-up built itself are installed.
    pub(crate) fn tools_bin(&self) -> PathBuf {
        self.tools.join("bin")
    }

    /// Wasm builds have a target folder of their own: host and wasm builds never wait for one lock.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_lie_in_the_checkout_unless_the_environment_says_otherwise() {
        let usual = Project::at(Path::new("/house"), |_| None);
        assert_eq!(usual.tools, Path::new("/house/.tools"));
        assert_eq!(usual.wasm_target(), Path::new("/house/target/wasm"));
        let shared =
            Project::at(Path::new("/house"), |key| (key == "CROSSINGS_TOOLS").then(|| "/shared".into()));
        assert_eq!(shared.tools_bin(), Path::new("/shared/bin"));
    }
}

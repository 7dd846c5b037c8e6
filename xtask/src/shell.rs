//! Other programs: finding them, running them, and saying clearly when one fails.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The cargo that runs this chore: the host's own.
pub(crate) fn host_cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Where a program lies on PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}

/// A program in one folder.
pub(crate) fn find_in(folder: &Path, program: &str) -> Option<PathBuf> {
    which::which_in_global(program, Some(folder)).ok()?.next()
}

/// npm itself.
///
/// # Errors
/// Where it is not there.
pub(crate) fn npm() -> Result<Command> {
    let found =
        find("npm").context("npm is missing beside Node. On Debian:\n    sudo apt-get install npm")?;
    Ok(Command::new(found))
}

/// A program that npm has installed.
///
/// # Errors
/// Where it is not there.
pub(crate) fn npm_program(root: &Path, program: &str) -> Result<Command> {
    let found = find_in(&root.join("node_modules/.bin"), program);
    let mut command = Command::new(found.with_context(|| format!("{program} is missing: npm ci brings it"))?);
    command.current_dir(root);
    Ok(command)
}

/// PATH with these folders before it.
pub(crate) fn path_with<P: AsRef<Path>>(first: impl IntoIterator<Item = P>) -> OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = first.into_iter().map(|p| p.as_ref().to_owned()).chain(std::env::split_paths(&inherited));
    // A folder whose name holds the separator cannot stand in PATH at all: then the inherited one has to do.
    std::env::join_paths(folders).unwrap_or(inherited)
}

/// Runs a command with its output on the terminal; a failure names the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{}` could not be started", show(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", show(command));
    }
    Ok(())
}

/// Runs a command, passes its standard output on line by line, and hands each line to `see`.
pub(crate) fn run_seeing(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{}` could not be started", show(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            say!("{line}");
            see(&line);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", show(command));
    }
    Ok(())
}

/// What a command prints, or nothing when it cannot run or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What `PROGRAM --version` prints.
pub(crate) fn version(program: &Path) -> Option<String> {
    output(Command::new(program).arg("--version"))
}

/// An error with its causes, each on a line of its own: a command to type stays fit for copying.
pub(crate) fn tell(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n  because: ")
}

/// A command as one would type it.
pub(crate) fn show(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether this process is root (never on Windows).
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named() {
        let error = run(Command::new("cargo").arg("no-such-command-at-all").stderr(Stdio::null()));
        assert!(error.unwrap_err().to_string().contains("cargo no-such-command-at-all"));
    }

    #[test]
    fn an_error_is_told_line_by_line() {
        let error = anyhow::anyhow!("no network").context("missing. This brings it:\n    a command");
        assert_eq!(tell(&error), "missing. This brings it:\n    a command\n  because: no network");
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(find("no-such-program-at-all"), None);
        assert_eq!(version(Path::new("no-such-program-at-all")), None);
        assert!(find("cargo").is_some());
    }
}

//! Files of tests for Node: some run side by side, each in a process of its own, and each is told of when it has ended.

use super::tally::{self, Tally};
use crate::project::Project;
use crate::shell;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How many run side by side: most of their time is spent waiting, and none measures time.
const SIDE_BY_SIDE: usize = 3;

/// The files that open every page. They begin first: at the end, one would run alone.
const LONG: [&str; 5] = ["access", "access-narrow", "share", "views", "widths"];

/// The time that a run has, where it is told of one.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    pub(super) begun: Instant,
    pub(super) minutes: Option<u64>,
}

impl Limit {
    /// Whether nothing is to begin any more.
    pub(super) fn is_over(self) -> bool {
        self.minutes.is_some_and(|minutes| self.begun.elapsed() >= Duration::from_secs(60 * minutes))
    }
}

/// Runs the test files of a folder, each with what `prepare` gives Node. Those that have not begun at the limit are left out
/// and named.
///
/// # Errors
/// Where the folder cannot be read.
pub(super) fn run(
    project: &Project,
    folder: &str,
    limit: Limit,
    prepare: impl Fn(&mut Command) + Sync,
) -> Result<Tally> {
    run_telling(project, folder, limit, prepare, |text| say!("{text}"))
}

/// The same, which hands over what there is to tell.
fn run_telling(
    project: &Project,
    folder: &str,
    limit: Limit,
    prepare: impl Fn(&mut Command) + Sync,
    tell: impl Fn(&str) + Sync,
) -> Result<Tally> {
    let waiting = Mutex::new(of(&project.root.join(folder))?.into_iter());
    let sum = Mutex::new(Tally::default());
    std::thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE {
            scope.spawn(|| {
                // A lock of its own: in the condition of a loop it would last until the file has ended.
                let next = || lock(&waiting).next();
                while let Some(file) = next() {
                    let (told, tally) = if limit.is_over() {
                        left_out(project, &file)
                    } else {
                        one(project, &file, &prepare)
                    };
                    tell(&told);
                    *lock(&sum) += tally;
                }
            });
        }
    });
    Ok(*lock(&sum))
}

/// A test that panics has told of itself; what is locked is whole at any time.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn left_out(project: &Project, file: &Path) -> (String, Tally) {
    (format!("left out, its time is over: {}", name(project, file)), Tally::left_out())
}

/// Runs one file. Returns what there is to tell of it, in one piece, and what its tests came to.
fn one(project: &Project, file: &Path, prepare: impl Fn(&mut Command)) -> (String, Tally) {
    let begun = Instant::now();
    let mut node = Command::new("node");
    node.arg("--test-reporter=spec").arg(file).current_dir(&project.root).stdin(Stdio::null());
    prepare(&mut node);
    let output = match node.output() {
        Ok(output) => output,
        Err(error) => {
            return (format!("`{}` could not be started: {error}", shell::show(&node)), Tally::failure());
        }
    };
    let (printed, aside) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let mut tally = Tally::default();
    for counted in printed.lines().filter_map(tally::node) {
        tally += counted;
    }
    // What cannot be read has no tests to fail.
    if !output.status.success() {
        tally.failed = tally.failed.max(1);
    }
    let title = format!("{} ({:.1} s)", name(project, file), begun.elapsed().as_secs_f64());
    let results = printed.lines().filter(|line| !line.starts_with("ℹ ")).chain(aside.lines());
    (std::iter::once(title.as_str()).chain(results).collect::<Vec<_>>().join("\n"), tally)
}

/// A file by its place in the project.
fn name(project: &Project, file: &Path) -> String {
    file.strip_prefix(&project.root).unwrap_or(file).display().to_string()
}

/// By name: releases of Node differ in what a folder means to them.
fn of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    let is_long = |path: &PathBuf| LONG.iter().any(|name| path.ends_with(format!("{name}.test.mjs")));
    files.sort_by_key(|path| (!is_long(path), path.clone()));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project whose folder `tests` has these files.
    fn project(files: &[(&str, &str)]) -> Result<(tempfile::TempDir, Project)> {
        let root = tempfile::tempdir()?;
        std::fs::create_dir(root.path().join("tests"))?;
        for (name, text) in files {
            std::fs::write(root.path().join("tests").join(name), text)?;
        }
        let project = Project {
            root: root.path().to_owned(),
            tools: root.path().join(".tools"),
            target: root.path().join("target"),
        };
        Ok((root, project))
    }

    fn check(files: &[(&str, &str)], minutes: Option<u64>, expected: Tally) -> Result<()> {
        let (_root, project) = project(files)?;
        let limit = Limit { begun: Instant::now(), minutes };
        let told = Mutex::new(String::new());
        let prepare = |node: &mut Command| {
            node.env("WORD", "given");
        };
        let found = run_telling(&project, "tests", limit, prepare, |text| lock(&told).push_str(text))?;
        assert_eq!(found, expected, "{}", lock(&told));
        for (name, _) in files {
            assert_eq!(lock(&told).contains(name), name.ends_with(".test.mjs"), "{name}: {}", lock(&told));
        }
        Ok(())
    }

    const GOOD: &str = "import { test } from 'node:test';
        test('one', () => { if (process.env.WORD !== 'given') throw new Error('not given'); });
        test('two', { skip: 'for a reason' }, () => {});";
    const BAD: &str = "import { test } from 'node:test'; test('one', () => { throw new Error('bad'); });";

    #[test]
    fn files_are_counted_by_what_their_tests_come_to() -> Result<()> {
        let files = [("a.test.mjs", GOOD), ("b.test.mjs", BAD), ("c.test.mjs", "("), ("d.mjs", BAD)];
        check(&files, None, Tally { passed: 1, failed: 2, skipped: 1, left_out: 0 })
    }

    #[test]
    fn files_run_side_by_side() -> Result<()> {
        // Each waits until the other has begun.
        let waits = |own: &str, other: &str| {
            format!(
                "import {{ existsSync, writeFileSync }} from 'node:fs';
                import {{ test }} from 'node:test';
                import {{ setTimeout as pause }} from 'node:timers/promises';
                test('both', {{ timeout: 60_000 }}, async () => {{
                    writeFileSync('{own}', '');
                    while (!existsSync('{other}')) await pause(10);
                }});"
            )
        };
        let files = [("a.test.mjs", waits("a", "b")), ("b.test.mjs", waits("b", "a"))];
        check(
            &files.each_ref().map(|(name, text)| (*name, text.as_str())),
            None,
            Tally { passed: 2, ..Tally::default() },
        )
    }

    #[test]
    fn nothing_begins_when_the_time_is_over() -> Result<()> {
        let files = [("a.test.mjs", GOOD), ("b.test.mjs", BAD)];
        check(&files, Some(0), Tally { left_out: 2, ..Tally::default() })?;
        check(&files[..1], Some(60), Tally { passed: 1, skipped: 1, ..Tally::default() })
    }
}

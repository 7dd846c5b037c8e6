//! Brings the publisher's newest file, and says what it changes in what readers are told.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;
use model::Day;
use serde::Deserialize;
use site::Transcript;

use crate::project::Project;
use crate::{build, folders, import, shell};

/// Where the publisher's content API tells of the publication.
const PUBLICATION: &str = "https://www.gov.uk/api/content/government/publications/\
                           migrants-detected-crossing-the-english-channel-in-small-boats";

/// What it ends with where the newest file is in place already.
const NOTHING_NEW: i32 = 3;
/// What it ends with where somebody has to decide: a file that is refused, or content that does not fit the new data.
const NEEDS_AN_EDITOR: i32 = 4;

/// What it ends with where the data is new and the build failed.
const NOT_BUILT: i32 = 5;

/// What `cargo xtask update` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// Say what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// The day on which the file was published, where it is another than that of the publication's last update
    #[arg(long, value_name = "DATE", value_parser = import::day)]
    published: Option<Day>,
    /// The address of the publication in the content API
    #[arg(long, value_name = "ADDRESS", default_value = PUBLICATION)]
    publication: String,
    /// Leave the page unbuilt
    #[arg(long)]
    no_build: bool,
    #[command(flatten)]
    build: build::Options,
}

/// The file that was brought, as `xtask/update/main.mjs` tells of it.
#[derive(Deserialize)]
struct Brought {
    file: PathBuf,
    title: String,
    url: String,
    published: String,
    sha256: String,
}

/// What a new file comes to.
#[derive(Debug)]
enum Outcome {
    /// The file is in place already.
    NothingNew,
    /// It can be imported: what the import reports, and what reads differently then.
    Changes { report: String, words: String },
    /// It is refused, or the content does not fit it.
    NeedsAnEditor(anyhow::Error),
}

/// Runs the chore. It ends with 0 once the data is up to date and built, 1 where the file cannot be had, 3 where there is
/// nothing new, 4 where an editor is needed, 5 where the build failed; but for 0 and 5, nothing is changed.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let folder = project.target.join("update");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let brought = bring(project, &options.publication, &folder)?;
    say!("“{}”, {}\nsha256 {}", brought.title, brought.url, brought.sha256);
    let published = match options.published {
        Some(day) => day,
        None => import::day(&brought.published)?,
    };
    let (report, words) = match try_out(&project.root, &brought.file, published, &folder.join("checkout"))? {
        Outcome::NothingNew => {
            say!("nothing new: this file is in place");
            std::process::exit(NOTHING_NEW);
        }
        Outcome::NeedsAnEditor(error) => {
            complain!("an editor is needed, nothing is changed: {}", shell::tell(&error));
            std::process::exit(NEEDS_AN_EDITOR);
        }
        Outcome::Changes { report, words } => (report, words),
    };
    say!("\n{report}\nwhat reads differently:\n{words}");
    if options.dry_run {
        say!("nothing is changed: --dry-run");
        return Ok(());
    }
    content::import::import(&brought.file, published, &project.root.join("data"))?;
    if options.no_build {
        return Ok(());
    }
    if let Err(error) = build::run(project, &options.build) {
        complain!("data/ is new, but the page could not be built and is as it was: {}", shell::tell(&error));
        std::process::exit(NOT_BUILT);
    }
    Ok(())
}

fn bring(project: &Project, address: &str, folder: &Path) -> Result<Brought> {
    let mut node = Command::new("node");
    node.arg("xtask/update/main.mjs").arg(address).arg(folder).current_dir(&project.root);
    let output = node.stderr(Stdio::inherit()).output().context("Node cannot be started")?;
    if !output.status.success() {
        bail!("the newest file cannot be had: see above; nothing is changed");
    }
    serde_json::from_slice(&output.stdout).context("what was brought is not told of as expected")
}

/// Imports the file in a copy of the checkout, and reads what that says then.
///
/// # Errors
/// Where the checkout itself is not as it must be, or cannot be copied.
fn try_out(root: &Path, file: &Path, published: Day, copy: &Path) -> Result<Outcome> {
    let before = Transcript::of(root)?;
    folders::remove(copy)?;
    for folder in ["content", "data"] {
        folders::copy(&root.join(folder), &copy.join(folder))?;
    }
    let report = match content::import::import(file, published, &copy.join("data")) {
        Ok(report) if !report.has_changed() => return Ok(Outcome::NothingNew),
        Ok(report) => report.to_string(),
        Err(error) => return Ok(Outcome::NeedsAnEditor(error)),
    };
    Ok(match Transcript::of(copy) {
        Ok(after) => Outcome::Changes { report, words: before.changes(&after) },
        Err(error) => Outcome::NeedsAnEditor(error.context(report)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a file of `tests/host/files/` comes to, published on a day, after those before it were imported.
    fn outcomes(files: &[(&str, &str)]) -> Vec<Outcome> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let (checkout, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for folder in ["content", "data"] {
            folders::copy(&root.join(folder), &checkout.path().join(folder)).unwrap();
        }
        let mut take = |(name, published): &(&str, &str)| {
            let file = root.join("tests/host/files").join(name);
            let published = import::day(published).unwrap();
            let outcome = try_out(checkout.path(), &file, published, &copy.path().join("checkout")).unwrap();
            if matches!(outcome, Outcome::Changes { .. }) {
                content::import::import(&file, published, &checkout.path().join("data")).unwrap();
            }
            outcome
        };
        files.iter().map(&mut take).collect()
    }

    #[test]
    fn a_new_file_is_told_of_and_the_same_once_more_is_nothing_new() {
        let file = ("to-2027-01-07.ods", "2027-01-08");
        let found = outcomes(&[file, file, ("to-2028-02-29.ods", "2028-03-03")]);
        let [Outcome::Changes { report, words }, Outcome::NothingNew, Outcome::Changes { .. }] =
            found.as_slice()
        else {
            panic!("{found:?}")
        };
        assert!(report.contains("2027-01-07"), "{report}");
        assert!(words.starts_with("the article\n  - "), "{words}");
        assert!(words.contains("\nv/seasons/\n"), "{words}");
    }

    #[test]
    fn a_file_that_is_refused_needs_an_editor() {
        let found = outcomes(&[("to-2027-01-07.ods", "2026-12-31")]);
        let [Outcome::NeedsAnEditor(error)] = found.as_slice() else { panic!("{found:?}") };
        assert!(
            shell::tell(error).contains("as the day of publication, expected 2027-01-07 or later"),
            "{error:?}"
        );
    }
}

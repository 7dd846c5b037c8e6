//! Waits for changes to what the page is built from.

use crate::inputs;
use crate::project::Project;
use anyhow::{Context, Result};
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// An editor writes a file in several strokes; they are one change.
const ONE_STROKE: Duration = Duration::from_millis(250);

/// Watches the inputs of one checkout.
pub(super) struct Watcher {
    root: PathBuf,
    seen: String,
    debouncer: Debouncer<RecommendedWatcher>,
    events: Receiver<DebounceEventResult>,
}

impl Watcher {
    /// Starts watching; what changes from now on is a change.
    pub(super) fn of(project: &Project) -> Result<Self> {
        let (sender, events) = channel();
        let debouncer = new_debouncer(ONE_STROKE, sender).context("this system cannot watch files")?;
        let root = project.root.clone();
        let mut watcher = Self { seen: state(&root)?, root, debouncer, events };
        watcher.watch()?;
        Ok(watcher)
    }

    /// Watches every input. The checkout itself is not watched with all below it: Cargo never rests there.
    fn watch(&mut self) -> Result<()> {
        let watcher = self.debouncer.watcher();
        watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        for folder in inputs::roots(&self.root)?.iter().filter(|path| path.is_dir()) {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(())
    }

    /// Calls `rebuild` after each change, for ever.
    pub(super) fn each_change(mut self, mut rebuild: impl FnMut()) -> Result<()> {
        while self.events.recv().is_ok() {
            // What has come in meanwhile is answered by the same build.
            while self.events.try_recv().is_ok() {}
            // A file that was saved unchanged, or vanished again, is no change.
            let Ok(now) = state(&self.root) else { continue };
            if now != self.seen {
                self.seen = now;
                // A new folder is watched from its first file on.
                self.watch()?;
                rebuild();
            }
        }
        Ok(())
    }
}

fn state(root: &std::path::Path) -> Result<String> {
    inputs::digest(&inputs::roots(root)?)
}

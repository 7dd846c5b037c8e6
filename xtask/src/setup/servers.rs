//! The web servers that a build is tried behind. They are taken out of Debian's packages and not installed: a server that
//! is installed is started at once.

use super::debian;
use crate::project::Project;
use crate::shell;
use crate::steps::Step;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGES: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "caddy"];

/// What the tests start, where it lies in the packages; `tests/servers/serving.test.mjs` has the same.
const PROGRAMS: [&str; 2] = ["usr/sbin/nginx", "usr/bin/caddy"];
const MODULE: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The folder below which they lie as below `/`, and none where they cannot be had: a page is built and tried without them.
pub(super) fn bring(project: &Project, step: &Step) -> Result<(Option<PathBuf>, String)> {
    let (installed, folder) = (PathBuf::from("/"), project.tools.join("servers"));
    for place in [installed, folder.clone()] {
        if are_in(&place) {
            return Ok((Some(place), "present".to_owned()));
        }
    }
    let missing = "missing, and the tests behind them are skipped; by hand, on Debian:";
    let by_hand = format!("{missing}\n    sudo apt-get install {}", PACKAGES.join(" "));
    if !debian::here() {
        return Ok((None, by_hand));
    }
    if let Err(error) = debian::unpack(&PACKAGES, &folder, step) {
        return Ok((None, format!("{by_hand}\n{}", shell::tell(&error))));
    }
    Ok(if are_in(&folder) { (Some(folder), "unpacked".to_owned()) } else { (None, by_hand) })
}

fn are_in(root: &Path) -> bool {
    let runs = |program: &str| {
        let version = if program.ends_with("nginx") { "-v" } else { "version" };
        shell::output(Command::new(root.join(program)).arg(version)).is_some()
    };
    root.join(MODULE).is_file() && PROGRAMS.into_iter().all(runs)
}

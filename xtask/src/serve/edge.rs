//! Serves the page with the edge function before it, as it was built: changes are not watched.

use std::net::{SocketAddr, TcpListener};

use anyhow::{Context, Result};

use super::http::Server;
use crate::project::Project;
use crate::setup::Tools;
use crate::{build, shell};

/// Runs workerd at an address, before the pages, which are behind the listener, until it is stopped.
pub(super) fn run(project: &Project, tools: &Tools, address: SocketAddr, behind: TcpListener) -> Result<()> {
    let options = build::Options::default();
    build::page(project, tools, &options)?;
    let (dist, function) = build::edged(project, tools, &options, &format!("http://{address}/"))?;
    let site = behind.local_addr()?;
    let _pages = Server::start(behind, dist)?;
    say!("\n    http://{address}/\n\nwith the edge function; Ctrl-C ends it");
    let mut workerd = shell::npm_program(&project.root, "workerd")?;
    workerd.arg("serve").arg(function.join("workerd.capnp"));
    workerd.args([format!("--socket-addr=http={address}"), format!("--external-addr=site={site}")]);
    shell::run(&mut workerd).context("workerd has ended")
}

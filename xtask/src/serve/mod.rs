//! Serves the page on this machine, and rebuilds and reloads it on every change.

mod edge;
mod http;
mod watch;

use crate::project::Project;
use crate::setup::{self, Wants};
use crate::{build, shell};
use anyhow::{Context, Result};
use clap::Args;
use std::net::{Ipv4Addr, TcpListener};

/// What `cargo xtask serve` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The port to listen on; where it is taken, the next free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// With the edge function before the pages, in workerd: tags, pictures and oEmbed of any view
    #[arg(long)]
    edge: bool,
}

/// How many ports are tried.
const PORTS: u16 = 50;

/// Runs the chore until it is stopped.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let tools = setup::run(project, Wants::Build)?;
    let watcher = watch::Watcher::of(project)?;
    if options.edge {
        // workerd takes the first of the two a moment later.
        let address = listen(options.port)?.local_addr()?;
        return edge::run(project, &tools, address, listen(address.port().saturating_add(1))?);
    }
    let dist = build::page(project, &tools, &build::Options::default())?;
    let listener = listen(options.port)?;
    let address = listener.local_addr()?;
    let server = http::Server::start(listener, dist)?;
    say!("\n    http://{address}/\n\nwatching for changes; Ctrl-C ends it");
    watcher.each_change(|| {
        say!("\nchanged: building again …");
        // A process of its own, so that changes to the building code itself count as well.
        let mut cargo = shell::host_cargo();
        cargo.args(["run", "--quiet", "--package", "xtask", "--", "build"]).current_dir(&project.root);
        match shell::run(&mut cargo) {
            Ok(()) => server.reload(),
            Err(error) => {
                complain!("{}\nthe last good page is still served; watching on", shell::tell(&error));
            }
        }
    })
}

fn listen(wanted: u16) -> Result<TcpListener> {
    for port in wanted..=wanted.saturating_add(PORTS) {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            if port != wanted {
                say!("port {wanted} is taken; {port} is free");
            }
            return Ok(listener);
        }
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).with_context(|| format!("no port near {wanted} is free"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_way_to_the_next() {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let taken = first.local_addr().unwrap().port();
        let second = listen(taken).unwrap().local_addr().unwrap();
        assert_ne!(second.port(), taken);
        assert!(second.ip().is_loopback());
    }
}

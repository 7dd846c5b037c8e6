//! Pages with three of the article's charts, made with what a newsroom would use instead, from the same data.

use crate::project::Project;
use crate::shell;
use anyhow::{Context, Result};
use model::Tables;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

use super::files::write;
use super::report::Sample;

/// The peers, by their scripts in `tests/bench/peers/`.
const PEERS: [&str; 4] = ["uplot", "d3", "chartjs", "plot"];

/// Whose redraws ours are compared with.
const BESIDE: &str = "D3 by hand, SVG";

/// What the peers draw.
#[derive(Serialize)]
pub(super) struct Counts<'a> {
    /// The day of the first count, in days since 1970.
    first: i32,
    people: &'a [u32],
    boats: &'a [u32],
}

impl<'a> Counts<'a> {
    pub(super) fn of(tables: &'a Tables) -> Self {
        Self { first: tables.first.0, people: &tables.people, boats: &tables.boats }
    }
}

/// Lays the page of each peer out in a folder of the site.
pub(super) fn lay_out(project: &Project, tables: &Tables, site: &Path) -> Result<()> {
    for peer in PEERS {
        let folder = site.join("peers").join(peer);
        lay_out_page(project, &format!("peers/{peer}.mjs"), &folder)?;
        write(&folder.join("counts.json"), &Counts::of(tables))?;
    }
    Ok(())
}

/// A page and its script, bundled and made small as a newsroom's would be.
pub(super) fn lay_out_page(project: &Project, script: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let here = project.root.join("tests/bench");
    let mut esbuild = shell::npm_program(&project.root, "esbuild")?;
    esbuild.args(["--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    esbuild.arg(here.join(script)).arg(format!("--outfile={}", folder.join("chart.js").display()));
    shell::run(&mut esbuild).context("npm ci brings the libraries")?;
    // Where a library has a style sheet of its own, the bundle has one.
    let link =
        if folder.join("chart.css").exists() { r#"<link rel="stylesheet" href="chart.css">"# } else { "" };
    let page = fs::read_to_string(here.join("peers/index.html"))?.replace("<!-- styles -->", link);
    fs::write(folder.join("index.html"), page)?;
    Ok(())
}

/// A page on a processor.
#[derive(Deserialize)]
pub(super) struct Row {
    who: String,
    /// How many times slower than this machine's the processor is.
    rate: usize,
    /// Until its charts can be seen, in milliseconds.
    load: Option<Sample>,
    redraw: Sample,
}

/// What was measured, as Markdown; empty where nothing was.
pub(super) fn markdown(rows: &[Row]) -> String {
    let at = |who: &str, rate| rows.iter().find(|row| row.who == who && row.rate == rate);
    let lines = rows.iter().filter(|row| row.rate == 1).map(|fast| {
        let pair = [Some(fast), at(&fast.who, 4)];
        let load = pair.map(|row| {
            row.and_then(|row| row.load).map_or_else(|| "–".to_owned(), |load| format!("{:.0}", load.p50))
        });
        let redraw = pair.map(|row| {
            row.map_or_else(|| "–".to_owned(), |row| format!("{:.1}, {:.1}", row.redraw.p50, row.redraw.p95))
        });
        let ratio = pair.map(|row| {
            row.and_then(|row| Some((row.redraw, at(BESIDE, row.rate)?.redraw)))
                .map_or_else(|| "–".to_owned(), |(one, other)| format!("{:.2}", one.p50 / other.p50))
        });
        format!("| {} | {} | {} | {} |\n", fast.who, load.join(", "), redraw.join(" | "), ratio.join(", "))
    });
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    format!(
        "| milliseconds | charts to be seen: 1x, 4x slower | redraw: median, 95th percentile | 4x slower | median to that of {BESIDE}: 1x, 4x |\n|---|---|---|---|---|\n{lines}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_beside_d3() {
        let row = |who: &str, rate, p50| {
            let load = Some(Sample { p50: 300.4, p95: 310.0 });
            Row { who: who.into(), rate, load, redraw: Sample { p50, p95: 2.0 * p50 } }
        };
        let rows = [row("ours", 1, 1.0), row("ours", 4, 5.0), row(BESIDE, 1, 2.0), row(BESIDE, 4, 10.0)];
        let text = markdown(&rows);
        assert!(text.contains("| ours | 300, 300 | 1.0, 2.0 | 5.0, 10.0 | 0.50, 0.50 |\n"), "{text}");
        assert_eq!(markdown(&[]), "");
    }
}

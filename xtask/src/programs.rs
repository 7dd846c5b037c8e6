//! The programs beside the one that Trunk builds into the article: each has the charts of some figures' own pages, and
//! lies beside the page under a name that carries a hash.

use crate::inputs::digest_of;
use crate::project::Project;
use crate::setup::{TARGET, Tools};
use crate::shell;
use anyhow::{Context, Result};
use base64::Engine;
use serde::Serialize;
use sha2::{Digest, Sha384};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The program that Trunk builds.
pub(crate) const MAIN: &str = "article";

/// A program as a page loads it: the names of its module and its wasm.
pub(crate) struct Program {
    module: String,
    /// Of the module; the page names none for the wasm.
    hash: String,
    wasm: String,
}

/// Builds a program into `dist`.
pub(crate) fn build(project: &Project, tools: &Tools, program: &str, dist: &Path) -> Result<()> {
    let features = format!("hydrate,{program}");
    let mut cargo = tools.wasm.cargo(project);
    cargo.args(["build", "--release", "--locked", "--offline", "--bin", "crossings", "--target", TARGET]);
    shell::run(cargo.args(["--features", &features]).current_dir(&project.root))?;
    let compiled = project.wasm_target().join(TARGET).join("release/crossings.wasm");

    let work = project.wasm_target().join("programs").join(program);
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    shell::run(
        tools
            .wasm_bindgen()
            .args(["--target", "web", "--no-typescript", "--out-name", program, "--out-dir"])
            .arg(&work)
            .arg(&compiled),
    )?;
    let bound = work.join(format!("{program}_bg.wasm"));
    let (used, small) = (work.join("used.wasm"), work.join("small.wasm"));
    let module = fs::read_to_string(work.join(format!("{program}.js")))?;
    let graph = work.join("used.json");
    fs::write(&graph, serde_json::to_vec(&exports(&module))?)?;
    let index = fs::read_to_string(project.root.join("index.html"))?;
    let options = options(&index)?;
    // What browsers can do is the same for both; of what this one takes out it prints a list.
    let mut metadce = tools.wasm_metadce();
    metadce.args(options.iter().filter(|option| option.starts_with("--enable-")));
    metadce.arg(&bound).arg("--graph-file").arg(&graph).arg("-o").arg(&used);
    shell::output(&mut metadce).with_context(|| format!("`{}` failed", shell::show(&metadce)))?;
    shell::run(tools.wasm_opt().arg("-Oz").args(options).arg(&used).arg("-o").arg(&small))?;

    let wasm = fs::read(&small)?;
    fs::write(dist.join(format!("{program}-{}.js", &digest_of(module.as_bytes())[..16])), module)?;
    fs::write(dist.join(format!("{program}-{}_bg.wasm", &digest_of(&wasm)[..16])), wasm)?;
    Ok(())
}

/// What wasm-metadce is to keep.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Export {
    name: String,
    export: String,
    root: bool,
}

/// What a module asks of its wasm. Its classes for streams, which Leptos brings for servers, nobody makes any of.
fn exports(module: &str) -> Vec<Export> {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let asked = module.split("wasm.").skip(1).filter_map(|rest| rest.split(|letter| !is_word(letter)).next());
    let used: BTreeSet<&str> =
        asked.filter(|name| !name.is_empty() && !name.contains("intounderlying")).collect();
    let export = |name: &str| Export { name: name.to_owned(), export: name.to_owned(), root: true };
    used.into_iter().map(export).collect()
}

/// The options of wasm-opt, as index.html gives them to Trunk.
fn options(index: &str) -> Result<Vec<&str>> {
    let options = index.split("data-wasm-opt-params=\"").nth(1).and_then(|rest| rest.split('"').next());
    Ok(options.context("index.html has no data-wasm-opt-params")?.split(' ').collect())
}

impl Program {
    /// Finds a program in a built folder; none for the one that the page has from Trunk.
    ///
    /// # Errors
    /// Where it was not built.
    pub(crate) fn find(dist: &Path, program: &str) -> Result<Option<Self>> {
        if program == MAIN {
            return Ok(None);
        }
        let named = |ending: &str| -> Result<String> {
            let mut names = fs::read_dir(dist)?.filter_map(Result::ok).map(|entry| entry.file_name());
            let fits = |name: &str| name.starts_with(&format!("{program}-")) && name.ends_with(ending);
            names
                .find_map(|name| name.to_str().filter(|name| fits(name)).map(str::to_owned))
                .with_context(|| format!("the program “{program}” is missing in {}", dist.display()))
        };
        let module = named(".js")?;
        let hash = Sha384::digest(fs::read(dist.join(&module))?);
        let hash = base64::engine::general_purpose::STANDARD.encode(hash);
        Ok(Some(Self { module, hash: format!("sha384-{hash}"), wasm: named("_bg.wasm")? }))
    }

    /// A page that loads this program in place of Trunk's.
    ///
    /// # Errors
    /// Where the page's links are not as Trunk writes them.
    pub(crate) fn instead(&self, page: &str) -> Result<String> {
        let page = swapped(page, "rel=\"modulepreload\"", &self.module, Some(&self.hash));
        let page = page.and_then(|page| swapped(&page, "type=\"application/wasm\"", &self.wasm, None));
        page.context("the page has no preload links for its program")
    }
}

/// The page with another file in the link that has these words: its name, and its hash where the link has one.
fn swapped(page: &str, words: &str, name: &str, hash: Option<&str>) -> Option<String> {
    let at = page.find(words)?;
    let start = page.get(..at)?.rfind("<link")?;
    let end = start + page.get(start..)?.find('>')?;
    let link = page.get(start..end)?;
    let (before, href) = link.split_once("href=\"")?;
    let (path, after) = href.split_once('"')?;
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let after = match hash {
        Some(hash) => {
            let (between, old) = after.split_once("integrity=\"")?;
            let (_, rest) = old.split_once('"')?;
            format!("{between}integrity=\"{hash}\"{rest}")
        }
        None => after.to_owned(),
    };
    let link = format!("{before}href=\"{folder}{name}\"{after}");
    Some(format!("{}{link}{}", page.get(..start)?, page.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_can_load_another_program() {
        let program =
            Program { module: "time-1.js".into(), hash: "sha384-m".into(), wasm: "time-2_bg.wasm".into() };
        let page = r#"<link rel="modulepreload" href="../../a.js" crossorigin="anonymous" integrity="x"><link rel="preload" href="/sub/b.wasm" as="fetch" type="application/wasm">"#;
        let expected = r#"<link rel="modulepreload" href="../../time-1.js" crossorigin="anonymous" integrity="sha384-m"><link rel="preload" href="/sub/time-2_bg.wasm" as="fetch" type="application/wasm">"#;
        assert_eq!(program.instead(page).unwrap(), expected);
        assert!(program.instead("<head></head>").is_err());
    }

    #[test]
    fn what_a_module_asks_for_is_kept() {
        let module = "wasm.start(0); wasm.__wbindgen_malloc(1); wasm.start(2); wasm.intounderlyingsink_write(3); 'a_bg.wasm'";
        let names: Vec<String> = exports(module).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["__wbindgen_malloc", "start"]);
    }

    #[test]
    fn wasm_opt_is_asked_as_trunk_asks_it() {
        assert_eq!(options(r#"<link data-wasm-opt-params="--a --b">"#).unwrap(), ["--a", "--b"]);
    }
}

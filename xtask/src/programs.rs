//! The programs, each with the charts of some figures: they lie beside the page under names that carry a hash. Trunk builds
//! that of the article, which is made smaller here; the others are built here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde::Serialize;
use site::files::output::hashed_name;

use crate::project::Project;
use crate::setup::{TARGET, Tools};
use crate::shell;

/// Builds a program into `dist`.
pub(crate) fn build(project: &Project, tools: &Tools, program: &str, dist: &Path) -> Result<()> {
    let (module, wasm) = compiled(project, tools, program, program)?;
    fs::write(dist.join(hashed_name(&format!("{program}.js"), &module)), module)?;
    fs::write(dist.join(hashed_name(&format!("{program}_bg.wasm"), &wasm)), wasm)?;
    Ok(())
}

/// Puts the program that Trunk has built into the article through the same as the others: Trunk leaves in it what no
/// module asks for. Its module stays Trunk's own.
pub(crate) fn shrink(project: &Project, tools: &Tools, program: &str, dist: &Path) -> Result<()> {
    let names = fs::read_dir(dist)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let names = names.collect::<Result<Vec<String>>>()?;
    let old = names.iter().find(|name| name.ends_with("_bg.wasm")).context("Trunk has written no wasm")?;
    let (_, wasm) = compiled(project, tools, program, "crossings")?;
    let new = hashed_name("crossings_bg.wasm", &wasm);
    fs::remove_file(dist.join(old))?;
    fs::write(dist.join(&new), wasm)?;
    let index = dist.join("index.html");
    Ok(fs::write(&index, fs::read_to_string(&index)?.replace(old, &new))?)
}

/// The module of a program and its wasm, without what no module asks for. `name` is what wasm-bindgen calls it.
fn compiled(project: &Project, tools: &Tools, program: &str, name: &str) -> Result<(String, Vec<u8>)> {
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
            .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
            .arg(&work)
            .arg(&compiled),
    )?;
    let bound = work.join(format!("{name}_bg.wasm"));
    let (used, small) = (work.join("used.wasm"), work.join("small.wasm"));
    let module = fs::read_to_string(work.join(format!("{name}.js")))?;
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

    Ok((module, fs::read(&small)?))
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

/// The options of wasm-opt, which index.html has as Trunk would take them.
fn options(index: &str) -> Result<Vec<String>> {
    let mut options = None;
    let link = element!("link[data-wasm-opt-params]", |link| {
        options = link.get_attribute("data-wasm-opt-params");
        Ok(())
    });
    rewrite_str(index, RewriteStrSettings::new().append_element_content_handler(link))?;
    Ok(options.context("index.html has no data-wasm-opt-params")?.split(' ').map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

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

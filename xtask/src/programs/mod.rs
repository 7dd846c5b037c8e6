//! The programs, each with the charts of some figures: they lie beside the page under names that carry a hash. Trunk builds
//! that of the article, which is made smaller here; the others are built here.

mod glue;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context, Result, anyhow};
use figure::Program;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use model::Choice;
use serde::Serialize;
use site::files::output::hashed_name;
use site::files::program::MAIN;

use crate::project::Project;
use crate::setup::{TARGET, Tools};
use crate::shell;

/// Builds every program into `dist`. While one is made smaller the next is compiled, each on one core.
pub(crate) fn build(project: &Project, tools: &Tools, dist: &Path) -> Result<()> {
    thread::scope(|scope| {
        let mut last = None;
        for program in Program::ALL.iter().map(|program| program.slug()) {
            say!("compiling the program “{program}” …");
            let compiled = compile(project, tools, program)?;
            let next = scope.spawn(move || finish(project, tools, program, &compiled, dist));
            last.replace(next).map_or(Ok(()), joined)?;
        }
        last.map_or(Ok(()), joined)
    })
}

fn joined(finished: ScopedJoinHandle<'_, Result<()>>) -> Result<()> {
    finished.join().map_err(|_| anyhow!("a program was not made smaller"))?
}

/// Compiles a program, and returns where its wasm lies: the next one is compiled to where this one was.
fn compile(project: &Project, tools: &Tools, program: &str) -> Result<PathBuf> {
    let features = format!("hydrate,{program}");
    let mut cargo = tools.wasm.cargo(project);
    cargo.args(["build", "--release", "--locked", "--offline", "--bin", "crossings", "--target", TARGET]);
    shell::run(cargo.args(["--features", &features]).current_dir(&project.root))?;
    let work = project.wasm_target().join("programs").join(program);
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let compiled = work.join("compiled.wasm");
    fs::copy(project.wasm_target().join(TARGET).join("release/crossings.wasm"), &compiled)?;
    Ok(compiled)
}

/// Puts a program into `dist`. The article's takes the place of that which Trunk has made and named in the page.
fn finish(project: &Project, tools: &Tools, program: &str, compiled: &Path, dist: &Path) -> Result<()> {
    if program == MAIN {
        let old = of_trunk(dist, "_bg.wasm")?;
        let (module, wasm) = bound(project, tools, "crossings", compiled)?;
        // Its name and hash in the page follow when it is made small, as those of all scripts.
        fs::write(dist.join(of_trunk(dist, ".js")?), module)?;
        let new = hashed_name("crossings_bg.wasm", &wasm);
        fs::remove_file(dist.join(&old))?;
        fs::write(dist.join(&new), wasm)?;
        let index = dist.join("index.html");
        return Ok(fs::write(&index, fs::read_to_string(&index)?.replace(&old, &new))?);
    }
    let (module, wasm) = bound(project, tools, program, compiled)?;
    fs::write(dist.join(hashed_name(&format!("{program}.js"), &module)), module)?;
    Ok(fs::write(dist.join(hashed_name(&format!("{program}_bg.wasm"), &wasm)), wasm)?)
}

/// The file of the program that Trunk has written whose name ends so.
fn of_trunk(dist: &Path, end: &str) -> Result<String> {
    let names = fs::read_dir(dist)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let names = names.collect::<Result<Vec<String>>>()?;
    let is_trunk = |name: &String| name.starts_with("crossings-") && name.ends_with(end);
    names.into_iter().find(is_trunk).with_context(|| format!("Trunk has written no crossings-….{end}"))
}

/// The module of a program and its wasm, each without what the other does not ask for, and with short names for what it
/// does. `name` is what wasm-bindgen calls it.
fn bound(project: &Project, tools: &Tools, name: &str, compiled: &Path) -> Result<(String, Vec<u8>)> {
    let work = compiled.parent().context("it lies in a folder")?;
    shell::run(
        tools
            .wasm_bindgen()
            .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
            .arg(work)
            .arg(compiled),
    )?;
    let module = glue::without_streams(&fs::read_to_string(work.join(format!("{name}.js")))?);
    let mut options = options(project)?;
    options.insert(0, "-Oz".into());
    let small = shrunk(tools, &work.join(format!("{name}_bg.wasm")), &exports(&module), &options)?;
    // By itself: told to do all again until nothing changes, it would make the short names short. -Oz puts what is often
    // called first, which imports in another order change: half a kB.
    let mut shorten = tools.wasm_opt();
    shorten.args(abilities(project)?).args(["-Oz", "--minify-imports-and-exports-and-modules"]);
    let named = small.with_file_name("named.wasm");
    shorten.arg(&small).arg("-o").arg(&named);
    let printed =
        shell::output(&mut shorten).with_context(|| format!("`{}` failed", shell::show(&shorten)))?;
    let names = glue::Names::read(&printed)?;
    Ok((glue::renamed(&module, &names)?, fs::read(&named)?))
}

/// A wasm without what leads to none of these exports, made smaller by wasm-opt with these options.
/// Returns where it lies.
pub(crate) fn shrunk(tools: &Tools, wasm: &Path, exports: &[Export], options: &[String]) -> Result<PathBuf> {
    let beside = |name: &str| wasm.with_file_name(name);
    let (graph, used, small) = (beside("used.json"), beside("used.wasm"), beside("small.wasm"));
    fs::write(&graph, serde_json::to_vec(exports)?)?;
    // What browsers can do is the same for both; of what this one takes out it prints a list.
    let mut metadce = tools.wasm_metadce();
    metadce.args(options.iter().filter(|option| is_ability(option)));
    metadce.arg(wasm).arg("--graph-file").arg(&graph).arg("-o").arg(&used);
    shell::output(&mut metadce).with_context(|| format!("`{}` failed", shell::show(&metadce)))?;
    shell::run(tools.wasm_opt().args(options).arg(&used).arg("-o").arg(&small))?;
    Ok(small)
}

/// What engines can do, as wasm-opt is told.
pub(crate) fn abilities(project: &Project) -> Result<Vec<String>> {
    let mut options = options(project)?;
    options.retain(|option| is_ability(option));
    Ok(options)
}

fn is_ability(option: &str) -> bool {
    option.starts_with("--enable-")
}

/// What wasm-metadce is to keep.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Export {
    name: String,
    export: String,
    root: bool,
}

impl Export {
    pub(crate) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), export: name.to_owned(), root: true }
    }
}

/// What a module asks of its wasm.
fn exports(module: &str) -> Vec<Export> {
    let used: BTreeSet<&str> = glue::asked(module).collect();
    used.into_iter().map(Export::named).collect()
}

/// The options of wasm-opt, which index.html has as Trunk would take them.
fn options(project: &Project) -> Result<Vec<String>> {
    options_in(&fs::read_to_string(project.root.join("index.html"))?)
}

fn options_in(index: &str) -> Result<Vec<String>> {
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
        let module = "wasm.start(0); wasm.__wbindgen_malloc(1); wasm.start(2); 'a_bg.wasm'";
        let names: Vec<String> = exports(module).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["__wbindgen_malloc", "start"]);
    }

    #[test]
    fn wasm_opt_is_asked_as_trunk_asks_it() {
        assert_eq!(options_in(r#"<link data-wasm-opt-params="--a --b">"#).unwrap(), ["--a", "--b"]);
    }
}

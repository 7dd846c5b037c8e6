//! Between a module of wasm-bindgen and its wasm, short names: theirs carry hashes, which no server can compress. And a
//! module without what its wasm no longer asks for: 3 kB of an article's first load.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The classes for streams, which Leptos brings for servers: nobody makes any of them.
const STREAMS: &str = "IntoUnderlying";

/// What wasm-opt says of the names that it has made short.
#[derive(Debug, Deserialize)]
pub(super) struct Names {
    /// Of each import its module, its name and its new name.
    imports: Vec<(String, String, String)>,
    /// Of each export its name and its new name.
    exports: Vec<(String, String)>,
}

/// The module from which the wasm then imports.
const MODULE: &str = "a";

impl Names {
    /// Reads what `--minify-imports-and-exports-and-modules` prints.
    pub(super) fn read(printed: &str) -> Result<Self> {
        serde_json::from_str(printed).context("wasm-opt has printed other than its list of names")
    }

    fn of_import(&self, name: &str) -> Option<&str> {
        self.imports.iter().find(|(_, old, _)| old == name).map(|(_, _, new)| new.as_str())
    }

    fn of_export(&self, name: &str) -> Option<&str> {
        self.exports.iter().find(|(old, _)| old == name).map(|(_, new)| new.as_str())
    }
}

/// A module of wasm-bindgen without its classes for streams.
pub(super) fn without_streams(module: &str) -> String {
    let mut kept = String::new();
    let mut lines = module.lines();
    while let Some(line) = lines.next() {
        if line.starts_with(&format!("export class {STREAMS}")) {
            lines.find(|line| *line == "}");
        } else if line.starts_with(&format!("const {STREAMS}")) {
            lines.find(|line| line.ends_with(';'));
        } else if !line.starts_with(&format!("if (Symbol.dispose) {STREAMS}")) {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}

/// The module for a wasm with these names: it offers what the wasm imports, by its new name, and nothing else.
pub(super) fn renamed(module: &str, names: &Names) -> Result<String> {
    let mut kept = String::new();
    let mut lines = module.lines();
    let mut offered = 0;
    while let Some(line) = lines.next() {
        if let Some((indent, name, rest)) = import(line) {
            let Some(new) = names.of_import(name) else {
                lines.find(|line| *line == "        },").with_context(|| format!("{name} has no end"))?;
                continue;
            };
            offered += 1;
            kept += &format!("{indent}{new}: {rest}\n");
        } else if line.trim_start().starts_with("\"./") && line.ends_with(": import0,") {
            kept += &format!("        {MODULE}: import0,\n");
        } else {
            kept += line;
            kept.push('\n');
        }
    }
    ensure!(
        offered == names.imports.len(),
        "a wasm imports {} things, {offered} are offered",
        names.imports.len()
    );
    ensure!(!kept.contains(STREAMS), "the module has {STREAMS} where it was not looked for");
    exports_renamed(&kept, names)
}

/// A line such as `        name: function(…) {` of what is offered to the wasm.
fn import(line: &str) -> Option<(&str, &str, &str)> {
    let name = line.strip_prefix("        ")?;
    let (name, rest) = name.split_once(": ")?;
    (rest.starts_with("function(") && name.chars().all(is_of_name)).then_some((&line[..8], name, rest))
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// What a module asks of its wasm, in order, each as often as it does.
pub(super) fn asked(module: &str) -> impl Iterator<Item = &str> {
    module.split("wasm.").skip(1).map(first_name).filter(|name| !name.is_empty())
}

fn first_name(rest: &str) -> &str {
    rest.split(|letter| !is_of_name(letter)).next().unwrap_or_default()
}

fn exports_renamed(module: &str, names: &Names) -> Result<String> {
    let mut parts = module.split("wasm.");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = first_name(part);
        let new = names.of_export(name);
        // `wasm.` alone is no name, but the end of a file's or of a sentence.
        let new = if name.is_empty() { "" } else { new.with_context(|| format!("the wasm has no {name}"))? };
        kept += &format!("wasm.{new}{}", &part[name.len()..]);
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE_OF_BINDGEN: &str = "\
export class IntoUnderlyingSink {
    free() {
        wasm.__wbg_intounderlyingsink_free(this, 0);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;

export function load(tables) {
    wasm.load(tables, wasm.__wbindgen_malloc);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_log_0123456789abcdef: function(arg0) {
            console.log(arg0);
        },
        __wbg_gone_0123456789abcdef: function(arg0) {
            gone(arg0);
        },
    };
    return {
        __proto__: null,
        \"./crossings_bg.js\": import0,
    };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
const url = 'crossings_bg.wasm';
";

    const PRINTED: &str = r#"{"imports": [["./crossings_bg.js", "__wbg_log_0123456789abcdef", "b"]],
        "exports": [["load", "c"], ["__wbindgen_malloc", "d"]]}"#;

    #[test]
    fn a_module_has_what_its_wasm_asks_for_and_nothing_else() {
        let module = renamed(&without_streams(MODULE_OF_BINDGEN), &Names::read(PRINTED).unwrap()).unwrap();
        assert_eq!(
            module,
            "
export function load(tables) {
    wasm.c(tables, wasm.d);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        b: function(arg0) {
            console.log(arg0);
        },
    };
    return {
        __proto__: null,
        a: import0,
    };
}
const url = 'crossings_bg.wasm';
"
        );
    }

    #[test]
    fn what_fits_no_longer_is_refused() {
        let check = |printed: &str, expected: &str| {
            let names = Names::read(printed).unwrap();
            let error = renamed(&without_streams(MODULE_OF_BINDGEN), &names).unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
        };
        check(r#"{"imports": [["a", "other", "b"]], "exports": []}"#, "imports 1 things, 0 are offered");
        check(r#"{"imports": [], "exports": [["load", "c"]]}"#, "the wasm has no __wbindgen_malloc");
    }
}

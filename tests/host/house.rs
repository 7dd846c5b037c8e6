//! The invariants of ARCHITECTURE.md: which part of the house may name what.

mod arrows;
mod circles;
mod markup;
mod packages;
mod scale;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the checkout whose name ends in one of these, by its path in the checkout.
fn files(below: &str, endings: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let ours = !name.starts_with('.') && !matches!(name.as_str(), "target" | "node_modules" | "dist");
            if path.is_dir() && ours {
                walk(&path, found);
            } else if ours {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(below), &mut found);
    found.retain(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    found.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(path).unwrap())
    };
    found.into_iter().map(read).collect()
}

/// No file below `folder`, those below `but` aside, says any of these words.
fn check_unsaid(folder: &str, but: &[&str], words: &[&str]) {
    for (name, text) in files(folder, &[".rs"]) {
        if but.iter().any(|allowed| name.starts_with(allowed)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let said = words.iter().find(|word| code.contains(**word));
            assert!(said.is_none(), "{name}:{}: {} has no place here", number + 1, said.unwrap());
        }
    }
}

#[test]
fn only_figure_names_plotters() {
    check_unsaid("src", &[], &["plotters"]);
    check_unsaid("crates", &["crates/figure/"], &["plotters"]);
    check_unsaid("xtask", &[], &["plotters"]);
}

#[test]
fn only_the_browser_module_names_the_browser() {
    check_unsaid("src", &["src/browser/"], &["web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"]);
    check_unsaid("crates", &["crates/edge/"], &["web_sys", "js_sys", "wasm_bindgen", "leptos"]);
    check_unsaid("crates/edge", &[], &["web_sys", "js_sys", "leptos"]);
    check_unsaid("xtask", &[], &["web_sys", "js_sys", "wasm_bindgen::", "leptos"]);
}

#[test]
fn what_draws_and_tells_knows_no_clock_no_files_and_no_chance() {
    let forbidden = [
        "std::fs",
        "std::env",
        "std::net",
        "std::io",
        "std::process",
        "std::thread",
        "std::time",
        "rand::",
        "HashMap",
        "HashSet",
    ];
    check_unsaid("crates/model/src", &[], &forbidden);
    check_unsaid("crates/figure/src", &[], &forbidden);
    check_unsaid("crates/preview/src", &[], &forbidden);
    check_unsaid("crates/edge/src", &[], &forbidden);
}

#[test]
fn what_runs_in_the_page_does_not_give_up() {
    // Tests may: they stand at the end of a file.
    for folder in ["src", "crates/model/src", "crates/figure/src"] {
        for (name, text) in files(folder, &[".rs"]) {
            // What tests are made of, compiled for them alone.
            if name.ends_with("/fixture.rs") || name.ends_with("/tests.rs") || name.contains("/tests/") {
                continue;
            }
            let code = text.split("#[cfg(test)]").next().unwrap();
            // Examples in the docs are compiled for the host alone.
            let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            let code = code.join("\n");
            // What `:?` prints on the host is nothing in the browser: a library of our own leaves it out, for size.
            for word in
                [":?}", ".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("]
            {
                assert!(!code.contains(word), "{name} says {word}");
            }
        }
    }
}

#[test]
fn what_is_not_known_becomes_no_number() {
    for folder in ["crates/figure/src", "crates/site/src", "crates/preview/src", "crates/edge/src", "src"] {
        check_unsaid(folder, &[], &[".published().unwrap_or", ".published().map_or(0"]);
    }
}

#[test]
fn colours_are_tokens() {
    let is_literal = |text: &str| {
        let hex = text.match_indices('#').any(|(at, _)| {
            let digits = text[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
            matches!(digits, 3 | 4 | 6 | 8)
                && !text[at + 1 + digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
        });
        hex || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|word| text.contains(word))
    };
    for (name, text) in files("style", &[".css"]).into_iter().chain(files("src", &[".rs"])) {
        for (number, line) in text.lines().enumerate().filter(|_| name != "style/tokens.css") {
            assert!(!is_literal(line), "{name}:{}: a colour that is no token: {line}", number + 1);
        }
    }
}

#[test]
fn every_ink_has_a_style() {
    let style = fs::read_to_string(root().join("style/drawing.css")).unwrap();
    for class in figure::classes().filter(|class| *class != "label") {
        assert!(style.contains(&format!(".{class} {{")), "style/drawing.css has no rule for .{class}");
    }
}

#[test]
fn the_style_sheet_and_the_code_change_drawings_at_the_same_width() {
    let style = fs::read_to_string(root().join("style/figure.css")).unwrap();
    for from in [figure::Layout::WIDE_FROM, figure::Layout::COLUMN_FROM] {
        assert!(style.contains(&format!("(max-width: {}.98px)", from - 1)), "nothing changes at {from} px");
    }
}

#[test]
fn no_request_leaves_for_another_host() {
    for (name, text) in files("style", &[".css"]) {
        assert!(!text.contains("://") && !text.contains("url(\"/"), "{name} reaches outside");
    }
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    assert!(!page.contains("://"), "index.html reaches outside");
    for word in ["unsafe-inline", "unsafe-eval'; style"] {
        assert!(!page.contains(&format!("'{word}")), "index.html allows {word}");
    }
    for (name, script) in files("js", &[".js"]) {
        assert!(!script.contains("://"), "{name} reaches outside");
    }
}

#[test]
fn a_file_has_at_most_300_lines_or_says_why_it_has_more() {
    let mut long = Vec::new();
    // All of the house; of what is text, the rows of tables alone are not read by anybody from top to bottom.
    let endings = [".rs", ".css", ".js", ".mjs", ".ts", ".md", ".toml", ".html", ".pest"];
    for (name, text) in files("", &endings) {
        let says_why = text.lines().take(10).any(|line| line.contains("300 lines"));
        if text.lines().count() > 300 && !says_why {
            long.push(name);
        }
    }
    assert!(long.is_empty(), "{long:#?} have more than 300 lines and do not say why at their top");
}

#[test]
fn modules_do_not_use_each_other_in_circles() {
    let mut found = Vec::new();
    for folder in arrows::folders() {
        let src = format!("{folder}/src");
        let src = src.trim_start_matches('/');
        found.extend(circles::circles(src, &files(src, &[".rs"])));
    }
    assert!(found.is_empty(), "files that use each other in a circle: {found:#?}");
}

//! Which modules of a crate use each other in a circle: none of those can be read, tested or taken out by itself.
//!
//! A module is a file. It uses another where one of its paths leads to something that stands there, through re-exports
//! too. `mod` alone is no use, and what is compiled for tests does not count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use petgraph::algo::tarjan_scc;
use petgraph::prelude::DiGraphMap;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ItemMod, ItemUse, Macro, Token, UseTree};

/// The names that lead to a module or to something in it, from the root of the crate on.
type Names = Vec<String>;

/// What the file of a module says.
#[derive(Default)]
struct Source {
    /// Its path in the checkout.
    file: String,
    /// Where it stands in its crate, with the modules inside the file that are being read, and how many these are.
    place: Names,
    inside: usize,
    /// The modules below it that have a file, and whether they are compiled for tests alone.
    children: BTreeMap<String, bool>,
    /// What it uses of its crate.
    uses: Vec<Names>,
    /// The names that it has from elsewhere in its crate, and where from.
    imports: BTreeMap<String, Names>,
}

/// The circles among these files of a crate, each a list of files. `src` is the folder of its root.
pub(crate) fn circles(src: &str, files: &[(String, String)]) -> Vec<Vec<String>> {
    let mut sources: BTreeMap<Names, Source> = files.iter().map(|file| read(src, file)).collect();
    let tests: Vec<Names> = sources
        .iter()
        .flat_map(|(place, source)| {
            let tests = source.children.iter().filter(|(_, for_tests)| **for_tests);
            tests.map(|(name, _)| place.iter().chain([name]).cloned().collect())
        })
        .collect();
    sources.retain(|place, _| !tests.iter().any(|test| place.starts_with(test)));

    let mut graph: DiGraphMap<&str, ()> = DiGraphMap::new();
    for (place, source) in &sources {
        for names in &source.uses {
            let used = found(names, &sources);
            if used != *place {
                graph.add_edge(source.file.as_str(), sources[&used].file.as_str(), ());
            }
        }
    }
    let circles = tarjan_scc(&graph).into_iter().filter(|circle| circle.len() > 1);
    let in_order = |circle: Vec<&str>| circle.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    circles.map(|circle| in_order(circle).into_iter().collect()).collect()
}

/// The module in which something stands that these names lead to.
fn found(names: &[String], sources: &BTreeMap<Names, Source>) -> Names {
    let length = (0..=names.len()).rev().find(|length| sources.contains_key(&names[..*length])).unwrap();
    let (module, rest) = names.split_at(length);
    let import = rest.first().and_then(|name| sources[module].imports.get(name));
    // A module and what it has from elsewhere may go by the same name.
    match import.filter(|import| import.as_slice() != &names[..=length]) {
        Some(import) => found(&[import.as_slice(), &rest[1..]].concat(), sources),
        None => module.to_vec(),
    }
}

fn read(src: &str, (file, text): &(String, String)) -> (Names, Source) {
    let path = Path::new(file).strip_prefix(src).unwrap().with_extension("");
    let mut place: Names = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let is_root = place.len() == 1 && matches!(place[0].as_str(), "lib" | "main");
    if is_root || place.last().is_some_and(|name| name == "mod") {
        place.pop();
    }
    let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut source = Source { file: file.clone(), place: place.clone(), ..Source::default() };
    for item in &parsed.items {
        if let syn::Item::Mod(ItemMod { ident, content: None, attrs, .. }) = item {
            source.children.insert(ident.to_string(), is_for_tests(attrs));
        }
    }
    source.visit_file(&parsed);
    (place, source)
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test = |one: &Attribute| one.parse_args::<syn::Ident>().is_ok_and(|word| word == "test");
    attributes.iter().any(|one| one.path().is_ident("cfg") && is_test(one))
}

impl Source {
    /// What names lead to, where that is in this crate.
    fn whole(&self, names: &[String]) -> Option<Names> {
        match names.first()?.as_str() {
            "crate" => Some(names[1..].to_vec()),
            "self" => Some([&self.place, &names[1..]].concat()),
            "super" => {
                let up = names.iter().take_while(|name| *name == "super").count();
                let above = self.place.len().checked_sub(up)?;
                Some([&self.place[..above], &names[up..]].concat())
            }
            child if self.children.contains_key(child) => Some([&self.place, names].concat()),
            _ => None,
        }
    }

    /// Takes down what a `use` brings here.
    fn import(&mut self, tree: &UseTree, before: &[String]) {
        let (name, last) = match tree {
            UseTree::Path(path) => {
                return self.import(&path.tree, &[before, &[path.ident.to_string()]].concat());
            }
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.import(tree, before));
            }
            UseTree::Name(name) => (name.ident.to_string(), Some(name.ident.to_string())),
            UseTree::Rename(name) => (name.rename.to_string(), Some(name.ident.to_string())),
            UseTree::Glob(_) => (String::new(), None),
        };
        let last = last.filter(|last| last != "self");
        let name = if name == "self" { before.last().cloned().unwrap_or_default() } else { name };
        if let Some(whole) = self.whole(&before.iter().cloned().chain(last).collect::<Names>()) {
            self.uses.push(whole.clone());
            // What a module inside the file has from elsewhere, only that has.
            if self.inside == 0 {
                self.imports.insert(name, whole);
            }
        }
    }
}

impl Visit<'_> for Source {
    fn visit_item_mod(&mut self, module: &ItemMod) {
        if !is_for_tests(&module.attrs) {
            self.place.push(module.ident.to_string());
            self.inside += 1;
            visit::visit_item_mod(self, module);
            self.inside -= 1;
            self.place.pop();
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        if !is_for_tests(&item.attrs) {
            self.import(&item.tree, &[]);
        }
    }

    fn visit_item_fn(&mut self, item: &syn::ItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let names: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 && path.leading_colon.is_none() {
            self.uses.extend(self.whole(&names));
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &Macro) {
        // What most macros are given: expressions with commas between.
        let inside = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(called.tokens.clone());
        for expression in inside.into_iter().flatten() {
            self.visit_expr(&expression);
        }
        visit::visit_macro(self, called);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], expected: &[&[&str]]) {
        let files: Vec<_> =
            files.iter().map(|(name, text)| (format!("src/{name}"), (*text).to_owned())).collect();
        let expected: Vec<Vec<String>> =
            expected.iter().map(|circle| circle.iter().map(|name| format!("src/{name}")).collect()).collect();
        assert_eq!(circles("src", &files), expected, "{files:?}");
    }

    #[test]
    fn a_circle_is_found_however_it_is_written() {
        let root = ("lib.rs", "mod a; mod b;");
        let circle: &[&[&str]] = &[&["a.rs", "b.rs"]];
        check(&[root, ("a.rs", "use crate::b::B;"), ("b.rs", "use super::a::A;")], circle);
        check(&[root, ("a.rs", "use super::{b::{self, B}};"), ("b.rs", "fn b() { crate::a::a() }")], circle);
        check(&[root, ("a.rs", "fn a() { vec![crate::b::B] }"), ("b.rs", "type B = super::a::A;")], circle);
        check(
            &[root, ("a.rs", "use super::b::*;"), ("b.rs", "mod inner { use super::super::a::A; }")],
            circle,
        );
        check(
            &[
                ("lib.rs", "mod a; use a::a;"),
                ("a/mod.rs", "mod b; fn a() { b::b() }"),
                ("a/b.rs", "use super::A;"),
            ],
            &[&["a/b.rs", "a/mod.rs"]],
        );
    }

    #[test]
    fn re_exports_lead_to_where_things_stand() {
        let root = "mod a; mod b; pub use a::A; pub use self::b::B as C;";
        check(&[("lib.rs", root), ("a.rs", "struct A;"), ("b.rs", "use crate::A;")], &[]);
        check(
            &[("lib.rs", root), ("a.rs", "use crate::C;"), ("b.rs", "use crate::A;")],
            &[&["a.rs", "b.rs"]],
        );
        check(&[("lib.rs", "mod a; use a::A; struct B;"), ("a.rs", "use crate::B;")], &[&["a.rs", "lib.rs"]]);
    }

    #[test]
    fn what_is_no_use_makes_no_circle() {
        let root = "mod a; mod b; #[cfg(test)] mod c;";
        check(
            &[
                ("lib.rs", root),
                ("a.rs", "use crate::b; #[cfg(test)] mod tests { use crate::c; }"),
                ("b.rs", "use std::a; #[cfg(test)] use crate::a; /* crate::a */ fn b() { \"crate::a::a\" }"),
                ("c.rs", "use crate::{a, b};"),
            ],
            &[],
        );
    }
}

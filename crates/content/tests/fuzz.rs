//! What fuzzing runs, over its seeds and what is made of them by chance: a few thousand inputs of each kind, the same in each
//! run. `cargo xtask fuzz` runs millions, and finds its way by what the program does with them.

// How long each took is printed, to be read with `--nocapture`.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use content::fuzz::{TARGETS, Target};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// The line between two seeds; `xtask/src/fuzz.rs` has it too.
const BETWEEN: &str = "\n%%%%\n";

/// The checkout.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// How many inputs of each kind are made by chance: all of them take some seconds, unoptimised.
fn cases(target: &str) -> u32 {
    // Archives are packed for it.
    if target == "importer" { 200 } else { 1000 }
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let file = root().join(format!("fuzz/seeds/{target}.txt"));
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.strip_suffix('\n').unwrap().split(BETWEEN).map(|seed| seed.as_bytes().to_vec()).collect()
}

/// One alteration of an input.
#[derive(Clone, Debug)]
enum Edit {
    /// Other bytes in the place of so many.
    Replace(usize, usize, Vec<u8>),
    /// A stretch of another seed, from a place on, in the place of so many bytes.
    Splice(usize, usize, usize, usize, usize),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let small = || 0..12_usize;
    let bytes = prop_oneof![
        Just(Vec::new()),
        prop::collection::vec(any::<u8>(), 1..4),
        "[0-9a-z~&=.,:(){}\"\n -]{1,6}".prop_map(String::into_bytes),
        prop::sample::select(vec!["é", "“", "\u{feff}", "\r\n", "-1", "4294967296", "1e999", "0"])
            .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop_oneof![
        3 => (any::<usize>(), small(), bytes).prop_map(|(at, cut, bytes)| Edit::Replace(at, cut, bytes)),
        1 => (any::<usize>(), small(), any::<usize>(), any::<usize>(), 1..40_usize)
            .prop_map(|(at, cut, of, from, length)| Edit::Splice(at, cut, of, from, length)),
    ]
}

fn edited(mut input: Vec<u8>, edit: &Edit, seeds: &[Vec<u8>]) -> Vec<u8> {
    let (Edit::Replace(at, cut, _) | Edit::Splice(at, cut, ..)) = edit;
    let start = at % (input.len() + 1);
    let end = (start + cut).min(input.len());
    let bytes = match edit {
        Edit::Replace(_, _, bytes) => bytes.clone(),
        Edit::Splice(_, _, of, from, length) => {
            let other = &seeds[of % seeds.len()];
            let from = from % (other.len() + 1);
            other[from..(from + length).min(other.len())].to_vec()
        }
    };
    input.splice(start..end, bytes);
    input
}

fn runs(Target { name, run }: &Target) {
    let start = Instant::now();
    let seeds = seeds(name);
    for seed in &seeds {
        run(seed);
    }
    let config = Config { cases: cases(name), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let input = (0..seeds.len(), prop::collection::vec(any_edit(), 1..5)).prop_map(|(seed, edits)| {
        let input = edits.iter().fold(seeds[seed].clone(), |input, edit| edited(input, edit, &seeds));
        Input(input)
    });
    let result = runner.run(&input, |Input(input)| {
        run(&input);
        Ok(())
    });
    assert!(result.is_ok(), "{name}: {}", result.unwrap_err());
    println!("{name}: {} inputs in {:.1} s", seeds.len() as u32 + cases(name), start.elapsed().as_secs_f64());
}

/// The bytes of an input, shown as text.
struct Input(Vec<u8>);

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(&self.0))
    }
}

#[test]
fn what_is_promised_of_texts_holds_for_seeds_and_what_is_near_them() {
    TARGETS.iter().for_each(runs);
}

#[test]
fn every_target_has_a_program_and_seeds() {
    let root = root().join("fuzz");
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let listed = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let mut names: Vec<String> =
            entries.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(listed("fuzz_targets"), names);
    assert_eq!(listed("seeds"), names);
    for name in names {
        let program = fs::read_to_string(root.join(format!("fuzz_targets/{name}.rs"))).unwrap();
        assert!(program.contains(&format!("content::fuzz::{name}(input)")), "{name}");
        assert!(
            manifest.contains(&format!("name = \"{name}\"\npath = \"fuzz_targets/{name}.rs\"")),
            "{name}"
        );
        let seeds = fs::metadata(root.join(format!("seeds/{name}.txt"))).unwrap();
        assert!(seeds.len() < 50_000, "{name}");
    }
}

/// The names of the crates in a lock file, with their versions.
fn locked(file: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let lock: toml::Table = text.parse().unwrap();
    let word = |package: &toml::Value, key: &str| {
        package.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
    };
    let packages = lock["package"].as_array().unwrap();
    packages.iter().map(|package| format!("{} {}", word(package, "name"), word(package, "version"))).collect()
}

#[test]
fn fuzzing_is_of_the_crates_that_are_built() {
    let ours = locked("Cargo.lock");
    let others: Vec<String> =
        locked("fuzz/Cargo.lock").into_iter().filter(|one| !ours.contains(one)).collect();
    let names: Vec<&str> = others.iter().filter_map(|one| one.split(' ').next()).collect();
    // What only libFuzzer needs; all others are those that deny.toml holds. Where this fails: cp Cargo.lock fuzz/, and build.
    assert_eq!(names, ["arbitrary", "crossings-fuzz", "jobserver", "libfuzzer-sys"], "{others:?}");
    let lock = fs::read_to_string(root().join("fuzz/Cargo.lock")).unwrap();
    let sources = lock.lines().filter_map(|line| line.strip_prefix("source = "));
    assert!(
        sources
            .into_iter()
            .all(|source| source == "\"registry+https://github.com/rust-lang/crates.io-index\"")
    );
}

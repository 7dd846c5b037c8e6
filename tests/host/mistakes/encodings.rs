//! How editors' systems save files: with the line ends of Windows, with a mark of the byte order, in another encoding.

use std::fs;
use std::path::{Path, PathBuf};

use super::message;
use crate::checkout::copied_checkout;

/// Every file of content and data that is text, by its path in the checkout.
fn files(root: &Path) -> Vec<PathBuf> {
    let folders = ["content", "content/claims", "data"].map(|folder| root.join(folder));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| {
            path.extension().is_some_and(|end| end == "md" || end == "csv" || end == "toml" || end == "json")
        })
        .collect()
}

/// The whole content as text, to be compared.
fn read(root: &Path) -> String {
    let content = content::read(root).unwrap();
    let stance = content::stance::read(root).unwrap();
    let third = content::stance::pairs(root, &stance).unwrap();
    let about = content::read_text(root, "content/about.md").unwrap();
    let towns = content::place::read(root).unwrap().towns.len();
    let third: Vec<String> = third.iter().map(content::stance::pair).collect();
    format!("{content:?}{stance:?}{third:?}{about}{towns}")
}

#[test]
fn line_ends_and_the_mark_of_the_byte_order_change_nothing() {
    let plain = read(copied_checkout().path());
    for (line_end, mark) in [("\r\n", ""), ("\n", "\u{feff}"), ("\r\n", "\u{feff}")] {
        let copy = copied_checkout();
        let all = files(copy.path());
        assert!(all.len() > 30, "{} files", all.len());
        for file in all {
            let text = fs::read_to_string(&file).unwrap();
            fs::write(&file, format!("{mark}{}", text.replace('\n', line_end))).unwrap();
        }
        assert!(read(copy.path()) == plain, "{line_end:?} and {mark:?} change something");
    }
}

/// A file with a byte in it that is no UTF-8, as Windows-1252 has it, at the start of a line.
fn check_cp1252(file: &str, said: &str) {
    let copy = copied_checkout();
    let path = copy.path().join(file);
    let mut bytes = fs::read(&path).unwrap();
    // In the second line; some have only one, or an empty second.
    let second = bytes.iter().position(|byte| *byte == b'\n').map(|end| end + 1);
    let at = second.filter(|at| bytes.get(*at).is_some_and(|byte| *byte != b'\n')).unwrap_or(0);
    let line = 1 + usize::from(at > 0);
    bytes[at] = 0x94;
    fs::write(&path, bytes).unwrap();
    let read = content::read(copy.path()).and_then(|_| {
        let stance = content::stance::read(copy.path())?;
        content::stance::experts(copy.path(), &stance)?;
        content::stance::pairs(copy.path(), &stance)
    });
    let error = format!("{:#}", read.map(drop).expect_err("it passed"));
    assert!(error.contains(&format!("{file}:{line}:1: {said}")), "{error}");
}

#[test]
fn another_encoding_is_named_with_its_line() {
    let copy = copied_checkout();
    let root = copy.path().to_owned();
    for file in files(&root) {
        let file = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        check_cp1252(&file, "found the byte 0x94, which is “”” in Windows-1252, expected UTF-8");
    }
}

#[test]
fn a_directive_that_only_the_article_has_is_named_elsewhere() {
    let check = |file: &str, from: &str, to: &str| {
        let said = message(file, from, to);
        assert!(said.contains(file) && said.contains("expected it in the article alone"), "{said}");
    };
    check("content/terms.toml", "means = \"", "means = \":number{people(2023)} ");
    check("content/views.toml", "about = \"", "about = \":term[a]{small-boat} ");
    check("content/events.csv", "General election", ":nunber{people(2023)}");
}

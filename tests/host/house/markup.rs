//! HTML is built by templates, which escape what is text, and changed by a rewriter: never written as strings.

use proc_macro2::{TokenStream, TokenTree};

/// The strings in some code that are HTML: a tag, or a letter by its name.
fn strings_of_html(code: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in code {
        match token {
            // A comment on what follows is a string to the compiler.
            TokenTree::Group(group) if group.stream().to_string().starts_with("doc =") => {}
            TokenTree::Group(group) => found.extend(strings_of_html(group.stream())),
            TokenTree::Literal(literal) => {
                found.extend(Some(literal.to_string()).filter(|text| is_html(text)));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
    found
}

fn is_html(text: &str) -> bool {
    let begins = |after: &str, first: &[char]| {
        after.starts_with(|one: char| one.is_ascii_alphabetic() || first.contains(&one))
    };
    let has_tag = text.split('<').skip(1).any(|after| begins(after, &['/', '!', '{']));
    let has_letter = text.split('&').skip(1).any(|after| {
        after.split_once(';').is_some_and(|(name, _)| begins(name, &['#']) && !name.contains(' '))
    });
    text.starts_with(['"', 'r']) && (has_tag || has_letter)
}

#[test]
fn no_page_is_written_as_strings() {
    for (name, text) in super::files("crates/site/src", &[".rs"]) {
        if name.ends_with("/tests.rs") {
            continue;
        }
        // Tests stand at the end of a file, and say what is expected as it is.
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let found = strings_of_html(code.parse().unwrap());
        assert!(found.is_empty(), "{name} writes HTML as strings, which nothing escapes: {found:#?}");
        assert!(!code.contains("fn escape"), "{name} escapes by hand");
    }
}

#[test]
fn html_in_a_string_is_seen() {
    let check = |code: &str, expected: usize| {
        assert_eq!(strings_of_html(code.parse().unwrap()).len(), expected, "{code}");
    };
    check("fn f() { format!(\"<div class={x}>\") }", 1);
    check("html! { p { (PreEscaped(\"&nbsp;\")) } }", 1);
    check("const A: &str = r#\"</p>\"#; const B: &str = \"<{name}>\";", 2);
    check("/// Writes `<p>`.\nfn f(a: Vec<u8>) { html! { p { \"a < b & c; d\" } } }", 0);
}

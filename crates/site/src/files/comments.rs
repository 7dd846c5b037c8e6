//! Scripts are published without their comments: reasons and types are for those who read the source.

use anyhow::{Result, ensure};

/// A script without the lines that are nothing but a comment. One at the end of a line stays, and so does a licence
/// (`/*! … */`).
///
/// Fails where a template literal goes over several lines: what looks like a comment in one is text.
pub(crate) fn without_comments(script: &str) -> Result<String> {
    let mut code = String::with_capacity(script.len());
    let mut is_inside = false;
    for line in script.lines() {
        let text = line.trim();
        let begins = !is_inside && text.starts_with("/*") && !text.starts_with("/*!");
        let is_comment = is_inside || begins || text.starts_with("//");
        if is_inside || begins {
            is_inside = !text.contains("*/");
            ensure!(is_inside || text.ends_with("*/"), "code after a comment, which would be lost: {text}");
        }
        if !is_comment {
            ensure!(text.matches('`').count() % 2 == 0, "a template literal goes over several lines: {text}");
            code.push_str(line);
            code.push('\n');
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_of_code_are_left() {
        let script = "// Why.\nconst a = 'b//c'; // So.\n\n/** One. */\n  /**\n   * Two.\n   */\n  a();\n/*! Licence */\n";
        assert_eq!(without_comments(script).unwrap(), "const a = 'b//c'; // So.\n\n  a();\n/*! Licence */\n");
    }

    #[test]
    fn what_would_lose_code_is_refused() {
        assert!(without_comments("const a = `\n// text\n`;\n").is_err());
        assert!(without_comments("/** @type {string} */ const a = '';\n").is_err());
        assert!(without_comments("/*\n*/ a();\n").is_err());
    }
}

//! The style sheet of pictures that leave the page: the rules of style/drawing.css with the light colours of
//! style/tokens.css put in, one rule an element and class. No program that reads SVG needs to know more of CSS.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::css::{Rule, declarations, resolved, rules, stood};

/// The elements that a drawing is made of.
const ELEMENTS: [&str; 3] = ["path", "circle", "text"];

/// The light colour of a token of style/tokens.css.
///
/// # Errors
/// Where there is no such token.
pub fn token(tokens: &str, name: &str) -> Result<String> {
    resolved(&format!("var({name})"), &light(tokens)?)
}

/// The tokens, with their light colours.
fn light(tokens: &str) -> Result<BTreeMap<&str, &str>> {
    let light = tokens.split_once(":root {").and_then(|(_, rest)| rest.split_once('}'));
    Ok(declarations(light.context("style/tokens.css has no :root")?.0))
}

/// The style sheet of these tokens and rules: the texts of style/tokens.css and style/drawing.css.
///
/// # Errors
/// Where they have what pictures cannot do.
pub fn sheet(tokens: &str, drawing: &str) -> Result<String> {
    let tokens = light(tokens)?;
    let rules = rules(drawing)?;
    let mut sheet = String::new();
    let mut add = |selector: &str, of: BTreeMap<&str, String>| {
        if !of.is_empty() {
            let all: Vec<String> = of.iter().map(|(key, value)| format!("{key}:{value}")).collect();
            sheet.push_str(&format!("{selector}{{{}}}\n", all.join(";")));
        }
    };
    let family = resolved("var(--figure-family)", &tokens)?;
    let unkerned = [("font-family", family), ("font-kerning", "none".into())];
    add("svg", unkerned.into_iter().chain([("font-variant-ligatures", "none".into())]).collect());
    add(".ground", [("fill", resolved("var(--paper)", &tokens)?)].into());
    for element in ELEMENTS {
        add(element, looks(&rules, &tokens, element, "", false)?);
    }
    for class in figure::classes() {
        let own = ELEMENTS.map(|element| beyond(&rules, &tokens, element, class, false));
        let [path, circle, text] = own;
        let (path, circle, text) = (path?, circle?, text?);
        if path == circle && circle == text {
            add(&format!(".{class}"), path);
        } else {
            for (element, look) in ELEMENTS.into_iter().zip([path, circle, text]) {
                add(&format!("{element}.{class}"), look);
            }
        }
    }
    // Marks in the colour of a party, inside the group that has it.
    for (name, colour) in tokens.iter().filter(|(name, _)| name.starts_with("--party-")) {
        let mut of_party = tokens.clone();
        of_party.insert("--party", colour);
        for class in figure::classes() {
            for element in ELEMENTS {
                let plain = looks(&rules, &tokens, element, class, false)?;
                let mut own = looks(&rules, &of_party, element, class, false)?;
                own.retain(|key, value| plain.get(key) != Some(value));
                add(&format!(".of-{} {element}.{class}", name.trim_start_matches("--party-")), own);
            }
        }
    }
    for (selector, declarations) in stood(drawing)? {
        let resolved = declarations.into_iter().map(|(key, value)| Ok((key, resolved(value, &tokens)?)));
        add(selector, resolved.collect::<Result<_>>()?);
    }
    add(".overlay text", beyond(&rules, &tokens, "text", "", true)?);
    Ok(sheet)
}

/// What an element of a class looks like, where that is not what all such elements do.
fn beyond<'a>(
    rules: &[Rule<'a>],
    tokens: &BTreeMap<&str, &str>,
    element: &str,
    class: &str,
    overlay: bool,
) -> Result<BTreeMap<&'a str, String>> {
    let common = looks(rules, tokens, element, "", false)?;
    let mut own = looks(rules, tokens, element, class, overlay)?;
    own.retain(|key, value| common.get(key) != Some(value));
    Ok(own)
}

/// What an element of a class looks like: the weightiest rule counts, and of equals the last.
fn looks<'a>(
    rules: &[Rule<'a>],
    tokens: &BTreeMap<&str, &str>,
    element: &str,
    class: &str,
    overlay: bool,
) -> Result<BTreeMap<&'a str, String>> {
    let mut found: Vec<&Rule<'a>> =
        rules.iter().filter(|rule| rule.selector.holds(element, class, overlay)).collect();
    found.sort_by_key(|rule| rule.selector.weight);
    let all: BTreeMap<&str, &str> = found.iter().flat_map(|rule| rule.declarations.clone()).collect();
    let known = tokens.iter().chain(&all).map(|(key, value)| (*key, *value)).collect();
    let plain = all.iter().filter(|(key, _)| !key.starts_with("--"));
    plain.map(|(key, value)| Ok((*key, resolved(value, &known)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> String {
        sheet(include_str!("../../../style/tokens.css"), include_str!("../../../style/drawing.css")).unwrap()
    }

    #[test]
    fn every_ink_has_a_literal_look() {
        let sheet = shipped();
        for class in figure::classes() {
            let rules = sheet.lines().filter(|line| line.contains(&format!(".{class}{{")));
            let with_colours = rules.filter(|rule| rule.contains('#')).count();
            assert!(with_colours > 0, "there is no rule with a colour for .{class}:\n{sheet}");
        }
    }

    #[test]
    fn there_is_nothing_that_older_programs_do_not_know() {
        for word in ["var(", ":is(", "[", "--", "@", ":root"] {
            assert!(!shipped().contains(word), "{word}");
        }
    }

    #[test]
    fn rules_are_weighed() {
        let check = |drawing: &str, expected: &str| {
            let tokens =
                ":root { --figure-family: F; --paper: #fff; --a: #aaa; --b: var(--a); --year: #bbb; }";
            let sheet = sheet(tokens, drawing).unwrap();
            assert!(sheet.lines().any(|line| line == expected), "{sheet}");
        };
        check(".drawing .grid { stroke: var(--b); }", ".grid{stroke:#aaa}");
        check(".drawing path { fill: none; } .drawing .bar { fill: var(--a); }", ".bar{fill:#aaa}");
        check(".drawing path { fill: none; }", "path{fill:none}");
        check(
            "/* x */ .s1 { --year: var(--a); } .drawing path[class^=\"s\"] { stroke: var(--year); }",
            "path.s1{stroke:#aaa}",
        );
        check(
            ".drawing path[class^=\"s\"] { stroke-width: 2; } .drawing path:is(.s4, .s5) { stroke-width: 1; }",
            "path.s5{stroke-width:1}",
        );
        check(
            ".drawing text { stroke: #aaa; } .overlay text { stroke: none; }",
            ".overlay text{stroke:none}",
        );
        check(".drawing text.mean, .drawing circle.mean { fill: #aaa; }", "circle.mean{fill:#aaa}");
        check("", "svg{font-family:F;font-kerning:none;font-variant-ligatures:none}");
    }

    #[test]
    fn what_pictures_cannot_do_is_said() {
        let check = |drawing: &str, expected: &str| {
            let error = sheet(":root { --figure-family: F; --paper: #fff; }", drawing).unwrap_err();
            assert!(format!("{error:#}").contains(expected), "{error:#}");
        };
        check(".drawing path:not(.x) { fill: none; }", "“.drawing path:not(.x)”");
        check(".drawing .grid { stroke: var(--nope); }", "no token --nope");
    }
}

//! Style sheets as far as pictures can follow them: the selectors of style/drawing.css, its declarations and tokens.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

/// A rule of style/drawing.css for one selector.
pub(super) struct Rule<'a> {
    pub(super) selector: Selector<'a>,
    pub(super) declarations: BTreeMap<&'a str, &'a str>,
}

/// A selector, of the few kinds that style/drawing.css uses.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Selector<'a> {
    /// Whether it holds only for what is read, over the drawing.
    overlay: bool,
    element: Option<&'a str>,
    /// The classes, of which there is to be one; any, where there are none.
    classes: Vec<&'a str>,
    /// The beginning that the class has to have.
    prefix: Option<&'a str>,
    /// How many classes and attributes, and how many elements, it names.
    pub(super) weight: (usize, usize),
}

impl<'a> Selector<'a> {
    /// Whether it is of an element of this class.
    pub(super) fn holds(&self, element: &str, class: &str, overlay: bool) -> bool {
        (!self.overlay || overlay)
            && self.element.is_none_or(|own| own == element)
            && (self.classes.is_empty() || self.classes.contains(&class))
            && self.prefix.is_none_or(|prefix| class.starts_with(prefix))
    }

    fn read(text: &'a str) -> Result<Self> {
        let mut selector = Self::default();
        let mut rest = text;
        for (around, overlay) in [(".drawing ", false), (".overlay ", true)] {
            if let Some(inside) = rest.strip_prefix(around) {
                (rest, selector.overlay) = (inside, overlay);
                selector.weight.0 += 1;
            }
        }
        let named = rest.find(['.', '[', ':']).unwrap_or(rest.len());
        let (element, mut rest) = rest.split_at(named);
        if !element.is_empty() {
            selector.element = Some(element);
            selector.weight.1 += 1;
        }
        if let Some(list) = rest.strip_prefix(":is(").and_then(|list| list.strip_suffix(')')) {
            selector.classes = list.split(',').map(|class| class.trim().trim_start_matches('.')).collect();
            (rest, selector.weight.0) = ("", selector.weight.0 + 1);
        } else if let Some(prefix) = rest.strip_prefix("[class^=\"").and_then(|rest| rest.strip_suffix("\"]"))
        {
            (selector.prefix, rest, selector.weight.0) = (Some(prefix), "", selector.weight.0 + 1);
        } else if let Some(class) = rest.strip_prefix('.') {
            (selector.classes, rest, selector.weight.0) = (vec![class], "", selector.weight.0 + 1);
        }
        let is_name = |name: &&str| name.chars().all(|letter| letter.is_ascii_alphanumeric());
        ensure!(
            rest.is_empty() && selector.element.iter().chain(&selector.classes).all(is_name),
            "style/drawing.css has the selector “{text}”, which pictures cannot do: expected one such as \
             “.drawing path.mean”, “.drawing path[class^=\"s\"]” or “.drawing path:is(.s1, .s2)”"
        );
        Ok(selector)
    }
}

/// The rules, one for each selector of a list, comments left out.
pub(super) fn rules(css: &str) -> Result<Vec<Rule<'_>>> {
    let mut found = Vec::new();
    for rule in css.split('}').filter(|rule| !rule.trim().is_empty()) {
        let (selectors, body) = rule.split_once('{').context("style/drawing.css has a rule without {")?;
        let selectors = selectors.rsplit("*/").next().unwrap_or_default();
        for selector in listed(selectors).into_iter().filter(|selector| !is_stood(selector)) {
            let selector = Selector::read(selector)?;
            // The element around the drawing is the picture's own.
            if selector.element != Some("svg") {
                found.push(Rule { selector, declarations: declarations(body) });
            }
        }
    }
    Ok(found)
}

/// How those who are selected, and those behind them, are brought out.
const STANDS: [&str; 3] = [".chosen ", ".compared ", ".back "];

/// Whether a selector is of a mark in such a group.
fn is_stood(selector: &str) -> bool {
    STANDS.iter().any(|stand| selector.starts_with(stand))
}

/// The rules for such marks. They name a class or an element inside the group and nothing more, as pictures can.
pub(super) fn stood(css: &str) -> Result<Vec<(&str, BTreeMap<&str, &str>)>> {
    let mut found = Vec::new();
    for rule in css.split('}').filter(|rule| !rule.trim().is_empty()) {
        let (selectors, body) = rule.split_once('{').context("style/drawing.css has a rule without {")?;
        for selector in listed(selectors.rsplit("*/").next().unwrap_or_default()) {
            if is_stood(selector) {
                ensure!(!selector.contains([':', '[']), "pictures cannot do the selector “{selector}”");
                found.push((selector, declarations(body)));
            }
        }
    }
    Ok(found)
}

/// The members of a list with commas, those inside brackets aside.
fn listed(list: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let outside = |letter: char| {
        depth = match letter {
            '(' => depth + 1,
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        letter == ',' && depth == 0
    };
    list.split(outside).map(str::trim).collect()
}

/// The declarations of a rule.
pub(super) fn declarations(body: &str) -> BTreeMap<&str, &str> {
    let pairs = body.split(';').filter_map(|one| one.split_once(':'));
    pairs.map(|(key, value)| (key.trim(), value.trim())).collect()
}

/// A value with every token put in.
pub(super) fn resolved(value: &str, tokens: &BTreeMap<&str, &str>) -> Result<String> {
    let mut value = value.to_owned();
    for _ in 0..8 {
        let Some((before, rest)) = value.split_once("var(") else { return Ok(value) };
        let (name, after) = rest.split_once(')').context("var( without )")?;
        let token = tokens.get(name).with_context(|| format!("there is no token {name}"))?;
        value = format!("{before}{token}{after}");
    }
    bail!("the tokens of “{value}” lead to each other")
}

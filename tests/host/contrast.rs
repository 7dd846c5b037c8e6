//! The tokens can be told from their grounds: text at 4.5 to 1, marks that carry meaning at 3 to 1 (WCAG 2.2 AA).

/// The value of a token in a part of the style sheet.
fn token(part: &str, name: &str) -> String {
    let rest =
        part.split(&format!("--{name}: ")).nth(1).unwrap_or_else(|| panic!("there is no token --{name}"));
    rest.split(';').next().unwrap().to_owned()
}

fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every token stands out from the ground by this much, in light and in dark.
fn check(tokens: &[&str], ground: &str, least: f64) {
    let style = include_str!("../../style/tokens.css");
    let (light, dark) = style.split_once("@media screen").unwrap();
    for (scheme, part) in [("light", light), ("dark", dark)] {
        for name in tokens {
            let found = contrast(&token(part, name), &token(part, ground));
            assert!(found >= least, "{scheme}: --{name} on --{ground} is {found:.2}, expected {least}");
        }
    }
}

#[test]
fn text_can_be_read() {
    check(&["ink", "ink-2", "link", "now", "mean"], "paper", 4.5);
    check(&["ink", "ink-2", "now", "mean"], "paper-raised", 4.5);
    check(&["ink", "ink-2"], "water", 4.5);
    check(&["ink", "ink-2"], "land", 4.5);
    check(&["ink"], "notice", 4.5);
    check(&["ink"], "chosen", 4.5);
}

#[test]
fn marks_can_be_seen() {
    let years = ["year-1", "year-2", "year-3", "year-4", "year-5", "year-6", "year-7", "year-8", "year-9"];
    check(&years, "paper", 3.0);
    let parties = [
        "party-labour",
        "party-conservative",
        "party-reform-uk",
        "party-liberal-democrats",
        "party-green-party",
        "party-snp",
        "party-plaid-cymru",
    ];
    check(&parties, "paper", 3.0);
    check(&parties, "paper-raised", 3.0);
    check(&["segment-0", "segment-1", "segment-2", "segment-3"], "paper", 3.0);
    check(&["coast"], "water", 3.0);
    check(&["coast"], "land", 3.0);
    check(&["bar", "needle", "now", "mean", "focus", "rule-strong"], "paper", 3.0);
}

#[test]
fn what_is_dark_by_wish_is_as_dark_as_what_is_dark_by_itself() {
    let style = include_str!("../../style/tokens.css");
    let inside = |selector: &str| {
        let rule = style.split_once(selector).unwrap().1.split_once('}').unwrap().0;
        rule.lines().map(str::trim).filter(|line| line.starts_with("--")).collect::<Vec<_>>()
    };
    let by_itself = inside(":root:not([data-theme=\"light\"]) {");
    assert!(by_itself.len() > 30);
    assert_eq!(by_itself, inside(":root[data-theme=\"dark\"] {"));
}

#[test]
fn the_measure_itself_is_right() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

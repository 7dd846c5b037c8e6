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

/// How far two colours are apart in `OKLab`, whose distances are what the eye sees: black and white are 1 apart.
fn distance(one: &str, other: &str) -> f64 {
    let lab = |colour: &str| {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let (r, g, b) = (channel(1), channel(3), channel(5));
        let l = (0.412_221_5 * r + 0.536_332_5 * g + 0.051_446 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_397 * b).cbrt();
        let s = (0.088_302_5 * r + 0.281_718_8 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_3 * l + 0.793_617_8 * m - 0.004_072 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904 * l + 0.782_771_8 * m - 0.808_675_8 * s,
        ]
    };
    let parts = lab(one).into_iter().zip(lab(other)).map(|(one, other)| (one - other).powi(2));
    parts.sum::<f64>().sqrt()
}

#[test]
fn what_is_highlighted_has_no_partys_colour() {
    let style = include_str!("../../style/tokens.css");
    let (light, dark) = style.split_once("@media screen").unwrap();
    let mut compared = 0;
    for (scheme, part) in [("light", light), ("dark", dark)] {
        for party in part.split("--party-").skip(1).filter_map(|rest| rest.split(':').next()) {
            for name in ["now", "segment-2"] {
                let found = distance(&token(part, name), &token(part, &format!("party-{party}")));
                assert!(found >= 0.075, "{scheme}: --{name} is {found:.3} from {party}, expected 0.075");
                compared += 1;
            }
        }
    }
    // In the dark part they stand twice: by the system, and by wish.
    assert_eq!(compared, 2 * (7 + 14));
    assert!((distance("#000000", "#ffffff") - 1.0).abs() < 1e-3);
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

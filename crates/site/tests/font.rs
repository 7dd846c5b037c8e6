//! The widths that figures are laid out with are those of the fonts that readers are sent.

use figure::font::{ASCENT, CAP_HEIGHT, DESCENT, Weight, width};
use std::fmt::Write as _;
use ttf_parser::{Face, cmap::Subtable};

fn shipped(weight: Weight) -> Vec<u8> {
    let file = match weight {
        Weight::Regular => "figure-400.ttf",
        Weight::Semibold => "figure-600.ttf",
    };
    let path = format!("{}/../../style/fonts/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Every character of the font with its advance.
fn advances(face: &Face<'_>) -> Vec<(char, u16)> {
    let mut found = Vec::new();
    for table in face.tables().cmap.expect("a cmap").subtables.into_iter().filter(Subtable::is_unicode) {
        table.codepoints(|at| found.extend(char::from_u32(at)));
    }
    found.sort_unstable();
    found.dedup();
    let of = |c| Some((c, face.glyph_hor_advance(face.glyph_index(c)?)?));
    found.into_iter().filter_map(of).collect()
}

/// A width in whole font units.
fn units(text: &str, em: f64, weight: Weight) -> u16 {
    width(text, em, weight).round() as u16
}

#[track_caller]
fn check(weight: Weight) {
    let data = shipped(weight);
    let face = Face::parse(&data, 0).expect("a font");
    let em = f64::from(face.units_per_em());
    let advances = advances(&face);
    let ascii: Vec<u16> = advances.iter().filter(|(c, _)| (' '..='~').contains(c)).map(|&(_, a)| a).collect();
    assert_eq!(ascii.len(), 95, "{weight:?}: all of ASCII");
    let mut wrong = String::new();
    for &(c, advance) in &advances {
        if units(&c.to_string(), em, weight) != advance {
            let _ = write!(wrong, "{c:?} {advance}, ");
        }
    }
    assert!(wrong.is_empty(), "{weight:?}: the font has {wrong}and its table of ASCII is {ascii:?}");
    let lengths = [ASCENT, -DESCENT, CAP_HEIGHT].map(|share| (share * em).round() as i16);
    let capital = face.capital_height().expect("a height of capitals");
    assert_eq!(
        lengths,
        [face.ascender(), face.descender(), capital],
        "{weight:?}: ascent, descent, capitals"
    );
    assert!(face.tables().gpos.is_none_or(|t| t.features.is_empty()), "{weight:?}: no kerning");
}

#[test]
fn regular_is_as_shipped() {
    check(Weight::Regular);
}

#[test]
fn semibold_is_as_shipped() {
    check(Weight::Semibold);
}

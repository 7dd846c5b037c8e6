use std::path::Path;

use cyclonedx_bom::prelude::{Bom, Validate as _};

use super::*;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn every_crate_of_the_programs_is_in_both_files() {
    let parts = parts(root(), "1.95.0").unwrap();
    let (sbom, licences) = (sbom::json(&parts).unwrap(), licences::text(&parts).unwrap());

    let bom = Bom::parse_from_json(sbom.as_bytes()).unwrap();
    assert!(bom.validate().passed(), "{:?}", bom.validate());
    let listed: Vec<(String, String)> = bom
        .components
        .unwrap()
        .0
        .iter()
        .map(|one| (one.name.to_string(), one.version.as_ref().map_or_else(String::new, ToString::to_string)))
        .collect();
    let named: Vec<&str> = listed.iter().map(|(name, _)| name.as_str()).collect();
    for known in
        ["figure", "model", "tachys", "hydration_context", "rlsf", "postcard", "std", "lean-qr", "Newsreader"]
    {
        assert!(named.contains(&known), "{known} is not in {SBOM}");
    }
    for host in ["resvg", "lol_html", "calamine", "axum", "strum_macros", "xtask"] {
        assert!(!named.contains(&host), "{host} reaches no reader");
    }
    // Whether it is linked or not.
    let all = crates::in_browser(root(), &["--all-features"]).unwrap();
    for one in &listed {
        let is_crate = parts.iter().any(|part| part.name == one.0 && matches!(part.origin, Origin::Cargo));
        assert!(!is_crate || all.contains(one), "{one:?} is in {SBOM}, and cargo does not know it");
    }
    for part in &parts {
        let line = format!("- {} {}", part.name, part.version);
        assert!(licences.contains(line.trim_end()), "{line} is not in {LICENCES}");
        assert!(part.name == "crossings" || named.contains(&part.name.as_str()), "{line} is not in {SBOM}");
    }
    for text in [
        "Permission is hereby granted, free of charge",
        "SIL OPEN FONT LICENSE",
        "UNICODE LICENSE",
        "'as-is'",
    ] {
        assert!(licences.contains(text), "{text}");
    }
    assert!(!licences.contains("<copyright holders>"), "a text without those who hold the copyright");
    assert_eq!(sbom::json(&parts).unwrap(), sbom, "the same parts, the same bytes");
}

#[test]
fn a_licence_that_we_do_not_take_stops_the_build() {
    let mut part = parts(root(), "1.95.0").unwrap().remove(0);
    part.licence = "GPL-3.0-only".to_owned();
    let error = format!("{:#}", licences::text(&[part]).unwrap_err());
    assert!(error.starts_with("crossings 0.1.0, under GPL-3.0-only"), "{error}");
}

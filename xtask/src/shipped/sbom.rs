//! The parts as `CycloneDX` 1.5.

use anyhow::Result;
use cyclonedx_bom::models::component::Classification;
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::prelude::{
    Bom, Component, Components, Metadata, Purl, SpdxExpression, SpecVersion, Validate as _,
};

use super::part::{Origin, Part};

/// The list of all parts. It has neither a day nor a number of its own: the same parts give the same bytes.
///
/// # Errors
/// Where `CycloneDX` would not have it so.
pub(super) fn json(parts: &[Part]) -> Result<String> {
    let (ours, others): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.name == "crossings");
    let page = ours.first().map(|part| component(part, Classification::Application)).transpose()?;
    let others = others.into_iter().map(|part| component(part, Classification::Library));
    let bom = Bom {
        serial_number: None,
        metadata: Some(Metadata { component: page, ..Metadata::default() }),
        components: Some(Components(others.collect::<Result<_>>()?)),
        spec_version: SpecVersion::V1_5,
        ..Bom::default()
    };
    let result = bom.validate();
    anyhow::ensure!(result.passed(), "the list of what is shipped is no CycloneDX: {result:?}");
    let mut json = Vec::new();
    bom.output_as_json_v1_5(&mut json)?;
    Ok(String::from_utf8(json)? + "\n")
}

fn component(part: &Part, kind: Classification) -> Result<Component> {
    let kind_of_purl = match part.origin {
        Origin::Cargo => Some("cargo"),
        Origin::Npm => Some("npm"),
        Origin::Ours | Origin::Rust | Origin::Font => None,
    };
    let purl = kind_of_purl.map(|kind| Purl::new(kind, &part.name, &part.version)).transpose()?;
    let name = format!("{}@{}", part.name, part.version);
    let reference = purl.as_ref().map_or_else(|| name.trim_end_matches('@').to_owned(), ToString::to_string);
    let mut component = Component::new(kind, &part.name, &part.version, Some(reference));
    if part.version.is_empty() {
        component.version = None;
    }
    component.purl = purl;
    component.licenses =
        Some(Licenses(vec![LicenseChoice::Expression(SpdxExpression::try_from(part.licence.clone())?)]));
    Ok(component)
}

//! Each kind of chart names its publishers, files and licences.

use super::*;

#[test]
fn every_kind_says_where_it_comes_from() {
    let check = |kind, publisher: &str, file: &str| {
        let origin = origin(kind);
        assert_eq!(origin.sources.first().map(|source| source.publisher), Some(publisher), "{kind:?}");
        assert_eq!(origin.file, file, "{kind:?}");
        assert!(origin.counted.iter().any(|counted| counted.starts_with("Not counted")), "{kind:?}");
    };
    check(Kind::Arrivals, "Home Office", "crossings.csv");
    check(Kind::Seasons, "Home Office", "crossings.csv");
    check(Kind::Governments, "Home Office", "crossings.csv");
    check(Kind::Prevented, "Home Office", "weekly.csv");
    check(Kind::Nationalities, "Home Office", "nationalities.csv");
    check(Kind::Concern, "YouGov", "salience.csv");
    check(Kind::Outcomes, "Home Office", "outcomes.csv");
    check(Kind::Deaths, "IOM", "deaths.csv");
    check(Kind::Returns, "Home Office", "exchange.csv");
    check(Kind::Ages, "Home Office", "ages.csv");
    check(Kind::Routes, "Home Office", "routes.csv");
    check(Kind::Revisions, "Home Office", "revisions.csv");
}

#[test]
fn each_publisher_is_credited_as_its_licence_asks() {
    let check = |kind, expected: &str| assert!(origin(kind).licence.contains(expected), "{kind:?}");
    check(
        Kind::Deaths,
        "IOM’s Missing Migrants Project, missingmigrants.iom.int, licensed under Creative Commons",
    );
    check(Kind::Outcomes, "Open Government Licence v3.0");
    assert_eq!(origin(Kind::Deaths).licence_name, "CC BY 4.0.");
}

#[test]
fn a_final_series_is_never_called_provisional() {
    let statuses = |kind| origin(kind).sources.iter().map(|source| source.status).collect::<Vec<_>>();
    assert_eq!(statuses(Kind::Nationalities), ["final, quarterly"]);
    assert_eq!(statuses(Kind::Ages), ["final, quarterly"]);
    assert_eq!(statuses(Kind::Years), ["provisional"]);
}

//! The coast line that is committed is the one that the importer cuts.

use geo::{Distance, Geodesic};

use super::*;
use crate::checkout::root;

#[test]
fn the_committed_coast_is_the_one_that_is_cut() {
    if !root().join(SOURCE).is_file() {
        println!("skipped: {SOURCE} is not there; npm ci brings it");
        return;
    }
    let committed = fs::read_to_string(root().join("data").join(COAST)).unwrap();
    assert!(cut(root()).unwrap() == committed, "data/{COAST} is another: cargo xtask coast writes it anew");
}

#[test]
fn the_width_is_that_of_the_earth() {
    let [here, there] = crate::place::read(root()).unwrap().narrows;
    let place =
        |point: Point| geo::Point::new(f64::from(point.longitude) / 1e3, f64::from(point.latitude) / 1e3);
    let km = Geodesic.distance(place(here), place(there)) / 1000.0;
    assert!((km - here.km_to(there)).abs() < 0.1, "{km} km, we say {}", here.km_to(there));
}

/// Two squares with water between, and a third that leans on the second.
const TOPOLOGY: &str = r#"{"type":"Topology","arcs":[
    [[0,51],[1,51],[1,51.4],[0,51.4],[0,51]],
    [[2.4,51],[2.4,50.6],[1.6,50.6],[1.6,51],[2.4,51]],
    [[2.4,51],[2.4,50.6]],
    [[2.4,50.6],[3,50.6],[3,51],[2.4,51]]],
    "objects":{"countries":{"type":"GeometryCollection","geometries":[
    {"type":"Polygon","arcs":[[0]],"id":"826","properties":{}},
    {"type":"Polygon","arcs":[[1]],"id":"250","properties":{}},
    {"type":"Polygon","arcs":[[2,3]],"id":"056","properties":{}}]}}}"#;

#[test]
fn land_borders_and_narrows_are_found() {
    let csv = csv(&Countries::read(TOPOLOGY).unwrap()).unwrap();
    let has = |line: &str| assert!(csv.lines().any(|one| one == line), "no {line} in\n{csv}");
    has("window,kind,line,longitude,latitude");
    // Two that touch are one piece of land.
    has("wide,land,1,1.600,51.000");
    assert!(!csv.contains("wide,land,3"), "{csv}");
    has("wide,border,1,2.400,51.000");
    has("wide,border,1,2.400,50.600");
    assert!(!csv.contains("channel,border"), "{csv}");
    has("channel,narrows,1,1.000,51.000");
    has("channel,narrows,1,1.600,51.000");
}

#[test]
fn what_is_no_atlas_is_refused() {
    assert!(Countries::read("{}").is_err());
    assert!(csv(&Countries::read(&TOPOLOGY.replace("826", "827")).unwrap()).is_err());
}

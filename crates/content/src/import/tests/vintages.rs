//! Three real files of the publisher, one week after another: the second changes what the first said of twelve weeks.

use super::*;

/// The days on which they were published, each with what its import says of the data before.
const PUBLISHED: [(&str, Option<&str>); 3] = [
    ("2026-05-29", None),
    ("2026-06-05", Some("+7 days, +1 weeks, 27 changed values")),
    ("2026-06-12", Some("+7 days, +1 weeks, 0 changed values")),
];

/// The rows of a published table that belong to one of these versions: what was published once is never rewritten.
fn logged(table: &str, versions: &[String]) -> Vec<String> {
    let file = checkout().join("data").join(table);
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter(|row| versions.iter().any(|version| row.starts_with(version.as_str())))
        .map(str::to_owned)
        .collect()
}

fn checkout() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn real_files_one_after_another_leave_the_log_that_is_published() {
    let house = House::empty();
    let mut versions = Vec::new();
    for (day, expected) in PUBLISHED {
        let bytes = fs::read(checkout().join(format!("tests/host/files/published-{day}.ods"))).unwrap();
        let report = house.import_of(Day::parse_iso(day).unwrap(), &bytes).unwrap();
        assert!(report.has_changed());
        let told = report.to_string();
        let version = told.strip_prefix("data version ").and_then(|rest| rest.split(',').next()).unwrap();
        versions.push(version.to_owned());
        if let Some(expected) = expected {
            assert!(told.contains(&format!("against the data before: {expected}\n")), "{told}");
        }
        check_data(&house.data()).unwrap();
        // The same once more is nothing new.
        let before = house.files();
        assert!(!house.import_of(Day::parse_iso(day).unwrap(), &bytes).unwrap().has_changed());
        assert_eq!(house.files(), before);
    }
    let files = house.files();
    let rows = |table: &str| files[table].lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(VERSIONS), logged(VERSIONS, &versions));
    assert_eq!(rows(REVISIONS), logged(REVISIONS, &versions[1..]));
    assert_eq!(rows(REVISIONS).len(), 27);
    assert!(files[DAYS].lines().last().unwrap().starts_with("2026-06-11,"));

    // An older file over a newer one is refused, and changes nothing.
    let older = fs::read(checkout().join("tests/host/files/published-2026-06-05.ods")).unwrap();
    let error = house.import_of(Day::parse_iso("2026-06-05").unwrap(), &older).err().unwrap();
    assert!(format!("{error:#}").contains("2026-06-12"), "{error:#}");
    assert_eq!(house.files(), files);
}

//! What the figure tests share: the real data, and every view there is.

// Each test file uses a part of it.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::Path;
use std::sync::OnceLock;

use figure::{Fit, Layout};
use model::{By, Choice, Data, Mean, Measure, Office, Scale, Tables, View, choose, parse};

/// The layouts of maps: those of their pages and of pictures.
pub(crate) const MAPS: [Layout; 4] = [Layout::Wide, Layout::Narrow, Layout::Card, Layout::Square];

/// The printed drawings and those of pictures, and columns of every width that people are likely to give a figure.
pub(crate) fn fits() -> impl Iterator<Item = Fit> {
    let columns = [280, 320, 375, 439, 440, 480, 560, 619, 620, 640, 720, 960, 1040, 1200];
    Layout::ALL.map(Fit::from).into_iter().chain(columns.map(Fit::new))
}

/// The published data and the content, read as a build reads them.
pub(crate) fn data() -> Data {
    Data::from(tables())
}

/// The same as tables, for tests that change them first.
pub(crate) fn tables() -> Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        // From whichever crate the tests are run.
        let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
        let root = above.into_iter().find(|folder| folder.join("content/article.md").is_file()).unwrap();
        content::tables::read(root).unwrap()
    });
    tables.clone()
}

/// The view of a query, every part of which must mean something.
#[track_caller]
pub(crate) fn view(query: &str) -> View {
    let parsed = parse(query, &data(), None).unwrap();
    assert_eq!(parsed.notices, [], "{query}");
    parsed.view
}

/// The words of all choices of a kind.
fn slugs<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|one| one.slug()).collect()
}

/// The views of every named view: each choice of a few words, one by one and in pairs, and some of the others.
pub(crate) fn views() -> Vec<View> {
    let data = data();
    let named = [
        ("by", slugs::<By>()),
        ("by", slugs::<Office>()),
        ("measure", slugs::<Measure>()),
        ("mean", slugs::<Mean>()),
        ("mean", vec!["none"]),
        ("scale", slugs::<Scale>()),
    ];
    let others = [
        // Before versions were kept, and since.
        ("asof", "2024-11-07 2025-03-01 2026-05-01"),
        ("from", "2018-01-01 2022-03-05 2024-07-05 2026-08-01"),
        ("to", "2024-12-31 2024-07-20"),
        ("years", "2022~2024 2025~2026 2018~2019 2026 2023"),
        ("focus", "2022 2026 keir-starmer iran albania all-other-nationalities"),
        ("series", "keir-starmer iran~albania~eritrea all-other-nationalities~not-currently-recorded health"),
        ("events", "all none"),
    ];
    let choices: Vec<(&str, &str)> = named
        .into_iter()
        .chain(others.map(|(key, values)| (key, values.split(' ').collect())))
        .flat_map(|(key, values)| values.into_iter().map(move |value| (key, value)))
        .collect();
    let mut views: Vec<View> = Vec::new();
    for name in data.names() {
        let author = data.author(name);
        let mut found = vec![author];
        for (i, (key, value)) in choices.iter().enumerate() {
            let mut one = author;
            if choose(&mut one, key, value, &data).is_err() {
                continue;
            }
            found.push(one);
            for (other, second) in choices.iter().take(i) {
                let mut two = one;
                if choose(&mut two, other, second, &data).is_ok() {
                    found.push(two);
                }
            }
        }
        for view in found {
            if !views.contains(&view) {
                views.push(view);
            }
        }
    }
    views
}

/// Fewer of them, for what takes long: the authors' views, and each choice of a few words by itself.
pub(crate) fn some_views() -> Vec<View> {
    let data = data();
    let mut views: Vec<View> = data.names().map(|name| data.author(name)).collect();
    for query in [
        "view=arrivals&by=day",
        "view=arrivals&by=week",
        "view=arrivals&by=year",
        "view=arrivals&by=day&from=2024-07-05&to=2024-11-07",
        "view=seasons&years=2025~2026",
        "view=seasons&years=2024~2022",
        "view=seasons&asof=2024-11-07",
        "view=arrivals&asof=2026-05-10",
        "view=prevented&asof=2026-05-10",
        "view=nationalities&asof=2026-05-10",
        "view=calendar&years=2024~2026",
        "view=calendar&asof=2018-01-02",
        "view=crowding&by=month&asof=2024-11-07",
        "view=crowding&by=year&from=2024-07-05&to=2024-07-20",
        "view=prevented&from=2024-07-05&to=2024-07-09",
        "view=concern&asof=2024-02-08",
        "view=outcomes&scale=share",
        "view=outcomes&asof=2019-11-07",
        "view=deaths&asof=2014-12-30",
        "view=returns&asof=2025-08-06",
        "view=returns&asof=2025-11-07",
        "view=ages&asof=2018-11-07",
        "view=ages&scale=share",
        "view=nationalities&scale=share",
        "view=check&from=first&to=latest",
        "view=check&from=2024-02-29&to=2024-02-29",
        "view=check&asof=2024-08-13",
        "view=check&asof=2019-11-07",
        "view=check&from=2019-01-01&to=2025-11-07&measure=boats",
    ] {
        views.push(parse(query, &data, None).unwrap().view);
    }
    views
}

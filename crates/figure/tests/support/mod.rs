//! What the figure tests share: the real data, and every view there is.

// Each test file uses a part of it.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::Path;

use model::{By, Data, Day, Mean, Measure, Name, Tables, View, Years};

/// The published data, from the project's own file.
pub(crate) fn data() -> Data {
    // From whichever crate the tests are run.
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let path = above.map(|folder| folder.join("data/crossings.csv")).find(|path| path.exists()).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let column = |index: usize| -> Vec<u32> {
        text.lines().skip(1).map(|line| line.split(',').nth(index).unwrap().parse().unwrap()).collect()
    };
    let first = text.lines().nth(1).and_then(|line| Day::parse_iso(line.get(..10)?)).unwrap();
    Data::from(Tables { version: "test".into(), first, people: column(1), boats: column(2) })
}

/// Every choice of `arrivals`, and some of the 511 sets of years of `seasons`.
pub(crate) fn views() -> Vec<View> {
    let mut views = Vec::new();
    for measure in Measure::ALL {
        for by in By::ALL {
            for mean in Mean::ALL.map(Some).into_iter().chain([None]) {
                views.push(View { measure, by, mean, ..Name::Arrivals.view() });
            }
        }
        for bits in (1..512_u32).step_by(3) {
            let years = (0..9).fold(Years::NONE, |set, i| set.with(2018 + i, bits >> i & 1 == 1));
            views.push(View { measure, years, ..Name::Seasons.view() });
        }
        views.push(View { measure, ..Name::Seasons.view() });
    }
    views
}

/// Fewer of them, for what takes long: the authors' views, each period, and years with and without a leap year.
pub(crate) fn some_views() -> Vec<View> {
    let by = By::ALL.map(|by| View { by, ..Name::Arrivals.view() });
    let years = [[2025, 2026], [2024, 2022], [2018, 2019]].map(|chosen| {
        let years = chosen.into_iter().fold(Years::NONE, |set, year| set.with(year, true));
        View { years, ..Name::Seasons.view() }
    });
    by.into_iter().chain(years).chain([Name::Seasons.view()]).collect()
}

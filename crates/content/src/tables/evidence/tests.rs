//! What the tables say, against sums that were taken independently of this code, and what is wrong with others.

use std::fs;

use super::*;
use crate::tables;
use crate::tables::yardsticks;

const NATIONALITIES: &str = "data/nationalities.csv";

fn committed() -> model::Tables {
    tables::read(crate::checkout::root()).unwrap()
}

#[test]
fn claims_add_up_to_what_was_published() {
    let all = committed().outcomes();
    let sum = |of: fn(&Outcomes) -> u32| all.iter().map(of).sum::<u32>();
    assert_eq!((all.len(), sum(|row| row.arrived), sum(|row| row.claimed)), (8, 188_718, 179_671));
    assert_eq!(
        (sum(|row| row.granted), sum(|row| row.refused), sum(|row| row.awaiting)),
        (80_404, 56_391, 8_081)
    );
    let of_2022 = all.iter().find(|row| row.year == 2022).unwrap();
    let rate = |part: u32, whole: u32| format!("{:.1}", f64::from(part) * 100.0 / f64::from(whole));
    let granted = |row: &Outcomes| row.granted + row.other_leave;
    let decided = |row: &Outcomes| granted(row) + row.refused;
    assert_eq!(rate(all.iter().map(granted).sum(), all.iter().map(decided).sum()), "59.1");
    assert_eq!(rate(granted(of_2022), decided(of_2022)), "70.8");
    assert_eq!(rate(granted(of_2022), of_2022.claimed - of_2022.awaiting), "42.5");
    assert!(all.iter().all(|row| row.known.to_iso() == "2026-08-27"));
}

#[test]
fn deaths_add_up_to_the_incidents_recorded() {
    let all = committed().deaths();
    let sum = |of: fn(&Deaths) -> u32| all.iter().map(of).sum::<u32>();
    assert_eq!(
        (all.len(), sum(|row| row.incidents), sum(Deaths::total), sum(|row| row.channel)),
        (13, 220, 370, 195)
    );
    let of_2019 = all.iter().find(|row| row.year() == 2019).unwrap();
    assert_eq!((of_2019.total(), of_2019.channel), (50, 6), "39 of them in one lorry");
    assert_eq!(all.last().map(|row| row.to.to_iso()), Some("2026-05-03".into()));
}

#[test]
fn the_exchange_adds_up_to_what_was_published() {
    let tables = committed();
    let all = tables.exchange();
    let sum = |of: fn(&Exchange) -> u32| all.iter().map(of).sum::<u32>();
    assert_eq!((sum(|row| row.admitted), sum(|row| row.returned)), (1_117, 1_087));
    let arrived = |row: &Exchange| {
        let from = row.from.days_since(tables.first) as usize;
        let to = row.to.days_since(tables.first) as usize;
        tables.people[from..=to].iter().sum::<u32>()
    };
    assert_eq!(all.iter().map(arrived).sum::<u32>(), 27_920, "on the same days");
}

#[test]
fn ages_add_up_to_all_arrivals() {
    let all = committed().ages();
    let totals: Vec<u32> = all.iter().map(Ages::total).collect();
    assert_eq!(totals, TOTALS);
    let children = |row: &Ages| row.male[0] + row.female[0] + row.unknown[0];
    assert_eq!(all.iter().rev().take(3).map(children).collect::<Vec<_>>(), [4_993, 5_515, 5_629]);
}

/// All who arrived, as published: in 2018 to 2025, and in the years to June 2025 and June 2026.
const TOTALS: [u32; 10] = [299, 1_843, 8_466, 28_526, 45_774, 29_437, 36_816, 41_472, 43_309, 33_374];

#[test]
fn nationalities_add_up_to_all_arrivals() {
    let tables = committed();
    let periods = &tables.nationality_periods;
    assert_eq!(periods.iter().map(|period| period.total).collect::<Vec<_>>(), TOTALS);
    assert_eq!(
        tables.ages().iter().map(Ages::span).collect::<Vec<_>>(),
        periods.iter().map(NationalityPeriod::span).collect::<Vec<_>>()
    );
    let of = |slug: &str| {
        let place = tables.nationalities.iter().position(|one| one.slug == slug).unwrap();
        periods.iter().map(|period| period.people_of(place)).collect::<Vec<_>>()
    };
    // The table of June 2026 has what follows among all others, up to 2024 in one number with them.
    let others = [20, 54, 392, 1_465, 13_589, 1_648, 1_610, 2_021, 2_218, 1_581];
    let [albania, libya, rest] = ["albania", "libya", "all-other-nationalities"].map(of);
    for (place, expected) in others.into_iter().enumerate() {
        assert_eq!((albania[place].is_none(), libya[place].is_none()), (place > 6, place > 6), "{place}");
        let sum: u32 = [&albania, &libya, &rest].iter().filter_map(|of| of[place]).sum();
        assert_eq!(sum, expected, "{place}");
    }
    assert_eq!(of("eritrea")[7..], [Some(7_583), Some(5_982), Some(5_875)]);
}

/// Reads a copy of the tables in which one text is replaced by another, and returns what is wrong with it.
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("data")).unwrap();
    for name in [OUTCOMES, DEATHS, EXCHANGE, AGES, ROUTES, NATIONALITIES] {
        let text = fs::read_to_string(crate::checkout::root().join(name)).unwrap();
        assert!(name != file || text.contains(from), "{file} has no {from:?}");
        let text = if name == file { text.replacen(from, to, 1) } else { text };
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut problems = Problems::default();
    let (_, totals) = yardsticks::nationalities(folder.path(), &mut problems).unwrap();
    read(folder.path(), &totals, &mut problems).unwrap();
    let message = problems.to_string();
    assert!(message.contains(expected), "{from:?} -> {to:?} in {file}:\n{message}\nlacks\n{expected}");
}

#[test]
fn every_mistake_is_named_with_its_line() {
    check(OUTCOMES, ",811,", ",812,", "data/outcomes.csv:3 “claimed”: found 1813, expected 1814, the sum of");
    check(OUTCOMES, ",285,280", ",279,280", "data/outcomes.csv:2 “claimed”: found 280, expected at most 279");
    check(OUTCOMES, ",2020,", ",2021,", "data/outcomes.csv:4 “year”: found 2021, expected 2020");
    check(
        OUTCOMES,
        "2026-07-15",
        "2026-09-15",
        ":7 “decisions_to”: found 2026-09-15, expected a day of 2023 or",
    );
    check(
        OUTCOMES,
        "2026-08-27,-,2019",
        "2026-05-27,-,2019",
        ":3 “published”: found 2026-05-27, expected 2026-08",
    );
    check(OUTCOMES, "other_leave", "leave", "data/outcomes.csv:1: found “published,");
    check(
        DEATHS,
        "16,17,0,3",
        "16,17,0,18",
        "data/deaths.csv:2 “english_channel”: found 18, expected at most 17",
    );
    check(DEATHS, "16,17,0,3", "0,17,0,3", "data/deaths.csv:2 “incidents”: found 0, expected 1 to 17");
    check(
        DEATHS,
        "2015-12-31",
        "2015-11-30",
        "data/deaths.csv:3 “to”: found 2015-11-30, expected 2015-12-31",
    );
    check(
        DEATHS,
        "2026-05-03",
        "2025-05-03",
        "data/deaths.csv:14 “to”: found 2025-05-03, expected a day of 2026",
    );
    check(
        EXCHANGE,
        "2025-09-30",
        "2025-09-29",
        "data/exchange.csv:3 “to”: found 2025-09-29, expected 2025-09-30",
    );
    check(
        EXCHANGE,
        "2025-10-01",
        "2025-10-02",
        "data/exchange.csv:4 “from”: found 2025-10-02, expected 2025-10-01",
    );
    check(EXCHANGE, "3,17", "3,-", "data/exchange.csv:3 “returned”: found “-”, expected a whole number");
    check(
        AGES,
        "male,16\n",
        "male,17\n",
        "data/ages.csv, 2018-01-01 to 2018-12-31: found rows that sum to 300, expected 299",
    );
    check(AGES, "17 and under,male", "Under 18,male", "data/ages.csv:2 “age”: found “Under 18”, “male”");
    check(
        AGES,
        "17 and under,female",
        "17 and under,male",
        "data/ages.csv:3 “age”: found “17 and under”, “male”",
    );
    // A year to June stands after the calendar years, and ends in the last of them or a year after the one before.
    let wrong =
        |found| format!("“from”: found {found}, expected the calendar year after the one before, or twelve");
    check(AGES, "2019-01-01,2019-12-31", "2020-01-01,2020-12-31", &wrong("2020-01-01 to 2020-12-31"));
    check(AGES, "2024-07-01,2025-06-30", "2024-08-01,2025-06-30", &wrong("2024-08-01 to 2025-06-30"));
    check(AGES, "2024-07-01,2025-06-30", "2023-07-01,2024-06-30", &wrong("2023-07-01 to 2024-06-30"));
    check(AGES, "2025-07-01,2026-06-30", "2025-04-01,2026-03-31", &wrong("2025-04-01 to 2026-03-31"));
    check(
        AGES,
        "2025-07-01,2026-06-30",
        "2026-07-01,2026-06-30",
        "“to”: found 2026-06-30, expected 2026-07-01 or later",
    );
    let of_2025 = "data/nationalities.csv, 2025-01-01 to 2025-12-31: found ";
    check(
        NATIONALITIES,
        "Eritrea,named,7583",
        "Eritrea,named,7584",
        &format!("{of_2025}rows that sum to 41473, expected 41472, the row of the total"),
    );
    check(
        NATIONALITIES,
        "2025-12-31,Libya,named,-\n2025-01-01,2025-12-31,All",
        "2025-12-31,All",
        &format!("{of_2025}no row of Libya, expected one, with “-”"),
    );
    check(
        NATIONALITIES,
        "2025-12-31,Libya",
        "2025-12-31,Albania",
        &format!("{of_2025}several rows of Albania"),
    );
    check(
        NATIONALITIES,
        "unrecorded,877",
        "unrecorded,-",
        "“arrivals”: found “-”, expected a whole number, in a row that",
    );
    check(
        NATIONALITIES,
        "Libya,named,-",
        "Libya,named,",
        "“arrivals”: found “”, expected a whole number from 0",
    );
    check(
        ROUTES,
        "2024-02-29,2018",
        "2018-12-31,2018",
        "data/routes.csv:2 “published”: found 2018-12-31, expected a day",
    );
    check(
        ROUTES,
        "36816,-,-",
        "36816,-,3",
        "data/routes.csv:8 “air”: found 2 of the other routes without a number",
    );
    check(ROUTES, ",2019,", ",2020,", "data/routes.csv:3 “year”: found 2020, expected 2019");
}

#[test]
fn routes_are_those_of_the_two_releases() {
    let all = committed().routes();
    let sum = |of: fn(&Routes) -> u32| all.iter().map(of).sum::<u32>();
    assert_eq!((all.len(), sum(|row| row.small_boats)), (8, 192_633));
    assert_eq!(sum(|row| row.total().unwrap_or_default()), 174_977 + 46_497);
    let none: Vec<i32> = all.iter().filter(|row| row.others.is_none()).map(|row| row.year).collect();
    assert_eq!(none, [2024]);
}

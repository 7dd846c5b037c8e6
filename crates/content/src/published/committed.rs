//! What the committed data says, against sums that were taken independently of this code.
//!
//! A later official file may revise a past year: then the numbers here are changed knowingly, with the report of the
//! import at hand. Days later than these are free to come.

use model::Day;

use super::check::check_data;
use super::log::{Followed, Version};
use super::rows::{DayRow, Published};

fn committed() -> Published {
    check_data(&crate::checkout::root().join("data")).unwrap()
}

fn date(year: i32, month: u32, day: u32) -> Day {
    Day::new(year, month, day).unwrap()
}

fn sum(days: &[DayRow], from: Day, to: Day) -> (u32, u32) {
    days.iter()
        .filter(|day| (from..=to).contains(&day.date))
        .fold((0, 0), |(people, boats), day| (people + day.people, boats + day.boats))
}

#[test]
fn every_year_sums_to_what_was_published() {
    let days = committed().days;
    for (year, people, boats) in [
        (2018, 299, 43),
        (2019, 1_843, 164),
        (2020, 8_462, 641),
        (2021, 28_526, 1_034),
        (2022, 45_755, 1_110),
        (2023, 29_437, 602),
        (2024, 36_816, 695),
        (2025, 41_472, 672),
    ] {
        assert_eq!(sum(&days, date(year, 1, 1), date(year, 12, 31)), (people, boats), "{year}");
    }
    assert_eq!(sum(&days, date(2026, 1, 1), date(2026, 8, 20)), (15_897, 234), "2026 to 20 August");
}

#[test]
fn the_numbers_of_7_november_2024_are_there() {
    let days = committed().days;
    let until = date(2024, 11, 7);
    assert_eq!(sum(&days, date(2024, 11, 1), until).0, 1_314, "in November so far");
    assert_eq!(sum(&days, date(2024, 1, 1), until).0, 31_975, "in 2024 so far");
    assert_eq!(sum(&days, date(2024, 7, 5), until).0, 18_401, "since 5 July");
    assert_eq!(sum(&days, date(2024, 7, 5), date(2024, 11, 1)).0, 17_332, "since 5 July, by 1 November");
}

#[test]
fn the_records_are_where_they_were() {
    let days = committed().days;
    let busiest = days.iter().max_by_key(|day| day.people).unwrap();
    assert_eq!((busiest.date, busiest.people, busiest.boats), (date(2022, 9, 3), 1_305, 27));
    let boats = days.iter().max_by_key(|day| day.boats).unwrap();
    assert_eq!((boats.date, boats.boats), (date(2021, 11, 11), 36));
}

#[test]
fn the_series_begin_when_they_were_first_published() {
    let Published { days, weeks, .. } = committed();
    assert_eq!(days[0].date, date(2018, 1, 1));
    assert_eq!(weeks[0].week_ending, date(2018, 1, 7));
    let landings = days.iter().find(|day| day.uncontrolled.is_some()).unwrap();
    assert_eq!(landings.date, date(2023, 1, 1));
    let prevented = weeks.iter().find(|week| week.people_prevented.is_some()).unwrap();
    assert_eq!(prevented.week_ending, date(2024, 5, 5));
    assert_eq!((prevented.people_prevented, prevented.events_prevented), (Some(849), Some(30)));
    let events = weeks.iter().find(|week| week.events_prevented.is_some()).unwrap();
    assert_eq!(events.week_ending, date(2024, 5, 5));
}

#[test]
fn the_log_has_every_weekly_file_that_is_kept() {
    let published = committed();
    let versions = published.log.versions.clone();
    assert_eq!(versions[0].name(), "2025-11-13-a8887dfe");
    assert_eq!(versions.last().map(Version::name), Some(published.version()));
    let then = versions.iter().filter(|version| version.published <= date(2026, 8, 21)).count();
    assert_eq!((then, versions[0].published), (30, date(2025, 11, 14)));
}

/// Counted with a reader of its own from the files that were published up to 21 August 2026: 20 counts and 10 marks.
#[test]
fn the_log_has_every_value_that_was_changed() {
    let log = committed().log;
    let until: Vec<String> =
        log.versions.iter().filter(|of| of.published <= date(2026, 8, 21)).map(Version::name).collect();
    let check = |column: Followed, count: usize| {
        let changed = log.revisions.iter().filter(|of| of.column == column && until.contains(&of.version));
        assert_eq!(changed.count(), count, "{column:?}");
    };
    check(Followed::People, 0);
    check(Followed::Boats, 0);
    check(Followed::UncontrolledLandings, 0);
    check(Followed::PeoplePrevented, 9);
    check(Followed::EventsPrevented, 11);
    check(Followed::DayRevised, 0);
    check(Followed::WeekRevised, 10);
    let week = log
        .revisions
        .iter()
        .filter(|of| of.date == date(2026, 4, 19) && of.column == Followed::PeoplePrevented);
    let values: Vec<_> = week.map(|of| (&of.version[11..], of.before, of.after)).collect();
    assert_eq!(values, [("dde4b418", Some(390), Some(322)), ("ceda5ce2", Some(322), Some(390))]);
}

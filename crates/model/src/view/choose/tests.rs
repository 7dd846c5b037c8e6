//! What choices do to a view.

use super::*;
use crate::fixture::{data, iso};
use crate::{Measure, Name};

/// Chooses one after the other in the named view.
fn chosen(name: &str, choices: &[(&str, &str)]) -> View {
    let data = data();
    let mut view = data.author(data.named(name).unwrap());
    for (key, value) in choices {
        choose(&mut view, key, value, &data).unwrap();
    }
    view
}

#[test]
fn a_choice_lets_go_of_what_does_not_fit_it() {
    let check = |choices: &[(&str, &str)], at, from| {
        let view = chosen("arrivals", choices);
        assert_eq!((view.pin.and_then(Pin::date), view.from), (at, from), "{choices:?}");
    };
    check(&[("at", "2020-05-01"), ("from", "2020-01-01")], Some(iso("2020-05-01")), Some(iso("2020-01-01")));
    check(&[("at", "2019-05-01"), ("from", "2020-01-01")], None, Some(iso("2020-01-01")));
    check(&[("from", "2020-01-01"), ("from", "2018-01-01")], None, None);
    check(&[("from", "2020-01-01"), ("measure", "uncontrolled")], None, None);
}

#[test]
fn what_a_kind_has_not_is_refused() {
    let check = |name: &str, key: &str, value: &str| {
        let mut view = chosen(name, &[]);
        let before = view;
        assert!(choose(&mut view, key, value, &data()).is_err() && view == before, "{name}: {key}={value}");
    };
    check("years", "mean", "28");
    check("years", "mean", "none");
    check("years", "scale", "log");
    check("years", "from", "2020-01-01");
    check("years", "focus", "none");
    check("concern", "years", "2022");
}

#[test]
fn means_and_measures_say_how_long_and_of_what() {
    assert_eq!(Mean::ALL.iter().map(|mean| mean.days()).collect::<Vec<_>>(), [7, 28, 365]);
    let units: Vec<_> = Measure::ALL.iter().map(|measure| measure.unit()).collect();
    assert_eq!(units, ["people", "boats", "boats", "people per boat", "people"]);
}

#[test]
fn the_whole_is_written_as_none() {
    assert_eq!(chosen("seasons", &[("years", "2018~2019~2020~2021~2022~2023~2024")]).chosen, Set::ALL);
    assert_eq!(chosen("arrivals", &[("to", "latest")]).to, None);
    assert_eq!(chosen("arrivals", &[("asof", "2024-12-31")]).asof, None);
}

#[test]
fn holders_of_another_office_are_chosen_anew() {
    let view = chosen("governments", &[("series", "starmer"), ("by", "home-secretary")]);
    assert_eq!((view.chosen, view.office), (Set::ALL, Office::HomeSecretary));
}

#[test]
fn the_reach_follows_what_is_shown() {
    let check = |name, choices: &[(&str, &str)], first, last| {
        let reach = data().reach(&chosen(name, choices));
        assert_eq!((reach.first.to_iso(), reach.last.to_iso()), (String::from(first), String::from(last)));
    };
    check("arrivals", &[], "2018-01-01", "2024-12-31");
    check("arrivals", &[("measure", "uncontrolled")], "2023-01-01", "2024-12-31");
    check("prevented", &[], "2024-04-29", "2024-12-29");
    check("nationalities", &[], "2022-01-01", "2024-09-30");
    check("concern", &[], "2024-01-01", "2024-07-22");
}

#[test]
fn nothing_later_than_the_day_is_known() {
    let known = data().as_of(iso("2024-05-06"));
    assert_eq!(known.days().last, iso("2024-05-06"));
    assert_eq!(known.tables().prevented.len(), 1);
    assert_eq!(known.tables().nationality_periods.len(), 3);
    assert_eq!(known.tables().waves.len(), 1);
    assert_eq!(known.author(Name(0)), data().author(Name(0)));
}

//! The figures as the host writes them: complete without any script.

#![allow(clippy::unwrap_used)]

#[path = "../crates/figure/tests/support/mod.rs"]
mod support;

use std::sync::Arc;

use figure::Figure;
use model::Name;

fn html(name: Name) -> String {
    crossings::prerender(&Arc::new(support::data()), name)
}

#[track_caller]
fn check_says(name: Name, expected: &str) {
    let html = html(name);
    assert!(html.contains(expected), "{expected} is not in the figure {name:?}");
}

#[test]
fn a_figure_says_that_it_is_static() {
    check_says(Name::Seasons, "data-figure=\"seasons\" data-state=\"static\">");
    check_says(Name::Arrivals, "data-figure=\"arrivals\" data-state=\"static\">");
}

#[test]
fn a_figure_holds_its_words_both_drawings_and_its_table() {
    for name in Name::ALL {
        let figure = Figure::new(&support::data(), &name.view());
        let words = figure.words();
        check_says(name, &words.title);
        check_says(name, &words.subtitle);
        check_says(name, &format!("<p class=\"words\">{}", words.summary));
        check_says(name, &figure.table().to_html());
        for layout in figure::Layout::ALL {
            check_says(name, &figure::to_svg(&figure.drawing(layout), Some(&words.summary)));
        }
    }
}

#[test]
fn the_tables_hold_the_official_sums() {
    check_says(Name::Seasons, "<td>45,755</td>");
    check_says(Name::Arrivals, "<th scope=\"row\">August 2022</th><td>8,631</td>");
    check_says(Name::Arrivals, "<th scope=\"row\">August 2026 (to 20 August)</th><td>1,697</td>");
}

#[test]
fn what_is_not_yet_counted_is_not_zero() {
    check_says(Name::Seasons, "<td>no data yet</td>");
    check_says(Name::Arrivals, "<th scope=\"row\">February 2018</th><td>0</td>");
}

#[test]
fn a_strict_policy_has_nothing_to_forbid() {
    for name in Name::ALL {
        for forbidden in [" style=", "<script", " onclick", "javascript:"] {
            assert!(!html(name).contains(forbidden), "{forbidden} in {name:?}");
        }
    }
}

#[test]
fn nothing_claims_to_react_before_it_does() {
    for name in Name::ALL {
        for promise in ["role=\"slider\"", "aria-valuenow"] {
            assert!(!html(name).contains(promise), "{promise} in {name:?}");
        }
    }
}

#[test]
fn two_renderings_are_the_same() {
    assert_eq!(html(Name::Seasons), html(Name::Seasons));
}

#[test]
fn every_choice_that_is_offered_is_understood() {
    let extent = support::data().extent();
    for name in Name::ALL {
        let html = html(name);
        let inputs: Vec<&str> =
            html.split("<input ").skip(1).filter_map(|rest| rest.split('>').next()).collect();
        assert!(inputs.len() > 10, "{name:?}");
        for input in inputs {
            let attribute =
                |key: &str| input.split(&format!("{key}=\"")).nth(1).unwrap().split('"').next().unwrap();
            let (slug, key) = attribute("name").split_once('-').unwrap();
            assert_eq!(slug, name.slug());
            let mut view = name.view();
            assert_eq!(model::choose(&mut view, key, attribute("value"), extent), Ok(()), "{input}");
        }
    }
}

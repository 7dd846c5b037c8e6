//! The figures as the host writes them: complete without any script.

use std::sync::Arc;

use figure::{Figure, TableState};
use model::Data;

use crate::support;

fn html(slug: &str) -> String {
    let data = Arc::new(support::data());
    let name = data.named(slug).unwrap();
    crossings::prerender(&data, name)
}

/// Every named view, by its word.
fn slugs() -> Vec<String> {
    let data: Data = support::data();
    data.names().map(|name| data.slug(name).to_owned()).collect()
}

#[track_caller]
fn check_says(slug: &str, expected: &str) {
    assert!(html(slug).contains(expected), "{expected} is not in the figure {slug}");
}

#[test]
fn a_figure_says_that_it_is_static() {
    check_says("seasons", "data-figure=\"seasons\" data-state=\"static\">");
    check_says("arrivals", "data-figure=\"arrivals\" data-state=\"static\">");
}

#[test]
fn a_figure_holds_its_words_both_drawings_and_its_table() {
    let data = support::data();
    let escaped = |text: &str| {
        let mut out = String::new();
        figure::escape(text, &mut out);
        out.replace("&#39;", "'").replace("&quot;", "\"")
    };
    for slug in slugs() {
        let figure = Figure::new(&data, &data.author(data.named(&slug).unwrap()));
        let words = figure.words();
        check_says(&slug, &escaped(&words.title));
        check_says(&slug, &escaped(&words.subtitle));
        let (open, rest) = words.folded();
        check_says(&slug, &format!("<p class=\"words\">{}", escaped(open)));
        check_says(&slug, &format!("<p data-text=\"rest\">{}", escaped(rest)));
        check_says(&slug, &figure.table().to_html(&TableState::default()));
        for layout in figure::Layout::PAGE {
            check_says(&slug, &figure::to_svg(&figure.drawing(layout), Some(&words.summary)));
        }
    }
}

#[test]
fn the_tables_hold_the_official_sums() {
    check_says("seasons", "<td>45,755</td>");
    check_says("arrivals", "<th scope=\"row\">August 2022</th><td>8,631</td>");
    check_says("arrivals", "<th scope=\"row\">August 2026 (to 20 August)</th><td>1,697</td>");
}

#[test]
fn what_is_not_yet_counted_is_not_zero() {
    check_says("seasons", "<td>no data yet</td>");
    check_says("arrivals", "<th scope=\"row\">February 2018</th><td>0</td>");
}

#[test]
fn a_strict_policy_has_nothing_to_forbid() {
    for name in slugs() {
        for forbidden in [" style=", "<script", " onclick", "javascript:"] {
            assert!(!html(&name).contains(forbidden), "{forbidden} in {name:?}");
        }
    }
}

#[test]
fn nothing_claims_to_react_before_it_does() {
    for name in slugs() {
        for promise in ["role=\"slider\"", "aria-valuenow"] {
            assert!(!html(&name).contains(promise), "{promise} in {name:?}");
        }
    }
}

#[test]
fn two_renderings_are_the_same() {
    assert_eq!(html("seasons"), html("seasons"));
}

#[test]
fn every_choice_that_is_offered_is_understood() {
    let data = support::data();
    for slug in slugs() {
        let html = html(&slug);
        let author = data.author(data.named(&slug).unwrap());
        let of = |tag: &str, key: &str| {
            tag.split(&format!(" {key}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
        };
        // Each is made of one pair or more, one after the other.
        let mut choices: Vec<Vec<(String, String)>> = Vec::new();
        for tag in html.split('<').filter_map(|rest| rest.split('>').next()) {
            if let (Some(key), Some(value)) = (of(tag, "data-key"), of(tag, "value")) {
                // A handle stands at the number of a day.
                let day = value
                    .parse()
                    .ok()
                    .filter(|_| tag.contains("\"range\""))
                    .map(|day| model::Day(day).to_iso());
                choices.push(vec![(key, day.unwrap_or(value))]);
            }
            let set = of(tag, "data-set").unwrap_or_default();
            let pairs = set.split("&amp;").filter_map(|pair| pair.split_once('='));
            choices.push(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect());
        }
        choices.retain(|pairs| !pairs.is_empty());
        assert!(choices.len() > 3, "{slug}");
        for pairs in choices {
            let understood =
                [author, model::View { office: model::Office::HomeSecretary, ..author }].map(|mut view| {
                    pairs.iter().all(|(key, value)| model::choose(&mut view, key, value, &data).is_ok())
                });
            assert!(understood.contains(&true), "{slug}: {pairs:?}");
        }
    }
}

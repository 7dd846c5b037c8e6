//! Views in, sentences out.

use model::Choice;
use model::stance::MapKind;

use super::fixture::{figure, view};

#[test]
fn the_summary_says_what_is_to_be_seen() {
    let check = |line: &str, expected: &str| {
        let summary = figure(&view(line)).words().summary;
        assert!(summary.contains(expected), "{line}: {summary}");
    };
    check(
        "said removal law",
        "The Conservatives and Reform UK do not compare alike on the propositions that this axis joins: third-country removal – for (1.00) and open or mixed (−0.25); removing all who arrive – both for (1.00).",
    );
    check(
        "said removal law",
        "Human-rights law: not told apart: Labour, the Liberal Democrats, the Green Party, the SNP and Plaid Cymru;",
    );
    check(
        "said law actor=labour",
        "Labour: human-rights law −0.87, from −1.00 to −0.50 in 90 % of the draws, on 4 statements.",
    );
    check(
        "said law actor=boris-johnson",
        "Boris Johnson: human-rights law not placed (no statement found on human-rights law).",
    );
    check("said removal law out=S15", "Changed by the reader, not by the editors: without S15.");
    check("said removal law out=S15 flip=S09~S12", "without S15; with the opposite of S09 and S12.");
    check("said removal law out=S01~S02~S03~S04~S05~S06~S07", "without 7 statements.");
    check("said law weights=100~50~0", "own words weighed at 100 %, party lines at 50 %, reports at 0 %");
    check("said law period=2024-07-05~2025-12-01", "only statements of 5 July 2024 to 1 December 2025");
    check("said law half=S01", "These changes move nobody.");
    check(
        "computed",
        "Across, 57 % of the variance, the high end is for leaving rights law and removing all who arrive;",
    );
    check("computed", "Computed from 20 speakers, bodies and party documents;");
    check(
        "time removal actor=labour",
        "Labour: removal −0.88, from −1.00 to −0.54 in 90 % of the draws, on 5 statements.",
    );
    check("time removal", "a running summary, not a trend.");
    check("matrix", "an empty cell is no statement found, and never neutrality.");
    check(
        "experts",
        "removing all who arrive – both for (1.00). Taken together the Conservatives stand further towards “for removal on arrival” than Reform UK, which the experts hold to be the more restrictive on immigration, by 1.5 points of 10.",
    );
    check("experts", "The experts were asked about immigration as a whole, once;");
}

#[test]
fn two_sentences_say_it_aloud() {
    let check = |line: &str, expected: &str| assert_eq!(figure(&view(line)).words().sentence, expected);
    let sure = "Each comparison by itself holds in at least 90 % of tries with statements left out or read another way";
    check(
        "said removal law",
        &format!(
            "On removal and on human-rights law, the Conservatives and Reform UK stand apart, nearer to “for removal on arrival” and to “leave or set it aside” than the other five parties. {sure}; three of the seven parties shown (*) rest on fewer than three statements."
        ),
    );
    check(
        "said remedy priority",
        &format!(
            "On disruption or removal, the Conservatives and Reform UK stand apart, nearer to “remove those who arrive” than Labour, the Liberal Democrats and the SNP; on priority, no party stands clearly apart. {sure}; one of the three parties shown (*) rests on fewer than three statements."
        ),
    );
    check(
        "time removal",
        &format!(
            "On removal, the Conservatives and Reform UK stand apart, nearer to “for removal on arrival” than the other five parties. {sure}."
        ),
    );
    check(
        "said priority",
        "On priority, no party stands clearly apart. It would have to hold in at least 90 % of tries with statements left out or read another way; one of the three parties shown (*) rests on fewer than three statements.",
    );
    check(
        "matrix",
        "200 of 567 pairs of an actor and a proposition have a statement; an empty cell is no statement found, and never neutrality. A party has the statements of all who speak for it.",
    );
    check(
        "experts",
        "Experts and statements put these in opposite order: the Conservatives and Reform UK, on removal. The experts were asked about immigration as a whole, once; the statements are about small boats.",
    );
}

/// So many letters are one line of a phone’s column.
const LINE: usize = 40;

#[test]
fn a_subtitle_is_one_line_of_a_phone() {
    for map in MapKind::ALL {
        for line in ["removal", "removal law"] {
            let subtitle = figure(&view(&format!("{} {line}", map.slug()))).words().subtitle;
            assert!(subtitle.chars().count() <= LINE, "{subtitle}");
        }
    }
}

#[test]
fn two_actors_are_compared_on_what_they_said() {
    let check = |line: &str, expected: &str| {
        let compared = figure(&view(line)).compare().unwrap();
        let points = [compared.agree, compared.differ, compared.alone, compared.axes].concat();
        let words: Vec<String> = points.into_iter().map(|point| point.words).collect();
        assert!(words.iter().any(|words| words == expected), "{line}: {words:#?}");
    };
    let two = "said removal law actor=labour with=reform-uk";
    check(two, "P1 Third-country removal: Labour against, Reform UK open or mixed (−1.00 and −0.25).");
    check(two, "P6 A first priority: both for (1.00 and 1.00).");
    check(two, "P3 Safe and legal routes: Labour open or mixed (0.38); no statement of Reform UK was found.");
    check(two, "Removal: Reform UK: further towards “for removal on arrival” than Labour.");
    check("said law actor=labour with=snp", "Human-rights law: the statements do not tell the two apart.");
    check(
        "matrix actor=labour with=reform-uk",
        "Human-rights law: Reform UK: further towards “leave or set it aside” than Labour.",
    );
    check("said law actor=labour with=boris-johnson", "Human-rights law: Boris Johnson has no place on it.");
}

mod slips;

use super::*;
use crate::checkout;

const FRONT: &str = "+++\ntitle = \"T\"\nstandfirst = \"S\"\ndateline = \"D\"\ndescription = \"E\"\nkey_points = [\"K & k\"]\n+++\n";

fn parse(text: &str) -> Result<Article> {
    let library = Library::read(checkout::root(), &crate::tables::read(checkout::root())?)?;
    Article::parse(text, "a.md", &library)
}

#[test]
fn a_text_is_cut_where_figures_and_claims_stand() {
    let article =
        parse(&format!("{FRONT}One.\n\n::figure{{view=seasons}}\n\n::claim{{november}}\n\nTwo.\n")).unwrap();
    let kinds: Vec<&str> = article
        .blocks
        .iter()
        .map(|block| match block {
            Block::Prose(_) => "prose",
            Block::Figure(slug) => slug,
            Block::Claim(place) => &article.cards[*place].claim.id,
            Block::Steps(_) => "steps",
            Block::Statements => "statements",
        })
        .collect();
    assert_eq!(kinds, ["prose", "seasons", "prose", "november", "prose"]);
    assert_eq!(article.figures().collect::<Vec<_>>(), ["seasons"]);
}

#[test]
fn numbers_are_in_the_order_of_the_text_then_of_the_cards() {
    let front = FRONT.replace("K & k", ":number{boats(2023)}");
    let article = parse(&format!("{front}:number{{people(2024)}} and *:number{{people(2023)}}*\n")).unwrap();
    let alone = parse(FRONT).unwrap();
    assert_eq!(article.front.key_points, [[Part::Number(0)]]);
    assert_eq!(article.numbers.len(), alone.numbers.len() + 3);
    let Block::Prose(prose) = &article.blocks[0] else { panic!("no text") };
    let places = prose
        .iter()
        .filter_map(|one| if let Prose::Inline(Part::Number(place)) = one { Some(*place) } else { None });
    assert_eq!(places.collect::<Vec<_>>(), [1, 2]);
    assert_eq!(article.cards[0].rows[0].counted, alone.cards[0].rows[0].counted + 3);
}

#[test]
fn mistakes_are_named_with_file_line_and_column() {
    let check = |text: &str, expected: &str| assert_eq!(parse(text).unwrap_err().to_string(), expected);
    let check_body = |body: &str, expected: &str| check(&format!("{FRONT}{body}"), expected);
    check("Text\n", "a.md:1:1: expected a front matter between two lines of “+++”");
    check("+++\ntitle = 1\n+++\n", "a.md:2:9: invalid type: integer `1`, expected a string");
    check(
        "+++\nsubtitle = \"\"\n+++\n",
        "a.md:2:1: unknown field `subtitle`, expected one of `title`, `standfirst`, `dateline`, `description`, `key_points`, `headlines`",
    );
    check(
        &FRONT.replace("\"T\"", "\"T :number{people(2023)}\""),
        "a.md:2:9: found a number or a term in the title, expected text alone",
    );
    check_body(
        "::figure{view=seasons}\n\n::figure{view=seasons}\n",
        "a.md:10:1: found the figure “seasons” twice, expected it once",
    );
    check_body("A <b>word</b>\n", "a.md:8:3: found the HTML “<b>”, expected Markdown");
    check_body(
        "# Title\n",
        "a.md:8:1: found a heading of the first level, expected “##”: the title stands in the front matter",
    );
    check_body(
        "One.\n\n:::\n",
        "a.md:10:1: found “:::”, expected “:::aside{Title}”, “:::fold{Title}” or “:::steps{figure=…}” before it",
    );
    check_body(":::aside{T}\n\nOne.\n", "a.md:8:1: found a box without its end, expected “:::” after it");
    check_body("Öne :number{people(2023}.\n", "a.md:8:24: found the end, expected ), + 6 days");
    check_body(
        "One `:number{people(2023)}`.\n",
        "a.md:8:5: found a number or a term in code or in an address, expected it in a sentence",
    );
    let error = parse(&format!("{FRONT}One :term[two]{{three}}.\n")).unwrap_err().to_string();
    assert!(error.starts_with("a.md:8:5: found the term “three”, expected one of small-boat, "), "{error}");
}

const STEPS: &str = ":::steps{figure=arrivals}\n\n::step{all}\n\nOne.\n\n::step{autumn by=day&mark=2024-11-01..2024-11-07&from=2024-09-01}\n\nTwo.\n\n::step{map view=stance&show=axes&evidence=S11}\n\nThree.\n\n::step{place view=place}\n\nFour.\n\n:::\n";

#[test]
fn steps_have_views_of_their_figure_or_of_another() {
    let article = parse(&format!("{FRONT}{STEPS}")).unwrap();
    let Some(Block::Steps(steps)) = article.blocks.get(1) else { panic!("{:?}", article.blocks) };
    let shows: Vec<String> = steps
        .iter()
        .map(|step| match &step.shows {
            StepView::Chart(link, spans) => {
                let spans: Vec<&str> = spans.iter().map(|span| span.words.as_str()).collect();
                format!("{}: {} {}", step.word, link.query, spans.join(" ")).trim_end().to_owned()
            }
            StepView::Stance { query, layers, evidence } => {
                format!("{}: {query}, {layers:?}, {evidence:?}", step.word)
            }
            StepView::Place => format!("{}: place", step.word),
        })
        .collect();
    let expected = [
        "all: view=arrivals",
        "autumn: view=arrivals&by=day&from=2024-09-01 1 to 7 November 2024: 1,314 people.",
        "map: view=stance, Axes, Some(10)",
        "place: place",
    ];
    assert_eq!(shows, expected);
    assert!(steps.iter().all(|step| !step.prose.is_empty()));
}

#[test]
fn mistakes_in_steps_are_named_with_their_line() {
    let check = |from: &str, to: &str, expected: &str| {
        assert!(STEPS.contains(from), "{from}");
        let error = parse(&format!("{FRONT}{}", STEPS.replace(from, to))).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    };
    check("figure=arrivals", "figure=arrival", "a.md:8:1: found the link “view=arrival”, expected");
    check("by=day", "by=hour", "a.md:14:1: found the link “by=hour”, expected");
    check(
        "show=axes",
        "show=axis",
        "a.md:18:1: found “show=axis”, expected one of axes, parties, clouds, all",
    );
    check(
        "by=day&mark=2024-11-01..2024-11-07",
        "show=axes",
        "a.md:14:1: found “show=axes”, which only the figure “stance” has",
    );
    check(
        "view=stance&show=axes&evidence=S11",
        "view=stance&map=moon",
        "a.md:18:1: found “map=moon”, expected",
    );
    check(
        "view=place",
        "view=place&by=day",
        "a.md:22:1: found “view=place&by=day”, expected “view=place” alone",
    );
    check(
        "mark=2024-11-01..2024-11-07",
        "mark=2024-09-01",
        "a.md:14:1: found “mark=2024-09-01”, expected two dates",
    );
    check(
        "mark=2024-11-01..2024-11-07",
        "mark=2024-08-01..2024-09-02",
        "a.md:14:1: found “mark=2024-08-01..2024-09-02”, expected days that the chart",
    );
    check(
        "show=axes&evidence=S11",
        "mark=2024-09-01..2024-09-02",
        "a.md:18:1: found “mark=2024-09-01..2024-09-02”, which only charts over time have",
    );
    check(
        "evidence=S11",
        "evidence=S999",
        "a.md:18:1: found “evidence=S999”, expected the number of a statement",
    );
    check(
        "evidence=S11",
        "actor=green-party&evidence=S11",
        "a.md:18:1: found “evidence=S11”, expected a statement that “green-party” has a place by",
    );
    check("by=day", "evidence=S11", "a.md:14:1: found “evidence=S11”, which only the figure “stance” has");
    check("::step{place", "::step{all", "a.md:22:1: found the step “all” twice, expected it once");
    check("\n\nTwo.", "", "a.md:16:1: found no text in the step “autumn”, expected some");
    check("::step{all}\n\n", "", "a.md:12:1: found text before the first step");
    check("Two.", "::claim{november}", "a.md:16:1: found the claim “november” among steps");
    check("Two.", "Some 1,300 people.", "a.md:18:1: found the number “1,300” in a step");
    check("\n:::\n", "", "a.md:8:1: found steps without their end");
    check(
        ":::steps{figure=arrivals}\n\n",
        "",
        "a.md:8:1: found the step “all”, expected “:::steps{figure=…}” before it",
    );
}

#[test]
fn a_number_in_a_quotation_is_the_speakers() {
    parse(&format!("{FRONT}{}", STEPS.replace("Two.", "He said “over 17,000 people”."))).unwrap();
}

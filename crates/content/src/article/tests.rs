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
        "a.md:10:1: found “:::”, expected “:::aside{Title}” or “:::fold{Title}” before it",
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

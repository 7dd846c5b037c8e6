//! Mistakes in claims and terms.

use super::{check, line, message};

#[test]
fn in_claims_and_terms() {
    let check_claims = |from, to, expected| check("claims/article.toml", from, to, expected);
    check_claims(
        "test = \"people(2024-11-01 .. 2024-11-07) > 1300\"",
        "test = \"people(2024-11-01 .. 2024-11-07)\"",
        "expected one comparison, such as people(2023) > 1300 or about(people(2023), 29000, 500)",
    );
    check_claims(
        "test = \"people(2024-11-01 .. 2024-11-07) > 1300\"",
        "test = \"people(2024-11-01 .. 2024-11-07) > boats(2023)\"",
        "a count of people and a count of boats",
    );
    check_claims(
        "default = \"to-7-people\"",
        "default = \"to-9-people\"",
        "found the reading “to-9-people”, expected to-7-people",
    );
    check_claims("said = 2024-11-08", "said = 2024-11-31", "");
    check_claims(
        "said = 2024-11-08",
        "said = 2024-11-08T09:00:00",
        "found “2024-11-08T09:00:00”, expected a date such as 2024-11-07",
    );
    check_claims(
        "party = \"conservative\"",
        "party = \"tories\"",
        "found the party “tories”, expected one of labour, conservative, reform-uk",
    );
    check_claims(
        "fragment = \"More than 1,300 migrants\"",
        "fragment = \"one two three four five six seven eight nine\"",
        "found a fragment of 9 words, expected at most 8",
    );
    check_claims(
        "view = \"view=arrivals&by=day",
        "view = \"view=arrivals&by=hour",
        "found “by=hour”, expected it can be day, week",
    );
    check_claims(
        "span = \"people(2024-11-01 .. 2024-11-07)\"",
        "span = \"people(2024-11-01 .. known)\"",
        "expected people(…) or boats(…) over days that do not move",
    );
    check_claims(
        "id = \"november\"",
        "id = \"November\"",
        "found “November”, expected lower-case letters, digits and hyphens",
    );
    check_claims("id = \"year-to-date\"", "id = \"november\"", "found “november” for the second time");
    let check_2024 = |from, to, expected| check("claims/said-in-2024.toml", from, to, expected);
    check_2024(
        "id = \"since-2018\"",
        "id = \"september-2024\"",
        "found “september-2024” for the second time, expected a word of its own",
    );
    check_2024(
        "term(keir-starmer)",
        "term(keir-stammer)",
        "found “keir-stammer”, expected a term of office, one of",
    );
    check_2024(
        "default = \"exact\"",
        "default = \"joined\"",
        "found the reading “joined”, expected a reading that joins no series",
    );
    check(
        "claims/said-in-2026.toml",
        "lowest_since(2026-01, 2021)",
        "lowest_since(2026-01, 2025)",
        "found “2025”",
    );
    // The place is that of the claim, whose figure it is.
    let joins = message(
        "content/claims/said-in-2024.toml",
        "joined(2018 .. 2024-12-26) =",
        "people(2018 .. 2024-12-26) !=",
    );
    let place =
        format!("said-in-2024.toml:{}", line("content/claims/said-in-2024.toml", "id = \"since-2018\""));
    assert!(joins.contains(&place) && joins.contains("joined(2018-01-01 .. 2024-12-26) = 150243"), "{joins}");
    check(
        "terms.toml",
        "id = \"provisional\"",
        "id = \"small-boat\"",
        "found “small-boat” for the second time",
    );
    check("terms.toml", "name = \"provisional\"", "title = \"provisional\"", "unknown field `title`");
}

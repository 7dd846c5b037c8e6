use model::{Data, Day};

use super::{parse, parse_number};

fn data() -> Data {
    let root = crate::checkout::root();
    Data::from(crate::tables::read(root).unwrap())
}

#[test]
fn numbers_are_written_as_their_format_says() {
    let now = data();
    let check = |text: &str, expected: &str| {
        assert_eq!(figure::spell(&parse_number(text, &now).unwrap(), &now).text, expected, "{text}");
    };
    // As printed at the time: from 1 January to the election of 2024, and the busiest day there has been.
    check("people(2024 .. 2024-07-04)", "13,574");
    check("people(2022-09-03) | noun", "1,305 people");
    check("people(2023)", "29,437");
    check("people(2024-11 .. 2024-11-07)", "1,314");
    check("boats(2024-07-05 .. 2024-11-07) | noun", "331 boats");
    check("per_boat(2024) | whole", "53");
    check("per_boat(2024)", "53.0");
    check("people(2024 .. 2024-11-07) / people(2022 .. 2022-11-07) | more", "20% fewer than");
    check("people(2024 .. 2024-11-07) / people(2023) | more", "9% more than");
    check("people(2023) / people(2023) | more", "as many as");
    check("people(2025) / people(2024) | rose", "rose by 13%");
    check("people(2023) / people(2022) | rose", "fell by 36%");
    check("people(2023) / people(2022) | by", "36%");
    check("people(2023) / people(2022) | percent", "64%");
    check("people(2023) / people(2022) | times", "0.6 times");
    check("passed(2024, people(2023)) | day", "25 October");
    check("busiest_day(first .. known)", "3 September 2022");
    check("busiest(2022 .. 2022) | noun", "1,305 people");
    check("peak_year(first .. known) | year", "2022");
    check("final(2022) - people(2022)", "19");
    check("days(2024)", "366");
    check("spans(2024-11-01 .. 2024-11-07) | whole", "3,148");
    check("polled(immigration, 2024-11-04)", "44%");
    check("known in 2026 | day", "20 August");
    check("known in 2026 moved to 2024 | day", "20 August");
    check("known in 2024 | day", "31 December");
    check("known - 19 days", "1 August 2026");
    check(r#"people(2024) > people(2023) | "more" | "fewer""#, "more");
    check(r#"not people(2024) > people(2023) or boats(2024) > boats(2023) and 1 = 2 | "a" | "b""#, "b");
    check("(people(2024) - people(2023)) * 2 / 3", "4,919");
    check("people(2018-01-01)", "0");
}

#[test]
fn what_is_written_out_of_others_comes_to_what_was_said() {
    let now = data();
    let check = |text: &str, expected: &str| {
        assert_eq!(figure::spell(&parse_number(text, &now).unwrap(), &now).text, expected, "{text}");
    };
    // As printed at the time.
    check("people(term(keir-starmer) .. 2025-04-04)", "30,038");
    check("people(term(yvette-cooper))", "52,245");
    check("days(term(liz-truss))", "49");
    // Nobody followed her on the day on which she left.
    check("people(2018 .. term(amber-rudd)) | noun", "7 people");
    check("per_day(2022)", "125.4");
    check("per_day(term(rishi-sunak)) | whole", "82");
    check("change(people(2025 .. 2025-04-04), people(2024 .. 2024-04-04))", "25.0");
    check("change(boats(2026-01), boats(2025-01)) | whole", "−25");
    check(r#"about(change(people(2026-01), people(2025-01)), -15, 0.5) | "yes" | "no""#, "yes");
    check(r#"about(people(2025-05-31), 1194, 0) | "yes" | "no""#, "no");
    check(r#"lowest_since(2026-01, 2021) | "yes" | "no""#, "yes");
    check(r#"lowest_since(2026-01, 2020) | "yes" | "no""#, "no");
    check(r#"highest_since(2025 .. 2025-01-21, 2017) | "yes" | "no""#, "yes");
    check("how_many(people(2024) > people(2023), people(2023) > people(2022), 1 < 2) | whole", "2");
    check("returned(2025-08 .. 2026-06)", "1,087");
    check("admitted(2025-08-06 .. 2025-12)", "245");
    check("share_granted(2022)", "71%");
    check("share_of(eritrea, 2025)", "18%");
    check("share_of(iran~eritrea~iran, 2025)", "29%");
    check("share_under_18(2025)", "14%");
    check("deaths(2024)", "79");
}

#[test]
fn what_is_not_known_says_so_and_stays_in_the_sentence() {
    let then = data().as_of(Day::parse_iso("2024-11-07").unwrap());
    let check = |text: &str, expected: &str| {
        assert_eq!(figure::spell(&parse_number(text, &then).unwrap(), &then).text, expected, "{text}");
    };
    check("people(2024)", "a number not yet known");
    check("people(2024) | noun", "a number of people not yet known");
    check("people(2024 .. known in 2024)", "31,975");
    check("people(2023 .. known in 2024 moved to 2023)", "26,699");
    check("people(2024-11-08)", "a number not yet known");
    check("people(2026 .. known in 2026)", "a number not yet known");
    check("known in 2026 | day", "a day not yet known");
    check("people(2025) / people(2024) | more", "a share not yet known more or fewer than");
    check("people(2025) / people(2024) | rose", "changed by a share not yet known");
    check("people(2025) / people(2024) | by", "a share not yet known");
    check("passed(2024, 40000)", "a day not yet known");
    check("passed(2026 .. known in 2026, 40000)", "a day not yet known");
    check("passed(2023, 40000)", "a day that does not exist");
    check("people(2017)", "a number not published");
    check(r#"people(2025) > 1 | "a" | "b""#, "not yet known");
    check("known", "7 November 2024");
    check("final(2024)", "a number not yet known");
    // Before a count began to be published it is unknown, never zero.
    check("uncontrolled(2022-12-31)", "a number not published");
    let before_uncontrolled = data().as_of(Day::parse_iso("2020-01-01").unwrap());
    let before_all = data().as_of(Day::parse_iso("2017-12-31").unwrap());
    for (known, text) in [
        (&before_uncontrolled, "uncontrolled(2023-01-01)"),
        (&before_uncontrolled, "uncontrolled(2023)"),
        (&before_all, "people(2018-01-01)"),
        (&before_all, "boats(2018)"),
        (&before_all, "passed(2018, 0)"),
    ] {
        let found = figure::spell(&parse_number(text, known).unwrap(), known).text;
        assert!(found.ends_with("not yet known"), "{text}: {found}");
    }
}

/// A text, and the mistake in it: where it stands, what was found there and what was expected.
#[track_caller]
fn check_mistake(data: &Data, text: &str, at: usize, found: &str, expected: &str) {
    let mistake = parse_number(text, data).unwrap_err();
    assert_eq!((mistake.at, mistake.found.as_str()), (at, found), "{text}");
    assert!(mistake.expected.contains(expected), "{text}: expected “{}”", mistake.expected);
}

#[test]
fn mistakes_are_named_with_their_place() {
    let data = data();
    let check = |text: &str, at, found: &str, expected: &str| check_mistake(&data, text, at, found, expected);
    check("", 0, "the end", "an expression");
    check("peeple(2024)", 0, "“peeple(2024)”", "such as people(2023)");
    check("people(2024", 11, "the end", "");
    check("people(24)", 7, "“24)”", "days such as 2024");
    check("people(2024-13)", 7, "“2024-13”", "a month from 01 to 12");
    check("people(2024-02-30)", 7, "“2024-02-30”", "a day that there is");
    check("people(1700)", 7, "“1700”", "a year from 1900 to 2100");
    check("people(2024 .. 2023)", 7, "“2024 .. 2023”", "not after the last");
    // What is named for a year or a month ends with it, whatever data comes.
    check("people(2026 .. known)", 7, "“2026 .. known”", "“2026 .. known in 2026”");
    check("people(2026 .. known)", 7, "“2026 .. known”", "“2026-01-01 .. known” for all days since");
    check("boats(2026-08 .. known - 1 days)", 6, "“2026-08 .. known - 1 days”", "“2026 .. known in 2026”");
    check(
        "people(2026 .. known in 2026 + 1 days)",
        7,
        "“2026 .. known in 2026 + 1 days”",
        "the last day of its year",
    );
    check("known | day", 8, "the format “day”", "one of date, year");
    check("passed(2024-07-05 .. known, 17000) | day", 37, "the format “day”", "one of date, year");
    check("people(2024 .. yesterday)", 15, "“yesterday)”", "days such as");
    check(
        "people(2024) + boats(2024)",
        13,
        "“people(2024) + boats(2024)”, a count of people and a count of boats",
        "the same",
    );
    check(
        "people(2024) > boats(2024)",
        13,
        "“people(2024) > boats(2024)”, a count of people and a count of boats",
        "the same",
    );
    check(
        "people(2024) and boats(2024)",
        13,
        "“people(2024) and boats(2024)”, a count of people and a count of boats",
        "holds or not",
    );
    check("not people(2024)", 4, "a count of people", "holds or not");
    check("people(2024) > 1", 16, "no format", "if it holds");
    check("people(2024) | percent", 15, "the format “percent”", "count, noun");
    check("people(2023) / people(2022) | noun", 30, "the format “noun”", "whole, decimal, percent");
    check("busiest_day(2022) | whole", 20, "the format “whole”", "date, day, year");
    check("polled(weather, 2024-11-04)", 7, "“weather, 2024-11-04)”", "immigration, economy, health");
    check("passed(2024, boats(2023))", 13, "a count of boats", "a count of people");
    check("spans_over(people(2024), boats(2023))", 25, "a count of boats", "a count of the same");
    check("people(2024) > 1.2345", 15, "“1.2345”", "a number");
    check("1 < 9300000000000000", 4, "“9300000000000000”", "a number below");
    check("people(2024) > 1 | a | b", 19, "the format “a | b”", "\"if it holds\" | \"if not\"");
    assert!(parse("final(2022)", &data).is_ok());
}

#[test]
fn mistakes_in_what_is_written_out_are_named() {
    let data = data();
    let check = |text: &str, at, found: &str, expected: &str| check_mistake(&data, text, at, found, expected);
    check(
        "people(term(keir-stammer))",
        12,
        "“keir-stammer”",
        "a term of office, one of theresa-may, boris-johnson",
    );
    check("per_day(boats(2024))", 8, "“boats(2024))”", "days such as 2024");
    check("change(people(2024), boats(2023))", 21, "a count of boats", "a count of the same");
    check("change(per_boat(2024), 3)", 7, "a number", "a count of people or of boats");
    check(
        "change(people(2024), people(2023)) > people(2022) | a",
        35,
        "“change(people(2024), people(2023)) > people(2022)”, a change in per cent and a count of people",
        "the same",
    );
    check(
        "about(people(2024), boats(2023), 5)",
        0,
        "“about(people(2024), boats(2023), 5)”, a count of people and a count of boats",
        "the same",
    );
    check("about(known, first, 5)", 0, "“about(known, first, 5)”", "counts or numbers");
    check("about(people(2024), 5, people(2023))", 23, "“people(2023))”", "a number");
    check("lowest_since(2025 .. 2026-01, 2021)", 13, "“2025 .. 2026-01”", "days of one year");
    check("lowest_since(known, 2021)", 13, "“known”", "days of one year");
    check("lowest_since(2026-01, 2025)", 22, "“2025”", "a year before 2025");
    check("how_many(people(2024), 1 < 2)", 9, "a count of people", "something that holds or not");
    check(
        "joined(2024-07-05 .. 2024-12-26)",
        7,
        "“2024-07-05 .. 2024-12-26”",
        "a whole year in them that has a final total",
    );
    check("returned(2025-08 .. 2026-07)", 9, "“2025-08 .. 2026-07”", "whole months of data/exchange.csv");
    check("share_granted(2017)", 14, "“2017”", "a whole year of data/outcomes.csv");
    check("share_of(iran~narnia, 2025)", 9, "“iran~narnia”", "not narnia");
    check("share_of(albania, 2025)", 18, "“2025”", "lists them all");
    check("share_under_18(2026)", 15, "“2026”", "a whole year of data/ages.csv");
    check("deaths(2026)", 7, "“2026”", "a whole year of data/deaths.csv");
    check("joined(2018-01-01 .. known)", 7, "“2018-01-01 .. known”", "do not move");
    // No sentence of the article joins them.
    check("joined(2018 .. 2024-12-26)", 0, "final totals added to the daily series", "one of the two");
    check(
        "final(2023) + people(2024 .. 2024-12-26)",
        0,
        "final totals added to the daily series",
        "one of the two",
    );
    assert!(parse_number("final(2022) - people(2022)", &data).is_ok());
}

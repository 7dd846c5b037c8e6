//! What is said of a figure that joins final totals and the daily series: what it is made of, and that it is no reading.

use content::article::{Card, Joined};
use maud::{Markup, html};
use model::Day;

use super::parts::Spelled;
use crate::page::markup::joined;

/// A paragraph on each such figure of a claim; empty where there is none.
pub(super) fn explained(card: &Card, spelled: Spelled<'_>) -> Markup {
    html! {
        @for Joined { years, finals, days, daily, alone } in card.rows.iter().filter_map(|row| row.joined.as_ref()) {
            p.place {
                b { "Two series joined:" }
                " the final totals of " (listed(years)) " (" (spelled.number(*finals)) ") and the daily count "
                (joined(days.iter().map(|days| html! { (span(*days)) }), " and "))
                " (" (spelled.number(*daily)) ") make that sum. The two count some people differently, so it is no reading \
                 on which the claim can hold; in the daily series alone the same days have " (spelled.number(*alone)) "."
            }
        }
    }
}

/// Years that follow each other as the first and the last of them.
fn listed(years: &[i32]) -> String {
    let follow = years.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    match years {
        [first, .., last] if follow && years.len() > 2 => format!("{first} to {last}"),
        [rest @ .., last] if !rest.is_empty() => {
            let rest: Vec<String> = rest.iter().map(i32::to_string).collect();
            format!("{} and {last}", rest.join(", "))
        }
        _ => years.iter().map(i32::to_string).collect(),
    }
}

fn span((first, last): (Day, Day)) -> String {
    format!("from {} to {}", figure::date(first), figure::date(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_listed_as_people_say_them() {
        let check = |years: &[i32], expected: &str| assert_eq!(listed(years), expected);
        check(&[2023], "2023");
        check(&[2022, 2023], "2022 and 2023");
        check(&[2018, 2019, 2020], "2018 to 2020");
        check(&[2018, 2020, 2021], "2018, 2020 and 2021");
    }
}

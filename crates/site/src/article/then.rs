//! What a claim came to by the data as published on the day it was said, where a version of then is kept, beside today’s.

use content::article::Card;
use model::{Data, Day, Value, evaluate};

use super::parts::Spelled;

/// The sentence, for a claim that was said when versions were kept; none for others.
pub(super) fn sentence(card: &Card, spelled: Spelled<'_>) -> Option<String> {
    let day = Some(card.claim.day).filter(|day| *day <= spelled.data.days().last)?;
    let version = spelled.data.versions_by(day)?;
    let published = spelled.data.tables().published.get(version as usize - 1)?;
    let then = spelled.data.as_of(day);
    let [before, now] = [&then, spelled.data].map(|data| holding(card, spelled, data));
    let first = card.rows.get(card.claim.default)?.counted;
    let number = |data: &Data| Some(figure::spell(spelled.article.numbers.get(first)?, data).text);
    let (first_then, first_now) = (number(&then)?, number(spelled.data)?);
    let (tested, readings) = (card.tested(), card.noun());
    let today = if before == now && first_then == first_now {
        "today’s data says the same".to_owned()
    } else {
        format!("by today’s it holds on {now}, and the first gives {first_now}")
    };
    let published = figure::date(Day(*published as i32));
    let day = figure::date(day);
    Some(format!(
        "on {day}, when it was said, the newest file was that of {published}. With its counts, and later days as first published, it held on {before} of {tested} {readings}, and the first gave {first_then}; {today}."
    ))
}

/// On how many readings a claim holds in some data, without those that join two series; what is not known then does not.
fn holding(card: &Card, spelled: Spelled<'_>, data: &Data) -> usize {
    let rows = card.rows.iter().filter(|row| row.joined.is_none());
    let holds = |place: usize| {
        let number = spelled.article.numbers.get(place);
        number.is_some_and(|number| evaluate(&number.expr, data) == Ok(Value::Truth(true)))
    };
    rows.filter(|row| holds(row.holds)).count()
}

#[cfg(test)]
mod tests {
    use content::Content;
    use content::article::Article;
    use model::{Measure, Revision, Tables};

    use super::*;
    use crate::checkout::root;

    fn sentence_of(id: &str, tables: Tables, article: &Article) -> Option<String> {
        let card = article.cards.iter().find(|card| card.claim.id == id).unwrap();
        sentence(card, Spelled { article, data: &Data::from(tables) })
    }

    #[test]
    fn a_claim_says_what_it_came_to_by_the_version_of_then() {
        let Content { tables, article } = content::read(root()).unwrap();
        let found = sentence_of("starmer-65000", tables.clone(), &article).unwrap();
        assert!(found.starts_with(
            "on 4 February 2026, when it was said, the newest file was that of 30 January 2026."
        ));
        assert!(
            found.ends_with(
                "it held on 5 of 5 readings, and the first gave 65,703; today’s data says the same."
            ),
            "{found}"
        );
        // Of before the first version nothing is kept.
        assert_eq!(sentence_of("cooper-52000", tables, &article), None);
    }

    #[test]
    fn what_was_revised_since_has_both_numbers() {
        let Content { mut tables, article } = content::read(root()).unwrap();
        // Made up: a later version took 800 people away from a day of 2024.
        let day = Day::parse_iso("2024-11-05").unwrap();
        let after = tables.people[day.days_since(tables.first) as usize];
        let version = 11;
        let revision = Revision { version, measure: Measure::People, day, before: after + 800, after };
        let logged = tables.revisions.clone();
        tables.revisions = revision.to_numbers().into_iter().flatten().chain(logged).collect();
        let found = sentence_of("starmer-65000", tables, &article).unwrap();
        assert!(found.contains("it held on 3 of 5 readings, and the first gave 66,503; by today’s it holds on 5, and the first gives 65,703."), "{found}");
    }
}

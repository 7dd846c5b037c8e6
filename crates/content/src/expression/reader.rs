//! What reads an expression: the pairs of the grammar in, a checked expression out.

use model::{Comparison, Data, Exchange, Expr, Issue, Quantity};
use pest::iterators::Pair;
use pest::pratt_parser::{Assoc, Op as Level, PrattParser};

use super::beside::{deaths, exchanged, share_granted, share_of, share_under_18};
use super::days::{fixed, moment, span, year};
use super::functions::{Exchanged, OfYear, Record};
use super::grammar::{Rule, called};
use super::join::joined;
use super::mistake::Mistake;
use super::parts::{operator, thousandths, word};
use super::types::{self, Made, Operator, Type, Typed};
use super::written_out;

/// What binds more loosely comes first.
fn pratt() -> PrattParser<Rule> {
    let left = |rule| Level::infix(rule, Assoc::Left);
    PrattParser::new()
        .op(left(Rule::or))
        .op(left(Rule::and))
        .op(Level::prefix(Rule::not))
        .op(left(Rule::less)
            | left(Rule::at_most)
            | left(Rule::more)
            | left(Rule::at_least)
            | left(Rule::equal)
            | left(Rule::differs))
        .op(left(Rule::add) | left(Rule::subtract))
        .op(left(Rule::multiply) | left(Rule::divide))
}

/// What reads a text.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) data: &'a Data,
}

impl Reader<'_> {
    pub(super) fn join(self, pair: Pair<'_, Rule>) -> Result<Typed, Mistake> {
        pratt()
            .map_primary(|pair| self.primary(pair))
            .map_prefix(|not, inner| {
                let inner = inner?;
                if inner.of != Type::Truth {
                    return Err(Mistake::new(
                        inner.at.start,
                        inner.of.named(),
                        "something that holds or not, after “not”",
                    ));
                }
                let at = not.as_span().start()..inner.at.end;
                Ok(Typed { expr: Expr::Not(Box::new(inner.expr)), of: Type::Truth, compares: None, at })
            })
            .map_infix(|left, op, right| {
                let (left, right) = (left?, right?);
                let operator = operator(&op)?;
                let of = types::join(operator, left.of, right.of).map_err(|expected| {
                    let whole = self.text.get(left.at.start..right.at.end).unwrap_or_default();
                    let (a, b) = (left.of.named(), right.of.named());
                    Mistake::new(op.as_span().start(), format!("“{whole}”, {a} and {b}"), expected)
                })?;
                let compares = match operator {
                    Operator::Compare(_) => Some(left.of),
                    Operator::Calculate(_) | Operator::Combine(_) => None,
                };
                let at = left.at.start..right.at.end;
                Ok(Typed { expr: operator.joined(left.expr, right.expr), of, compares, at })
            })
            .parse(pair.into_inner())
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is pest’s; a rule without an arm is a mistake"
    )]
    fn primary(self, pair: Pair<'_, Rule>) -> Result<Typed, Mistake> {
        let at = pair.as_span().start()..pair.as_span().start() + pair.as_str().trim_end().len();
        let rule = pair.as_rule();
        if rule == Rule::expression {
            // In parentheses, which the grammar has dropped.
            return self.join(pair);
        }
        let tenures = &self.data.tables().tenures;
        let all = pair.clone();
        let mut parts = pair.into_inner();
        let mut part = || parts.next().map_or_else(|| Mistake::at(&all, "more inside it"), Ok);
        let (expr, of) = match rule {
            Rule::of => {
                let of: Quantity = word(&part()?)?;
                (Expr::Quantity(of, span(part()?, tenures)?), Type::of(of))
            }
            Rule::passed => {
                let stretch = span(part()?, tenures)?;
                let count = self.join(part()?)?;
                counts(&count, Type::People, "a count of people")?;
                (Expr::Passed(stretch, Box::new(count.expr)), Type::Day)
            }
            Rule::final_total => (Expr::Final(year(&part()?)?), Type::People),
            Rule::polled => {
                let issue: Issue = word(&part()?)?;
                (Expr::Polled(issue, moment(part()?, tenures)?.0), Type::Points)
            }
            Rule::over => {
                let of: Quantity = word(&part()?)?;
                let stretch = span(part()?, tenures)?;
                let more = self.join(part()?)?;
                counts(&more, Type::of(of), "a count of the same")?;
                (Expr::Over(of, stretch, Box::new(more.expr)), Type::Number)
            }
            Rule::moment => (Expr::Day(moment(all, tenures)?.0), Type::Day),
            Rule::number => (Expr::Plain(thousandths(&all)?), Type::Number),
            other => {
                let Made { expr, of, compares } = self.written_out(other, &all, &mut part)?;
                return Ok(Typed { expr, of, compares, at });
            }
        };
        Ok(Typed { expr, of, compares: None, at })
    }
}

fn counts(typed: &Typed, of: Type, expected: &str) -> Result<(), Mistake> {
    if typed.of == of || typed.of == Type::Number {
        return Ok(());
    }
    Err(Mistake::new(typed.at.start, typed.of.named(), expected))
}

impl Reader<'_> {
    /// What a function comes to: its rule, the whole of it, and its parts one by one.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is pest’s; a rule without an arm is a mistake"
    )]
    pub(super) fn written_out<'a>(
        self,
        rule: Rule,
        all: &Pair<'a, Rule>,
        part: &mut impl FnMut() -> Result<Pair<'a, Rule>, Mistake>,
    ) -> Result<Made, Mistake> {
        let tenures = &self.data.tables().tenures;
        match rule {
            Rule::per_day => Ok(Made::new(written_out::per_day(span(part()?, tenures)?), Type::Number)),
            Rule::change => {
                let (now, before) = (self.join(part()?)?, self.join(part()?)?);
                if now.of.unit().is_none() {
                    return Err(Mistake::new(now.at.start, now.of.named(), "a count of people or of boats"));
                }
                counts(&before, now.of, "a count of the same")?;
                Ok(Made::new(written_out::change(now.expr, before.expr), Type::Change))
            }
            Rule::about => {
                let (left, right) = (self.join(part()?)?, self.join(part()?)?);
                let off = thousandths(&part()?)?;
                same(all, &left, &right)?;
                Ok(Made::comparison(written_out::within(&left.expr, &right.expr, off), left.of))
            }
            Rule::since => {
                let name = part()?;
                let place = part()?;
                let how = match word::<Record>(&name)? {
                    Record::LowestSince => Comparison::AtMost,
                    Record::HighestSince => Comparison::AtLeast,
                };
                let days = fixed(span(place.clone(), tenures)?);
                let Some(days) = days.filter(|(first, last)| first.year() == last.year()) else {
                    return Mistake::at(&place, "days of one year that do not move");
                };
                let since_at = part()?;
                let since = year(&since_at)?;
                if since + 1 >= days.0.year() {
                    return Mistake::at(&since_at, format!("a year before {}", days.0.year() - 1));
                }
                Ok(Made::comparison(written_out::record(how, days, since), Type::Number))
            }
            Rule::how_many => {
                let mut truths = Vec::new();
                for inner in all.clone().into_inner() {
                    let truth = self.join(inner)?;
                    if truth.of != Type::Truth {
                        let expected = "something that holds or not";
                        return Err(Mistake::new(truth.at.start, truth.of.named(), expected));
                    }
                    truths.push(truth.expr);
                }
                Ok(Made::new(Expr::HowMany(truths), Type::Number))
            }
            Rule::joined => {
                let place = part()?;
                match joined(span(place.clone(), tenures)?, self.data) {
                    Some(sum) => Ok(Made::new(sum, Type::People)),
                    None => Mistake::at(
                        &place,
                        "days that do not move, with a whole year in them that has a final total, and one that has none or is not whole",
                    ),
                }
            }
            Rule::exchanged => {
                let name = part()?;
                let place = part()?;
                let count: fn(&Exchange) -> u32 = match word::<Exchanged>(&name)? {
                    Exchanged::Admitted => |row| row.admitted,
                    Exchanged::Returned => |row| row.returned,
                };
                let days = fixed(span(place.clone(), tenures)?);
                match days.and_then(|days| exchanged(count, days, self.data)) {
                    Some(sum) => Ok(Made::new(sum, Type::People)),
                    None => Mistake::at(&place, "whole months of data/exchange.csv"),
                }
            }
            Rule::share_of => {
                let (named, place) = (part()?, part()?);
                let year = year(&place)?;
                let known = &self.data.tables().nationalities;
                let mut all = Vec::new();
                for slug in named.as_str().split('~') {
                    let Some(number) = known.iter().position(|one| one.slug == slug && one.is_one) else {
                        return Mistake::at(
                            &named,
                            format!("nationalities of data/nationalities.csv, not {slug}"),
                        );
                    };
                    all.push(number);
                }
                match share_of(&all, year, self.data) {
                    Some(share) => Ok(Made::new(share, Type::Points)),
                    None => Mistake::at(&place, "a year for which data/nationalities.csv lists them all"),
                }
            }
            Rule::of_year => {
                let (name, place) = (part()?, part()?);
                let (year, data) = (year(&place)?, self.data);
                let (found, of, file) = match word::<OfYear>(&name)? {
                    OfYear::ShareGranted => (share_granted(year, data), Type::Points, "outcomes"),
                    OfYear::ShareUnder18 => (share_under_18(year, data), Type::Points, "ages"),
                    OfYear::Deaths => (deaths(year, data), Type::People, "deaths"),
                };
                match found {
                    Some(expr) => Ok(Made::new(expr, of)),
                    None => Mistake::at(&place, format!("a whole year of data/{file}.csv")),
                }
            }
            other => Mistake::at(all, called(other)),
        }
    }
}

/// Checks that two can be compared.
fn same(all: &Pair<'_, Rule>, left: &Typed, right: &Typed) -> Result<(), Mistake> {
    let compared = types::join(Operator::Compare(Comparison::Equal), left.of, right.of);
    match compared {
        Ok(_) if left.of != Type::Day => Ok(()),
        Ok(_) => Mistake::at(all, "counts or numbers, for which there is an about"),
        Err(expected) => {
            let found =
                format!("“{}”, {} and {}", all.as_str().trim_end(), left.of.named(), right.of.named());
            Err(Mistake::new(all.as_span().start(), found, expected))
        }
    }
}

//! The grammar, and the names that its rules have in messages.

/// The parser that pest makes of the grammar.
#[derive(pest_derive::Parser)]
#[grammar = "expression/grammar.pest"]
pub(super) struct Grammar;

/// What a rule of the grammar is called in messages.
pub(super) fn called(rule: Rule) -> &'static str {
    match rule {
        Rule::EOI => "the end",
        Rule::of | Rule::of_name => {
            "people(…), boats(…), uncontrolled(…), per_boat(…), busiest(…), busiest_day(…), days(…), peak_year(…), spans(…)"
        }
        Rule::passed => "passed(…)",
        Rule::per_day => "per_day(…)",
        Rule::change => "change(…)",
        Rule::about => "about(…)",
        Rule::since | Rule::since_name => "lowest_since(…), highest_since(…)",
        Rule::how_many => "how_many(…)",
        Rule::joined => "joined(…)",
        Rule::exchanged | Rule::exchanged_name => "admitted(…), returned(…)",
        Rule::share_of => "share_of(…)",
        Rule::named | Rule::slug => "nationalities such as iran~iraq",
        Rule::of_year | Rule::of_year_name => "share_granted(…), share_under_18(…), deaths(…)",
        Rule::final_total => "final(…)",
        Rule::polled => "polled(…)",
        Rule::over => "spans_over(…)",
        Rule::span | Rule::point => "days such as 2024, 2024-11, 2024-11-07 or 2024-07-05 .. known",
        Rule::moment | Rule::day => "a day such as 2024-11-07",
        Rule::month => "a month such as 2024-11",
        Rule::year => "a year such as 2024",
        Rule::first => "first",
        Rule::known => "known",
        Rule::known_in => "known in 2024, known in 2024 moved to 2023",
        Rule::in_office | Rule::holder => "term(keir-starmer)",
        Rule::offset => "+ 6 days",
        Rule::whole => "a whole number",
        Rule::number => "a number",
        Rule::issue => "immigration, economy, health",
        Rule::counted => "people(…), boats(…)",
        Rule::not => "not",
        Rule::expression | Rule::input | Rule::group | Rule::term | Rule::written_out => {
            "an expression such as people(2023) or boats(2024-07-05 .. known)"
        }
        Rule::WHITESPACE
        | Rule::letter
        | Rule::operator
        | Rule::or
        | Rule::and
        | Rule::at_most
        | Rule::at_least
        | Rule::differs
        | Rule::less
        | Rule::more
        | Rule::equal
        | Rule::add
        | Rule::subtract
        | Rule::multiply
        | Rule::divide => "an operator such as + - * / < > =",
    }
}

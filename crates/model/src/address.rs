//! Addresses: a view as a query, and back. Only what differs from the view's own defaults is written.
//!
//! Nothing in an address can fail: a value is valid, missing, or invalid with a reason that the page shows.

use crate::{By, Day, Extent, Mean, Measure, Name, Tab, View, Years, named};

/// Something in an address that was not understood, and so was left aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key, as given, cut to 40 characters.
    pub key: String,
    /// The value, as given, cut to 40 characters.
    pub value: String,
    /// Why, in plain words; it follows "was ignored:".
    pub reason: String,
}

impl Notice {
    fn new(key: &str, value: &str, reason: String) -> Self {
        let cut = |text: &str| text.chars().take(40).collect();
        Self { key: cut(key), value: cut(value), reason }
    }

    /// The notice as a sentence.
    pub fn sentence(&self) -> String {
        format!("“{}={}” was ignored: {}.", self.key, self.value, self.reason)
    }
}

/// A view read from an address, with what could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The view; defaults stand where the address says nothing valid.
    pub view: View,
    /// What was ignored.
    pub notices: Vec<Notice>,
}

/// Keys that others add to links and that are none of ours.
fn is_foreign(key: &str) -> bool {
    key.is_empty() || key.starts_with("utm_") || matches!(key, "fbclid" | "gclid" | "msclkid" | "ref")
}

/// Takes percent-encoding back, as mail programs and form encoders add it: `2022%7E2024` is `2022~2024`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |digit: &u8| char::from(*digit).to_digit(16);
        let encoded = match tail {
            [high, low, after @ ..] if *first == b'%' => {
                hex(high).zip(hex(low)).map(|digits| (digits, after))
            }
            _ => None,
        };
        let (byte, after) =
            encoded.map_or((*first, tail), |((high, low), after)| ((high * 16 + low) as u8, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Reads a query, with or without its question mark. `None` where it names no view and `fallback` is none.
pub fn parse(query: &str, extent: Extent, fallback: Option<Name>) -> Option<Parsed> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let pairs: Vec<(String, String)> = query
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decoded(key), decoded(value)))
        .collect();
    let mut notices = Vec::new();
    let asked = pairs.iter().find(|(key, _)| key == "view");
    let mut name = fallback;
    if let Some((key, value)) = asked {
        match pick(value, &Name::ALL, Name::slug) {
            Ok(known) => name = Some(known),
            Err(reason) => notices.push(Notice::new(key, value, reason)),
        }
    }
    // A view that does not exist still needs somewhere to say so.
    let name = name.or(asked.and(Name::ALL.first().copied()))?;
    let mut view = name.view();
    for (key, value) in pairs.iter().filter(|(key, _)| key != "view" && !is_foreign(key)) {
        if let Err(reason) = choose(&mut view, key, value, extent) {
            notices.push(Notice::new(key, value, reason));
        }
    }
    notices.truncate(5);
    Some(Parsed { view, notices })
}

/// Makes one choice by the words of the address, such as `by` and `year`. The controls of a figure choose this way,
/// too.
///
/// # Errors
/// Why the words mean nothing here; the view is then as it was.
pub fn choose(view: &mut View, key: &str, value: &str, extent: Extent) -> Result<(), String> {
    match (key, view.name) {
        ("measure", _) => view.measure = pick(value, &Measure::ALL, Measure::slug)?,
        ("tab", _) => view.tab = pick(value, &Tab::ALL, Tab::slug)?,
        ("at", _) => view.at = Some(day(value, extent, view.name)?),
        ("by", Name::Arrivals) => view.by = pick(value, &By::ALL, By::slug)?,
        ("mean", Name::Arrivals) if value == "none" => view.mean = None,
        ("mean", Name::Arrivals) => {
            view.mean = Some(pick(value, &Mean::ALL, Mean::slug).map_err(|reason| reason + ", none")?);
        }
        ("years", Name::Seasons) => view.years = years(value, extent)?,
        ("by" | "mean" | "years", name) => {
            return Err(format!("the view “{}” has no such choice", name.slug()));
        }
        _ => return Err("there is no such key".into()),
    }
    Ok(())
}

/// The choice with this word, or the words there are.
fn pick<T: Copy>(value: &str, all: &[T], slug: fn(T) -> &'static str) -> Result<T, String> {
    named(value, all, slug).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|choice| slug(*choice)).collect();
        format!("it can be {}", words.join(", "))
    })
}

fn day(value: &str, extent: Extent, name: Name) -> Result<Day, String> {
    let day = Day::parse_iso(value).ok_or("a date is written 2024-11-07")?;
    // Seasons reach to the end of the year that has begun.
    let known = if name == Name::Seasons { extent.has_year_of(day) } else { extent.days.contains(day) };
    if known { Ok(day) } else { Err(reach(extent)) }
}

fn years(value: &str, extent: Extent) -> Result<Years, String> {
    let mut chosen = Years::NONE;
    for text in value.split('~') {
        let shaped = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year: i32 = text.parse().ok().filter(|_| shaped).ok_or("years are written 2022~2024")?;
        if !extent.years().any(|known| known == year) {
            return Err(reach(extent));
        }
        chosen = chosen.with(year, true);
    }
    Ok(chosen.normal(extent))
}

fn reach(extent: Extent) -> String {
    format!("the data runs from {} to {}", extent.days.first.to_iso(), extent.days.last.to_iso())
}

/// Writes the query of a view, without a question mark.
pub fn to_query(view: &View, extent: Extent) -> String {
    let author = view.name.view();
    let mut query = format!("view={}", view.name.slug());
    let mut add = |key: &str, value: &str| {
        query.push('&');
        query.push_str(key);
        query.push('=');
        query.push_str(value);
    };
    if view.name == Name::Arrivals && view.by != author.by {
        add("by", view.by.slug());
    }
    if view.measure != author.measure {
        add("measure", view.measure.slug());
    }
    if view.name == Name::Arrivals && view.mean != author.mean {
        add("mean", view.mean.map_or("none", Mean::slug));
    }
    let years = view.years.normal(extent);
    if view.name == Name::Seasons && years != author.years {
        let chosen = extent.years().filter(|year| years.contains(*year));
        let words: Vec<String> = chosen.map(|year| year.to_string()).collect();
        add("years", &words.join("~"));
    }
    if view.tab != author.tab {
        add("tab", view.tab.slug());
    }
    if let Some(at) = view.at {
        add("at", &at.to_iso());
    }
    query
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Span;

    fn extent() -> Extent {
        let iso = |text| Day::parse_iso(text).unwrap();
        Extent { days: Span { first: iso("2018-01-01"), last: iso("2026-08-20") } }
    }

    fn any_view() -> impl Strategy<Value = View> {
        let years = (1..512_u64).prop_map(|bits| {
            (0..9).fold(Years::NONE, |set, i| set.with(2018 + i, bits >> i & 1 == 1)).normal(extent())
        });
        let mean = prop_oneof![Just(None), prop::sample::select(&Mean::ALL[..]).prop_map(Some)];
        let choices =
            (prop::sample::select(&Measure::ALL[..]), prop::sample::select(&By::ALL[..]), mean, years);
        let face = (prop::sample::select(&Tab::ALL[..]), prop::option::of(0..3154_i32));
        (prop::sample::select(&Name::ALL[..]), choices, face).prop_map(
            |(name, (measure, by, mean, years), (tab, at))| {
                let at = at.map(|days| extent().days.first.plus(days));
                let author = name.view();
                match name {
                    Name::Seasons => View { measure, years, tab, at, ..author },
                    Name::Arrivals => View { measure, by, mean, tab, at, ..author },
                }
            },
        )
    }

    proptest! {
        #[test]
        fn every_view_comes_back(view in any_view()) {
            let query = to_query(&view, extent());
            prop_assert_eq!(parse(&query, extent(), None), Some(Parsed { view, notices: vec![] }), "{}", query);
        }

        #[test]
        fn encoding_changes_nothing(view in any_view()) {
            let query = to_query(&view, extent());
            let encode = |letter: char| if matches!(letter, '=' | '&') { letter.to_string() } else { format!("%{:02x}", u32::from(letter)) };
            let encoded: String = query.chars().map(encode).collect();
            prop_assert_eq!(parse(&encoded, extent(), None), parse(&query, extent(), None));
        }

        #[test]
        fn no_text_can_upset_it(text in "\\PC{0,60}") {
            drop(parse(&text, extent(), Some(Name::Seasons)));
        }

        #[test]
        fn no_value_can_upset_it(key in "view|by|measure|mean|years|tab|at|x", value in "[0-9a-z~=&%+-]{0,20}") {
            let parsed = parse(&format!("view=arrivals&{key}={value}"), extent(), None);
            prop_assert!(parsed.is_some());
        }
    }

    fn check(query: &str, expected: &str) {
        let parsed = parse(query, extent(), None).unwrap();
        assert_eq!(to_query(&parsed.view, extent()), expected);
    }

    fn check_notice(query: &str, expected: &str) {
        let parsed = parse(query, extent(), None).unwrap();
        assert_eq!(parsed.notices.iter().map(Notice::sentence).collect::<Vec<_>>(), [expected]);
    }

    #[test]
    fn writes_only_what_differs() {
        check("?view=arrivals&by=month&measure=people", "view=arrivals");
        check("by=year&view=arrivals", "view=arrivals&by=year");
        check("view=seasons&years=2024~2022", "view=seasons&years=2022~2024");
        check("view=seasons&years=2022%7e2024", "view=seasons&years=2022~2024");
        check("view=seasons&years=2018~2019~2020~2021~2022~2023~2024~2025~2026", "view=seasons");
        check("view=seasons&utm_source=x&at=2024-11-07", "view=seasons&at=2024-11-07");
    }

    #[test]
    fn says_what_was_ignored() {
        check_notice(
            "view=arrivals&by=decade",
            "“by=decade” was ignored: it can be day, week, month, quarter, year.",
        );
        check_notice(
            "view=arrivals&at=2031-01-01",
            "“at=2031-01-01” was ignored: the data runs from 2018-01-01 to 2026-08-20.",
        );
        check_notice("view=seasons&by=day", "“by=day” was ignored: the view “seasons” has no such choice.");
        check_notice("view=seasons&years=22", "“years=22” was ignored: years are written 2022~2024.");
        check_notice("view=nope", "“view=nope” was ignored: it can be seasons, arrivals.");
        check_notice("view=seasons&at=%3Cb%3E", "“at=<b>” was ignored: a date is written 2024-11-07.");
        check_notice("view=seasons&at=%zz%", "“at=%zz%” was ignored: a date is written 2024-11-07.");
        check_notice("view=seasons&meen=7", "“meen=7” was ignored: there is no such key.");
    }

    #[test]
    fn an_address_without_a_view_speaks_of_none() {
        assert_eq!(parse("", extent(), None), None);
        assert_eq!(parse("?utm_source=x", extent(), None), None);
        assert_eq!(parse("", extent(), Some(Name::Arrivals)).unwrap().view, Name::Arrivals.view());
    }
}

//! A small stand-in for the published data, for this crate's own tests.

use crate::{
    Ages, Choice, Data, Day, Deaths, Event, Exchange, Kind, NamedView, Nationality, NationalityPeriod,
    Outcomes, Routes, Tables, Tenure, Wave,
};

pub(crate) fn iso(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

/// Seven years of days, a few of everything else, and a named view of each kind, by its word.
pub(crate) fn data() -> Data {
    let view = |kind: Kind| {
        let defaults: &[&str] = match kind {
            Kind::Arrivals => &["by=month&mean=28&events=election"],
            Kind::Calendar => &["measure=boats", ""],
            Kind::Check => &["from=2024-07-05&to=2024-11-07"],
            Kind::Seasons
            | Kind::Years
            | Kind::Crowding
            | Kind::Concentration
            | Kind::Governments
            | Kind::Prevented
            | Kind::Nationalities
            | Kind::Concern
            | Kind::Outcomes
            | Kind::Deaths
            | Kind::Returns
            | Kind::Ages
            | Kind::Routes
            | Kind::Revisions => &[""],
        };
        NamedView {
            slug: kind.slug().into(),
            kind: kind.slug().into(),
            formerly: if kind == Kind::Calendar { vec!["heatmap".into()] } else { vec![] },
            defaults: defaults.iter().map(ToString::to_string).collect(),
            ..NamedView::default()
        }
    };
    let event = |slug: &str, day| Event { slug: slug.into(), day: iso(day), ..Event::default() };
    let tenure = |office: &str, slug: &str, from, to: Option<&str>| Tenure {
        office: office.into(),
        slug: slug.into(),
        from: iso(from),
        to: to.map(iso),
        ..Tenure::default()
    };
    let nationality = |slug: &str| Nationality {
        slug: slug.into(),
        name: slug.to_uppercase(),
        is_one: slug != "other",
        is_unrecorded: false,
    };
    let period = |(from, to)| NationalityPeriod {
        from: iso(from),
        to: iso(to),
        people: vec![5, NationalityPeriod::NOT_LISTED, 4],
        total: 9,
    };
    let wave = |day| Wave { day: iso(day), share: [40, 50, 45] };
    let outcomes = [2022, 2023].into_iter().map(|year| {
        let ends = Outcomes { granted: 4, refused: 3, awaiting: 2, ..Outcomes::default() };
        Outcomes { known: iso("2024-11-21"), year, arrived: 10, claimed: 9, ..ends }.to_numbers()
    });
    let deaths = ["2022-12-31", "2023-12-31", "2024-05-04"].into_iter();
    let deaths =
        deaths.map(|to| Deaths { to: iso(to), incidents: 2, dead: 4, missing: 1, channel: 3 }.to_numbers());
    let months = [("2024-08-06", "2024-08-31"), ("2024-09-01", "2024-09-30"), ("2024-10-01", "2024-10-31")];
    let exchange = months
        .into_iter()
        .map(|(from, to)| Exchange { to: iso(to), from: iso(from), admitted: 3, returned: 5 }.to_numbers());
    let routes = [(2022, "2024-02-29", Some([3, 2, 1])), (2023, "2025-02-27", None)];
    let routes = routes
        .into_iter()
        .map(|(year, known, others)| Routes { known: iso(known), year, small_boats: 4, others }.to_numbers());
    // Two calendar years, then two years to September.
    let periods = [
        ("2022-01-01", "2022-12-31"),
        ("2023-01-01", "2023-12-31"),
        ("2022-10-01", "2023-09-30"),
        ("2023-10-01", "2024-09-30"),
    ];
    let ages = periods.into_iter().map(|(from, to)| {
        let (from, to) = (iso(from), iso(to));
        Ages { from, to, male: [4, 3, 2, 1], unrecorded: 1, ..Ages::default() }.to_numbers()
    });
    Data::from(Tables {
        version: "2024-12-31-00000003".into(),
        versions: ["2024-06-30-00000001", "2024-09-30-00000002", "2024-12-31-00000003"]
            .map(String::from)
            .into(),
        published: ["2024-07-01", "2024-10-01", "2025-01-01"].map(|day| iso(day).0 as u32).into(),
        revisions: vec![],
        first: iso("2018-01-01"),
        people: (0..2557).map(|i| i % 90).collect(),
        boats: (0..2557).map(|i| i % 90 / 30).collect(),
        uncontrolled_first: iso("2023-01-01"),
        uncontrolled: vec![1; 731],
        prevented_first: iso("2024-04-29"),
        prevented: vec![Some(100); 35],
        views: Kind::ALL.iter().copied().map(view).collect(),
        events: vec![event("rwanda", "2022-04-14"), event("election", "2024-07-04")],
        tenures: vec![
            tenure("prime-minister", "johnson", "2019-07-24", Some("2022-09-06")),
            tenure("prime-minister", "starmer", "2024-07-05", None),
            tenure("home-secretary", "cooper", "2024-07-05", None),
        ],
        nationalities: ["iran", "albania", "other"].into_iter().map(nationality).collect(),
        nationality_periods: periods.into_iter().map(period).collect(),
        waves: vec![wave("2024-01-07"), wave("2024-07-22")],
        evidence: outcomes.chain(deaths).chain(exchange).chain(ages).chain(routes).flatten().collect(),
        numbers: Vec::new(),
    })
}

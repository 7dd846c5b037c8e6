//! What is measured: each named view, and the changes between which it is drawn anew.

use model::{By, Choice, Data, Kind, Measure, Members, View};
use serde::Serialize;

/// A chart that is drawn again and again, each time as the next of its views.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BenchChart {
    /// What the report calls it.
    pub(super) label: String,
    /// The word of its named view.
    pub(super) slug: String,
    /// The views as queries, in turn.
    pub(super) queries: Vec<String>,
    /// The same, for the host.
    #[serde(skip)]
    pub(super) views: Vec<View>,
    /// Which of the plain charts draws the same series, where one does.
    pub(super) plain: Option<&'static str>,
}

/// Every named view; the two of seasons, which are drawn quite differently, as two.
pub(super) fn charts(data: &Data) -> Vec<BenchChart> {
    data.names().flat_map(|name| of(&data.author(name), data)).collect()
}

/// The stance map, which draws no days: a reader leaves two statements out, which moves their actor and its party, and
/// takes them back.
pub(super) fn stance() -> BenchChart {
    let slug = model::stance::SLUG.to_owned();
    let queries = ["", "&without=S34~S73"].map(|choices| format!("view={slug}{choices}")).to_vec();
    let label = format!("{slug}, as coded, without two statements");
    BenchChart { label, slug, queries, views: Vec::new(), plain: None }
}

fn of(author: &View, data: &Data) -> Vec<BenchChart> {
    let by = |by: &By| changed(author, &[("by", by.slug())], data);
    let periods = author.kind.periods();
    match author.kind {
        Kind::Seasons => {
            let each = periods.iter().map(|period| {
                let (what, views) = alternatives(&by(period), data);
                let plain = (*period == By::Day).then_some("seasons");
                chart(author, &format!("by {}: {what}", period.slug()), plain, views, data)
            });
            each.collect()
        }
        _ if periods.is_empty() => {
            let (what, views) = alternatives(author, data);
            vec![chart(author, &what, None, views, data)]
        }
        kind => {
            let words: Vec<&str> = periods.iter().map(|period| period.slug()).collect();
            let plain = (kind == Kind::Arrivals).then_some("arrivals");
            let views = periods.iter().map(by).collect();
            vec![chart(author, &format!("by {}", words.join(", ")), plain, views, data)]
        }
    }
}

/// The first choice that a view has, made one way and the other.
fn alternatives(author: &View, data: &Data) -> (String, Vec<View>) {
    let kind = author.kind;
    let days = data.range(author);
    let earlier = days.last.plus(-365).max(days.first).to_iso();
    let (what, key, words) = if kind.measures().len() > 1 {
        let words = kind.measures().iter().take(2).map(|one| Measure::slug(*one).to_owned()).collect();
        ("people, boats", "measure", words)
    } else if kind.has_range() {
        ("all days, all but the last year", "to", vec!["latest".to_owned(), earlier])
    } else if matches!(kind.members(), Members::None | Members::Years) {
        ("as known now, as known a year before", "asof", vec!["latest".to_owned(), earlier])
    } else {
        let first = data.members(author).into_iter().next().map(|member| member.slug);
        ("all, one", "series", vec!["all".to_owned(), first.unwrap_or_default()])
    };
    (what.to_owned(), words.iter().map(|word| changed(author, &[(key, word)], data)).collect())
}

fn changed(author: &View, choices: &[(&str, &str)], data: &Data) -> View {
    let mut view = *author;
    for (key, value) in choices {
        // A choice that is not to be had would leave two views the same: `charts` is tested for that.
        model::choose(&mut view, key, value, data).ok();
    }
    view
}

fn chart(
    author: &View,
    what: &str,
    plain: Option<&'static str>,
    views: Vec<View>,
    data: &Data,
) -> BenchChart {
    let slug = data.slug(author.name).to_owned();
    let queries = views.iter().map(|view| model::to_query(view, data)).collect();
    BenchChart { label: format!("{slug}, {what}"), slug, queries, views, plain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_view_is_drawn_anew_each_time() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let tables = content::tables::read(root).unwrap();
        for data in [1, 10].map(|times| Data::from(super::super::longer::longer(&tables, times))) {
            let charts = charts(&data);
            assert!(data.names().all(|name| charts.iter().any(|chart| chart.slug == data.slug(name))));
            for chart in charts {
                let next = chart.views.iter().cycle().skip(1);
                assert!(chart.views.iter().zip(next).all(|(a, b)| a != b), "{}", chart.label);
                let plain = chart.queries.iter().zip(&chart.views);
                let parsed = plain
                    .map(|(query, view)| (model::parse(query, &data, None).map(|parsed| parsed.view), view));
                parsed.for_each(|(parsed, view)| assert_eq!(parsed.as_ref(), Some(view), "{}", chart.label));
            }
        }
    }
}

//! Steps: passages, each with the drawing of its own view. Without script each stands with its drawing; `steps.js` shows
//! the drawing of the passage that is read, and lets it stay in view.

use anyhow::{Context, Result};
use content::article::{Link, Step, StepView};
use figure::place::{COAST, PlaceMap, SLUG, TOWNS};
use figure::stance::Layers;
use figure::{Figure, Layout, MarkedSpan, Scale, to_svg};
use maud::{Markup, PreEscaped, html};
use model::stance::MapKind;
use model::{Choice, Data, Day, Kind, Pin, stance};
use preview::picture::STANCE_SOURCE as SOURCE;

use crate::stance::evidence;
use crate::stance::page::Page;

/// What the drawings of steps are made of.
#[derive(Clone, Copy)]
pub(crate) struct Pictures<'a> {
    pub(crate) data: &'a Data,
    pub(crate) place: &'a PlaceMap,
    pub(crate) stance: &'a Page,
}

/// A step's drawing with its words.
struct Picture {
    /// The address that shows it with everything around it, from the root of the site.
    home: String,
    caption: String,
    words: String,
    source: String,
    /// For a drawing that follows what is known: its view.
    view: Option<String>,
    /// What a mark of it stands for: drawings of the same move into each other.
    marks: Option<String>,
    /// The last day that is marked or read in its drawings: looked back to a day before, they are drawn without.
    marked_until: Option<Day>,
    /// The drawing in each layout, with how its data lies on it.
    drawings: Vec<(Layout, String, Option<Scale>)>,
}

/// A sequence of them; `prose` gives the HTML of a passage.
pub(super) fn html(
    steps: &[Step],
    prose: impl Fn(&Step) -> Markup,
    picture: impl Fn(&StepView) -> Result<Markup>,
) -> Result<Markup> {
    let pictures: Vec<Markup> = steps.iter().map(|step| picture(&step.shows)).collect::<Result<_>>()?;
    Ok(html! {
        div.steps {
            p.steps-note { "Read on, and the picture follows." }
            div.stage hidden {}
            @for (step, picture) in steps.iter().zip(pictures) {
                div.step id={ "step-" (step.word) } { (prose(step)) (picture) }
            }
        }
    })
}

impl Pictures<'_> {
    /// The drawing of a step as HTML.
    ///
    /// # Errors
    /// Where a view is none any more.
    pub(crate) fn html(self, shows: &StepView) -> Result<Markup> {
        let Picture { home, caption, words, source, view, marks, marked_until, drawings } = self.of(shows)?;
        Ok(html! {
            figure.picture.place[matches!(shows, StepView::Place)] data-view=[view] data-marks=[marks] {
                figcaption { (caption) }
                @for (layout, svg, scale) in drawings {
                    div.plot.(layout.class()) data-scale=[scale.map(written)] {
                        // `figure` escapes what is text in it.
                        @if let Some(until) = marked_until {
                            div.drawing {}
                            div.drawing.marked data-until=(until.to_iso()) { (PreEscaped(svg)) }
                        } @else {
                            div.drawing { (PreEscaped(svg)) }
                        }
                    }
                }
                p.words { (words) }
                p.explore {
                    a href=(home) { "Explore" span.which { " this view" } }
                    span.from { " · Source: " (source) }
                }
            }
            @if let StepView::Stance { evidence: Some(statement), .. } = shows {
                (evidence::opened(self.stance, *statement))
            }
        })
    }

    fn of(self, shows: &StepView) -> Result<Picture> {
        match shows {
            StepView::Chart(link, spans) => self.chart(link, spans),
            StepView::Stance { query, layers, .. } => self.stance(query, *layers),
            StepView::Place => Ok(Picture {
                home: format!("v/{SLUG}/"),
                caption: self.place.words().title,
                words: self.place.words().summary,
                source: format!("{}; {}", COAST.publisher, TOWNS.publisher),
                view: None,
                marks: None,
                marked_until: None,
                // The small drawing is as wide as it is high, and fits any stage: a second coast line would weigh 2 kB.
                drawings: vec![(Layout::Narrow, to_svg(&self.place.drawing(Layout::Narrow), None), None)],
            }),
        }
    }

    fn chart(self, link: &Link, spans: &[MarkedSpan]) -> Result<Picture> {
        let view = model::parse(&link.query, self.data, None).context("a step without a view")?.view;
        let figure = Figure::new(self.data, &view);
        let words = figure.words();
        // What is marked is what the passage speaks of: it is said first.
        let read = view.pin.map(|pin| figure.reading(pin));
        let sentences = spans.iter().map(|span| span.words.clone()).chain(read).chain([words.summary]);
        let last_read = view.pin.and_then(Pin::date);
        Ok(Picture {
            home: format!("v/{}/?{}", link.slug, link.query),
            caption: words.subtitle,
            words: sentences.collect::<Vec<_>>().join(" "),
            source: publishers(view.kind),
            view: Some(link.query.clone()),
            marks: Some(format!("{} {} {}", link.slug, view.by.slug(), view.measure().slug())),
            marked_until: spans.iter().map(|span| span.days.last).chain(last_read).max(),
            drawings: drawings(|layout| {
                let (scene, scale) = figure.annotated(layout, spans, view.pin);
                (to_svg(&scene, None), scale)
            }),
        })
    }

    fn stance(self, query: &str, layers: Layers) -> Result<Picture> {
        let of = self.stance.data();
        let (view, _) = stance::parse(query, &of.stance).context("a step without a view")?;
        let figure = of.figure(&view).with_layers(layers);
        let words = figure.words();
        Ok(Picture {
            home: format!("v/{}/?{query}", stance::SLUG),
            caption: words.title,
            source: SOURCE.into(),
            words: if view.map == MapKind::Statements { figure.step_words() } else { words.sentence },
            view: None,
            marks: None,
            marked_until: None,
            drawings: drawings(|layout| (figure.drawing(layout).to_picture(), None)),
        })
    }
}

fn drawings(of: impl Fn(Layout) -> (String, Option<Scale>)) -> Vec<(Layout, String, Option<Scale>)> {
    let each = |layout| {
        let (svg, scale) = of(layout);
        (layout, svg, scale)
    };
    Layout::MAP.into_iter().map(each).collect()
}

/// Those who publish what a kind of chart is drawn from.
fn publishers(kind: Kind) -> String {
    let all: Vec<&str> = figure::origin(kind).sources.iter().map(|source| source.publisher).collect();
    all.join("; ")
}

/// A scale as `steps.js` reads it.
fn written(Scale { left, width, bottom, height }: Scale) -> String {
    format!("{left:.2} {width:.6} {bottom:.2} {height:.6}")
}

#[cfg(test)]
mod tests {
    use content::article::{Article, Block};
    use figure::Figure;

    use super::*;
    use crate::checkout;

    fn content() -> (Article, Data) {
        let content::Content { tables, article } = content::read(checkout::root()).unwrap();
        (article, Data::from(tables))
    }

    /// The charts of the article's steps: link, marked spans, view.
    fn charts(article: &Article, data: &Data) -> Vec<(String, Vec<MarkedSpan>, model::View)> {
        let steps = article.blocks.iter().filter_map(|block| match block {
            Block::Steps(steps) => Some(steps),
            Block::Prose(_) | Block::Figure(_) | Block::Claim(_) | Block::Statements => None,
        });
        let charts = steps.flatten().filter_map(|step| match &step.shows {
            StepView::Chart(link, spans) => {
                let view = model::parse(&link.query, data, None).unwrap().view;
                Some((link.query.clone(), spans.clone(), view))
            }
            StepView::Stance { .. } | StepView::Place => None,
        });
        charts.collect()
    }

    #[test]
    fn no_text_of_a_drawing_touches_another_or_leaves_it() {
        let (article, data) = content();
        for (query, spans, view) in charts(&article, &data) {
            for layout in Layout::MAP {
                let (scene, _) = Figure::new(&data, &view).annotated(layout, &spans, view.pin);
                let texts: Vec<_> = scene.texts().map(|text| (text, text.bounds())).collect();
                for (at, (text, bounds)) in texts.iter().enumerate() {
                    let is_inside = bounds.left >= 0
                        && bounds.top >= 0
                        && bounds.right <= scene.width * 16
                        && bounds.bottom <= scene.height * 16;
                    assert!(is_inside, "{query}: “{}” leaves {layout:?}", text.text);
                    for (other, taken) in &texts[..at] {
                        let (one, two) = (&text.text, &other.text);
                        assert!(!bounds.intersects(taken), "{query}: “{one}” touches “{two}” in {layout:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_drawing_says_what_its_step_marks() {
        let (article, data) = content();
        let charts = charts(&article, &data);
        let drawn = |word: &str| {
            let (_, spans, view) = charts.iter().find(|(query, ..)| query.contains(word)).unwrap();
            let (scene, _) = Figure::new(&data, view).annotated(Layout::Narrow, spans, view.pin);
            scene.texts().map(|text| text.text.clone()).collect::<Vec<_>>()
        };
        let check = |word: &str, expected: &[&str]| {
            let texts = drawn(word);
            for one in expected {
                assert!(texts.iter().any(|text| text == one), "{one} is not in {texts:?}");
            }
        };
        check("at=2024-11-07", &["To 7 Nov", "31,975", "26,699", "39,929"]);
        check("from=2024-09-01", &["1–7 Nov 2024", "1,314"]);
        check("from=2022-07-01", &["27,029", "15,266", "18,401", "5 July–7 Nov"]);
        check("by=year", &["45,755", "29,437", "36,816", "41,472"]);
    }

    /// What is marked stays while a reader looks back to any day after it: no version published since may say otherwise.
    #[test]
    fn no_revision_changes_what_is_marked() {
        let (article, data) = content();
        let mut compared = 0;
        for (query, spans, view) in charts(&article, &data) {
            for span in spans {
                let days = span.days.last.0..=data.days().last.0;
                for day in days.step_by(7).map(Day) {
                    let then = figure::marked_span(&data.as_of(day), &view, span.days);
                    assert_eq!(then.as_ref(), Some(&span), "{query} as known on {}", day.to_iso());
                    compared += 1;
                }
            }
        }
        assert!(compared > 100, "{compared}");
    }

    #[test]
    fn every_headline_has_its_number_on_the_page_that_it_leads_to() {
        let (article, data) = content();
        let spelled = super::super::parts::Spelled { article: &article, data: &data };
        assert_eq!(article.front.headlines.len(), 3);
        for headline in &article.front.headlines {
            let html = spelled.sentence(&headline.number).into_string();
            let number = html.split(['<', '>']).nth(2).unwrap().to_owned();
            let figure = Figure::new(&data, &model::parse(&headline.view.query, &data, None).unwrap().view);
            let cells = figure.table().rows.into_iter().flat_map(|row| row.cells);
            let shown = cells.map(|cell| cell.text()).chain([figure.words().summary]).collect::<Vec<_>>();
            assert!(
                shown.iter().any(|text| text.contains(&number)),
                "{number} is not on {}",
                headline.view.query
            );
        }
    }
}

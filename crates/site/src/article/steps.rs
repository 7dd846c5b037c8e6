//! Steps: passages, each with the drawing of its own view. Without script each stands with its drawing; `steps.js` shows
//! the drawing of the passage that is read, and lets it stay in view.

use anyhow::{Context, Result};
use content::article::{Link, Step, StepView};
use crossings::StanceData;
use figure::place::{COAST, PlaceMap, SLUG, TOWNS};
use figure::stance::Layers;
use figure::{Figure, Layout, Scale, to_svg};
use maud::{Markup, PreEscaped, html};
use model::stance::StanceView;
use model::{Choice, Data, Kind, stance};

use crate::stance::words::SOURCE;

/// What the drawings of steps are made of.
#[derive(Clone, Copy)]
pub(crate) struct Pictures<'a> {
    pub(crate) data: &'a Data,
    pub(crate) place: &'a PlaceMap,
    pub(crate) stance: &'a StanceData,
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
        let Picture { home, caption, words, source, view, marks, drawings } = self.of(shows)?;
        Ok(html! {
            figure.picture data-view=[view] data-marks=[marks] {
                figcaption { (caption) }
                @for (layout, svg, scale) in drawings {
                    div.plot.(layout.class()) data-scale=[scale.map(written)] {
                        // `figure` escapes what is text in it.
                        div.drawing { (PreEscaped(svg)) }
                    }
                }
                p.words { (words) }
                p.explore {
                    a href=(home) { "Explore this view" }
                    span.from { " · Source: " (source) }
                }
            }
        })
    }

    fn of(self, shows: &StepView) -> Result<Picture> {
        match shows {
            StepView::Chart(link) => self.chart(link),
            StepView::Stance(query, layers) => self.stance(query, *layers),
            StepView::Place => Ok(Picture {
                home: format!("v/{SLUG}/"),
                caption: self.place.words().title,
                words: self.place.words().summary,
                source: format!("{}; {}", COAST.publisher, TOWNS.publisher),
                view: None,
                marks: None,
                // The small drawing is as wide as it is high, and fits any stage: a second coast line would weigh 2 kB.
                drawings: vec![(Layout::Narrow, to_svg(&self.place.drawing(Layout::Narrow), None), None)],
            }),
        }
    }

    fn chart(self, link: &Link) -> Result<Picture> {
        let view = model::parse(&link.query, self.data, None).context("a step without a view")?.view;
        let figure = Figure::new(self.data, &view);
        let words = figure.words();
        Ok(Picture {
            home: format!("v/{}/?{}", link.slug, link.query),
            caption: words.subtitle,
            words: words.summary,
            source: publishers(view.kind),
            view: Some(link.query.clone()),
            marks: Some(format!("{} {} {}", link.slug, view.by.slug(), view.measure.slug())),
            drawings: drawings(|layout| (to_svg(&figure.drawing(layout), None), figure.scale(layout))),
        })
    }

    fn stance(self, query: &str, layers: Layers) -> Result<Picture> {
        let (view, _) = stance::parse(query, &self.stance.stance).context("a step without a view")?;
        let figure = self.stance.figure(&view).with_layers(layers);
        let words = figure.words();
        Ok(Picture {
            home: format!("v/{}/?{query}", stance::SLUG),
            caption: words.title,
            source: SOURCE.into(),
            words: if layers == Layers::Axes { self.axes(&view) } else { words.summary },
            view: None,
            marks: None,
            drawings: drawings(|layout| (figure.drawing(layout).to_picture(), None)),
        })
    }

    /// What the two axes of a view are.
    fn axes(self, view: &StanceView) -> String {
        let tables = self.stance.stance.tables();
        let axes = [Some(view.x), view.y].into_iter().flatten().filter_map(|axis| tables.axis(axis));
        axes.map(|axis| format!("{}: {}", axis.name, axis.about)).collect::<Vec<_>>().join(" ")
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

//! The figures that an address can ask for, with what is told of each view of them.

use figure::stance::{Expert, StanceFigure};
use figure::{Figure, Format, Layout, Words};
use model::stance::{self, SLUG, Stance, StanceView};
use model::{Data, Tab, View};

use crate::picture;

/// What the figures are made of.
pub struct Figures {
    /// The published data.
    pub data: Data,
    /// The statements and their codes.
    pub stance: Stance,
    /// What experts say of the parties.
    pub experts: Vec<Expert>,
}

/// What an address shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A view of a chart.
    Chart(View),
    /// A view of the stance map.
    Map(Box<StanceView>),
}

/// What a picture of a chart shows, for those who do not see it.
pub fn alt(view: &View, data: &Data) -> String {
    told(&Figure::new(data, view).words())
}

fn told(words: &Words) -> String {
    format!("{}. {} {}", words.title, words.subtitle, words.sentence)
}

impl Figures {
    /// What a query shows on the page of the figure `slug`, or of no figure. None where it asks for no figure.
    pub fn shown(&self, slug: Option<&str>, query: &str) -> Option<Shown> {
        let is_of_map = slug == Some(SLUG);
        if (is_of_map || stance::is_asked(query))
            && let Some((view, _)) = stance::parse(query, &self.stance)
        {
            return Some(Shown::Map(Box::new(view)));
        }
        let fallback = slug.and_then(|slug| self.data.named(slug));
        let parsed = model::parse(query, &self.data, fallback)?;
        // A page says that there is no such view, and shows another; nothing is told of that.
        let is_lost = fallback.is_none() && parsed.notices.iter().any(|notice| notice.key == "view");
        (!is_lost).then_some(Shown::Chart(parsed.view))
    }

    /// The word of the figure in addresses.
    pub fn slug(&self, shown: &Shown) -> &str {
        match shown {
            Shown::Chart(view) => self.data.slug(view.name),
            Shown::Map(_) => SLUG,
        }
    }

    /// The figure as its author set it.
    pub fn author(&self, shown: &Shown) -> Shown {
        match shown {
            Shown::Chart(view) => Shown::Chart(self.data.author(view.name)),
            Shown::Map(_) => Shown::Map(Box::new(StanceView::author(self.stance.tables()))),
        }
    }

    /// The view as a picture shows it, which knows no tabs: views that look the same are the same.
    #[must_use]
    pub fn drawn(&self, shown: Shown) -> Shown {
        match shown {
            Shown::Chart(view) => Shown::Chart(View { tab: Tab::Chart, ..view }),
            Shown::Map(view) => Shown::Map(Box::new(StanceView { tab: Tab::Chart, ..*view })),
        }
    }

    /// The view as a query, in the one form that all its addresses come to.
    pub fn query(&self, shown: &Shown) -> String {
        match shown {
            Shown::Chart(view) => model::to_query(view, &self.data),
            Shown::Map(view) => stance::to_query(view, &self.stance),
        }
    }

    /// The query on the figure's own page, with its question mark: nothing for what the page shows by itself.
    pub fn own_query(&self, shown: &Shown) -> String {
        if *shown == self.author(shown) {
            return String::new();
        }
        let query = self.query(shown);
        match query.split_once('&') {
            // The page says which figure it is.
            Some((_, rest)) => format!("?{rest}"),
            None => String::new(),
        }
    }

    /// The path of the page that shows the view, from the root of the site: the one that “Share” gives.
    pub fn path(&self, shown: &Shown) -> String {
        format!("v/{}/{}", self.slug(shown), self.own_query(shown))
    }

    /// The words of the view.
    pub fn words(&self, shown: &Shown) -> Words {
        match shown {
            Shown::Chart(view) => Figure::new(&self.data, view).words(),
            Shown::Map(view) => StanceFigure::new(&self.stance, &self.experts, view).words(),
        }
    }

    /// What its picture shows, for those who do not see it.
    pub fn alt(&self, shown: &Shown) -> String {
        told(&self.words(shown))
    }

    /// Width and height of its drawing, in pixels.
    pub fn size(&self, shown: &Shown, layout: Layout) -> (i32, i32) {
        match shown {
            Shown::Chart(view) => Figure::new(&self.data, view).size(layout),
            Shown::Map(view) => {
                let drawing = StanceFigure::new(&self.stance, &self.experts, view).drawing(layout);
                (drawing.width, drawing.height)
            }
        }
    }

    /// Its picture as SVG; `address` is where it is read, empty where that is not known.
    pub fn svg(&self, shown: &Shown, format: Format, address: &str) -> String {
        match shown {
            Shown::Chart(view) => picture::of_chart(&self.data, view, format, address),
            Shown::Map(view) => picture::of_map(&self.stance, &self.experts, view, format, address),
        }
    }
}

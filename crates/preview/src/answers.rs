//! What the edge function answers, from what is asked in words: it holds no state but what it was built with.

use anyhow::{Context, Result};
use figure::{Format, Layout};
use maud::html;
use model::stance::{SLUG, Stance};
use model::{Choice, Data};
use serde_json::json;
use strum::{IntoStaticStr, VariantArray};

use crate::bundle::{Bundle, Page, experts};
use crate::figures::{Figures, Shown};
use crate::oembed::{self, Heights, NARROWEST, Told, WIDTH};
use crate::painter::{PIXELS, Painter};
use crate::public_url::PublicUrl;
use crate::tags::{PICTURES, Tags};

/// The sizes in which a view is painted: no others, so that nobody can ask for the same picture in a thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Size {
    /// The card that social media show for a link.
    Card,
    /// A square post.
    Square,
    /// Half the card, for those who have little room.
    Small,
}

impl Size {
    /// The size of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::from_slug(word)
    }

    fn format(self) -> (Format, f32) {
        match self {
            Self::Card => (Format::Card, PIXELS),
            Self::Square => (Format::Square, PIXELS),
            Self::Small => (Format::Card, PIXELS / 2.0),
        }
    }
}

/// Why nothing is told of an address.
enum Refusal {
    /// It is none of ours.
    Nowhere,
    /// It is a reader's own.
    Private,
}

/// The function, with all that it answers from.
pub struct Preview {
    figures: Figures,
    painter: Painter,
    heights: Heights,
    url: PublicUrl,
    files: [String; 2],
    pages: Vec<Page>,
}

impl Preview {
    /// The function of a build.
    ///
    /// # Errors
    /// Where the bundle is of a site that does not know its address.
    pub fn new(bundle: Bundle, painter: Painter) -> Result<Self> {
        let Bundle { url, files, tables, stance: (stance, rows), pages } = bundle;
        let figures =
            Figures { data: Data::from(tables), stance: Stance::from(stance), experts: experts(&rows) };
        let url = PublicUrl::parse(&url)?.with_edge()?;
        Ok(Self { figures, painter, heights: Heights::measured()?, url, files, pages })
    }

    /// The tags of a page whose address asks for another view than the page shows by itself, and the name of the file that the
    /// page has to have its data from; as JSON. None where the page is right as it is.
    pub fn page(&self, path: &str, query: &str) -> Option<String> {
        let slug = match figure_at(path)? {
            ("embed", _) => return None,
            (_, slug) => slug,
        };
        let shown = self.figures.shown(slug, query)?;
        if slug == Some(self.figures.slug(&shown)) && shown == self.figures.author(&shown) {
            return None;
        }
        let words = self.figures.words(&shown);
        let path = self.figures.path(&shown);
        let pictures = [Size::Card, Size::Square].map(|size| {
            let picture = self.picture_path(&shown, size);
            self.url.absolute(&picture).unwrap_or_default()
        });
        let tags = Tags {
            title: &words.title,
            description: &words.sentence,
            kind: "website",
            pictures,
            alt: &self.figures.alt(&shown),
            address: self.url.absolute(&path),
        };
        let html = html! {
            (tags.html())
            (oembed::discovery(&self.url, self.figures.slug(&shown), &path, &words.title))
        };
        let [charts, map] = &self.files;
        let file = match shown {
            Shown::Chart(_) => charts,
            Shown::Map(_) => map,
        };
        Some(json!({ "file": file, "html": html.into_string() }).to_string())
    }

    /// The path of the picture of a view: that of the page where it is what the page shows.
    fn picture_path(&self, shown: &Shown, size: Size) -> String {
        let drawn = self.figures.drawn(shown.clone());
        let is_author = drawn == self.figures.drawn(self.figures.author(shown));
        let file = match size {
            Size::Card => Some(PICTURES[0].0),
            Size::Square => Some(PICTURES[1].0),
            Size::Small => None,
        };
        match file.filter(|_| is_author) {
            Some(file) => format!("v/{}/{file}", self.figures.slug(shown)),
            None => format!("picture/{}.png?{}", size.slug(), self.figures.query(&drawn)),
        }
    }

    /// The view that a query for a picture asks for, in the one form that all queries for it come to. None where it asks for no
    /// view.
    pub fn picture_query(&self, query: &str) -> Option<String> {
        Some(self.figures.query(&self.drawn(query)?))
    }

    fn drawn(&self, query: &str) -> Option<Shown> {
        Some(self.figures.drawn(self.figures.shown(None, query)?))
    }

    /// The view of a query, painted, as PNG.
    ///
    /// # Errors
    /// Where the query asks for no view.
    pub fn picture(&self, size: Size, query: &str) -> Result<Vec<u8>> {
        self.painter.png(&self.drawing(size, query).context("there is no such view")?, size.format().1)
    }

    /// The same before it is painted, as SVG; none where the query asks for no view.
    pub fn drawing(&self, size: Size, query: &str) -> Option<String> {
        let shown = self.drawn(query)?;
        let address = self.url.absolute(&self.figures.path(&shown)).unwrap_or_default();
        Some(self.figures.svg(&shown, size.format().0, &address))
    }

    /// What is told of an address of ours: the status of the answer, and its body.
    pub fn oembed(&self, url: &str, most: [Option<i32>; 2], format: &str) -> (u16, String) {
        if !matches!(format, "" | "json") {
            return (501, format!("There is no oEmbed as “{format}” here, only as json.\n"));
        }
        let inside = self.inside(url).ok_or(Refusal::Nowhere);
        match inside.and_then(|(path, query)| self.told(path, query, most)) {
            Ok(told) => {
                let home = self.url.absolute("").unwrap_or_default();
                (200, format!("{:#}\n", told.answer(&home)))
            }
            Err(Refusal::Private) => (401, "This page is its reader’s own, and is not embedded.\n".into()),
            Err(Refusal::Nowhere) => (404, "This is no address of a figure here.\n".into()),
        }
    }

    /// Path and query of an address inside the site, without slashes at their ends; none of others.
    fn inside<'a>(&self, url: &'a str) -> Option<(&'a str, &'a str)> {
        let home = self.url.absolute("")?;
        let (_, home) = home.split_once("://")?;
        let (scheme, rest) = url.split_once("://")?;
        let rest = rest.split('#').next()?;
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let is_web = matches!(scheme, "http" | "https");
        let path = place.strip_prefix(home).or((place == home.trim_end_matches('/')).then_some(""))?;
        is_web.then(|| (path.trim_end_matches("index.html").trim_matches('/'), query))
    }

    /// What is told of a page of ours in a room of at most so many pixels.
    fn told(&self, path: &str, query: &str, most: [Option<i32>; 2]) -> Result<Told, Refusal> {
        if let Some((_, slug)) = figure_at(path) {
            let is_figure = slug.is_none_or(|slug| slug == SLUG || self.figures.data.named(slug).is_some());
            if let Some(shown) = is_figure.then(|| self.figures.shown(slug, query)).flatten() {
                return Ok(self.of_view(&shown, most));
            }
        }
        let page = self.pages.iter().find(|page| page.folder.trim_matches('/') == path);
        let page = page.ok_or(Refusal::Nowhere)?;
        if page.is_private {
            return Err(Refusal::Private);
        }
        let card = format!("{}{}", page.pictures, PICTURES[0].0);
        let frame = page.frame.as_ref().and_then(|(slug, size)| {
            let width = width(most)?;
            let height = self.heights.at(slug, width, *size);
            fits(height, most).then(|| (format!("embed/{slug}/"), width, height))
        });
        Ok(Told {
            title: page.title.clone(),
            sentence: page.description.clone(),
            page: page.folder.clone(),
            frame,
            picture: picture([card, String::new()], most),
        })
    }

    fn of_view(&self, shown: &Shown, most: [Option<i32>; 2]) -> Told {
        let words = self.figures.words(shown);
        let slug = self.figures.slug(shown);
        let frame = width(most).and_then(|width| {
            let author = self.figures.author(shown);
            let measured = self.heights.at(slug, width, self.figures.size(&author, Layout::Wide));
            // Some choices make a drawing higher or lower.
            let [own, usual] = [shown, &author].map(|one| self.figures.size(one, oembed::layout(width)).1);
            let height = measured + i64::from(own - usual);
            let query = self.figures.own_query(shown);
            fits(height, most).then(|| (format!("embed/{slug}/{query}"), width, height))
        });
        let pictures = [Size::Card, Size::Small].map(|size| self.picture_path(shown, size));
        Told {
            title: words.title,
            sentence: words.sentence,
            page: self.figures.path(shown),
            frame,
            picture: picture(pictures, most),
        }
    }
}

/// The first word of a path to a figure, and the word of the figure: neither, for the article. None for other paths.
fn figure_at(path: &str) -> Option<(&str, Option<&str>)> {
    let path = path.trim_end_matches("index.html").trim_matches('/');
    if path.is_empty() {
        return Some(("", None));
    }
    let (folder, slug) = path.split_once('/')?;
    (matches!(folder, "v" | "embed") && !slug.contains('/')).then_some((folder, Some(slug)))
}

/// How wide a frame is in this room; none where it is too narrow.
fn width([most, _]: [Option<i32>; 2]) -> Option<i32> {
    let width = most.map_or(WIDTH, |most| most.min(WIDTH));
    (width >= NARROWEST).then_some(width)
}

fn fits(height: i64, [_, most]: [Option<i32>; 2]) -> bool {
    most.is_none_or(|most| height <= i64::from(most))
}

/// The largest of the card and its half that fits; an empty path is none.
fn picture([card, small]: [String; 2], [across, down]: [Option<i32>; 2]) -> Option<(String, u32, u32)> {
    let (_, width, height) = PICTURES[0];
    let sizes = [(card, width, height), (small, width / 2, height / 2)];
    let has_room = |most: Option<i32>, size: u32| most.is_none_or(|most| i64::from(size) <= i64::from(most));
    sizes
        .into_iter()
        .find(|(path, width, height)| !path.is_empty() && has_room(across, *width) && has_room(down, *height))
}

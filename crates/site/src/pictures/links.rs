//! The pictures that links are shown with elsewhere: of each named view, of the article and of each claim, `card.png` and
//! `square.png` in the folder of their page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use content::article::{Article, Claim};
use content::query;
use figure::Format;
use model::{Data, Pin, Tables, View};
use preview::painter::{PIXELS, Painter};
use preview::picture::{FORMATS, of_chart};
use preview::{PICTURES, PublicUrl};

/// A picture to be painted: the folder of its page, its view, and the title that it has there.
struct Subject {
    folder: String,
    view: View,
    /// None for the view's own.
    title: Option<String>,
}

/// Paints them all.
pub(crate) fn write_all(
    painter: &Painter,
    dist: &Path,
    url: &PublicUrl,
    article: &Article,
    tables: &Tables,
) -> Result<()> {
    let subjects = subjects(article, &Data::from(tables.clone()));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = subjects.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let paint = |some: &[Subject]| some.iter().try_for_each(|one| one.write(painter, dist, url, tables));
        let workers: Vec<_> = subjects.chunks(share).map(|some| scope.spawn(move || paint(some))).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

fn subjects(article: &Article, data: &Data) -> Vec<Subject> {
    let views = data.names().map(|name| Subject {
        folder: format!("v/{}/", data.slug(name)),
        view: data.author(name),
        title: None,
    });
    let own = of_article(article, data).map(|view| Subject {
        folder: String::new(),
        view,
        title: Some(article.front.title.clone()),
    });
    let claims = article.cards.iter().filter_map(|card| {
        let claim = &card.claim;
        let view = of_claim(claim, data)?;
        Some(Subject { folder: format!("claim/{}/", claim.id), view, title: Some(claim.title()) })
    });
    views.chain(own).chain(claims).collect()
}

/// The view that stands for the article: its first.
pub(crate) fn of_article(article: &Article, data: &Data) -> Option<View> {
    article.figures().find_map(|slug| data.named(slug)).map(|name| data.author(name))
}

/// The view that shows a claim, where one does.
pub(crate) fn of_claim(claim: &Claim, data: &Data) -> Option<View> {
    let view = query::check(&claim.view, data).ok()?;
    // A box with what is read on a day would cover the names of the lines: the picture is of what was known then.
    Some(View { pin: None, asof: view.asof.or(view.pin.and_then(Pin::date)), ..view })
}

/// Paints the pictures of a page into its folder; `picture` gives one as SVG.
pub(crate) fn write(painter: &Painter, folder: &Path, picture: impl Fn(Format) -> String) -> Result<()> {
    for (format, (file, ..)) in FORMATS.into_iter().zip(PICTURES) {
        let path = folder.join(file);
        let png = painter.png(&picture(format), PIXELS)?;
        fs::write(&path, png).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

impl Subject {
    fn write(&self, painter: &Painter, dist: &Path, url: &PublicUrl, tables: &Tables) -> Result<()> {
        let folder: PathBuf = dist.join(&self.folder);
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let data = self.data(tables);
        write(painter, &folder, |format| self.picture(format, url, &data))
    }

    /// The data, in which the view has the title that it is to have.
    fn data(&self, tables: &Tables) -> Data {
        let mut tables = tables.clone();
        if let (Some(title), Some(named)) = (&self.title, tables.views.get_mut(usize::from(self.view.name.0)))
        {
            title.clone_into(&mut named.title);
        }
        Data::from(tables)
    }

    fn picture(&self, format: Format, url: &PublicUrl, data: &Data) -> String {
        of_chart(data, &self.view, format, &url.absolute(&self.folder).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;
    use crate::checkout::root;
    use crate::pictures::style;

    /// Width and height of a PNG, from its first chunk.
    fn size(png: &[u8]) -> [u32; 2] {
        [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
    }

    #[test]
    fn every_page_has_its_pictures_small_and_the_same_each_time() {
        let Content { tables, article } = content::read(root()).unwrap();
        let data = Data::from(tables.clone());
        let url = PublicUrl::parse("https://example.org/news/").unwrap();
        let painter = style::painter(root()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        write_all(&painter, folder.path(), &url, &article, &tables).unwrap();
        let subjects = subjects(&article, &data);
        let mut seen = std::collections::BTreeSet::new();
        for subject in &subjects {
            for (file, width, height) in PICTURES {
                let name = format!("{}{file}", subject.folder);
                let png = fs::read(folder.path().join(&name)).unwrap();
                assert_eq!(size(&png), [width, height], "{name}");
                assert!(png.len() <= 120_000, "{name}: {} bytes", png.len());
                assert!(seen.insert(png), "{name} is no picture of its own");
            }
        }
        assert!(seen.len() > 24);
        // Another painter, the same bytes.
        subjects[0].write(&style::painter(root()).unwrap(), folder.path(), &url, &tables).unwrap();
        for (file, ..) in PICTURES {
            let again = fs::read(folder.path().join(&subjects[0].folder).join(file)).unwrap();
            assert!(seen.contains(&again), "{file} comes out differently");
        }
    }

    #[test]
    fn a_picture_has_the_title_and_the_address_of_its_page() {
        let Content { tables, article } = content::read(root()).unwrap();
        let check = |told: &str, folder: &str, expected: &str| {
            let all = subjects(&article, &Data::from(tables.clone()));
            let subject = all.iter().find(|subject| subject.folder == folder).unwrap();
            let data = subject.data(&tables);
            let svg = subject.picture(Format::Card, &PublicUrl::parse(told).unwrap(), &data);
            assert!(svg.contains(expected), "{folder} has no {expected}");
        };
        check("https://x.org/n", "v/years/", "https://x.org/n/v/years/");
        check("https://x.org/n", "v/years/", "Small-boat arrivals in each year");
        check("./", "v/years/", "Open Government Licence");
        check("./", "", "8,631");
        check("./", "claim/year-to-date/", "31,975");
        check("./", "", article.front.title.split(' ').next().unwrap());
    }

    #[test]
    fn what_pictures_show_is_told() {
        let data = Data::from(content::tables::read(root()).unwrap());
        for name in data.names() {
            let alt = preview::alt(&data.author(name), &data);
            assert!((60..600).contains(&alt.chars().count()), "{alt}");
        }
    }
}

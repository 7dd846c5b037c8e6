//! The pages as files: the article and its claims, every named view, the stance map, the map of the place, embedded figures, pictures, feeds,
//! oEmbed. Each is a complete read without any script.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod article;
#[cfg(test)]
mod checkout;
pub mod edge;
mod embed;
pub mod files;
pub mod hosting;
mod latest;
mod listing;
pub mod page;
mod pictures;
mod place;
mod stance;
mod transcript;

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use content::Content;
use content::article::Article;
use model::Data;
use model::stance::SLUG;

use article::claims_page;
use article::page::Files;
use embed::hosts::Hosts;
use embed::parts::Parts;
use files::fonts::Fonts;
use files::scripts::{self, Panels};
use files::{data, facts};
use page::template::Template;
use page::{about, charts, inline};
use pictures::{links, style};

pub use preview::PublicUrl;
pub use transcript::Transcript;

/// Fills the built page in `dist` from the content and data of the checkout `root`: changes or adds HTML, data and
/// pictures, and touches nothing else. Scripts and modules carry integrity hashes, what stands in a page is named by hash in its policy.
///
/// # Errors
/// Where the content or the data is not as it must be: with file, line, what was found and what was expected. And where
/// `dist` has no `index.html` as Trunk writes it, or no programs beside it.
pub fn write(root: &Path, dist: &Path, url: &PublicUrl) -> Result<()> {
    let Content { tables, article } = content::read(root)?;
    let series = data::write(root, dist, &tables)?;
    let style = style::write(root, dist)?;
    let data = Arc::new(Data::from(tables.clone()));

    let map = stance::page::Page::new(root, &tables)?;
    let place = content::place::read(root)?;
    stance::publish(root, dist)?;
    let facts = facts::write(dist, &tables, (SLUG, map.facts(&data::hashed_copy(dist, stance::CODES)?)))?;
    let hosts = Hosts::publish(root, dist, url)?;
    let panels = Panels::publish(root, dist, &facts, &style, &hosts.embed)?;
    let fonts = Fonts::publish(root, dist)?;
    let template = Template::read(dist, &fonts.sheet, &panels.links())?;
    let script = scripts::bundled(root, dist, "article")?;
    let statements = stance::write(root, dist, &template, url, &map)?;
    let words = stance::words_file::WordsFile::publish(root, dist, &map)?;
    let later = stance::in_article::links(dist, &statements, &words)?;
    let sheet = scripts::published(root, dist, "style", "steps.css")?;
    let files = Files { series: &series, script: &script, style: &sheet, later };
    article::page::write(dist, &template, url, &files, (&article, &place, &map), &data)?;
    let parts = Parts::publish(root, dist, fonts)?;
    article::claim_page::write_all(dist, &template, url, &parts, &article, &data)?;
    claims_page::write(root, dist, &template, url, &article, &data)?;
    place::write(dist, &template, url, &place)?;
    let framed = [stance::framed::html(&map, &statements, &words)?, place::framed(&place)];
    embed::frame::write_all(root, dist, &template, &series, &parts, &data, framed)?;
    page::view::write_all(dist, &template, url, &series, &data)?;
    charts::write(root, dist, &template, url, &data, (map.data(), &place))?;
    about::write(root, dist, &template, url, (&data, &map.data().stance, article.cards.len()))?;
    let maps = [stance::framed::words_and_size(&map), place::words_and_size(&place)];
    embed::oembed::write_all(dist, url, &data, maps)?;
    page::not_found::write(root, dist, &template, url, &article, &data)?;
    listing::sitemap::write(dist, url, &folders(&article, &data), &data)?;
    listing::feed::write(dist, url, &article, &data)?;
    listing::claims_feed::write(dist, url, &article, &data)?;
    let painter = style::painter(root)?;
    listing::manifest::write(root, dist, &painter, &article)?;
    latest::write(dist, &template, url, &parts, &painter, &data)?;
    stance::paint(&map, &painter, dist, url)?;
    place::paint(&place, &painter, dist, url)?;
    links::write_all(&painter, dist, url, &article, &tables)?;
    inline::in_all(dist)?;
    embed::policy::name_address(dist, url)
}

/// The folders of all pages that are to be found: the article's, the views', each claim's, the maps', those of all charts and
/// of all claims, and the one about the site.
fn folders(article: &Article, data: &Data) -> Vec<String> {
    let views = data.names().map(|name| format!("v/{}/", data.slug(name)));
    let claims = article.cards.iter().map(|card| format!("claim/{}/", card.claim.id));
    let stance = stance::words::FOLDERS.map(str::to_owned);
    let others = [charts::FOLDER, claims_page::FOLDER, place::FOLDER, about::FOLDER].map(str::to_owned);
    std::iter::once(String::new()).chain(views).chain(claims).chain(stance).chain(others).collect()
}

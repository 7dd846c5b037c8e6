//! The page of the stance map, `stance/`, and of its method, `stance/method/`: complete without any script.

mod balance;
mod blind;
mod evidence;
mod maps;
mod matrix;
mod method;
mod others;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use crossings::StanceData;
use figure::stance::TimelineChart;
use model::stance::{Choices, Index, SLUG, Stance, StanceView};
use model::{Data, Day, Tables};
use serde_json::{Value, json};

use super::head::{self, Head};
use super::paint::Painter;
use super::{Site, claim, deeper, embed, escaped, filled, oembed, social};
use crate::content;
use crate::programs::Program;

pub(super) const TITLE: &str = "Where parties and speakers stand";
const ABOUT: &str = "What parties and speakers have said about small-boat crossings, statement by statement: where that puts them, how sure it is, and the words it rests on.";

const SOURCE: &str = "public statements, each with its own source, coded twice (Crossings)";
const LICENCE: &str = "Codes and paraphrases: MIT licence, with credit to Crossings.";
const EXPERTS: &str = "https://doi.org/10.1016/j.electstud.2021.102420";

/// Their folders.
pub(super) const FOLDERS: [&str; 2] = ["v/stance/", "v/stance/method/"];

/// A link to the page, for lists of views; `to` leads to the folder of the views.
pub(super) fn link(to: &str) -> String {
    format!("<p><a href=\"{to}{SLUG}/\">{TITLE}: the stance map</a></p>")
}

/// Everything that the page is made of.
pub(super) struct Page {
    pub(super) of: Arc<StanceData>,
    /// What readers have changed: nothing yet.
    choices: Choices,
}

/// Writes both pages, what their program reads, and the codes and statements as they are; returns the address of what the
/// program reads.
pub(super) fn write(root: &Path, dist: &Path, template: &str, site: &Site, page: &Page) -> Result<String> {
    for file in ["statements.csv", "actors.csv", "codes.csv", "codebook.toml"] {
        let from = root.join("content").join(file);
        fs::copy(&from, dist.join("data").join(file))
            .with_context(|| format!("{} cannot be copied", from.display()))?;
    }
    let series = page.write_data(dist)?;
    let put = |folder: &str, html: String| -> Result<()> {
        let folder = dist.join(folder);
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(fs::write(folder.join("index.html"), html)?)
    };
    let [own, of_method] = FOLDERS;
    let program = Program::find(dist, SLUG)?.context("the stance map has no program")?;
    let figure = page.of.figure_of_author();
    let head =
        Head { title: TITLE, description: ABOUT, folder: own, kind: "website", pictures: own, alt: &figure };
    let head = format!(
        "{}\n    {}\n    <link rel=\"preload\" as=\"fetch\" href=\"../../{series}\" crossorigin data-series>",
        head.html(site),
        oembed::discovery(site, SLUG, TITLE)
    );
    put(own, filled(&program.instead(&deeper(template, 2))?, &head, &page.body("../../"))?)?;

    let title = "How the stance map is made";
    let about = "Statements, codes, positions and their limits.";
    let head =
        Head { title, description: about, folder: of_method, kind: "article", pictures: own, alt: &figure };
    let method = method::body(root, page)?;
    put(of_method, filled(&claim::bare(&deeper(template, 3))?, &head.html(site), &method)?)?;
    Ok(series)
}

impl Page {
    /// Of the statements and the charts' data.
    pub(super) fn new(root: &Path, tables: &Tables) -> Result<Self> {
        let stance = content::stance(root)?;
        let experts = content::experts(root, &stance)?;
        let chart = TimelineChart::new(&Data::from(tables.clone())).context("there is no view “arrivals”")?;
        let (stance, timeline) = (Stance::from(stance), chart.timeline);
        let of = Arc::new(StanceData { stance, experts, timeline, chart: Some(chart) });
        Ok(Self { of, choices: Choices::default() })
    }

    /// Writes what the program reads, and returns its address.
    fn write_data(&self, dist: &Path) -> Result<String> {
        let experts: Vec<[u16; 4]> =
            self.of.experts.iter().map(|one| [one.party, one.policy, one.salience, one.dissent]).collect();
        let bytes = postcard::to_stdvec(&(self.of.stance.tables(), experts, self.of.timeline.frames()))?;
        let name = format!("data/stance-{}.bin", &crate::inputs::digest_of(&bytes)[..16]);
        fs::write(dist.join(&name), bytes)?;
        Ok(name)
    }

    /// What `take.js` has to know of the figure.
    pub(super) fn facts(&self) -> Value {
        let tables = self.of.stance.tables();
        let about: Vec<&str> = tables.maps.iter().map(|map| map.about.as_str()).collect();
        json!({
            "about": about.join(" "),
            "note": "Positions in recorded public statements, in a collection made for this page: not what anybody believes or does, and not a sample of anything.",
            "counted": "A mark is the weighted mean of an actor’s codes on the propositions of an axis, from −1 to +1; a party’s counts its own documents and all who speak for it. The interval holds 90 % of the draws. Fewer than two statements on an axis give no place.",
            "source": SOURCE,
            "published": EXPERTS,
            "licence": LICENCE,
            "version": format!("codebook {}, statements to {}", tables.version, self.until().to_iso()),
            "foot": { "page": self.foot(), "square": self.foot(), "card": self.foot() },
        })
    }

    fn until(&self) -> Day {
        self.of.stance.tables().statements.iter().map(|one| one.day).max().unwrap_or_default()
    }

    /// What stands below a picture, but for its address.
    fn foot(&self) -> String {
        format!("Source: {SOURCE}, to {}. {LICENCE}", figure::date(self.until()))
    }

    /// Paints the pictures that links to the page are shown with.
    pub(super) fn paint(&self, painter: &Painter, dist: &Path, site: &Site) -> Result<()> {
        let [folder, _] = FOLDERS;
        let view = StanceView::author(self.of.stance.tables());
        let foot = format!("{}\n{}", self.foot(), site.whole(folder).unwrap_or_default());
        for (format, (file, ..)) in social::FORMATS.into_iter().zip(head::PICTURES) {
            let png = painter.png(&self.of.figure(&view).picture(format, &foot))?;
            let path = dist.join(folder).join(file);
            fs::write(&path, png).with_context(|| format!("{} cannot be written", path.display()))?;
        }
        Ok(())
    }

    /// The figure alone; `up` leads to the root of the site.
    pub(super) fn figure(&self, up: &str) -> String {
        crossings::prerender_stance(&self.of)
            .replace("=\"data/", &format!("=\"{up}data/"))
            .replace("=\"v/", &format!("=\"{up}v/"))
    }

    /// Head and body of the figure to be framed: with it goes the evidence, which it opens.
    pub(super) fn framed(&self, series: &str) -> (String, String) {
        let series = format!("../../{series}");
        let words = self.of.figure(&StanceView::author(self.of.stance.tables())).words();
        let evidence = format!("<div hidden>{}</div>", evidence::plain(self));
        let body = embed::body_of(SLUG, self.figure("../../"), LICENCE, &evidence);
        (embed::head_of(SLUG, &words, &series), body)
    }

    /// What it says, and the size of its wide drawing in pixels.
    pub(super) fn framed_as(&self) -> (figure::Words, (i32, i32)) {
        let view = StanceView::author(self.of.stance.tables());
        let figure = self.of.figure(&view);
        let drawing = figure.drawing(figure::Layout::Wide);
        (figure.words(), (drawing.width, drawing.height))
    }

    fn body(&self, up: &str) -> String {
        [
            "<article class=\"stance\" data-evidence>".to_owned(),
            self.top(up),
            self.figure(up).replacen("<h3 ", "<h3 aria-level=\"2\" ", 1),
            self.key(),
            blind::section(self),
            maps::more(self),
            others::experts(self),
            matrix::table(self),
            matrix::positions(self),
            matrix::agreement(self),
            balance::panel(self),
            others::margin(self),
            evidence::all(self),
            "</article>".to_owned(),
        ]
        .concat()
    }

    fn top(&self, up: &str) -> String {
        let tables = self.of.stance.tables();
        let days = || tables.statements.iter().map(|one| one.day);
        let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
        let month =
            |day| figure::date(day).split_once(' ').map_or(String::new(), |(_, month)| month.to_owned());
        let speakers: std::collections::BTreeSet<Index> =
            tables.statements.iter().map(|one| one.actor).collect();
        format!(
            "<header><h1>{TITLE}</h1><p class=\"standfirst\">{ABOUT}</p>\
             <p class=\"dateline\">{} statements by {} parties, people and bodies, {} to {}. \
             <a href=\"{up}\">Read the article</a> · <a href=\"method/\">How this is made, and what is weak about it</a></p></header>",
            tables.statements.len(),
            speakers.len(),
            month(first),
            month(last),
        )
    }

    fn key(&self) -> String {
        format!(
            "<section class=\"key-points\" aria-labelledby=\"read\"><h2 id=\"read\">How to read it</h2><ul>\
             <li><strong>A mark is a mean of statements.</strong> Each statement was read twice, and coded as for, against or open on nine propositions. \
             A party’s mark counts its own documents and all who speak for it. Follow a mark to the words that it rests on.</li>\
             <li><strong>A cloud is how sure that is.</strong> It holds 90&nbsp;% of {} draws, in which single statements are left out and codes are read \
             as another coder might; its darker core holds half. It is not a confidence interval: it knows nothing of the statements that nobody looked for.</li>\
             <li><strong>Nobody is given a place by guess.</strong> Who has said too little stands in the margin, with the reason. * marks a place that rests on \
             fewer than {} statements on one of the axes.</li>\
             <li><strong>A place is not the latest word.</strong> It pools what was said over the years: whoever has changed position stands between \
             then and now. A period can be chosen, or the statements read by their dates.</li>\
             <li><strong>Place is not distance.</strong> The middle means mixed or open statements, not moderate ones. Marks that would cover each other \
             are drawn side by side.</li></ul></section>",
            model::stance::DRAWS,
            in_words(self.of.stance.tables().limits.thin),
        )
    }

    /// A link to an actor's evidence.
    fn actor(&self, actor: Index) -> String {
        let one = &self.of.stance.tables().actors[usize::from(actor)];
        format!("<a href=\"#actor-{}\">{}</a>", one.id, escaped(&one.name))
    }
}

/// Texts, one after the other.
trait Joined {
    fn joined(self) -> String;
}

impl<T: Iterator<Item = String>> Joined for T {
    fn joined(self) -> String {
        self.fold(String::new(), |all, one| all + &one)
    }
}

/// A small number as a word.
fn in_words(number: u8) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven"];
    words.get(usize::from(number)).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// So many statements.
fn statements(count: usize) -> String {
    if count == 1 { "1 statement".into() } else { format!("{count} statements") }
}

/// A table that may be wider than its column: it scrolls by itself, by keyboard too.
fn scrolling(label: &str, table: &str) -> String {
    format!("<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">{table}</div>")
}

#[cfg(test)]
mod tests;

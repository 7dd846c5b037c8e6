//! A figure by itself, to be framed by other sites: `embed/SLUG/index.html`, complete without any script, and
//! `embed/index.html`, which leads from `?view=SLUG` to it. Beside them the script for hosts, `embed.js`.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use model::stance::SLUG;
use model::{Data, Name};

use super::claim::{bare, without};
use super::{deeper, escaped, filled, scripts, sheltered, view};
use crate::build;
use crate::programs::Program;

/// The hosts' scripts: their names are in the pages of others and never change.
const HOSTS: [&str; 2] = ["embed.js", "mount.js"];

/// What the pages to be framed are made of, beside the page's own: published names.
pub(super) struct Parts {
    pub(super) style: String,
    pub(super) flags: String,
    frame: String,
    /// The script of a card that has no program.
    pub(super) card: String,
    /// The style sheet of a figure in a shadow root.
    mount: String,
}

impl Parts {
    /// Publishes them, and the hosts' scripts.
    pub(super) fn publish(root: &Path, dist: &Path) -> Result<Self> {
        for host in HOSTS {
            let from = root.join("js/embed").join(host);
            fs::copy(&from, dist.join(host))
                .with_context(|| format!("{} cannot be copied", from.display()))?;
        }
        let height = scripts::published(root, dist, "js/embed", "height.js")?;
        let measured =
            |name| scripts::published_with(root, dist, "js/embed", name, &[("height.js", &height)]);
        Ok(Self {
            style: scripts::published(root, dist, "style", "embed.css")?,
            flags: scripts::published(root, dist, "js/embed", "flags.js")?,
            frame: measured("frame.js")?,
            card: measured("card.js")?,
            mount: sheltered::write(root, dist)?,
        })
    }
}

/// A figure to be framed.
struct Framed<'a> {
    slug: &'a str,
    /// The program that has it.
    program: &'a str,
    head: String,
    body: String,
}

/// Writes them all. `series` is the address of the data, from the page above; the last are head and body of the stance
/// map.
pub(super) fn write_all(
    root: &Path,
    dist: &Path,
    template: &str,
    series: &str,
    parts: &Parts,
    data: &Arc<Data>,
    (map_head, map_body): (String, String),
) -> Result<()> {
    let Parts { style, flags, frame, mount, .. } = parts;
    let choose = scripts::published(root, dist, "js/embed", "choose.js")?;
    let views = words(data, false);

    let page =
        without(template, "<header", "</header>").and_then(|page| without(&page, "<footer", "</footer>"));
    let framed = page.context("index.html has neither header nor footer")?;
    // Headings beside a figure are set in this one; there are none here. The theme is one of the flags.
    let framed = without(&framed, "newsreader-600", ">").context("index.html has no newsreader-600")?;
    let framed = without(&framed, "theme-", "</script>").context("index.html has no theme.js")?;
    // What only other pages have.
    let framed = without(&framed, "article-", ">").context("index.html has no article.css")?;
    let framed = unsealed(&framed);
    let views_framed = data.names().map(|name| Framed {
        slug: data.slug(name),
        program: figure::program(data.author(name).kind),
        head: head(data, name, &format!("../../{series}")),
        body: body(data, name),
    });
    let map = Framed { slug: SLUG, program: SLUG, head: map_head, body: map_body };
    for Framed { slug, program, head, body } in views_framed.chain([map]) {
        let page = if slug == SLUG { Some(framed.clone()) } else { without(&framed, "stance-", ">") };
        let page = deeper(&page.context("index.html has no stance.css")?, 2);
        let page = match Program::find(dist, program)? {
            Some(program) => program.instead(&page)?,
            None => page,
        };
        let scripts = format!(
            "<link rel=\"stylesheet\" href=\"../../{style}\"><link data-mount data-href=\"../../{mount}\">\
             <script src=\"../../{flags}\" data-slug=\"{slug}\" data-views=\"{views}\"></script>\
             <script type=\"module\" src=\"../../{frame}\"></script></head>"
        );
        let page = asleep(&filled(&page, &head, &body)?).context("the page has no boot.js in its head")?;
        write(dist, &format!("embed/{slug}"), &page.replacen("</head>", &scripts, 1))?;
    }

    let head = format!(
        "<title>Figures to embed</title>\n    <meta name=\"robots\" content=\"noindex\">\n    \
         <link rel=\"canonical\" href=\"../\">\n    <script src=\"../{}\" data-views=\"{}\"></script>",
        choose,
        words(data, true)
    );
    let body = format!(
        "<div class=\"view\"><h1>Figures to embed</h1>{}</div>",
        view::list(data, "", None, "<p><a href=\"../\">Read the article</a></p>")
    );
    write(dist, "embed", &filled(&bare(&deeper(template, 1))?, &head, &body)?)
}

/// A page whose style sheets come without integrity: in a frame that has no origin of its own, as a host's `sandbox` can
/// make it, a browser is not allowed to compare them, and would show the figure bare.
pub(super) fn unsealed(page: &str) -> String {
    const SHEET: &str = "<link rel=\"stylesheet\"";
    let mut parts = page.split(SHEET);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (link, rest) = part.split_once('>').unwrap_or((part, ""));
        let link = build::unsealed(link).unwrap_or_else(|| link.to_owned());
        out.extend([SHEET, &link, ">", rest]);
    }
    out
}

fn write(dist: &Path, folder: &str, page: &str) -> Result<()> {
    let folder = dist.join(folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(fs::write(folder.join("index.html"), page)?)
}

/// The words of the views, with a space between; those that they had before as `old:new`, where they are wanted.
fn words(data: &Data, formerly: bool) -> String {
    let all = data.tables().views.iter().flat_map(|view| {
        let old = view.formerly.iter().filter(move |_| formerly);
        [view.slug.clone()].into_iter().chain(old.map(|old| format!("{old}:{}", view.slug)))
    });
    all.chain([SLUG.to_owned()]).collect::<Vec<_>>().join(" ")
}

fn head(data: &Data, name: Name, series: &str) -> String {
    let words = figure::Figure::new(data, &data.author(name)).words();
    head_of(data.slug(name), &words, series)
}

/// The head of a figure's page to be framed: it is the figure's own page that is to be found.
pub(super) fn head_of(slug: &str, words: &figure::Words, series: &str) -> String {
    format!(
        "<title>{}</title>\n    <meta name=\"description\" content=\"{}\">\n    \
         <meta name=\"robots\" content=\"noindex\">\n    \
         <link rel=\"canonical\" href=\"../../v/{slug}/\">\n    \
         <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>",
        escaped(&words.title),
        escaped(&words.sentence),
    )
}

/// The figure alone. Every link leaves the frame.
fn body(data: &Arc<Data>, name: Name) -> String {
    let figure = crossings::prerender(data, name).replace("=\"data/", "=\"../../data/");
    body_of(data.slug(name), figure, "Open Government Licence v3.0.", "")
}

/// A figure alone, as its own page has it; `after` is what goes with it.
pub(super) fn body_of(slug: &str, mut figure: String, licence: &str, after: &str) -> String {
    // Its own page has these.
    for panel in ["share", "lend"] {
        let panel = format!("data-panel=\"{panel}\"");
        figure = without(&figure, &panel, "</details>").unwrap_or(figure);
    }
    let figure = figure
        .replacen("<figure ", &format!("<figure data-home=\"../../v/{slug}/\" "), 1)
        // By itself it is the first heading.
        .replacen("<h3 ", "<h3 aria-level=\"1\" ", 1)
        .replace("<a ", "<a target=\"_blank\" rel=\"noopener\" ")
        // Those inside the figure stay in it.
        .replace("<a target=\"_blank\" rel=\"noopener\" href=\"#", "<a href=\"#");
    format!(
        "<div class=\"framed\" data-host=\"{slug}\" data-evidence>{figure}<p class=\"by\">{licence} \
         <a target=\"_blank\" rel=\"noopener\" href=\"../../v/{slug}/\">This figure on Crossings</a></p>{after}</div>"
    )
}

/// The page with its program asleep: no link names a file to load until a script says so, for a host may want the
/// figure static, and where scripts are blocked nothing of the program is of use.
fn asleep(page: &str) -> Option<String> {
    let (boot, _) = page.split_once("</script>")?;
    let boot = boot.get(boot.rfind("<script")?..)?;
    let attributes = boot.strip_prefix("<script")?.strip_suffix('>')?;
    let link = format!(
        "<link rel=\"modulepreload\" data-boot{}>",
        attributes.replace(" type=\"module\"", "").replace(" src=", " href=")
    );
    // After the program's own: that is the first.
    let page =
        page.replacen(&format!("{boot}</script>"), "", 1).replacen("</head>", &format!("{link}</head>"), 1);
    let mut out = String::with_capacity(page.len() + 64);
    for (at, piece) in page.split("<link ").enumerate() {
        if at > 0 {
            out.push_str("<link ");
        }
        let tag = piece.split('>').next()?;
        let is_program = ["data-boot", "modulepreload", "as=\"fetch\""].iter().any(|word| tag.contains(word));
        if at > 0 && is_program {
            out.push_str(&piece.replacen("href=\"", "data-href=\"", 1).replacen("rel=\"", "data-rel=\"", 1));
        } else {
            out.push_str(piece);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_sleeps_until_it_is_woken() {
        let check = |page: &str, expected: &str| assert_eq!(asleep(page).as_deref(), Some(expected));
        check(
            "<head><link rel=\"icon\" href=\"i\"><script src=\"b.js\" integrity=\"x\" type=\"module\"></script>\
             <link rel=\"modulepreload\" href=\"a.js\"><link as=\"fetch\" href=\"a.wasm\"></head><a href=\"l\">",
            "<head><link rel=\"icon\" href=\"i\"><link data-rel=\"modulepreload\" data-href=\"a.js\">\
             <link as=\"fetch\" data-href=\"a.wasm\">\
             <link data-rel=\"modulepreload\" data-boot data-href=\"b.js\" integrity=\"x\"></head><a href=\"l\">",
        );
        assert_eq!(asleep("<head></head>"), None);
    }

    #[test]
    fn style_sheets_come_without_integrity() {
        let check = |page: &str, expected: &str| assert_eq!(unsealed(page), expected);
        check(
            "<head><link rel=\"stylesheet\" href=\"a\" integrity=\"x\"/><link href=\"b\" integrity=\"y\">",
            "<head><link rel=\"stylesheet\" href=\"a\"/><link href=\"b\" integrity=\"y\">",
        );
        check("<link rel=\"stylesheet\" href=\"a\"><p>", "<link rel=\"stylesheet\" href=\"a\"><p>");
    }

    #[test]
    fn words_of_before_lead_to_those_of_today() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut tables = crate::content::tables(root).unwrap();
        tables.views.truncate(2);
        tables.views[1].formerly = vec!["over-time".into()];
        let data = Data::from(tables);
        assert_eq!(words(&data, false), "seasons arrivals stance");
        assert_eq!(words(&data, true), "seasons arrivals over-time:arrivals stance");
    }
}

//! A figure by itself, to be framed by other sites: `embed/SLUG/index.html`, complete without any script, and
//! `embed/index.html`, which leads from `?view=SLUG` to it. Beside them the script for hosts, `embed.js`.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use model::{Data, Name};

use super::claim::{bare, without};
use super::{deeper, escaped, filled, view};
use crate::programs::Program;

/// The host's script: its name is in the pages of others and never changes.
const HOST: &str = "embed.js";

/// Writes them all. `series` is the address of the data, from the page above.
pub(super) fn write_all(
    root: &Path,
    dist: &Path,
    template: &str,
    series: &str,
    data: &Arc<Data>,
) -> Result<()> {
    let from = root.join("embed").join(HOST);
    fs::copy(&from, dist.join(HOST)).with_context(|| format!("{} cannot be copied", from.display()))?;
    let style = published(root, dist, "style", "embed.css")?;
    let [flags, frame, choose] =
        ["flags.js", "frame.js", "choose.js"].map(|name| published(root, dist, "embed", name));
    let (flags, frame) = (flags?, frame?);
    let views = words(data, false);

    let page =
        without(template, "<header", "</header>").and_then(|page| without(&page, "<footer", "</footer>"));
    let framed = page.context("index.html has neither header nor footer")?;
    // Headings beside a figure are set in this one; there are none here.
    let framed = without(&framed, "newsreader-600", ">").context("index.html has no newsreader-600")?;
    for name in data.names() {
        let slug = data.slug(name);
        let page = deeper(&framed, 2);
        let page = match Program::find(dist, figure::program(data.author(name).kind))? {
            Some(program) => program.instead(&page)?,
            None => page,
        };
        let scripts = format!(
            "<link rel=\"stylesheet\" href=\"../../{style}\">\
             <script src=\"../../{flags}\" data-slug=\"{slug}\" data-views=\"{views}\"></script>\
             <script type=\"module\" src=\"../../{frame}\"></script></head>"
        );
        let head = head(data, name, &format!("../../{series}"));
        let page = asleep(&filled(&page, &head, &body(data, name))?)
            .context("the page has no boot.js in its head")?;
        write(dist, &format!("embed/{slug}"), &page.replacen("</head>", &scripts, 1))?;
    }

    let head = format!(
        "<title>Figures to embed</title>\n    <meta name=\"robots\" content=\"noindex\">\n    \
         <link rel=\"canonical\" href=\"../\">\n    <script src=\"../{}\" data-views=\"{}\"></script>",
        choose?,
        words(data, true)
    );
    let body = format!(
        "<div class=\"view\"><h1>Figures to embed</h1>{}</div>",
        view::list(data, "", None, "<p><a href=\"../\">Read the article</a></p>")
    );
    write(dist, "embed", &filled(&bare(&deeper(template, 1))?, &head, &body)?)
}

fn write(dist: &Path, folder: &str, page: &str) -> Result<()> {
    let folder = dist.join(folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(fs::write(folder.join("index.html"), page)?)
}

/// Publishes a file under a name that carries a hash, so that caches may keep it for ever.
fn published(root: &Path, dist: &Path, folder: &str, name: &str) -> Result<String> {
    let from = root.join(folder).join(name);
    let contents = fs::read(&from).with_context(|| format!("{} cannot be read", from.display()))?;
    let (stem, ending) = name.rsplit_once('.').context("a file without an ending")?;
    let name = format!("{stem}-{}.{ending}", &crate::inputs::digest_of(&contents)[..16]);
    fs::write(dist.join(&name), contents)?;
    Ok(name)
}

/// The words of the views, with a space between; those that they had before as `old:new`, where they are wanted.
fn words(data: &Data, formerly: bool) -> String {
    let all = data.tables().views.iter().flat_map(|view| {
        let old = view.formerly.iter().filter(move |_| formerly);
        [view.slug.clone()].into_iter().chain(old.map(|old| format!("{old}:{}", view.slug)))
    });
    all.collect::<Vec<_>>().join(" ")
}

fn head(data: &Data, name: Name, series: &str) -> String {
    let words = figure::Figure::new(data, &data.author(name)).words();
    format!(
        "<title>{}</title>\n    <meta name=\"description\" content=\"{}\">\n    \
         <meta name=\"robots\" content=\"noindex\">\n    \
         <link rel=\"canonical\" href=\"../../v/{}/\">\n    \
         <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>",
        escaped(&words.title),
        escaped(&words.sentence),
        data.slug(name)
    )
}

/// The figure alone. Every link leaves the frame.
fn body(data: &Arc<Data>, name: Name) -> String {
    let slug = data.slug(name);
    let figure = crossings::prerender(data, name)
        .replace("=\"data/", "=\"../../data/")
        // By itself it is the first heading.
        .replacen("<h3 ", "<h3 aria-level=\"1\" ", 1)
        .replace("<a ", "<a target=\"_blank\" rel=\"noopener\" ");
    format!(
        "<div class=\"framed\">{figure}<p class=\"by\">Open Government Licence v3.0. \
         <a target=\"_blank\" rel=\"noopener\" href=\"../../v/{slug}/\">This figure on Crossings</a></p></div>"
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
    fn words_of_before_lead_to_those_of_today() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut tables = crate::content::tables(root).unwrap();
        tables.views.truncate(2);
        tables.views[1].formerly = vec!["over-time".into()];
        let data = Data::from(tables);
        assert_eq!(words(&data, false), "seasons arrivals");
        assert_eq!(words(&data, true), "seasons arrivals over-time:arrivals");
    }
}

//! The card: three numbers and where they are from. It needs no script; the one that it has tells the page around it how
//! high it is.

use std::path::Path;

use anyhow::Result;
use figure::DAILY_SERIES;
use maud::{Markup, html};
use preview::PublicUrl;

use super::numbers::{Latest, SLUG, TITLE};
use crate::embed::frame::UP;
use crate::embed::parts::Parts;
use crate::files::output;
use crate::page::head;
use crate::page::template::Template;

pub(super) fn write(
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    parts: &Parts,
    latest: &Latest,
) -> Result<()> {
    let folder = format!("embed/{SLUG}");
    let head = html! {
        (head::unlisted(TITLE, Some(&url.href(&format!("{folder}/"), ""))))
        meta name="description" content=(latest.sentence());
        (parts.of_card(UP))
    };
    output::page(dist, &folder, &template.page(UP)?.still()?.framed()?.filled(head, body(latest))?)
}

fn body(latest: &Latest) -> Markup {
    html! {
        section.latest data-host=(SLUG) aria-labelledby="latest-title" {
            h1 id="latest-title" { (TITLE) }
            ul { @for (number, words) in latest.words() { li { b { (number) } " " (words) } } }
            p.by {
                "Source: " (DAILY_SERIES.publisher) ", "
                a href=(DAILY_SERIES.address) target="_blank" rel="noopener" { (DAILY_SERIES.status) " daily count" }
                ", Open Government Licence v3.0. "
                a href=(UP) target="_blank" rel="noopener" { "Explore on Crossings" }
            }
        }
    }
}

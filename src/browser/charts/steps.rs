//! The drawings of steps, in the passages and where they stay in view: `steps.js` shows them, and here they follow the day
//! that is looked back to.

use std::sync::Arc;
use std::vec::IntoIter;

use figure::{Figure, Layout, to_svg};
use model::{Data, Day};
use web_sys::{Element, HtmlElement};

use super::controls::look_back;
use crate::browser::shared::dom::{all, next_frame, set_text};

/// Draws them all as known on a day, one in each frame, so that nothing waits for all of them.
pub(super) fn show(data: &Arc<Data>, article: &HtmlElement, known: Option<Day>) {
    go_on(Arc::clone(data), all(article, "[data-view]").into_iter(), known);
}

fn go_on(data: Arc<Data>, mut pictures: IntoIter<Element>, known: Option<Day>) {
    next_frame(Box::new(move || {
        if let Some(picture) = pictures.next() {
            draw(&data, &picture, known);
            go_on(data, pictures, known);
        }
    }));
}

fn draw(data: &Data, picture: &Element, known: Option<Day>) -> Option<()> {
    let mut view = model::parse(&picture.get_attribute("data-view")?, data, None)?.view;
    look_back(data, &mut view, known);
    let figure = Figure::new(data, &view);
    for layout in Layout::MAP {
        let selector = [".", layout.class(), " .drawing"].concat();
        if let Some(drawing) = picture.query_selector(&selector).ok()? {
            drawing.set_inner_html(&to_svg(&figure.step_drawing(layout), None));
        }
    }
    let words = figure.words();
    set_text(&picture.query_selector("figcaption").ok()??, &words.subtitle);
    if let Some(says) = picture.query_selector(".words").ok()? {
        set_text(&says, &words.summary);
    }
    Some(())
}

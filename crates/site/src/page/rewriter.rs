//! Changes to HTML that others have written: Trunk the page, Leptos the figures. What no change is of stays as it is, to
//! the letter, which the programs rely on when they bring a figure to life.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use lol_html::html_content::{ContentType, Element};
use lol_html::{
    ElementContentHandlers, HandlerResult, RewriteStrSettings, Selector, doc_comments, rewrite_str,
};
use maud::Markup;

/// Changes to be made in one go, in the order they are told.
#[derive(Default)]
pub(crate) struct Rewriter<'h> {
    elements: Vec<(Cow<'h, Selector>, ElementContentHandlers<'h>)>,
    places: Vec<(String, Markup)>,
    /// The selectors of elements that have to be there, and how many were found.
    expected: Vec<(String, Rc<Cell<usize>>)>,
}

impl<'h> Rewriter<'h> {
    /// Changes each element that a CSS selector finds; one has to be there.
    ///
    /// # Errors
    /// Where `selector` is no CSS selector.
    pub(crate) fn each(
        mut self,
        selector: &str,
        mut change: impl FnMut(&mut Element<'_, '_>) -> HandlerResult + 'h,
    ) -> Result<Self> {
        let found = Rc::new(Cell::new(0));
        self.expected.push((selector.to_owned(), Rc::clone(&found)));
        self.any(selector, move |element| {
            found.set(found.get() + 1);
            change(element)
        })
    }

    /// Changes each element that a CSS selector finds, where there are any.
    ///
    /// # Errors
    /// Where `selector` is no CSS selector.
    pub(crate) fn any(
        mut self,
        selector: &str,
        change: impl FnMut(&mut Element<'_, '_>) -> HandlerResult + 'h,
    ) -> Result<Self> {
        let parsed = selector.parse::<Selector>().with_context(|| format!("{selector} is no selector"))?;
        let handler = ElementContentHandlers::default().element(change);
        self.elements.push((Cow::Owned(parsed), handler));
        Ok(self)
    }

    /// Takes out each element that a CSS selector finds, with all that is in it; one has to be there.
    ///
    /// # Errors
    /// Where `selector` is no CSS selector.
    pub(crate) fn without(self, selector: &str) -> Result<Self> {
        self.each(selector, |element| {
            element.remove();
            Ok(())
        })
    }

    /// Puts HTML in the place of the comment with this text, which has to be there once.
    pub(crate) fn fill(mut self, place: &str, with: Markup) -> Self {
        self.places.push((place.to_owned(), with));
        self
    }

    /// Makes the changes.
    ///
    /// # Errors
    /// Where something that was to be changed is not there.
    pub(crate) fn run(self, html: &str) -> Result<String> {
        let Self { elements, places, expected } = self;
        let filled: Vec<(String, Rc<Cell<usize>>)> =
            places.iter().map(|(place, _)| (place.clone(), Rc::default())).collect();
        let counts = filled.clone();
        let mut settings =
            RewriteStrSettings::new().append_document_content_handler(doc_comments!(move |comment| {
                let text = comment.text();
                for ((place, with), (_, count)) in places.iter().zip(&counts) {
                    if text.trim() == place {
                        count.set(count.get() + 1);
                        comment.replace(&with.0, ContentType::Html);
                    }
                }
                Ok(())
            }));
        for (selector, handler) in elements {
            settings = settings.append_element_content_handler((selector, handler));
        }
        let out = rewrite_str(html, settings)?;
        for (place, count) in filled {
            ensure!(
                count.get() == 1,
                "the comment “{place}” has to be there once, and is {} times",
                count.get()
            );
        }
        for (selector, found) in expected {
            ensure!(found.get() > 0, "there is no {selector}");
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    #[test]
    fn what_no_change_is_of_stays_to_the_letter() {
        let given = "<P class=a>x &amp; y<!><br/><svg viewBox='0 0 1 1'><a href=\"#b\"/></svg><i>";
        let out = Rewriter::default().without("i").unwrap().run(given).unwrap();
        assert_eq!(out, given.trim_end_matches("<i>"));
    }

    #[test]
    fn places_are_filled_with_what_is_not_changed_itself() {
        let rewriter = Rewriter::default().fill("here", html! { i { "a" } }).without("i").unwrap();
        assert_eq!(rewriter.run("<p><!-- here --></p><i></i>").unwrap(), "<p><i>a</i></p>");
    }

    #[test]
    fn what_is_missing_is_named() {
        let check = |html: &str, expected: &str| {
            let rewriter = Rewriter::default().fill("here", html! {}).without("i, b").unwrap();
            assert_eq!(rewriter.run(html).unwrap_err().to_string(), expected);
        };
        check("<p><!-- here -->", "there is no i, b");
        check("<b>", "the comment “here” has to be there once, and is 0 times");
        check("<b><!--here--><!--here-->", "the comment “here” has to be there once, and is 2 times");
    }
}

//! What pages are made of: the template that Trunk writes, heads, figures, links; and the pages of views, of all
//! charts, about the site, and of wrong addresses.

pub(crate) mod about;
pub(crate) mod charts;
pub(crate) mod document;
pub(crate) mod figure;
pub(crate) mod head;
pub(crate) mod inline;
pub mod integrity;
pub(crate) mod markup;
pub(crate) mod navigation;
pub(crate) mod not_found;
pub(crate) mod rewriter;
pub(crate) mod structured_data;
pub(crate) mod template;
pub(crate) mod view;

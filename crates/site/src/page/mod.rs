//! What pages are made of: the template that Trunk writes, heads, figures, links; and the pages of views and of wrong
//! addresses.

pub(crate) mod figure;
pub(crate) mod head;
pub(crate) mod inline;
pub(crate) mod markup;
pub(crate) mod navigation;
pub(crate) mod not_found;
pub(crate) mod rewriter;
pub(crate) mod structured_data;
pub mod template;
pub(crate) mod view;

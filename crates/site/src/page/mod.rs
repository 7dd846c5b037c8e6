//! What pages are made of: the template that Trunk writes, heads, links; and the pages of views and of wrong addresses.

pub(crate) mod head;
pub(crate) mod html;
pub(crate) mod navigation;
pub(crate) mod not_found;
pub(crate) mod structured_data;
pub mod template;
pub(crate) mod view;

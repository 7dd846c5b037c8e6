//! The figures' HTML, made on the host.

use std::sync::Arc;

use leptos::prelude::*;
use model::{Data, Name};

use crate::source::Source;
use crate::take::Take;
use crate::{Handles, Panel};

/// A whole `<figure>`, complete without any script: `data-state="static"`.
pub fn prerender(data: &Arc<Data>, name: Name) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let (inside, below) = owner.with(|| {
        let author = data.author(name);
        let handles = Handles::new(author);
        // What never changes is not the browser's work: it makes live what the panel holds, and no more.
        let below = view! { <Source data=Arc::clone(data) view=author/> <Take/> };
        (view! { <Panel data=Arc::clone(data) handles=handles/> }.to_html(), below.to_html())
    });
    let slug = data.slug(name);
    format!(
        "<figure id=\"{slug}\" aria-labelledby=\"{slug}-title\" data-figure=\"{slug}\" data-state=\"static\">{inside}{below}</figure>"
    )
}

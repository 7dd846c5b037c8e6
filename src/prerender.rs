//! The figures' HTML, made on the host.

use std::sync::Arc;

use leptos::prelude::*;
use model::{Data, Name};

use crate::{Handles, Panel};

/// A whole `<figure>`, complete without any script: `data-state="static"`.
pub fn prerender(data: &Arc<Data>, name: Name) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let inside = owner.with(|| {
        let handles = Handles::new(data.author(name));
        view! { <Panel data=Arc::clone(data) handles=handles/> }.to_html()
    });
    let slug = data.slug(name);
    format!(
        "<figure id=\"{slug}\" aria-labelledby=\"{slug}-title\" data-figure=\"{slug}\" data-state=\"static\">{inside}</figure>"
    )
}

//! The figures' HTML, made on the host.

use std::sync::Arc;

use leptos::prelude::*;
use model::{Data, Name};

use crate::panel::Panel;
use crate::state::FigureState;

/// A whole `<figure>`, complete without any script: `data-state="static"`.
pub fn prerender(data: &Arc<Data>, name: Name) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let inside = owner.with(|| {
        let state = RwSignal::new(FigureState::new(data.author(name)));
        view! { <Panel data=Arc::clone(data) state=state/> }.to_html()
    });
    let slug = data.slug(name);
    format!(
        "<figure id=\"{slug}\" aria-labelledby=\"{slug}-title\" data-figure=\"{slug}\" data-state=\"static\">{inside}</figure>"
    )
}

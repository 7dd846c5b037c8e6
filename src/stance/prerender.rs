//! The figure's HTML, made on the host.

use std::sync::Arc;

use leptos::prelude::*;
use model::stance::{SLUG, StanceView};

use super::data::StanceData;
use super::panel::StancePanel;
use crate::state::FigureState;

/// The whole `<figure>` of the stance map, complete without any script: `data-state="static"`.
pub fn prerender_stance(of: &Arc<StanceData>) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let inside = owner.with(|| {
        let state = RwSignal::new(FigureState::new(StanceView::author(of.stance.tables())));
        view! { <StancePanel of=Arc::clone(of) state=state evidence=Box::new(|_: &str| None)/> }.to_html()
    });
    format!(
        "<figure id=\"{SLUG}\" aria-labelledby=\"{SLUG}-title\" data-figure=\"{SLUG}\" data-state=\"static\">{inside}</figure>"
    )
}

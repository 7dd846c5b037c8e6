//! The queries of views that editors write: links and claims lead to them.

use model::{Data, Notice, View};

/// The view of a query that names one, with or without its question mark. Every part of the query has to be understood.
///
/// # Errors
/// What was found, and what was expected in its place.
pub fn check(query: &str, data: &Data) -> Result<View, (String, String)> {
    let found = || format!("“{query}”");
    let parsed = model::parse(query, data, None)
        .ok_or_else(|| (found(), "a view, as in view=seasons&focus=2024".to_owned()))?;
    match parsed.notices.first() {
        Some(Notice { key, value, reason, .. }) => Err((format!("“{key}={value}”"), reason.clone())),
        None => Ok(parsed.view),
    }
}

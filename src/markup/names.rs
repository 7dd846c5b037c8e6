//! The names of inputs: those of one choice of one figure go by the same.

use model::{Data, View};

/// The name of the inputs for a choice of a figure.
pub(super) fn input_name(data: &Data, view: &View, key: &str) -> String {
    format!("{}-{key}", data.slug(view.name))
}

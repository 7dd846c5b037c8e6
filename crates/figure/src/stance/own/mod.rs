//! A reader's own answers drawn and said: on each proposition, on the axes, and beside each party.

mod axis;
mod strip;
mod words;

pub use axis::drawing as axis_drawing;
pub use strip::drawing as strip_drawing;
pub use words::{axis_words, parties, party_words, silent, status, strip_words};

use crate::draw::layout::{Fit, Layout};

/// What they are drawn for, printed and live alike: a text column of 36 rem, and a phone. The style sheet shows the one
/// that fits.
pub const FITS: [Fit; 2] =
    [Fit { layout: Layout::Wide, width: 648 }, Fit { layout: Layout::Narrow, width: 320 }];

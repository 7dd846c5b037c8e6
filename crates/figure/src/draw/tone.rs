//! Whether marks show what is known, or what came after the day whose knowledge is shown.

use crate::draw::ink::Ink;

/// The tone of a chart's marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// In their own inks.
    Known,
    /// In grey, behind the others.
    Later,
}

impl Tone {
    /// The ink of an area that would have this one.
    pub(crate) fn fill(self, ink: Ink) -> Ink {
        if self == Self::Known { ink } else { Ink::Later }
    }

    /// The ink of a line that would have this one.
    pub(crate) fn stroke(self, ink: Ink) -> Ink {
        if self == Self::Known { ink } else { Ink::LaterLine }
    }
}

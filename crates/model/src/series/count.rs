//! A count, and the two ways in which there can be none.

/// What a cell of the official file says. Zero, not published and not yet are three different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Published: a whole number, zero included.
    Published(u32),
    /// Before this count began to be published: the official file has "-".
    NotPublished,
    /// After the last published day.
    NotYet,
}

impl Count {
    /// The number where one was published, zero included; none for the other two.
    pub fn published(self) -> Option<u32> {
        match self {
            Self::Published(number) => Some(number),
            Self::NotPublished | Self::NotYet => None,
        }
    }
}

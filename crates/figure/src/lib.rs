//! How it is drawn.

//! The page's program: all of it is the library, whose [`crossings::browser::start`] `boot.js` calls.

use crossings as _;

fn main() {}

//! The page's program: all of it is the library, whose [`crossings::browser::hydrate`] `boot.js` calls.

use crossings as _;

/// A smaller one than the standard library's: its code is in every program.
#[cfg(all(feature = "hydrate", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

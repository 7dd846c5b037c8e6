//! The page's program. `boot.js` loads it and then calls [`crossings::browser::start`] with the data.

fn main() {
    crossings::browser::watch_for_panics();
}

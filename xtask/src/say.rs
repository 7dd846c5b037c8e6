//! What the chores say, on standard output and standard error.
//!
//! `println!` panics where whoever read the output has gone, as in `cargo xtask check | head -1`. A chore then ends without
//! a word instead, and with the status that a shell gives to programs which end so.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write, stderr, stdout};
use std::process::exit;

/// 128, and the number of the signal that ends other programs there (SIGPIPE).
const NOBODY_READS: i32 = 141;

/// Writes a line, or lines, to standard output.
macro_rules! say {
    ($($text:tt)*) => { $crate::say::line(format_args!($($text)*)) };
}

/// Writes a line, or lines, to standard error.
macro_rules! complain {
    ($($text:tt)*) => { $crate::say::aside(format_args!($($text)*)) };
}

/// What `say!` does.
pub(crate) fn line(text: Arguments<'_>) {
    let mut out = stdout().lock();
    let written = writeln!(out, "{text}").and_then(|()| out.flush());
    if written.is_err_and(|error| error.kind() == ErrorKind::BrokenPipe) {
        exit(NOBODY_READS);
    }
}

/// What `complain!` does: nothing where nobody reads it, for what is told there never ends a chore.
pub(crate) fn aside(text: Arguments<'_>) {
    writeln!(stderr().lock(), "{text}").ok();
}

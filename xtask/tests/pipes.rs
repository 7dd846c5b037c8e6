//! What a chore does where nobody reads what it writes.

#![allow(clippy::unwrap_used)]

use std::io::Read as _;
use std::process::{Command, Stdio};

/// Runs a chore into a pipe that nobody reads, and returns its status and what it complained of.
fn unread(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    (child.wait().unwrap().code(), complaint)
}

#[test]
fn output_into_a_closed_pipe_ends_quietly() {
    assert_eq!(unread(&["check"]), (Some(141), String::new()));
    assert_eq!(unread(&["--help"]).1, "");
}

#[test]
fn a_complaint_that_nobody_reads_is_still_a_failure() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["import", "no such file", "--published", "2026-08-21"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

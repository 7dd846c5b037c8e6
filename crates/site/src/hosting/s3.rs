//! What brings the files to S3, which sends each with the type and the time that it was given there.

use super::rules::{CACHE, FOREVER, HOUR, KINDS, Kind, SHORT};

/// The file's text: for each kind of file what has a hash, then what has none, and pages at the very end, so that none of them
/// names a file that is not there yet.
pub(super) fn text() -> String {
    let (pages, others): (Vec<&Kind>, Vec<&Kind>) = KINDS.iter().partition(|kind| kind.ending == "html");
    let hashed: String = others.iter().map(|kind| line(kind, HASHED, FOREVER)).collect();
    let plain: String = others.iter().map(|kind| line(kind, PLAIN, HOUR)).collect();
    let pages: String = pages.iter().map(|kind| line(kind, PLAIN, SHORT)).collect();
    format!(
        r#"#!/bin/sh
# Written by `cargo xtask build`. Brings the pages to S3, each file with its type and its {CACHE}:
#     sh hosting/s3.sh dist s3://BUCKET/news
set -eu
[ $# = 2 ] || {{ echo "usage: sh $0 dist s3://BUCKET/news" >&2; exit 2; }}
from=$1 to=$2
hash=$(printf '[0-9a-f]%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16)

# {HASHED}: files of an ending with a hash in their names. {PLAIN}: those without.
{HASHED}() {{
    bring "$@" --exclude '*' --include "*-$hash.$1" --include "*-${{hash}}_bg.$1"
}}
{PLAIN}() {{
    bring "$@" --exclude '*' --include "*.$1" --exclude "*-$hash.$1" --exclude "*-${{hash}}_bg.$1"
}}
bring() {{
    type=$2 cache=$3
    shift 3
    aws s3 cp "$from" "$to" --recursive --no-progress --content-type "$type" --cache-control "$cache" "$@"
}}

{hashed}{plain}{pages}"#
    )
}

const HASHED: &str = "hashed";
const PLAIN: &str = "plain";

fn line(kind: &Kind, function: &str, cache: &str) -> String {
    format!("{function} {} '{}' '{cache}'\n", kind.ending, kind.mime)
}

//! Files compressed once, as hard as it goes: `a.js` has `a.js.br` and `a.js.gz` beside it, the same bytes each time.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use super::rules;
use crate::files::output;

/// Smaller files fit into one packet as they are.
const LEAST: usize = 1000;

/// Compresses what becomes smaller in `dist`, and returns the paths of all its files in their order, without those that
/// were made here.
pub(super) fn write(dist: &Path) -> Result<Vec<String>> {
    let mut files = output::all(dist)?;
    files.retain(|path| Path::new(path).extension().is_none_or(|ending| ending != "br" && ending != "gz"));
    let left: Vec<PathBuf> = files
        .iter()
        .filter(|path| rules::kind(path).is_some_and(|kind| kind.is_compressed))
        .map(|path| dist.join(path))
        .collect();
    let left = Mutex::new(left);
    let next = || left.lock().ok().and_then(|mut left| left.pop());
    let work = || -> Result<()> {
        while let Some(file) = next() {
            compress(&file).with_context(|| format!("{} cannot be compressed", file.display()))?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("it stopped"))?)
    })?;
    Ok(files)
}

fn compress(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    if bytes.len() < LEAST {
        return Ok(());
    }
    let mut packed = Vec::new();
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &best)?;
    fs::write(beside(file, ".br"), packed)?;
    // Without a time and a name in it.
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    Ok(fs::write(beside(file, ".gz"), gzip.finish()?)?)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_becomes_smaller_is_compressed_the_same_each_time() {
        let dist = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(dist.path().join(name), text).unwrap();
        fs::create_dir(dist.path().join("v")).unwrap();
        let long = "über ".repeat(1000);
        put("v/index.html", &long);
        put("short.js", "let a;");
        put("card.png", &long);
        let read = |name: &str| fs::read(dist.path().join(name));
        assert_eq!(write(dist.path()).unwrap(), ["card.png", "short.js", "v/index.html"]);
        let first = (read("v/index.html.br").unwrap(), read("v/index.html.gz").unwrap());
        assert_eq!(write(dist.path()).unwrap().len(), 3);
        assert_eq!((read("v/index.html.br").unwrap(), read("v/index.html.gz").unwrap()), first);
        let mut found = String::new();
        brotli::Decompressor::new(first.0.as_slice(), 4096).read_to_string(&mut found).unwrap();
        assert_eq!(found, long);
        found.clear();
        flate2::read::GzDecoder::new(first.1.as_slice()).read_to_string(&mut found).unwrap();
        assert_eq!(found, long);
        for none in ["short.js.br", "card.png.br", "card.png.gz"] {
            assert!(read(none).is_err(), "{none}");
        }
    }
}

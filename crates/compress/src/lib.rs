//! Files compressed once, as hard as it goes, for servers that send them as they lie: `a.js` has `a.js.br` and `a.js.gz`
//! beside it, the same bytes each time.
//!
//! A crate of its own, for the encoders are compiled where they are called: here for speed, also in a build to develop.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Smaller files, in bytes, fit into one packet as they are.
const LEAST: usize = 1000;

/// Whether a path is one of those that are written here.
pub fn is_made_here(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

/// Compresses each of these files of 1,000 bytes and more, on all cores.
///
/// # Errors
/// Where one cannot be read, or what becomes of it not be written.
pub fn all(files: Vec<PathBuf>) -> Result<()> {
    let left = Mutex::new(files);
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
    })
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
    Ok(fs::write(beside(file, ".gz"), gzip(&bytes)?)?)
}

/// These bytes as gzip, without a time and a name in it.
///
/// # Errors
/// Where memory ends.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
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
    fn a_file_is_compressed_the_same_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        let long = "über ".repeat(1000);
        fs::write(file("long.html"), &long).unwrap();
        fs::write(file("short.js"), "let a;").unwrap();
        let read = |name: &str| fs::read(file(name));
        let both = || {
            all(vec![file("long.html"), file("short.js")]).unwrap();
            (read("long.html.br").unwrap(), read("long.html.gz").unwrap())
        };
        let (br, gz) = both();
        assert_eq!(both(), (br.clone(), gz.clone()));
        let mut found = String::new();
        brotli::Decompressor::new(br.as_slice(), 4096).read_to_string(&mut found).unwrap();
        assert_eq!(found, long);
        found.clear();
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_string(&mut found).unwrap();
        assert_eq!(found, long);
        assert!(read("short.js.br").is_err());
        assert!(is_made_here("v/long.html.br") && !is_made_here("v/long.html"));
    }
}

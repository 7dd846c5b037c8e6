//! SHA-256, by which files are known again.

use sha2::{Digest, Sha256};

/// SHA-256 in 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

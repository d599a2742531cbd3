//! Files that may hold a deck, on disk or compiled in.

use std::path::{Path, PathBuf};

use crate::deck::{folder, problem::Problem};

/// A file on disk or compiled in, not yet read.
pub(super) struct Candidate {
    pub(super) path: String,
    pub(super) size: u64,
    pub(super) mtime_ns: i64,
    pub(super) bytes: Bytes,
}

pub(super) enum Bytes {
    Compiled(&'static [u8]),
    OnDisk(PathBuf),
}

impl Candidate {
    pub(super) fn load(&self) -> Result<Vec<u8>, Box<Problem>> {
        match &self.bytes {
            Bytes::Compiled(bytes) => Ok(bytes.to_vec()),
            Bytes::OnDisk(path) => folder::load(path).map_err(Box::new),
        }
    }
}

pub(super) fn builtin_files() -> Vec<Candidate> {
    let candidate = |(path, bytes): (String, &'static [u8])| Candidate {
        path,
        size: bytes.len() as u64,
        mtime_ns: 0,
        bytes: Bytes::Compiled(bytes),
    };
    folder::builtin().map(candidate).collect()
}

pub(super) fn path_files(path: &Path, problems: &mut Vec<Problem>) -> Vec<Candidate> {
    let (found, faults) = folder::scan(path);
    problems.extend(faults);
    let candidate = |it: folder::Found| Candidate {
        path: it.path.to_string_lossy().into_owned(),
        size: it.size,
        mtime_ns: it.mtime_ns,
        bytes: Bytes::OnDisk(it.path),
    };
    found.into_iter().map(candidate).collect()
}

//! Files of the store: made for their owner alone, and named as `SQLite` takes names.

use std::{
    fs::{File, OpenOptions},
    io,
    path::Path,
};

/// Makes an empty file for its owner alone.
pub(super) fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Returns the address of a file (RFC 8089 as `SQLite` reads it): a plain path that begins with
/// `file:` would be taken for one.
pub(super) fn uri(path: &Path, query: &str) -> String {
    let mut uri = String::from("file:");
    #[cfg(unix)]
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str());
    #[cfg(not(unix))]
    let plain = path.to_string_lossy().replace('\\', "/");
    #[cfg(not(unix))]
    let bytes = plain.as_bytes();
    // An absolute path follows an empty host, since two slashes of its own would begin one.
    if bytes.starts_with(b"/") {
        uri.push_str("//");
    } else if path.is_absolute() {
        uri.push_str("///");
    }
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' | b':' => {
                uri.push(char::from(*byte));
            }
            _ => uri.extend(['%', hex(byte >> 4), hex(byte & 0xf)]),
        }
    }
    if !query.is_empty() {
        uri.push('?');
        uri.push_str(query);
    }
    uri
}

fn hex(half: u8) -> char {
    char::from_digit(u32::from(half), 16).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_an_address() {
        fn check(path: &str, query: &str, expected: &str) {
            assert_eq!(uri(Path::new(path), query), expected);
        }
        check("/a/b.db", "", "file:///a/b.db");
        check("//a/b.db", "", "file:////a/b.db");
        check("a/b.db", "", "file:a/b.db");
        check("file:x?mode=ro#%41", "", "file:file:x%3fmode%3dro%23%2541");
        check("دارس", "immutable=1", "file:%d8%af%d8%a7%d8%b1%d8%b3?immutable=1");
    }
}

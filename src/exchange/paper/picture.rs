//! A picture as it stands in a page: the page holds all of it, so that nothing is fetched.

/// A picture of a kind that browsers and printers know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    media: &'static str,
    bytes: Vec<u8>,
}

/// How the kinds of pictures begin: PNG, JPEG, GIF. No SVG, which is a program more than a picture.
const KINDS: [(&str, &[u8]); 3] =
    [("image/png", b"\x89PNG\r\n\x1a\n"), ("image/jpeg", b"\xff\xd8\xff"), ("image/gif", b"GIF8")];

impl Picture {
    /// Takes the bytes of a file; `None` where they are no picture that a page can hold.
    pub fn new(bytes: Vec<u8>) -> Option<Picture> {
        let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        let known = KINDS.iter().find(|(_, start)| bytes.starts_with(start)).map(|(it, _)| *it);
        let media = known.or(is_webp.then_some("image/webp"))?;
        Some(Picture { media, bytes })
    }

    /// Returns the address that holds the picture itself.
    pub(super) fn address(&self) -> String {
        format!("data:{};base64,{}", self.media, base64(&self.bytes))
    }
}

/// Writes bytes in letters that stand in any attribute (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |it: usize| u32::from(three.get(it).copied().unwrap_or(0));
        let word = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let sign = SIGNS[(word >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= three.len() { char::from(sign) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_the_rfc_shows() {
        fn check(bytes: &str, expected: &str) {
            assert_eq!(base64(bytes.as_bytes()), expected, "{bytes:?}");
        }
        check("", "");
        check("f", "Zg==");
        check("fo", "Zm8=");
        check("foo", "Zm9v");
        check("foobar", "Zm9vYmFy");
    }

    #[test]
    fn only_pictures_are_pictures() {
        fn check(bytes: &[u8], expected: Option<&str>) {
            assert_eq!(Picture::new(bytes.to_vec()).map(|it| it.media), expected, "{bytes:?}");
        }
        check(b"\x89PNG\r\n\x1a\n...", Some("image/png"));
        check(b"\xff\xd8\xff\xe0", Some("image/jpeg"));
        check(b"GIF89a", Some("image/gif"));
        check(b"RIFF....WEBPVP8 ", Some("image/webp"));
        check(b"RIFF....WAVE", None);
        check(b"<svg onload='alert(1)'/>", None);
        check(b"", None);
    }
}

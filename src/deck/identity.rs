//! By what a card is known when its author gave no id.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::text::normalize::collapse;

/// Returns the name of a card without id: `~` and 16 hexadecimal digits of the SHA-256 of its
/// question in NFC, blanks collapsed.
///
/// The answer is not in it: correcting one keeps the history. No id holds a `~`.
pub fn fingerprint(question: &str) -> String {
    let hash = Sha256::digest(collapse(question));
    let mut name = String::with_capacity(17);
    name.push('~');
    for byte in &hash[..8] {
        write!(name, "{byte:02x}").expect("a string takes all that is written to it");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::is_valid_id;

    #[test]
    fn a_fingerprint_knows_the_question_however_it_is_spaced() {
        assert_eq!(fingerprint("abc"), "~ba7816bf8f01cfea");
        assert_eq!(fingerprint("  a  b\n"), fingerprint("a b"));
        assert_eq!(fingerprint("cafe\u{301}"), fingerprint("café"));
        assert_ne!(fingerprint("a"), fingerprint("A"));
        assert!(!is_valid_id(&fingerprint("")));
    }
}

//! Texts put side by side.

use crate::text::sanitize::Shown;

/// Joins sentences.
pub fn sentences(parts: &[Shown]) -> Shown {
    joined(parts, " ")
}

/// Joins texts with something between them.
pub fn joined(parts: &[Shown], between: &str) -> Shown {
    Shown::new(&parts.iter().map(Shown::as_str).collect::<Vec<_>>().join(between))
}

//! The numbers of a paper: a time limit, a pass mark, a share, and whole numbers.

use crate::{
    card::Text,
    deck::{detail::Amount, fault::Fault, finding::Findings, form::text, yaml::Node},
    session::quiz::limit::seconds,
    text::normalize::{collapse, number},
};

/// Reads a time limit in seconds.
pub(super) fn limit(node: &Node<'_>, field: &'static str, findings: &mut Findings) -> Option<u32> {
    let given = text(node, field, findings)?;
    let limit = seconds(given.raw());
    if limit.is_none() {
        findings.tell(node.start, Fault::BadAmount { field, given: given.0, wanted: Amount::Time });
    }
    limit
}

/// Reads a number from 0 to 100; a sign for per cent may stand behind it.
pub(super) fn per_cent(
    node: &Node<'_>,
    field: &'static str,
    findings: &mut Findings,
) -> Option<f64> {
    let given = text(node, field, findings)?;
    let bare = collapse(given.raw());
    within(given, bare.trim_end_matches(['%', '٪', ' ']), 100, (node, field), findings)
}

/// Reads a number from 0 to 1.
pub(super) fn share(node: &Node<'_>, field: &'static str, findings: &mut Findings) -> Option<f64> {
    let given = text(node, field, findings)?;
    let bare = given.0.clone();
    within(given, &bare, 1, (node, field), findings)
}

/// Takes a number from 0 to a bound; `bare` is what was given without its signs.
fn within(
    given: Text,
    bare: &str,
    max: u32,
    (node, field): (&Node<'_>, &'static str),
    findings: &mut Findings,
) -> Option<f64> {
    let fault = match number(bare) {
        Some(value) if (0.0..=f64::from(max)).contains(&value) => return Some(value),
        Some(_) => Fault::BadAmount { field, given: given.0, wanted: Amount::UpTo { max } },
        None => Fault::NotANumber { field, given: given.0 },
    };
    findings.tell(node.start, fault);
    None
}

/// Reads a whole number, in any digits; not through a fraction, which would lose the last digits of
/// a long seed.
pub(super) fn whole(
    node: &Node<'_>,
    field: &'static str,
    min: u64,
    findings: &mut Findings,
) -> Option<u64> {
    let given = text(node, field, findings)?;
    let digits = |it: char| match it {
        '٠'..='٩' => char::from_digit(u32::from(it) - u32::from('٠'), 10),
        '۰'..='۹' => char::from_digit(u32::from(it) - u32::from('۰'), 10),
        _ => Some(it),
    };
    let plain: Option<String> = collapse(given.raw()).chars().map(digits).collect();
    let value = plain.and_then(|it| it.parse().ok()).filter(|it| *it >= min);
    if value.is_none() {
        findings.tell(
            node.start,
            Fault::BadAmount { field, given: given.0, wanted: Amount::Whole { min } },
        );
    }
    value
}

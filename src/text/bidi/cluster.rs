//! The cutting of a resolved paragraph into clusters: what is drawn together and never parted.

use std::ops::Range;

use unicode_bidi::BidiClass::BN;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::bidi::{Glyph, levels::Sign};

/// Cuts a paragraph into clusters, each a range of its characters; what is not drawn is in none.
///
/// Clusters are Unicode's extended grapheme clusters (UAX #29), but one that would hold two levels
/// (an Arabic number sign before a letter) is parted between them. A character that is drawn with
/// the next, as `with_next` tells, is in one cluster with it.
pub(super) fn clusters(
    paragraph: &str,
    signs: &[Sign],
    with_next: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let mut clusters: Vec<Range<usize>> = Vec::with_capacity(signs.len());
    let mut start = 0;
    for grapheme in paragraph.graphemes(true) {
        let end = start + grapheme.chars().count();
        for part in signs[start..end].chunk_by(|a, b| a.level == b.level) {
            let range = start..start + part.len();
            start = range.end;
            match clusters.last_mut() {
                Some(last) if with_next(last.end - 1) => last.end = range.end,
                _ if part.iter().all(Sign::is_drawn) => clusters.push(range),
                _ => (),
            }
        }
    }
    clusters
}

/// Makes the glyphs of clusters, `draw` saying what is drawn.
pub(super) fn drawn_as(
    signs: &[Sign],
    clusters: &[Range<usize>],
    draw: impl Fn(Range<usize>) -> String,
) -> Vec<Glyph> {
    let mut after = 0;
    let glyph = |range: &Range<usize>| {
        let left_out = signs[after..range.start].iter().map(|it| it.level);
        after = range.end;
        let (first, last) = (&signs[range.start], &signs[range.end - 1]);
        Glyph {
            source: first.at..last.at + last.c.len_utf8(),
            drawn: draw(range.clone()),
            level: first.level,
            dip: left_out.fold(first.level, u8::min),
            is_blank: signs[range.clone()].iter().all(|it| it.is_blank),
        }
    };
    clusters.iter().map(glyph).collect()
}

/// Returns the characters of a cluster in the order in which they are written.
///
/// Marks follow their letter on any level. Zero-width joiners and non-joiners behind the last mark
/// of a right-to-left cluster are on its left, so they are written before it.
pub(super) fn laid(signs: &[Sign], cluster: Range<usize>) -> impl Iterator<Item = usize> {
    let is_turned = signs[cluster.start].level % 2 == 1;
    let tail = match signs[cluster.clone()].iter().rposition(|it| it.class != BN) {
        Some(last) if is_turned => cluster.start + last + 1,
        _ => cluster.end,
    };
    (tail..cluster.end).rev().chain(cluster.start..tail)
}

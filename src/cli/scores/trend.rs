//! How results went over time: a row of blocks, or a sentence for who speaks plain lines.

use crate::{
    stats::scores::told_percent,
    text::{sanitize::Shown, wording::Wording},
};

/// From nothing to all of the points.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Blocks at most; the word before them fits beside these into 40 columns.
const N_BLOCKS: usize = 30;

/// Results that a sentence names at most.
const N_NAMED: usize = 5;

/// Returns the line; `None` of a single result, which goes nowhere.
pub(super) fn line(
    words: &Wording,
    percents: &[f64],
    is_plain: bool,
    columns: usize,
) -> Option<Shown> {
    if percents.len() < 2 {
        return None;
    }
    Some(if is_plain {
        let last = last(percents, N_NAMED);
        let said = words.list(last.iter().map(|it| percent(words, *it).into()));
        let values = [("n", last.len().into()), ("percents", said.into())];
        words.say("score-trend-plain", &values)
    } else {
        let n = N_BLOCKS.min(columns.saturating_sub(10).max(1));
        let blocks: String = last(percents, n).iter().map(|it| block(*it)).collect();
        words.say("score-trend", &[("blocks", blocks.into())])
    })
}

/// Returns per cent in words.
pub(super) fn percent(words: &Wording, percent: f64) -> Shown {
    words.say("score-percent", &[("percent", told_percent(percent).into())])
}

fn last(percents: &[f64], n: usize) -> &[f64] {
    &percents[percents.len().saturating_sub(n)..]
}

fn block(percent: f64) -> char {
    let top = BLOCKS.len() - 1;
    let level = (percent / 100.0 * top as f64).round().clamp(0.0, top as f64);
    BLOCKS[level as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_is_drawn_or_said() {
        fn check(percents: &[f64], is_plain: bool, columns: usize, expected: Option<&str>) {
            let line = line(&Wording::english(), percents, is_plain, columns);
            assert_eq!(line.as_ref().map(Shown::as_str), expected, "{percents:?}");
        }
        check(&[], false, 80, None);
        check(&[50.0], true, 80, None);
        check(&[0.0, 50.0, 100.0], false, 80, Some("Trend: ▁▅█"));
        check(&[0.0, 50.0, 120.0], false, 12, Some("Trend: ▅█"));
        check(&[200.0 / 3.0, 70.0], true, 80, Some("The last 2: 66.7 %, 70 %."));
        check(
            &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            true,
            40,
            Some("The last 5: 2 %, 3 %, 4 %, 5 %, 6 %."),
        );
    }
}

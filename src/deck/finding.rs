//! What is found while a file is read: faults by the bytes where they are, before lines and columns
//! are counted.

use crate::deck::{detail::TooMuch, fault::Fault};

/// Most problems of one file that are listed.
pub(super) const MAX_PROBLEMS: usize = 10_000;

/// A fault, and the byte where it is; of the file's text, without a byte order mark.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) at: usize,
    pub(super) also: Option<usize>,
    pub(super) fault: Fault,
}

impl Finding {
    pub(super) fn new(at: usize, fault: Fault) -> Finding {
        Finding { at, also: None, fault }
    }
}

/// All that was found in a file; at most [`MAX_PROBLEMS`] are kept.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
    n: usize,
}

impl Findings {
    pub(super) fn tell(&mut self, at: usize, fault: Fault) {
        self.push(Finding::new(at, fault));
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.n += 1;
        if self.list.len() < MAX_PROBLEMS {
            self.list.push(finding);
        } else if self.n == MAX_PROBLEMS + 1 {
            self.list.push(Finding::new(finding.at, Fault::TooMuch(TooMuch::Problems)));
        }
    }

    /// Returns how many there were, kept or not.
    pub(super) fn n(&self) -> usize {
        self.n
    }

    /// Returns them by place.
    pub(super) fn sorted(mut self) -> Vec<Finding> {
        self.list.sort_by_key(|it| it.at);
        self.list
    }
}

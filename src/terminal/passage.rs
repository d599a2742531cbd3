//! Text with tones, as it goes into a transcript or a row.

use crate::{
    terminal::theme::Tone,
    text::{bidi::Direction, sanitize::Shown},
};

/// Text with tones, in the direction of the language it is written in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    pieces: Vec<Piece>,
    direction: Direction,
}

/// Text of one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it means.
    pub tone: Tone,
    /// What it says.
    pub text: Shown,
    /// The direction in which it is ordered by itself, whatever stands around it.
    pub isolated: Option<Direction>,
}

impl Passage {
    /// Starts with text of a tone, from left to right.
    pub fn new(tone: Tone, text: &Shown) -> Passage {
        Passage::default().and(tone, text)
    }

    /// Starts with usual text.
    pub fn plain(text: &Shown) -> Passage {
        Passage::new(Tone::Plain, text)
    }

    /// Sets its base direction: that of its language, whatever letter it begins with.
    pub fn set(mut self, direction: Direction) -> Passage {
        self.direction = direction;
        self
    }

    /// Goes on with text of a tone.
    pub fn and(mut self, tone: Tone, text: &Shown) -> Passage {
        self.pieces.push(Piece { tone, text: text.clone(), isolated: None });
        self
    }

    /// Goes on with text of a tone that takes no part in the order of what stands around it; within
    /// it has the base direction of the passage.
    pub fn and_isolated(mut self, tone: Tone, text: &Shown) -> Passage {
        self.pieces.push(Piece { tone, text: text.clone(), isolated: Some(self.direction) });
        self
    }

    /// Returns the pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Returns its base direction.
    pub fn direction(&self) -> Direction {
        self.direction
    }
}

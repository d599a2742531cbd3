//! How a card is asked.

/// The wish how cards are asked; a card that can't be asked so is asked another way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// What suits the card and how well it is known.
    #[default]
    Auto,
    /// Recall, then look, then rate oneself.
    Flip,
    /// Type the answer.
    Typed,
    /// Pick from options.
    Choice,
}

impl Mode {
    /// Returns the word for the mode in files, flags and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Mode::Auto => "auto",
            Mode::Flip => "flip",
            Mode::Typed => "typed",
            Mode::Choice => "choice",
        }
    }

    /// Returns the mode with a word.
    pub fn from_word(word: &str) -> Option<Mode> {
        let all = [Mode::Auto, Mode::Flip, Mode::Typed, Mode::Choice];
        all.into_iter().find(|it| it.word() == word)
    }
}

//! Colours and signs by what they mean. A sign or a word always says what a colour says, so that
//! nothing is lost without colour.

use anstyle::{AnsiColor, Style};

use crate::{grade::verdict::Verdict, text::sanitize::Shown};

/// What a piece of text means; the theme decides how that looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Usual text.
    #[default]
    Plain,
    /// What the eye should find first.
    Strong,
    /// What may be overlooked: keys, places, what is used up.
    Quiet,
    /// Where something is typed or pressed: prompts, numbers of options.
    Accent,
    /// Right.
    Right,
    /// Not yet scored.
    Almost,
    /// Wrong.
    Wrong,
}

/// How tones look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    is_colored: bool,
}

impl Theme {
    /// With colours.
    pub fn colored() -> Theme {
        Theme { is_colored: true }
    }

    /// Without any escape codes in the text.
    pub fn plain() -> Theme {
        Theme { is_colored: false }
    }

    /// Returns the style of a tone; only the sixteen colours that a person's own scheme sets.
    pub fn style(self, tone: Tone) -> Style {
        if !self.is_colored {
            return Style::new();
        }
        match tone {
            Tone::Plain => Style::new(),
            Tone::Strong => Style::new().bold(),
            Tone::Quiet => Style::new().dimmed(),
            Tone::Accent => AnsiColor::Cyan.on_default(),
            Tone::Right => AnsiColor::Green.on_default().bold(),
            Tone::Almost => AnsiColor::Yellow.on_default().bold(),
            Tone::Wrong => AnsiColor::Red.on_default().bold(),
        }
    }
}

/// Returns the tone of a verdict.
pub fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Correct | Verdict::Noted => Tone::Right,
        Verdict::Almost => Tone::Almost,
        Verdict::Wrong => Tone::Wrong,
    }
}

/// Returns the sign of a verdict.
pub fn sign(verdict: Verdict) -> Shown {
    Shown::new(match verdict {
        Verdict::Correct | Verdict::Noted => "✓",
        Verdict::Almost => "≈",
        Verdict::Wrong => "✗",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERDICTS: [Verdict; 4] =
        [Verdict::Correct, Verdict::Noted, Verdict::Almost, Verdict::Wrong];

    #[test]
    fn colour_is_never_the_only_sign() {
        for a in VERDICTS {
            for b in VERDICTS {
                assert_eq!(tone(a) == tone(b), sign(a) == sign(b), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_plain_theme_writes_no_codes() {
        for tone in [Tone::Strong, Tone::Quiet, Tone::Accent, Tone::Right, Tone::Wrong] {
            assert_eq!(Theme::plain().style(tone).render().to_string(), "");
            assert_ne!(Theme::colored().style(tone).render().to_string(), "");
        }
    }
}

//! Commands of plain lines, which the answer line of the terminal takes too: `:u`, `:h`, …, and their
//! Arabic words, whatever language the interface speaks.

use crate::{
    session::Input,
    terminal::keys::command_key,
    text::{fold, normal::normal},
};

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub enum Entered {
    /// Text; of two leading colons one is left.
    Text(String),
    /// A command to the session.
    Input(Input),
    /// A command to the face.
    Ask(Ask),
}

/// What a face is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// `:r` says the question again.
    Repeat,
    /// `:t` tells the time.
    Time,
    /// `:q` leaves.
    Leave,
    /// `:?` lists the commands.
    Help,
}

/// Reads a line. With one colon, what is no command is text.
pub fn entered(line: &str) -> Entered {
    if let Some(text) = line.strip_prefix("::") {
        return Entered::Text(format!(":{text}"));
    }
    let command = line.trim().strip_prefix(':').and_then(command);
    command.unwrap_or_else(|| Entered::Text(line.to_string()))
}

fn command(word: &str) -> Option<Entered> {
    let input = match letter(word)? {
        'u' => Input::Undo,
        'h' => Input::Hint,
        's' => Input::Skip,
        'o' => Input::Options,
        '!' => Input::Accept,
        'w' => Input::Reject,
        'x' => Input::Suspend,
        'f' => Input::Finish,
        'r' => return Some(Entered::Ask(Ask::Repeat)),
        't' => return Some(Entered::Ask(Ask::Time)),
        'q' => return Some(Entered::Ask(Ask::Leave)),
        '?' => return Some(Entered::Ask(Ask::Help)),
        _ => return None,
    };
    Some(Entered::Input(input))
}

/// Returns the letter of a command, which may also be typed by the key of an Arabic layout at the
/// same place, or as an Arabic word.
fn letter(word: &str) -> Option<char> {
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return if c.is_ascii() { Some(c) } else { command_key(c) };
    }
    // Neither tashkeel nor hamza decides, nor the article.
    let word = normal(word);
    let word = fold::arabic(&word);
    let bare = word.strip_prefix("ال").unwrap_or(&word);
    ARABIC.iter().find(|(_, words)| words.contains(&bare)).map(|(letter, _)| *letter)
}

/// Arabic words of commands, with letters that are often mixed up made one.
const ARABIC: [(char, &[&str]); 12] = [
    ('u', &["تراجع"]),
    ('h', &["تلميح"]),
    ('s', &["تخط", "تخطي"]),
    ('o', &["خيارات"]),
    ('!', &["صح"]),
    ('w', &["خطا"]),
    ('x', &["اوقف"]),
    ('f', &["سلم"]),
    ('r', &["اعد"]),
    ('t', &["وقت"]),
    ('q', &["خروج"]),
    ('?', &["مساعده"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_command_only_when_it_is_one() {
        let text = |it: &str| Entered::Text(it.to_string());
        assert_eq!(entered(":u"), Entered::Input(Input::Undo));
        assert_eq!(entered(" :q "), Entered::Ask(Ask::Leave));
        assert_eq!(entered(":؟"), Entered::Ask(Ask::Help));
        assert_eq!(entered(":-)"), text(":-)"));
        assert_eq!(entered("::u"), text(":u"));
        assert_eq!(entered("u"), text("u"));
        assert_eq!(entered(""), text(""));
        assert_eq!(entered(":"), text(":"));
        assert_eq!(entered(":U"), text(":U"));
        assert_eq!(entered("تراجع"), text("تراجع"));
        assert_eq!(entered("::تراجع"), text(":تراجع"));
        assert_eq!(entered(":تراجع الآن"), text(":تراجع الآن"));
    }

    #[test]
    fn arabic_words_are_commands_however_they_are_spelled() {
        fn check(lines: &[&str], expected: &Entered) {
            for line in lines {
                assert_eq!(entered(line), *expected, "{line}");
            }
        }
        let input = Entered::Input;
        check(&[":تراجع", ": تراجع", ":تراجُع"], &input(Input::Undo));
        check(&[":تلميح", ":التلميح"], &input(Input::Hint));
        check(&[":تخطٍّ", ":تخط", ":تخطي", ":تخطى"], &input(Input::Skip));
        check(&[":خيارات", ":الخيارات"], &input(Input::Options));
        check(&[":صح", ":صَحّ"], &input(Input::Accept));
        check(&[":خطأ", ":خطا"], &input(Input::Reject));
        check(&[":أوقف", ":اوقف", ":أوقِف"], &input(Input::Suspend));
        check(&[":سلّم", ":سلم"], &input(Input::Finish));
        check(&[":أعد", ":اعد"], &Entered::Ask(Ask::Repeat));
        check(&[":الوقت", ":وقت"], &Entered::Ask(Ask::Time));
        check(&[":خروج"], &Entered::Ask(Ask::Leave));
        check(&[":مساعدة", ":مساعده", ":المساعدة"], &Entered::Ask(Ask::Help));
    }

    #[test]
    fn the_keys_of_an_arabic_layout_are_those_at_the_same_place() {
        let latin = ["u", "h", "s", "o", "w", "x", "f", "r", "t", "q"];
        let arabic = ["ع", "ا", "س", "خ", "ص", "ء", "ب", "ق", "ف", "ض"];
        for (latin, arabic) in latin.iter().zip(arabic) {
            let read = entered(&format!(":{latin}"));
            assert!(!matches!(read, Entered::Text(_)), "{latin}");
            assert_eq!(entered(&format!(":{arabic}")), read, "{arabic}");
        }
    }
}

//! Commands of plain lines, which the answer line of the terminal takes too: `:u`, `:h`, …

use crate::session::Input;

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
    let input = match word {
        "u" => Input::Undo,
        "h" => Input::Hint,
        "s" => Input::Skip,
        "o" => Input::Options,
        "!" => Input::Accept,
        "w" => Input::Reject,
        "x" => Input::Suspend,
        "f" => Input::Finish,
        "r" => return Some(Entered::Ask(Ask::Repeat)),
        "t" => return Some(Entered::Ask(Ask::Time)),
        "q" => return Some(Entered::Ask(Ask::Leave)),
        "?" | "؟" => return Some(Entered::Ask(Ask::Help)),
        _ => return None,
    };
    Some(Entered::Input(input))
}

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
    }
}

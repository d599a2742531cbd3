//! What a terminal replies, picked out of its bytes one by one: they come in pieces, and with them
//! whatever a person types.

use crate::terminal::policy::Reply;

/// What a terminal is asked: `DECRQM` of mode 8, BDSM, and behind it `DA1`, to which all reply.
pub(super) const QUESTION: &str = "\x1b[8$p\x1b[c";

/// Listens for the replies; everything else is dropped.
#[derive(Clone, Debug, Default)]
pub(super) struct Listener {
    /// The sequence that has begun, without its escape.
    sequence: Option<Vec<u8>>,
    reply: Option<Reply>,
    has_ended: bool,
}

/// Longer than any reply.
const LONGEST: usize = 64;

impl Listener {
    /// Takes the next byte.
    pub(super) fn hear(&mut self, byte: u8) {
        if byte == 0x1b {
            self.sequence = Some(Vec::new());
            return;
        }
        let Some(mut sequence) = self.sequence.take() else { return };
        sequence.push(byte);
        // ECMA-48, section 5.4: parameters, intermediates, one final byte.
        match byte {
            b'[' if sequence.len() == 1 => self.sequence = Some(sequence),
            0x20..=0x3f if (2..LONGEST).contains(&sequence.len()) => self.sequence = Some(sequence),
            0x40..=0x7e => self.understand(&sequence),
            _ => (),
        }
    }

    /// Returns what was replied about BDSM, `None` before.
    pub(super) fn reply(&self) -> Option<Reply> {
        self.reply
    }

    /// Tells whether the last reply has come.
    pub(super) fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// Tells whether something has begun that may be a reply.
    pub(super) fn is_midway(&self) -> bool {
        self.sequence.is_some()
    }

    fn understand(&mut self, sequence: &[u8]) {
        match sequence {
            [b'[', b'8', b';', setting, b'$', b'y'] => self.reply = Some(reply(*setting)),
            [b'[', b'?', .., b'c'] => {
                self.has_ended = true;
                self.reply.get_or_insert(Reply::Unknown);
            }
            _ => (),
        }
    }
}

fn reply(setting: u8) -> Reply {
    match setting {
        b'1' => Reply::Implicit,
        b'2' => Reply::Explicit,
        b'3' => Reply::AlwaysImplicit,
        b'4' => Reply::AlwaysExplicit,
        _ => Reply::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, reply: Option<Reply>, has_ended: bool, is_midway: bool) {
        let mut listener = Listener::default();
        text.bytes().for_each(|it| listener.hear(it));
        let heard = (listener.reply(), listener.has_ended(), listener.is_midway());
        assert_eq!(heard, (reply, has_ended, is_midway), "{text:?}");
    }

    #[test]
    fn what_terminals_reply_is_understood() {
        fn of(text: &str, expected: Reply) {
            check(text, Some(expected), true, false);
        }
        // VTE 0.70, xterm 379, mlterm 3.9, kitty 0.26, Konsole 22.12, tmux 3.3.
        of("\x1b[8;1$y\x1b[?65;1;9c", Reply::Implicit);
        of("\x1b[8;0$y\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", Reply::Unknown);
        of("\x1b[8;0$y\x1b[?63;1;2;3;4;6;7;15;18;22;29c", Reply::Unknown);
        of("\x1b[8;0$y\x1b[?62;c", Reply::Unknown);
        of("\x1b[?62;1;4c", Reply::Unknown);
        of("\x1b[?1;2c", Reply::Unknown);
        of("\x1b[8;2$y\x1b[?6c", Reply::Explicit);
        of("\x1b[8;3$y\x1b[?6c", Reply::AlwaysImplicit);
        of("\x1b[8;4$y\x1b[?6c", Reply::AlwaysExplicit);
    }

    #[test]
    fn the_end_is_awaited() {
        check("", None, false, false);
        check("\x1b", None, false, true);
        check("\x1b[8;1$", None, false, true);
        check("\x1b[8;1$y", Some(Reply::Implicit), false, false);
        check("\x1b[8;1$y\x1b[?65;1", Some(Reply::Implicit), false, true);
    }

    #[test]
    fn keys_between_are_no_reply() {
        check("ab\x1b[A\x1b[8;1$yc\x1bd\x1b[?1cمe", Some(Reply::Implicit), true, false);
        check("\x1b[1;5D\x1bOB\x1b\x1b[8;2$y\x1b[?1c", Some(Reply::Explicit), true, false);
        check("8;1$y?65c", None, false, false);
        // The question itself, from a line that echoes.
        check(QUESTION, None, false, false);
        check("\x1b[18;1$y\x1b[>0;276;0c\x1b[8;1y", None, false, false);
        check("\x1b[8;\r1$y", None, false, false);
        check(&format!("\x1b[?{}c", "1;".repeat(40)), None, false, false);
    }
}

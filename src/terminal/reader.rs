//! Keys from a stream of events. A slow line may deliver an escape sequence in two parts, of which
//! the first reads as the Esc key: so Esc counts only after a short silence.

use std::{collections::VecDeque, io, time::Duration};

use crossterm::event::Event;

use crate::terminal::keys::{self, Key};

/// How long the rest of an escape sequence may take, as in readline and vim over ssh.
pub const ESC_WAIT: Duration = Duration::from_millis(50);

/// Where events come from: waits so long for the next one.
pub trait Events {
    /// Returns the next event, `None` where none came in time.
    fn next(&mut self, wait: Duration) -> io::Result<Option<Event>>;
}

/// Joins events to keys.
#[derive(Debug, Default)]
pub struct Reader {
    /// Keys that were read ahead.
    ahead: VecDeque<Key>,
}

impl Reader {
    /// Returns the next key; `None` where none came in time, or something that is no key.
    pub fn read(&mut self, events: &mut impl Events, wait: Duration) -> io::Result<Option<Key>> {
        if let Some(key) = self.ahead.pop_front() {
            return Ok(Some(key));
        }
        match next(events, wait)? {
            Some(Key::Esc) => self.after_escape(events),
            other => Ok(other),
        }
    }

    /// Drops what waits; keeps what no reply is made of: Ctrl-C, Ctrl-Z, a new size.
    pub fn drop_typed(&mut self, events: &mut impl Events) -> io::Result<()> {
        let is_kept = |it: &Key| matches!(it, Key::CtrlC | Key::Suspend | Key::Resize);
        self.ahead.retain(is_kept);
        while let Some(event) = events.next(Duration::ZERO)? {
            self.ahead.extend(keys::read(event).filter(is_kept));
        }
        Ok(())
    }

    fn after_escape(&mut self, events: &mut impl Events) -> io::Result<Option<Key>> {
        match next(events, ESC_WAIT)? {
            Some(Key::Char(start @ ('[' | 'O'))) => self.sequence(events, start),
            Some(Key::Backspace) => Ok(Some(Key::AltBackspace)),
            other => {
                self.ahead.extend(other);
                Ok(Some(Key::Esc))
            }
        }
    }

    /// Reads the rest of a sequence; where it does not come, these were keys that a person typed.
    ///
    /// `?` and `$` are in no key, but in what a terminal replies too late.
    fn sequence(&mut self, events: &mut impl Events, start: char) -> io::Result<Option<Key>> {
        let mut middle = String::new();
        loop {
            match next(events, ESC_WAIT)? {
                Some(Key::Char(c @ ('0'..='9' | ';' | '?' | '$'))) if start == '[' => {
                    middle.push(c);
                }
                Some(Key::Char(c)) if c.is_ascii_alphabetic() || c == '~' => {
                    return self.meaning(events, &middle, c);
                }
                other => {
                    let typed = [start].into_iter().chain(middle.chars());
                    self.ahead.extend(typed.map(Key::Char).chain(other));
                    return Ok(Some(Key::Esc));
                }
            }
        }
    }

    /// Returns what a sequence means; what is unknown is no key.
    fn meaning(
        &mut self,
        events: &mut impl Events,
        middle: &str,
        last: char,
    ) -> io::Result<Option<Key>> {
        let number = middle.split(';').next().unwrap_or_default();
        Ok(Some(match (last, number) {
            ('A', _) => Key::Up,
            ('B', _) => Key::Down,
            ('C', _) => Key::Right,
            ('D', _) => Key::Left,
            ('H', _) | ('~', "1" | "7") => Key::Home,
            ('F', _) | ('~', "4" | "8") => Key::End,
            ('~', "3") => Key::Delete,
            ('~', "5") => Key::PageUp,
            ('~', "6") => Key::PageDown,
            ('~', "200") => return self.paste(events),
            _ => return Ok(None),
        }))
    }

    /// Gathers a paste whose start came in two parts: the events no longer tell where it ends, so
    /// it ends with the next silence.
    fn paste(&mut self, events: &mut impl Events) -> io::Result<Option<Key>> {
        let mut text = String::new();
        loop {
            match next(events, ESC_WAIT)? {
                Some(Key::Char(c)) => text.push(c),
                Some(Key::Enter) => text.push('\n'),
                Some(Key::Tab) => text.push('\t'),
                other => {
                    self.ahead.extend(other);
                    return Ok(Some(Key::Paste(text)));
                }
            }
        }
    }
}

fn next(events: &mut impl Events, wait: Duration) -> io::Result<Option<Key>> {
    Ok(events.next(wait)?.and_then(keys::read))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    /// Events as written: `^` is Esc, `<` Backspace, `.` a silence.
    struct Script(VecDeque<char>);

    impl Events for Script {
        fn next(&mut self, _: Duration) -> io::Result<Option<Event>> {
            let code = match self.0.pop_front() {
                None | Some('.') => return Ok(None),
                Some('^') => KeyCode::Esc,
                Some('<') => KeyCode::Backspace,
                Some('\n') => KeyCode::Enter,
                Some(c) => KeyCode::Char(c),
            };
            Ok(Some(Event::Key(KeyEvent::new(code, KeyModifiers::NONE))))
        }
    }

    /// Events that wait, the last one first.
    struct Waiting(Vec<Event>);

    impl Events for Waiting {
        fn next(&mut self, _: Duration) -> io::Result<Option<Event>> {
            Ok(self.0.pop())
        }
    }

    fn check(script: &str, expected: &[Key]) {
        let mut events = Script(script.chars().collect());
        let mut reader = Reader::default();
        let mut keys = Vec::new();
        while !events.0.is_empty() || !reader.ahead.is_empty() {
            keys.extend(reader.read(&mut events, Duration::ZERO).unwrap());
        }
        assert_eq!(keys, expected, "{script:?}");
    }

    #[test]
    fn an_arrow_in_two_parts_is_an_arrow() {
        check("^[A", &[Key::Up]);
        check("^OB", &[Key::Down]);
        check("^[1;5D", &[Key::Left]);
        check("^[3~", &[Key::Delete]);
        check("^[Ha", &[Key::Home, Key::Char('a')]);
        check("^[19~a", &[Key::Char('a')]);
        check("^<", &[Key::AltBackspace]);
    }

    #[test]
    fn a_late_reply_of_the_terminal_is_no_key() {
        check("^[8;1$y^[?65;1;9ca", &[Key::Char('a')]);
        check("^[?6c1", &[Key::Char('1')]);
        check("^[?a", &[]);
        check("^[?.", &[Key::Esc, Key::Char('['), Key::Char('?')]);
    }

    #[test]
    fn what_was_typed_is_dropped_but_for_what_is_no_reply() {
        let mut events = Script("ab\n^[A<".chars().collect());
        let mut reader = Reader::default();
        reader.ahead.extend([Key::Char('x'), Key::CtrlC, Key::Enter, Key::Resize, Key::Suspend]);
        reader.drop_typed(&mut events).unwrap();
        assert_eq!(reader.ahead, [Key::CtrlC, Key::Resize, Key::Suspend]);
        let ctrl_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        let mut events = Waiting(vec![Event::Resize(1, 1), Event::Key(ctrl_c)]);
        let mut reader = Reader::default();
        reader.drop_typed(&mut events).unwrap();
        assert_eq!(reader.ahead, [Key::CtrlC, Key::Resize]);
    }

    #[test]
    fn esc_counts_after_a_silence_and_before_other_keys() {
        check("^", &[Key::Esc]);
        check("^.[A", &[Key::Esc, Key::Char('['), Key::Char('A')]);
        check("^h", &[Key::Esc, Key::Char('h')]);
        check("^[.x", &[Key::Esc, Key::Char('['), Key::Char('x')]);
        check("^[1\n", &[Key::Esc, Key::Char('['), Key::Char('1'), Key::Enter]);
        check("^^[A", &[Key::Esc, Key::Esc, Key::Char('['), Key::Char('A')]);
    }

    #[test]
    fn a_paste_in_two_parts_is_a_paste() {
        check("^[200~a\nb.c", &[Key::Paste("a\nb".to_string()), Key::Char('c')]);
    }
}

//! Keys as the program knows them, and what they mean beside their letter: digits of every script,
//! and commands on an Arabic keyboard.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What a person did at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A character, the blank among them.
    Char(char),
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Escape, alone.
    Esc,
    /// Deletes backward (also Ctrl-H).
    Backspace,
    /// Deletes one code point backward: a single mark.
    AltBackspace,
    /// Deletes forward.
    Delete,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Home (also Ctrl-A).
    Home,
    /// End (also Ctrl-E).
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Ctrl-C, or SIGINT from elsewhere.
    CtrlC,
    /// End of input.
    CtrlD,
    /// Deletes to the start.
    CtrlU,
    /// Deletes the word before.
    CtrlW,
    /// Deletes to the end.
    CtrlK,
    /// Text that was pasted.
    Paste(String),
    /// The window has another size: what is on the screen must be painted again.
    Resize,
    /// Ctrl-Z; the terminal acts on it and gives [`Key::Resumed`] when the program goes on.
    Suspend,
    /// The program was stopped and goes on: what was on the screen is gone, the cursor is on a
    /// fresh line.
    Resumed,
    /// The system asks the program to end. Given at every read from then on.
    Quit,
}

impl Key {
    /// Returns the key with left and right changed about.
    pub fn turned(&self) -> Key {
        let pair = [Key::Left, Key::Right];
        let place = pair.iter().position(|it| it == self);
        place.map_or_else(|| self.clone(), |it| pair[1 - it].clone())
    }
}

/// Reads an event of the terminal; `None` of what is no key of ours.
pub fn read(event: Event) -> Option<Key> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => read_key(key),
        Event::Paste(text) => Some(Key::Paste(text)),
        Event::Resize(..) => Some(Key::Resize),
        Event::Key(_) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "a foreign list of a hundred keys")]
fn read_key(key: KeyEvent) -> Option<Key> {
    let has_alt = key.modifiers.contains(KeyModifiers::ALT);
    let has_control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char(c) if has_control && !has_alt => return read_control(c),
        // Both together are AltGr, which types characters; Alt alone is no key of ours.
        KeyCode::Char(c) if has_control == has_alt => Key::Char(c),
        KeyCode::Backspace if has_alt => Key::AltBackspace,
        KeyCode::Backspace if has_control => Key::CtrlW,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Enter => Key::Enter,
        KeyCode::Tab => Key::Tab,
        KeyCode::Esc => Key::Esc,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}

/// Reads a letter pressed with Ctrl; Ctrl-H, -I, -J and -M are the keys that sent them of old.
fn read_control(c: char) -> Option<Key> {
    match command_key(c).unwrap_or(c) {
        'a' => Some(Key::Home),
        'b' => Some(Key::Left),
        'c' => Some(Key::CtrlC),
        'd' => Some(Key::CtrlD),
        'e' => Some(Key::End),
        'f' => Some(Key::Right),
        'h' => Some(Key::Backspace),
        'i' => Some(Key::Tab),
        'j' | 'm' => Some(Key::Enter),
        'k' => Some(Key::CtrlK),
        'n' => Some(Key::Down),
        'p' => Some(Key::Up),
        'u' => Some(Key::CtrlU),
        'w' => Some(Key::CtrlW),
        'z' => Some(Key::Suspend),
        _ => None,
    }
}

/// Returns the value of a digit: ASCII, Arabic-Indic or Persian.
pub fn digit(c: char) -> Option<usize> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some(c as usize - zero as usize)
}

/// Returns the command that a character stands for: itself in lower case, or the Latin letter at
/// the same place of the keyboard where it is of the Arabic (101) layout, plain or shifted.
///
/// `None` of what is no letter, mark or sign of a command.
pub fn command_key(c: char) -> Option<char> {
    match c {
        'a'..='z' | ' ' | '!' | '?' | ':' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '؟' => Some('?'),
        _ => ARABIC_101.iter().find(|(_, keys)| keys.contains(&c)).map(|(latin, _)| *latin),
    }
}

/// The Latin letter of a key, and what it writes on the Arabic (101) layout plain and shifted
/// (Microsoft KBDA1; `ara` of xkeyboard-config writes the same letters). Signs that other layouts
/// have too, such as brackets, are left out. The key B writes a ligature, or its two letters one
/// after the other, of which the first is that of G and the second that of H.
const ARABIC_101: &[(char, &[char])] = &[
    ('q', &['ض', '\u{64e}']),
    ('w', &['ص', '\u{64b}']),
    ('e', &['ث', '\u{64f}']),
    ('r', &['ق', '\u{64c}']),
    ('t', &['ف', '\u{fef9}']),
    ('y', &['غ', 'إ']),
    ('u', &['ع']),
    ('i', &['ه', '÷']),
    ('o', &['خ', '×']),
    ('p', &['ح', '؛']),
    ('a', &['ش', '\u{650}']),
    ('s', &['س', '\u{64d}']),
    ('d', &['ي']),
    ('f', &['ب']),
    ('g', &['ل', '\u{fef7}']),
    ('h', &['ا', 'أ']),
    ('j', &['ت', 'ـ']),
    ('k', &['ن', '،']),
    ('l', &['م']),
    ('z', &['ئ']),
    ('x', &['ء', '\u{652}']),
    ('c', &['ؤ']),
    ('v', &['ر']),
    ('b', &['\u{fefb}', '\u{fef5}']),
    ('n', &['ى', 'آ']),
    ('m', &['ة']),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_found_on_an_arabic_keyboard() {
        let latin = "qwertyuiopasdfghjklzxcvnm";
        let arabic = "ضصثقفغعهخحشسيبلاتنمئءؤرىة";
        assert_eq!(latin.chars().count(), arabic.chars().count());
        for (latin, arabic) in latin.chars().zip(arabic.chars()) {
            assert_eq!(command_key(arabic), Some(latin));
            assert_eq!(command_key(latin), Some(latin));
            assert_eq!(command_key(latin.to_ascii_uppercase()), Some(latin));
        }
    }

    #[test]
    fn shifted_and_shared_signs_are_commands_too() {
        fn check(c: char, expected: Option<char>) {
            assert_eq!(command_key(c), expected, "{c:?}");
        }
        check('أ', Some('h'));
        check('×', Some('o'));
        check('\u{652}', Some('x'));
        check('\u{64d}', Some('s'));
        check('؟', Some('?'));
        check('!', Some('!'));
        check(' ', Some(' '));
        check('5', None);
        check('ß', None);
        check('漢', None);
    }

    #[test]
    fn no_character_stands_for_two_commands() {
        let all: Vec<char> = ARABIC_101.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
        let once: std::collections::BTreeSet<char> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len());
        assert_eq!(ARABIC_101.len(), 26);
    }

    #[test]
    fn digits_of_three_scripts_count() {
        fn check(c: char, expected: Option<usize>) {
            assert_eq!(digit(c), expected, "{c:?}");
        }
        check('0', Some(0));
        check('9', Some(9));
        check('٣', Some(3));
        check('۴', Some(4));
        check('a', None);
        check('²', None);
    }

    #[test]
    fn keys_mean_what_people_are_used_to() {
        fn check(code: KeyCode, modifiers: KeyModifiers, expected: &[Key]) {
            let event = Event::Key(KeyEvent::new(code, modifiers));
            assert_eq!(read(event).as_slice(), expected, "{code:?} {modifiers:?}");
        }
        let (none, control, alt) = (KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::ALT);
        check(KeyCode::Char('a'), none, &[Key::Char('a')]);
        check(KeyCode::Char('A'), KeyModifiers::SHIFT, &[Key::Char('A')]);
        check(KeyCode::Char('h'), control, &[Key::Backspace]);
        check(KeyCode::Char('c'), control, &[Key::CtrlC]);
        check(KeyCode::Char('ؤ'), control, &[Key::CtrlC]);
        check(KeyCode::Char('z'), control, &[Key::Suspend]);
        check(KeyCode::Char('q'), control, &[]);
        check(KeyCode::Char('@'), control | alt, &[Key::Char('@')]);
        check(KeyCode::Char('x'), alt, &[]);
        check(KeyCode::Backspace, alt, &[Key::AltBackspace]);
        check(KeyCode::Backspace, none, &[Key::Backspace]);
        check(KeyCode::F(1), none, &[]);
    }

    #[test]
    fn a_key_let_go_is_no_key() {
        let mut key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        key.kind = KeyEventKind::Release;
        assert_eq!(read(Event::Key(key)), None);
    }
}

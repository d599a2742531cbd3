//! Options, picked by keys and drawn in windows of any size.

use super::*;
use crate::terminal::policy::Ink;

fn picker(n_options: usize, way: Way) -> Picker {
    Picker::new(
        (1..=n_options).map(|it| Shown::new(&format!("option {it}"))).collect(),
        way,
        Direction::Ltr,
    )
}

fn pairs(n: usize) -> Way {
    Way::Pairs((1..=n).map(|it| Shown::new(&format!("left {it}"))).collect())
}

/// Presses keys until something is handed in; `⏎` is Enter, `<` Backspace, `↑↓` arrows.
fn press(picker: &mut Picker, keys: &str) -> Option<Vec<usize>> {
    for c in keys.chars() {
        let key = match c {
            '⏎' => Key::Enter,
            '<' => Key::Backspace,
            '↑' => Key::Up,
            '↓' => Key::Down,
            c => Key::Char(c),
        };
        if let Pressed::HandIn(picked) = picker.press(&key) {
            return Some(picked);
        }
    }
    None
}

fn check(n_options: usize, way: Way, keys: &str, expected: Option<&[usize]>) {
    let picked = press(&mut picker(n_options, way), keys);
    assert_eq!(picked.as_deref(), expected, "{keys:?}");
}

#[test]
fn a_digit_picks_one() {
    check(4, Way::One, "3", Some(&[3]));
    check(4, Way::One, "٣", Some(&[3]));
    check(4, Way::One, "۳", Some(&[3]));
    check(4, Way::One, "0598", None);
    check(9, Way::One, "9", Some(&[9]));
    check(4, Way::One, "h ", None);
    check(4, Way::One, "⏎", Some(&[]));
    check(0, Way::One, "1↓⏎", Some(&[]));
}

#[test]
fn arrows_move_and_enter_takes() {
    check(4, Way::One, "↓⏎", Some(&[1]));
    check(4, Way::One, "↓↓⏎", Some(&[2]));
    check(4, Way::One, "↑⏎", Some(&[4]));
    check(4, Way::One, "↓↑⏎", Some(&[4]));
    check(4, Way::One, "↓↓↓↓↓⏎", Some(&[1]));
    check(4, Way::One, "↓ ", None);
}

#[test]
fn several_are_marked_and_handed_in() {
    check(4, Way::Several, "13", None);
    check(4, Way::Several, "31⏎", Some(&[3, 1]));
    check(4, Way::Several, "131⏎", Some(&[3]));
    check(4, Way::Several, "13<⏎", Some(&[1]));
    check(4, Way::Several, "↓ ↓ ⏎", Some(&[1, 2]));
    check(4, Way::Several, "↓⏎", None);
    check(4, Way::Several, "↓⏎⏎", Some(&[1]));
    check(4, Way::Several, "↓⏎↓⏎⏎", Some(&[1, 2]));
    check(4, Way::Several, "1↓↓↓⏎", None);
    check(4, Way::Several, "⏎", Some(&[]));
}

#[test]
fn an_order_is_given_in_turn_and_taken_back() {
    check(3, Way::InTurn, "312⏎", Some(&[3, 1, 2]));
    check(3, Way::InTurn, "31<2⏎", Some(&[3, 2]));
    check(3, Way::InTurn, "3312⏎", Some(&[3, 1, 2]));
    check(3, Way::InTurn, "312", None);
    check(3, Way::InTurn, "↓↓⏎↓⏎↓⏎⏎", Some(&[2, 3, 1]));
    check(3, Way::InTurn, "<⏎", Some(&[]));
    check(3, pairs(2), "312⏎", Some(&[3, 1]));
}

#[test]
fn above_nine_options_the_number_is_typed() {
    check(12, Way::One, "12", None);
    check(12, Way::One, "12⏎", Some(&[12]));
    check(12, Way::One, "1⏎", Some(&[1]));
    check(12, Way::One, "13⏎", Some(&[1]));
    check(12, Way::One, "12<⏎", Some(&[1]));
    check(12, Way::One, "1<⏎", Some(&[]));
    check(12, Way::One, "5↓⏎", Some(&[1]));
    check(12, Way::One, "↓١٠⏎", Some(&[10]));
    check(12, Way::Several, "12⏎3⏎⏎", Some(&[12, 3]));
    check(12, Way::InTurn, "12⏎3⏎<⏎", Some(&[12]));
}

#[test]
fn other_keys_are_left_to_others() {
    let mut picker = picker(3, Way::One);
    for key in [Key::Char('h'), Key::Char(' '), Key::Char('7'), Key::Esc, Key::Backspace] {
        assert_eq!(picker.press(&key), Pressed::Ignored, "{key:?}");
    }
}

#[test]
fn what_enter_would_do_is_known() {
    fn check(way: Way, keys: &str, expected: OnEnter) {
        let mut picker = picker(3, way);
        press(&mut picker, keys);
        assert_eq!(picker.on_enter(), expected, "{keys:?}");
    }
    check(Way::One, "", OnEnter::Nothing);
    check(Way::One, "↓", OnEnter::Pick);
    check(Way::Several, "", OnEnter::Nothing);
    check(Way::Several, "↓", OnEnter::Pick);
    check(Way::Several, "1", OnEnter::HandIn);
    check(Way::Several, "1↓", OnEnter::HandIn);
    check(Way::Several, "1↓↓", OnEnter::Pick);
    check(Way::InTurn, "13", OnEnter::TooEarly);
    check(Way::InTurn, "132", OnEnter::HandIn);
    check(pairs(2), "1", OnEnter::TooEarly);
    check(pairs(2), "1↓↓", OnEnter::Pick);
}

fn rows(picker: &Picker, columns: usize, rows: usize) -> Vec<String> {
    let rows = picker.rows(Room { columns, rows, ink: Ink::Off });
    rows.iter().map(|it| it.text().to_string()).collect()
}

#[test]
fn options_show_number_mark_and_pointer() {
    fn check(way: Way, keys: &str, expected: &[&str]) {
        let mut picker = picker(2, way);
        press(&mut picker, keys);
        assert_eq!(rows(&picker, 40, 9), expected, "{keys:?}");
    }
    check(Way::One, "", &[" 1) option 1", " 2) option 2"]);
    check(Way::One, "↓", &[">1) option 1", " 2) option 2"]);
    check(Way::One, "2", &[" 1) option 1", ">2) option 2"]);
    check(Way::Several, "2", &[" [ ] 1) option 1", " [x] 2) option 2"]);
    check(Way::InTurn, "2", &[" [ ] 1) option 1", " [1] 2) option 2"]);
    check(
        pairs(2),
        "2",
        &["left 1 — option 2", "left 2 — …", "", " [ ] 1) option 1", " [1] 2) option 2"],
    );
}

#[test]
fn long_options_wrap_under_their_text() {
    let picker = Picker::new(vec!["one two three".into(), "x".into()], Way::One, Direction::Ltr);
    assert_eq!(rows(&picker, 12, 9), [" 1) one two", "    three", " 2) x"]);
}

#[test]
fn what_does_not_fit_scrolls_to_where_the_keys_are() {
    let mut picker = picker(12, Way::One);
    assert_eq!(rows(&picker, 40, 4), ["  1) option 1", "  2) option 2", "  3) option 3", "↓"]);
    press(&mut picker, "6");
    assert_eq!(rows(&picker, 40, 4), ["↑", "  5) option 5", "> 6) option 6", "↓"]);
    press(&mut picker, "↑");
    assert_eq!(rows(&picker, 40, 4), ["↑", " 10) option 10", " 11) option 11", ">12) option 12"]);
    press(&mut picker, "↓");
    assert_eq!(rows(&picker, 40, 2), ["> 1) option 1", "  2) option 2"]);
}

#[test]
fn an_option_taller_than_the_window_shows_its_start() {
    let options = ["x", "y", "a b c d e f g h", "z"].map(Shown::from).to_vec();
    let mut picker = Picker::new(options, Way::One, Direction::Ltr);
    press(&mut picker, "↓↓↓");
    assert_eq!(rows(&picker, 8, 4), ["↑", ">3) a b", "    c d", "↓"]);
}

#[test]
fn numbers_are_shown_in_the_digits_that_are_wished() {
    let mut picker = picker(2, Way::InTurn).in_digits(Digits::ArabicIndic);
    press(&mut picker, "2");
    assert_eq!(rows(&picker, 20, 9), [" [ ] ١) option 1", " [١] ٢) option 2"]);
}

#[test]
fn no_window_is_too_small() {
    for way in [Way::One, Way::Several, Way::InTurn, pairs(12)] {
        let mut picker = picker(12, way);
        for key in "↑↓12⏎↓ ".chars().cycle().take(30) {
            press(&mut picker, &key.to_string());
            for columns in 0..11 {
                for n_rows in 0..5 {
                    assert!(rows(&picker, columns, n_rows).len() <= n_rows.max(1));
                }
            }
        }
    }
}

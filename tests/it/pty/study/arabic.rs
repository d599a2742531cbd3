//! Arabic in a terminal that knows nothing of directions: what is written is what stands on the
//! screen, from left to right.

use crate::pty::study::{BACKSPACE, DOWN, LEFT, LOW, NARROW, Student, UP, WIDE, study_arabic};

const RIGHT: &str = "\x1b[C";

/// Takes one mark.
const ALT_BACKSPACE: &str = "\x1b\x7f";

const PORT: &str = "
  - id: port
    question: ما الميناء الذي أعادت تركيا بناءه (في خليج فلوري)؟
    answer: باشا ليمان
    distractors: [دراس (Durrës), ساراندا]
    explanation: كان ذلك عام 1992، بنسبة 50%.
";

#[test]
fn a_choice_card_stands_at_the_right_joined_and_in_order() {
    let mut student = study_arabic(PORT, WIDE, "app");
    student.window.wait_for("Enter: I don't know");
    let options = student.window.contents();
    let rows: Vec<&str> = options.lines().collect();
    let question = "؟(ﻱﺭﻮﻠﻓ ﺞﻴﻠﺧ ﻲﻓ) ﻩءﺎﻨﺑ ﺎﻴﻛﺮﺗ ﺕﺩﺎﻋﺃ ﻱﺬﻟﺍ ءﺎﻨﻴﻤﻟﺍ ﺎﻣ";
    assert_eq!(rows[2], format!("{}{question}", " ".repeat(78 - question.chars().count())));
    for option in ["ﻥﺎﻤﻴﻟ ﺎﺷﺎﺑ", "(Durrës) ﺱﺍﺭﺩ", "ﺍﺪﻧﺍﺭﺎﺳ"]
    {
        let row = rows.iter().find(|it| it.contains(option)).unwrap();
        let (margin, number) = row.split_once(option).unwrap();
        assert!(margin.trim().is_empty(), "{row}");
        let number = number.strip_prefix(" (").unwrap();
        assert!(["1", "2", "3"].contains(&number), "{row}");
        assert_eq!(row.chars().count(), 77, "{row}");
    }
    let number = number_of(&student, "ﻥﺎﻤﻴﻟ ﺎﺷﺎﺑ");
    student.press_for(&number, "✓ Right.\nAnswer: ﻥﺎﻤﻴﻟ ﺎﺷﺎﺑ\n");
    student.window.wait_for(".%50 ﺔﺒﺴﻨﺑ ،1992 ﻡﺎﻋ ﻚﻟﺫ ﻥﺎﻛ\n");
    student.check_history(&["port 3 correct"]);
}

/// Returns the number of an option, which stands at the right of it.
fn number_of(student: &Student, option: &str) -> String {
    let contents = student.window.contents();
    let row = contents.lines().rev().find(|it| it.contains(option)).unwrap();
    row.chars().last().unwrap().to_string()
}

#[test]
fn in_a_narrow_window_lines_break_and_stay_at_the_right() {
    let student = study_arabic(PORT, NARROW, "app");
    student.window.wait_for("Enter: I don't know");
    let contents = student.window.contents();
    let rows: Vec<&str> = contents.lines().skip(2).take(2).collect();
    let place = |text: &str| format!("{}{text}", " ".repeat(40 - text.chars().count()));
    let first = "ﻲﻓ) ﻩءﺎﻨﺑ ﺎﻴﻛﺮﺗ ﺕﺩﺎﻋﺃ ﻱﺬﻟﺍ ءﺎﻨﻴﻤﻟﺍ ﺎﻣ";
    assert_eq!(rows, [place(first), place("؟(ﻱﺭﻮﻠﻓ ﺞﻴﻠﺧ")]);
}

#[test]
fn each_way_writes_its_own() {
    fn check(way: &str, expected: &str) {
        let student = study_arabic(PORT, WIDE, way);
        student.window.wait_for(expected);
        student.window.wait_for("Enter: I don't know");
        let has_paths = student.window.written().contains("\x1b[2 k");
        assert!(!has_paths, "{way}");
    }
    check("off", "ما الميناء الذي أعادت تركيا بناءه (في خليج فلوري)؟");
    check("words", "؟(فلوري خليج في) بناءه تركيا أعادت الذي الميناء ما");
    // The row is given its base between isolates, behind a blank.
    check("terminal", " \u{2067}ما الميناء الذي أعادت تركيا بناءه (في خليج فلوري)؟\u{2069}");
}

#[test]
fn what_is_above_options_is_intact_after_ten_keys() {
    for (size, way) in [(LOW, "app"), (NARROW, "app"), (WIDE, "terminal"), (LOW, "off")] {
        let long = "خيار طويل لا يسعه سطر واحد في نافذة ضيقة، وفيه رقم مثل 1912 (وقوسان)";
        let options: String =
            (1..=4).map(|it| format!("\"{long} {it}\"")).collect::<Vec<_>>().join(", ");
        let card =
            format!("  - {{id: a, question: أيها؟, answer: صواب, distractors: [{options}]}}");
        let mut student = study_arabic(&card, size, way);
        student.window.wait_for("1–5");
        let above = student.window.all_rows();
        let question = above.iter().position(|it| it.contains("1/1")).unwrap();
        for key in [DOWN, DOWN, UP, DOWN, DOWN, DOWN, UP, UP, DOWN, DOWN] {
            student.press(key);
        }
        student.press_for("?", ":q :! :w");
        let rows = student.window.all_rows();
        assert_eq!(rows[..=question + 1], above[..=question + 1], "{size:?} {way}");
        assert_eq!(rows.iter().filter(|it| it.contains("1/1")).count(), 1, "{size:?} {way}");
    }
}

const NAME: &str = "
  - {id: a, cloze: \"اسمه {{مُحَمَّدٌ}}.\"}
  - {id: b, cloze: \"والدار {{سَلام}}.\"}
";

/// Waits for a line as it stands on the screen, and for the cursor's column.
fn wait_for_line(student: &Student, line: &str, column: u16) {
    let what = format!("{line:?} with the cursor in {column}");
    student.window.wait_until(&what, |it| {
        it.contents().lines().any(|it| it.trim() == line) && it.cursor_position().1 == column
    });
}

#[test]
fn arabic_with_marks_is_edited_where_it_is_seen() {
    let mut student = study_arabic(NAME, WIDE, "app");
    student.window.wait_for("Enter: I don't know");
    wait_for_line(&student, "<", 75);
    student.press("مُحَ");
    wait_for_line(&student, "ﺢَﻣُ <", 73);
    // The mark alone, then the letter with the marks that are left.
    student.press(ALT_BACKSPACE);
    wait_for_line(&student, "ﺢﻣُ <", 73);
    student.press(BACKSPACE);
    wait_for_line(&student, "ﻡُ <", 74);
    student.press("حمد");
    wait_for_line(&student, "ﺪﻤﺤﻣُ <", 71);
    // Arrows go where they point: left is on, right is back.
    student.press(RIGHT);
    wait_for_line(&student, "ﺪﻤﺤﻣُ <", 72);
    student.press(BACKSPACE);
    wait_for_line(&student, "ﺪﺤﻣُ <", 73);
    student.press("\u{64e}م\u{64e}\u{651}");
    wait_for_line(&student, "ﺪﻤَّﺤَﻣُ <", 72);
    student.press(LEFT);
    student.press("ٌ");
    student.press_for("\r", "✓ Right.\nAnswer: ﺪٌﻤَّﺤَﻣُ");
    // Lam and alef are one sign, and the cursor goes through it.
    student.press_for("\r", "2/2");
    student.press("سلا");
    wait_for_line(&student, "ﻼﺳ <", 73);
    student.press(RIGHT);
    student.press("\u{64e}");
    wait_for_line(&student, "ﺎﻠَﺳ <", 73);
    student.press(ALT_BACKSPACE);
    student.press_for("\x05م\r", "✓ Right.\nAnswer: ﻡﻼﺳ");
    student.check_history(&["a 3 correct", "b 3 correct"]);
}

#[test]
fn a_long_line_wraps_and_scrolls_in_a_narrow_window() {
    let mut student = study_arabic(NAME, LOW, "app");
    student.press(&"كلمة ".repeat(60));
    student.window.wait_until("a full window", |it| it.contents().matches("ﺔﻤﻠﻛ").count() > 20);
    let contents = student.window.contents();
    assert!(contents.lines().all(|it| it.chars().count() <= 40), "{contents}");
    student.press("\x01");
    student.window.wait_for(" <\n");
    student.press_for("\x05", "ﺔﻤﻠﻛ");
    student.press("\x15");
    wait_for_line(&student, "<", 37);
}

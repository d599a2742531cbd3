//! `daris quiz` at a terminal, with real keys.

use crate::pty::study::{DOWN, LOW, NARROW, NOW, Student, WIDE, sit_down};

/// A card of each kind, and one that its learner judges.
const KINDS: [&str; 10] = [
    "{id: a, question: Capital of Albania?, answer: Tirana}",
    "{id: a, question: Which alliance?, answer: NATO, distractors: [the Arab League, the Union]}",
    "{id: a, question: Which border it?, answers: [Greece, Kosovo], distractors: [Italy]}",
    "{id: a, true_false: It has a coast., answer: true}",
    "{id: a, cloze: \"Independent since {{1912}}.\"}",
    "{id: a, question: Name two seas., answers: [Adriatic, Ionian]}",
    "{id: a, question: How long is it?, numerical: 427, unit: km}",
    "{id: a, question: North to south?, ordering: [Durrës, Vlora]}",
    "{id: a, question: What faces what?, matching: {Vlora: Otranto, Durrës: Bari}}",
    "{id: a, question: Why?, answer: It is so., grading: self}",
];

fn quiz(cards: &[&str], size: (u16, u16), args: &[&str]) -> Student {
    let cards: Vec<String> = cards.iter().map(|it| format!("  - {it}")).collect();
    sit_down(NOW, &cards.join("\n"), size, &[&["quiz"], args].concat())
}

fn numbers(student: &Student, options: &[&str]) -> String {
    options.iter().map(|it| student.number(it)).collect()
}

#[test]
fn each_kind_of_card_is_answered_and_counted() {
    fn check(kind: usize, keys: impl Fn(&Student) -> String) {
        for size in [WIDE, NARROW] {
            for feedback in ["each", "end"] {
                let mut student = quiz(&[KINDS[kind]], size, &["--feedback", feedback]);
                let keys = keys(&student);
                student.press(&keys);
                if feedback == "each" {
                    student.window.wait_for("✓");
                    student.window.wait_for("Enter: go on · f hand in all · q leave");
                    student.press("\r");
                }
                student.window.wait_for("You have 1 of 1 point: 100 %.");
                assert_eq!(student.status(), 0, "{}", student.window.contents());
                student.check_history(&["quiz_start", "quiz_answer a", "quiz_end"]);
            }
        }
    }
    let typed = |text: &'static str| move |_: &Student| format!("{text}\r");
    check(0, typed("tirana"));
    check(1, |it| it.number("NATO"));
    check(2, |it| numbers(it, &["Greece", "Kosovo"]) + "\r");
    check(3, |it| it.number("True"));
    check(4, typed("1912"));
    check(5, typed("ionian; adriatic"));
    check(6, typed("427 km"));
    check(7, |it| numbers(it, &["Durrës", "Vlora"]) + "\r");
    check(8, |it| numbers(it, &["Otranto", "Bari"]) + "\r");
}

#[test]
fn a_card_that_is_judged_by_its_learner_is_rated() {
    for size in [WIDE, NARROW] {
        let mut student = quiz(&[KINDS[9]], size, &[]);
        student.press_for(" ", "Were you right? 1 no · 2 hardly · 3 yes");
        student.press_for("3", "You have 1 of 1 point: 100 %.");
        assert_eq!(student.status(), 0);
    }
}

const TWO: [&str; 2] = [
    "{id: a, question: Which port?, answer: Saranda, distractors: [Vlora, Durrës]}",
    "{id: b, question: Capital of Albania?, answer: Tirana}",
];

/// Answers the first card wrong and the second right, and looks at the result.
fn walk(size: (u16, u16)) -> Student {
    let args = ["--seed", "3", "--penalty", "0.5", "--pass", "60"];
    let mut student = quiz(&TWO, size, &args);
    let number = student.number("Vlora");
    student.press_for(&number, "Points: -0.5.");
    student.press_for("\r", "Capital of Albania?");
    student.press_for("tirana\r", "✓ Right.");
    student.press_for("\r", "Was one of them right?");
    student.press("\r");
    assert_eq!(student.status(), 0);
    student
}

#[test]
fn an_answer_is_taken_as_right_on_the_result_page() {
    for size in [WIDE, NARROW] {
        let mut student = quiz(&TWO, size, &["--seed", "3"]);
        let number = student.number("Vlora");
        student.press_for(&number, "✗ Wrong.");
        student.press_for("\r", "Capital of Albania?");
        student.press_for("rome\r", "✗ Wrong.");
        student.press_for("\r", "Was one of them right?");
        student.press_for("7\r", "That is the number of none");
        student.press_for("٢\r", "Taken as right: d/b.");
        student.window.wait_for("You have 1 of 2 points: 50 %.");
        student.press_for("\r", "");
        assert_eq!(student.status(), 0);
    }
}

#[test]
fn a_whole_quiz_in_a_wide_window() {
    walk(WIDE).window.check(
        "Points: -0.5.

2/2
Capital of Albania?
> tirana
✓ Right.
Answer: Tirana

Quiz 1, 2026-11-24: d
Memory expected 0.33 of 2 points.
You have 0.5 of 2 points: 25 %. Not passed: 60 % were needed.
Time: 0 min 5 s.

To look at again:
1) Which port?
   d/a: -0.5 of 1 point
   Your reply: Vlora
   Another option is right.
   Answer: Saranda

If an answer was right: daris scores accept 1 CARD
Was one of them right? Type its number; Enter leaves.",
    );
}

#[test]
fn a_whole_quiz_in_a_narrow_window() {
    walk(NARROW).window.check(
        "Capital of Albania?
> tirana
✓ Right.
Answer: Tirana

Quiz 1, 2026-11-24: d
Memory expected 0.33 of 2 points.
You have 0.5 of 2 points: 25 %. Not
  passed: 60 % were needed.
Time: 0 min 5 s.

To look at again:
1) Which port?
   d/a: -0.5 of 1 point
   Your reply: Vlora
   Another option is right.
   Answer: Saranda

If an answer was right: daris scores
  accept 1 CARD
Was one of them right? Type its number;
  Enter leaves.",
    );
}

#[test]
fn the_time_left_stands_above_the_keys() {
    for size in [WIDE, NARROW, LOW] {
        let args = ["--seed", "3", "--time", "1h", "--per-card", "10m"];
        let student = quiz(&TWO, size, &args);
        student.window.wait_for(" · this card: 9:");
        let contents = student.window.contents();
        let rows: Vec<&str> = contents.lines().collect();
        let at = rows.iter().position(|it| it.starts_with("Time left: 59:")).unwrap();
        assert!(rows[at + 1].starts_with("1–3: pick"), "{contents}");
    }
}

#[test]
fn the_time_left_runs_down_below_the_question_and_ends_the_quiz() {
    let mut student = quiz(&TWO, WIDE, &["--time", "20s", "--seed", "3"]);
    student.window.wait_for("Time left: 0:1");
    student.window.wait_for("Time left: 0:0");
    student.window.wait_for("The time is up.");
    student.window.wait_for("Not answered: 2 cards.");
    assert_eq!(student.status(), 0);
    // One line was painted again and again, and nothing above it.
    let rows = student.window.all_rows();
    assert_eq!(rows.iter().filter(|it| it.contains("Which port?")).count(), 2, "{rows:?}");
    assert!(!rows.iter().any(|it| it.starts_with("Time left")), "{rows:?}");
    student.check_history(&["quiz_start", "quiz_end"]);
}

#[test]
fn what_is_typed_stays_while_the_time_runs() {
    let mut student = quiz(&[TWO[1]], NARROW, &["--time", "10m"]);
    student.press_for("Tira", "> Tira");
    for _ in 0..2 {
        let before = student.window.contents();
        student.window.wait_until("another time", |it| {
            it.contents().contains("> Tira") && !before.starts_with(it.contents().trim_end())
        });
    }
    student.press_for("na\r", "✓ Right.");
}

#[test]
fn a_card_whose_time_is_up_is_left() {
    for feedback in ["each", "end"] {
        let args = ["--per-card", "9s", "--feedback", feedback];
        let mut student = quiz(&[TWO[1]], WIDE, &args);
        student.window.wait_for("this card: 0:0");
        student.window.wait_for("The time for this card is up.");
        if feedback == "each" {
            student.press("\r");
        }
        student.window.wait_for("Not answered: 1 card.");
        assert_eq!(student.status(), 0);
    }
}

#[test]
fn it_is_handed_in_when_asked_twice() {
    let mut student = quiz(&TWO, WIDE, &["--seed", "3"]);
    let sure = "2 cards are not answered; to hand in all the same, once more.";
    student.press_for("f", sure);
    // Who turns to something else is asked again.
    student.press_for("u", "In a quiz no answer is taken back.");
    student.press_for("f", sure);
    student.press_for("f", "Not answered: 2 cards.");
    assert_eq!(student.status(), 0);
    student.check_history(&["quiz_start", "quiz_end"]);

    let mut student = quiz(&[TWO[1]], LOW, &[]);
    student.press_for(":f\r", "1 card is not answered");
    student.press_for(":f\r", "Not answered: 1 card.");
    assert_eq!(student.status(), 0);
}

#[test]
fn it_is_left_and_gone_on_with() {
    for (keys, code) in [("q", 0), ("\x1b", 0), ("\x03", 130)] {
        let mut student = quiz(&TWO, NARROW, &["--seed", "3"]);
        student.press_for(DOWN, "Enter: pick");
        student.press_for(keys, "To go on: daris quiz --resume 1");
        assert_eq!(student.status(), code);
        student.check_history(&["quiz_start", "quiz_leave"]);
        student.sit_down_again(NARROW, &["quiz", "--resume"]);
        let number = student.number("Saranda");
        student.press_for(&number, "✓ Right.");
    }
}

#[test]
fn verdicts_are_final_and_the_keys_say_so() {
    let mut student = quiz(&TWO, WIDE, &["--seed", "3"]);
    student.window.wait_for("s skip · f hand in all · q leave · ? keys");
    student.press_for("h", "In a quiz there are no hints.");
    student.press_for("?", "and go on later");
    let number = student.number("Vlora");
    student.press_for(&number, "Enter: go on · f hand in all · q leave");
    student.press_for("!", "In a quiz no verdict is changed");
    student.press_for("\r", "Capital of Albania?");
    student.press_for("tirane\r", "✗ Wrong.");
}

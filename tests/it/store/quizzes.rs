//! Quizzes: kept as they go, numbered in the order in which they were dealt, and of no effect on
//! memory but by the reviews beside their answers.

use daris::{
    history::{Dealt, Feedback, QuizAnswer, QuizRules, QuizStanding, QuizStart, Rating::*},
    store::quizzes::Quiz,
};

use super::*;

fn quiz(n: u128) -> SessionId {
    SessionId((1 << 120) + n)
}

fn start(n: u128, cards: &[&str]) -> What {
    let dealt = |it: &&str| Dealt { card: card(it), section: 0, points: 1.0, expected: 1.0 / 3.0 };
    What::QuizStart(Box::new(QuizStart {
        quiz: quiz(n),
        seed: u64::MAX - 1,
        rules: QuizRules {
            time_s: Some(600),
            card_s: None,
            pass: Some(0.1 + 0.2),
            penalty: 0.25,
            feedback: Feedback::End,
            mode: Some(Mode::Typed),
            is_learned_from: true,
        },
        title: Some("عنوان \"1\"".to_string()),
        paths: vec!["/decks/a b.yaml".to_string()],
        sections: vec![String::new()],
        cards: cards.iter().map(dealt).collect(),
    }))
}

/// An answer at the seventh second of a quiz.
pub(super) fn answer(n: u128, name: &str, points: f64) -> What {
    What::QuizAnswer(QuizAnswer {
        quiz: quiz(n),
        card: card(name),
        reply: Some("r".to_string()),
        verdict: if points > 0.0 { Verdict::Correct } else { Verdict::Wrong },
        reason: "same".to_string(),
        points,
        mode: Mode::Choice,
        took_ms: 900,
        elapsed_ms: 7000,
        is_override: false,
    })
}

fn leave(n: u128, elapsed_ms: u64) -> What {
    What::QuizLeave { quiz: quiz(n), elapsed_ms, standing: standing(n) }
}

fn standing(n: u128) -> QuizStanding {
    let used_ms = [(n as usize, 5)].into_iter().collect();
    QuizStanding { skipped: vec![n as usize], used_ms }
}

fn end(n: u128, elapsed_ms: u64) -> What {
    What::QuizEnd { quiz: quiz(n), elapsed_ms }
}

fn numbers(quizzes: &[Quiz]) -> Vec<(u32, SessionId)> {
    quizzes.iter().map(|it| (it.number, it.start.quiz)).collect()
}

#[test]
fn events_of_a_quiz_are_read_back_as_they_were_appended() {
    both(|store| {
        let said = [start(1, &["d/a"]), answer(1, "d/a", -0.25), leave(1, 8000), end(1, 9000)];
        let events: Vec<Event> =
            (0..).zip(said).map(|(ms, what)| append(store, what, now(1, ms))).collect();
        let told = store.history(None, None).unwrap();
        assert_eq!(told.into_iter().map(|it| it.event).collect::<Vec<_>>(), events);
        let of_card = store.history(Some(&card("d/a")), None).unwrap();
        assert_eq!(of_card.into_iter().map(|it| it.event).collect::<Vec<_>>(), events[1..2]);
    });
}

#[test]
fn a_quiz_has_its_number_its_answers_and_its_time() {
    both(|store| {
        assert_eq!(store.quizzes().unwrap(), []);
        assert_eq!(store.unfinished().unwrap(), []);
        append(store, start(9, &["d/a", "d/b"]), now(1, 0));
        append(store, start(2, &["d/a"]), now(1, 1));
        let first = append(store, answer(9, "d/a", 1.0), now(1, 2));
        let other = append(store, answer(2, "d/a", 0.0), now(1, 3));
        append(store, leave(2, 6000), now(1, 4));
        append(store, end(9, 11_000), now(1, 5));
        append(store, end(9, 99_000), now(2, 0));
        let quizzes = store.quizzes().unwrap();
        assert_eq!(numbers(&quizzes), [(1, quiz(9)), (2, quiz(2))]);
        assert_eq!((quizzes[0].is_ended, quizzes[0].elapsed_ms), (true, 11_000));
        assert_eq!((quizzes[1].is_ended, quizzes[1].elapsed_ms), (false, 7000));
        let stood: Vec<&QuizStanding> = quizzes.iter().map(|it| &it.standing).collect();
        assert_eq!(stood, [&QuizStanding::default(), &standing(2)]);
        assert_eq!(quizzes.iter().map(|it| it.answers.len()).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(
            (quizzes[0].answers[0].event, quizzes[1].answers[0].event),
            (first.id, other.id)
        );
        assert_eq!((quizzes[0].day, quizzes[0].at), (Day(1), now(1, 0).moment));
        assert_eq!(store.unfinished().unwrap(), quizzes[1..]);
        assert_eq!(store.quiz(1).unwrap().as_ref(), quizzes.first());
        assert_eq!(store.quiz(3).unwrap(), None);
        assert_eq!(store.quiz_named(quiz(2)).unwrap().as_ref(), quizzes.last());
        assert_eq!(store.quiz_named(SessionId(7)).unwrap(), None);
    });
}

#[test]
fn an_answer_is_replaced_by_undo_and_another() {
    both(|store| {
        append(store, start(1, &["d/a"]), now(1, 0));
        let wrong = append(store, answer(1, "d/a", 0.0), now(1, 1));
        assert_eq!(store.last_undoable(None).unwrap(), None);
        let mut writing = store.begin().unwrap();
        writing.append(What::Undo { target: wrong.id }, now(1, 2)).unwrap();
        let right = writing.append(answer(1, "d/a", 1.0), now(1, 2)).unwrap();
        writing.commit().unwrap();
        let answers = store.quiz(1).unwrap().unwrap().answers;
        assert_eq!(answers.iter().map(|it| it.event).collect::<Vec<_>>(), [right.id]);
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn what_is_answered_after_the_end_does_not_count_but_for_the_word_of_the_learner() {
    fn check(is_override: bool, n_answers: usize) {
        both(|store| {
            append(store, start(1, &["d/a", "d/b"]), now(2, 0));
            append(store, answer(1, "d/a", 0.0), now(2, 1));
            // The clock was set back meanwhile: the answer still came first.
            append(store, end(1, 8000), now(1, 0));
            let What::QuizAnswer(late) = answer(1, "d/b", 1.0) else { unreachable!() };
            append(store, What::QuizAnswer(QuizAnswer { is_override, ..late }), now(2, 2));
            let quiz = store.quiz(1).unwrap().unwrap();
            assert_eq!((quiz.is_ended, quiz.answers.len()), (true, n_answers));
        });
    }
    check(false, 1);
    check(true, 2);
}

#[test]
fn whether_a_quiz_is_over_and_a_card_answered_is_asked_of_the_store() {
    both(|store| {
        append(store, start(1, &["d/a", "d/b"]), now(1, 0));
        append(store, start(2, &["d/a"]), now(1, 0));
        append(store, review("d/b", Good, 1), now(1, 1));
        let given = append(store, answer(1, "d/a", 0.0), now(1, 1));
        let is_answered =
            |store: &Store, n, name| store.is_answered_in(quiz(n), &card(name)).unwrap();
        assert!(is_answered(store, 1, "d/a"));
        assert!(!is_answered(store, 1, "d/b"));
        assert!(!is_answered(store, 2, "d/a"));
        undo(store, given.id, now(1, 2));
        assert!(!is_answered(store, 1, "d/a"));
        append(store, leave(1, 1), now(1, 3));
        append(store, end(2, 1), now(1, 3));
        assert_eq!([1, 2].map(|it| store.is_quiz_ended(quiz(it)).unwrap()), [false, true]);
    });
}

#[test]
fn the_other_events_of_a_quiz_stay() {
    both(|store| {
        for what in [start(1, &[]), leave(1, 1), end(1, 2)] {
            let event = append(store, what, now(1, 0));
            let mut writing = store.begin().unwrap();
            let refused = writing.append(What::Undo { target: event.id }, now(1, 1));
            assert!(matches!(refused, Err(StoreError::NotUndoable { .. })), "{refused:?}");
        }
    });
}

#[test]
fn an_answer_changes_no_memory() {
    both(|store| {
        put(store, &[deck("d", &["a", "b"])]);
        append(store, review("d/a", Good, 3), now(1, 0));
        let before = store.state(&card("d/a")).unwrap();
        append(store, answer(1, "d/a", 0.0), now(9, 0));
        let taken = append(store, answer(1, "d/b", 0.0), now(9, 1));
        undo(store, taken.id, now(9, 2));
        assert_eq!(store.state(&card("d/a")).unwrap(), before);
        assert_eq!(store.state(&card("d/b")).unwrap(), None);
        assert_eq!(fresh(store, "d", None, 9), ["d/b"]);
        assert_eq!(store.days(Day(9), Day(9)).unwrap(), []);
        store.rebuild().unwrap();
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn the_reviews_of_a_quiz_are_found_by_its_cards() {
    both(|store| {
        let start = start(1, &["d/b", "d/a"]);
        let What::QuizStart(dealt) = &start else { unreachable!() };
        let beside = |name: &str| {
            let What::Review(review) = review(name, Again, 1) else { unreachable!() };
            What::Review(Review { session: quiz(1), ..review })
        };
        append(store, review("d/a", Good, 1), now(1, 0));
        append(store, start.clone(), now(2, 0));
        let a = append(store, beside("d/a"), now(2, 1));
        let b = append(store, beside("d/b"), now(2, 2));
        let taken = append(store, beside("d/a"), now(2, 3));
        undo(store, taken.id, now(2, 4));
        assert_eq!(store.reviews_in(dealt).unwrap(), [b, a]);
    });
}

#[test]
fn a_quiz_of_a_later_version_keeps_its_number() {
    let disk = OnDisk::new();
    let mut store = disk.open();
    append(&mut store, start(1, &[]), now(1, 0));
    append(&mut store, start(2, &[]), now(1, 1));
    let later = "INSERT INTO event (id, device, seq, at, offset_s, day, kind, data)
                 VALUES (randomblob(16), zeroblob(16), 1, 1, 0, 0, 'quiz_start', '{\"quiz\":\"x\"}')";
    disk.raw().execute(later, []).unwrap();
    assert_eq!(numbers(&store.quizzes().unwrap()), [(2, quiz(1)), (3, quiz(2))]);
}

use super::*;
use crate::{
    grade::reply::Reply,
    history::{Feedback, QuizRules},
    session::Refusal,
    stats::scores::Came,
    trainer::{
        keep::{Undone, quiz::Elsewhere},
        quiz::{DealWish, PaperWish, QuizWish},
        results::QuizResult,
        sitting::{Counted, SittingError},
        start::Why,
    },
};

const RULES: QuizRules = QuizRules {
    time_s: None,
    card_s: None,
    pass: None,
    penalty: 0.0,
    feedback: Feedback::Each,
    mode: None,
    is_learned_from: true,
};

fn deal(names: &[&str]) -> DealWish {
    DealWish {
        names: names.iter().map(|it| (*it).to_string()).collect(),
        tags: Vec::new(),
        n: None,
        seed: Some(1),
        is_wrong: false,
        is_unseen: false,
        rules: RULES,
    }
}

fn start<'t>(trainer: &'t mut Trainer, wish: &DealWish) -> Sitting<'t> {
    trainer.quiz(&QuizWish::Deal(wish.clone())).unwrap().0
}

fn resume(trainer: &mut Trainer) -> Sitting<'_> {
    trainer.quiz(&QuizWish::Resume(None)).unwrap().0
}

/// Answers the open card and goes on where there is a verdict.
fn answer(sitting: &mut Sitting<'_>, text: &str) -> Counted {
    sitting.view().unwrap();
    let input = Input::Reply(Reply::text(text), None);
    let Outcome::Counted(counted) = sitting.input(&input).unwrap() else {
        panic!("an answer is counted");
    };
    if counted.is_told {
        sitting.input(&Input::GoOn).unwrap();
    }
    counted
}

/// Answers all that is asked.
fn answer_all(sitting: &mut Sitting<'_>, text: &str) {
    while sitting.open_card().unwrap().is_some() {
        answer(sitting, text);
    }
}

fn result(trainer: &Trainer, number: u32) -> QuizResult {
    QuizResult::of(trainer.store.quiz(number).unwrap().unwrap())
}

/// What came of each card of a quiz, in the order of its cards: `a right`, `b`.
fn came(trainer: &Trainer, number: u32) -> Vec<String> {
    let told = |came: &Came| match came {
        Came::Answered(it) => format!(" {}", it.verdict.word()),
        Came::Unanswered(_) => " unanswered".to_string(),
        Came::NotReached => String::new(),
    };
    let mut cards: Vec<String> = (result(trainer, number).score.cards.iter())
        .map(|it| format!("{}{}", it.dealt.card, told(&it.came)))
        .collect();
    cards.sort();
    cards
}

fn why(notices: &[Notice]) -> Option<Why> {
    notices.iter().find_map(|it| match it {
        Notice::Nothing(why) => Some(*why),
        Notice::FirstStart(_)
        | Notice::HasProblems(_)
        | Notice::ShippedLeft(_)
        | Notice::Gone(_)
        | Notice::Fewer { .. }
        | Notice::Lacks { .. } => None,
    })
}

#[test]
fn a_quiz_puts_no_deck_in_study_and_is_kept_before_the_first_question() {
    let world = World::new();
    world.deck("own", 3);
    let mut trainer = world.open();
    let sitting = start(&mut trainer, &deal(&["own"]));
    assert_eq!(sitting.of(), 3);
    assert_eq!(sitting.quiz().unwrap().seed, 1);
    drop(sitting);
    assert!(trainer.is_fresh());
    assert_eq!(came(&world.open(), 1), ["own/a", "own/b", "own/c"]);
}

#[test]
fn without_names_the_shipped_decks_start_as_in_study() {
    let world = World::new();
    let mut trainer = world.open();
    let (sitting, notices) = trainer.quiz(&QuizWish::Deal(deal(&[]))).unwrap();
    assert_eq!(sitting.of(), 20);
    assert!(matches!(notices[..], [Notice::FirstStart(_)]), "{notices:?}");
    drop(sitting);
    assert!(!trainer.is_fresh());
}

#[test]
fn a_quiz_that_is_answered_is_over_with_its_last_answer() {
    for feedback in [Feedback::Each, Feedback::End] {
        let world = World::new();
        world.deck("own", 2);
        let mut trainer = world.open();
        let wish = DealWish { rules: QuizRules { feedback, ..RULES }, ..deal(&["own"]) };
        let mut sitting = start(&mut trainer, &wish);
        let counted = answer(&mut sitting, "a");
        assert_eq!(counted.is_told, feedback == Feedback::Each);
        assert!(!sitting.is_ended());
        answer(&mut sitting, "x");
        assert!(sitting.is_ended());
        assert!(matches!(sitting.view().unwrap(), View::Done(_)));
        let told = sitting.result().unwrap().unwrap().result;
        assert_eq!((told.score.total.points, told.score.is_ended), (1.0, true));
        sitting.leave().unwrap();
        let (n_events, expected) = (trainer.store.history(None, None).unwrap().len(), 1 + 2 + 1);
        assert_eq!(n_events, expected);
    }
}

#[test]
fn memory_learns_from_cards_that_had_a_review_unless_told_not_to() {
    fn check(is_learned_from: bool, expected: &[u32]) {
        let world = World::new();
        world.deck("own", 2);
        let mut trainer = world.open();
        rate(&mut trainer.study(&wish(&["own"])).unwrap().0, Rating::Good);
        let rules = QuizRules { is_learned_from, ..RULES };
        let mut sitting = start(&mut trainer, &DealWish { rules, ..deal(&["own"]) });
        let quiz = sitting.session();
        answer_all(&mut sitting, "x");
        let n_reviews = |card: &str| {
            let state = trainer.store.state(&CardId::new(card)).unwrap();
            state.map_or(0, |it| it.n_reviews)
        };
        assert_eq!([n_reviews("own/a"), n_reviews("own/b")], expected);
        let start = &trainer.store.quiz_named(quiz).unwrap().unwrap().start;
        let n_in = trainer.store.reviews_in(start).unwrap().len();
        assert_eq!(n_in, usize::from(is_learned_from));
        if is_learned_from {
            let undone = trainer.undo_last().unwrap();
            assert_eq!(undone, Some(Undone::Quiz { number: 1, n_reviews: 1 }));
        }
    }
    check(true, &[2, 0]);
    check(false, &[1, 0]);
}

#[test]
fn a_quiz_that_was_left_goes_on_where_it_stood() {
    let world = World::new();
    world.deck("own", 3);
    let mut trainer = world.open();
    let mut sitting = start(&mut trainer, &deal(&["own"]));
    let session = sitting.session();
    let first = sitting.open_card().unwrap().unwrap();
    answer(&mut sitting, "a");
    sitting.leave().unwrap();
    sitting.leave().unwrap();
    let events = trainer.store.history(None, None).unwrap();
    let is_leave = |it: &What| matches!(it, What::QuizLeave { .. });
    assert_eq!(events.iter().filter(|it| is_leave(&it.event.what)).count(), 1);
    // Killed: nothing says that it was left.
    let mut sitting = resume(&mut trainer);
    assert_eq!((sitting.session(), sitting.of()), (session, 3));
    answer(&mut sitting, "a");
    drop(sitting);
    let mut trainer = world.open();
    let mut sitting = resume(&mut trainer);
    assert_ne!(sitting.open_card().unwrap().unwrap(), first);
    answer(&mut sitting, "a");
    assert!(sitting.is_ended());
    assert_eq!(result(&trainer, 1).score.total.points.to_string(), "3");
    assert!(matches!(trainer.quiz(&QuizWish::Resume(None)), Err(TrainerError::NoneLeft)));
    let again = trainer.quiz(&QuizWish::Resume(Some(1)));
    assert!(matches!(again, Err(TrainerError::QuizOver { number: 1 })));
    let none = trainer.quiz(&QuizWish::Resume(Some(2)));
    assert!(matches!(none, Err(TrainerError::NoQuiz { number: 2 })));
}

#[test]
fn a_quiz_that_was_left_is_handed_in() {
    let world = World::new();
    world.deck("own", 2);
    let mut trainer = world.open();
    let mut sitting = start(&mut trainer, &deal(&["own"]));
    answer(&mut sitting, "a");
    sitting.leave().unwrap();
    let score = trainer.finish_quiz(None).unwrap().result.score;
    assert_eq!((score.is_ended, score.total.points, score.n_answered), (true, 1.0, 1));
    assert!(matches!(trainer.finish_quiz(None), Err(TrainerError::NoneLeft)));
    assert!(matches!(trainer.finish_quiz(Some(1)), Err(TrainerError::QuizOver { number: 1 })));
}

#[test]
fn a_deck_that_was_named_by_its_path_is_found_again() {
    let world = World::new();
    world.write("elsewhere/own.yaml", "cards: [{id: a, question: q, answer: a}]");
    let path = world.path("elsewhere/own.yaml");
    let mut trainer = world.open();
    start(&mut trainer, &deal(&[path.to_str().unwrap()])).leave().unwrap();
    let mut trainer = world.open();
    assert!(trainer.deck("own").is_none());
    let mut sitting = resume(&mut trainer);
    answer(&mut sitting, "x");
    assert_eq!(world.open().whole_result(1).unwrap().cards.len(), 1);
    let mut trainer = world.open();
    assert_eq!(trainer.quiz(&QuizWish::Again(1)).unwrap().0.of(), 1);
    // One whose decks are gone is not ended by looking at it.
    fs::remove_file(path).unwrap();
    let gone = |wish| match world.open().quiz(&wish) {
        Err(TrainerError::QuizGone { number, is_over }) => Some((number, is_over)),
        Err(TrainerError::QuizLacks { number, decks }) if decks == ["own"] => Some((number, false)),
        Err(_) | Ok(_) => None,
    };
    assert_eq!(gone(QuizWish::Resume(None)), Some((2, false)));
    assert_eq!(gone(QuizWish::Again(1)), Some((1, true)));
    assert!(!result(&trainer, 2).score.is_ended);
}

#[test]
fn cards_that_cannot_be_asked_any_more_are_told_and_a_deck_that_is_not_at_hand_is_waited_for() {
    let world = World::new();
    world.deck("own", 3);
    world.deck("other", 1);
    start(&mut world.open(), &deal(&["own", "other"])).leave().unwrap();
    let told = |wish| match world.open().quiz(&wish) {
        Ok((_, notices)) => Ok(notices),
        Err(TrainerError::QuizLacks { decks, .. }) => Err(decks),
        Err(error) => panic!("{error}"),
    };
    assert_eq!(told(QuizWish::Resume(None)), Ok(Vec::new()));
    fs::rename(world.path("data/decks/other.yaml"), world.path("other")).unwrap();
    assert_eq!(told(QuizWish::Resume(None)), Err(vec!["other".to_string()]));
    let lacks = |n, is_left| Ok(vec![Notice::Lacks { n, of: 4, is_left }]);
    assert_eq!(told(QuizWish::Again(1)), lacks(1, false));
    world.deck("own", 2);
    assert_eq!(told(QuizWish::Resume(Some(1))), Err(vec!["other".to_string()]));
    fs::rename(world.path("other"), world.path("data/decks/other.yaml")).unwrap();
    assert_eq!(told(QuizWish::Resume(Some(1))), lacks(1, true));
    assert_eq!(told(QuizWish::Again(1)), lacks(1, false));
}

fn paper(world: &World) -> QuizWish {
    let path = world.path("class/paper.yaml");
    QuizWish::Paper(PaperWish { path, seed: Some(1), is_learned_from: true })
}

#[test]
fn the_decks_that_a_paper_names_by_a_path_are_found_again_and_no_others_are_read() {
    let world = World::new();
    for name in ["elsewhere/own.yaml", "class/beside.yaml", "class/more/other.yaml"] {
        world.write(name, "cards: [{id: a, question: q, answer: a}]");
    }
    let decks = "[../elsewhere/own.yaml, beside.yaml, ../class/beside.yaml]";
    world.write(
        "class/paper.yaml",
        &format!("paper: {{sections: [{{n: 1, decks: {decks}}}, {{n: 1, decks: {decks}}}]}}"),
    );
    world.open().quiz(&paper(&world)).unwrap().0.leave().unwrap();
    let mut trainer = world.open();
    let mut sitting = resume(&mut trainer);
    answer_all(&mut sitting, "a");
    drop(sitting);
    let score = result(&trainer, 1).score;
    assert_eq!((score.is_ended, score.n_answered), (true, 2));
    assert!(trainer.deck("own").is_some() && trainer.deck("other").is_none());
    let mut trainer = world.open();
    let (mut sitting, _) = trainer.quiz(&QuizWish::Again(1)).unwrap();
    answer_all(&mut sitting, "a");
    assert_eq!(result(&trainer, 2).score.n_answered, 2);
}

#[test]
fn of_a_paper_as_much_is_told_as_of_its_decks() {
    fn check(section: &str, expected: &[&str]) {
        let world = World::new();
        world.write(
            "data/decks/own.yaml",
            "cards: [{id: a, question: q, answer: a}, {id: b, question: q}]",
        );
        world.write("class/paper.yaml", &format!("paper: {{sections: [{section}]}}"));
        let mut trainer = world.open();
        let (_, notices) = trainer.quiz(&paper(&world)).unwrap();
        let told: Vec<&str> = (notices.iter())
            .map(|it| match it {
                Notice::FirstStart(_) => "first start",
                Notice::HasProblems(deck) => &deck.id,
                Notice::ShippedLeft(_)
                | Notice::Gone(_)
                | Notice::Fewer { .. }
                | Notice::Lacks { .. }
                | Notice::Nothing(_) => "another",
            })
            .collect();
        assert_eq!(told, expected, "{section}");
    }
    check("{n: 1, decks: [own]}", &["own"]);
    check("{n: 1, decks: [own]}, {n: 1}", &["first start", "own"]);
    check("{n: 1}", &["first start"]);
}

#[test]
fn the_same_paper_is_dealt_again() {
    let world = World::new();
    world.deck("own", 9);
    let mut trainer = world.open();
    let first = DealWish { n: Some(4), seed: None, ..deal(&["own"]) };
    let cards = |it: &Sitting<'_>| {
        let quiz = it.quiz().unwrap();
        (quiz.seed, quiz.rules.clone(), quiz.cards.clone())
    };
    let mut sitting = start(&mut trainer, &first);
    let dealt = cards(&sitting);
    answer_all(&mut sitting, "a");
    let (sitting, _) = trainer.quiz(&QuizWish::Again(1)).unwrap();
    assert_eq!(cards(&sitting), dealt);
    drop(sitting);
    assert_eq!(result(&trainer, 2).score.n_answered, 0);
}

#[test]
fn a_card_that_was_suspended_in_a_quiz_is_taken_back() {
    let world = World::new();
    world.deck("own", 3);
    let mut trainer = world.open();
    let mut sitting = start(&mut trainer, &deal(&["own"]));
    sitting.view().unwrap();
    sitting.input(&Input::Suspend).unwrap();
    answer(&mut sitting, "a");
    drop(sitting);
    assert!(matches!(trainer.undo_last().unwrap(), Some(Undone::Event(_))));
    assert!(trainer.undo_last().unwrap().is_none());
}

#[test]
fn without_a_name_what_was_wrong_is_what_the_last_result_says() {
    let world = World::new();
    world
        .write("elsewhere/far.yaml", "cards: [{question: q, answer: a}, {question: r, answer: a}]");
    let mut trainer = world.open();
    let path = world.path("elsewhere/far.yaml").to_string_lossy().into_owned();
    let mut sitting = start(&mut trainer, &deal(&[&path]));
    answer(&mut sitting, "a");
    answer(&mut sitting, "x");
    drop(sitting);
    let wrong = DealWish { is_wrong: true, ..deal(&[]) };
    assert_eq!(start(&mut world.open(), &wrong).of(), 1);
}

#[test]
fn what_was_wrong_is_what_the_last_result_of_these_decks_says() {
    let world = World::new();
    world.deck("own", 3);
    world.deck("other", 1);
    let mut trainer = world.open();
    let wrong = |names: &[&str]| DealWish { is_wrong: true, ..deal(names) };
    let (sitting, notices) = trainer.quiz(&QuizWish::Deal(wrong(&["own"]))).unwrap();
    assert_eq!((sitting.of(), why(&notices)), (0, Some(Why::NoResult)));
    drop(sitting);
    let mut sitting = start(&mut trainer, &deal(&["own"]));
    answer(&mut sitting, "a");
    answer(&mut sitting, "x");
    sitting.input(&Input::Finish).unwrap();
    answer_all(&mut start(&mut trainer, &deal(&["other"])), "a");
    assert_eq!(start(&mut trainer, &wrong(&["own"])).of(), 2);
    let (sitting, notices) = trainer.quiz(&QuizWish::Deal(wrong(&["other"]))).unwrap();
    assert_eq!((sitting.of(), why(&notices)), (0, Some(Why::NothingWrong)));
}

#[test]
fn where_what_was_wrong_is_gone_no_older_result_is_asked_instead() {
    fn check(cards_left: &[&str], replies: [&str; 2], expected: (usize, Option<Why>)) {
        let world = World::new();
        let deck = |cards: &[&str]| {
            let card = |it: &&str| format!("  - {{id: {it}, question: {it}, answer: {it}}}\n");
            let cards: String = cards.iter().map(card).collect::<Vec<_>>().concat();
            world.write("data/decks/own.yaml", &format!("cards:\n{cards}"));
        };
        deck(&["a", "b", "c"]);
        answer_all(&mut start(&mut world.open(), &deal(&["own"])), "x");
        deck(&["a", "b"]);
        let mut trainer = world.open();
        let mut sitting = start(&mut trainer, &deal(&["own"]));
        while let Some(card) = sitting.open_card().unwrap() {
            answer(&mut sitting, replies[usize::from(card.as_str() == "own/b")]);
        }
        drop(sitting);
        deck(cards_left);
        let mut trainer = world.open();
        let wish = DealWish { is_wrong: true, ..deal(&["own"]) };
        let (sitting, notices) = trainer.quiz(&QuizWish::Deal(wish)).unwrap();
        assert_eq!((sitting.of(), why(&notices)), expected, "{cards_left:?} {replies:?}");
    }
    check(&["a", "b", "c"], ["x", "b"], (1, None));
    check(&["a", "c"], ["x", "x"], (1, None));
    check(&["c"], ["x", "x"], (0, Some(Why::WrongGone)));
    check(&["b", "c"], ["x", "b"], (0, Some(Why::WrongGone)));
    check(&["c"], ["a", "b"], (0, Some(Why::NothingWrong)));
}

#[test]
fn only_unseen_cards_are_drawn_where_that_is_wished_and_suspended_ones_never() {
    let world = World::new();
    world.deck("own", 3);
    let mut trainer = world.open();
    let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
    rate(&mut sitting, Rating::Good);
    sitting.view().unwrap();
    sitting.input(&Input::Suspend).unwrap();
    drop(sitting);
    assert_eq!(start(&mut trainer, &deal(&["own"])).of(), 2);
    let unseen = DealWish { is_unseen: true, ..deal(&["own"]) };
    assert_eq!(start(&mut trainer, &unseen).of(), 1);
    rate(&mut trainer.study(&wish(&["own"])).unwrap().0, Rating::Good);
    let (mut sitting, notices) = trainer.quiz(&QuizWish::Deal(unseen)).unwrap();
    assert_eq!(why(&notices), Some(Why::NothingUnseen));
    // A quiz without cards leaves no trace.
    assert!(matches!(sitting.view().unwrap(), View::Done(_)));
    sitting.leave().unwrap();
    assert!(sitting.result().unwrap().is_none());
    drop(sitting);
    assert_eq!(trainer.store.quizzes().unwrap().len(), 2);
}

#[test]
fn fewer_cards_than_wished_are_told() {
    fn check(n: Option<usize>, expected: &[Notice]) {
        let world = World::new();
        world.deck("own", 3);
        let mut trainer = world.open();
        let wish = QuizWish::Deal(DealWish { n, ..deal(&["own"]) });
        assert_eq!(trainer.quiz(&wish).unwrap().1, expected, "{n:?}");
    }
    check(None, &[]);
    check(Some(3), &[]);
    check(Some(5), &[Notice::Fewer { n: 3, wished: 5 }]);
}

#[test]
fn nothing_a_person_can_do_breaks_a_quiz() {
    let inputs = [
        Input::Show,
        Input::Hint,
        Input::Options,
        Input::Undo,
        Input::Accept,
        Input::Reject,
        Input::GoOn,
        Input::Rate(Rating::Good),
        Input::Reply(Reply::text("x"), None),
        Input::Skip,
        Input::Suspend,
        Input::Finish,
    ];
    for first in &inputs {
        for second in &inputs[6..] {
            let world = World::new();
            world.deck("own", 2);
            let mut trainer = world.open();
            let mut sitting = start(&mut trainer, &deal(&["own"]));
            for input in [first, second, first, second, first] {
                sitting.view().unwrap();
                match sitting.input(input) {
                    Ok(_) | Err(SittingError::Refused(_)) => (),
                    Err(SittingError::Store(error)) => panic!("{error}"),
                }
            }
            sitting.leave().unwrap();
            let is_ended = sitting.is_ended();
            drop(sitting);
            assert_eq!(result(&trainer, 1).score.is_ended, is_ended, "{first:?} {second:?}");
        }
    }
}

#[test]
fn in_a_quiz_nothing_is_taken_back() {
    let world = World::new();
    world.deck("own", 2);
    let mut trainer = world.open();
    let mut sitting = start(&mut trainer, &deal(&["own"]));
    answer(&mut sitting, "a");
    sitting.view().unwrap();
    let refused = |it| match it {
        Err(SittingError::Refused(refusal)) => Some(refusal),
        Err(SittingError::Store(_)) | Ok(_) => None,
    };
    assert_eq!(refused(sitting.input(&Input::Undo)), Some(Refusal::QuizUndo));
    assert_eq!(refused(sitting.input(&Input::Accept)), Some(Refusal::QuizOverruling));
}

#[test]
fn the_time_that_is_up_ends_a_quiz_without_an_input() {
    let mut world = World::new();
    world.deck("own", 2);
    world.variables.push(("DARIS_TICK", "10000".into()));
    let mut trainer = world.open();
    let rules = QuizRules { time_s: Some(60), ..RULES };
    let mut sitting = start(&mut trainer, &DealWish { rules, ..deal(&["own"]) });
    sitting.view().unwrap();
    let outcomes: Vec<Option<Outcome>> = (0..8).map(|_| sitting.tick().unwrap()).collect();
    assert_eq!(outcomes.iter().flatten().collect::<Vec<_>>(), [&Outcome::Ended]);
    let score = sitting.result().unwrap().unwrap().result.score;
    assert_eq!((score.is_ended, score.seconds), (true, 60));
}

/// Answers the open card of a quiz in which another terminal was quicker.
fn stands(sitting: &mut Sitting<'_>) -> Elsewhere {
    let open = sitting.open_card().unwrap();
    let outcome = sitting.input(&Input::Reply(Reply::text("x"), None)).unwrap();
    let Outcome::Stands(card, elsewhere) = outcome else { panic!("{outcome:?}") };
    assert_eq!((Some(card), sitting.last().is_none()), (open, true));
    elsewhere
}

#[test]
fn what_another_terminal_answered_in_a_quiz_stands_and_no_verdict_is_told() {
    for feedback in [Feedback::Each, Feedback::End] {
        let world = World::new();
        world.deck("own", 3);
        rate(&mut world.open().study(&wish(&["own"])).unwrap().0, Rating::Good);
        let (mut first, mut second) = (world.open(), world.open());
        let rules = QuizRules { feedback, ..RULES };
        let mut here = start(&mut first, &DealWish { rules, ..deal(&["own"]) });
        let mut there = resume(&mut second);
        answer(&mut there, "a");
        answer(&mut there, "a");
        assert_eq!(stands(&mut here), Elsewhere::Answered);
        // Only the third is asked still, and then the quiz is over.
        assert_eq!((here.tally().n_cards, here.tally().points.to_string()), (2, "2".to_string()));
        answer(&mut here, "x");
        assert!(here.is_ended());
        here.leave().unwrap();
        let told = here.result().unwrap().unwrap().result.score;
        assert_eq!((told.total.points.to_string(), told.n_answered), ("2".to_string(), 3));
        let state = world.open().store.state(&CardId::new("own/a")).unwrap().unwrap();
        assert_eq!(state.n_reviews, 2);
    }
}

#[test]
fn a_quiz_that_another_terminal_ended_is_over_and_no_verdict_is_told() {
    for feedback in [Feedback::Each, Feedback::End] {
        for n in [1, 2] {
            let world = World::new();
            world.deck("own", n);
            let (mut first, mut second) = (world.open(), world.open());
            let rules = QuizRules { feedback, ..RULES };
            let mut here = start(&mut first, &DealWish { rules, ..deal(&["own"]) });
            second.finish_quiz(None).unwrap();
            assert_eq!(stands(&mut here), Elsewhere::Ended);
            assert!(here.is_ended());
            assert!(matches!(here.view().unwrap(), View::Done(_)));
            here.leave().unwrap();
            assert_eq!(here.tally().n_cards, 0);
            assert_eq!(result(&second, 1).score.n_answered, 0);
        }
    }
}

#[test]
fn the_sums_at_the_end_are_those_of_the_store() {
    let world = World::new();
    world.deck("own", 3);
    let (mut first, mut second) = (world.open(), world.open());
    let mut here = start(&mut first, &deal(&["own"]));
    answer(&mut resume(&mut second), "a");
    here.view().unwrap();
    here.input(&Input::Finish).unwrap();
    here.leave().unwrap();
    assert_eq!((here.tally().n_cards, here.tally().n_right_first), (1, 1));
}

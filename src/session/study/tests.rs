//! One session from its first question to its sums, driven by hand.

mod overruling;
mod retrying;

use std::collections::HashMap;

use super::*;
use crate::{
    card::{
        Card, Extra, Place, Prompt,
        grading::Grading,
        kind::{Answer, Distractor, Kind, Numeric, Spelled},
        language::Language,
    },
    grade::{
        others::Others,
        reason::Reason,
        reply::{Given, Reply, Unclear},
        verdict::Verdict,
    },
    history::Rating::{self, Again, Easy, Good, Hard},
    memory::{Memory, State},
    session::{Answered, drawing::Candidate, queue::Queued},
    time::{Day, Moment, Offset},
};

/// A session, its cards, and a clock that stands still until it is moved.
struct Desk {
    study: Study,
    cards: HashMap<CardId, Asked>,
    clock: Duration,
}

impl Desk {
    fn new(cards: &[Asked]) -> Desk {
        Desk::under(RULES, cards)
    }

    fn under(rules: Rules, cards: &[Asked]) -> Desk {
        let queued =
            |it: &Asked| Queued { id: it.card.id.clone(), kind: it.card.kind(), state: it.state };
        let queue = Queue::new(cards.iter().map(queued).collect());
        let study = Study::new(queue, rules, now(Duration::ZERO));
        let cards = cards.iter().map(|it| (it.card.id.clone(), it.clone())).collect();
        let mut desk = Desk { study, cards, clock: Duration::ZERO };
        desk.supply();
        desk
    }

    fn supply(&mut self) {
        while let View::Load(card) = self.study.view() {
            let card = card.clone();
            match self.cards.get(&card) {
                Some(asked) => self.study.supply(asked.clone(), now(self.clock)),
                None => self.study.gone(&card),
            }
        }
    }

    fn wait(&mut self, seconds: u64) {
        self.clock += Duration::from_secs(seconds);
    }

    /// Takes an input and returns what is shown then.
    fn take(&mut self, input: Input) -> String {
        self.draft(input);
        self.shows()
    }

    fn draft(&mut self, input: Input) -> Option<Draft> {
        let said = format!("{input:?}");
        let draft = self.study.step(input, now(self.clock)).expect(&said);
        self.supply();
        draft
    }

    fn answered(&mut self, input: Input) -> Answered {
        match self.draft(input) {
            Some(Draft::Review(it) | Draft::Override(it)) => it,
            other @ (None
            | Some(Draft::Suspend(_) | Draft::QuizAnswer(_) | Draft::QuizEnd { .. })) => {
                panic!("{other:?}")
            }
        }
    }

    /// Answers and goes on; returns what is shown then.
    fn pass(&mut self, input: Input) -> String {
        self.draft(input);
        self.take(Input::GoOn)
    }

    /// What is shown, in a line: `a 1/3 typed`, `a wrong again`, `done`.
    fn shows(&self) -> String {
        match self.study.view() {
            View::Load(card) => panic!("{card} was supplied"),
            View::Ask(it) => {
                assert!(it.n <= it.of, "{} of {}", it.n, it.of);
                let signs = [
                    (it.fell_back, " fell back"),
                    (it.is_hint_shown, " hint"),
                    (it.is_revealed, " answer"),
                    (it.has_hidden_options, " options held"),
                    (it.options.is_some(), " options"),
                    (it.almost.is_some(), " almost"),
                ];
                let signs = signs.iter().filter(|it| it.0).map(|it| it.1).collect::<String>();
                let card = short(&it.asked.card.id);
                format!("{card} {}/{} {}{signs}", it.n, it.of, it.mode.word())
            }
            View::Judged(it) => {
                let verdict = it.judged.verdict.word();
                format!("{} {verdict} {:?}", short(&it.card.id), it.answered.rating)
            }
            View::Done(_) => "done".to_string(),
        }
    }
}

fn short(card: &CardId) -> &str {
    card.as_str().trim_start_matches("d/")
}

const RULES: Rules = Rules { mode: Mode::Auto, forced_mode: None, time: None, seed: 1 };

fn now(monotonic: Duration) -> Now {
    Now { moment: Moment(0), offset: Offset(0), day: Day(10), monotonic }
}

/// A card with the answer `yes`, unless told otherwise, and a hint.
fn asked(id: &str, answer: Answer) -> Asked {
    let extra = Extra { hint: Some("a hint".into()), ..Extra::default() };
    let card = Card {
        id: CardId::new(&format!("d/{id}")),
        language: Language::default(),
        mode: None,
        prompt: Prompt::Question("a question".into()),
        answer,
        place: Place { path: "d.yaml".into(), line: 3, column: 3 },
        extra: Arc::new(extra),
    };
    Asked {
        card: Arc::new(card),
        state: None,
        others: Arc::new(Others::default()),
        drawn: Arc::from([]),
        intervals: [1, 1, 2, 8],
    }
}

fn spelled(answer: &str) -> Spelled {
    Spelled { answer: answer.into(), accept: Vec::new() }
}

fn flip(id: &str) -> Asked {
    asked(id, Answer::Basic(spelled("yes")))
}

fn number(id: &str) -> Asked {
    let numeric = Numeric { text: "1912".into(), value: 1912.0, tolerance: None, unit: None };
    asked(id, Answer::Numeric(numeric))
}

fn choice(id: &str, right: &str) -> Asked {
    let distractors = ["no", "perhaps"]
        .map(|it| Distractor { text: it.into(), feedback: None, is_last: false })
        .to_vec();
    asked(id, Answer::Choice { right: spelled(right), distractors })
}

/// A card of 800 men.
fn men(id: &str) -> Asked {
    let unit = Some("men".into());
    asked(id, Answer::Numeric(Numeric { text: "800".into(), value: 800.0, tolerance: None, unit }))
}

/// A card with answers of others that options may be drawn from.
fn drawing(id: &str) -> Asked {
    Asked { drawn: drawn(&["no", "perhaps", "never", "always"]), ..flip(id) }
}

fn drawn(texts: &[&str]) -> Arc<[Candidate]> {
    let candidate = |text: &&str| Candidate {
        card: CardId::new(&format!("d/{text}")),
        text: (*text).into(),
        also: Vec::new(),
        tags: Vec::new(),
        asks_the_same: false,
        asks_alike: false,
    };
    texts.iter().map(candidate).collect()
}

fn list(id: &str) -> Asked {
    let items = ["a", "b", "c", "d"].map(Text::from).to_vec();
    asked(id, Answer::List { items, required: 4 })
}

/// The same card after a review that promised so many days.
fn seen(interval: u32, asked: Asked) -> Asked {
    let memory = Memory { stability: 2.0, difficulty: 5.0, last: Day(5) };
    let state = State {
        memory,
        due: Day(10),
        interval,
        rating: Good,
        n_reviews: 1,
        n_lapses: 0,
        n_misses_today: 0,
    };
    Asked { state: Some(state), ..asked }
}

/// The same card with other extras.
fn with(asked: Asked, change: impl FnOnce(&mut Extra)) -> Asked {
    let mut card = (*asked.card).clone();
    let mut extra = (*card.extra).clone();
    change(&mut extra);
    card.extra = Arc::new(extra);
    Asked { card: Arc::new(card), ..asked }
}

fn reply(text: &str) -> Input {
    Input::Reply(Reply::text(text), None)
}

fn wishing(text: &str, rating: Rating) -> Input {
    Input::Reply(Reply::text(text), Some(rating))
}

fn right() -> Input {
    reply("yes")
}

fn wrong() -> Input {
    reply("no")
}

#[test]
fn a_flip_card_shows_its_answer_and_is_rated_before_or_after() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    assert_eq!(desk.shows(), "a 1/2 flip");
    assert_eq!(desk.take(Input::Show), "a 1/2 flip answer");
    assert_eq!(desk.take(Input::Rate(Hard)), "a correct Hard");
    assert_eq!(desk.take(Input::GoOn), "b 2/2 flip");
    assert_eq!(desk.take(Input::Rate(Easy)), "b correct Easy");
    assert_eq!(desk.take(Input::GoOn), "done");
}

#[test]
fn a_flip_card_may_be_typed_unless_the_learner_judges() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    let answered = desk.answered(right());
    assert_eq!((answered.mode, answered.rating), (Mode::Typed, Good));
    assert_eq!(answered.reply.as_deref(), Some("yes"));
    let own = with(flip("a"), |it| it.grading = Grading::Myself);
    let mut desk = Desk::new(&[own]);
    assert_eq!(desk.study.step(right(), now(desk.clock)), Err(Refusal::SelfRatedOnly));
    let answered = desk.answered(Input::Rate(Good));
    assert_eq!((answered.mode, answered.reply), (Mode::Flip, None));
}

#[test]
fn another_mode_is_told_where_the_wished_one_can_not_be() {
    fn check(forced: Option<Mode>, card: Option<Mode>, asked: Asked, expected: &str) {
        let mut inner = (*asked.card).clone();
        inner.mode = card;
        let rules = Rules { forced_mode: forced, ..RULES };
        let desk = Desk::under(rules, &[Asked { card: Arc::new(inner), ..asked }]);
        assert_eq!(desk.shows(), expected, "{forced:?} {card:?}");
    }
    let own = || with(flip("a"), |it| it.grading = Grading::Myself);
    check(None, Some(Mode::Typed), flip("a"), "a 1/1 typed");
    check(Some(Mode::Flip), Some(Mode::Typed), flip("a"), "a 1/1 flip");
    check(Some(Mode::Choice), None, flip("a"), "a 1/1 flip fell back");
    check(Some(Mode::Typed), None, own(), "a 1/1 flip fell back");
    check(
        Some(Mode::Typed),
        None,
        asked("a", Answer::TrueFalse(true)),
        "a 1/1 choice fell back options",
    );
    check(Some(Mode::Flip), None, choice("a", "yes"), "a 1/1 flip");
    check(Some(Mode::Choice), None, seen(9, choice("a", "yes")), "a 1/1 choice options");
}

#[test]
fn the_session_s_wish_wins_over_the_deck_s_and_that_over_the_settings() {
    fn check(session: Option<Mode>, of_deck: Option<Mode>, settings: Mode, expected: &str) {
        let mut card = (*drawing("a").card).clone();
        card.mode = of_deck;
        let rules = Rules { forced_mode: session, mode: settings, ..RULES };
        let desk = Desk::under(rules, &[Asked { card: Arc::new(card), ..drawing("a") }]);
        assert_eq!(desk.shows(), expected, "{session:?} {of_deck:?} {settings:?}");
    }
    let (flip, typed, choice) = ("a 1/1 flip", "a 1/1 typed", "a 1/1 choice options");
    check(None, None, Mode::Auto, flip);
    check(None, None, Mode::Typed, typed);
    check(None, None, Mode::Choice, choice);
    check(None, Some(Mode::Flip), Mode::Choice, flip);
    check(None, Some(Mode::Choice), Mode::Typed, choice);
    check(Some(Mode::Typed), Some(Mode::Choice), Mode::Choice, typed);
    check(Some(Mode::Choice), Some(Mode::Flip), Mode::Typed, choice);
    check(Some(Mode::Auto), Some(Mode::Choice), Mode::Typed, flip);
}

#[test]
fn a_card_without_options_is_asked_by_drawn_ones() {
    let rules = Rules { forced_mode: Some(Mode::Choice), ..RULES };
    let shown = |desk: &Desk| match desk.study.view() {
        View::Ask(it) => it.options.unwrap().to_vec(),
        other @ (View::Load(_) | View::Judged(_) | View::Done(_)) => panic!("{other:?}"),
    };
    let desk = Desk::under(rules, &[drawing("a")]);
    let options = shown(&desk);
    assert_eq!(options.len(), 4);
    assert_eq!(shown(&Desk::under(rules, &[drawing("a")])), options);
    for (at, option) in options.iter().enumerate() {
        let mut desk = Desk::under(rules, &[drawing("a")]);
        let answered = desk.answered(reply(&(at + 1).to_string()));
        let reason = desk.study.last().unwrap().judged.reason.clone();
        assert_eq!(answered.mode, Mode::Choice);
        if option.raw() == "yes" {
            assert_eq!((answered.verdict, answered.rating), (Verdict::Correct, Good));
        } else {
            let found = (answered.verdict, answered.rating, reason);
            assert_eq!(found, (Verdict::Wrong, Again, Reason::OtherOption));
        }
    }
}

#[test]
fn a_pick_is_right_or_another_option_whatever_the_grader_would_forgive() {
    fn check(given: &str, asked: Asked, verdict: Verdict, reason: &Reason) {
        let rules = Rules { forced_mode: Some(Mode::Choice), ..RULES };
        let mut desk = Desk::under(rules, &[asked]);
        assert_eq!(desk.answered(reply(given)).verdict, verdict, "{given}");
        assert_eq!(desk.study.last().unwrap().judged.reason, *reason, "{given}");
    }
    use Verdict::{Correct, Wrong};
    let near = || choice("a", "perhap");
    check("perhap", near(), Correct, &Reason::Same);
    check("perhaps", near(), Wrong, &Reason::OtherOption);
    let numeric = || Asked { drawn: drawn(&["750", "900", "1200"]), ..men("a") };
    check("800", numeric(), Correct, &Reason::Same);
    check("800 men", numeric(), Correct, &Reason::Same);
    check("750", numeric(), Wrong, &Reason::OtherOption);
}

#[test]
fn options_are_held_back_from_two_days_of_interval() {
    fn check(asked: Asked, expected: &str) {
        assert_eq!(Desk::new(&[asked]).shows(), expected);
    }
    let long = "an answer of six words here";
    check(choice("a", "yes"), "a 1/1 choice options");
    check(seen(1, choice("a", "yes")), "a 1/1 choice options");
    check(seen(2, choice("a", "yes")), "a 1/1 typed options held");
    check(seen(2, choice("a", long)), "a 1/1 flip options held");
}

#[test]
fn options_on_request_are_picked_by_number_and_count_as_help() {
    let mut desk = Desk::new(&[seen(2, choice("a", "yes"))]);
    assert_eq!(desk.take(Input::Options), "a 1/1 choice options");
    let View::Ask(question) = desk.study.view() else { panic!("{}", desk.shows()) };
    let at = question.options.unwrap().iter().position(|it| it.raw() == "yes").unwrap();
    let answered = desk.answered(reply(&(at + 1).to_string()));
    assert_eq!(answered.reply.as_deref(), Some("yes"));
    assert_eq!((answered.mode, answered.rating, answered.is_hinted), (Mode::Choice, Hard, true));
    // From memory a number is text.
    let mut desk = Desk::new(&[seen(2, choice("a", "yes"))]);
    assert_eq!(desk.take(reply("1")), "a wrong Again");
}

#[test]
fn ratings_follow_the_table_and_the_lowest_row_wins() {
    fn check(asked: Asked, inputs: &[Input], verdict: Verdict, rating: Rating) {
        let mut desk = Desk::new(&[asked]);
        let (last, first) = inputs.split_last().unwrap();
        for input in first {
            desk.draft(input.clone());
        }
        let answered = desk.answered(last.clone());
        assert_eq!((answered.verdict, answered.rating), (verdict, rating), "{inputs:?}");
    }
    use Verdict::{Correct, Wrong};
    let (hint, accept, reject) = (Input::Hint, Input::Accept, Input::Reject);
    // Wrong, empty, gave up, rejected.
    check(flip("a"), &[wrong()], Wrong, Again);
    check(flip("a"), &[reply("")], Wrong, Again);
    check(number("a"), &[reply(" ")], Wrong, Again);
    check(flip("a"), &[Input::Rate(Again)], Wrong, Again);
    check(flip("a"), &[right(), reject.clone()], Wrong, Again);
    check(flip("a"), &[hint.clone(), wrong()], Wrong, Again);
    check(flip("a"), &[wishing("no", Easy)], Wrong, Again);
    // Right, accepted.
    check(flip("a"), &[right()], Correct, Good);
    check(flip("a"), &[wrong(), accept.clone()], Correct, Good);
    check(flip("a"), &[Input::Rate(Again), accept.clone()], Correct, Good);
    check(flip("a"), &[right(), reject, accept.clone()], Correct, Good);
    // The same after help.
    check(flip("a"), &[hint.clone(), right()], Correct, Hard);
    check(flip("a"), &[hint.clone(), wrong(), accept.clone()], Correct, Hard);
    check(seen(2, choice("a", "yes")), &[Input::Options, right()], Correct, Hard);
    check(seen(2, choice("a", "yes")), &[right()], Correct, Good);
    check(choice("a", "yes"), &[right()], Correct, Good);
    // A list with at least half of it.
    check(list("a"), &[reply("a; b; x; y")], Wrong, Hard);
    check(list("a"), &[reply("a; x; y; z")], Wrong, Again);
    check(list("a"), &[reply("a; b"), accept], Correct, Good);
    // As pressed, as wished.
    for rating in Rating::ALL {
        let verdict = if rating == Again { Wrong } else { Correct };
        check(flip("a"), &[Input::Show, Input::Rate(rating)], verdict, rating);
        check(flip("a"), &[hint.clone(), Input::Show, Input::Rate(rating)], verdict, rating);
    }
    for rating in [Hard, Good, Easy] {
        check(number("a"), &[wishing("1912", rating)], Correct, rating);
        check(number("a"), &[hint.clone(), wishing("1912", rating)], Correct, rating);
    }
}

#[test]
fn what_can_not_be_taken_changes_nothing() {
    fn check(asked: Asked, inputs: &[Input], input: Input, expected: Refusal) {
        let mut desk = Desk::new(&[asked]);
        for input in inputs {
            desk.draft(input.clone());
        }
        let before = format!("{:?}", desk.study);
        let said = format!("{input:?} after {inputs:?}");
        assert_eq!(desk.study.step(input, now(desk.clock)), Err(expected), "{said}");
        assert_eq!(format!("{:?}", desk.study), before, "{said}");
    }
    let shown = [Input::Show];
    for input in [right(), Input::Show, Input::Hint, Input::Skip, Input::Options] {
        check(flip("a"), &shown, input, Refusal::RateNow);
    }
    let own = with(flip("a"), |it| it.grading = Grading::Myself);
    check(own, &[], right(), Refusal::SelfRatedOnly);
    check(number("a"), &[], Input::Rate(Good), Refusal::ReplyInstead);
    check(number("a"), &[], Input::GoOn, Refusal::ReplyInstead);
    check(flip("a"), &[], wishing("yes", Again), Refusal::RatingTooLow);
    check(with(flip("a"), |it| it.hint = None), &[], Input::Hint, Refusal::NoHint);
    check(flip("a"), &[], Input::Options, Refusal::NoOptions);
    check(choice("a", "yes"), &[], Input::Options, Refusal::NoOptions);
    check(seen(2, choice("a", "yes")), &[Input::Options], Input::Options, Refusal::NoOptions);
    check(number("a"), &[], Input::Show, Refusal::NothingToShow);
    check(flip("a"), &[], Input::Undo, Refusal::NothingBefore);
    check(flip("a"), &[], Input::Accept, Refusal::NoVerdict);
    check(flip("a"), &[], Input::Reject, Refusal::NoVerdict);
    check(flip("a"), &[], Input::Finish, Refusal::NotAQuiz);
    for input in [right(), Input::Rate(Good), Input::Show, Input::Hint, Input::Skip] {
        check(flip("a"), &[right()], input.clone(), Refusal::NoQuestion);
        check(flip("a"), &[right(), Input::GoOn], input, Refusal::NoQuestion);
    }
    check(flip("a"), &[right(), Input::GoOn], Input::Suspend, Refusal::NoQuestion);
    let unclear = |unclear| Refusal::Unclear(unclear);
    let none = Unclear::NoSuchOption { given: "4".to_string(), n_options: 3 };
    check(choice("a", "yes"), &[], reply("4"), unclear(none));
    let two = Reply::Several(vec![Given::Position(1), Given::Position(2)]);
    let many = Unclear::WrongCount { n_given: 2, n_asked: 1 };
    check(choice("a", "yes"), &[], Input::Reply(two, None), unclear(many));
    let ordering = Answer::Ordering(["x", "y"].map(Text::from).to_vec());
    let twice = Unclear::Twice { given: "x".to_string() };
    check(asked("a", ordering), &[], reply("x, x"), unclear(twice));
}

#[test]
fn help_counts_when_a_skipped_card_returns() {
    for (card, help, answer) in
        [(flip("a"), Input::Hint, right()), (seen(2, choice("a", "yes")), Input::Options, right())]
    {
        let mut desk = Desk::new(&[card, flip("b")]);
        desk.draft(help);
        assert_eq!(desk.take(Input::Skip), "b 1/2 flip");
        assert!(desk.pass(right()).starts_with("a 2/2"));
        let answered = desk.answered(answer);
        assert_eq!((answered.rating, answered.is_hinted), (Hard, true));
    }
}

#[test]
fn help_does_not_count_for_the_question_after_a_miss() {
    let mut desk = Desk::new(&[flip("a")]);
    desk.draft(Input::Hint);
    assert_eq!(desk.pass(wrong()), "a 2/2 flip");
    let answered = desk.answered(right());
    assert_eq!((answered.rating, answered.is_hinted), (Good, false));
}

#[test]
fn the_second_skip_leaves_a_card_for_another_session() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    assert_eq!(desk.take(Input::Skip), "b 1/2 flip");
    assert_eq!(desk.take(Input::Skip), "a 1/2 flip");
    assert_eq!(desk.take(Input::Skip), "b 1/1 flip");
    assert_eq!(desk.take(Input::Skip), "done");
}

#[test]
fn a_missed_card_returns_and_what_is_asked_never_exceeds_what_is_said() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    assert_eq!(desk.pass(wrong()), "b 2/3 flip");
    assert_eq!(desk.pass(right()), "a 3/3 flip");
    assert_eq!(desk.pass(wrong()), "a 4/4 flip");
    assert_eq!(desk.pass(wrong()), "a 5/5 flip");
    assert_eq!(desk.pass(wrong()), "a 6/6 flip");
    assert_eq!(desk.pass(wrong()), "done");
    assert_eq!(desk.study.of(), 6);
}

#[test]
fn a_suspended_card_does_not_come_back() {
    let mut desk = Desk::new(&[flip("a"), flip("b"), flip("c")]);
    assert_eq!(desk.draft(Input::Suspend), Some(Draft::Suspend(CardId::new("d/a"))));
    assert_eq!(desk.shows(), "b 1/2 flip");
    desk.draft(wrong());
    // Of the verdict that is shown, before going on.
    assert_eq!(desk.draft(Input::Suspend), Some(Draft::Suspend(CardId::new("d/b"))));
    assert_eq!(desk.shows(), "c 2/2 flip");
    assert_eq!(desk.pass(right()), "done");
}

#[test]
fn a_card_that_vanished_is_passed_over() {
    let queued = |id: &str| Queued { id: CardId::new(id), kind: Kind::Basic, state: None };
    let queue = Queue::new(["d/a", "d/b"].map(queued).to_vec());
    let mut study = Study::new(queue, RULES, now(Duration::ZERO));
    study.gone(&CardId::new("d/b"));
    assert!(matches!(study.view(), View::Load(it) if it.as_str() == "d/a"));
    study.gone(&CardId::new("d/a"));
    assert!(matches!(study.view(), View::Load(it) if it.as_str() == "d/b"));
    study.gone(&CardId::new("d/b"));
    assert!(matches!(study.view(), View::Done(_)));
}

#[test]
fn after_the_time_no_further_question_is_asked() {
    let rules = Rules { time: Some(Duration::from_mins(1)), ..RULES };
    let mut desk = Desk::under(rules, &[flip("a"), flip("b"), flip("c")]);
    desk.wait(59);
    assert_eq!(desk.pass(right()), "b 2/3 flip");
    desk.wait(60);
    // The open question may be answered, and its verdict spoken about.
    assert_eq!(desk.take(Input::Hint), "b 2/3 flip hint");
    assert_eq!(desk.take(wrong()), "b wrong Again");
    assert_eq!(desk.take(Input::Accept), "b correct Hard");
    assert_eq!(desk.take(Input::GoOn), "done");
    assert_eq!(desk.study.tally().took, Duration::from_secs(119));
    let none = Rules { time: Some(Duration::ZERO), ..RULES };
    assert_eq!(Desk::under(none, &[flip("a")]).shows(), "done");
}

#[test]
fn time_runs_from_the_question_to_the_answer_and_anew_after_a_pause() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    desk.wait(2);
    desk.draft(Input::Hint);
    desk.wait(3);
    assert_eq!(desk.answered(right()).took_ms, 5000);
    desk.wait(100);
    desk.draft(Input::GoOn);
    desk.wait(50);
    desk.study.restart(now(desk.clock));
    desk.wait(1);
    assert_eq!(desk.answered(right()).took_ms, 1000);
}

#[test]
fn sums_count_the_first_answer_to_each_card() {
    let points = |id: &str, points: f64| with(flip(id), |it| it.points = Some(points));
    let mut desk = Desk::new(&[points("a", 2.0), points("b", 1.0), list("c"), flip("d")]);
    desk.pass(wrong());
    desk.pass(right());
    desk.pass(reply("a; x"));
    desk.draft(Input::Skip);
    // a and c come back and are right now; that changes no sum.
    assert_eq!(desk.shows(), "a 4/6 flip");
    assert_eq!(desk.pass(right()), "d 5/6 flip");
    desk.wait(7);
    assert_eq!(desk.pass(right()), "c 6/6 typed");
    assert_eq!(desk.pass(reply("a; b; c; d")), "done");
    let tally = Tally {
        n_cards: 4,
        n_right_first: 2,
        n_again: 2,
        points: 1.0 + 0.25 + 1.0,
        possible: 5.0,
        took: Duration::from_secs(7),
    };
    assert_eq!(desk.study.tally(), tally);
}

#[test]
fn nobody_is_asked_the_same_card_twice_in_a_row_while_others_wait() {
    let cards: Vec<Asked> = (0..12).map(|it| flip(&format!("{it}"))).collect();
    let mut desk = Desk::new(&cards);
    let mut last = String::new();
    for i in 0.. {
        let View::Ask(question) = desk.study.view() else { break };
        let (card, n_left) = (question.asked.card.id.to_string(), question.of - question.n);
        assert!(card != last || n_left == 0, "{card} twice with {n_left} waiting");
        last = card;
        desk.pass(if i % 3 == 0 { right() } else { wrong() });
    }
    assert_eq!(desk.shows(), "done");
}
